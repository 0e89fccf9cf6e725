//! `cargo asl completions`: what a shell completes.

use std::process::ExitCode;

use clap::CommandFactory;
use clap_complete::Shell;

use crate::Cargo;

/// Prints a shell's completions: `cargo asl completions bash > ~/.local/share/bash-completion/completions/cargo-asl`
#[derive(clap::Args)]
pub(crate) struct Completions {
    /// Which shell.
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        clap_complete::generate(self.shell, &mut Cargo::command(), "cargo-asl", &mut std::io::stdout());
        Ok(ExitCode::SUCCESS)
    }
}
