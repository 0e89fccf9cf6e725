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
    fn words() {
        check("~", Some(NodeKind::Null));
        check("TRUE", Some(NodeKind::Bool(true)));
        check("tRUE", None);
    }
}
