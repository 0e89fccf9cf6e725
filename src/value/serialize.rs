//! serde, one way: Rust types to values, and values to any format.
//!
//! ```
//! #[derive(serde::Serialize)]
//! struct Case { id: u32, tags: Vec<&'static str>, owner: Option<String> }
//! let value = asl::value::to_value(&Case { id: 7, tags: vec!["new"], owner: None }).unwrap();
//! assert_eq!(value.to_string(), r#"{"id":7,"tags":["new"],"owner":null}"#);
//! ```

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::map_key::ToKey;
use super::nesting::MAX_DEPTH;
use super::object::Entries;
use super::{Error, Number, Object, Str, Value, handoff};

/// Converts any serde type to a value. Field and variant names are constants of its derive, so they cost nothing.
///
/// # Errors
/// Numbers that JSON doesn't have (infinities, NaN, integers beyond 64 bits), map keys that are no strings, and what a
/// type's own `Serialize` refuses. The error names the path of the culprit.
pub fn to_value<T: Serialize + ?Sized>(content: &T) -> Result<Value, Error> {
    content.serialize(ToValue).map_err(Error::rooted)
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(handoff::NAME, &Nested { value: self, depth: 0 })
    }
}

/// A value and how many levels are above it: serde needs stack for each.
struct Nested<'a> {
    value: &'a Value,
    depth: u32,
}

impl Serialize for Nested<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.depth == 0 && handoff::offer(self.value) {
            return serializer.serialize_unit();
        }
        if self.depth >= MAX_DEPTH {
            return Err(S::Error::custom(format_args!("nested deeper than {MAX_DEPTH} levels")));
        }
        let depth = self.depth + 1;
        match self.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(bool) => serializer.serialize_bool(*bool),
            Value::Number(number) => number.serialize(serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items.iter().map(|value| Nested { value, depth })),
            Value::Object(object) => {
                serializer.collect_map(object.iter().map(|(key, value)| (key, Nested { value, depth })))
            }
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Number::Int(int) => serializer.serialize_i64(*int),
            Number::UInt(int) => serializer.serialize_u64(*int),
            Number::Float(float) => serializer.serialize_f64(*float),
        }
    }
}

impl Serialize for Str {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

/// Turns what it is given into a value.
#[derive(Clone, Copy)]
struct ToValue;

macro_rules! serialize_numbers {
    ($($method:ident $ty:ty),*) => { $(
        fn $method(self, int: $ty) -> Result<Value, Error> {
            Ok(Value::from(int))
        }
    )* };
}

impl Serializer for ToValue {
    type Ok = Value;
    type Error = Error;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    serialize_numbers!(
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64
    );

    #[inline]
    fn serialize_bool(self, bool: bool) -> Result<Value, Error> {
        Ok(Value::Bool(bool))
    }

    #[inline]
    fn serialize_i128(self, int: i128) -> Result<Value, Error> {
        Number::from_i128(int).map(Value::Number).ok_or_else(|| beyond_64_bits(int))
    }

    #[inline]
    fn serialize_u128(self, int: u128) -> Result<Value, Error> {
        u64::try_from(int).map(Value::from).map_err(|_| beyond_64_bits(int))
    }

    #[inline]
    fn serialize_f32(self, float: f32) -> Result<Value, Error> {
        Number::from_f32(float).map(Value::Number).ok_or_else(|| not_finite(float))
    }

    fn serialize_f64(self, float: f64) -> Result<Value, Error> {
        Number::from_f64(float).map(Value::Number).ok_or_else(|| not_finite(float))
    }

    #[inline]
    fn serialize_char(self, char: char) -> Result<Value, Error> {
        Ok(Value::from(&*char.encode_utf8(&mut [0; 4])))
    }

    fn serialize_str(self, text: &str) -> Result<Value, Error> {
        Ok(Value::from(text))
    }

    #[inline]
    fn serialize_bytes(self, bytes: &[u8]) -> Result<Value, Error> {
        Ok(bytes.iter().copied().collect())
    }

