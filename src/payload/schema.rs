//! What is known at compile time about the JSON of a type: a tree of constants, walked by the checks in this folder.
//!
//! A schema says what serde writes and what it accepts; where the two differ, [`Field`] tells them apart.

use super::text;

/// The shape of a type's JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Schema {
    /// Any JSON, readable in place (a JSON value).
    Any,
    /// Only serde knows: any JSON, and reading it means serialising first.
    Opaque,
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number without a fraction.
    Integer {
        /// The smallest that the type holds.
        min: i128,
        /// The largest that the type holds.
        max: i128,
    },
    /// Any number.
    Number,
    /// Any string.
    String,
    /// One of a few values: an enum without data.
    Constants(&'static [Constant]),
    /// The schema, or `null`.
    Optional(&'static Schema),
    /// An array with elements of one type.
    Array(&'static Schema),
    /// An object with keys of the data's choice and values of one type.
    Map(&'static Schema),
    /// An array of fixed length with a type per place.
    Tuple(&'static [&'static Schema]),
    /// A struct.
    Object(&'static Object),
    /// Exactly one of these: an enum with data.
    OneOf(&'static [&'static Schema]),
    /// The schema, but what is written isn't what is stored (a date, as a string): reading it means serialising first.
    Written(&'static Schema),
    /// A constant of a definition: its number among those that [`check_fits`](super::check_fits) is given.
    Given(usize),
}

/// One value of an enum without data.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constant {
    /// Enums that are numbers in JSON.
    Int(i64),
    /// Enums that are their variant's name in JSON.
    Str(&'static str),
    /// A name that is understood when reading, but never written.
    Alias(&'static str),
    /// Any string is understood when reading.
    Other,
}

/// The fields of a struct.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Object {
    /// The Rust type, for messages; empty where a definition has made the object.
    pub name: &'static str,
    /// Its fields in order of declaration; [`Step::Field`](super::Step::Field) counts in them.
    pub fields: &'static [Field],
    /// What `#[serde(flatten)]` puts beside them.
    pub flattened: &'static [&'static Schema],
    /// Whether reading fails on fields that aren't listed.
    pub deny_unknown: bool,
}

/// One field of a struct's JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// The key in JSON.
    pub name: &'static str,
    /// Further keys that are understood when reading.
    pub aliases: &'static [&'static str],
    /// What is under the key.
    pub schema: &'static Schema,
    /// Whether writing the struct writes the key.
    pub written: Presence,
    /// Whether reading the struct needs the key.
    pub read: Presence,
}

/// Whether a key is there, for one direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Written for every value; an error when missing on reading.
    Always,
    /// Left out of some values; may be missing on reading.
    Sometimes,
    /// Not written; not looked at on reading.
    Never,
}

impl Object {
    /// An object that a definition makes: it has these fields and no others.
    ///
    /// ```
    /// use asl::payload::{Field, Object, Schema};
    ///
    /// const FIELDS: &[Field] = &[Field::plain("id", &Schema::String)];
    /// assert!(!Object::made(FIELDS).deny_unknown);
    /// ```
    #[inline]
    pub const fn made(fields: &'static [Field]) -> Object {
        Object { name: "", fields, flattened: &[], deny_unknown: false }
    }
}

impl Schema {
    /// Whether `null` and nothing are among its values, so that serde reads a missing field as one of them.
    ///
    /// ```
    /// use asl::Payload;
    /// assert!(<Option<u8>>::SCHEMA.is_optional());
    /// assert!(!u8::SCHEMA.is_optional());
    /// ```
    #[inline]
    pub const fn is_optional(&self) -> bool {
        matches!(self, Schema::Optional(_))
    }

    /// Whether every JSON value is one of its values, as far as is known.
    ///
    /// ```
    /// use asl::payload::Schema;
    /// assert!(Schema::Opaque.is_any());
    /// assert!(!Schema::String.is_any());
    /// ```
    #[inline]
    pub const fn is_any(&self) -> bool {
        matches!(self, Schema::Any | Schema::Opaque)
    }

