//! The definition as a tree that keeps what JSON libraries throw away: byte spans, member order, duplicate keys.

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

/// A string's value, and how its bytes map to the source's, so that a fault inside an expression is underlined exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The value, unescaped.
    pub value: String,
    /// Ascending: from byte `.0` of `value` on, the source's byte is `.1` (plus the distance).
    offsets: Vec<(u32, u32)>,
    /// The whole quoted string.
    whole: Span,
}

impl Text {
    /// A text whose byte `offsets[i].0` stands at the source's byte `offsets[i].1`; `whole` is the quoted string.
    ///
    /// An empty `offsets` means that places inside are not known (a substituted placeholder): every part has the span `whole`.
    pub fn new(value: String, offsets: Vec<(u32, u32)>, whole: Span) -> Text {
        Text { value, offsets, whole }
    }

    /// The span in the source of the bytes `start..end` of the unescaped value.
    pub fn span_of(&self, start: usize, end: usize) -> Span {
        match (self.source_offset(start), self.source_offset(end)) {
            (Some(start), Some(end)) => Span::new(start, end.max(start)),
            _ => self.whole,
        }
    }

    fn source_offset(&self, byte: usize) -> Option<u32> {
        let byte = u32::try_from(byte).ok()?;
        let index = self.offsets.partition_point(|(value, _)| *value <= byte).checked_sub(1)?;
        let (value, source) = self.offsets.get(index)?;
        Some(source + (byte - value))
    }
}

impl Node {
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
