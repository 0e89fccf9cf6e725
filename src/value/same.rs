//! Whether a payload is what a value says already: then the value is shared, instead of making another one of the payload.
//!
//! An execution's history tells the same payload up to four times, as what a task has returned, as its state's output, and as the next
//! state's and the next task's input. Comparing takes no memory.

use std::fmt;

use serde::ser::{self, Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};

use super::{Number, Object, Value, to_value};

/// As [`to_value`]; a clone of `like`, where it is the same.
pub(crate) fn to_value_like<T: Serialize + ?Sized>(payload: &T, like: Option<&Value>) -> Result<Value, super::Error> {
    match like.filter(|like| payload.serialize(Same(like)).is_ok()) {
        Some(like) => Ok(like.clone()),
        None => to_value(payload),
    }
}

/// Compares what it is given with a value. What it doesn't know how to compare is not the same.
#[derive(Clone, Copy)]
struct Same<'a>(&'a Value);

/// It isn't the same.
#[derive(Debug)]
struct Differs;

impl fmt::Display for Differs {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it differs")
    }
}

impl std::error::Error for Differs {}

impl ser::Error for Differs {
    fn custom<T: fmt::Display>(_: T) -> Differs {
        Differs
    }
}

type Answer = Result<(), Differs>;
type Unknown = Impossible<(), Differs>;

#[inline]
fn only_if(is_same: bool) -> Answer {
    if is_same { Ok(()) } else { Err(Differs) }
}

impl Same<'_> {
    /// `1` and `1.0` are equal, but not the same.
    fn number(self, number: Option<Number>) -> Answer {
        only_if(match (self.0, number) {
            (Value::Number(Number::Int(one)), Some(Number::Int(other))) => *one == other,
            (Value::Number(Number::UInt(one)), Some(Number::UInt(other))) => *one == other,
            (Value::Number(Number::Float(one)), Some(Number::Float(other))) => one.to_bits() == other.to_bits(),
            _ => false,
        })
    }

    fn text(self, text: &str) -> Answer {
        only_if(matches!(self.0, Value::String(own) if own.as_bytes() == text.as_bytes()))
    }
}

macro_rules! same_integers {
    ($($method:ident $ty:ty),*) => { $(
        fn $method(self, int: $ty) -> Answer {
            self.number(Some(Number::from(int)))
        }
    )* };
}

macro_rules! unknown {
    ($($method:ident($($ty:ty),*) -> $answer:ty),*) => { $(
        #[inline]
        fn $method(self, $(_: $ty),*) -> Result<$answer, Differs> {
            Err(Differs)
        }
    )* };
}

impl<'a> Serializer for Same<'a> {
    type Ok = ();
    type Error = Differs;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Unknown;
    type SerializeTupleVariant = Unknown;
    type SerializeMap = Unknown;
    type SerializeStruct = Fields<'a>;
    type SerializeStructVariant = Unknown;

    same_integers!(
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64
    );

    unknown!(
        serialize_i128(i128) -> (), serialize_u128(u128) -> (), serialize_bytes(&[u8]) -> (), serialize_char(char) -> (),
        serialize_map(Option<usize>) -> Unknown, serialize_tuple_struct(&'static str, usize) -> Unknown,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Unknown,
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Unknown
    );

    #[inline]
    fn serialize_bool(self, bool: bool) -> Answer {
        only_if(matches!(self.0, Value::Bool(own) if *own == bool))
    }

    #[inline]
    fn serialize_f32(self, float: f32) -> Answer {
        self.number(Number::from_f32(float))
    }

    #[inline]
    fn serialize_f64(self, float: f64) -> Answer {
        self.number(Number::from_f64(float))
    }

    fn serialize_str(self, text: &str) -> Answer {
        self.text(text)
    }

    #[inline]
    fn serialize_none(self) -> Answer {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, content: &T) -> Answer {
        content.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Answer {
        only_if(matches!(self.0, Value::Null))
    }

    #[inline]
    fn serialize_unit_struct(self, _: &'static str) -> Answer {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Answer {
        self.text(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, content: &T) -> Answer {
        // A value is shared anyway, which is faster than to compare it.
        if name == super::handoff::NAME { Err(Differs) } else { content.serialize(self) }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Answer {
        Err(Differs)
    }

    #[inline]
    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Differs> {
        match self.0 {
            Value::Array(own) => Ok(Items { own, next: 0 }),
            _ => Err(Differs),
        }
    }

    #[inline]
    fn serialize_tuple(self, len: usize) -> Result<Items<'a>, Differs> {
        self.serialize_seq(Some(len))
    }

    #[inline]
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'a>, Differs> {
        match self.0 {
            Value::Object(own) => Ok(Fields { own, next: 0 }),
            _ => Err(Differs),
        }
    }
}

struct Items<'a> {
    own: &'a [Value],
    next: usize,
}

impl Items<'_> {
    fn compare<T: Serialize + ?Sized>(&mut self, item: &T) -> Answer {
        let own = self.own.get(self.next).ok_or(Differs)?;
        self.next += 1;
        item.serialize(Same(own))
    }

