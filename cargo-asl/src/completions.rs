//! `cargo asl completions`: what a shell completes after `cargo asl`.

use std::process::ExitCode;

use clap::{Command, CommandFactory};
use clap_complete::{Shell, generate};

use crate::{Cargo, output};

/// Prints a shell's completions of `cargo asl`
#[derive(clap::Args)]
#[command(after_help = "Examples:
  echo 'source <(cargo asl completions bash)' >> ~/.bashrc
  cargo asl completions zsh > ~/.zfunc/_cargo-asl      with ~/.zfunc in fpath
  cargo asl completions fish > ~/.config/fish/conf.d/cargo-asl.fish")]
pub(crate) struct Completions {
    /// Which shell.
    shell: Shell,
}

/// Bash has one function for all of cargo: one goes before it.
const BASH: &str = r#"
# What cargo itself completes stays.
{ _comp_load cargo || _completion_loader cargo; } > /dev/null 2>&1
if [[ $(complete -p cargo 2> /dev/null) =~ \ -F\ ([^ ]+) && ${BASH_REMATCH[1]} != _cargo_asl_or_cargo ]]; then
    _cargo_asl_others=${BASH_REMATCH[1]}
fi
_cargo_asl_or_cargo() {
    if [[ ${COMP_WORDS[1]} == asl && $COMP_CWORD -gt 1 ]]; then
        _cargoasl "$@"
    elif [[ -n $_cargo_asl_others ]]; then
        "$_cargo_asl_others" "$@"
    fi
}
complete -F _cargo_asl_or_cargo -o bashdefault -o default cargo
"#;

impl Completions {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let mut all = Cargo::command();
        let script = match self.shell {
            // Cargo's own completion calls that of `cargo-asl`, with `asl` as the first word.
            Shell::Zsh => {
                script(self.shell, all.find_subcommand_mut("asl").unwrap_or(&mut Command::default()), "cargo-asl")
            }
            // Added to those of cargo.
            Shell::Fish => script(self.shell, &mut all, "cargo"),
            // A name without `-`: with one, clap_complete's script doesn't find its own subcommands.
            Shell::Bash => script(self.shell, &mut all.name("cargoasl"), "cargoasl") + BASH,
            _ => script(self.shell, &mut all, "cargo-asl"),
        };
        output::print(&script)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn script(shell: Shell, command: &mut Command, name: &str) -> String {
    let mut script = Vec::new();
    generate(shell, command, name, &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
