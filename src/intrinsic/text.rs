//! Values as text in the notation of Java's `toString`, which the service uses where it needs text and not JSON.
//!
//! ```text
//! {"a": [1, null], "b": "x"}    {a=[1, null], b=x}
//! ```

use std::borrow::Cow;
use std::fmt::Write;

use crate::value::{Iter, Number, Value};

/// A value as text: a string as it is, everything else in Java's notation.
#[inline]
pub(super) fn to_text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed("null"),
        Value::Bool(bool) => Cow::Borrowed(if *bool { "true" } else { "false" }),
        Value::String(text) => Cow::Borrowed(text),
        Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            let mut out = String::new();
            write_value(value, &mut out);
            Cow::Owned(out)
        }
    }
}

/// An array or object that is not yet written to its end.
enum Open<'a> {
    Array(std::slice::Iter<'a, Value>),
    Object(Iter<'a>),
}

/// Keeps its own stack: values may be nested deeper than the machine's is long.
#[inline]
fn write_value(value: &Value, out: &mut String) {
    let mut open = Vec::new();
    let mut is_first = begin(value, out, &mut open);
    while let Some(innermost) = open.last_mut() {
        let (key, next, close) = match innermost {
            Open::Array(items) => (None, items.next(), ']'),
            Open::Object(entries) => match entries.next() {
                Some((key, value)) => (Some(key), Some(value), '}'),
                None => (None, None, '}'),
            },
        };
        let Some(next) = next else {
            out.push(close);
            open.pop();
            is_first = false;
            continue;
        };
        if !is_first {
            out.push_str(", ");
        }
        if let Some(key) = key {
            out.push_str(key);
            out.push('=');
        }
        is_first = begin(next, out, &mut open);
    }
}

/// Writes a scalar, or opens an array or object; tells whether it did the latter.
#[inline]
fn begin<'a>(value: &'a Value, out: &mut String, open: &mut Vec<Open<'a>>) -> bool {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(bool) => out.push_str(if *bool { "true" } else { "false" }),
        Value::Number(number) => write_number(*number, out),
        Value::String(text) => out.push_str(text),
        Value::Array(items) => {
            out.push('[');
            open.push(Open::Array(items.iter()));
            return true;
        }
        Value::Object(object) => {
            out.push('{');
            open.push(Open::Object(object.iter()));
            return true;
        }
    }
    false
}

/// Integers have no fraction, all others have one; from 10⁷ on and below 10⁻³ there is an exponent.
#[inline]
fn write_number(number: Number, out: &mut String) {
    // Writing to a string can't fail.
    let _ = match number {
        Number::Int(int) => write!(out, "{int}"),
        Number::UInt(int) => write!(out, "{int}"),
        Number::Float(float) if float == 0.0 || (1e-3..1e7).contains(&float.abs()) => write!(out, "{float:?}"),
        Number::Float(float) => {
            let text = format!("{float:e}");
            match text.split_once('e') {
                Some((mantissa, exponent)) if mantissa.contains('.') => write!(out, "{mantissa}E{exponent}"),
                Some((mantissa, exponent)) => write!(out, "{mantissa}.0E{exponent}"),
                None => write!(out, "{text}"),
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::super::tests::json;
    use super::*;

    #[track_caller]
    fn check(value: &str, expected: &str) {
        assert_eq!(to_text(&json(value)), expected, "{value}");
    }

    #[test]
    fn values_as_java_writes_them() {
        check("null", "null");
        check("true", "true");
        check(r#""It's {}""#, "It's {}");
        check("[]", "[]");
        check("{}", "{}");
        check(r#"{"a": [1, "b", null, {}], "c": {"d": false}}"#, "{a=[1, b, null, {}], c={d=false}}");
    }

    #[test]
    fn numbers_as_java_writes_them() {
        check("1", "1");
        check("-9007199254740993", "-9007199254740993");
        check("18446744073709551615", "18446744073709551615");
        check("1.0", "1.0");
        check("-0.5", "-0.5");
        check("0.0", "0.0");
        check("0.001", "0.001");
        check("0.00012", "1.2E-4");
        check("9999999.5", "9999999.5");
        check("1e7", "1.0E7");
        check("123456789012.5", "1.234567890125E11");
        check("-1e300", "-1.0E300");
    }

    #[test]
    fn deep_values_do_not_overflow_the_stack() {
        let deep = (0..50_000).fold(Value::Null, |value, _| Value::from(vec![value]));
        assert_eq!(to_text(&deep).len(), 2 * 50_000 + 4);
    }
}
