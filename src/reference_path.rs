//! Reference paths: paths that lead to one place, as constants. Spec: "Reference Paths", "Input and Output Processing".
//!
//! ```
//! use asl::Value;
//! use asl::reference_path::{Step, find, result_path};
//! const ITEMS: &[Step] = &[Step::Key("order"), Step::Key("items"), Step::Index(-1)]; // $.order.items[-1]
//! let input: Value = r#"{"order": {"items": ["a", "b"]}}"#.parse().unwrap();
//! assert_eq!(find(&input, ITEMS), Some(&Value::from("b")));
//!
//! let output = result_path(input, &[Step::Key("paid")], Value::from(true), "$.paid").unwrap();
//! assert_eq!(output.to_string(), r#"{"order":{"items":["a","b"]},"paid":true}"#);
//! ```
//!
//! Where a path leads nowhere, the texts are the service's. They quote the path as the definition has it: `text`.

use std::fmt::Write;

use crate::value::{Object, Scalar, Str};
use crate::{ExecutionError, Value, error_name};

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into an object: `.name` or `['name']`.
    Key(&'static str),
    /// Into an array: `[0]`, or `[-1]` for the last item.
    Index(i64),
}

/// Where the path leads, if it leads anywhere.
#[must_use]
#[inline]
pub fn find<'v>(mut value: &'v Value, path: &[Step]) -> Option<&'v Value> {
    // Compiled once, here: generated code only calls it.
    for next in path {
        value = step(value, next)?;
    }
    Some(value)
}

/// As [`find`], keeping only what is found: nothing is copied unless it is shared.
///
/// ```
/// use asl::Value;
/// use asl::reference_path::{Step, take};
/// let value: Value = r#"{"detail": {"id": 7}, "rest": []}"#.parse().unwrap();
/// assert_eq!(take(value, &[Step::Key("detail"), Step::Key("id")]), Some(Value::from(7)));
/// ```
#[must_use]
#[inline]
pub fn take(value: Value, path: &[Step]) -> Option<Value> {
    path.iter().try_fold(value, |value, step| match (value, *step) {
        (Value::Object(object), Step::Key(key)) => object.into_value(key),
        (Value::Array(items), Step::Index(index)) => {
            let idx = position(items.len(), index)?;
            items.into_item(idx)
        }
        _ => None,
    })
}

/// `InputPath` and `OutputPath`: only what the path leads to.
///
/// # Errors
/// [`no_results`] if it leads nowhere.
#[inline]
pub fn select(value: Value, path: &[Step], text: &str) -> Result<Value, ExecutionError> {
    // Looked for first, as the value is needed whole to say what is missing in it.
    if find(&value, path).is_none() {
        return Err(no_results(&value, path, text));
    }
    Ok(take(value, path).unwrap_or_default())
}

/// A path in a payload template; `field` is the key that it stands at, with its `.$`.
///
/// # Errors
/// [`not_found`] if it leads nowhere.
#[inline]
pub fn template_path(input: &Value, path: &[Step], field: &str, text: &str) -> Result<Value, ExecutionError> {
    find(input, path).cloned().ok_or_else(|| not_found(input, field, text))
}

/// `ResultPath`: the state's input with the result put where the path leads. Changes the input in place as far as
/// nobody else uses it, and creates the objects on the way that don't exist.
///
/// # Errors
/// [`conflict`] if something else than an object or array is in the way, or an array has no such item.
///
/// ```
/// use asl::Value;
/// use asl::reference_path::{Step, result_path};
/// let path = &[Step::Key("master"), Step::Key("result")];
/// let input = Value::from_iter([("a", Value::from(1))]);
/// let output = result_path(input, path, Value::from("x"), "$.master.result").unwrap();
/// assert_eq!(output.to_string(), r#"{"a":1,"master":{"result":"x"}}"#);
/// ```
#[inline]
pub fn result_path(mut input: Value, path: &[Step], result: Value, text: &str) -> Result<Value, ExecutionError> {
    if path.is_empty() {
        return Ok(result);
    }
    if let Some(obstacle) = find_obstacle(&input, path) {
        return Err(conflict_at(&input, path.get(obstacle), text));
    }
    if let Some(place) = make_place(&mut input, path) {
        *place = result;
    }
    Ok(input)
}

