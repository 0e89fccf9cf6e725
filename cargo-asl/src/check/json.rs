//! Faults as JSON: an array of objects, in the order of files and places.

use serde::Serialize;

use super::fault::{Fault, Related};

/// One fault.
#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    severity: &'static str,
    code: &'static str,
    rule: &'static str,
    /// Whether AWS itself refuses the definition for it.
    aws: bool,
    aws_code: Option<&'static str>,
    aws_location: Option<&'a str>,
    message: &'a str,
    help: Option<&'a str>,
    /// In a template: the state machine's name.
    state_machine: Option<&'a str>,
    related: Vec<Place<'a>>,
}

/// Another place that matters.
#[derive(Serialize)]
struct Place<'a> {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
}

/// The array.
pub(super) fn render(faults: &[Fault<'_>]) -> String {
    let entries: Vec<Entry<'_>> = faults.iter().map(entry).collect();
    serde_json::to_string_pretty(&entries).unwrap_or_default()
}

fn entry<'a>(fault: &'a Fault<'_>) -> Entry<'a> {
    let code = fault.diagnostic.code;
    Entry {
        file: fault.file,
        line: fault.start.line,
        column: fault.start.column,
        end_line: fault.end.line,
        end_column: fault.end.column,
        severity: fault.severity(),
        code: code.id,
        rule: code.name,
        aws: fault.is_aws(),
        aws_code: code.aws,
        aws_location: fault.aws_location.as_deref(),
        message: &fault.diagnostic.message,
        help: fault.diagnostic.help.as_deref(),
        state_machine: fault.state_machine,
        related: fault.related.iter().map(place).collect(),
    }
}

fn place<'a>(related: &Related<'a>) -> Place<'a> {
    Place {
        line: related.start.line,
        column: related.start.column,
        end_line: related.end.line,
        end_column: related.end.column,
        message: related.text,
    }
}
