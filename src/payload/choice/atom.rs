//! A type's values in finitely many kinds, fine enough for what comparators can tell apart.

use super::truth::Point;
use crate::payload::schema::Constant;
use crate::payload::{Message, Schema};

/// How many kinds one path's values may be split into.
pub(super) const MAX_ATOMS: usize = 64;

/// Values that are not told apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Atom {
    /// The path leads nowhere.
    Absent,
    Null,
    Bool(bool),
    /// One string.
    Text(&'static str),
    AnyText,
    /// The integers from the first to the second.
    Integers(i128, i128),
    AnyNumber,
    /// Arrays and objects.
    Composite,
    /// Whatever JSON there is.
    Anything,
}

/// The kinds of values that a path can lead to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atoms {
    atoms: [Atom; MAX_ATOMS],
    pub(super) len: usize,
    /// There were more kinds than there is room for.
    pub(super) overflow: bool,
}

impl Atoms {
    #[inline]
    pub(super) const fn new() -> Atoms {
        Atoms { atoms: [Atom::Absent; MAX_ATOMS], len: 0, overflow: false }
    }

    #[inline]
    pub(super) const fn get(&self, idx: usize) -> Atom {
        self.atoms[idx]
    }

    #[inline]
    pub(super) const fn push(&mut self, atom: Atom) {
        if self.len == MAX_ATOMS {
            self.overflow = true;
            return;
        }
        self.atoms[self.len] = atom;
        self.len += 1;
    }

    /// Adds the values of a schema that is neither an `Optional` nor a `OneOf`.
    #[inline]
    pub(super) const fn push_schema(&mut self, schema: &'static Schema) {
        match schema {
            Schema::Null => self.push(Atom::Null),
            Schema::Bool => {
                self.push(Atom::Bool(false));
                self.push(Atom::Bool(true));
            }
            Schema::Integer { min, max } => self.push(Atom::Integers(*min, *max)),
            Schema::Number => self.push(Atom::AnyNumber),
            Schema::String => self.push(Atom::AnyText),
            Schema::Constants(constants) => {
                let mut idx = 0;
                while idx < constants.len() {
                    match constants[idx] {
                        Constant::Int(number) => self.push(Atom::Integers(number as i128, number as i128)),
                        Constant::Str(text) => self.push(Atom::Text(text)),
                        Constant::Alias(_) | Constant::Other => {}
                    }
                    idx += 1;
                }
            }
            Schema::Array(_) | Schema::Map(_) | Schema::Tuple(_) | Schema::Object(_) => self.push(Atom::Composite),
            Schema::Any
            | Schema::Opaque
            | Schema::Optional(_)
            | Schema::OneOf(_)
            | Schema::Written(_)
            | Schema::Given(_) => {
                self.push(Atom::Anything);
            }
        }
    }

    /// Splits ranges of integers so that the point is a kind of its own and the rest lies on one side of it.
    #[inline]
    pub(super) const fn split_at(&mut self, point: Point) {
        let Point { floor, is_integer } = point;
        let len = self.len;
        let mut idx = 0;
        while idx < len {
            if let Atom::Integers(min, max) = self.atoms[idx]
                && min <= floor
                && floor <= max
            {
                if is_integer {
                    self.replace(idx, &[(min, floor - 1), (floor, floor), (floor + 1, max)]);
                } else {
                    self.replace(idx, &[(min, floor), (floor + 1, max)]);
                }
            }
            idx += 1;
        }
    }

    #[inline]
    const fn replace(&mut self, idx: usize, parts: &[(i128, i128)]) {
        let mut n_kept = 0;
        let mut part = 0;
        while part < parts.len() {
            let (min, max) = parts[part];
            part += 1;
            if min > max {
                continue;
            }
            if n_kept == 0 {
                self.atoms[idx] = Atom::Integers(min, max);
            } else {
                self.push(Atom::Integers(min, max));
            }
            n_kept += 1;
        }
    }
}

impl Atom {
    /// The values in words, after the name of what has them.
    #[inline]
    pub(super) const fn describe(self, message: Message) -> Message {
        match self {
            Atom::Absent => message.text(" absent"),
            Atom::Null => message.text(" = null"),
            Atom::Bool(true) => message.text(" = true"),
            Atom::Bool(false) => message.text(" = false"),
            Atom::Text(text) => message.text(" = \"").text(text).text("\""),
            Atom::AnyText => message.text(", any string"),
            Atom::Integers(min, max) if min == max => message.text(" = ").integer(min),
            Atom::Integers(min, max) if min <= i64::MIN as i128 && max >= i64::MAX as i128 => {
                message.text(", any integer")
            }
            Atom::Integers(min, max) if min <= i64::MIN as i128 => message.text(" < ").integer(max + 1),
            Atom::Integers(min, max) if max >= i64::MAX as i128 => message.text(" > ").integer(min - 1),
            Atom::Integers(min, max) => message.text(" = ").integer(min).text(" to ").integer(max),
            Atom::AnyNumber => message.text(", any number"),
            Atom::Composite => message.text(", an array or object"),
            Atom::Anything => message.text(", any JSON"),
        }
    }
}
