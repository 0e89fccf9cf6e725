//! `${Name}` without quotes, where a value or a key stands: `"MaxConcurrency": ${Most}`. No JSON, but what deployment tools fill in
//! as text need not be any.
//!
//! The parser gets a string of the same length in its place, so that offsets stay what they are.

use std::borrow::Cow;

use crate::span::{Span, offset};
use crate::syntax::tree::{Node, NodeKind, Text};

/// The text with strings in place of such placeholders, and where they stand, ascending.
pub(super) fn mask(text: &str) -> (Cow<'_, str>, Vec<u32>) {
    // Most texts have none, and to look for strings takes a while.
    if !text.match_indices('$').any(|(at, _)| text.as_bytes().get(at + 1) == Some(&b'{')) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut starts = Vec::new();
    let mut masked = String::new();
    let (mut copied, mut at, mut in_string) = (0, 0, false);
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(['"', '\\', '$'])) {
        at += found;
        let rest = text.get(at..).unwrap_or("");
        match rest.as_bytes().first() {
            Some(b'"') => in_string = !in_string,
            Some(b'\\') => at += rest.chars().nth(1).map_or(0, char::len_utf8),
            _ => {
                if let Some(len) = placeholder_len(rest).filter(|_| !in_string) {
                    masked.push_str(text.get(copied..at).unwrap_or(""));
                    masked.push_str(&format!("\"{}\"", "_".repeat(len - 2)));
                    starts.push(offset(at));
                    (at, copied) = (at + len, at + len);
                    continue;
                }
            }
        }
        at += 1;
    }
    if starts.is_empty() {
        return (Cow::Borrowed(text), starts);
    }
    masked.push_str(text.get(copied..).unwrap_or(""));
    (Cow::Owned(masked), starts)
}

/// How long the placeholder is that `rest` begins with.
fn placeholder_len(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix("${")?;
    let end = name.find(|char: char| !char.is_ascii_alphanumeric() && !"_:.-".contains(char))?;
    (end > 0 && name.get(end..)?.starts_with('}')).then_some(end + 3)
}

/// Puts the placeholders back.
pub(super) fn restore(node: &mut Node, starts: &[u32], text: &str) {
    let is_masked = |span: Span| starts.binary_search(&span.start).is_ok();
    let span = node.span;
    match &mut node.kind {
        NodeKind::String(string) if is_masked(span) => *string = Text::bare(span.slice(text).to_owned(), span),
        NodeKind::Array(items) => items.iter_mut().for_each(|item| restore(item, starts, text)),
        NodeKind::Object(members) => {
            for member in members {
                if is_masked(member.key.span) {
                    member.key.value = member.key.span.slice(text).to_owned();
                }
                restore(&mut member.value, starts, text);
            }
        }
        _ => {}
    }
}