    /// The schema without the `null` that `Option` adds, as it is written.
    ///
    /// ```
    /// use asl::{Payload, payload::Schema};
    /// assert_eq!(<Option<String>>::SCHEMA.without_null(), &Schema::String);
    /// ```
    #[inline]
    pub const fn without_null(&'static self) -> &'static Schema {
        let mut schema = self;
        while let Schema::Optional(inner) | Schema::Written(inner) = schema {
            schema = inner;
        }
        schema
    }

    /// What its values are called in a message.
    ///
    /// ```
    /// use asl::Payload;
    /// assert_eq!(u32::SCHEMA.noun(), "an integer");
    /// ```
    #[inline]
    pub const fn noun(&self) -> &'static str {
        match self {
            Schema::Any | Schema::Opaque => "any JSON",
            Schema::Null => "null",
            Schema::Bool => "a boolean",
            Schema::Integer { .. } => "an integer",
            Schema::Number => "a number",
            Schema::String => "a string",
            Schema::Constants([Constant::Int(_), ..]) => "an enum of integers",
            Schema::Constants(_) => "an enum of strings",
            Schema::Optional(inner) | Schema::Written(inner) => inner.noun(),
            Schema::Array(_) => "an array",
            Schema::Map(_) => "a map",
            Schema::Tuple(_) => "a tuple",
            Schema::Object(_) => "an object",
            Schema::OneOf(_) => "an enum with data",
            Schema::Given(_) => "a constant",
        }
    }
}

/// Whether a type is written as an object with known keys: then a result can be put into it.
///
/// ```
/// use asl::Payload;
/// use asl::payload::is_object;
///
/// #[derive(Payload)]
/// struct Order { id: String }
///
/// assert!(is_object(Order::SCHEMA) && !is_object(String::SCHEMA));
/// ```
#[inline]
pub const fn is_object(schema: &Schema) -> bool {
    matches!(schema, Schema::Object(_))
}

impl Presence {
    /// How serde reads a field: nothing stands for `None`.
    ///
    /// ```
    /// use asl::payload::{Presence, Schema};
    /// assert_eq!(Presence::unless_optional(&Schema::Bool), Presence::Always);
    /// ```
    #[inline]
    pub const fn unless_optional(schema: &Schema) -> Presence {
        if schema.is_optional() { Presence::Sometimes } else { Presence::Always }
    }
}

impl Field {
    /// Whether serde ever writes it.
    #[inline]
    pub(super) const fn is_written(&self) -> bool {
        !matches!(self.written, Presence::Never)
    }

    /// Whether serde reads what stands under `key` into it.
    #[inline]
    pub(super) const fn is_read_as(&self, key: &str) -> bool {
        if matches!(self.read, Presence::Never) {
            return false;
        }
        let mut aliases = self.aliases;
        while let [alias, others @ ..] = aliases {
            if text::equal(alias, key) {
                return true;
            }
            aliases = others;
        }
        text::equal(self.name, key)
    }

    /// A field that is always there.
    ///
    /// ```
    /// use asl::payload::{Field, Presence, Schema};
    /// assert_eq!(Field::plain("id", &Schema::String).read, Presence::Always);
    /// ```
    #[inline]
    pub const fn plain(name: &'static str, schema: &'static Schema) -> Field {
        Field { name, aliases: &[], schema, written: Presence::Always, read: Presence::Always }
    }

    /// A field of a struct without attributes: an `Option` may be missing when read.
    ///
    /// ```
    /// use asl::Payload;
    /// use asl::payload::{Field, Presence};
    /// assert_eq!(Field::new("note", <Option<String>>::SCHEMA).read, Presence::Sometimes);
    /// ```
    #[inline]
    pub const fn new(name: &'static str, schema: &'static Schema) -> Field {
        Field { read: Presence::unless_optional(schema), ..Field::plain(name, schema) }
    }
}