    #[inline]
    fn finish(self) -> Answer {
        only_if(self.next == self.own.len())
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = Differs;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Answer {
        self.compare(item)
    }

    fn end(self) -> Answer {
        self.finish()
    }
}

impl SerializeTuple for Items<'_> {
    type Ok = ();
    type Error = Differs;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Answer {
        self.compare(item)
    }

    fn end(self) -> Answer {
        self.finish()
    }
}

/// The fields in order: another order is another text.
struct Fields<'a> {
    own: &'a Object,
    next: usize,
}

impl SerializeStruct for Fields<'_> {
    type Ok = ();
    type Error = Differs;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, content: &T) -> Answer {
        let (own_key, own) = self.own.at(self.next).ok_or(Differs)?;
        self.next += 1;
        only_if(own_key.as_bytes() == key.as_bytes())?;
        content.serialize(Same(own))
    }

    fn end(self) -> Answer {
        only_if(self.next == self.own.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Serialize)]
    struct Case {
        id: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        owner: Option<&'static str>,
        weights: Vec<f64>,
        open: bool,
        kind: Kind,
    }

    #[derive(serde::Serialize)]
    enum Kind {
        Small,
        #[allow(dead_code)]
        Large(u32),
    }

    const CASE: Case = Case { id: 7, owner: Some("Ann"), weights: Vec::new(), open: true, kind: Kind::Small };

    /// Whether the payload is taken to be the same as this text; whatever is answered, the value is that of the payload.
    #[track_caller]
    fn check<T: Serialize>(payload: &T, like: &str, expected: bool) {
        let like: Value = like.parse().unwrap();
        assert_eq!(payload.serialize(Same(&like)).is_ok(), expected, "{like}");
        let made = to_value_like(payload, Some(&like)).unwrap();
        assert_eq!(made.to_string(), to_value(payload).unwrap().to_string());
    }

    #[test]
    fn the_same_is_the_same_text() {
        check(&CASE, r#"{"id":7,"owner":"Ann","weights":[],"open":true,"kind":"Small"}"#, true);
        check(&Case { owner: None, ..CASE }, r#"{"id":7,"weights":[],"open":true,"kind":"Small"}"#, true);
        check(&(1, "a", ()), r#"[1,"a",null]"#, true);
        check(&u64::MAX, "18446744073709551615", true);
        check(&1.5, "1.5", true);
    }

    #[test]
    fn what_differs_is_made_anew() {
        check(&CASE, r#"{"id":8,"owner":"Ann","weights":[],"open":true,"kind":"Small"}"#, false);
        check(&CASE, r#"{"id":7,"weights":[],"open":true,"kind":"Small"}"#, false);
        check(&CASE, r#"{"id":7,"owner":"Ann","weights":[],"open":true,"kind":"Small","more":1}"#, false);
        check(&CASE, r#"{"id":7,"owner":"Ann","open":true,"weights":[],"kind":"Small"}"#, false);
        check(
            &Case { weights: vec![1.0], ..CASE },
            r#"{"id":7,"owner":"Ann","weights":[1],"open":true,"kind":"Small"}"#,
            false,
        );
        check(
            &Case { kind: Kind::Large(1), ..CASE },
            r#"{"id":7,"owner":"Ann","weights":[],"open":true,"kind":"Large"}"#,
            false,
        );
        check(&1, "1.0", false);
        check(&(1, 2), "[1,2,3]", false);
        check(&"a", "\"b\"", false);
    }
}
