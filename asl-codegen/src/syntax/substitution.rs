//! `${Name}` in a definition, replaced by what the user, or the template, says it stands for.
//!
//! Not part of the language: deployment tools (SAM, CloudFormation, Terraform) fill definitions in this way. What is not named
//! stays as it is. A placeholder may stand wherever a string may, in a string, in a key; and without quotes, where what it stands
//! for can be any value: `"MaxConcurrency": ${Most}`.

use std::ops::Range;

use super::tree::{Node, NodeKind, Text, TextBuilder};
use crate::by_name::ByName;
use crate::diagnostic::Diagnostics;
use crate::source::Source;
use crate::span::Span;

/// Replaces the placeholders in all strings and keys of a tree by values, of which the last of a name counts.
///
/// ```
/// use asl_codegen::{diagnostic::Diagnostics, source::Source, syntax};
/// use asl_codegen::syntax::tree::NodeKind;
///
/// let source = Source::new("a.asl.json", r#"["arn:${Region}:${Other}", ${Most}]"#);
/// let mut diags = Diagnostics::new();
/// let mut tree = syntax::json::parse(&source, &mut diags).unwrap();
/// let value = |name: &str, value: &str| (name.to_string(), value.to_string());
/// syntax::substitution::substitute(&mut tree, &[value("Region", "eu-west-1"), value("Most", "5")]);
/// let NodeKind::Array(items) = &tree.kind else { unreachable!() };
/// let NodeKind::String(text) = &items[0].kind else { unreachable!() };
/// assert_eq!(text.value, "arn:eu-west-1:${Other}");
/// assert_eq!(items[1].kind, NodeKind::Number("5".to_string()));
/// ```
pub fn substitute(tree: &mut Node, values: &[(String, String)]) {
    let mut by_name = ByName::default();
    for (name, value) in values {
        by_name.insert(name.as_str(), value.as_str());
    }
    if !by_name.is_empty() {
        substitute_in(tree, &by_name);
    }
}

fn substitute_in(tree: &mut Node, values: &ByName<'_, &str>) {
    let span = tree.span;
    match &mut tree.kind {
        NodeKind::String(text) => {
            if let Some(replaced) = replace(text, values, span) {
                let value = text.is_bare().then(|| json_value(&replaced.value, span)).flatten();
                tree.kind = value.unwrap_or(NodeKind::String(replaced));
            }
        }
        NodeKind::Array(items) => items.iter_mut().for_each(|item| substitute_in(item, values)),
        NodeKind::Object(members) => {
            for member in members {
                let key = Text::new(member.key.value.clone(), Vec::new(), member.key.span);
                if let Some(replaced) = replace(&key, values, member.key.span) {
                    member.key.value = replaced.value;
                }
                substitute_in(&mut member.value, values);
            }
        }
        NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number(_) => {}
    }
}

/// The text with values in place of placeholders; nothing where none was replaced. One pass from left to right: a value that itself
/// holds `${…}` is not looked at again. What stands around them keeps its place.
fn replace(text: &Text, values: &ByName<'_, &str>, span: Span) -> Option<Text> {
    let mut replaced = TextBuilder::default();
    let mut copied = 0;
    for (place, name) in placeholders(&text.value) {
        let Some(value) = values.get(name) else { continue };
        replaced.push_part(text, copied..place.start);
        replaced.push_inserted(value, text.span_of(place.start, place.end));
        copied = place.end;
    }
    (copied > 0).then(|| {
        replaced.push_part(text, copied..text.value.len());
        replaced.build(span)
    })
}

/// The placeholders of a text, each with its name.
pub(crate) fn placeholders(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("${")).map(|start| at + start) {
        at = start + 2;
        let inside = text.get(at..).unwrap_or("");
        // `${a${b}`: the inner one is the placeholder.
        if let Some((name, _)) = inside.split_once('}').filter(|(name, _)| !name.contains("${")) {
            let end = at + name.len() + 1;
            found.push((start..end, name));
            at = end;
        }
    }
    found
}

/// The value that stands for a placeholder without quotes. What isn't JSON is the string that it looks like.
fn json_value(text: &str, span: Span) -> Option<NodeKind> {
    let mut diags = Diagnostics::new();
    let value = super::json::parse(&Source::new("", text), &mut diags);
    let is_valid = diags.into_sorted().is_empty();
    let mut value = value.filter(|_| is_valid)?;
    place(&mut value, span);
    Some(value.kind)
}

/// Everything stands at `span`, where the placeholder is.
fn place(node: &mut Node, span: Span) {
    node.span = span;
    match &mut node.kind {
        NodeKind::String(text) => *text = Text::new(std::mem::take(&mut text.value), Vec::new(), span),
        NodeKind::Array(items) => items.iter_mut().for_each(|item| place(item, span)),
        NodeKind::Object(members) => {
            for member in members {
                member.key.span = span;
                place(&mut member.value, span);
            }
        }
        _ => {}
    }
}
