//! What samples of JSON have in common.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A type of JSON, as samples show it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// Only `null` was seen.
    Null,
    Bool,
    /// Whole numbers; whether one is beyond `i64`.
    Integer {
        is_large: bool,
    },
    Float,
    String,
    /// An array; nothing is known of the items of an empty one.
    Array(Option<Box<Shape>>),
    /// An object with these keys, in the order in which they were seen.
    Object(Vec<Key>),
    /// Sometimes `null`.
    Optional(Box<Shape>),
    /// Samples of different kinds.
    Any,
}

/// A key of an object.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    pub(super) name: String,
    pub(super) shape: Shape,
    /// Whether some sample lacks it.
    pub(super) is_missing: bool,
}

impl Shape {
    /// What both are.
    pub(super) fn merge(self, other: Shape) -> Shape {
        match (self, other) {
            (a, b) if a == b => a,
            (Shape::Null, other) | (other, Shape::Null) => other.optional(),
            (Shape::Optional(a), b) | (b, Shape::Optional(a)) => a.merge(b).optional(),
            (Shape::Integer { .. }, Shape::Integer { .. }) => Shape::Integer { is_large: true },
            (Shape::Integer { .. }, Shape::Float) | (Shape::Float, Shape::Integer { .. }) => Shape::Float,
            (Shape::Array(a), Shape::Array(b)) => Shape::Array(match (a, b) {
                (Some(a), Some(b)) => Some(Box::new(a.merge(*b))),
                (a, b) => a.or(b),
            }),
            (Shape::Object(a), Shape::Object(b)) => Shape::Object(merge_keys(a, b)),
            _ => Shape::Any,
        }
    }

    fn optional(self) -> Shape {
        match self {
            Shape::Null | Shape::Optional(_) | Shape::Any => self,
            other => Shape::Optional(Box::new(other)),
        }
    }
}

fn merge_keys(mut a: Vec<Key>, b: Vec<Key>) -> Vec<Key> {
    for key in &mut a {
        key.is_missing |= !b.iter().any(|other| other.name == key.name);
    }
    for other in b {
        match a.iter_mut().find(|key| key.name == other.name) {
            Some(key) => {
                key.is_missing |= other.is_missing;
                key.shape = std::mem::replace(&mut key.shape, Shape::Any).merge(other.shape);
            }
            None => a.push(Key { is_missing: true, ..other }),
        }
    }
    a
}

/// Read as it stands in the text, the keys in their order.
impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Shape, D::Error> {
        deserializer.deserialize_any(ShapeVisitor)
    }
}

struct ShapeVisitor;

impl<'de> Visitor<'de> for ShapeVisitor {
    type Value = Shape;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Shape, E> {
        Ok(Shape::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Shape, E> {
        Ok(Shape::Bool)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Shape, E> {
        Ok(Shape::Integer { is_large: false })
    }

    fn visit_u64<E>(self, number: u64) -> Result<Shape, E> {
        Ok(Shape::Integer { is_large: i64::try_from(number).is_err() })
    }

    fn visit_f64<E>(self, _: f64) -> Result<Shape, E> {
        Ok(Shape::Float)
    }

    fn visit_str<E>(self, _: &str) -> Result<Shape, E> {
        Ok(Shape::String)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Shape, A::Error> {
        let mut common: Option<Shape> = None;
        while let Some(item) = items.next_element::<Shape>()? {
            common = Some(match common {
                Some(before) => before.merge(item),
                None => item,
            });
        }
        Ok(Shape::Array(common.map(Box::new)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Shape, A::Error> {
        let mut keys = Vec::new();
        while let Some((name, shape)) = entries.next_entry()? {
            keys.push(Key { name, shape, is_missing: false });
        }
        Ok(Shape::Object(keys))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(samples: &[&str], expected: Shape) {
        let shapes = samples.iter().map(|sample| serde_json::from_str::<Shape>(sample).unwrap());
        assert_eq!(shapes.reduce(Shape::merge), Some(expected));
    }

    #[test]
    fn what_samples_have_in_common() {
        let integer = || Shape::Integer { is_large: false };
        check(&["1", "2"], integer());
        check(&["1", "2.5"], Shape::Float);
        check(&["1", "null", "3"], Shape::Optional(Box::new(integer())));
        check(&["1", "\"a\""], Shape::Any);
        check(&["[]", "[true]"], Shape::Array(Some(Box::new(Shape::Bool))));
        check(&["[1, null]"], Shape::Array(Some(Box::new(Shape::Optional(Box::new(integer()))))));
        let key = |name: &str, is_missing| Key { name: name.to_string(), shape: Shape::Bool, is_missing };
        check(
            &[r#"{"a": true, "b": true}"#, r#"{"b": false, "c": true}"#],
            Shape::Object(vec![key("a", true), key("b", false), key("c", true)]),
        );
    }
}
