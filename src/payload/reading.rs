//! Whether what a field of a definition reads is there, and is of a kind that the field can use.

use super::leaves::Leaves;
use super::path::{holder_of, nowhere, write_path};
use super::schema::Constant;
use super::{Message, PathPart, Schema, Site};

/// What a field can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Whatever is there.
    Anything,
    /// A string.
    String,
    /// A number: an argument that is one.
    Number,
    /// A number without a fraction: seconds, a concurrency.
    Integer,
    /// A string that is a timestamp.
    Timestamp,
    /// An array.
    Array,
    /// An object.
    Object,
    /// Anything but an array or object: what `States.Format` writes.
    Scalar,
}

/// Fails where a path leads nowhere, may lead nowhere, or leads to what the field can't use.
///
/// `field` is what reads it, for the message: `Parameters`, `the 1st argument of States.MathAdd`. Where nothing is known of the
/// data nothing is said.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{PathPart, Site, Wanted, check_path};
///
/// #[derive(Payload)]
/// struct Order { delay: u32 }
///
/// const SITE: Site<'_> =
///     Site { place: "order.asl.json:3:5", state: "Pause", path: "$.delay", ty: "Order", snippet: "" };
/// const _: () = check_path(Order::SCHEMA, &[PathPart::Key("delay")], Wanted::Integer, "SecondsPath", &SITE);
/// ```
#[inline]
#[track_caller]
pub const fn check_path(schema: &'static Schema, parts: &[PathPart], wanted: Wanted, field: &str, site: &Site<'_>) {
    if let Err(message) = try_check_path(schema, parts, wanted, field, site) {
        panic!("{}", message.as_str());
    }
}

/// [`check_path`], with the message as a value.
#[inline]
pub const fn try_check_path(
    schema: &'static Schema,
    parts: &[PathPart],
    wanted: Wanted,
    field: &str,
    site: &Site<'_>,
) -> Result<(), Message> {
    let leaves = Leaves::find(schema, parts);
    if !leaves.is_empty() && leaves.may_be_missing {
        return Err(may_be_missing(schema, parts, site));
    }
    try_check_guarded_path(schema, parts, wanted, field, site)
}

/// [`check_path`] after a Choice that has asked whether the path leads somewhere.
///
/// ```
/// use asl::payload::{PathPart, Schema, Site, Wanted, check_guarded_path};
/// const SITE: Site<'_> = Site { place: "order.asl.json:3:5", state: "Ship", path: "$.note", ty: "Order", snippet: "" };
/// const _: () = check_guarded_path(&Schema::Any, &[PathPart::Key("note")], Wanted::String, "CausePath", &SITE);
/// ```
#[inline]
#[track_caller]
pub const fn check_guarded_path(
    schema: &'static Schema,
    parts: &[PathPart],
    wanted: Wanted,
    field: &str,
    site: &Site<'_>,
) {
    if let Err(message) = try_check_guarded_path(schema, parts, wanted, field, site) {
        panic!("{}", message.as_str());
    }
}

/// [`check_guarded_path`], with the message as a value.
#[inline]
pub const fn try_check_guarded_path(
    schema: &'static Schema,
    parts: &[PathPart],
    wanted: Wanted,
    field: &str,
    site: &Site<'_>,
) -> Result<(), Message> {
    let leaves = Leaves::find(schema, parts);
    if leaves.is_empty() {
        return Err(nowhere(schema, parts, site));
    }
    let mut idx = 0;
    while idx < leaves.len() {
        if suits(leaves.get(idx), wanted) {
            return Ok(());
        }
        idx += 1;
    }
    let message = Message::new().quoted(site.path).text(" in state ").quoted(site.state).text(" is ");
    let message = message.text(leaves.get(0).noun()).text(", but ").text(field).text(" takes ").text(noun(wanted));
    Err(message.at(site))
}

/// Whether some value of the schema is of the kind.
#[inline]
const fn suits(schema: &Schema, wanted: Wanted) -> bool {
    match (wanted, schema) {
        (Wanted::Anything, _)
        | (_, Schema::Any | Schema::Opaque | Schema::Optional(_) | Schema::OneOf(_) | Schema::Written(_)) => true,
        (Wanted::Number | Wanted::Integer, schema) => {
            matches!(schema, Schema::Integer { .. } | Schema::Number | Schema::Constants([Constant::Int(_), ..]))
        }
        (Wanted::String | Wanted::Timestamp, Schema::Constants([Constant::Int(_), ..])) => false,
        (Wanted::String | Wanted::Timestamp, schema) => matches!(schema, Schema::String | Schema::Constants(_)),
        (Wanted::Array, schema) => matches!(schema, Schema::Array(_) | Schema::Tuple(_)),
        (Wanted::Object, schema) => matches!(schema, Schema::Object(_) | Schema::Map(_)),
        (Wanted::Scalar, schema) => {
            !matches!(schema, Schema::Array(_) | Schema::Tuple(_) | Schema::Object(_) | Schema::Map(_))
        }
    }
}

#[inline]
const fn noun(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Anything => "anything",
        Wanted::String => "a string",
        Wanted::Number => "a number",
        Wanted::Integer => "an integer",
        Wanted::Timestamp => "a timestamp",
        Wanted::Array => "an array",
        Wanted::Object => "an object",
        Wanted::Scalar => "a string, a number, a boolean or null",
    }
}

/// ``` `$.note` in state `Ship`: it may be missing from type `Order` ```
#[inline]
const fn may_be_missing(schema: &'static Schema, parts: &[PathPart], site: &Site<'_>) -> Message {
    let mut n_good = 0;
    while n_good + 1 < parts.len() {
        let (good, _) = parts.split_at(n_good + 1);
        if Leaves::find(schema, good).may_be_missing {
            break;
        }
        n_good += 1;
    }
    let (before, _) = parts.split_at(n_good);
    let leaves = Leaves::find(schema, before);
    let message = Message::new().quoted(site.path).text(" in state ").quoted(site.state).text(" may lead nowhere: ");
    let message = if leaves.len() > 1 && matches!(leaves.get(0), Schema::Null) {
        write_path(message.text("`"), before).text("` may be null")
    } else {
        let message = holder_of(message, leaves.first_with_inside(), parts, n_good, site);
        match parts[n_good] {
            PathPart::Key(key) => message.text(" doesn't always have the field ").quoted(key),
            PathPart::Index(_) => message.text(" doesn't always have elements"),
        }
    };
    message
        .at(site)
        .help()
        .text("make it always there in the type, or go this way only by a Choice rule with `IsPresent` on the path")
}
