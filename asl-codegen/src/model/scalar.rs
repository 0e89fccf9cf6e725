//! Values of one JSON type, read from a field: `"MaxAttempts": 3` is an integer from 0 to 99999999 or a fault.

use std::ops::RangeInclusive;

use super::jsonata::looks_like_jsonata;
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::span::Spanned;
use crate::syntax::tree::{Member, Node, NodeKind, Text};

/// A string, with what is needed to point into it.
pub(super) fn text<'a>(member: &'a Member, diags: &mut Diagnostics) -> Option<&'a Text> {
    text_of(&member.key.value, &member.value, diags)
}

fn text_of<'a>(name: &str, node: &'a Node, diags: &mut Diagnostics) -> Option<&'a Text> {
    match &node.kind {
        NodeKind::String(text) => Some(text),
        _ => {
            diags.push(mismatch(name, node, "a string"));
            None
        }
    }
}

/// A string.
pub(super) fn string(member: &Member, diags: &mut Diagnostics) -> Option<Spanned<String>> {
    text(member, diags).map(|text| Spanned::new(text.value.clone(), member.value.span))
}

/// A string of at least one character.
pub(super) fn non_empty_string(member: &Member, diags: &mut Diagnostics) -> Option<Spanned<String>> {
    non_empty(&member.key.value, &member.value, diags)
}

fn non_empty(name: &str, node: &Node, diags: &mut Diagnostics) -> Option<Spanned<String>> {
    let text = text_of(name, node, diags)?;
    if text.value.is_empty() {
        diags.push(empty(name, node));
        return None;
    }
    Some(Spanned::new(text.value.clone(), node.span))
}

/// An array of at least one string, none of them empty. What is wrong is left out.
pub(super) fn non_empty_strings(member: &Member, diags: &mut Diagnostics) -> Vec<Spanned<String>> {
    let elements = non_empty_array(member, diags).unwrap_or_default();
    elements
        .iter()
        .filter_map(|element| non_empty(&format!("an element of {}", member.key.value), element, diags))
        .collect_vec()
}

/// `true` or `false`.
pub(super) fn boolean(member: &Member, diags: &mut Diagnostics) -> Option<Spanned<bool>> {
    match member.value.kind {
        NodeKind::Bool(value) => Some(Spanned::new(value, member.value.span)),
        _ => {
            diags.push(mismatch(&member.key.value, &member.value, "a boolean"));
            None
        }
    }
}

/// An integer in a range.
pub(super) fn integer(range: RangeInclusive<u64>) -> impl Fn(&Member, &mut Diagnostics) -> Option<Spanned<u64>> {
    move |member, diags| {
        let NodeKind::Number(written) = &member.value.kind else {
            diags.push(mismatch(&member.key.value, &member.value, "an integer"));
            return None;
        };
        match written.parse::<u64>() {
            Ok(value) if range.contains(&value) => Some(Spanned::new(value, member.value.span)),
            _ if written.contains(['.', 'e', 'E']) => {
                let message = format!("`{}` must be an integer, found `{written}`", member.key.value);
                diags.push(Diagnostic::new(&code::FIELD_TYPE_MISMATCH, member.value.span, message));
                None
            }
            _ => {
                let most = Some(range.end()).filter(|most| **most < u64::MAX);
                diags.push(out_of_range(member, written, range.start(), most));
                None
            }
        }
    }
}

/// A number in a range.
pub(super) fn number(range: RangeInclusive<f64>) -> impl Fn(&Member, &mut Diagnostics) -> Option<Spanned<f64>> {
    move |member, diags| {
        let NodeKind::Number(written) = &member.value.kind else {
            diags.push(mismatch(&member.key.value, &member.value, "a number"));
            return None;
        };
        let value = written.parse::<f64>().ok().filter(|value| range.contains(value));
        if value.is_none() {
            let most = Some(range.end()).filter(|most| most.is_finite());
            diags.push(out_of_range(member, written, range.start(), most));
        }
        value.map(|value| Spanned::new(value, member.value.span))
    }
}

/// A number that no expression can stand for, whatever the query language.
pub(super) fn constant<T>(
    read: impl Fn(&Member, &mut Diagnostics) -> Option<Spanned<T>>,
) -> impl Fn(&Member, &mut Diagnostics) -> Option<Spanned<T>> {
    move |member, diags| match &member.value.kind {
        NodeKind::String(text) if looks_like_jsonata(text) => {
            let message = format!("`{}` must be a number, found an expression", member.key.value);
            let fault = Diagnostic::new(&code::FIELD_TYPE_MISMATCH, member.value.span, message);
            diags.push(fault.help("no expression can stand here, in JSONata neither: write the number"));
            None
        }
        _ => read(member, diags),
    }
}

/// One of a few words.
pub(super) fn one_of<T: Copy>(member: &Member, words: &[(&str, T)], diags: &mut Diagnostics) -> Option<Spanned<T>> {
    let found = string(member, diags)?;
    if let Some((_, value)) = words.iter().find(|(word, _)| *word == found.value) {
        return Some(Spanned::new(*value, found.span));
    }
    let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect_vec();
    diags.push(unknown_value(&member.key.value, &found, &names));
    None
}

/// A value that is not one of the words that its field can have.
pub(super) fn unknown_value(name: &str, found: &Spanned<String>, words: &[&str]) -> Diagnostic {
    if found.value.contains("${") {
        return unresolved(name, found.span);
    }
    let message = format!("`{name}` cannot be `{}`", found.value);
    let mut fault = Diagnostic::new(&code::FIELD_VALUE_UNKNOWN, found.span, message);
    fault.help = suggest::help(&found.value, words);
    fault
}

