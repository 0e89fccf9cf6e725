//! Paths such as `$.case.Status` against schemas: resolved to field numbers when compiling, so that running compares no
//! strings.

use super::leaves::Leaves;
use super::schema::{Field, Object, Presence};
use super::{Message, Schema, text};

/// One step of a path as the definition writes it; `$.case.tags[0]` has three.
pub use crate::reference_path::Step as PathPart;

/// One step of a path, resolved against the type it goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The field with this number in [`Object::fields`].
    Field(u16),
    /// A key of a map, of a JSON value or of an enum with data: looked up when running.
    Key(&'static str),
    /// A place in an array; negative numbers count from the end.
    Index(i64),
    /// The path goes through data that only serde can look into: serialise, then look up the parts.
    Opaque,
}

/// Where in a definition something is said, for messages.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// `examples/call_center.asl.json:27:35`
    pub place: &'a str,
    /// `Is Case Resolved`
    pub state: &'a str,
    /// `$.Status`; empty where it isn't about a path.
    pub path: &'a str,
    /// `WorkedCase`; empty where the data has no Rust type.
    pub ty: &'a str,
    /// The lines of the definition, rendered; may be empty.
    pub snippet: &'a str,
}

/// The steps that `parts` mean in a value of `schema`; evaluation in a constant fails when there is no such field.
///
/// ```
/// use asl::{Payload, payload::{PathPart, Site, Step, resolve}};
///
/// #[derive(Payload)]
/// struct Case { id: String, status: u8 }
///
/// const SITE: Site<'_> =
///     Site { place: "case.asl.json:3:5", state: "Decide", path: "$.status", ty: "Case", snippet: "" };
/// const PATH: [Step; 1] = resolve(Case::SCHEMA, &[PathPart::Key("status")], &SITE);
/// assert_eq!(PATH, [Step::Field(1)]);
/// ```
#[inline]
#[track_caller]
pub const fn resolve<const N: usize>(schema: &'static Schema, parts: &[PathPart; N], site: &Site<'_>) -> [Step; N] {
    match try_resolve(schema, parts, site) {
        Ok(steps) => steps,
        Err(message) => panic!("{}", message.as_str()),
    }
}

/// [`resolve`] of a path in JSONata, which goes through arrays item by item: from there on only serde can follow it.
///
/// ```
/// use asl::{Payload, payload::{PathPart, Site, Step, resolve_names}};
///
/// #[derive(Payload)]
/// struct Order { lines: Vec<Line> }
/// #[derive(Payload)]
/// struct Line { price: f64 }
///
/// const SITE: Site<'_> = Site { place: "", state: "Pay", path: "$states.input.lines.price", ty: "Order", snippet: "" };
/// const PATH: [Step; 2] = resolve_names(Order::SCHEMA, &[PathPart::Key("lines"), PathPart::Key("price")], &SITE);
/// assert_eq!(PATH, [Step::Opaque; 2]);
/// ```
#[inline]
#[track_caller]
pub const fn resolve_names<const N: usize>(
    schema: &'static Schema,
    names: &[PathPart; N],
    site: &Site<'_>,
) -> [Step; N] {
    match try_resolve(schema, names, site) {
        Ok(steps) => steps,
        Err(_) if goes_through_array(schema, names) => [Step::Opaque; N],
        Err(message) => panic!("{}", message.as_str()),
    }
}

#[inline]
const fn goes_through_array(schema: &'static Schema, parts: &[PathPart]) -> bool {
    let mut n_parts = 0;
    while n_parts < parts.len() {
        let leaves = Leaves::find(schema, parts.split_at(n_parts).0);
        let mut idx = 0;
        while idx < leaves.len() {
            if matches!(leaves.get(idx).without_null(), Schema::Array(_) | Schema::Tuple(_)) {
                return true;
            }
            idx += 1;
        }
        n_parts += 1;
    }
    false
}

/// [`resolve`] where a path that leads nowhere was refused elsewhere: such a path is then one that only serde can follow.
///
/// ```
/// use asl::payload::{PathPart, Schema, Step, steps};
/// const PATH: [Step; 1] = steps(&Schema::Bool, &[PathPart::Key("status")]);
/// assert_eq!(PATH, [Step::Opaque]);
/// ```
#[inline]
pub const fn steps<const N: usize>(schema: &'static Schema, parts: &[PathPart; N]) -> [Step; N] {
    const SITE: Site<'_> = Site { place: "", state: "", path: "", ty: "", snippet: "" };
    match try_resolve(schema, parts, &SITE) {
        Ok(steps) => steps,
        Err(_) => [Step::Opaque; N],
    }
}

/// [`resolve`], with the message as a value.
#[inline]
pub const fn try_resolve<const N: usize>(
    schema: &'static Schema,
    parts: &[PathPart; N],
    site: &Site<'_>,
) -> Result<[Step; N], Message> {
    let leaves = Leaves::find(schema, parts);
    if leaves.is_empty() {
        return Err(nowhere(schema, parts, site));
    }
    if leaves.opaque {
        return Ok([Step::Opaque; N]);
    }
    let mut steps = [Step::Opaque; N];
    let mut schema = schema.without_null();
    let mut idx = 0;
    while idx < N {
        (steps[idx], schema) = step(schema, parts[idx]);
        idx += 1;
    }
    Ok(steps)
}

