//! The parser's errors in words: what is wrong, where, and what to write.

use crate::diagnostic::{Diagnostic, code};
use crate::span::{Span, offset};
use jsonc_parser::ParseStringErrorKind as StringKind;
use jsonc_parser::errors::{ParseError, ParseErrorKind as Kind};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// What is wrong with a text that is no JSON.
pub(super) fn of(text: &str) -> Diagnostic {
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Err(error) => diagnostic(&error, text),
        Ok(parsed) if parsed.value.is_none() => empty(),
        Ok(_) => Diagnostic::new(&code::COMPILER_BUG, Span::new(0, 0), "this JSON could not be read")
            .help("this is a fault of asl-native: please report it with the definition"),
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

/// A file without any value in it.
fn empty() -> Diagnostic {
    Diagnostic::new(&code::JSON_SYNTAX, Span::new(0, 0), "the file is empty").help(
        "the smallest definition is\n{ \"StartAt\": \"Done\", \"States\": { \"Done\": { \"Type\": \"Succeed\" } } }",
    )
}

/// The parser's error as a fault.
fn diagnostic(error: &ParseError, text: &str) -> Diagnostic {
    let at = At::new(error, text);
    match error.kind() {
        Kind::NestingDepthExceeded => {
            let message = "this value is nested too deeply";
            Diagnostic::new(&code::NESTING_TOO_DEEP, at.first_char(), message)
                .help("flatten it: no definition needs hundreds of levels")
        }
        Kind::UnterminatedObject => unclosed(&at, '}'),
        Kind::UnterminatedArray => unclosed(&at, ']'),
        Kind::String(kind) => in_string(kind, &at),
        Kind::ExpectedComma => missing_comma(&at),
        Kind::UnexpectedWord | Kind::NonFiniteNumbersNotAllowed => unknown_word(&at),
        // The parser's words go on to the next white space: `True}` is an unexpected token to it.
        Kind::UnexpectedToken if at.after().starts_with(char::is_alphabetic) => unknown_word(&at),
        kind => {
            let (message, help) = words(kind, &at);
            let fault = Diagnostic::new(&code::JSON_SYNTAX, at.span, message);
            if help.is_empty() { fault } else { fault.help(help) }
        }
    }
}

/// Where the parser stopped.
struct At<'a> {
    text: &'a str,
    span: Span,
}

impl<'a> At<'a> {
    fn new(error: &ParseError, text: &'a str) -> At<'a> {
        let inside = |byte: usize| offset(byte.min(text.len()));
        let range = error.range();
        At { text, span: Span::new(inside(range.start), inside(range.end)) }
    }

    fn before(&self) -> &'a str {
        self.text.get(..self.span.start as usize).unwrap_or("")
    }

    fn after(&self) -> &'a str {
        self.text.get(self.span.start as usize..).unwrap_or("")
    }

    /// The first character under the span.
    fn first_char(&self) -> Span {
        let len = self.after().chars().next().map_or(0, char::len_utf8);
        Span::new(self.span.start, self.span.start + len as u32)
    }

    /// What stands there, for `expected …, found …`.
    fn found(&self) -> String {
        match self.after().chars().next() {
            None => "the end of the file".to_owned(),
            Some('"') => "a string".to_owned(),
            Some(char) if char.is_alphanumeric() => {
                let word: String = self.after().chars().take_while(|char| char.is_alphanumeric()).take(40).collect();
                format!("`{word}`")
            }
            Some(char) if char.is_control() || (char.is_whitespace() && char != ' ') => {
                format!("the character U+{:04X}", u32::from(char))
            }
            Some(char) => format!("`{char}`"),
        }
    }

    /// Whether a value ends right before: then a comma or a bracket was expected, else a value.
    fn follows_value(&self) -> bool {
        self.before().trim_end().chars().next_back().is_some_and(|char| !matches!(char, '{' | '[' | ',' | ':'))
    }
}

