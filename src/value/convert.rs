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

/// The same, in the memory of a value that nobody needs any longer, if that is an object which nobody else uses.
///
/// ```
/// use asl::__private::object_in_place_of;
/// let spent = asl::value::object([("n", 1.into())]);
/// assert_eq!(object_in_place_of(spent, [("n", 2.into())]).to_string(), r#"{"n":2}"#);
/// ```
#[must_use]
pub fn object_in_place_of<const N: usize>(spent: Value, entries: [(&'static str, Value); N]) -> Value {
    let entries = entries.map(|(key, value)| (Str::from_static(key), value));
    Value::Object(match spent {
        Value::Object(spent) => spent.refilled(entries),
        _ => Object::from_distinct(entries),
    })
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
    fn from((): ()) -> Value {
        Value::Null
    }
}

impl From<Number> for Value {
    fn from(number: Number) -> Value {
        Value::Number(number)
    }
}

impl From<Str> for Value {
    fn from(text: Str) -> Value {
        Value::String(text)
    }
}

impl From<Array> for Value {
    fn from(array: Array) -> Value {
        Value::Array(array)
    }
}

impl From<Object> for Value {
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