/// One step into a schema that is known to have it. What follows data of several shapes stays a look-up by key.
#[inline]
const fn step(schema: &'static Schema, part: PathPart) -> (Step, &'static Schema) {
    match (schema, part) {
        (Schema::Object(object), PathPart::Key(key)) => match object.position(key) {
            Some(index) => match object.field(index as usize) {
                Some(field) => (Step::Field(index), field.schema.without_null()),
                None => (Step::Key(key), &Schema::Any),
            },
            None => (Step::Key(key), &Schema::Any),
        },
        (Schema::Map(values), PathPart::Key(key)) => (Step::Key(key), values.without_null()),
        (Schema::Array(items), PathPart::Index(index)) => (Step::Index(index), items.without_null()),
        (Schema::Tuple(items), PathPart::Index(index)) => match place(items.len(), index) {
            Some(place) => (Step::Index(index), items[place].without_null()),
            None => (Step::Index(index), &Schema::Any),
        },
        (_, PathPart::Key(key)) => (Step::Key(key), &Schema::Any),
        (_, PathPart::Index(index)) => (Step::Index(index), &Schema::Any),
    }
}

/// The place in an array of `len` that `index` means; negative numbers count from the end.
///
/// ```
/// use asl::payload::place;
/// assert_eq!(place(3, -1), Some(2));
/// assert_eq!(place(3, 3), None);
/// ```
#[inline]
pub const fn place(len: usize, index: i64) -> Option<usize> {
    let from_start = if index < 0 { len as i64 + index } else { index };
    if from_start < 0 || from_start >= len as i64 { None } else { Some(from_start as usize) }
}

/// Says at which step a path that leads nowhere stops.
#[inline]
pub(super) const fn nowhere(schema: &'static Schema, parts: &[PathPart], site: &Site<'_>) -> Message {
    let mut n_good = 0;
    let mut before = schema;
    while n_good < parts.len() {
        let (good, _) = parts.split_at(n_good + 1);
        if Leaves::find(schema, good).is_empty() {
            break;
        }
        before = Leaves::find(schema, good).first_with_inside();
        n_good += 1;
    }
    let before = if n_good == 0 { schema.without_null() } else { before };
    let message = Message::new().quoted(site.path).text(" in state ").quoted(site.state).text(": ");
    let message = holder_of(message, before, parts, n_good, site);
    match (before, parts[n_good]) {
        (Schema::Object(object), PathPart::Key(key)) => {
            suggest_field(message.text(" has no field ").quoted(key).at(site), object, key)
        }
        (Schema::Tuple(items), PathPart::Index(index)) => message
            .text(" has no element ")
            .integer(index as i128)
            .at(site)
            .help()
            .text("it has ")
            .integer(items.len() as i128),
        (_, PathPart::Key(key)) => {
            message.text(" is ").text(before.noun()).text(", which has no field ").quoted(key).at(site)
        }
        (_, PathPart::Index(_)) => message.text(" is ").text(before.noun()).text(", which has no elements").at(site),
    }
}

/// What lacks the step: a type where it has a name, else the path so far.
#[inline]
pub(super) const fn holder_of(
    message: Message,
    before: &'static Schema,
    parts: &[PathPart],
    n_good: usize,
    site: &Site<'_>,
) -> Message {
    match before {
        _ if n_good == 0 && !site.ty.is_empty() => message.text("type ").quoted(site.ty),
        Schema::Object(object) if !object.name.is_empty() => message.text("type ").quoted(object.name),
        _ if n_good == 0 => message.text("the data here"),
        _ => {
            let (good, _) = parts.split_at(n_good);
            write_path(message.text("`"), good).text("`")
        }
    }
}

/// A path as a definition writes it.
#[inline]
pub(crate) const fn write_path(message: Message, parts: &[PathPart]) -> Message {
    let mut message = message.text("$");
    let mut idx = 0;
    while idx < parts.len() {
        message = match parts[idx] {
            PathPart::Key(key) if is_plain(key) => message.text(".").text(key),
            PathPart::Key(key) => message.text("['").text(key).text("']"),
            PathPart::Index(index) => message.text("[").integer(index as i128).text("]"),
        };
        idx += 1;
    }
    message
}

#[inline]
const fn is_plain(key: &str) -> bool {
    let bytes = key.as_bytes();
    let mut idx = 0;
    while idx < bytes.len() {
        if !(bytes[idx].is_ascii_alphanumeric() || bytes[idx] == b'_' || bytes[idx] >= 0x80) {
            return false;
        }
        idx += 1;
    }
    !bytes.is_empty()
}

/// Names the nearest field, or all of them.
#[inline]
const fn suggest_field(message: Message, object: &'static Object, key: &str) -> Message {
    let mut nearest: Option<(usize, Field)> = None;
    let mut index = 0;
    while let Some(field) = object.field(index) {
        index += 1;
        let Some(distance) = text::distance(key, field.name) else { continue };
        if matches!(field.written, Presence::Never) || !text::is_near(key, field.name, distance) {
            continue;
        }
        if let Some((best, _)) = nearest
            && best <= distance
        {
            continue;
        }
        nearest = Some((distance, field));
    }
    match nearest {
        Some((_, field)) => message.help().text("did you mean the field ").quoted(field.name).text("?"),
        None => list_fields(message, object),
    }
}

#[inline]
const fn list_fields(message: Message, object: &'static Object) -> Message {
    let mut message = message.help().text("its fields are ");
    let mut n_listed = 0;
    let mut index = 0;
    while let Some(field) = object.field(index) {
        index += 1;
        if matches!(field.written, Presence::Never) {
            continue;
        }
        if n_listed == 12 {
            return message.text(", …");
        }
        message = message.text(if n_listed == 0 { "" } else { ", " }).quoted(field.name);
        n_listed += 1;
    }
    if n_listed == 0 { message.text("none") } else { message }
}
