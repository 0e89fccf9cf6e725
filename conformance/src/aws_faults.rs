//! A definition to the faults that the compiler finds in it, each with AWS's words for it.

use asl_codegen::diagnostic::aws_location::aws_location;
use asl_codegen::diagnostic::{Diagnostics, Severity};
use asl_codegen::options::{MachineType, Options};
use asl_codegen::source::Source;
use asl_codegen::syntax;
use serde::Serialize;

/// A fault that AWS refuses the definition for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AwsFault {
    /// Our rule: `transition-target-unknown`.
    pub rule: &'static str,
    /// AWS's code: `MISSING_TRANSITION_TARGET`.
    pub code: &'static str,
    /// Where AWS reports it: `/States/A/Next`; nothing where AWS gives no place.
    pub location: Option<String>,
    /// What we say.
    pub message: String,
}

/// The errors that AWS refuses a definition for, in the order of its text.
pub fn aws_faults(definition: &str, machine_type: Option<&str>) -> Vec<AwsFault> {
    let source = Source::new("definition.asl.json", definition);
    let machine_type = if machine_type == Some("EXPRESS") { MachineType::Express } else { MachineType::Standard };
    let mut diags = Diagnostics::new();
    asl_codegen::read(&source, &Options { machine_type, ..Options::default() }, &mut diags);
    let faults = diags.into_sorted();
    let mut again = Diagnostics::new();
    let tree = syntax::json::parse(&source, &mut again);
    drop(again.into_sorted()); // they are among `faults`
    let errors = faults.iter().filter(|fault| fault.severity == Severity::Error && fault.code.is_refused_by_aws());
    let refused = errors.filter_map(|fault| {
        let location = tree.as_ref().and_then(|tree| aws_location(tree, fault));
        Some(AwsFault { rule: fault.code.name, code: fault.code.aws?, location, message: fault.message.clone() })
    });
    refused.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_aws_only() {
        let choice = r#"{"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [
            {"Variable": "$.a", "IsNull": true, "Next": "B"}]}, "B": {"Type": "Succeed"}}}"#;
        assert_eq!(aws_faults(choice, None), []);
        let faults = aws_faults(&choice.replace("\"Next\": \"B\"", "\"Next\": \"C\""), None);
        let found: Vec<_> = faults.iter().map(|fault| (fault.code, fault.location.as_deref())).collect();
        assert_eq!(found, [("MISSING_TRANSITION_TARGET", Some("/States/A/Choices[0]/Next"))]);
    }
}
