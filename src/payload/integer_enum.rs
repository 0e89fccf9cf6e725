//! Enums that are numbers in JSON: what the serde impls of `#[payload(integer)]` call.

use core::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::Serializer;

/// Writes a variant's number.
#[doc(hidden)]
pub fn write_integer<S: Serializer>(number: i64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_i64(number)
}

/// Reads a variant's number; `expected` lists the allowed ones, `find` makes the variant.
#[doc(hidden)]
pub fn read_integer<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    expected: &'static str,
    find: fn(i64) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_i64(IntegerVisitor { expected, find })
}

struct IntegerVisitor<T> {
    expected: &'static str,
    find: fn(i64) -> Option<T>,
}

impl<T> Visitor<'_> for IntegerVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        (self.find)(number).ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Unsigned(number), &self)),
        }
    }
}
