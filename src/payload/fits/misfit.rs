//! Where and why a value doesn't fit, and how that is said.

use crate::payload::choice::write_constants;
use crate::payload::schema::Constant;
use crate::payload::{Message, Schema};

/// A comparison: where it stands, and what it has found last. One place that is written to, as rustc's interpreter takes long to copy.
pub(super) struct Fitting<'a> {
    /// Those that [`Schema::Given`] stands for.
    pub(super) constants: &'a [Constant],
    /// The way from the value to the part that is compared.
    parts: [Part; MAX_PARTS],
    depth: usize,
    /// Why it doesn't fit, if it doesn't.
    why: Why,
}

/// Deeper parts are named by their outermost ones.
const MAX_PARTS: usize = 16;

#[derive(Clone, Copy)]
pub(super) enum Part {
    Key(&'static str),
    Place(usize),
    /// Any element of an array or value of a map.
    Each,
}

#[derive(Clone, Copy)]
pub(super) enum Why {
    /// `to` needs the field, `from` has none, but maybe one with a similar name.
    Missing(Option<&'static str>),
    MayBeMissing,
    Unknown,
    MayBeNull,
    Type {
        from: &'static Schema,
        to: &'static Schema,
    },
    Range {
        from: (i128, i128),
        to: (i128, i128),
    },
    Constant {
        value: Constant,
        to: &'static [Constant],
    },
    Length {
        from: usize,
        to: usize,
    },
    NoForm,
}

impl<'a> Fitting<'a> {
    #[inline]
    pub(super) const fn new(constants: &'a [Constant]) -> Fitting<'a> {
        Fitting { constants, parts: [Part::Each; MAX_PARTS], depth: 0, why: Why::NoForm }
    }

    /// Goes on to a part of the value.
    #[inline]
    pub(super) const fn enter(&mut self, part: Part) {
        if self.depth < MAX_PARTS {
            self.parts[self.depth] = part;
        }
        self.depth += 1;
    }

    /// Goes back to what the part is of.
    #[inline]
    pub(super) const fn leave(&mut self) {
        self.depth -= 1;
    }

    /// How many parts were entered.
    #[inline]
    pub(super) const fn depth(&self) -> usize {
        self.depth
    }

    /// Goes back from a part that doesn't fit.
    #[inline]
    pub(super) const fn back_to(&mut self, depth: usize) {
        self.depth = depth;
    }

    /// Tells why it doesn't fit: `false`.
    #[inline]
    pub(super) const fn misfit(&mut self, why: Why) -> bool {
        self.why = why;
        false
    }

    /// `` `$.lines[*].price` ``, or `it` for the whole value.
    #[inline]
    const fn write(&self, message: Message) -> Message {
        if self.depth == 0 {
            return message.text("it");
        }
        let mut message = message.text("`$");
        let mut idx = 0;
        while idx < self.depth && idx < MAX_PARTS {
            message = match self.parts[idx] {
                Part::Key(key) => message.text(".").text(key),
                Part::Place(place) => message.text("[").integer(place as i128).text("]"),
                Part::Each => message.text("[*]"),
            };
            idx += 1;
        }
        message.text("`")
    }

    #[inline]
    pub(super) const fn describe(&self, message: Message) -> Message {
        let message = self.write(message);
        match self.why {
            Why::Missing(_) => message.text(" is missing"),
            Why::MayBeMissing => message.text(" may be missing"),
            Why::Unknown => message.text(" isn't one of its fields, and `deny_unknown_fields` forbids others"),
            Why::MayBeNull => message.text(" may be null"),
            Why::Type { from, to } => message.text(" is ").text(from.noun()).text(", not ").text(to.noun()),
            Why::Range { from, to } => {
                write_range(write_range(message.text(" is "), from).text(", but only "), to).text(" fit")
            }
            Why::Constant { value, to } => {
                let value = [value];
                write_constants(write_constants(message.text(" may be "), &value).text(", not only "), to)
            }
            Why::Length { from, to } => {
                message.text(" is an array of ").integer(from as i128).text(" elements, not of ").integer(to as i128)
            }
            Why::NoForm => message.text(" has none of the forms that are read"),
        }
    }

    /// What to do about it, given the names of the two types.
    #[inline]
    pub(super) const fn advise(&self, message: Message, from: &str, to: &str) -> Message {
        let message = message.help();
        if from.is_empty() {
            return self.advise_definition(message, to);
        }
        match self.why {
            Why::Missing(Some(similar)) => {
                message.quoted(from).text(" has a field ").quoted(similar).text(": give both the same name")
            }
            Why::Missing(None) => {
                let message = message.text("add it to ").quoted(from).text(", or let ").quoted(to);
                message.text(" do without: as an `Option`, or with `#[serde(default)]`")
            }
            Why::MayBeMissing => {
                let message = message.text("always write it in ").quoted(from).text(", or let ").quoted(to);
                message.text(" do without: as an `Option`, or with `#[serde(default)]`")
            }
            Why::MayBeNull => message.text("read it as an `Option` in ").quoted(to),
            Why::Unknown => {
                message.text("remove `deny_unknown_fields` from ").quoted(to).text(", or add the field to it")
            }
            Why::Type { .. } | Why::Range { .. } | Why::Constant { .. } | Why::Length { .. } | Why::NoForm => message
                .text("let ")
                .quoted(to)
                .text(" take all that ")
                .quoted(from)
                .text(" can hold, or use one type for both"),
        }
    }

    /// What to do where the definition itself has made the data.
    #[inline]
    const fn advise_definition(&self, message: Message, to: &str) -> Message {
        match self.why {
            Why::Missing(Some(similar)) => {
                message.text("it has a field ").quoted(similar).text(": give both the same name")
            }
            Why::Missing(None) | Why::MayBeMissing => message
                .text("put it there in the definition, or let ")
                .quoted(to)
                .text(" do without: as an `Option`, or with `#[serde(default)]`"),
            Why::MayBeNull => message.text("read it as an `Option` in ").quoted(to),
            Why::Unknown => message.text("remove `deny_unknown_fields` from ").quoted(to),
            Why::Type { .. } | Why::Range { .. } | Why::Constant { .. } | Why::Length { .. } | Why::NoForm => {
                message.text("change the definition, or let ").quoted(to).text(" take it")
            }
        }
    }
}

#[inline]
const fn write_range(message: Message, (min, max): (i128, i128)) -> Message {
    if min == max { message.integer(min) } else { message.integer(min).text(" to ").integer(max) }
}