/// An array of at least one element.
pub(super) fn non_empty_array<'a>(member: &'a Member, diags: &mut Diagnostics) -> Option<&'a [Node]> {
    let elements = array(member, diags)?;
    if elements.is_empty() {
        diags.push(empty(&member.key.value, &member.value));
        return None;
    }
    Some(elements)
}

/// An array.
pub(super) fn array<'a>(member: &'a Member, diags: &mut Diagnostics) -> Option<&'a [Node]> {
    match &member.value.kind {
        NodeKind::Array(elements) => Some(elements),
        _ => {
            let fault = mismatch(&member.key.value, &member.value, "an array");
            let in_brackets = match &member.value.kind {
                NodeKind::Object(_) => Some("write brackets around it: `[ { … } ]`".to_string()),
                NodeKind::String(text) => Some(format!("write brackets around it: `[\"{}\"]`", text.value)),
                _ => None,
            };
            diags.push(Diagnostic { help: fault.help.clone().or(in_brackets), ..fault });
            None
        }
    }
}

/// A value of the wrong JSON type.
pub(super) fn mismatch(name: &str, node: &Node, expected: &str) -> Diagnostic {
    if let Some(function) = cloudformation_function(node) {
        let message = format!("`{name}` holds CloudFormation's `{function}`, which is not part of the language");
        let fault = Diagnostic::new(&code::CLOUDFORMATION_FUNCTION, node.span, message);
        return fault.help("write a placeholder, `\"${Name}\"`, and say what it stands for when you deploy");
    }
    let NodeKind::String(text) = &node.kind else {
        let fault = wrong_type(name, node, expected);
        return if expected == "a boolean" { fault.help("write `true` or `false`") } else { fault };
    };
    if text.value.contains("${") {
        return unresolved(name, node.span);
    }
    let fault = wrong_type(name, node, expected);
    if looks_like_jsonata(text) {
        return fault.help("`{% … %}` needs `\"QueryLanguage\": \"JSONata\"` in this state or in the machine");
    }
    let unquotable = matches!((expected, text.value.as_str()), ("a boolean", "true" | "false"))
        || (matches!(expected, "a number" | "an integer") && text.value.parse::<u32>().is_ok());
    if unquotable && text.is_inserted() {
        return fault.help(
            "in quotes, and in a template's `Definition`, a placeholder stands for a string: write the value here, or \
             the placeholder without quotes in a file of its own (`DefinitionUri`)",
        );
    }
    match expected {
        _ if unquotable => fault.help(format!("write `{}` without quotes", text.value)),
        "a boolean" => fault.help("write `true` or `false`"),
        _ => fault,
    }
}

/// `Ref`, or `Fn::…`, where the node is a call of one of CloudFormation's functions.
fn cloudformation_function(node: &Node) -> Option<&str> {
    let NodeKind::Object(members) = &node.kind else { return None };
    let [member] = members.as_slice() else { return None };
    let name = member.key.value.as_str();
    (name == "Ref" || name.starts_with("Fn::")).then_some(name)
}

fn wrong_type(name: &str, node: &Node, expected: &str) -> Diagnostic {
    let message = format!("`{name}` must be {expected}, found {}", node.type_name());
    Diagnostic::new(&code::FIELD_TYPE_MISMATCH, node.span, message)
}

/// A placeholder where the compiler must know the value.
pub(crate) fn unresolved(name: &str, span: crate::span::Span) -> Diagnostic {
    let message = format!("`{name}` holds a placeholder, but its value must be known to compile");
    Diagnostic::new(&code::PLACEHOLDER_UNRESOLVED, span, message)
        .help("give the placeholder a value in `substitutions`")
}

/// Nothing where there must be something.
pub(super) fn empty(name: &str, node: &Node) -> Diagnostic {
    Diagnostic::new(&code::FIELD_EMPTY, node.span, format!("`{name}` cannot be empty"))
}

fn out_of_range<T: std::fmt::Display>(member: &Member, written: &str, least: T, most: Option<T>) -> Diagnostic {
    let name = &member.key.value;
    let message = match most {
        Some(most) => format!("`{name}` cannot be {written}, it is from {least} to {most}"),
        None => format!("`{name}` cannot be {written}, it is at least {least}"),
    };
    Diagnostic::new(&code::FIELD_OUT_OF_RANGE, member.value.span, message)
}

#[cfg(test)]
mod tests {
    use crate::model::testing::check;

    #[test]
    fn wrong_types() {
        check(r#""Type": "Wait", "Seconds": "10", "End": true"#, &[r#"field-type-mismatch at "10""#]);
        check(r#""Type": "Wait", "Seconds": 1.5, "End": true"#, &["field-type-mismatch at 1.5"]);
        check(
            r#""Type": "Pass", "Comment": 1, "End": "yes""#,
            &["field-type-mismatch at 1", r#"field-type-mismatch at "yes""#],
        );
        check(r#""Type": "Choice", "Choices": {}"#, &["field-type-mismatch at {}"]);
    }

    #[test]
    fn values_out_of_bounds() {
        check(r#""Type": "Wait", "Seconds": -1, "End": true"#, &["field-out-of-range at -1"]);
        check(r#""Type": "Wait", "Seconds": 100000000, "End": true"#, &["field-out-of-range at 100000000"]);
        check(r#""Type": "Wait", "Seconds": 0, "End": true"#, &[]);
        check(r#""Type": "Choice", "Choices": []"#, &["field-empty at []"]);
        check(r#""Type": "Pass", "Next": """#, &[r#"field-empty at """#]);
    }

    #[test]
    fn placeholders_are_strings_only() {
        check(r#""Type": "Wait", "Seconds": "${Delay}", "End": true"#, &[r#"placeholder-unresolved at "${Delay}""#]);
        check(r#""Type": "Pass", "Next": "${Next}""#, &[]);
    }
}
