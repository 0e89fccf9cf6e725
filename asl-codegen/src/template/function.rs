//! CloudFormation's functions. `Fn::Sub` and `Fn::Join` are worked out; what refers to something that is only known when the template
//! is deployed becomes a placeholder: `!Ref Table` is `${Table}`, `!GetAtt Work.Arn` is `${Work.Arn}`.

use super::resource::string;
use crate::collect_vec::CollectSome;
use crate::syntax::substitution::placeholders;
use crate::syntax::tree::{Member, Node, NodeKind, Text, TextBuilder};

/// Puts text in the place of every function in a tree.
pub(super) fn resolve(node: &mut Node) {
    if call(node).is_some() {
        if let Some(text) = text(node) {
            node.kind = NodeKind::String(text);
        }
        return;
    }
    match &mut node.kind {
        NodeKind::Array(items) => {
            items.retain(|item| !is_no_value(item));
            items.iter_mut().for_each(resolve);
        }
        NodeKind::Object(members) => {
            members.retain(|member| !is_no_value(&member.value));
            members.iter_mut().for_each(|member| resolve(&mut member.value));
        }
        _ => {}
    }
}

/// `!Ref AWS::NoValue`: as if the field weren't there.
fn is_no_value(node: &Node) -> bool {
    call(node).is_some_and(|(name, argument)| name == "Ref" && string(argument) == Some("AWS::NoValue"))
}

/// The object that a `Fn::ToJsonString` makes a string of.
pub(super) fn to_json_string(node: &Node) -> Option<&Node> {
    call(node).filter(|(name, _)| *name == "Fn::ToJsonString").map(|(_, argument)| argument)
}

/// The name and the argument of a call: `{ "Ref": "Table" }`.
pub(super) fn call(node: &Node) -> Option<(&str, &Node)> {
    let NodeKind::Object(members) = &node.kind else { return None };
    let [Member { key, value }] = members.as_slice() else { return None };
    (key.value == "Ref" || key.value.starts_with("Fn::")).then_some((key.value.as_str(), value))
}

/// The text that a value, or a function, stands for; nothing where it is no text.
pub(super) fn text(node: &Node) -> Option<Text> {
    match &node.kind {
        NodeKind::String(text) => return Some(text.clone()),
        NodeKind::Number(number) => return Some(Text::new(number.clone(), vec![(0, node.span.start)], node.span)),
        NodeKind::Bool(value) => return Some(Text::new(value.to_string(), vec![(0, node.span.start)], node.span)),
        _ => {}
    }
    let (name, argument) = call(node)?;
    let worked_out = match name {
        "Ref" => string(argument).map(|name| placeholder(name, node)),
        "Fn::GetAtt" => get_att(argument).map(|name| placeholder(&name, node)),
        "Fn::Sub" => sub(argument),
        "Fn::Join" => join(argument),
        _ => None,
    };
    Some(worked_out.unwrap_or_else(|| placeholder(name, node)))
}

/// `${name}` for what the node says.
fn placeholder(name: &str, node: &Node) -> Text {
    let mut text = TextBuilder::default();
    text.push_inserted(&format!("${{{name}}}"), node.span);
    text.build(node.span)
}

/// `Work.Arn`, or its parts.
fn get_att(argument: &Node) -> Option<String> {
    match &argument.kind {
        NodeKind::String(text) => Some(text.value.clone()),
        NodeKind::Array(parts) => {
            let parts: Option<Vec<&str>> = parts.iter().map(string).collect_some();
            Some(parts?.join("."))
        }
        _ => None,
    }
}

/// A text, or a text and what some of its placeholders stand for.
fn sub(argument: &Node) -> Option<Text> {
    let (template, values) = match &argument.kind {
        NodeKind::Array(parts) => match parts.as_slice() {
            [template, Node { kind: NodeKind::Object(values), .. }] => (template, values.as_slice()),
            [template] => (template, [].as_slice()),
            _ => return None,
        },
        _ => (argument, [].as_slice()),
    };
    let NodeKind::String(template) = &template.kind else { return None };
    let mut text = TextBuilder::default();
    let mut copied = 0;
    for (place, name) in placeholders(&template.value) {
        if name.starts_with('!') {
            // `${!Name}` is how `${Name}` itself is written.
            text.push_part(template, copied..place.start + 2);
            copied = place.start + 3;
        }
        let Some(value) = values.iter().find(|value| value.key.value == name) else { continue };
        text.push_part(template, copied..place.start);
        let inserted = self::text(&value.value).map_or_else(|| format!("${{{name}}}"), |text| text.value);
        text.push_inserted(&inserted, template.span_of(place.start, place.end));
        copied = place.end;
    }
    text.push_part(template, copied..template.value.len());
    Some(text.build(argument.span))
}

/// `[", ", [a, b]]`
fn join(argument: &Node) -> Option<Text> {
    let NodeKind::Array(arguments) = &argument.kind else { return None };
    let [delimiter, Node { kind: NodeKind::Array(items), .. }] = arguments.as_slice() else { return None };
    let delimiter_text = string(delimiter)?;
    let mut joined = TextBuilder::default();
    for (index, item) in items.iter().enumerate() {
        if index > 0 && !delimiter_text.is_empty() {
            joined.push_inserted(delimiter_text, delimiter.span);
        }
        let item = text(item)?;
        joined.push_part(&item, 0..item.value.len());
    }
    Some(joined.build(argument.span))
}