/// What a path leads to, for the comparators of Choice rules.
#[inline]
pub fn scalar_at<'v>(value: &'v Value, path: &[Step]) -> Scalar<'v> {
    find(value, path).map_or(Scalar::Absent, Value::scalar)
}

/// A path doesn't fit the input, where the service applies it strictly: `ResultPath`, and `ItemsPath` of Map states.
///
/// ```
/// use asl::Value;
/// use asl::reference_path::{Step, conflict};
/// let error = conflict(&Value::from("input1"), &[Step::Key("result")], "$.result");
/// assert_eq!(error.cause(), Some(r#"Unable to apply ReferencePath $.result to input "input1""#));
/// ```
#[must_use]
#[inline]
pub fn conflict(input: &Value, path: &[Step], text: &str) -> ExecutionError {
    let mut value = input;
    let misfit = path.iter().find(|next| match step(value, next) {
        Some(found) => {
            value = found;
            false
        }
        None => true,
    });
    conflict_at(input, misfit, text)
}

/// A path of `InputPath`, `OutputPath` or one of the `…SecondsPath` fields leads nowhere.
///
/// ```
/// use asl::Value;
/// use asl::reference_path::{Step, no_results};
/// let input: Value = r#"{"a": {}}"#.parse().unwrap();
/// let error = no_results(&input, &[Step::Key("a"), Step::Key("b")], "$.a.b");
/// assert_eq!(error.cause(), Some("Invalid path '$.a.b' : No results for path: $['a']['b']"));
/// ```
#[must_use]
#[inline]
pub fn no_results(input: &Value, path: &[Step], text: &str) -> ExecutionError {
    ExecutionError::runtime(format!("Invalid path '{text}' : {}", reason(input, path)))
}

/// A path in a payload template, or of `ErrorPath` and `CausePath`, leads nowhere. `field` is the key that it stands at.
///
/// ```
/// use asl::Value;
/// let error = asl::reference_path::not_found(&Value::from(vec![1]), "value.$", "$.nope");
/// assert_eq!(
///     error.cause(),
///     Some("The JSONPath '$.nope' specified for the field 'value.$' could not be found in the input '[1]'")
/// );
/// ```
#[must_use]
#[inline]
pub fn not_found(input: &Value, field: &str, text: &str) -> ExecutionError {
    ExecutionError::runtime(format!(
        "The JSONPath '{text}' specified for the field '{field}' could not be found in the input '{input}'"
    ))
}

#[inline(always)]
fn step<'v>(value: &'v Value, step: &Step) -> Option<&'v Value> {
    match (value, *step) {
        (Value::Object(object), Step::Key(key)) => object.get(key),
        (Value::Array(items), Step::Index(index)) => items.get(position(items.len(), index)?),
        _ => None,
    }
}

/// The position of an index that may count from the end.
pub(crate) fn position(len: usize, index: i64) -> Option<usize> {
    let distance = usize::try_from(index.unsigned_abs()).ok()?;
    let idx = if index < 0 { len.checked_sub(distance)? } else { distance };
    (idx < len).then_some(idx)
}

/// The first step that can't be taken nor made possible by creating objects.
#[inline]
fn find_obstacle(input: &Value, path: &[Step]) -> Option<usize> {
    let mut value = input;
    for (idx, next) in path.iter().enumerate() {
        value = match (value, step(value, next)) {
            (_, Some(value)) => value,
            (Value::Object(_), None) if matches!(next, Step::Key(_)) => {
                // From here on there are only objects yet to be created.
                let index = path[idx..].iter().position(|step| matches!(step, Step::Index(_)));
                return index.map(|offset| idx + offset);
            }
            _ => return Some(idx),
        };
    }
    None
}

/// The place that a path without obstacles leads to, created if need be.
#[inline]
fn make_place<'v>(input: &'v mut Value, path: &[Step]) -> Option<&'v mut Value> {
    path.iter().try_fold(input, |place, step| {
        // Only a place that was just created is null: otherwise it would be an obstacle.
        if place.is_null() {
            *place = Value::Object(Object::new());
        }
        match (place, *step) {
            (Value::Object(object), Step::Key(key)) => Some(object.entry(Str::from_static(key))),
            (Value::Array(items), Step::Index(index)) => items.get_mut(position(items.len(), index)?),
            _ => None,
        }
    })
}

