//! Types built field by field from parts of other data: `Parameters` that pick fields, and data with more fields than the next
//! type wants.
//!
//! Which part goes to which field is a table that is worked out when compiling. Where a part doesn't have its field's very type, or
//! isn't there, nothing is built: the caller goes through JSON then, which also finds the words for what is wrong.

use super::part::{How, Source};
use super::{Payload, Schema, Step};
use crate::Value;

/// Where the fields of a type that is built get their values. Implemented here; called by what `#[derive(Payload)]` generates.
pub trait Fields {
    /// The value of the field with this number in [`Object::fields`](super::Object::fields). `None` where it can't be had without
    /// JSON.
    fn field<T: 'static>(&mut self, index: u16, how: Option<How<T>>, is_optional: bool) -> Option<T>;
}

/// What a field is given.
#[derive(Clone, Copy, Debug)]
pub enum Given {
    /// Nothing.
    Nothing,
    /// The part of the source that a path leads to.
    Path(&'static [Step]),
    /// The field of the source with this number.
    Field(u16),
    /// What was worked out before, by its number.
    Computed(usize),
}

/// How many fields a type has of its own: as many as the table of what they are given.
///
/// ```
/// use asl::{Payload, payload::n_given};
///
/// #[derive(Payload)]
/// struct Charge { card: String, cents: u32 }
///
/// assert_eq!(n_given(Charge::SCHEMA), 2);
/// ```
#[inline]
pub const fn n_given(target: &Schema) -> usize {
    match target {
        Schema::Object(object) => object.fields.len(),
        _ => 0,
    }
}

/// What each field of the target is given, from a list by name.
///
/// ```
/// use asl::{Payload, payload::{Given, given, n_given}};
///
/// #[derive(Payload)]
/// struct Charge { card: String, cents: u32 }
///
/// const TABLE: [Given; n_given(Charge::SCHEMA)] = given(Charge::SCHEMA, &[("cents", Given::Computed(0))]);
/// assert!(matches!(TABLE, [Given::Nothing, Given::Computed(0)]));
/// ```
#[inline]
pub const fn given<const N: usize>(target: &'static Schema, entries: &[(&'static str, Given)]) -> [Given; N] {
    let mut table = [Given::Nothing; N];
    if let Schema::Object(object) = target {
        let mut idx = 0;
        while idx < entries.len() {
            let mut field = 0;
            while field < N && field < object.fields.len() {
                if object.fields[field].is_read_as(entries[idx].0) {
                    table[field] = entries[idx].1;
                }
                field += 1;
            }
            idx += 1;
        }
    }
    table
}

/// What each field of the target is given, where it takes the source's field of the same name.
///
/// ```
/// use asl::{Payload, payload::{Given, n_given, same_fields}};
///
/// #[derive(Payload)]
/// struct Order { id: String, cents: u32 }
/// #[derive(Payload)]
/// struct Charge { cents: u32 }
///
/// const TABLE: [Given; n_given(Charge::SCHEMA)] = same_fields(Order::SCHEMA, Charge::SCHEMA);
/// assert!(matches!(TABLE, [Given::Field(1)]));
/// ```
#[inline]
pub const fn same_fields<const N: usize>(source: &'static Schema, target: &'static Schema) -> [Given; N] {
    let mut table = [Given::Nothing; N];
    if let (Schema::Object(source), Schema::Object(target)) = (source, target) {
        let mut from = 0;
        while from < source.fields.len() {
            let mut to = 0;
            while to < N && to < target.fields.len() {
                if source.fields[from].is_written() && target.fields[to].is_read_as(source.fields[from].name) {
                    table[to] = Given::Field(from as u16);
                }
                to += 1;
            }
            from += 1;
        }
    }
    table
}

/// What each field is given where all but one are handed on as they are.
///
/// ```
/// use asl::{Payload, payload::{Given, given_but, n_given}};
///
/// #[derive(Payload)]
/// struct Order { id: String, cents: u32 }
///
/// const TABLE: [Given; n_given(Order::SCHEMA)] = given_but(Order::SCHEMA, "cents", Given::Computed(0));
/// assert!(matches!(TABLE, [Given::Field(0), Given::Computed(0)]));
/// ```
#[inline]
pub const fn given_but<const N: usize>(schema: &'static Schema, key: &'static str, given: Given) -> [Given; N] {
    let mut table = same_fields(schema, schema);
    if let Schema::Object(object) = schema {
        let mut field = 0;
        while field < N && field < object.fields.len() {
            if object.fields[field].is_read_as(key) {
                table[field] = given;
            }
            field += 1;
        }
    }
    table
}

/// What was worked out for a field.
#[derive(Clone, Debug)]
pub enum Computed {
    /// An integer, which goes into integers as it is.
    Integer(i64),
    /// Anything.
    Json(Value),
}

impl Computed {
    /// The same as JSON.
    #[must_use]
    #[inline]
    pub fn json(&self) -> Value {
        match self {
            Computed::Integer(integer) => Value::from(*integer),
            Computed::Json(json) => json.clone(),
        }
    }
}

/// Gives fields the parts of a source, as a table says.
#[derive(Debug)]
pub struct Picked<'a, S> {
    /// The data that is picked from.
    pub source: &'a S,
    /// How its parts are read.
    pub reader: Source<S>,
    /// By the target's field: what it is given.
    pub table: &'static [Given],
    /// What was worked out before.
    pub computed: &'a [Computed],
}

impl<S: 'static> Fields for Picked<'_, S> {
    #[inline(always)]
    fn field<T: 'static>(&mut self, index: u16, how: Option<How<T>>, is_optional: bool) -> Option<T> {
        let how = how?;
        match self.table.get(usize::from(index)) {
            Some(Given::Path(path)) => self.reader.copy(self.source, path, &how),
            Some(Given::Field(field)) => self.reader.copy(self.source, &[Step::Field(*field)], &how),
            Some(Given::Computed(number)) => match self.computed.get(*number)? {
                Computed::Integer(integer) => how.integer(*integer),
                Computed::Json(json) => how.read(json.clone()),
            },
            Some(Given::Nothing) if is_optional => how.read(Value::Null),
            Some(Given::Nothing) | None => None,
        }
    }
}

/// [`Payload::build`], as a constant of [`Probe`](super::Probe).
#[inline(always)]
pub(super) fn build<T: Payload, F: Fields>(mut fields: F) -> Option<T> {
    T::build(&mut fields)
}
