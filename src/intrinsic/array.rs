//! `States.ArrayPartition`, `ArrayContains`, `ArrayRange`, `ArrayGetItem`, `ArrayLength` and `ArrayUnique`.
//! (`States.Array` needs no function: generated code builds the array.)

use super::text::to_text;
use super::unique::distinct;
use super::{Fault, array, integer, invalid};
use crate::value::{Array, Value};

/// How many items a range has at most.
const MAX_RANGE: i64 = 1000;

/// `States.ArrayPartition`: the array in chunks of `size` items, the last one perhaps shorter.
///
/// # Errors
/// Where `list` is no array, or `size` is no number or below 1.
#[inline]
pub fn array_partition(list: &Value, size: &Value) -> Result<Value, Fault> {
    const NAME: &str = "States.ArrayPartition";
    let (list, size) = (array(list, NAME)?, integer(size, NAME)?);
    let size = usize::try_from(size).ok().filter(|size| *size > 0).ok_or_else(|| invalid(NAME))?;
    Ok(list.chunks(size).map(|chunk| Value::Array(chunk.iter().cloned().collect())).collect())
}

/// `States.ArrayContains`: whether an item of the array has the same text as `value`.
///
/// The service compares text, not values: `'1'` is found where there is a 1, and the order of an object's keys matters.
///
/// # Errors
/// Where `list` is no array.
#[inline]
pub fn array_contains(list: &Value, value: &Value) -> Result<Value, Fault> {
    let wanted = to_text(value);
    let found = array(list, "States.ArrayContains")?.iter().any(|item| to_text(item) == wanted);
    Ok(Value::Bool(found))
}

/// `States.ArrayRange`: the integers from `start` to `end`, which is included, `step` apart.
///
/// # Errors
/// Where an argument is no number, `step` is 0, or there would be more than 1000 items.
#[inline]
pub fn array_range(start: &Value, end: &Value, step: &Value) -> Result<Value, Fault> {
    const NAME: &str = "States.ArrayRange";
    let [start, end, step] = [integer(start, NAME)?, integer(end, NAME)?, integer(step, NAME)?].map(i64::from);
    let n_steps = (end - start).checked_div(step).ok_or_else(|| invalid(NAME))?;
    let is_forward = step > 0;
    if (is_forward && end < start) || (!is_forward && end > start) {
        return Ok(Value::Array(Array::new()));
    }
    if n_steps >= MAX_RANGE {
        return Err(invalid(NAME));
    }
    Ok((0..=n_steps).map(|idx| Value::from(start + idx * step)).collect())
}

/// `States.ArrayGetItem`: the item at an index that counts from 0. Of an empty array the service makes null.
///
/// # Errors
/// Where `list` is no array, or has no such item.
#[inline]
pub fn array_get_item(list: &Value, index: &Value) -> Result<Value, Fault> {
    const NAME: &str = "States.ArrayGetItem";
    let (list, index) = (array(list, NAME)?, integer(index, NAME)?);
    if list.is_empty() {
        return Ok(Value::Null);
    }
    let item = usize::try_from(index).ok().and_then(|idx| list.get(idx));
    item.cloned().ok_or_else(|| invalid(NAME))
}

/// `States.ArrayLength`
///
/// # Errors
/// Where `list` is no array.
#[inline]
pub fn array_length(list: &Value) -> Result<Value, Fault> {
    Ok(Value::from(array(list, "States.ArrayLength")?.len()))
}

/// `States.ArrayUnique`: each item once, in the order in which they come first.
///
/// The service returns them in the order of a hash table, which its documentation leaves open.
///
/// # Errors
/// Where `list` is no array.
#[inline]
pub fn array_unique(list: &Value) -> Result<Value, Fault> {
    Ok(Value::Array(distinct(array(list, "States.ArrayUnique")?)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, json};
    use super::*;

    #[test]
    fn partition() {
        let check_partition = |list: &str, size: &str, expected: &str| {
            check(array_partition(&json(list), &json(size)), expected);
        };
        check_partition("[]", "3", "[]");
        check_partition("[1, 2, 3]", "2", "[[1,2],[3]]");
        check_partition("[1, 2]", "5", "[[1,2]]");
        check_partition("[1, 2, 3]", "2.9", "[[1,2],[3]]");
        for size in ["0", "-1", "0.9", "'2'", "null", "3000000000"] {
            check_partition("[1]", &size.replace('\'', "\""), "Invalid arguments in States.ArrayPartition");
        }
        check_partition("{}", "1", "Invalid arguments in States.ArrayPartition");
    }

    #[test]
    fn contains() {
        let check_contains = |list: &str, value: &str, expected: &str| {
            check(array_contains(&json(list), &json(value)), expected);
        };
        check_contains("[]", "null", "false");
        check_contains("[[1, 2, 3], 2]", "[1, 2, 3]", "true");
        check_contains("[[1, 2, 3], 2]", "null", "false");
        check_contains(r#"[{"a": 1, "b": []}]"#, r#"{"a": 1, "b": []}"#, "true");
        check_contains(r#"[{"a": 1, "b": []}]"#, r#"{"b": [], "a": 1}"#, "false");
        check_contains("[0, 1]", "false", "false");
        check_contains(r#"["1", "true"]"#, "true", "true");
        check_contains(r#""abc""#, r#""a""#, "Invalid arguments in States.ArrayContains");
    }

    #[test]
    fn range() {
        let check_range = |[start, end, step]: [&str; 3], expected: &str| {
            check(array_range(&json(start), &json(end), &json(step)), expected);
        };
        check_range(["1", "9", "2"], "[1,3,5,7,9]");
        check_range(["-1", "-9", "-3"], "[-1,-4,-7]");
        check_range(["1", "9", "-2"], "[]");
        check_range(["9", "1", "2"], "[]");
        check_range(["3", "3", "-1"], "[3]");
        check_range(["5.4", "-0.6", "-2.4"], "[5,3,1]");
        check_range(["-2147483648", "2147483647", "2147483647"], "[-2147483648,-1,2147483646]");
        check_range(["1", "9", "0.9"], "Invalid arguments in States.ArrayRange");
        check_range(["1", "1001", "1"], "Invalid arguments in States.ArrayRange");
        check_range(["1001", "1", "-1"], "Invalid arguments in States.ArrayRange");
        check_range(["1", "\"9\"", "1"], "Invalid arguments in States.ArrayRange");
        let longest = array_range(&json("1"), &json("1000"), &json("1"));
        assert_eq!(longest.unwrap().as_array().map(|items| items.len()), Some(1000));
    }

    #[test]
    fn items() {
        let check_item =
            |list: &str, index: &str, expected: &str| check(array_get_item(&json(list), &json(index)), expected);
        check_item("[1, 2, 3]", "0", "1");
        check_item("[1, 2, 3]", "1.9", "2");
        check_item("[]", "7", "null");
        for index in ["3", "-1", "\"0\"", "null"] {
            check_item("[1, 2, 3]", index, "Invalid arguments in States.ArrayGetItem");
        }
    }

    #[test]
    fn length_and_unique() {
        let list = json(r#"[null, null, true, 1, 1.0, "1", [], [], {"a": 1, "b": 2}, {"b": 2, "a": 1}, {"a": 1}]"#);
        check(array_length(&list), "11");
        check(array_unique(&list), r#"[null,true,1,"1",[],{"a":1,"b":2},{"a":1}]"#);
        check(array_unique(&json("[]")), "[]");
        check(array_length(&json("{}")), "Invalid arguments in States.ArrayLength");
        check(array_unique(&json("1")), "Invalid arguments in States.ArrayUnique");
    }
}
