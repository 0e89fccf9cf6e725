//! JSON text to a tree that keeps byte spans, the order of members and duplicate keys. Strict: what RFC 8259 does not
//! allow is a fault, but for `${Name}` without quotes.
//!
//! ```
//! use asl_codegen::diagnostic::Diagnostics;
//! use asl_codegen::source::Source;
//! use asl_codegen::syntax::json;
//!
//! let source = Source::new("greet.asl.json", r#"{"StartAt": "Greet"}"#);
//! let mut diags = Diagnostics::new();
//! let tree = json::parse(&source, &mut diags).unwrap();
//! assert_eq!(tree.span.slice(source.text()), source.text());
//! assert!(diags.propagate().is_ok());
//! ```

mod characters;
mod escape;
mod fault;
mod placeholder;
mod reader;

use self::reader::Reader;
use super::tree::Node;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::source::Source;
use crate::span::Span;
use std::borrow::Cow;

/// The tree of the definition's text; nothing where it is not JSON.
///
/// A tree can come with faults (a duplicate key, a byte order mark), so that later stages find theirs as well.
pub fn parse(source: &Source, diags: &mut Diagnostics) -> Option<Node> {
    let text = without_byte_order_mark(source.text(), diags);
    let (text, placeholders) = placeholder::mask(&text);
    let odd_characters = characters::check_characters(&text);
    let mut found = Diagnostics::new();
    let tree = Reader::new(&text, &mut found).tree();
    let found = found.into_sorted();
    let Some(mut tree) = tree else {
        let fault = fault::of(&text);
        // Only what comes first: the other may be its consequence.
        let odd = odd_characters.into_iter().next().filter(|odd| odd.span().start <= fault.span().start);
        diags.push(odd.unwrap_or(fault));
        return None;
    };
    odd_characters.into_iter().chain(found).for_each(|fault| diags.push(fault));
    if !placeholders.is_empty() {
        placeholder::restore(&mut tree, &placeholders, source.text());
    }
    Some(tree)
}

/// Spaces in the place of the mark, so that offsets stay what they are in the file.
fn without_byte_order_mark<'a>(text: &'a str, diags: &mut Diagnostics) -> Cow<'a, str> {
    const MARK: &str = "\u{feff}";
    let Some(rest) = text.strip_prefix(MARK) else { return Cow::Borrowed(text) };
    let span = Span::new(0, MARK.len() as u32);
    let fault =
        Diagnostic::new(&code::BYTE_ORDER_MARK, span, "the file begins with a byte order mark, which AWS rejects");
    diags.push(
        fault.help(
            "save the file as UTF-8 without a byte order mark (editors call it \"UTF-8\", not \"UTF-8 with BOM\")",
        ),
    );
    Cow::Owned(format!("{}{rest}", " ".repeat(MARK.len())))
}

#[cfg(test)]
mod tests;
