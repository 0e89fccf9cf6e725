//! An item as text, as `&` and `$string` write it.

use std::borrow::Cow;

use super::{Fault, Item, View};

/// The text of an item: a string itself, anything else as JSON; nothing of nothing and of functions.
///
/// # Errors
/// D3001: a number that is infinite.
pub fn text<'i>(item: &'i Item<'_>) -> Result<Cow<'i, str>, Fault> {
    match item.view() {
        View::Undefined | View::Function(_) => Ok(Cow::Borrowed("")),
        View::String(text) => Ok(Cow::Borrowed(text)),
        View::Number(number) if !number.is_finite() => Err(Fault::new("D3001")),
        _ => {
            let mut text = String::new();
            write(item, &mut text);
            Ok(Cow::Owned(text))
        }
    }
}

fn write(item: &Item<'_>, text: &mut String) {
    match item.view() {
        View::Null => text.push_str("null"),
        View::Undefined => text.push_str("null"),
        View::Bool(bool) => text.push_str(if bool { "true" } else { "false" }),
        View::Number(number) => write_number(number, text),
        View::Function(_) => text.push_str("\"\""),
        View::String(string) => text.push_str(&crate::Value::from(string).to_string()),
        View::Array => {
            text.push('[');
            for (index, item) in item.iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                write(&item, text);
            }
            text.push(']');
        }
        View::Object => {
            text.push('{');
            for (index, (key, item)) in item.entries().iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                text.push_str(&crate::Value::from(key.as_str()).to_string());
                text.push(':');
                write(item, text);
            }
            text.push('}');
        }
    }
}

/// A number with 15 digits at most, as JavaScript writes it.
pub fn write_number(number: f64, text: &mut String) {
    if !number.is_finite() {
        return text.push_str("null");
    }
    if number.fract() == 0.0 && number.abs() < 1e15 {
        text.push_str(&(number as i64).to_string());
        return;
    }
    let scientific = format!("{number:.14e}");
    let rounded: f64 = scientific.parse().unwrap_or(number);
    let short = format!("{rounded:e}");
    let (digits, exponent) = short.split_once('e').unwrap_or((&short, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-7..21).contains(&exponent) {
        text.push_str(&rounded.to_string());
    } else {
        let sign = if exponent < 0 { '-' } else { '+' };
        text.push_str(&format!("{digits}e{sign}{}", exponent.abs()));
    }
}
