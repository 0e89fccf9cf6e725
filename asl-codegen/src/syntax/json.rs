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

use super::duplicate::check_duplicates;
use super::number::read_number;
use super::tree::{Member, Node, NodeKind, Text};
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::source::Source;
use crate::span::{Span, Spanned};
use jsonc_parser::ast::{Object, ObjectProp, ObjectPropName, StringLit, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::borrow::Cow;

/// The tree of the definition's text; nothing where it is not JSON.
///
/// A tree can come with faults (a duplicate key, a byte order mark), so that later stages find theirs as well.
pub fn parse(source: &Source, diags: &mut Diagnostics) -> Option<Node> {
    let text = without_byte_order_mark(source.text(), diags);
    let (text, placeholders) = placeholder::mask(&text);
    let odd_characters = characters::check_characters(&text);
    let parsed = match parse_to_ast(&text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => parsed.value,
        Err(error) => {
            let fault = fault::diagnostic(&error, &text);
            // Only what comes first: the other may be its consequence.
            match odd_characters.into_iter().next().filter(|odd| odd.span().start <= fault.span().start) {
                Some(odd) => diags.push(odd),
                None => diags.push(fault),
            }
            return None;
        }
    };
    odd_characters.into_iter().for_each(|odd| diags.push(odd));
    match parsed {
        Some(value) => {
            let mut tree = read_value(&value, &text, diags);
            if !placeholders.is_empty() {
                placeholder::restore(&mut tree, &placeholders, source.text());
            }
            Some(tree)
        }
        None => {
            diags.push(fault::empty());
            None
        }
    }
}

/// All leniencies of the parser off.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

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

fn read_value(value: &Value<'_>, text: &str, diags: &mut Diagnostics) -> Node {
    let span = span_of(value);
    let kind = match value {
        Value::NullKeyword(_) => NodeKind::Null,
        Value::BooleanLit(literal) => NodeKind::Bool(literal.value),
        Value::NumberLit(literal) => read_number(literal.value.to_owned(), span, diags),
        Value::StringLit(literal) => NodeKind::String(read_string(literal, span, text)),
        Value::Array(array) => {
            NodeKind::Array(array.elements.iter().map(|element| read_value(element, text, diags)).collect_vec())
        }
        Value::Object(object) => NodeKind::Object(read_members(object, text, diags)),
    };
    Node { span, kind }
}

fn read_string(literal: &StringLit<'_>, whole: Span, text: &str) -> Text {
    let value = literal.value.as_ref().to_owned();
    let (start, end) = (literal.range.start + 1, literal.range.end.saturating_sub(1));
    // An escape is longer than what it stands for.
    if start + value.len() == end {
        return Text::as_written(value, whole.start + 1, whole);
    }
    let inside = text.get(start..end).unwrap_or("");
    Text::new(value, escape::offsets(inside, whole.start + 1), whole)
}

fn read_members(object: &Object<'_>, text: &str, diags: &mut Diagnostics) -> Vec<Member> {
    let read = |property: &ObjectProp<'_>, diags: &mut Diagnostics| {
        let key = match &property.name {
            ObjectPropName::String(literal) => literal.value.as_ref(),
            ObjectPropName::Word(word) => word.value,
        };
        let key = Spanned::new(key.to_owned(), span_of(&property.name));
        Member { key, value: read_value(&property.value, text, diags) }
    };
    let members: Vec<Member> = object.properties.iter().map(|property| read(property, diags)).collect_vec();
    check_duplicates(&members, diags);
    members
}

fn span_of(ranged: &impl Ranged) -> Span {
    let range = ranged.range();
    Span { start: offset(range.start), end: offset(range.end) }
}

fn offset(byte: usize) -> u32 {
    if byte < u32::MAX as usize { byte as u32 } else { u32::MAX }
}

#[cfg(test)]
mod tests;
