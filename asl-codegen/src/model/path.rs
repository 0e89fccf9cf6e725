//! Fields that hold a path: `"InputPath": "$.order"`, `"SecondsPath": "$.delay"`, `"ResultPath": null`.

use super::data_flow::{PathOrNull, ResultPath};
use super::scalar::{text, unresolved};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, code};
use crate::expr::ExprText;
use crate::expr::json_path::{self, Path, PathFault, Root};
use crate::expr::reference_path::{self, ReferencePath};
use crate::syntax::tree::{Member, NodeKind, Text};

/// A path of any kind.
pub(super) fn read_path(member: &Member, diags: &mut Diagnostics) -> Option<Path> {
    let text = text(member, diags)?;
    let path = json_path::parse(&ExprText::new(text));
    path.map_err(|fault| diags.push(path_fault(&code::JSON_PATH_INVALID, &member.key.value, text, fault))).ok()
}

/// A path that names one place.
pub(super) fn read_reference_path(member: &Member, diags: &mut Diagnostics) -> Option<ReferencePath> {
    reference_path_of(&member.key.value, text(member, diags)?, diags)
}

/// The same, of a text that is at hand.
pub(super) fn reference_path_of(name: &str, text: &Text, diags: &mut Diagnostics) -> Option<ReferencePath> {
    let expr = if ROOT_OPTIONAL.contains(&name) { with_root(name, text, diags) } else { ExprText::new(text) };
    let path = reference_path::parse(&expr);
    let report = |fault| {
        // What is no path at all is not a reference path that goes wrong.
        let is_path = json_path::parse(&expr).is_ok();
        let code = if is_path { &code::REFERENCE_PATH_INVALID } else { &code::JSON_PATH_INVALID };
        diags.push(path_fault(code, name, text, fault));
    };
    path.map_err(report).ok()
}

/// The fields whose paths the service accepts without `$.` (measured; it refuses the others).
const ROOT_OPTIONAL: [&str; 1] = ["TimestampPath"];

/// The text, with `$.` before it where it begins with a name.
fn with_root(name: &str, text: &Text, diags: &mut Diagnostics) -> ExprText {
    let expr = ExprText::new(text);
    if !text.value.starts_with(char::is_alphabetic) {
        return expr;
    }
    let span = expr.span();
    let message = format!("`{name}` does not begin with `$`");
    diags.push(Diagnostic::new(&code::PATH_ROOT_MISSING, span, message).help(format!("write `$.{}`", text.value)));
    // Nothing inside this text stands in the source: every part of it has the span of the whole.
    ExprText::new(&Text::new(format!("$.{}", text.value), Vec::new(), span))
}

/// `InputPath` and `OutputPath`.
pub(super) fn read_path_or_null(member: &Member, diags: &mut Diagnostics) -> Option<PathOrNull> {
    match member.value.kind {
        NodeKind::Null => Some(PathOrNull::Null(member.value.span)),
        _ => read_path(member, diags).map(PathOrNull::Path),
    }
}

/// `ResultPath`, of a state or a catcher.
pub(super) fn read_result_path(member: &Member, diags: &mut Diagnostics) -> Option<ResultPath> {
    if member.value.kind == NodeKind::Null {
        return Some(ResultPath::Null(member.value.span));
    }
    let path = read_reference_path(member, diags)?;
    let what = match &path.root {
        Root::Input => return Some(ResultPath::Path(path)),
        Root::Context => "the context object",
        Root::Variable(_) => "a variable",
    };
    let message = format!("`ResultPath` cannot put the result into {what}");
    let fault = Diagnostic::new(&code::RESULT_PATH_OUTSIDE_INPUT, path.text.span, message);
    diags.push(match path.root {
        Root::Variable(name) => fault.help(format!("write `\"Assign\": {{ \"{}.$\": \"$\" }}`", name.value)),
        _ => fault.help("begin the path with `$.`"),
    });
    None
}

/// What is wrong with a field's path.
pub(super) fn path_fault(code: &'static Code, name: &str, text: &Text, fault: PathFault) -> Diagnostic {
    if let Some(start) = text.value.find("${") {
        // What follows the placeholder depends on what it will be.
        let length = text.value.get(start..).and_then(|rest| rest.find('}')).map_or(2, |end| end + 1);
        return unresolved(name, text.span_of(start, start + length));
    }
    let kind = if code == &code::REFERENCE_PATH_INVALID { "reference path" } else { "JSONPath" };
    let message = format!("`{name}` is not a valid {kind}: {}", fault.message);
    let mut diagnostic = Diagnostic::new(code, fault.span, message);
    diagnostic.help = fault.help;
    diagnostic
}

#[cfg(test)]
mod tests {
    use crate::model::testing;

    fn check(field: &str, expected: &[&str]) {
        testing::check(&format!(r#""Type": "Pass", "End": true, {field}"#), expected);
    }

    #[test]
    fn paths() {
        check(r#""InputPath": "$.a[*].b", "OutputPath": "$$.Execution.Id""#, &[]);
        check(r#""InputPath": null, "OutputPath": null"#, &[]);
        check(r#""InputPath": "a.b""#, &["json-path-invalid at a"]);
        check(r#""InputPath": "States.UUID()""#, &["json-path-invalid at S"]);
        check(r#""InputPath": 1"#, &["field-type-mismatch at 1"]);
        check(r#""InputPath": "${Path}""#, &["placeholder-unresolved at ${Path}"]);
        check(r#""InputPath": "$.a.${Key}""#, &[]);
    }

    #[test]
    fn result_paths() {
        check(r#""ResultPath": "$.a[0].b""#, &[]);
        check(r#""ResultPath": null"#, &[]);
        check(r#""ResultPath": "$.a[*]""#, &["reference-path-invalid at [*]"]);
        check(r#""ResultPath": "$.a[""#, &["json-path-invalid at ["]);
        check(r#""ResultPath": "$$.a""#, &["result-path-outside-input at $$.a"]);
        check(r#""ResultPath": "$x""#, &["result-path-outside-input at $x"]);
    }

    #[test]
    fn a_timestamp_path_may_lack_its_root() {
        let check = |field: &str, expected: &[&str]| {
            testing::check(&format!(r#""Type": "Wait", "End": true, {field}"#), expected)
        };
        check(r#""TimestampPath": "expires.at""#, &["path-root-missing at expires.at"]);
        check(r#""SecondsPath": "delay""#, &["json-path-invalid at d"]);
    }
}
