//! Values as JSON text, compact, and back.
//!
//! ```
//! use asl::Value;
//! let value: Value = " { \"a\" : [ 1.0, \"\\u0007\" ] } ".parse().unwrap();
//! assert_eq!(value.to_string(), r#"{"a":[1.0,"\u0007"]}"#);
//! assert!("{".parse::<Value>().is_err());
//! ```

use std::fmt::{self, Write};
use std::str::FromStr;

use super::{Array, Iter, Object, Value};

/// The form in which the service shows values. `{:?}` prints the same.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A formatter takes every single comma through a virtual call; a string doesn't.
        let mut text = String::with_capacity(if self.is_container() { 256 } else { 0 });
        write_value(self, &mut text)?;
        f.write_str(&text)
    }
}

impl fmt::Debug for Value {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Array {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Value::Array(self.clone()), f)
    }
}

impl fmt::Debug for Object {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Value::Object(self.clone()), f)
    }
}

impl FromStr for Value {
    type Err = serde_json::Error;

    /// Parses JSON text. Of a key that occurs twice the last value counts, in the place of the first.
    #[inline]
    fn from_str(text: &str) -> Result<Value, serde_json::Error> {
        serde_json::from_str(text)
    }
}

/// An array or object that is not yet written to its end.
enum Open<'a> {
    Array(std::slice::Iter<'a, Value>),
    Object(Iter<'a>),
}

/// Keeps its own stack: values may be nested deeper than the machine's is long.
fn write_value(value: &Value, out: &mut String) -> fmt::Result {
    let mut open = Vec::new();
    begin(value, out, &mut open)?;
    // Right after an opening bracket no comma is due.
    let mut is_first = true;
    while let Some(innermost) = open.last_mut() {
        let next = match innermost {
            Open::Array(items) => match items.next() {
                Some(item) => (None, item),
                None => {
                    out.write_char(']')?;
                    open.pop();
                    is_first = false;
                    continue;
                }
            },
            Open::Object(entries) => match entries.next() {
                Some((key, value)) => (Some(key), value),
                None => {
                    out.write_char('}')?;
                    open.pop();
                    is_first = false;
                    continue;
                }
            },
        };
        if !is_first {
            out.write_char(',')?;
        }
        if let Some(key) = next.0 {
            write_string(key, out)?;
            out.write_char(':')?;
        }
        is_first = begin(next.1, out, &mut open)?;
    }
    Ok(())
}

/// Writes a scalar, or opens an array or object; tells whether it did the latter.
fn begin<'a>(value: &'a Value, out: &mut String, open: &mut Vec<Open<'a>>) -> Result<bool, fmt::Error> {
    match value {
        Value::Null => out.write_str("null")?,
        Value::Bool(bool) => out.write_str(if *bool { "true" } else { "false" })?,
        Value::Number(number) => write!(out, "{number}")?,
        Value::String(text) => write_string(text, out)?,
        Value::Array(items) => {
            out.write_char('[')?;
            open.push(Open::Array(items.iter()));
            return Ok(true);
        }
        Value::Object(object) => {
            out.write_char('{')?;
            open.push(Open::Object(object.iter()));
            return Ok(true);
        }
    }
    Ok(false)
}

/// Escapes what JSON demands and nothing else, as serde_json does.
fn write_string(text: &str, out: &mut String) -> fmt::Result {
    out.write_char('"')?;
    let mut written = 0;
    for (idx, byte) in text.bytes().enumerate().filter(|(_, byte)| matches!(byte, ..b' ' | b'"' | b'\\')) {
        out.write_str(&text[written..idx])?;
        match byte {
            b'"' => out.write_str("\\\"")?,
            b'\\' => out.write_str("\\\\")?,
            b'\n' => out.write_str("\\n")?,
            b'\r' => out.write_str("\\r")?,
            b'\t' => out.write_str("\\t")?,
            0x08 => out.write_str("\\b")?,
            0x0c => out.write_str("\\f")?,
            control => write!(out, "\\u{control:04x}")?,
        }
        written = idx + 1;
    }
    out.write_str(&text[written..])?;
    out.write_char('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let value: Value = text.parse().unwrap();
        assert_eq!(value.to_string(), expected);
        assert_eq!(format!("{value:?}"), expected);
    }

    #[test]
    fn compact_json() {
        check(" [ ] ", "[]");
        check("[[], {}, [[1]], 2]", "[[],{},[[1]],2]");
        check(r#"{"b": {"x": []}, "a": null}"#, r#"{"b":{"x":[]},"a":null}"#);
        check("[1.0, 1e3, -0, 12345678901234567890, true]", "[1.0,1000.0,-0.0,12345678901234567890,true]");
    }

    #[test]
    fn strings_escape_as_little_as_possible() {
        check(r#""\u0000\u001f\u007f\/\"\\\b\f\n\r\t""#, "\"\\u0000\\u001f\u{7f}/\\\"\\\\\\b\\f\\n\\r\\t\"");
        check(r#"{"\n": "状態 \ud83d\ude00"}"#, "{\"\\n\":\"状態 😀\"}");
    }

    #[test]
    fn the_last_of_two_equal_keys_counts() {
        check(r#"{"a": 1, "b": 2, "a": 3}"#, r#"{"a":3,"b":2}"#);
    }

    #[test]
    fn text_that_is_no_json_is_refused() {
        for text in ["", "{", "[1,]", "nul", "01", "\"\\x\"", "1 2", "1e999", "{1:2}"] {
            assert!(text.parse::<Value>().is_err(), "{text}");
        }
        assert!("[".repeat(100_000).parse::<Value>().is_err());
    }
}
