//! What a plain scalar is: YAML 1.2's core schema, which has no `yes` and `on` among its booleans.
//!
//! Parsers of YAML 1.1 take `yes` for `true`, and `010` for 8. Here they are the string and the number that they look like: of the
//! two readings the one that JSON has, too.

use crate::syntax::tree::NodeKind;

/// The value of a plain scalar, where it isn't a string.
pub(super) fn plain(text: &str) -> Option<NodeKind> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Some(NodeKind::Null),
        "true" | "True" | "TRUE" => Some(NodeKind::Bool(true)),
        "false" | "False" | "FALSE" => Some(NodeKind::Bool(false)),
        _ => number(text).map(NodeKind::Number),
    }
}

/// What parsers of YAML 1.1 take a plain scalar for, where that is something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OtherReading {
    /// `yes`, `off`
    Bool(bool),
    /// `1_000`, `1:30`, `0b1`: here a string.
    Number,
    /// `010` is 8 there, and `089` a string.
    OtherNumber,
    /// `0o10`
    String,
}

/// How YAML 1.1 reads a plain scalar, where it differs. Of its booleans only those that its parsers know: none has `y` and `n`.
pub(super) fn in_yaml_1_1(text: &str) -> Option<OtherReading> {
    match text {
        "yes" | "Yes" | "YES" | "on" | "On" | "ON" => return Some(OtherReading::Bool(true)),
        "no" | "No" | "NO" | "off" | "Off" | "OFF" => return Some(OtherReading::Bool(false)),
        _ => {}
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = unsigned.split(':');
    let first = parts.next().unwrap_or("");
    let is_minute = |part: &str| is_digits(part) && (part.len() == 1 || (part.len() == 2 && part < "6"));
    if is_digits(unsigned) {
        return (unsigned.len() > 1 && unsigned.starts_with('0')).then_some(OtherReading::OtherNumber);
    }
    if unsigned.starts_with("0o") {
        return plain(text).map(|_| OtherReading::String);
    }
    let is_base_60 = unsigned.contains(':') && is_digits(first) && !first.starts_with('0') && parts.all(is_minute);
    let is_binary = unsigned.strip_prefix("0b").is_some_and(is_digits);
    let has_underscores =
        unsigned.starts_with(|char: char| char.is_ascii_digit()) && is_digits(&unsigned.replace('_', ""));
    (is_base_60 || is_binary || has_underscores).then_some(OtherReading::Number)
}

/// A number in JSON's form.
fn number(text: &str) -> Option<String> {
    for (prefix, radix) in [("0x", 16), ("0o", 8)] {
        if let Some(digits) = text.strip_prefix(prefix).filter(|digits| !digits.starts_with('+')) {
            return u64::from_str_radix(digits, radix).ok().map(|number| number.to_string());
        }
    }
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => ("-", unsigned),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let is_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let exponent_digits = exponent.map(|exponent| exponent.strip_prefix(['-', '+']).unwrap_or(exponent));
    let well_formed = is_digits(whole)
        && is_digits(fraction.unwrap_or(""))
        && !(whole.is_empty() && fraction.is_none_or(str::is_empty))
        && exponent_digits.is_none_or(|digits| !digits.is_empty() && is_digits(digits));
    if !well_formed {
        return None;
    }
    let significant = whole.trim_start_matches('0');
    let mut written = format!("{sign}{}", if significant.is_empty() { "0" } else { significant });
    if let Some(fraction) = fraction.filter(|fraction| !fraction.is_empty()) {
        written = format!("{written}.{fraction}");
    }
    Some(exponent.map_or(written.clone(), |exponent| format!("{written}e{exponent}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<NodeKind>) {
        assert_eq!(plain(text), expected, "{text}");
    }

    #[test]
    fn numbers_are_those_of_json() {
        for (text, expected) in [
            ("5", "5"),
            ("+5", "5"),
            ("-0.50", "-0.50"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1e3", "1e3"),
            ("010", "10"),
            ("0x1f", "31"),
        ] {
            check(text, Some(NodeKind::Number(expected.to_owned())));
        }
    }

    #[test]
    fn what_looks_like_something_else_is_a_string() {
        for text in ["yes", "on", "1_000", "2024-01-01", "1.2.3", ".", "-", "e5", "0x", ".inf", "1e", "$.a"] {
            check(text, None);
        }
    }

    #[test]
    fn yaml_1_1() {
        use OtherReading::{Bool, Number, OtherNumber, String};
        for (text, expected) in [
            ("yes", Some(Bool(true))),
            ("OFF", Some(Bool(false))),
            ("010", Some(OtherNumber)),
            ("-089", Some(OtherNumber)),
            ("1_000", Some(Number)),
            ("12:30:45", Some(Number)),
            ("0b11", Some(Number)),
            ("0o10", Some(String)),
        ] {
            assert_eq!(in_yaml_1_1(text), expected, "{text}");
        }
        for text in
            ["y", "true", "0", "10", "0.5", "0x1f", "08:30", "12:60", "1:2:345", "_1", "a_1", "", "-", "1e3", "arn:1"]
        {
            assert_eq!(in_yaml_1_1(text), None, "{text}");
        }
    }

    #[test]
    fn words() {
        check("~", Some(NodeKind::Null));
        check("TRUE", Some(NodeKind::Bool(true)));
        check("tRUE", None);
    }
}
