//! serde, the other way: values from any format, and Rust types from values.
//!
//! ```
//! #[derive(serde::Deserialize, PartialEq, Debug)]
//! enum Answer { No, Yes { at: u64 } }
//! let value: asl::Value = r#"[{"Yes": {"at": 3}}, "No"]"#.parse().unwrap();
//! let answers: Vec<Answer> = asl::value::from_value(value).unwrap();
//! assert_eq!(answers, [Answer::Yes { at: 3 }, Answer::No]);
//! ```

use std::fmt;

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Unexpected, VariantAccess,
    Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};

use super::map_key::FromKey;
use super::nesting::MAX_DEPTH;
use super::object::Entries as Members;
use super::{Error, Iter, Number, Object, Str, Value, handoff};

/// Converts a value to a Rust type.
///
/// # Errors
/// The value isn't what the type expects. The error names the path of the culprit.
pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, Error> {
    from_ref(&value)
}

/// Converts a value to a Rust type, which may borrow strings from it.
///
/// # Errors
/// The value isn't what the type expects. The error names the path of the culprit.
///
/// ```
/// let value: asl::Value = r#"["a", "b"]"#.parse().unwrap();
/// assert_eq!(asl::value::from_ref::<[&str; 2]>(&value).unwrap(), ["a", "b"]);
/// ```
pub fn from_ref<'de, T: Deserialize<'de>>(value: &'de Value) -> Result<T, Error> {
    T::deserialize(FromValue { value, depth: 0 }).map_err(Error::rooted)
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_newtype_struct(handoff::NAME, ValueVisitor)
    }
}

impl<'de> Deserialize<'de> for Str {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Str, D::Error> {
        deserializer.deserialize_str(StrVisitor)
    }
}

struct StrVisitor;

impl Visitor<'_> for StrVisitor {
    type Value = Str;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Str, E> {
        Ok(Str::from(text))
    }
}

/// With serde_json's feature `arbitrary_precision`, which any crate in the program can switch on, a number arrives as an
/// object with this key and the number's text.
const NUMBER_KEY: &str = "$serde_json::private::Number";

struct ValueVisitor;

/// Items of arrays and objects need not ask whether they are passed on whole: the array or object would have been.
impl<'de> DeserializeSeed<'de> for ValueVisitor {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_bool<E>(self, bool: bool) -> Result<Value, E> {
        Ok(Value::Bool(bool))
    }

    fn visit_i64<E>(self, int: i64) -> Result<Value, E> {
        Ok(Value::from(int))
    }

    fn visit_u64<E>(self, int: u64) -> Result<Value, E> {
        Ok(Value::from(int))
    }

