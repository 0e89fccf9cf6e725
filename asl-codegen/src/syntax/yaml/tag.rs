//! Tags: `!!str 5` says what a scalar is, `!Sub "…"` is CloudFormation's short form of `{ "Fn::Sub": "…" }`.

use granit_parser::Tag;

use super::{Result, fault};
use crate::diagnostic::suggest;
use crate::span::{Span, Spanned};
use crate::syntax::tree::{Member, Node, NodeKind};

/// CloudFormation's functions that have a short form.
const FUNCTIONS: [&str; 20] = [
    "And",
    "Base64",
    "Cidr",
    "Condition",
    "Equals",
    "FindInMap",
    "GetAZs",
    "GetAtt",
    "GetStackOutput",
    "If",
    "ImportValue",
    "Join",
    "Length",
    "Not",
    "Or",
    "Ref",
    "Select",
    "Split",
    "Sub",
    "ToJsonString",
];

/// Whether a plain scalar with this tag is a string whatever it looks like.
pub(super) fn means_string(tag: &Tag) -> bool {
    match tag.core_suffix() {
        Some(core) => core == "str",
        None => true,
    }
}

/// The node with what its tag makes of it.
pub(super) fn apply(tag: Option<&Tag>, span: Span, node: Node) -> Result<Node> {
    let Some(tag) = tag else { return Ok(node) };
    if let Some(core) = tag.core_suffix() {
        let fits = match core {
            "str" => matches!(node.kind, NodeKind::String(_)),
            "map" => matches!(node.kind, NodeKind::Object(_)),
            "seq" => matches!(node.kind, NodeKind::Array(_)),
            "null" => node.kind == NodeKind::Null,
            "bool" => matches!(node.kind, NodeKind::Bool(_)),
            _ => matches!(node.kind, NodeKind::Number(_)),
        };
        let mismatch =
            || fault::fault(format!("this value is {}, not what `{}` says", node.type_name(), tag.original()), span);
        return if fits { Ok(node) } else { Err(mismatch()) };
    }
    let name = match (tag.handle(), tag.suffix()) {
        ("!", "") | ("", "!") => return Ok(node), // the "non-specific" tag: a string, which it is by now
        ("!" | "", name) => name.strip_prefix('!').unwrap_or(name),
        _ => "",
    };
    if !FUNCTIONS.contains(&name) {
        let nearest = suggest::nearest(name, FUNCTIONS);
        return Err(fault::unknown_tag(&tag.original(), nearest, span));
    }
    let function = if matches!(name, "Ref" | "Condition") { name.to_owned() } else { format!("Fn::{name}") };
    let whole = Span::new(span.start, node.span.end.max(span.end));
    let members = vec![Member { key: Spanned::new(function, span), value: node }];
    Ok(Node { span: whole, kind: NodeKind::Object(members) })
}
