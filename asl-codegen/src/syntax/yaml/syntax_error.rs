//! The parser's errors in words: what is wrong, where, and what to write.

use granit_parser::{ErrorKind as Kind, ScanError};

use super::fault;
use crate::diagnostic::{Diagnostic, code};
use crate::span::{Span, offset};

/// The parser's error as a fault.
pub(super) fn diagnostic(error: &ScanError, text: &str) -> Diagnostic {
    let at = At::new(error, text);
    match error.kind() {
        Kind::RecursionLimitExceeded => {
            Diagnostic::new(&code::NESTING_TOO_DEEP, at.first_char(), "this value is nested too deeply")
                .help("flatten it: no definition needs hundreds of levels")
        }
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabAtBlockScalarStart
        | Kind::TabInPlainScalar => tab(&at),
        Kind::UnexpectedCharacter { character } => odd_beginning(*character, &at),
        Kind::UnknownAnchor => unknown_anchor(&at),
        Kind::ExpectedFlowMappingSeparator | Kind::ExpectedFlowSequenceSeparator if at.is_placeholder() => {
            placeholder(&at)
        }
        Kind::UnclosedQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::DocumentIndicatorInQuotedScalar
        | Kind::InvalidTrailingDoubleQuotedScalar
        | Kind::InvalidTrailingSingleQuotedScalar => quote(error.kind(), &at),
        Kind::UnknownQuotedScalarEscape => escape(&at),
        Kind::MappingValueNotAllowed | Kind::InvalidColonPlacement => colon(&at),
        Kind::ExpectedFlowMappingSeparator if at.after().starts_with(':') => second_colon(&at),
        kind => {
            let (message, help) = words(kind);
            let message = if message.is_empty() { format!("this is not YAML: {}", error.info()) } else { message };
            let fault = fault::fault(message, at.first_char());
            if help.is_empty() { fault } else { fault.help(help) }
        }
    }
}

const LINE_UP: &str = "the fields of one object begin in the same column, and so do the `-` of one list";

/// What is wrong and what helps, where that depends on nothing else; nothing for what hardly anybody will see.
fn words(kind: &Kind) -> (String, &'static str) {
    let (message, help) = match kind {
        Kind::ExpectedBlockMappingKey
        | Kind::ExpectedBlockSequenceEntry
        | Kind::InvalidIndentation
        | Kind::ExpectedDocumentStart => ("this line doesn't line up with those before it", LINE_UP),
        Kind::BlockSequenceEntryNotAllowed => ("a list can't begin here", "begin it on a line of its own"),
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => ("`:` and a space are missing after this", ""),
        Kind::UnexpectedEofFlowSequence => ("a `[` is not closed", "close it with `]`"),
        Kind::UnexpectedEofFlowMapping | Kind::UnexpectedEofImplicitFlowMapping => {
            ("a `{` is not closed", "close it with `}`")
        }
        Kind::UnclosedFlowCollection { open } => {
            return (format!("this `{open}` is not closed"), "what stands inside is indented further than its field");
        }
        Kind::MismatchedFlowCollectionEnd { open, close } => {
            return (format!("this `{open}` is closed by `{close}`"), "");
        }
        Kind::MisplacedFlowCollectionEnd => ("this bracket closes nothing", "remove it, or quote the string it is in"),
        Kind::ExpectedFlowMappingSeparator => ("`,` or `}` is missing before this", ""),
        Kind::ExpectedFlowSequenceSeparator => ("`,` or `]` is missing before this", ""),
        Kind::ExpectedNodeContent => ("a value is missing before this", ""),
        Kind::InvalidQuotedScalarHexEscape | Kind::InvalidUnicodeEscape => {
            ("an escape in this string is not complete", "an escape is `\\x41`, `\\u0041` or `\\U00000041`")
        }
        Kind::InvalidBlockScalarHeader => ("the text begins on the line after `|` or `>`", ""),
        Kind::CommentInterceptedScalar => {
            ("a comment stands inside of a string", "quote the string, or move the comment")
        }
        Kind::CommentNotSeparated => ("a comment needs a space before its `#`", ""),
        _ => ("", ""),
    };
    (message.to_owned(), help)
}

/// Where the parser stopped.
struct At<'a> {
    text: &'a str,
    start: usize,
}

impl<'a> At<'a> {
    fn new(error: &ScanError, text: &'a str) -> At<'a> {
        let offset = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
        At { text, start: text.floor_char_boundary(offset) }
    }

    fn before(&self) -> &'a str {
        self.text.get(..self.start).unwrap_or("")
    }

