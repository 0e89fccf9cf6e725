//! What is wrong with YAML, in words.

use granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::{Diagnostic, code};
use crate::span::Span;

/// A fault with nothing to add.
pub(super) fn fault(message: impl Into<String>, span: Span) -> Diagnostic {
    Diagnostic::new(&code::YAML_SYNTAX, span, message)
}

/// The parser's error as a fault.
pub(super) fn syntax(error: &ScanError, text: &str) -> Diagnostic {
    let offset = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let start = text.floor_char_boundary(offset);
    let len =
        text.get(start..).and_then(|rest| rest.chars().next()).filter(|char| *char != '\n').map_or(0, char::len_utf8);
    let to_u32 = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    let span = Span::new(to_u32(start), to_u32(start + len));
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        let fault = Diagnostic::new(&code::NESTING_TOO_DEEP, span, "this value is nested too deeply");
        return fault.help("flatten it: no definition needs hundreds of levels");
    }
    let fault = fault(format!("this is not YAML: {}", error.info()), span);
    let rest = text.get(start..).unwrap_or("");
    if rest.starts_with('\t') {
        fault.help("indent with spaces: YAML doesn't take tabs")
    } else if rest.starts_with(['%', '@', '`', '{', '}']) {
        fault.help("a string with such a character in front needs quotes: \"{% $x %}\"")
    } else if rest.starts_with(':') {
        fault.help("a string with `: ` in it needs quotes")
    } else {
        fault
    }
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
