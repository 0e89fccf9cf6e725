//! `..`: a step taken from a value and from every one below it, those above before those below.

use super::walk::{Place, Scope, step};
use super::{Fault, Segment, filter};
use crate::Value;

/// Takes the step wherever it fits, at any depth.
#[inline]
pub(super) fn descend<'v>(
    value: &'v Value,
    target: &Segment,
    place: Place,
    scope: &Scope<'_>,
    found: &mut dyn FnMut(&'v Value),
) -> Result<(), Fault> {
    // A list instead of recursion: values may be nested deeper than the stack is long.
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        if fits(value, target, place, scope) {
            step(value, target, place, scope, found)?;
        }
        match value {
            Value::Array(items) => open.extend(items.iter().rev()),
            Value::Object(object) => {
                let first = open.len();
                open.extend(object.values());
                open.get_mut(first..).unwrap_or_default().reverse();
            }
            _ => {}
        }
    }
    Ok(())
}

/// Whether the step is taken from this value. A filter tests every object, but the items of an array only where it
/// accepts the array itself: the objects among them have their turn when they are come to.
#[inline]
fn fits(value: &Value, target: &Segment, place: Place, scope: &Scope<'_>) -> bool {
    match (target, value) {
        (Segment::Key(key), Value::Object(object)) => place.is_strict || object.contains_key(key),
        (Segment::Keys(keys), Value::Object(object)) if place.is_leaf => {
            place.is_strict || keys.iter().all(|key| object.contains_key(key))
        }
        (Segment::Keys(_), Value::Object(_)) => true,
        (Segment::Index(_) | Segment::Indices(_) | Segment::Slice { .. }, Value::Array(_)) => true,
        (Segment::Wildcard, Value::Array(_) | Value::Object(_)) => true,
        (Segment::Filter(condition), Value::Array(_)) => filter::accepts(condition, value, scope),
        // The step itself tests it.
        (Segment::Filter(_), Value::Object(_)) => true,
        _ => false,
    }
}
