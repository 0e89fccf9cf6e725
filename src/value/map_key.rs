//! Keys of maps: JSON has strings only, so numbers and booleans are written as such, and read back from them.
//!
//! ```
//! use std::collections::BTreeMap;
//! let value = asl::value::to_value(&BTreeMap::from([(7, "seven")])).unwrap();
//! assert_eq!(value.to_string(), r#"{"7":"seven"}"#);
//! assert_eq!(asl::value::from_value::<BTreeMap<u8, String>>(value).unwrap()[&7], "seven");
//! ```

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde::ser::{Impossible, Serialize, Serializer};

use super::{Error, Number, Str};

/// Turns what it is given into a key.
pub(super) struct ToKey;

#[inline]
fn no_key() -> Error {
    Error::new("key must be a string")
}

macro_rules! serialize_as_text {
    ($($method:ident $ty:ty),*) => { $(
        #[inline]
        fn $method(self, int: $ty) -> Result<Str, Error> {
            Ok(Str::from(int.to_string()))
        }
    )* };
}

impl Serializer for ToKey {
    type Ok = Str;
    type Error = Error;
    type SerializeSeq = Impossible<Str, Error>;
    type SerializeTuple = Impossible<Str, Error>;
    type SerializeTupleStruct = Impossible<Str, Error>;
    type SerializeTupleVariant = Impossible<Str, Error>;
    type SerializeMap = Impossible<Str, Error>;
    type SerializeStruct = Impossible<Str, Error>;
    type SerializeStructVariant = Impossible<Str, Error>;

    serialize_as_text!(
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_i128 i128,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64, serialize_u128 u128
    );

    #[inline]
    fn serialize_bool(self, bool: bool) -> Result<Str, Error> {
        Ok(Str::from_static(if bool { "true" } else { "false" }))
    }

    #[inline]
    fn serialize_f32(self, float: f32) -> Result<Str, Error> {
        Number::from_f32(float).map(|number| Str::from(number.to_string())).ok_or_else(no_key)
    }

    #[inline]
    fn serialize_f64(self, float: f64) -> Result<Str, Error> {
        Number::from_f64(float).map(|number| Str::from(number.to_string())).ok_or_else(no_key)
    }

    #[inline]
    fn serialize_char(self, char: char) -> Result<Str, Error> {
        Ok(Str::from(&*char.encode_utf8(&mut [0; 4])))
    }

    fn serialize_str(self, text: &str) -> Result<Str, Error> {
        Ok(Str::from(text))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, content: &T) -> Result<Str, Error> {
        content.serialize(self)
    }

    #[inline]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Str, Error> {
        Ok(Str::from_static(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, content: &T) -> Result<Str, Error> {
        content.serialize(self)
    }

    #[inline]
    fn serialize_bytes(self, _bytes: &[u8]) -> Result<Str, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_none(self) -> Result<Str, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_unit(self) -> Result<Str, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_unit_struct(self, _name: &'static str) -> Result<Str, Error> {
        Err(no_key())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _content: &T,
    ) -> Result<Str, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_seq(self, _len: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_tuple(self, _len: usize) -> Result<Self::SerializeTuple, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_tuple_struct(self, _: &'static str, _len: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_map(self, _len: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_struct(self, _: &'static str, _len: usize) -> Result<Self::SerializeStruct, Error> {
        Err(no_key())
    }

    #[inline]
    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(no_key())
    }
}

/// Reads a key as whatever type the map's keys have.
pub(super) struct FromKey<'de>(pub(super) &'de str);

/// A key that isn't the text of such a number is passed on as it is: the type's own error says what it expected.
macro_rules! deserialize_from_text {
    ($($method:ident $ty:ty => $visit:ident),*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.0.parse::<$ty>() {
                Ok(number) => visitor.$visit(number),
                Err(_) => visitor.visit_borrowed_str(self.0),
            }
        }
    )* };
}

impl<'de> Deserializer<'de> for FromKey<'de> {
    type Error = Error;

    deserialize_from_text!(
        deserialize_i8 i8 => visit_i8, deserialize_i16 i16 => visit_i16, deserialize_i32 i32 => visit_i32,
        deserialize_i64 i64 => visit_i64, deserialize_i128 i128 => visit_i128,
        deserialize_u8 u8 => visit_u8, deserialize_u16 u16 => visit_u16, deserialize_u32 u32 => visit_u32,
        deserialize_u64 u64 => visit_u64, deserialize_u128 u128 => visit_u128,
        deserialize_f32 f32 => visit_f32, deserialize_f64 f64 => visit_f64, deserialize_bool bool => visit_bool
    );

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        BorrowedStrDeserializer::new(self.0).deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for FromKey<'de> {
    type Deserializer = FromKey<'de>;

    #[inline]
    fn into_deserializer(self) -> FromKey<'de> {
        self
    }
}