    #[inline]
    fn serialize_none(self) -> Result<Value, Error> {
        Ok(Value::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, content: &T) -> Result<Value, Error> {
        content.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Result<Value, Error> {
        Ok(Value::Null)
    }

    #[inline]
    fn serialize_unit_struct(self, _name: &'static str) -> Result<Value, Error> {
        Ok(Value::Null)
    }

    #[inline]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Value, Error> {
        Ok(Value::from_static(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, content: &T) -> Result<Value, Error> {
        if name == handoff::NAME {
            return handoff::receive(|| content.serialize(self));
        }
        content.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        content: &T,
    ) -> Result<Value, Error> {
        let content = content.serialize(self).map_err(|error| error.in_member(variant))?;
        Ok(tagged(Some(variant), content))
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Items, Error> {
        Ok(Items { variant: None, items: Vec::with_capacity(len.unwrap_or(0)) })
    }

    #[inline]
    fn serialize_tuple(self, len: usize) -> Result<Items, Error> {
        self.serialize_seq(Some(len))
    }

    #[inline]
    fn serialize_tuple_struct(self, _name: &'static str, len: usize) -> Result<Items, Error> {
        self.serialize_seq(Some(len))
    }

    #[inline]
    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Items, Error> {
        Ok(Items { variant: Some(variant), items: Vec::with_capacity(len) })
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Fields, Error> {
        Ok(Fields { variant: None, entries: Entries::with_capacity(len.unwrap_or(0)), key: Str::default() })
    }

    fn serialize_struct(self, _name: &'static str, len: usize) -> Result<Fields, Error> {
        self.serialize_map(Some(len))
    }

    #[inline]
    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Fields, Error> {
        Ok(Fields { variant: Some(variant), entries: Entries::with_capacity(len), key: Str::default() })
    }
}

fn not_finite(float: impl std::fmt::Display) -> Error {
    Error::new(format_args!("JSON has no number {float}"))
}

fn beyond_64_bits(int: impl std::fmt::Display) -> Error {
    Error::new(format_args!("integer {int} doesn't fit into 64 bits"))
}

/// `{"Variant": content}`, or the content alone.
#[inline]
fn tagged(variant: Option<&'static str>, content: Value) -> Value {
    match variant {
        Some(variant) => Value::Object(Object::from_distinct([(Str::from_static(variant), content)])),
        None => content,
    }
}

/// An error of what stands in a variant's array or object, or in one that is no variant's.
#[cold]
fn inside(variant: Option<&'static str>, error: Error) -> Error {
    match variant {
        Some(variant) => error.in_member(variant),
        None => error,
    }
}

/// An array in the making.
struct Items {
    variant: Option<&'static str>,
    items: Vec<Value>,
}

impl Items {
    fn push<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Error> {
        match item.serialize(ToValue) {
            Ok(item) => {
                self.items.push(item);
                Ok(())
            }
            Err(error) => Err(inside(self.variant, error.in_item(self.items.len()))),
        }
    }

    fn finish(self) -> Value {
        tagged(self.variant, Value::Array(self.items.into()))
    }
}

macro_rules! serialize_items {
    ($($trait:ident :: $method:ident),*) => { $(
        impl $trait for Items {
            type Ok = Value;
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Error> {
                self.push(item)
            }

            fn end(self) -> Result<Value, Error> {
                Ok(self.finish())
            }
        }
    )* };
}
serialize_items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

/// An object in the making.
struct Fields {
    variant: Option<&'static str>,
    entries: Entries,
    key: Str,
}

impl Fields {
    fn insert<T: Serialize + ?Sized>(&mut self, key: Str, content: &T) -> Result<(), Error> {
        match content.serialize(ToValue) {
            Ok(content) => {
                self.entries.insert(key, content);
                Ok(())
            }
            Err(error) => Err(inside(self.variant, error.in_member(&key))),
        }
    }

    fn finish(self) -> Value {
        tagged(self.variant, Value::Object(self.entries.into()))
    }
}

impl SerializeMap for Fields {
    type Ok = Value;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = key.serialize(ToKey)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, content: &T) -> Result<(), Error> {
        let key = std::mem::take(&mut self.key);
        self.insert(key, content)
    }

    fn end(self) -> Result<Value, Error> {
        Ok(self.finish())
    }
}

macro_rules! serialize_fields {
    ($($trait:ident),*) => { $(
        impl $trait for Fields {
            type Ok = Value;
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, content: &T) -> Result<(), Error> {
                self.insert(Str::from_static(key), content)
            }

            fn end(self) -> Result<Value, Error> {
                Ok(self.finish())
            }
        }
    )* };
}
serialize_fields!(SerializeStruct, SerializeStructVariant);
