//! Where AWS says that a fault is: `/States/Greet/Retry[0]`, names and indices from the top of the definition.
//!
//! AWS's places are coarser than spans: an unknown field is reported at the object that holds it, and whatever is wrong
//! inside a payload template at the field that holds the template. [`AwsPlace`] says what a rule's faults are reported at.

use super::{AwsPlace, Diagnostic};
use crate::span::Span;
use crate::syntax::tree::{Node, NodeKind};

/// Where AWS reports this fault; nothing where AWS doesn't, or gives no place.
///
/// ```
/// use asl_codegen::diagnostic::{Diagnostic, Diagnostics, aws_location::aws_location, code};
/// use asl_codegen::source::Source;
/// use asl_codegen::{span::Span, syntax};
///
/// let source = Source::new("a.asl.json", r#"{"States": {"A": {"Next": "B"}}}"#);
/// let mut diags = Diagnostics::new();
/// let tree = syntax::json::parse(&source, &mut diags).unwrap();
/// let fault = |code, start| Diagnostic::new(code, Span::new(start, start + 1), "");
/// let here = fault(&code::TRANSITION_TARGET_UNKNOWN, 26);
/// assert_eq!(aws_location(&tree, &here).as_deref(), Some("/States/A/Next"));
/// let holder = fault(&code::FIELD_UNKNOWN, 18);
/// assert_eq!(aws_location(&tree, &holder).as_deref(), Some("/States/A"));
/// ```
pub fn aws_location(tree: &Node, fault: &Diagnostic) -> Option<String> {
    fault.code.aws?;
    let mut steps = Vec::new();
    let (deepest, is_field) = descend(tree, fault.span(), &mut steps);
    match fault.code.aws_place {
        AwsPlace::Holder if is_field => drop(steps.pop()),
        AwsPlace::Object if !is_container(deepest) => drop(steps.pop()),
        AwsPlace::Here | AwsPlace::Holder | AwsPlace::Object => {}
        AwsPlace::Template => {
            let field = steps.iter().rposition(|step| matches!(step, Step::Field(name) if TEMPLATES.contains(name)));
            steps.truncate(field.map_or(steps.len(), |field| field + 1));
        }
        AwsPlace::Nowhere => return None,
    }
    let written: String = steps.iter().map(Step::to_text).collect();
    Some(if written.is_empty() { "/".to_owned() } else { written })
}

/// The fields that hold a payload template.
const TEMPLATES: [&str; 6] = ["Parameters", "ResultSelector", "ItemSelector", "Assign", "Credentials", "BatchInput"];

enum Step<'a> {
    Field(&'a str),
    Element(usize),
}

impl Step<'_> {
    fn to_text(&self) -> String {
        match self {
            Step::Field(name) => format!("/{name}"),
            Step::Element(index) => format!("[{index}]"),
        }
    }
}

fn is_container(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Object(_) | NodeKind::Array(_))
}

/// The way down to the smallest value that holds `span`; a key belongs to its value.
///
/// That value, and whether it is the value itself, and not a bracket of the object that it is.
fn descend<'a>(mut node: &'a Node, span: Span, steps: &mut Vec<Step<'a>>) -> (&'a Node, bool) {
    let holds = |outer: Span| outer.start <= span.start && span.end <= outer.end;
    loop {
        let inner = match &node.kind {
            NodeKind::Object(_) if span == node.opening() => None,
            NodeKind::Object(members) => members
                .iter()
                .find(|member| holds(member.key.span) || holds(member.value.span))
                .map(|member| (Step::Field(&member.key.value), &member.value)),
            NodeKind::Array(items) => {
                items.iter().enumerate().find(|(_, item)| holds(item.span)).map(|(at, item)| (Step::Element(at), item))
            }
            _ => None,
        };
        let Some((step, value)) = inner else {
            return (node, !is_container(node) || span == node.span || !holds(node.span));
        };
        steps.push(step);
        node = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Diagnostics, code};
    use crate::source::Source;
    use crate::syntax;

    #[track_caller]
    fn check(code: &'static Code, underlined: &str, expected: Option<&str>) {
        let text = r#"{"States": {"A": {"Catch": [{"Next": "B"}], "Parameters": {"a": {"b.$": "x"}}}}}"#;
        let mut diags = Diagnostics::new();
        let tree = syntax::json::parse(&Source::new("a", text), &mut diags).unwrap();
        let start = u32::try_from(text.find(underlined).unwrap()).unwrap();
        let span = Span::new(start, start + u32::try_from(underlined.len()).unwrap());
        assert_eq!(aws_location(&tree, &Diagnostic::new(code, span, "")).as_deref(), expected);
    }

    #[test]
    fn places() {
        check(&code::TRANSITION_TARGET_UNKNOWN, r#""B""#, Some("/States/A/Catch[0]/Next"));
        check(&code::STATE_UNREACHABLE, r#""A""#, Some("/States/A"));
        check(&code::FIELD_UNKNOWN, r#""Next""#, Some("/States/A/Catch[0]"));
        check(&code::FIELD_UNKNOWN, r#""States""#, Some("/"));
        check(&code::PAYLOAD_TEMPLATE_VALUE_INVALID, r#""x""#, Some("/States/A/Parameters"));
    }

    #[test]
    fn brackets_stand_for_their_object() {
        check(&code::FIELD_MISSING, "{", Some("/"));
        check(&code::FIELD_MISSING, r#""A""#, Some("/States/A"));
        check(&code::FIELD_MISSING, r#""B""#, Some("/States/A/Catch[0]"));
        check(&code::CHOICE_RULE_SHAPE_INVALID, "{", Some("/"));
        check(&code::CHOICE_RULE_SHAPE_INVALID, "[", Some("/States/A/Catch"));
    }

    #[test]
    fn some_faults_have_no_place() {
        check(&code::NO_TERMINAL_STATE, r#""B""#, None);
        check(&code::CHOICE_NOT_EXHAUSTIVE, r#""A""#, None);
    }
}
