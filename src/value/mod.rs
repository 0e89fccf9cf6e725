//! The JSON value that moves between states.
//!
//! Cheap to clone, because everything large in it is shared until somebody writes, and insertion-ordered, because people
//! read it. 24 bytes, whatever it holds.
//!
//! ```
//! use asl::Value;
//! let mut order: Value = r#"{"id": "A-1", "items": [{"price": 9.5}]}"#.parse().unwrap();
//! assert_eq!(order["items"][0]["price"].as_f64(), Some(9.5));
//!
//! let before = order.clone(); // copies a pointer
//! order.as_object_mut().unwrap().insert("paid", Value::from(true));
//! assert_eq!(order.to_string(), r#"{"id":"A-1","items":[{"price":9.5}],"paid":true}"#);
//! assert_ne!(order, before);
//! ```

mod array;
mod compare;
pub(crate) mod convert;
mod deserialize;
mod error;
mod handoff;
mod index;
mod json;
mod map_key;
mod nesting;
mod number;
mod object;
mod same;
mod scalar;
mod serialize;
mod string;
mod string_builder;
mod text;

#[cfg(test)]
mod serde_tests;

use std::ops::Index;

pub use array::Array;
pub use convert::{array, object};
pub use deserialize::{from_ref, from_value};
pub use error::Error;
pub use number::Number;
pub use object::{IntoIter, Iter, Object};
pub(crate) use same::to_value_like;
pub use scalar::Scalar;
pub use serialize::to_value;
pub use string::Str;
pub(crate) use string_builder::StrBuilder;

/// A JSON value.
///
/// Two values are equal if they mean the same JSON: `1` equals `1.0`, and the order of an object's keys doesn't matter.
/// It prints as compact JSON, with `{}` as with `{:?}`, and parses with [`str::parse`].
#[derive(Clone, Default)]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(Str),
    /// An array.
    Array(Array),
    /// An object.
    Object(Object),
}

static NULL: Value = Value::Null;

impl Value {
    /// A constant string: never allocates.
    ///
    /// ```
    /// const STATUS: asl::Value = asl::Value::from_static("open");
    /// ```
    #[must_use]
    pub const fn from_static(text: &'static str) -> Value {
        Value::String(Str::from_static(text))
    }

    /// The value of an object's key; `None` if there is none or this is no object.
    #[inline]
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.as_object()?.get(key)
    }

    /// An item of an array; `None` if there is none or this is no array.
    #[inline]
    #[must_use]
    pub fn get_index(&self, index: usize) -> Option<&Value> {
        self.as_array()?.as_slice().get(index)
    }

    /// Whether this is `null`.
    #[inline]
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// The boolean, if it is one.
    #[inline]
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(bool) => Some(*bool),
            _ => None,
        }
    }

    /// The number, if it is one.
    #[inline]
    #[must_use]
    pub const fn as_number(&self) -> Option<Number> {
        match self {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The number, rounded to floating point if need be.
    #[inline]
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        self.as_number().map(Number::as_f64)
    }

    /// The integer, if it is written as one and fits.
    #[inline]
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.as_number()?.as_i64()
    }

    /// The integer, if it is written as one and fits.
    #[inline]
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        self.as_number()?.as_u64()
    }

    /// The text, if it is a string.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The array, if it is one.
    #[inline]
    #[must_use]
    pub const fn as_array(&self) -> Option<&Array> {
        match self {
            Value::Array(array) => Some(array),
            _ => None,
        }
    }

    /// The array, for changing it.
    #[must_use]
    pub const fn as_array_mut(&mut self) -> Option<&mut Array> {
        match self {
            Value::Array(array) => Some(array),
            _ => None,
        }
    }

    /// The object, if it is one.
    #[inline]
    #[must_use]
    pub const fn as_object(&self) -> Option<&Object> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The object, for changing it.
    #[must_use]
    pub const fn as_object_mut(&mut self) -> Option<&mut Object> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The value, leaving `null` in its place.
    #[must_use]
    pub fn take(&mut self) -> Value {
        std::mem::take(self)
    }

    /// What Choice rules look at.
    #[inline]
    #[must_use]
    pub fn scalar(&self) -> Scalar<'_> {
        match self {
            Value::Null => Scalar::Null,
            Value::Bool(bool) => Scalar::Bool(*bool),
            Value::Number(number) => Scalar::Number(*number),
            Value::String(text) => Scalar::String(text),
            Value::Array(_) | Value::Object(_) => Scalar::Composite,
        }
    }

    pub(crate) fn is_container(&self) -> bool {
        matches!(self, Value::Array(_) | Value::Object(_))
    }
}

/// Null where there is no such key, so that a chain of lookups never panics.
impl Index<&str> for Value {
    type Output = Value;

    #[inline]
    fn index(&self, key: &str) -> &Value {
        self.get(key).unwrap_or(&NULL)
    }
}

/// Null where there is no such item, so that a chain of lookups never panics.
impl Index<usize> for Value {
    type Output = Value;

    #[inline]
    fn index(&self, index: usize) -> &Value {
        self.get_index(index).unwrap_or(&NULL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_24_bytes() {
        assert_eq!(size_of::<Value>(), 24);
        assert_eq!(size_of::<Option<Value>>(), 24);
        assert_eq!(size_of::<Scalar<'_>>(), 24);
    }

    #[test]
    fn lookups_lead_somewhere_or_to_null() {
        let value: Value = r#"{"a": [1, {"b": true}], "c": null}"#.parse().unwrap();
        assert_eq!(value["a"][1]["b"].as_bool(), Some(true));
        assert_eq!(value["a"][0].as_i64(), Some(1));
        assert!(value["a"]["b"][7].is_null());
        assert!(value.get("c").is_some_and(Value::is_null));
        assert!(value.get("d").is_none() && value.get_index(0).is_none());
    }

    #[test]
    fn a_clone_shares_until_written_to() {
        let first: Value = r#"{"list": [1, 2]}"#.parse().unwrap();
        let mut second = first.clone();
        assert!(first.as_object().unwrap().shares_with(second.as_object().unwrap()));
        let list = second.as_object_mut().and_then(|object| object.get_mut("list")).and_then(Value::as_array_mut);
        list.unwrap().push(Value::from(3));
        assert_eq!((first.to_string(), second.to_string()), (r#"{"list":[1,2]}"#.into(), r#"{"list":[1,2,3]}"#.into()));
    }

    #[test]
    fn large_objects_keep_their_order_and_stay_fast() {
        let mut object: Object = (0..100_000).map(|i| (i.to_string(), Value::from(i))).collect();
        assert_eq!(object.insert("7", Value::Null), Some(Value::from(7)));
        assert_eq!(object.remove("8"), Some(Value::from(8)));
        assert_eq!(object.remove("8"), None);
        *object.entry("new") = Value::from(true);
        let keys: Vec<&str> = object.keys().take(9).map(Str::as_str).collect();
        assert_eq!(keys, ["0", "1", "2", "3", "4", "5", "6", "7", "9"]);
        assert_eq!(object.keys().last().map(Str::as_str), Some("new"));
        assert_eq!((object.len(), object.iter().len()), (100_000, 100_000));
    }
}