impl Object {
    /// How many fields there are, flattened ones included.
    ///
    /// ```
    /// use asl::payload::{Field, Object, Schema};
    ///
    /// const INNER: Object =
    ///     Object { name: "Inner", fields: &[Field::plain("a", &Schema::Bool)], flattened: &[], deny_unknown: false };
    /// const OUTER: Object = Object { name: "Outer", flattened: &[&Schema::Object(&INNER)], ..INNER };
    /// assert_eq!(OUTER.n_fields(), 2);
    /// ```
    #[inline]
    pub const fn n_fields(&self) -> usize {
        let mut n_fields = self.fields.len();
        let mut idx = 0;
        while idx < self.flattened.len() {
            n_fields += n_flattened(self.flattened[idx]);
            idx += 1;
        }
        n_fields
    }

    /// The field at `index`, counting own ones first and then those of each flattened struct.
    ///
    /// ```
    /// # use asl::payload::Object;
    /// assert!(Object { name: "Empty", fields: &[], flattened: &[], deny_unknown: false }.field(0).is_none());
    /// ```
    #[inline]
    pub const fn field(&self, index: usize) -> Option<Field> {
        if index < self.fields.len() {
            return Some(self.fields[index]);
        }
        let mut index = index - self.fields.len();
        let mut idx = 0;
        while idx < self.flattened.len() {
            let schema = self.flattened[idx];
            let n_fields = n_flattened(schema);
            if index < n_fields {
                return flattened_field(schema, index);
            }
            index -= n_fields;
            idx += 1;
        }
        None
    }

    /// The index of the field that is written under `key`.
    ///
    /// ```
    /// # use asl::payload::Object;
    /// assert!(Object { name: "Empty", fields: &[], flattened: &[], deny_unknown: false }.position("id").is_none());
    /// ```
    #[inline]
    pub const fn position(&self, key: &str) -> Option<u16> {
        let (mut fields, mut index) = (self.fields, 0);
        while let [field, others @ ..] = fields {
            if !matches!(field.written, Presence::Never) && text::equal(field.name, key) {
                return Some(index);
            }
            (fields, index) = (others, index + 1);
        }
        let mut flattened = self.flattened;
        while let [schema, others @ ..] = flattened {
            if let Schema::Object(object) = schema.without_null() {
                if let Some(position) = object.position(key) {
                    return Some(index + position);
                }
                index += object.n_fields() as u16;
            }
            flattened = others;
        }
        None
    }

    /// What is under keys that aren't listed, if there may be any: that is what flattening a map does.
    ///
    /// ```
    /// # use asl::payload::Object;
    /// assert!(Object { name: "Empty", fields: &[], flattened: &[], deny_unknown: false }.rest().is_none());
    /// ```
    #[inline]
    pub const fn rest(&self) -> Option<&'static Schema> {
        let mut idx = 0;
        while idx < self.flattened.len() {
            let rest = match self.flattened[idx].without_null() {
                Schema::Object(object) => object.rest(),
                Schema::Map(values) => Some(*values),
                Schema::Any => Some(&Schema::Any),
                Schema::Null => None,
                _ => Some(&Schema::Opaque),
            };
            if rest.is_some() {
                return rest;
            }
            idx += 1;
        }
        None
    }
}

/// How many of an outer struct's fields come from this flattened type.
#[inline]
#[doc(hidden)]
pub const fn n_flattened(schema: &'static Schema) -> usize {
    match schema.without_null() {
        Schema::Object(object) => object.n_fields(),
        _ => 0,
    }
}

/// A flattened type's field; where the type is an `Option`, nothing of it need be there.
#[inline]
const fn flattened_field(schema: &'static Schema, index: usize) -> Option<Field> {
    let Schema::Object(object) = schema.without_null() else { return None };
    let Some(field) = object.field(index) else { return None };
    if !schema.is_optional() {
        return Some(field);
    }
    Some(Field { written: at_most_sometimes(field.written), read: at_most_sometimes(field.read), ..field })
}

#[inline]
const fn at_most_sometimes(presence: Presence) -> Presence {
    match presence {
        Presence::Always => Presence::Sometimes,
        other => other,
    }
}
