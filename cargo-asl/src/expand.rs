//! `cargo asl expand`: the Rust that a definition becomes.

use std::path::PathBuf;
use std::process::ExitCode;

use asl_codegen::diagnostic::render::render_all;
use asl_codegen::options::Options;

use crate::definition;
use crate::levels::{self, Rules};
use crate::output;
use crate::substitutions::Substitutions;

/// Prints the Rust that `asl!` makes of a definition without types
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl expand call_center.asl.json | less
  cargo asl expand order.asl.json --substitute Most=5 --allow choice-not-exhaustive > order.rs")]
pub(crate) struct Expand {
    /// The definition.
    file: PathBuf,
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    substitutions: Substitutions,
}

impl Expand {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let source = definition::open(&self.file)?;
        let levels = levels::around(&self.file, &self.rules.said()?)?;
        let options = Options { levels, substitutions: self.substitutions.values(), ..Options::default() };
        let compiled = asl_codegen::compile(&source, &options);
        let has_errors =
            compiled.diagnostics.iter().any(|fault| fault.severity == asl_codegen::diagnostic::Severity::Error);
        if has_errors {
            eprintln!("{}", render_all(&compiled.diagnostics, &source, output::style(&std::io::stderr())));
            return Ok(ExitCode::FAILURE);
        }
        output::print(&asl_codegen::format::pretty(compiled.tokens))?;
        Ok(ExitCode::SUCCESS)
    }
}