/// One text if the input is no container at all, one if a step doesn't fit.
#[inline]
fn conflict_at(input: &Value, misfit: Option<&Step>, text: &str) -> ExecutionError {
    let cause = match misfit {
        Some(Step::Key(key)) if input.is_container() => format!("Unable to apply step \"{key}\" to input {input}"),
        Some(Step::Index(index)) if input.is_container() => {
            format!("Unable to apply step \"{index}\" to input {input}")
        }
        _ => format!("Unable to apply ReferencePath {text} to input {input}"),
    };
    ExecutionError::because(error_name::REFERENCE_PATH_CONFLICT, cause)
}

/// Why a path leads nowhere, in the words of the JSONPath library that the service uses: a key that is missing on the
/// way is named itself, one that is missing at the end with the whole path.
#[inline]
pub(crate) fn reason(input: &Value, path: &[Step]) -> String {
    let mut value = input;
    for (idx, next) in path.iter().enumerate() {
        let is_last = idx + 1 == path.len();
        value = match (value, next, step(value, next)) {
            (_, _, Some(value)) => value,
            (Value::Object(_), Step::Key(_), None) if !is_last => {
                return format!("Missing property in path {}", bracketed(&path[..=idx]));
            }
            (Value::Object(_), Step::Key(_), None) | (Value::Array(_), Step::Index(_), None) => break,
            (_, Step::Key(key), None) => {
                let before = bracketed(&path[..idx]);
                return format!(
                    "Expected to find an object with property ['{key}'] in path {before} but found {value}"
                );
            }
            (_, Step::Index(index), None) => {
                return format!("Filter: [{index}] can only be applied to arrays. Current context is: {value}");
            }
        };
    }
    format!("No results for path: {}", bracketed(path))
}

/// `$['a'][0]`
#[inline]
fn bracketed(path: &[Step]) -> String {
    path.iter().fold(String::from("$"), |mut text, step| {
        // Writing to a string can't fail.
        let _ = match step {
            Step::Key(key) => write!(text, "['{key}']"),
            Step::Index(index) => write!(text, "[{index}]"),
        };
        text
    })
}

#[cfg(test)]
mod tests {
    use super::Step::{Index, Key};
    use super::*;

    fn json(text: &str) -> Value {
        text.parse().unwrap()
    }

    /// What the path finds, borrowed and taken, from a value that is shared and one that isn't.
    #[track_caller]
    fn check(input: &str, path: &[Step], expected: Option<&str>) {
        let (input, expected) = (json(input), expected.map(json));
        assert_eq!(find(&input, path), expected.as_ref());
        assert_eq!(take(input.clone(), path), expected);
        assert_eq!(select(input.clone(), path, "").ok(), expected);
        assert_eq!(take(input, path), expected);
    }

    #[track_caller]
    fn check_insert(input: &str, path: &[Step], expected: &str) {
        let input = json(input);
        let before = input.to_string();
        let of_shared = result_path(input.clone(), path, Value::from("R"), "$.x").unwrap().to_string();
        assert_eq!((of_shared.as_str(), input.to_string()), (expected, before));
        assert_eq!(result_path(input, path, Value::from("R"), "$.x").unwrap().to_string(), expected);
    }

    #[track_caller]
    fn check_conflict(input: &str, path: &[Step], expected: &str) {
        let error = result_path(json(input), path, Value::Null, "$.x").unwrap_err();
        assert_eq!((error.error(), error.cause()), (Some("States.ReferencePathConflict"), Some(expected)));
        if find(&json(input), &path[..path.len() - 1]).is_some() {
            assert_eq!(conflict(&json(input), path, "$.x"), error);
        }
    }

    #[track_caller]
    fn check_reason(input: &str, path: &[Step], expected: &str) {
        assert_eq!(select(json(input), path, "$.x"), Err(no_results(&json(input), path, "$.x")));
        assert_eq!(template_path(&json(input), path, "k.$", "$.x"), Err(not_found(&json(input), "k.$", "$.x")));
        assert_eq!(reason(&json(input), path), expected);
    }

