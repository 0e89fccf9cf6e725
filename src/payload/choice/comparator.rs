//! Comparators that can never hold for the type of what they look at.

use super::atom::Atoms;
use super::truth::{Truth, compare};
use super::{Comparator, Kind, Operand};
use crate::payload::leaves::Leaves;
use crate::payload::schema::Constant;
use crate::payload::{Message, PathPart, Schema, Site};

/// Fails when no value of the type makes the comparator hold. Paths that lead nowhere are left to
/// [`resolve`](crate::payload::resolve).
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Comparator, Operand, Site, check_comparator};
///
/// const SITE: Site<'_> =
///     Site { place: "case.asl.json:3:5", state: "Decide", path: "$", ty: "u8", snippet: "" };
/// const _: () = check_comparator(u8::SCHEMA, &[], Comparator::NumericLessThan, Operand::Int(5), &SITE);
/// ```
#[inline]
#[track_caller]
pub const fn check_comparator(
    schema: &'static Schema,
    parts: &[PathPart],
    comparator: Comparator,
    operand: Operand,
    site: &Site<'_>,
) {
    if let Err(message) = try_check_comparator(schema, parts, comparator, operand, site) {
        panic!("{}", message.as_str());
    }
}

/// [`check_comparator`], with the message as a value.
#[inline]
pub const fn try_check_comparator(
    schema: &'static Schema,
    parts: &[PathPart],
    comparator: Comparator,
    operand: Operand,
    site: &Site<'_>,
) -> Result<(), Message> {
    let leaves = Leaves::find(schema, parts);
    if leaves.is_empty() || can_hold(&leaves, comparator, operand) {
        return Ok(());
    }
    Err(never_holds(&leaves, comparator, operand, site))
}

/// Whether there may be a value at a path that makes the comparator hold.
#[inline]
pub(super) const fn can_hold(leaves: &Leaves, comparator: Comparator, operand: Operand) -> bool {
    // What may be absent or null, and whether that is asked for, is a question of its own.
    if matches!(comparator.kind(), Kind::Type) {
        return true;
    }
    let mut leaf = 0;
    while leaf < leaves.len() {
        let mut atoms = Atoms::new();
        atoms.push_schema(leaves.get(leaf));
        if atoms.overflow {
            return true;
        }
        let mut idx = 0;
        while idx < atoms.len {
            if !matches!(compare(atoms.get(idx), comparator, operand), Truth::False) {
                return true;
            }
            idx += 1;
        }
        leaf += 1;
    }
    false
}

#[inline]
const fn never_holds(leaves: &Leaves, comparator: Comparator, operand: Operand, site: &Site<'_>) -> Message {
    let message = Message::new().text("`").text(comparator.name());
    let message = write_operand(message, operand).text("` on ").quoted(site.path);
    let message = message.text(" in state ").quoted(site.state).text(" never holds: in ").data(site.ty);
    let message = describe(message.text(" it is "), leaves).at(site);
    let wanted = match comparator.kind() {
        Kind::Text(_) | Kind::Pattern => "String…",
        Kind::Number(_) => "Numeric…",
        Kind::Bool => "Boolean…",
        Kind::Timestamp(_) => "Timestamp…",
        Kind::Type => "Is…",
    };
    match suited(leaves) {
        Some(suited) if !is_same(suited, wanted) => message.help().text("use a ").quoted(suited).text(" comparator"),
        _ => message,
    }
}

#[inline]
const fn is_same(a: &str, b: &str) -> bool {
    crate::payload::text::equal(a, b)
}

#[inline]
const fn write_operand(message: Message, operand: Operand) -> Message {
    match operand {
        Operand::Path => message.text("Path"),
        Operand::Bool(true) => message.text(": true"),
        Operand::Bool(false) => message.text(": false"),
        Operand::Int(number) => message.text(": ").integer(number as i128),
        // Writing out fractions isn't worth the code: the snippet shows the number.
        Operand::Float(_) => message,
        Operand::Str(text) => message.text(": \"").text(text).text("\""),
    }
}

/// `an integer from 0 to 255`, `0 or 1`, `a string or null`
#[inline]
const fn describe(message: Message, leaves: &Leaves) -> Message {
    let mut message = message;
    let mut idx = 0;
    while idx < leaves.len() {
        if idx > 0 {
            message = message.text(" or ");
        }
        message = match leaves.get(idx) {
            Schema::Integer { min, max } => message.text("an integer from ").integer(*min).text(" to ").integer(*max),
            Schema::Constants(constants) => write_constants(message, constants),
            schema => message.text(schema.noun()),
        };
        idx += 1;
    }
    message
}

/// `0, 1 or 2`
#[inline]
pub(crate) const fn write_constants(message: Message, constants: &[Constant]) -> Message {
    let mut message = message;
    let mut n_left = 0;
    let mut idx = 0;
    while idx < constants.len() {
        n_left += is_written(constants[idx]) as usize;
        idx += 1;
    }
    if n_left == 0 {
        return message.text("nothing");
    }
    let mut idx = 0;
    while idx < constants.len() {
        let constant = constants[idx];
        idx += 1;
        if !is_written(constant) {
            continue;
        }
        message = match constant {
            Constant::Int(number) => message.integer(number as i128),
            Constant::Str(text) | Constant::Alias(text) => message.text("\"").text(text).text("\""),
            Constant::Other => message,
        };
        n_left -= 1;
        message = message.text(match n_left {
            0 => "",
            1 => " or ",
            _ => ", ",
        });
    }
    message
}

#[inline]
const fn is_written(constant: Constant) -> bool {
    matches!(constant, Constant::Int(_) | Constant::Str(_))
}

/// The comparators that could hold.
#[inline]
const fn suited(leaves: &Leaves) -> Option<&'static str> {
    let mut idx = 0;
    while idx < leaves.len() {
        match leaves.get(idx) {
            Schema::Integer { .. } | Schema::Number | Schema::Constants([Constant::Int(_), ..]) => {
                return Some("Numeric…");
            }
            Schema::String | Schema::Constants(_) => return Some("String…"),
            Schema::Bool => return Some("Boolean…"),
            _ => {}
        }
        idx += 1;
    }
    None
}