/// Message and help of the errors that need no look around.
fn words(kind: &Kind, at: &At<'_>) -> (String, &'static str) {
    let found = at.found();
    let (message, help) = match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => {
            return (
                "JSON has no comments".to_owned(),
                "say it in a `Comment` field, which the machine and every state may have",
            );
        }
        Kind::TrailingCommasNotAllowed => {
            return ("there is a comma after the last element".to_owned(), "remove this comma");
        }
        Kind::SingleQuotedStringsNotAllowed => {
            return ("strings stand in double quotes".to_owned(), "write `\"` in place of `'`");
        }
        Kind::MultipleRootJsonValues => (
            format!("expected the end of the file, found {found}"),
            "a file holds one definition: remove what follows its last `}`",
        ),
        Kind::ExpectedColonAfterObjectKey => {
            (format!("expected `:` after the key, found {found}"), "a field is `\"key\": value`")
        }
        Kind::ExpectedObjectValue => (format!("expected a value after `:`, found {found}"), ""),
        Kind::ExpectedStringObjectProperty => {
            (format!("the key {found} is not in quotes"), "keys stand in double quotes")
        }
        Kind::UnexpectedTokenInObject if at.follows_value() => (format!("expected `,` or `}}`, found {found}"), ""),
        Kind::UnexpectedTokenInObject => (format!("expected a key in double quotes, found {found}"), ""),
        Kind::UnexpectedCloseBrace | Kind::UnexpectedColon if at.follows_value() => {
            (format!("expected `,` or `]`, found {found}"), "")
        }
        Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket | Kind::UnexpectedComma | Kind::UnexpectedColon => {
            (format!("expected a value, found {found}"), "")
        }
        Kind::HexadecimalNumbersNotAllowed => {
            ("JSON has no hexadecimal numbers".to_owned(), "write the number in decimal")
        }
        Kind::UnaryPlusNumbersNotAllowed => ("a JSON number has no `+` before it".to_owned(), "remove the `+`"),
        Kind::BareDecimalPointNumbersNotAllowed => {
            ("a decimal point needs digits on both sides".to_owned(), "write `0.5` for `.5`, `5.0` for `5.`")
        }
        Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral => (format!("expected a digit, found {found}"), ""),
        _ if found.contains(['“', '”', '„', '‘', '’', '«', '»']) => {
            (format!("{found} is not a quotation mark in JSON"), "write `\"`; word processors replace it")
        }
        _ => (format!("{found} has no meaning here"), ""),
    };
    (message, help)
}

fn unclosed(at: &At<'_>, bracket: char) -> Diagnostic {
    let end = offset(at.text.trim_end().len());
    Diagnostic::new(&code::JSON_SYNTAX, at.first_char(), format!("{} is never closed", at.found()))
        .label("opened here")
        .also(Span::new(end, end), "the file ends here")
        .help(format!("write the `{bracket}` that belongs to it"))
}

fn missing_comma(at: &At<'_>) -> Diagnostic {
    let number_start = at.before().trim_end_matches(|char: char| char.is_ascii_digit()).len() as u32;
    let digits = at.after().chars().take_while(char::is_ascii_digit).count() as u32;
    if digits > 0 && number_start < at.span.start {
        let span = Span::new(number_start, at.span.start + digits);
        return Diagnostic::new(&code::JSON_SYNTAX, span, "a JSON number does not begin with 0")
            .help("remove the zeros before it");
    }
    Diagnostic::new(&code::JSON_SYNTAX, at.span, "a comma is missing between two values").label("write `,` here")
}

fn unknown_word(at: &At<'_>) -> Diagnostic {
    let rest = at.after().strip_prefix('-').unwrap_or(at.after());
    let signed = at.after().len() - rest.len();
    let len = rest.find(|char: char| !char.is_alphanumeric() && char != '_').unwrap_or(rest.len()) + signed;
    let span = Span::new(at.span.start, at.span.start + len as u32);
    let word = span.slice(at.text);
    let help = match word.to_ascii_lowercase().as_str() {
        known @ ("true" | "false" | "null") => format!("write `{known}`"),
        "none" | "nil" | "undefined" => "write `null`".to_owned(),
        "nan" | "infinity" | "-nan" | "-infinity" => "JSON has only finite numbers".to_owned(),
        _ => format!("strings stand in double quotes: `\"{word}\"`"),
    };
    Diagnostic::new(&code::JSON_SYNTAX, span, format!("`{word}` is not a JSON value")).help(help)
}

fn in_string(kind: &StringKind, at: &At<'_>) -> Diagnostic {
    let escape: String = at.after().chars().take(6).take_while(|char| *char != '"').collect();
    let (message, help) = match kind {
        StringKind::UnterminatedStringLiteral => {
            return Diagnostic::new(&code::JSON_SYNTAX, at.first_char(), "this string is never closed")
                .label("opened here")
                .help("close it with `\"`; a `\"` inside a string is written `\\\"`");
        }
        StringKind::ExpectedFourHexDigits | StringKind::ExpectedTwoHexDigits => {
            ("`\\u` needs four hexadecimal digits".to_owned(), "write for example `\\u00e9`")
        }
        StringKind::InvalidUnicodeEscapeSequence(_) => (
            format!("`{escape}` is half of a character"),
            "characters above U+FFFF are two escapes, `\\ud83d\\ude00`, or stand for themselves: `😀`",
        ),
        StringKind::InvalidEscapeInDoubleQuoteString | StringKind::InvalidEscapeInSingleQuoteString => {
            ("`\\'` is not an escape in JSON".to_owned(), "write `'`")
        }
        StringKind::InvalidEscape => (
            format!("`{}` is not an escape in JSON", escape.chars().take(2).collect::<String>()),
            "a backslash is written `\\\\`; the others are `\\\"` `\\/` `\\b` `\\f` `\\n` `\\r` `\\t` and `\\u00e9`",
        ),
    };
    let len = escape.chars().take(if matches!(kind, StringKind::InvalidUnicodeEscapeSequence(_)) { 6 } else { 2 });
    let len: usize = len.map(char::len_utf8).sum();
    Diagnostic::new(&code::JSON_SYNTAX, Span::new(at.span.start, at.span.start + len as u32), message).help(help)
}
