//! `cargo asl expand`: the Rust that a definition becomes.

use std::path::PathBuf;
use std::process::ExitCode;

use asl_codegen::diagnostic::render::{Style, render_all};
use asl_codegen::options::Options;

use crate::definition;
use crate::levels::{self, Rules};
use crate::output::{self, Color};

/// Prints the Rust that `asl!` makes of a definition without types
#[derive(clap::Args)]
#[command(after_help = "Example: cargo asl expand call_center.asl.json | less")]
pub(crate) struct Expand {
    /// The definition.
    file: PathBuf,
    #[command(flatten)]
    rules: Rules,
}

impl Expand {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let source = definition::open(&self.file)?;
        let options = Options { levels: levels::around(&self.file, &self.rules.said()?)?, ..Options::default() };
        let compiled = asl_codegen::compile(&source, &options);
        let has_errors =
            compiled.diagnostics.iter().any(|fault| fault.severity == asl_codegen::diagnostic::Severity::Error);
        if has_errors {
            let style = Style { color: Color::Auto.is_on(&std::io::stderr()), ..Style::default() };
            eprintln!("{}", render_all(&compiled.diagnostics, &source, style));
            return Ok(ExitCode::FAILURE);
        }
        output::print(&asl_codegen::format::pretty(compiled.tokens))?;
        Ok(ExitCode::SUCCESS)
    }
}
