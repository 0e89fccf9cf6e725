//! Data that is of a user's type if all templates that make it make the very fields of that type, and else JSON. rustc decides, in
//! constants: a type depends on them by [`If`].

use super::leaves::Leaves;
use super::schema::{Constant, Field, Presence};
use super::{PathPart, Schema, text};
use crate::value::Value;

/// Data that is of one type or another: what generated code says of it.
pub trait Fitted {
    /// The type.
    type Data;

    /// Whether it is the user's.
    const FITS: bool;
}

/// A condition that types depend on. See [`Choose`].
#[derive(Debug)]
pub struct If<const HOLDS: bool>;

/// `T` where the condition holds, else JSON.
///
/// ```
/// use asl::Value;
/// use asl::payload::{Choose, If};
///
/// let number: <If<true> as Choose<u8>>::Data = 7;
/// let json: <If<false> as Choose<u8>>::Data = Value::from(7);
/// ```
pub trait Choose<T> {
    /// The type that is chosen.
    type Data;
}

impl<T> Choose<T> for If<true> {
    type Data = T;
}

impl<T> Choose<T> for If<false> {
    type Data = Value;
}

/// Whether a template makes a struct as serde writes it: the same fields in the same order, of which nothing is lost and nothing
/// left out. The fields in `kept` are those that it takes from the same field of the same type.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Schema, is_made};
///
/// #[derive(Payload)]
/// struct Counter { n: i64, step: i64 }
/// #[derive(Payload)]
/// struct Narrow { n: i64, step: u8 }
///
/// assert!(is_made(Narrow::SCHEMA, Counter::SCHEMA, &[]));
/// assert!(!is_made(Counter::SCHEMA, Narrow::SCHEMA, &[]));
/// assert!(is_made(Counter::SCHEMA, Narrow::SCHEMA, &["step"]));
/// ```
#[inline]
pub const fn is_made(made: &'static Schema, target: &'static Schema, kept: &[&str]) -> bool {
    match (made, target) {
        (Schema::Object(made), Schema::Object(target)) => {
            made.flattened.is_empty() && target.flattened.is_empty() && are_made(made.fields, target.fields, kept)
        }
        _ => false,
    }
}

/// Whether a struct stays the same type where a template's value is put under a key of it: its JSON is of the field's kind, and all
/// fields are always written.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Schema, is_put};
///
/// #[derive(Payload)]
/// struct Order { id: String, cents: i64 }
///
/// assert!(is_put(&Schema::String, Order::SCHEMA, "id"));
/// assert!(!is_put(&Schema::String, Order::SCHEMA, "cents"));
/// assert!(!is_put(&Schema::String, Order::SCHEMA, "name"));
/// ```
#[inline]
pub const fn is_put(value: &'static Schema, target: &'static Schema, key: &str) -> bool {
    let Schema::Object(object) = target else { return false };
    let mut is_found = false;
    let mut idx = 0;
    while idx < object.fields.len() {
        let field = &object.fields[idx];
        if !matches!(field.written, Presence::Always) || matches!(field.read, Presence::Never) {
            return false;
        }
        if text::equal(field.name, key) {
            is_found = reads_the_same(value, field.schema);
        }
        idx += 1;
    }
    is_found && object.flattened.is_empty()
}

#[inline]
const fn are_made(made: &'static [Field], target: &'static [Field], kept: &[&str]) -> bool {
    if made.len() != target.len() {
        return false;
    }
    let mut idx = 0;
    while idx < made.len() {
        let (from, to) = (&made[idx], &target[idx]);
        let is_always = matches!((from.written, to.written), (Presence::Always, Presence::Always));
        if !is_always || matches!(to.read, Presence::Never) || !text::equal(from.name, to.name) {
            return false;
        }
        if !is_among(kept, to.name) && !reads_the_same(from.schema, to.schema) {
            return false;
        }
        idx += 1;
    }
    true
}

#[inline]
const fn is_among(names: &[&str], name: &str) -> bool {
    let mut idx = 0;
    while idx < names.len() {
        if text::equal(names[idx], name) {
            return true;
        }
        idx += 1;
    }
    false
}

/// Whether every value of the first, read as the second, is written as the same JSON again. Where only the types could tell, it isn't:
/// a list may be a set, a number one of 32 bits.
#[inline]
const fn reads_the_same(from: &'static Schema, to: &'static Schema) -> bool {
    match (from, to) {
        (Schema::Null, Schema::Null | Schema::Optional(_))
        | (Schema::Bool, Schema::Bool)
        | (Schema::String, Schema::String) => true,
        (Schema::Integer { min, max }, Schema::Integer { min: least, max: most }) => {
            // Numbers of more than 64 bits are rounded on the way.
            *least <= *min && *max <= *most && i64::MIN as i128 <= *min && *max <= u64::MAX as i128
        }
        (Schema::Constants(constants), to) => constants_read_the_same(constants, to),
        (Schema::Optional(from), Schema::Optional(to)) => reads_the_same(from, to),
        (from, Schema::Optional(to)) => reads_the_same(from, to),
        (Schema::Tuple(from), Schema::Tuple(to)) => {
            let mut idx = 0;
            while idx < from.len() && idx < to.len() && reads_the_same(from[idx], to[idx]) {
                idx += 1;
            }
            idx == from.len() && idx == to.len()
        }
        (Schema::Object(_), Schema::Object(_)) => is_made(from, to, &[]),
        _ => false,
    }
}

#[inline]
const fn constants_read_the_same(constants: &'static [Constant], to: &'static Schema) -> bool {
    let mut idx = 0;
    while idx < constants.len() {
        let fits = match (constants[idx], to) {
            (Constant::Alias(_) | Constant::Other, _) | (Constant::Str(_), Schema::String) => true,
            (Constant::Int(int), Schema::Integer { min, max }) => *min <= int as i128 && int as i128 <= *max,
            (constant, Schema::Constants(known)) => is_written(constant, known),
            (_, Schema::Optional(to)) => return constants_read_the_same(constants, to),
            _ => false,
        };
        if !fits {
            return false;
        }
        idx += 1;
    }
    true
}

#[inline]
const fn is_written(constant: Constant, known: &[Constant]) -> bool {
    let mut idx = 0;
    while idx < known.len() {
        let is_same = match (constant, known[idx]) {
            (Constant::Int(a), Constant::Int(b)) => a == b,
            (Constant::Str(a), Constant::Str(b)) => text::equal(a, b),
            _ => false,
        };
        if is_same {
            return true;
        }
        idx += 1;
    }
    false
}

/// Whether a path leads somewhere in every value of the schema.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{PathPart, leads_somewhere};
///
/// #[derive(Payload)]
/// struct Order { note: Option<String> }
///
/// assert!(leads_somewhere(Order::SCHEMA, &[PathPart::Key("note")]));
/// assert!(!leads_somewhere(Order::SCHEMA, &[PathPart::Key("note"), PathPart::Key("text")]));
/// ```
#[inline]
pub const fn leads_somewhere(schema: &'static Schema, path: &[PathPart]) -> bool {
    let leaves = Leaves::find(schema, path);
    !leaves.is_empty() && !leaves.may_be_absent
}
