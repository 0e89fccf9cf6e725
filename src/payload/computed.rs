//! Schemas of what a definition makes of its data: constants that are made of other constants.
//!
//! `Parameters`, `ResultPath` and the like give data that no Rust type describes. What is known of it still follows from the
//! types that it is made of. Generated code writes that down as constants, by the functions here.

use super::path::place;
use super::schema::{Field, Object};
use super::{PathPart, Schema, text};

/// What a path leads to, where that is of one shape; else any JSON. What is absent, and whether that is a fault, is asked by
/// [`check_path`](super::check_path).
///
/// ```
/// use asl::Payload;
/// use asl::payload::{PathPart, Schema, selected};
///
/// #[derive(Payload)]
/// struct Order { lines: Vec<String> }
///
/// assert_eq!(selected(Order::SCHEMA, &[PathPart::Key("lines"), PathPart::Index(0)]), &Schema::String);
/// ```
#[inline]
pub const fn selected(schema: &'static Schema, parts: &[PathPart]) -> &'static Schema {
    let mut schema = schema;
    let mut idx = 0;
    while idx < parts.len() {
        let inside = schema.without_null();
        schema = match (inside, parts[idx]) {
            (Schema::Object(object), PathPart::Key(key)) => match object.position(key) {
                Some(index) => match object.field(index as usize) {
                    Some(field) => field.schema,
                    None => return &Schema::Any,
                },
                None => match object.rest() {
                    Some(rest) => rest,
                    None => return &Schema::Any,
                },
            },
            (Schema::Map(values), PathPart::Key(_)) => values,
            (Schema::Array(items), PathPart::Index(_)) => items,
            (Schema::Tuple(items), PathPart::Index(index)) => match place(items.len(), index) {
                Some(place) => items[place],
                None => return &Schema::Any,
            },
            _ => return &Schema::Any,
        };
        idx += 1;
    }
    schema
}

/// What the elements of an array are; any JSON where it is none, or where they differ.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Schema, element};
/// assert_eq!(element(<Vec<bool>>::SCHEMA), &Schema::Bool);
/// ```
#[inline]
pub const fn element(schema: &'static Schema) -> &'static Schema {
    match schema {
        Schema::Array(items) => items,
        _ => &Schema::Any,
    }
}

/// How many fields [`with_field`] gives.
///
/// ```
/// use asl::payload::{Schema, n_with_field};
/// assert_eq!(n_with_field(&Schema::Any, "payment"), 1);
/// ```
#[inline]
pub const fn n_with_field(base: &'static Schema, key: &str) -> usize {
    match base {
        Schema::Object(object) => {
            let n_fields = object.fields.len();
            if own_position(object, key) < n_fields { n_fields } else { n_fields + 1 }
        }
        _ => 1,
    }
}

/// The fields of an object after `ResultPath` has put a value under a key; [`rest`] says what else is in it.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Field, Schema, n_with_field, with_field};
///
/// #[derive(Payload)]
/// struct Order { id: String }
///
/// const FIELDS: [Field; n_with_field(Order::SCHEMA, "paid")] = with_field(Order::SCHEMA, "paid", &Schema::Bool);
/// assert_eq!(FIELDS.map(|field| field.name), ["id", "paid"]);
/// ```
#[inline]
pub const fn with_field<const N: usize>(
    base: &'static Schema,
    key: &'static str,
    value: &'static Schema,
) -> [Field; N] {
    let mut fields = [Field::plain(key, value); N];
    if let Schema::Object(object) = base {
        let replaced = own_position(object, key);
        let mut idx = 0;
        while idx < object.fields.len() && idx < N {
            if idx != replaced {
                fields[idx] = object.fields[idx];
            }
            idx += 1;
        }
    }
    fields
}

/// The number of the own field that is written under `key`; as many as there are where none is.
#[inline]
const fn own_position(object: &Object, key: &str) -> usize {
    let mut idx = 0;
    while idx < object.fields.len() {
        if object.fields[idx].is_written() && text::equal(object.fields[idx].name, key) {
            return idx;
        }
        idx += 1;
    }
    idx
}

/// What is in an object besides its own fields: what is flattened into it, or anything where little is known of it.
///
/// ```
/// use asl::payload::{Schema, rest};
/// assert_eq!(rest(&Schema::Any), [&Schema::Any]);
/// ```
#[inline]
pub const fn rest(base: &'static Schema) -> &'static [&'static Schema] {
    match base {
        Schema::Object(object) => object.flattened,
        _ => &[&Schema::Any],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static INNER: Object = Object {
        name: "Inner",
        fields: &[
            Field::plain("a", &Schema::Bool),
            Field::plain("b", &Schema::Optional(&Schema::Array(&Schema::String))),
        ],
        flattened: &[],
        deny_unknown: false,
    };
    const SCHEMA: &Schema = &Schema::Object(&INNER);

    #[test]
    fn selected_goes_through_options_and_stops_at_what_is_unknown() {
        let check = |parts: &[PathPart], expected: &Schema| assert_eq!(selected(SCHEMA, parts), expected, "{parts:?}");
        check(&[], SCHEMA);
        check(&[PathPart::Key("a")], &Schema::Bool);
        check(&[PathPart::Key("b"), PathPart::Index(-1)], &Schema::String);
        check(&[PathPart::Key("c")], &Schema::Any);
        check(&[PathPart::Key("a"), PathPart::Key("x")], &Schema::Any);
        assert_eq!(selected(&Schema::Tuple(&[&Schema::Null, &Schema::Bool]), &[PathPart::Index(-1)]), &Schema::Bool);
        assert_eq!(selected(&Schema::Map(&Schema::Number), &[PathPart::Key("x")]), &Schema::Number);
    }

    #[test]
    fn a_field_takes_the_place_of_its_namesake() {
        const FIELDS: [Field; n_with_field(SCHEMA, "a")] = with_field(SCHEMA, "a", &Schema::Null);
        assert_eq!(
            FIELDS.map(|field| (field.name, field.schema)),
            [("a", &Schema::Null), ("b", INNER.fields[1].schema)]
        );
        assert_eq!(rest(SCHEMA), [] as [&Schema; 0]);
    }

    #[test]
    fn of_what_is_not_known_one_field_is_known() {
        const FIELDS: [Field; n_with_field(&Schema::Opaque, "a")] = with_field(&Schema::Opaque, "a", &Schema::Null);
        assert_eq!(FIELDS.map(|field| field.name), ["a"]);
    }
}
