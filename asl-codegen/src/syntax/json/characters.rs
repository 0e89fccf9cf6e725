//! Characters that JSON does not allow but the parser lets through: control characters in strings, and white space
//! other than space, tab and line breaks between values (the no-break space that comes along with text copied from a
//! web page).

use crate::diagnostic::{Diagnostic, code};
use crate::span::{Span, offset};

/// Enough to see what is wrong: a file whose every space is a no-break space is one fault, not a thousand.
const MOST: usize = 8;

/// The forbidden characters of `text`, up to the first character that can't be part of JSON at all.
pub(super) fn check_characters(text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if is_plain(text) {
        return found;
    }
    let mut string_start = None;
    let mut escaped = false;
    let mut odd_end = None;
    for (offset, char) in text.char_indices() {
        match string_start {
            Some(start) => {
                if char < ' ' {
                    found.push(in_string(char, start, offset));
                }
                if char == '"' && !escaped {
                    string_start = None;
                }
                escaped = char == '\\' && !escaped;
            }
            None if char == '"' => (string_start, escaped) = (Some(offset), false),
            None if matches!(char, ' ' | '\t' | '\n' | '\r') => {}
            None if char.is_whitespace() => {
                if odd_end != Some(offset) {
                    found.push(between_values(char, offset));
                }
                odd_end = Some(offset + char.len_utf8()); // of a run of them only the first is reported
            }
            None if char.is_ascii_alphanumeric() || "{}[]:,+-.".contains(char) => {}
            None => break,
        }
        if found.len() >= MOST {
            break;
        }
    }
    found
}

/// Whether there is nothing to find: most texts have nothing, and bytes are seen faster than characters.
fn is_plain(text: &str) -> bool {
    let (mut in_string, mut escaped) = (false, false);
    let mut bytes = text.as_bytes();
    // Without an iterator, which would take most of the time where nothing is optimised.
    while let [byte, rest @ ..] = bytes {
        let byte = *byte;
        bytes = rest;
        if !in_string {
            in_string = byte == b'"';
            if byte > b'~' || (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) {
                return false;
            }
        } else if escaped {
            escaped = false;
            if byte < b' ' {
                return false;
            }
        } else {
            match byte {
                b'"' => in_string = false,
                b'\\' => escaped = true,
                ..b' ' => return false,
                _ => {}
            }
        }
    }
    true
}

fn in_string(char: char, start: usize, offset: usize) -> Diagnostic {
    let written = match char {
        '\n' | '\r' => {
            let message = "this string is not closed on its line";
            let fault = Diagnostic::new(&code::JSON_SYNTAX, span(start, offset), message);
            return fault.help("close it with `\"`; a line break inside a string is written `\\n`");
        }
        '\t' => "\\t".to_owned(),
        char => format!("\\u{:04x}", u32::from(char)),
    };
    let message = format!("the control character U+{:04X} stands in a string", u32::from(char));
    let fault = Diagnostic::new(&code::JSON_SYNTAX, span(offset, offset + char.len_utf8()), message);
    fault.help(format!("write `{written}`"))
}

fn between_values(char: char, offset: usize) -> Diagnostic {
    let message = format!("the character U+{:04X} looks like a space but is none in JSON", u32::from(char));
    let fault = Diagnostic::new(&code::JSON_SYNTAX, span(offset, offset + char.len_utf8()), message);
    fault.help("replace it by a space; such characters come along when text is copied from a web page")
}

fn span(start: usize, end: usize) -> Span {
    Span::new(offset(start), offset(end))
}
