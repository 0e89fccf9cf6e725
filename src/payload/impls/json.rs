//! [`Payload`] for JSON values, which are looked into by key.

use std::any::Any;

use super::{Payload, Schema, Step, leaf, place};
use crate::Value;
use crate::value::{Number, Scalar};

impl Payload for Value {
    const SCHEMA: &'static Schema = &Schema::Any;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        let mut value = self;
        for step in path {
            let inner = match (value, step) {
                (Value::Object(fields), Step::Key(key)) => fields.get(key),
                (Value::Array(items), Step::Index(index)) => {
                    let items = items.as_slice();
                    place(items.len(), *index).and_then(|place| items.get(place))
                }
                _ => None,
            };
            match inner {
                Some(inner) => value = inner,
                None => return Scalar::Absent,
            }
        }
        value.scalar()
    }

    #[inline]
    fn part(&self, path: &[Step]) -> Option<&dyn Any> {
        let part = path.iter().try_fold(self, |value, step| match (value, step) {
            (Value::Object(fields), Step::Key(key)) => fields.get(key),
            (Value::Array(items), Step::Index(index)) => items.as_slice().get(place(items.len(), *index)?),
            _ => None,
        })?;
        Some(part)
    }
}

impl Payload for serde_json::Value {
    const SCHEMA: &'static Schema = &Schema::Any;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        let mut value = self;
        for step in path {
            let inner = match (value, step) {
                (serde_json::Value::Object(fields), Step::Key(key)) => fields.get(*key),
                (serde_json::Value::Array(items), Step::Index(index)) => {
                    place(items.len(), *index).and_then(|place| items.get(place))
                }
                _ => None,
            };
            match inner {
                Some(inner) => value = inner,
                None => return Scalar::Absent,
            }
        }
        match value {
            serde_json::Value::Null => Scalar::Null,
            serde_json::Value::Bool(value) => Scalar::Bool(*value),
            serde_json::Value::Number(number) => Scalar::Number(to_number(number)),
            serde_json::Value::String(text) => Scalar::String(text),
            serde_json::Value::Array(_) | serde_json::Value::Object(_) => Scalar::Composite,
        }
    }
}

impl Payload for serde_json::Map<String, serde_json::Value> {
    const SCHEMA: &'static Schema = &Schema::Map(&Schema::Any);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        match path {
            [] => Scalar::Composite,
            [Step::Key(key), path @ ..] => match self.get(*key) {
                Some(value) => value.scalar(path),
                None => Scalar::Absent,
            },
            _ => Scalar::Absent,
        }
    }
}

impl Payload for serde_json::Number {
    const SCHEMA: &'static Schema = &Schema::Number;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        leaf(Scalar::Number(to_number(self)), path)
    }
}

#[inline]
fn to_number(number: &serde_json::Number) -> Number {
    match (number.as_i64(), number.as_u64()) {
        (Some(number), _) => Number::Int(number),
        (_, Some(number)) => Number::UInt(number),
        // Only with serde_json's `arbitrary_precision` may a number be no float.
        _ => Number::Float(number.as_f64().unwrap_or(f64::MAX)),
    }
}
