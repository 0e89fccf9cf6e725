//! From and to `serde_json::Value`, for code that already has one.
//!
//! ```
//! use asl::Value;
//! let json = serde_json::json!({"id": 1, "tags": ["a", null]});
//! let value = Value::from(json.clone());
//! assert_eq!(serde_json::Value::try_from(&value).unwrap(), json);
//! ```

use super::{Error, Number, Str, Value};

impl From<serde_json::Value> for Value {
    /// A number too large for any JSON number of ours (only with serde_json's `arbitrary_precision`) becomes null.
    #[inline]
    fn from(value: serde_json::Value) -> Value {
        match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(bool) => Value::Bool(bool),
            serde_json::Value::Number(number) => from_number(&number).map_or(Value::Null, Value::Number),
            serde_json::Value::String(text) => Value::from(text),
            serde_json::Value::Array(items) => items.into_iter().collect(),
            serde_json::Value::Object(map) => {
                map.into_iter().map(|(key, value)| (Str::from(key), Value::from(value))).collect()
            }
        }
    }
}

#[inline]
pub(super) fn from_number(number: &serde_json::Number) -> Option<Number> {
    if let Some(int) = number.as_i64() {
        Some(Number::Int(int))
    } else if let Some(int) = number.as_u64() {
        Some(Number::UInt(int))
    } else {
        number.as_f64().and_then(Number::from_f64)
    }
}

impl TryFrom<&Value> for serde_json::Value {
    type Error = Error;

    /// Fails for values that are nested deeper than serde_json would read them.
    #[inline]
    fn try_from(value: &Value) -> Result<serde_json::Value, Error> {
        serde_json::to_value(value).map_err(Error::new)
    }
}
