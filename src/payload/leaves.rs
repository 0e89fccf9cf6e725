//! What a path can lead to, when only the type is known: several shapes of data, or nothing.

use super::schema::{Object, Presence};
use super::{PathPart, Schema, place};

/// How many shapes of data a path may lead to before the checks stop distinguishing them.
const MAX_LEAVES: usize = 64;

/// Everything that a path can lead to in values of a schema.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Leaves {
    schemas: [&'static Schema; MAX_LEAVES],
    len: usize,
    /// For some values the path leads nowhere.
    pub(crate) may_be_absent: bool,
    /// The types themselves say so: a field that is left out of some values, a part of what may be null, or of one variant only.
    pub(crate) may_be_missing: bool,
    /// For some values the path goes through data that only serde can look into.
    pub(crate) opaque: bool,
}

impl Leaves {
    /// Follows `parts` from `schema`. None is found where no value of the schema has such a path.
    #[inline]
    pub(crate) const fn find(schema: &'static Schema, parts: &[PathPart]) -> Leaves {
        let mut leaves = Leaves {
            schemas: [&Schema::Any; MAX_LEAVES],
            len: 0,
            may_be_absent: false,
            may_be_missing: false,
            opaque: false,
        };
        leaves.follow(schema, parts, 0);
        leaves
    }

    #[inline]
    pub(crate) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    #[inline]
    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    /// The shape that a message about a further step is best about.
    #[inline]
    pub(super) const fn first_with_inside(&self) -> &'static Schema {
        let is_null = matches!(self.schemas[0], Schema::Null);
        if is_null && self.len > 1 { self.schemas[1] } else { self.schemas[0] }
    }

    /// Never an `Optional`, a `OneOf` or a `Written`: these are taken apart.
    #[inline]
    pub(crate) const fn get(&self, idx: usize) -> &'static Schema {
        self.schemas[idx]
    }

    /// Whether further steps may lead nowhere although these shapes are there.
    #[inline]
    pub(crate) const fn may_lack(&self, parts: &[PathPart]) -> bool {
        let mut idx = 0;
        while idx < self.len {
            let has_inside = !matches!(self.schemas[idx], Schema::Null);
            if has_inside && Leaves::find(self.schemas[idx], parts).may_be_absent {
                return true;
            }
            idx += 1;
        }
        false
    }

    #[inline]
    const fn follow(&mut self, schema: &'static Schema, parts: &[PathPart], from: usize) {
        match schema {
            Schema::Optional(inner) => {
                if from == parts.len() {
                    self.push(&Schema::Null);
                } else {
                    self.may_be_absent = true;
                    self.may_be_missing = true;
                }
                self.follow(inner, parts, from);
            }
            Schema::OneOf(schemas) => {
                let mut idx = 0;
                while idx < schemas.len() {
                    self.follow(schemas[idx], parts, from);
                    idx += 1;
                }
            }
            Schema::Written(inner) => {
                self.opaque = true;
                self.follow(inner, parts, from);
            }
            Schema::Opaque => {
                self.opaque = true;
                self.may_be_absent |= from < parts.len();
                self.push(schema);
            }
            _ if from == parts.len() => self.push(schema),
            _ => self.follow_part(schema, parts, from),
        }
    }

    #[inline]
    const fn follow_part(&mut self, schema: &'static Schema, parts: &[PathPart], from: usize) {
        match (schema, parts[from]) {
            (Schema::Any, _) => {
                self.may_be_absent = true;
                self.push(schema);
            }
            (Schema::Object(object), PathPart::Key(key)) => self.follow_field(object, key, parts, from),
            (Schema::Map(items), PathPart::Key(_)) | (Schema::Array(items), PathPart::Index(_)) => {
                self.may_be_absent = true;
                self.follow(items, parts, from + 1);
            }
            (Schema::Tuple(items), PathPart::Index(index)) => match place(items.len(), index) {
                Some(place) => self.follow(items[place], parts, from + 1),
                None => self.lacks(),
            },
            _ => self.lacks(),
        }
    }

    #[inline]
    const fn lacks(&mut self) {
        self.may_be_absent = true;
        self.may_be_missing = true;
    }

    #[inline]
    const fn follow_field(&mut self, object: &'static Object, key: &str, parts: &[PathPart], from: usize) {
        if let Some(index) = object.position(key)
            && let Some(field) = object.field(index as usize)
        {
            let is_always_there = matches!(field.written, Presence::Always);
            self.may_be_absent |= !is_always_there;
            self.may_be_missing |= !is_always_there;
            self.follow(field.schema, parts, from + 1);
            return;
        }
        self.may_be_absent = true;
        match object.rest() {
            Some(rest) => self.follow(rest, parts, from + 1),
            None => self.may_be_missing = true,
        }
    }

    #[inline]
    const fn push(&mut self, schema: &'static Schema) {
        let mut idx = 0;
        while idx < self.len {
            // The same constant twice; equal ones at two addresses do no harm.
            if matches!((self.schemas[idx], schema), (Schema::Null, Schema::Null) | (Schema::Any, Schema::Any)) {
                return;
            }
            idx += 1;
        }
        if self.len < MAX_LEAVES {
            self.schemas[self.len] = schema;
            self.len += 1;
        } else {
            self.schemas[MAX_LEAVES - 1] = &Schema::Any;
        }
    }
}