    #[test]
    fn paths_lead_to_one_place() {
        let input = r#"{"a": {"b": [1, {"c": null}]}, "": 2}"#;
        check(input, &[], Some(input));
        check(input, &[Key("a"), Key("b"), Index(0)], Some("1"));
        check(input, &[Key("a"), Key("b"), Index(-1), Key("c")], Some("null"));
        check(input, &[Key("a"), Key("b"), Index(-2)], Some("1"));
        check(input, &[Key("")], Some("2"));
        check(input, &[Key("a"), Key("b"), Index(2)], None);
        check(input, &[Key("a"), Key("b"), Index(-3)], None);
        check(input, &[Key("a"), Key("b"), Index(i64::MIN)], None);
        check(input, &[Key("a"), Index(0)], None);
        check(input, &[Key("a"), Key("b"), Key("c")], None);
        check("null", &[Key("a")], None);
        check("[]", &[Index(-1)], None);
    }

    #[test]
    fn a_result_is_put_into_the_input() {
        check_insert("7", &[], r#""R""#);
        check_insert(r#"{"a": 1, "b": 2}"#, &[Key("a")], r#"{"a":"R","b":2}"#);
        check_insert(r#"{"a": 1}"#, &[Key("b")], r#"{"a":1,"b":"R"}"#);
        check_insert("{}", &[Key("a"), Key("b"), Key("c")], r#"{"a":{"b":{"c":"R"}}}"#);
        check_insert(r#"{"a": {"b": [1, 2]}}"#, &[Key("a"), Key("b"), Index(-1)], r#"{"a":{"b":[1,"R"]}}"#);
        check_insert(r#"[{"a": 1}]"#, &[Index(0), Key("b")], r#"[{"a":1,"b":"R"}]"#);
        check_insert(r#"{"a": null}"#, &[Key("a")], r#"{"a":"R"}"#);
    }

    #[test]
    fn what_is_in_the_way_is_a_conflict() {
        check_conflict(r#""input1""#, &[Key("a")], r#"Unable to apply ReferencePath $.x to input "input1""#);
        check_conflict("null", &[Key("a b"), Index(0)], "Unable to apply ReferencePath $.x to input null");
        check_conflict("[1]", &[Key("a")], r#"Unable to apply step "a" to input [1]"#);
        check_conflict("[1]", &[Index(1)], r#"Unable to apply step "1" to input [1]"#);
        check_conflict(r#"{"a":1}"#, &[Key("a"), Key("b")], r#"Unable to apply step "b" to input {"a":1}"#);
        check_conflict(r#"{"a":null}"#, &[Key("a"), Key("b")], r#"Unable to apply step "b" to input {"a":null}"#);
        check_conflict("{}", &[Key("a"), Key("b"), Index(0)], r#"Unable to apply step "0" to input {}"#);
        let missing = conflict(&json(r#"{"a":{}}"#), &[Key("a"), Key("items")], "$.a.items");
        assert_eq!(missing.cause(), Some(r#"Unable to apply step "items" to input {"a":{}}"#));
    }

    #[test]
    fn a_miss_is_explained() {
        check_reason("{}", &[Key("NoSuchInputPath")], "No results for path: $['NoSuchInputPath']");
        check_reason(r#"{"a": {}}"#, &[Key("a"), Key("b")], "No results for path: $['a']['b']");
        check_reason("{}", &[Key("no"), Key("such"), Key("path")], "Missing property in path $['no']");
        check_reason(r#"{"a": {}}"#, &[Key("a"), Key("b"), Index(0)], "Missing property in path $['a']['b']");
        check_reason("[1]", &[Index(3)], "No results for path: $[3]");
        let found = "Expected to find an object with property ['b'] in path $['a'] but found 1";
        check_reason(r#"{"a": 1}"#, &[Key("a"), Key("b")], found);
        let applied = r#"Filter: [0] can only be applied to arrays. Current context is: {"a":1}"#;
        check_reason(r#"{"a": 1}"#, &[Index(0)], applied);
    }
}