    fn visit_f64<E: de::Error>(self, float: f64) -> Result<Value, E> {
        let number = Number::from_f64(float).map(Value::Number);
        number.ok_or_else(|| E::invalid_value(Unexpected::Float(float), &"a finite number"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        match handoff::take() {
            Some(value) => Ok(value),
            None => deserializer.deserialize_any(self),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::with_capacity(cautious(seq.size_hint()));
        while let Some(item) = seq.next_element_seed(ValueVisitor)? {
            items.push(item);
        }
        Ok(Value::Array(items.into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Members::with_capacity(cautious(map.size_hint()));
        let mut first = map.next_key::<Str>()?;
        if first.as_deref() == Some(NUMBER_KEY) {
            let text: Str = map.next_value()?;
            let number: serde_json::Number = text.parse().map_err(de::Error::custom)?;
            let number = super::json::from_number(&number).map(Value::Number);
            return number.ok_or_else(|| de::Error::custom("number out of range"));
        }
        while let Some(key) = first {
            entries.insert(key, map.next_value_seed(ValueVisitor)?);
            first = map.next_key()?;
        }
        Ok(Value::Object(entries.into()))
    }
}

/// A length that the input claims, without trusting it with much memory.
#[inline]
fn cautious(size_hint: Option<usize>) -> usize {
    size_hint.unwrap_or(0).min(4096)
}

impl<'de> Deserializer<'de> for &'de Value {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        FromValue { value: self, depth: 0 }.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        FromValue { value: self, depth: 0 }.deserialize_option(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        FromValue { value: self, depth: 0 }.deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        FromValue { value: self, depth: 0 }.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// Reads a value as the type that a visitor builds. Counts levels, as serde needs stack for each.
#[derive(Clone, Copy)]
struct FromValue<'de> {
    value: &'de Value,
    depth: u32,
}

impl<'de> FromValue<'de> {
    #[inline]
    fn unexpected(self) -> Unexpected<'de> {
        match self.value {
            Value::Null => Unexpected::Unit,
            Value::Bool(bool) => Unexpected::Bool(*bool),
            Value::Number(Number::Int(int)) => Unexpected::Signed(*int),
            Value::Number(Number::UInt(int)) => Unexpected::Unsigned(*int),
            Value::Number(Number::Float(float)) => Unexpected::Float(*float),
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        }
    }

    #[cold]
    fn wrong(self, expected: &dyn de::Expected) -> Error {
        de::Error::invalid_type(self.unexpected(), expected)
    }

    fn number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            // Types that read a number as unsigned take a signed one just as well.
            Value::Number(Number::Int(int)) => visitor.visit_i64(*int),
            Value::Number(Number::UInt(int)) => visitor.visit_u64(*int),
            Value::Number(Number::Float(float)) => visitor.visit_f64(*float),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn text<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::String(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn items<V: Visitor<'de>>(self, items: &'de [Value], visitor: V) -> Result<V::Value, Error> {
        let mut access = Items { items: items.iter(), n_items: items.len(), depth: self.descend()? };
        let content = visitor.visit_seq(&mut access)?;
        exhausted(access.items.len(), items.len(), "array")?;
        Ok(content)
    }

    fn entries<V: Visitor<'de>>(self, object: &'de Object, visitor: V) -> Result<V::Value, Error> {
        let mut access = Entries { entries: object.iter(), entry: None, depth: self.descend()? };
        let content = visitor.visit_map(&mut access)?;
        exhausted(access.entries.len(), object.len(), "map")?;
        Ok(content)
    }

    /// The depth of this value's items.
    #[inline]
    fn descend(self) -> Result<u32, Error> {
        if self.depth < MAX_DEPTH {
            Ok(self.depth + 1)
        } else {
            Err(Error::new(format_args!("nested deeper than {MAX_DEPTH} levels")))
        }
    }
}

/// Of a type that says what it is only that is compiled.
macro_rules! forward {
    ($($form:ident: $($method:ident)*;)*) => { $($(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.$form(visitor)
        }
    )*)* };
}

impl<'de> Deserializer<'de> for FromValue<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(bool) => visitor.visit_bool(*bool),
            Value::Number(_) => self.number(visitor),
            Value::String(_) => self.text(visitor),
            Value::Array(items) => self.items(items, visitor),
            Value::Object(object) => self.entries(object, visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Bool(bool) => visitor.visit_bool(*bool),
            _ => Err(self.wrong(&visitor)),
        }
    }

    forward! {
        number: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128 deserialize_u8 deserialize_u16
            deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64;
        text: deserialize_char deserialize_str deserialize_string;
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Array(items) => self.items(items, visitor),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Object(object) => self.entries(object, visitor),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Value::Array(items) => self.items(items, visitor),
            Value::Object(object) => self.entries(object, visitor),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        if name == handoff::NAME {
            return handoff::give(self.value, || visitor.visit_newtype_struct(self));
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Value::String(variant) => visitor.visit_enum(Variant { variant, content: None }),
            Value::Object(object) if object.len() == 1 => match object.at(0) {
                Some((variant, value)) => {
                    let content = Some(FromValue { value, depth: self.descend()? });
                    visitor.visit_enum(Variant { variant, content })
                }
                None => Err(de::Error::invalid_value(Unexpected::Map, &"map with a single key")),
            },
            Value::Object(_) => Err(de::Error::invalid_value(Unexpected::Map, &"map with a single key")),
            _ => Err(de::Error::invalid_type(self.unexpected(), &"string or map")),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { bytes byte_buf unit unit_struct tuple tuple_struct identifier }
}

/// A tuple that is shorter than the array would lose the rest silently.
fn exhausted(left: usize, len: usize, what: &str) -> Result<(), Error> {
    if left == 0 {
        return Ok(());
    }
    Err(de::Error::invalid_length(len, &format!("fewer elements in {what}").as_str()))
}

struct Items<'de> {
    items: std::slice::Iter<'de, Value>,
    n_items: usize,
    depth: u32,
}

impl<'de> SeqAccess<'de> for &mut Items<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(value) = self.items.next() else { return Ok(None) };
        match seed.deserialize(FromValue { value, depth: self.depth }) {
            Ok(item) => Ok(Some(item)),
            Err(error) => Err(error.in_item(self.n_items - self.items.len() - 1)),
        }
    }

    #[inline]
    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Entries<'de> {
    entries: Iter<'de>,
    /// The one whose key was read.
    entry: Option<(&'de Str, &'de Value)>,
    depth: u32,
}

impl<'de> MapAccess<'de> for &mut Entries<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.entry = Some((key, value));
        seed.deserialize(FromKey(key)).map(Some).map_err(|error: Error| error.in_member(key))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let Some((key, value)) = self.entry.take() else {
            return Err(Error::new("a map's value was asked for before its key"));
        };
        seed.deserialize(FromValue { value, depth: self.depth }).map_err(|error| error.in_member(key))
    }

    #[inline]
    fn size_hint(&self) -> Option<usize> {
        Some(self.entries.len())
    }
}

struct Variant<'de> {
    variant: &'de str,
    content: Option<FromValue<'de>>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Error;
    type Variant = Variant<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Variant<'de>), Error> {
        Ok((seed.deserialize(FromKey(self.variant))?, self))
    }
}

impl<'de> Variant<'de> {
    /// What stands beside the variant's name, if it is of this form.
    #[inline]
    fn content(&self, is_of_form: fn(&Value) -> bool, expected: &str) -> Result<FromValue<'de>, Error> {
        match self.content {
            Some(content) if is_of_form(content.value) => Ok(content),
            Some(content) => Err(de::Error::invalid_type(content.unexpected(), &expected)),
            None => Err(de::Error::invalid_type(Unexpected::UnitVariant, &expected)),
        }
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Error;

    #[inline]
    fn unit_variant(self) -> Result<(), Error> {
        match self.content {
            Some(content) => <() as Deserialize>::deserialize(content).map_err(|error| error.in_member(self.variant)),
            None => Ok(()),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        let content = self.content(|_| true, "newtype variant");
        content.and_then(|content| seed.deserialize(content)).map_err(|error| error.in_member(self.variant))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Error> {
        let content = self.content(|value| matches!(value, Value::Array(_)), "tuple variant");
        content.and_then(|content| content.deserialize_any(visitor)).map_err(|error| error.in_member(self.variant))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        let content = self.content(|value| matches!(value, Value::Object(_)), "struct variant");
        content.and_then(|content| content.deserialize_any(visitor)).map_err(|error| error.in_member(self.variant))
    }
}
