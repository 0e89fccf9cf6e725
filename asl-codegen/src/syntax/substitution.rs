//! `${Name}` in the strings of a definition, replaced by what the user says it stands for.
//!
//! Not part of the language: deployment tools (SAM, CloudFormation, Terraform) fill definitions in this way. What is not named
//! stays as it is; strings may hold placeholders wherever a string may stand.

use std::collections::BTreeMap;

use super::tree::{Node, NodeKind, Text};

/// Replaces the placeholders in all strings of a tree. Keys stay as they are.
///
/// ```
/// use asl_codegen::{diagnostic::Diagnostics, source::Source, syntax};
/// use asl_codegen::syntax::tree::NodeKind;
///
/// let source = Source::new("a.asl.json", r#""arn:${Region}:${Other}""#);
/// let mut diags = Diagnostics::new();
/// let mut tree = syntax::json::parse(&source, &mut diags).unwrap();
/// let values = [("Region".to_string(), "eu-west-1".to_string())].into();
/// syntax::substitution::substitute(&mut tree, &values);
/// let NodeKind::String(text) = &tree.kind else { unreachable!() };
/// assert_eq!(text.value, "arn:eu-west-1:${Other}");
/// ```
pub fn substitute(tree: &mut Node, values: &BTreeMap<String, String>) {
    if values.is_empty() {
        return;
    }
    let span = tree.span;
    match &mut tree.kind {
        NodeKind::String(text) => {
            let replaced = replace(&text.value, values);
            if replaced != text.value {
                // Places inside no longer match the source: faults underline the whole string.
                *text = Text::new(replaced, Vec::new(), span);
            }
        }
        NodeKind::Array(items) => items.iter_mut().for_each(|item| substitute(item, values)),
        NodeKind::Object(members) => members.iter_mut().for_each(|member| substitute(&mut member.value, values)),
        NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) => {}
    }
}

/// One pass from left to right: a value that itself holds `${…}` is not looked at again.
fn replace(text: &str, values: &BTreeMap<String, String>) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        replaced.push_str(before);
        match after.split_once('}').and_then(|(name, after)| Some((values.get(name)?, after))) {
            Some((value, after)) => {
                replaced.push_str(value);
                rest = after;
            }
            None => {
                replaced.push_str("${");
                rest = after;
            }
        }
    }
    replaced + rest
}