    fn after(&self) -> &'a str {
        self.text.get(self.start..).unwrap_or("")
    }

    /// So many bytes before and after the place.
    fn span(&self, before: usize, after: usize) -> Span {
        Span::new(offset(self.start.saturating_sub(before)), offset(self.start + after))
    }

    fn first_char(&self) -> Span {
        let char = self.after().chars().next().filter(|char| !char.is_whitespace());
        self.span(0, char.map_or(0, char::len_utf8))
    }

    /// Whether it is the bracket of `${Name}`.
    fn is_placeholder(&self) -> bool {
        self.before().ends_with('$') && self.placeholder_len().is_some()
    }

    /// How long `{Name}` is.
    fn placeholder_len(&self) -> Option<usize> {
        let name = self.after().strip_prefix('{')?;
        let len = name.find(|char: char| !char.is_ascii_alphanumeric() && !"_:.-".contains(char))?;
        name.get(len..)?.starts_with('}').then_some(len + 2)
    }
}

/// A tab where spaces are counted. The parser stops before it, or after it.
fn tab(at: &At<'_>) -> Diagnostic {
    let line = at.before().rfind('\n').map_or(0, |end| end + 1);
    let found = at.text.get(line..).and_then(|rest| rest.find('\t')).map_or(at.start, |offset| line + offset);
    let span = At { text: at.text, start: found }.span(0, 1);
    fault::fault("a tab stands where YAML counts spaces", span).help("indent with spaces")
}

/// `@x`, `` `x` ``, `{% $x %}`
fn odd_beginning(char: char, at: &At<'_>) -> Diagnostic {
    if char == '%' && at.before().ends_with('{') {
        return fault::fault("a JSONata expression needs quotes in YAML", at.span(1, 1))
            .help("`{` begins an object there; write \"{% … %}\"");
    }
    let message = format!("a value can't begin with `{}`", char.escape_debug());
    fault::fault(message, at.first_char()).help("quote the string")
}

/// `{ Seconds: ${Delay} }`
fn placeholder(at: &At<'_>) -> Diagnostic {
    let span = at.span(1, at.placeholder_len().unwrap_or(1));
    let written = span.slice(at.text);
    fault::fault(format!("inside of brackets, `{written}` begins an object"), span).help(format!(
        "write the field on a line of its own, without brackets around it; or, for a string, \"{written}\""
    ))
}

/// `Comment: one: two`, or a line that is read as going on with the value before it.
fn colon(at: &At<'_>) -> Diagnostic {
    let line = at.before().rsplit('\n').next().unwrap_or("");
    let key = line.trim_start();
    if key.is_empty() || key.contains([':', '"', '\'', '{', '[']) || key.starts_with("- ") {
        return second_colon(at);
    }
    let span = at.span(key.len(), 0);
    fault::fault("this is read as part of the value before it", span).help(LINE_UP)
}

fn second_colon(at: &At<'_>) -> Diagnostic {
    fault::fault("a value can't have another `:` in it", at.first_char()).help("quote a string that holds `: `")
}

/// `"\d"`
fn escape(at: &At<'_>) -> Diagnostic {
    let mut chars = at.after().char_indices().skip_while(|(_, char)| *char != '\\');
    while let (Some((offset, '\\')), Some((_, escaped))) = (chars.next(), chars.next()) {
        if !escaped.is_whitespace() && !"0abtnvfre\"/\\N_LPxuU".contains(escaped) {
            let place = At { text: at.text, start: at.start + offset };
            return fault::fault(format!("`\\{escaped}` is no escape"), place.span(0, 1 + escaped.len_utf8()))
                .help("write `\\\\` for a backslash, or put the string in single quotes");
        }
        while chars.clone().next().is_some_and(|(_, char)| char != '\\') {
            chars.next();
        }
    }
    fault::fault("an escape in this string is not known", at.first_char())
}

/// `*retry`, and no `&retry` before it.
fn unknown_anchor(at: &At<'_>) -> Diagnostic {
    let is_end = |char: char| char.is_whitespace() || ",[]{}".contains(char);
    let alias = at.after().split(is_end).next().unwrap_or("");
    let name = alias.trim_start_matches('*');
    fault::fault(format!("nothing before this has the anchor `&{name}`"), at.span(0, alias.len()))
        .help(format!("put `&{name}` before the value that is meant; a string that begins with `*` needs quotes"))
}

/// A quote that isn't closed, or closed too early.
fn quote(kind: &Kind, at: &At<'_>) -> Diagnostic {
    if matches!(kind, Kind::InvalidTrailingDoubleQuotedScalar | Kind::InvalidTrailingSingleQuotedScalar) {
        return fault::fault("the string ends before this", at.first_char())
            .help("inside of single quotes `'` is written `''`, inside of double quotes `\"` is written `\\\"`");
    }
    let Some(opening) = at.before().rfind(['"', '\'']).or(at.after().starts_with(['"', '\'']).then_some(at.start))
    else {
        return fault::fault("a string is not closed before this", at.first_char());
    };
    let span = At { text: at.text, start: opening }.span(0, 1);
    fault::fault("this quote is not closed", span)
        .help("close it; further lines of the string are indented further than its field")
}
