//! `States.StringToJson`, `States.JsonToString` and `States.JsonMerge`.

use super::{Fault, invalid, string};
use crate::value::Value;

/// `States.StringToJson`: the value that a JSON text stands for; null for a text of nothing but spaces.
///
/// # Errors
/// Where `text` is no string, or no JSON.
#[inline]
pub fn string_to_json(text: &Value) -> Result<Value, Fault> {
    const NAME: &str = "States.StringToJson";
    let text = string(text, NAME)?;
    if text.trim().is_empty() {
        return Ok(Value::Null);
    }
    text.parse().map_err(|_| invalid(NAME))
}

/// `States.JsonToString`: the value as compact JSON text.
///
/// # Errors
/// None: it is a `Result` as those of the others.
#[inline]
pub fn json_to_string(value: &Value) -> Result<Value, Fault> {
    Ok(Value::from(value.to_string()))
}

/// `States.JsonMerge`: both objects in one, where the second wins. `deep` must be false: the service does not merge below the top.
///
/// # Errors
/// Where one of the two is no object, or `deep` is not false.
#[inline]
pub fn json_merge(first: &Value, second: &Value, deep: &Value) -> Result<Value, Fault> {
    const NAME: &str = "States.JsonMerge";
    // The service takes the text for the boolean.
    let is_shallow = deep.as_bool() == Some(false) || deep.as_str() == Some("false");
    match (first.as_object(), second.as_object()) {
        (Some(first), Some(second)) if is_shallow => {
            let mut merged = first.clone();
            for (key, value) in second {
                merged.insert(key.clone(), value.clone());
            }
            Ok(Value::Object(merged))
        }
        _ => Err(invalid(NAME)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, json};
    use super::*;

    #[test]
    fn text_to_values() {
        let check_parsed = |text: &str, expected: &str| check(string_to_json(&Value::from(text)), expected);
        check_parsed("", "null");
        check_parsed(" \n", "null");
        check_parsed(" {\"a\": [1, 1.5]} ", r#"{"a":[1,1.5]}"#);
        check_parsed("\"a\"", "\"a\"");
        for text in ["{bad}", "{\"a\":1", "undefined", "1 2"] {
            check_parsed(text, "Invalid arguments in States.StringToJson");
        }
        check(string_to_json(&json("5")), "Invalid arguments in States.StringToJson");
    }

    #[test]
    fn values_to_text() {
        let check_text = |value: &str, expected: &str| {
            check(json_to_string(&json(value)), &Value::from(expected).to_string());
        };
        check_text(r#"{"a": [1, null, "b"]}"#, r#"{"a":[1,null,"b"]}"#);
        check_text("\"a\"", "\"a\"");
        check_text("1.5", "1.5");
    }

    #[test]
    fn merging() {
        let check_merged = |[first, second, deep]: [&str; 3], expected: &str| {
            check(json_merge(&json(first), &json(second), &json(deep)), expected);
        };
        let (first, second) = (r#"{"a": {"x": 1}, "b": 2}"#, r#"{"c": 3, "a": {"y": 2}}"#);
        check_merged([first, second, "false"], r#"{"a":{"y":2},"b":2,"c":3}"#);
        check_merged(["{}", "{}", "\"false\""], "{}");
        for arguments in [[first, second, "true"], [first, second, "null"], ["[]", second, "false"]] {
            check_merged(arguments, "Invalid arguments in States.JsonMerge");
        }
        check_merged([first, "null", "false"], "Invalid arguments in States.JsonMerge");
    }
}
