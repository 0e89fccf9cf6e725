//! When an actual value is what a recording expects.
//!
//! Recordings hold tokens for what differs from run to run: `<any:x>` stands for any value, any other `<…>` in a string for
//! arbitrary text. Numbers are compared by value. Where the recording holds an object or an array and the execution a string,
//! the string is parsed as JSON first: the tool that recorded parsed such texts.

use std::fmt;

use serde_json::{Number, Value as Json};

/// The first place where a value is not what is expected.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// `.Payload.items[2]`; empty for the whole value.
    pub path: String,
    /// What is expected there, if anything.
    pub expected: Option<Json>,
    /// What is there, if anything.
    pub actual: Option<Json>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let show =
            |value: &Option<Json>| value.as_ref().map_or("nothing".to_string(), |value| shorten(&value.to_string()));
        if !self.path.is_empty() {
            write!(f, "at {}: ", self.path)?;
        }
        write!(f, "expected {}, got {}", show(&self.expected), show(&self.actual))
    }
}

/// Whether `actual` is what is expected.
pub fn matches(expected: &Json, actual: &Json) -> bool {
    difference(expected, actual).is_none()
}

/// The first place where `actual` is not what is expected.
pub fn difference(expected: &Json, actual: &Json) -> Option<Difference> {
    find(expected, actual, &mut String::new())
}

