//! `From` for the standard types that are JSON without further thought.
//!
//! ```
//! use asl::Value;
//! let value = Value::from(vec![Some(1), None]);
//! assert_eq!(value.to_string(), "[1,null]");
//! ```

use std::borrow::Cow;
use std::sync::Arc;

use super::{Array, Number, Object, Str, Value};

/// An array of these items.
///
/// ```
/// assert_eq!(asl::value::array(["a".into(), 1.into()]).to_string(), r#"["a",1]"#);
/// ```
#[must_use]
pub fn array<const N: usize>(items: [Value; N]) -> Value {
    Value::Array(Array::from(Vec::from(items)))
}

/// An object with constant keys, all different.
///
/// ```
/// assert_eq!(asl::value::object([("a", 1.into()), ("b", 2.into())]).to_string(), r#"{"a":1,"b":2}"#);
/// ```
#[must_use]
pub fn object<const N: usize>(entries: [(&'static str, Value); N]) -> Value {
    Value::Object(Object::from_distinct(entries.map(|(key, value)| (Str::from_static(key), value))))
}

/// Makes a value such an object, in its own memory if it is an object already and nobody else uses it.
///
/// ```
/// use asl::__private::become_object;
/// let mut value = asl::value::object([("n", 1.into())]);
/// become_object(&mut value, &["n"], &mut [2.into()]);
/// assert_eq!(value.to_string(), r#"{"n":2}"#);
/// ```
#[inline]
pub fn become_object(value: &mut Value, keys: &[&'static str], values: &mut [Value]) {
    match value {
        Value::Object(object) => object.refill(keys, values),
        _ => {
            let mut object = Object::new();
            object.refill(keys, values);
            *value = Value::Object(object);
        }
    }
}

macro_rules! from_number {
    ($($ty:ty),*) => { $(
        impl From<$ty> for Value {
            #[inline]
            fn from(int: $ty) -> Value {
                Value::Number(Number::from(int))
            }
        }
    )* };
}
from_number!(i8, i16, i32, i64, u8, u16, u32, u64, usize);

macro_rules! from_string {
    ($($ty:ty),*) => { $(
        impl From<$ty> for Value {
            #[inline]
            fn from(text: $ty) -> Value {
                Value::String(Str::from(text))
            }
        }
    )* };
}
from_string!(&str, String, &String, Arc<str>, Cow<'static, str>, &Cow<'static, str>);

impl From<f64> for Value {
    /// Null for infinities and NaN, for which JSON has no notation.
    fn from(float: f64) -> Value {
        Number::from_f64(float).map_or(Value::Null, Value::Number)
    }
}

impl From<f32> for Value {
    /// Null for infinities and NaN, for which JSON has no notation.
    #[inline]
    fn from(float: f32) -> Value {
        Number::from_f32(float).map_or(Value::Null, Value::Number)
    }
}

impl From<bool> for Value {
    #[inline]
    fn from(bool: bool) -> Value {
        Value::Bool(bool)
    }
}

impl From<()> for Value {
    #[inline]
    fn from((): ()) -> Value {
        Value::Null
    }
}

impl From<Number> for Value {
    #[inline]
    fn from(number: Number) -> Value {
        Value::Number(number)
    }
}

impl From<Str> for Value {
    #[inline]
    fn from(text: Str) -> Value {
        Value::String(text)
    }
}

impl From<Array> for Value {
    #[inline]
    fn from(array: Array) -> Value {
        Value::Array(array)
    }
}

impl From<Object> for Value {
    #[inline]
    fn from(object: Object) -> Value {
        Value::Object(object)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(option: Option<T>) -> Value {
        option.map_or(Value::Null, Into::into)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Value {
        items.into_iter().collect()
    }
}

impl<T: Into<Value>, const N: usize> From<[T; N]> for Value {
    fn from(items: [T; N]) -> Value {
        items.into_iter().collect()
    }
}

/// An array.
impl<T: Into<Value>> FromIterator<T> for Value {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Value {
        Value::Array(items.into_iter().map(Into::into).collect())
    }
}

/// An object.
impl<K: Into<Str>> FromIterator<(K, Value)> for Value {
    fn from_iter<I: IntoIterator<Item = (K, Value)>>(entries: I) -> Value {
        Value::Object(entries.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_becomes(before: &str, keys: &[&'static str], expected: &str) {
        let values = || -> Vec<Value> { (0..keys.len()).map(Value::from).collect() };
        let mut own: Value = before.parse().unwrap();
        let mut shared = own.clone();
        let kept = shared.clone();
        become_object(&mut shared, keys, &mut values());
        assert_eq!((shared.to_string().as_str(), kept.to_string().as_str()), (expected, before));
        drop((shared, kept));
        become_object(&mut own, keys, &mut values());
        assert_eq!(own.to_string(), expected);
    }

    #[test]
    fn a_value_becomes_an_object_whether_it_is_shared_or_not() {
        check_becomes(r#"{"a":[],"b":[]}"#, &["a", "b"], r#"{"a":0,"b":1}"#);
        check_becomes(r#"{"a":[],"b":[]}"#, &["b", "a"], r#"{"b":0,"a":1}"#);
        check_becomes(r#"{"a":[],"b":[]}"#, &["c"], r#"{"c":0}"#);
        check_becomes(r#"{"a":[]}"#, &["c", "a"], r#"{"c":0,"a":1}"#);
        check_becomes(r#"{"a":[]}"#, &[], "{}");
        check_becomes("[1]", &["a"], r#"{"a":0}"#);
        check_becomes("{}", &["a"], r#"{"a":0}"#);
    }

    #[test]
    fn a_value_becomes_an_object_of_many_keys() {
        const KEYS: [&str; 17] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q"];
        let mut many: Value = KEYS.into_iter().map(|key| (key, Value::Null)).collect();
        become_object(&mut many, &["q"], &mut [1.into()]);
        assert_eq!(many.to_string(), r#"{"q":1}"#);
        become_object(&mut many, &KEYS, &mut [(); 17].map(|()| 2.into()));
        assert_eq!((many.as_object().map(Object::len), many["q"].as_i64()), (Some(17), Some(2)));
    }
}
