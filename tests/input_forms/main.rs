//! The forms in which a definition can come: YAML, templates, files that templates name, placeholders. Whatever the form, the faults
//! are the same, and stand where they are written.

#[path = "../support/block_on.rs"]
mod block_on;
mod build_script;
mod files;
mod macros;
mod robustness;
mod templates;
mod twins;

use asl_codegen::diagnostic::aws_location::aws_location;
use asl_codegen::diagnostic::{Diagnostics, Severity};
use asl_codegen::options::Options;
use asl_codegen::source::Source;
use asl_codegen::template;

/// The faults of a source: the rule, what is underlined, AWS's place.
fn faults(source: &Source, options: &Options) -> Vec<(&'static str, String, Option<String>)> {
    let mut diags = Diagnostics::new();
    asl_codegen::read(source, options, &mut diags);
    let mut again = Diagnostics::new();
    let definition = template::definition(source, options, &mut again);
    drop(again.into_sorted());
    let faults = diags.into_sorted();
    let fault = faults.iter().map(|fault| {
        let place = definition.as_ref().and_then(|definition| aws_location(&definition.tree, fault));
        (fault.code.name, fault.span().slice(source.text()).to_owned(), place)
    });
    fault.collect()
}

/// The errors only, without AWS's place.
fn errors(source: &Source, options: &Options) -> Vec<(&'static str, String)> {
    let mut diags = Diagnostics::new();
    let _ = asl_codegen::read(source, options, &mut diags);
    let faults = diags.into_sorted();
    let errors = faults.iter().filter(|fault| fault.severity == Severity::Error);
    errors.map(|fault| (fault.code.name, fault.span().slice(source.text()).to_owned())).collect()
}

fn with(substitutions: &[(&str, &str)]) -> Options {
    let substitutions = substitutions.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    Options { substitutions, ..Options::default() }
}
