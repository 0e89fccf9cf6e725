//! Reading what subcommands are given: a definition, with the faults in it, and files of JSON.

use std::fs;
use std::path::Path;

use asl_codegen::diagnostic::render::render_all;
use asl_codegen::diagnostic::{Diagnostic, Diagnostics, Severity};
use asl_codegen::model::StateMachine;
use asl_codegen::options::Options;
use asl_codegen::source::Source;
use serde::de::DeserializeOwned;

use crate::output;

/// Reads a file; messages show its path as it was given.
pub(crate) fn open(path: &Path) -> Result<Source, String> {
    let name = path.to_string_lossy();
    asl_codegen::open(&name, &[Path::new("")]).map_err(|error| error.to_string())
}

/// All definitions that a file holds: of a template those of its state machines.
pub(crate) fn open_all(path: &Path) -> Result<Vec<Source>, String> {
    let name = path.to_string_lossy();
    asl_codegen::open_all(&name, &[Path::new("")]).map_err(|error| error.to_string())
}

/// What a definition says, and what is wrong with it, in the order of its text.
pub(crate) fn read(source: &Source, options: &Options) -> (StateMachine, Vec<Diagnostic>) {
    let mut diags = Diagnostics::with_levels(options.levels.clone());
    let model = asl_codegen::read(source, options, &mut diags);
    (model, diags.into_sorted())
}

/// Shows the errors among the faults, on standard error.
pub(crate) fn show_errors(source: &Source, faults: &[Diagnostic]) {
    let errors: Vec<_> = faults.iter().filter(|fault| fault.severity == Severity::Error).cloned().collect();
    eprintln!("{}", render_all(&errors, source, output::style(&std::io::stderr())));
}

/// A file of JSON.
pub(crate) fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
