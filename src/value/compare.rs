//! Equality of values: whether they mean the same JSON.
//!
//! ```
//! use asl::Value;
//! let left: Value = r#"{"a": 1, "b": [1.0]}"#.parse().unwrap();
//! let right: Value = r#"{"b": [1], "a": 1.0}"#.parse().unwrap();
//! assert_eq!(left, right);
//! ```

use super::{Array, Object, Str, Value};

/// Pairs of arrays or objects that are still to be compared: a list instead of recursion, as values may be nested
/// deeper than the stack is long.
type Open<'a> = Vec<(&'a Value, &'a Value)>;

impl PartialEq for Value {
    #[inline]
    fn eq(&self, other: &Value) -> bool {
        let mut open = Open::new();
        if !same_or_open(self, other, &mut open) {
            return false;
        }
        while let Some(pair) = open.pop() {
            let same = match pair {
                (Value::Array(left), Value::Array(right)) => same_items(left, right, &mut open),
                (Value::Object(left), Value::Object(right)) => same_entries(left, right, &mut open),
                _ => false,
            };
            if !same {
                return false;
            }
        }
        true
    }
}

/// A number is always equal to itself: none of them is NaN.
impl Eq for Value {}

impl PartialEq<str> for Value {
    #[inline]
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<&str> for Value {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq for Array {
    #[inline]
    fn eq(&self, other: &Array) -> bool {
        self.shares_with(other) || self.as_slice() == other.as_slice()
    }
}

impl Eq for Array {}

impl PartialEq for Object {
    #[inline]
    fn eq(&self, other: &Object) -> bool {
        self.shares_with(other)
            || self.len() == other.len() && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl Eq for Object {}

#[inline]
fn same_or_open<'a>(left: &'a Value, right: &'a Value, open: &mut Open<'a>) -> bool {
    match (left, right) {
        (Value::Null, Value::Null) => true,
        (Value::Bool(left), Value::Bool(right)) => left == right,
        (Value::Number(left), Value::Number(right)) => left == right,
        (Value::String(left), Value::String(right)) => left == right,
        (Value::Array(_), Value::Array(_)) | (Value::Object(_), Value::Object(_)) => {
            open.push((left, right));
            true
        }
        _ => false,
    }
}

#[inline]
fn same_items<'a>(left: &'a Array, right: &'a Array, open: &mut Open<'a>) -> bool {
    left.shares_with(right)
        || left.len() == right.len()
            && left.iter().zip(right.iter()).all(|(left, right)| same_or_open(left, right, open))
}

#[inline]
fn same_entries<'a>(left: &'a Object, right: &'a Object, open: &mut Open<'a>) -> bool {
    left.shares_with(right)
        || left.len() == right.len()
            && left.iter().enumerate().all(|(position, (key, value))| {
                find(right, position, key).is_some_and(|other| same_or_open(value, other, open))
            })
}

/// Usually the order is the same, so the key is looked for in its own place first.
#[inline]
fn find<'a>(object: &'a Object, position: usize, key: &Str) -> Option<&'a Value> {
    match object.at(position) {
        Some((other, value)) if other == key => Some(value),
        _ => object.get(key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(left: &str, right: &str, expected: bool) {
        let (left, right): (Value, Value) = (left.parse().unwrap(), right.parse().unwrap());
        assert_eq!(left == right, expected, "{left} with {right}");
        assert_eq!(right == left, expected, "{right} with {left}");
    }

    #[test]
    fn equal_if_the_same_json_is_meant() {
        check("null", "null", true);
        check("1", "1.0", true);
        check("1e2", "100", true);
        check("18446744073709551615", "18446744073709551616", false);
        check(r#""1""#, "1", false);
        check("0", "false", false);
        check("[]", "{}", false);
        check("[1, [2]]", "[1, [2.0]]", true);
        check("[1, 2]", "[2, 1]", false);
        check("[1]", "[1, 1]", false);
        check(r#"{"a": 1, "b": {"c": 2}}"#, r#"{"b": {"c": 2}, "a": 1}"#, true);
        check(r#"{"a": 1, "b": 2}"#, r#"{"a": 1, "c": 2}"#, false);
        check(r#"{"a": null}"#, "{}", false);
        check(r#""\u0041""#, r#""A""#, true);
    }
}