/// Of a text that is too long for a line, the beginning.
pub fn shorten(text: &str) -> String {
    const MOST: usize = 160;
    let text = text.replace('\n', "\\n");
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

fn find(expected: &Json, actual: &Json, path: &mut String) -> Option<Difference> {
    match (expected, actual) {
        (Json::String(expected), _) if is_any(expected) => None,
        (Json::String(pattern), Json::String(text)) if matches_text(pattern, text) => None,
        (Json::Number(expected), Json::Number(actual)) if same_number(expected, actual) => None,
        (Json::Array(items), Json::Array(actual_items)) => find_in_arrays(items, actual_items, path),
        (Json::Object(members), Json::Object(actual_members)) => find_in_objects(members, actual_members, path),
        (Json::Array(_) | Json::Object(_), Json::String(text)) => match serde_json::from_str::<Json>(text) {
            Ok(parsed) if !parsed.is_string() => find(expected, &parsed, path),
            _ => Some(differs(Some(expected), Some(actual), path)),
        },
        (expected, actual) if expected == actual => None,
        _ => Some(differs(Some(expected), Some(actual), path)),
    }
}

fn differs(expected: Option<&Json>, actual: Option<&Json>, path: &str) -> Difference {
    Difference { path: path.to_string(), expected: expected.cloned(), actual: actual.cloned() }
}

fn find_in_arrays(expected: &[Json], actual: &[Json], path: &mut String) -> Option<Difference> {
    (0..expected.len().max(actual.len()))
        .find_map(|index| at(path, &format!("[{index}]"), expected.get(index), actual.get(index)))
}

type Members = serde_json::Map<String, Json>;

fn find_in_objects(expected: &Members, actual: &Members, path: &mut String) -> Option<Difference> {
    let missing = actual.keys().filter(|key| !expected.contains_key(*key));
    expected.keys().chain(missing).find_map(|key| at(path, &format!(".{key}"), expected.get(key), actual.get(key)))
}

fn at(path: &mut String, step: &str, expected: Option<&Json>, actual: Option<&Json>) -> Option<Difference> {
    let length = path.len();
    path.push_str(step);
    let found = match (expected, actual) {
        (Some(expected), Some(actual)) => find(expected, actual, path),
        (expected, actual) => Some(differs(expected, actual, path)),
    };
    path.truncate(length);
    found
}

fn same_number(a: &Number, b: &Number) -> bool {
    // Integers beyond 2^53 are told apart as integers; all else is a 64-bit floating-point number.
    match (a.as_i64(), b.as_i64()) {
        (Some(a), Some(b)) => a == b,
        _ => a == b || a.as_f64() == b.as_f64(),
    }
}

fn is_any(text: &str) -> bool {
    text.starts_with("<any:") && token_length(text) == Some(text.len())
}

/// Whether a text is what a pattern with tokens expects.
fn matches_text(pattern: &str, text: &str) -> bool {
    let mut parts = fixed_parts(pattern);
    let last = parts.pop().unwrap_or_default();
    let mut parts = parts.into_iter();
    let Some(first) = parts.next() else { return last == text };
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    for part in parts {
        let Some(found) = rest.find(part) else { return false };
        rest = &rest[found + part.len()..];
    }
    rest.ends_with(last)
}

/// What stands before, between and after the tokens.
fn fixed_parts(pattern: &str) -> Vec<&str> {
    let (mut parts, mut start, mut at) = (Vec::new(), 0, 0);
    while let Some(offset) = pattern[at..].find('<') {
        at += offset;
        match token_length(&pattern[at..]) {
            Some(length) => {
                parts.push(&pattern[start..at]);
                at += length;
                start = at;
            }
            None => at += 1,
        }
    }
    parts.push(&pattern[start..]);
    parts
}

/// The length of the token that a text begins with: `<uuid:1>`.
fn token_length(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('<')?;
    let end = inner.find('>')?;
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "_-:.".contains(letter);
    (end > 0 && inner[..end].chars().all(is_name)).then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(expected: Json, actual: Json, difference_at: Option<&str>) {
        let found = difference(&expected, &actual);
        assert_eq!(found.as_ref().map(|found| found.path.as_str()), difference_at, "{expected} against {actual}");
    }

    #[test]
    fn plain_values() {
        check(json!({"a": [1, null, true]}), json!({"a": [1, null, true]}), None);
        check(json!({"a": [1, 2]}), json!({"a": [1, 3]}), Some(".a[1]"));
        check(json!({"a": [1, 2]}), json!({"a": [1]}), Some(".a[1]"));
        check(json!({"a": 1}), json!({"a": 1, "b": null}), Some(".b"));
        check(json!({"a": 1, "b": null}), json!({"a": 1}), Some(".b"));
        check(json!("a"), json!(null), Some(""));
        check(json!(false), json!(0), Some(""));
    }

    #[test]
    fn numbers_by_value() {
        check(json!(1), json!(1.0), None);
        check(json!(1e3), json!(1000), None);
        check(json!(9_007_199_254_740_993_i64), json!(9_007_199_254_740_992_i64), Some(""));
        check(json!(0.1), json!(0.2), Some(""));
    }

    #[test]
    fn tokens_stand_for_text() {
        check(json!("<uuid:1>"), json!("0a1b"), None);
        check(json!("<uuid:1>"), json!(5), Some(""));
        check(json!("arn:<resource:1>:<resource:2>!"), json!("arn:a:b:c!"), None);
        check(json!("arn:<resource:1>:<resource:2>!"), json!("arn:a!"), Some(""));
        check(json!("<a>b<c>b"), json!("b"), Some(""));
        check(json!("a < b and b > c"), json!("a < x and b > c"), Some(""));
        check(json!("é<x>é"), json!("ééé"), None);
    }

    #[test]
    fn any_stands_for_values() {
        check(json!({"a": "<any:date>"}), json!({"a": {"b": [1]}}), None);
        check(json!({"a": "<any:date>"}), json!({}), Some(".a"));
        check(json!("<any:date> x"), json!(1), Some(""));
    }

    #[test]
    fn text_is_parsed_where_json_is_expected() {
        check(json!({"Cause": {"code": 1}}), json!({"Cause": "{\"code\": 1.0}"}), None);
        check(json!({"Cause": {"code": 1}}), json!({"Cause": "{\"code\": 2}"}), Some(".Cause.code"));
        check(json!([1]), json!("[1]"), None);
        check(json!({"code": 1}), json!("not JSON"), Some(""));
        check(json!("{\"code\": 1}"), json!({"code": 1}), Some(""));
        check(json!(1), json!("1"), Some(""));
    }
}
