//! jsonata-core: compiled once, and what it takes to hand it our values and to get them back.

use asl::Value;
use asl::value::{Array, Object, Str};
use indexmap::IndexMap;
use jsonata_core::Expression;
use jsonata_core::value::JValue;

/// What evaluates the expression; none where the crate refuses it.
pub(crate) fn expression(text: &str) -> Option<impl Fn(&Value) -> Option<Value> + 'static> {
    let expression = Expression::compile(text).ok()?;
    Some(move |document: &Value| expression.evaluate(&to_peer(document)).ok().map(|result| from_peer(&result)))
}

fn to_peer(value: &Value) -> JValue {
    match value {
        Value::Null => JValue::Null,
        Value::Bool(bool) => JValue::Bool(*bool),
        Value::Number(number) => JValue::Number(number.as_f64()),
        Value::String(text) => JValue::string(text.as_str()),
        Value::Array(items) => JValue::array(items.iter().map(to_peer).collect()),
        Value::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.to_string(), to_peer(value)));
            JValue::object(entries.collect::<IndexMap<_, _>>())
        }
    }
}

fn from_peer(value: &JValue) -> Value {
    if let Some(items) = value.as_array() {
        return Value::Array(items.iter().map(from_peer).collect::<Array>());
    }
    if let Some(entries) = value.as_object() {
        let entries = entries.iter().map(|(key, value)| (Str::from(key.as_str()), from_peer(value)));
        return Value::Object(entries.collect::<Object>());
    }
    match value {
        JValue::Bool(bool) => Value::Bool(*bool),
        JValue::Number(number) => Value::from(*number),
        JValue::String(text) => Value::from(&**text),
        _ => Value::Null,
    }
}
