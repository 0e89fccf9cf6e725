//! `conformance validate`: does the compiler refuse what AWS refuses, and nothing else? By the faults that are marked as AWS's.

use std::fs;
use std::path::Path;

use recorded::asl::Value;
use serde::Deserialize;
use serde_json::json;

use crate::aws_faults::{AwsFault, aws_faults};
use crate::corpus;
use crate::known_failures;

/// A definition, and what somebody says of it.
#[derive(Debug, Deserialize)]
struct Case {
    id: String,
    #[serde(default)]
    trust: String,
    valid: bool,
    machine_type: Option<String>,
    definition: Value,
    definition_text: Option<String>,
    #[serde(default)]
    diagnostics: Vec<Said>,
}

/// What the recording says of a fault.
#[derive(Debug, Deserialize)]
struct Said {
    code: Option<String>,
    message: Option<String>,
    location: Option<String>,
}

/// What became of all cases.
#[derive(Debug, Default)]
pub struct Report {
    /// A line per case that is judged otherwise, and not listed, or listed and judged the same.
    pub failures: Vec<(String, String)>,
    /// A line per case of the reviewed list.
    pub disagreements: Vec<(String, String)>,
    /// How many are judged the same.
    pub passed: usize,
}

/// Judges all cases of a folder, or of the folder `validate` in it.
///
/// # Errors
/// The file that can't be read.
pub fn validate(folder: &Path) -> Result<Report, String> {
    let listed = known_failures::disagreements()?;
    let mut report = Report::default();
    for path in corpus::files(folder, "validate")? {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let case: Case = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let (fault, reason) = (judge(&case), listed.get(&case.id));
        report.add(case.id, fault, reason);
    }
    Ok(report)
}

impl Report {
    /// A case with its fault; with a reason, it is on the reviewed list.
    pub fn add(&mut self, id: String, fault: Option<String>, reason: Option<&String>) {
        match (fault, reason) {
            (None, None) => self.passed += 1,
            (Some(fault), None) => self.failures.push((id, fault)),
            (Some(_), Some(reason)) => self.disagreements.push((id, reason.clone())),
            (None, Some(_)) => self.failures.push((id, "passes, and is on the reviewed list: take it off".to_string())),
        }
    }

    /// The report as lines, or as one JSON document.
    pub fn render(&self, as_json: bool) -> String {
        let numbers = [self.passed, self.failures.len(), self.disagreements.len()];
        if as_json {
            let list = |cases: &[(String, String)]| -> Vec<_> {
                cases.iter().map(|(id, text)| json!({"id": id, "text": text})).collect()
            };
            let (failures, disagreements) = (list(&self.failures), list(&self.disagreements));
            let [passed, failed, listed] = numbers;
            let report = json!({"passed": passed, "failed": failed, "disagreements": listed, "cases": {
                "failed": failures, "disagreements": disagreements}});
            return format!("{report:#}\n");
        }
        let line = |what: &str, (id, text): &(String, String)| format!("{what} {id}: {text}\n");
        let disagreements = self.disagreements.iter().map(|case| line("disagreement", case));
        let failures = self.failures.iter().map(|case| line("FAIL", case));
        let lines: String = disagreements.chain(failures).collect();
        let [passed, failed, listed] = numbers;
        lines + &format!("{passed} passed, {failed} failed, {listed} disagreements\n")
    }
}

/// How our verdict differs from the recorded one; nothing where it doesn't.
fn judge(case: &Case) -> Option<String> {
    let written = case.definition_text.clone().unwrap_or_else(|| case.definition.to_string());
    let faults = aws_faults(&written, case.machine_type.as_deref());
    match (case.valid, faults.first()) {
        (true, Some(fault)) => Some(format!("valid, but refused: {}", show(fault))),
        (false, None) => Some(format!("invalid, but accepted: {}", said(case))),
        (false, Some(_)) if case.trust == "aws-recorded" => {
            case.diagnostics.iter().find_map(|said| unsaid(said, &faults))
        }
        _ => None,
    }
}

/// What the service says and we don't: AWS's code, at AWS's place.
fn unsaid(said: &Said, faults: &[AwsFault]) -> Option<String> {
    // CreateStateMachine puts both into the message: "…: 'CODE: text at /States/A'".
    let message = said.message.as_deref().unwrap_or_default();
    let quoted = message.split_once("Definition: '").map(|(_, rest)| rest.trim_end_matches('\''));
    let code = quoted.and_then(|text| text.split_once(": ")).map(|(code, _)| code).or(said.code.as_deref());
    let place = quoted.and_then(|text| text.rsplit_once(" at ")).map(|(_, place)| place).or(said.location.as_deref());
    let same = |fault: &AwsFault| Some(fault.code) == code && fault.location.as_deref() == place;
    if faults.iter().any(same) {
        return None;
    }
    let ours: Vec<String> = faults.iter().map(show).collect();
    Some(format!("AWS says {} at {}, we say {}", code.unwrap_or("?"), place.unwrap_or("null"), ours.join("; ")))
}

fn show(fault: &AwsFault) -> String {
    let place = fault.location.as_deref().unwrap_or("null");
    format!("{} at {place} ({}: {})", fault.code, fault.rule, fault.message)
}

fn said(case: &Case) -> String {
    let messages: Vec<&str> = case.diagnostics.iter().filter_map(|said| said.message.as_deref()).collect();
    messages.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(valid: bool, next: &str, diagnostics: &str) -> Case {
        let text = format!(
            r#"{{"id": "a", "trust": "aws-recorded", "valid": {valid}, "diagnostics": {diagnostics},
            "definition": {{"StartAt": "A", "States": {{"A": {{"Type": "Pass", "Next": "{next}"}}, "B": {{"Type": "Succeed"}}}}}}}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn verdicts() {
        assert_eq!(judge(&case(true, "B", "[]")), None);
        assert!(judge(&case(false, "B", "[]")).unwrap().starts_with("invalid, but accepted"));
        assert!(judge(&case(true, "C", "[]")).unwrap().starts_with("valid, but refused"));
    }

    #[test]
    fn places() {
        let said = |place: &str| format!(r#"[{{"code": "MISSING_TRANSITION_TARGET", "location": "{place}"}}]"#);
        assert_eq!(judge(&case(false, "C", &said("/States/A/Next"))), None);
        assert!(judge(&case(false, "C", &said("/States/B"))).unwrap().starts_with("AWS says"));
        let created = r#"[{"code": "InvalidDefinition", "message":
            "Invalid State Machine Definition: 'MISSING_TRANSITION_TARGET: Missing at /States/A/Next'"}]"#;
        assert_eq!(judge(&case(false, "C", created)), None);
    }
}
