//! What is wrong with YAML, in words.

use super::scalar::{self, OtherReading};
use crate::diagnostic::{Diagnostic, code};
use crate::span::Span;
use crate::syntax::tree::NodeKind;

/// A fault with nothing to add.
pub(super) fn fault(message: impl Into<String>, span: Span) -> Diagnostic {
    Diagnostic::new(&code::YAML_SYNTAX, span, message)
}

/// `no`, which is `false` to parsers of YAML 1.1.
pub(super) fn ambiguous(value: &str, other: OtherReading, span: Span) -> Diagnostic {
    let here = match scalar::plain(value) {
        Some(NodeKind::Number(number)) => format!("the number {number}"),
        _ => "a string".to_owned(),
    };
    let (there, instead) = match other {
        OtherReading::Bool(other) => (format!("`{other}`"), format!("`{other}` for the boolean")),
        OtherReading::Number => ("a number".to_owned(), "plain digits for the number".to_owned()),
        OtherReading::OtherNumber => ("something else".to_owned(), format!("digits without a 0 in front for {here}")),
        OtherReading::String => ("a string".to_owned(), format!("plain digits for {here}")),
    };
    let message = format!("`{value}` is {here} in YAML 1.2, and {there} in YAML 1.1");
    Diagnostic::new(&code::YAML_VALUE_AMBIGUOUS, span, message)
        .help(format!("CloudFormation and many tools read YAML 1.1: write `\"{value}\"` for the string, {instead}"))
}

/// A file without any value in it.
pub(super) fn empty() -> Diagnostic {
    fault("the file is empty", Span::new(0, 0))
        .help("the smallest definition is\nStartAt: Done\nStates:\n  Done: { Type: Succeed }")
}

/// `---` between two documents.
pub(super) fn second_document(span: Span) -> Diagnostic {
    fault("a second document begins here", span).help("a file holds one definition: split it at `---`")
}

/// `<<: *other`
pub(super) fn merge_key(span: Span) -> Diagnostic {
    fault("merge keys are not part of YAML 1.2", span)
        .help("write the fields out, or put the whole value behind an anchor")
}

/// `? [a, b] : c`
pub(super) fn complex_key(span: Span) -> Diagnostic {
    fault("a key must be a string", span).help("JSON, which definitions are, has no other keys")
}

/// `&a [*a]`
pub(super) fn alias_inside_itself(span: Span) -> Diagnostic {
    fault("this alias stands inside of the value that it names", span).help("a definition can't contain itself")
}

/// Aliases of aliases of aliases.
pub(super) fn too_many_aliases(span: Span) -> Diagnostic {
    fault("the aliases make many times more of this file than it has text", span).help("write less of it with aliases")
}

/// `!Sbu "…"`
pub(super) fn unknown_tag(tag: &str, nearest: Option<&str>, span: Span) -> Diagnostic {
    let fault = fault(format!("the tag `{tag}` is not known"), span);
    match nearest {
        Some(nearest) => fault.help(format!("did you mean `!{nearest}`?")),
        None => fault.help("quote the value where a string is meant that begins with `!`"),
    }
}
