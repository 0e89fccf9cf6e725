//! The definition as a tree that keeps what JSON libraries throw away: byte spans, member order, duplicate keys.

pub use super::text::{Text, TextBuilder};
use crate::span::{Span, Spanned};

/// One JSON (or YAML) value and the bytes it was written in.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// From the first to the last byte of the value, quotes and brackets included.
    pub span: Span,
    /// The value.
    pub kind: NodeKind,
}

/// What a [`Node`] is.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, in the text it was written in (so that nothing is lost): `1`, `-2.50`, `1e3`.
    Number(String),
    /// A string, unescaped.
    String(Text),
    /// An array.
    Array(Vec<Node>),
    /// An object: members in the order of the text, duplicates included.
    Object(Vec<Member>),
}

/// One `"key": value` of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The key, unescaped, with the span of its quoted form.
    pub key: Spanned<String>,
    /// The value.
    pub value: Node,
}

impl Node {
    /// Where faults of an object as a whole stand: its opening bracket. One of YAML that has none begins with its first key; there
    /// nothing is underlined, which tells it from the key.
    pub fn opening(&self) -> Span {
        let NodeKind::Object(members) = &self.kind else { return self.span };
        let has_bracket = members.first().is_none_or(|first| first.key.span.start > self.span.start);
        Span::new(self.span.start, self.span.start + u32::from(has_bracket))
    }

    /// The JSON type's name as messages print it: `a string`, `an object`.
    pub fn type_name(&self) -> &'static str {
        match &self.kind {
            NodeKind::Null => "null",
            NodeKind::Bool(_) => "a boolean",
            NodeKind::Number(_) => "a number",
            NodeKind::String(_) => "a string",
            NodeKind::Array(_) => "an array",
            NodeKind::Object(_) => "an object",
        }
    }
}
