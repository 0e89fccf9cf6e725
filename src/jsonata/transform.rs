//! `| pattern | update, delete |`: a copy of an object or array in which the objects that the pattern finds are changed.

use std::collections::HashMap;

use super::{Fault, Item, View};
use crate::Value;
use crate::value::{Array, Object};

/// What happens to an object: what is merged into it, and the fields that it loses.
type Change = (Option<Object>, Vec<String>);

/// Changes an object or array.
///
/// # Errors
/// What the pattern, update or delete fail with. T2011: an update that is no object. T2012: deletions that are no strings.
pub fn transform<'a>(
    input: &Item<'a>,
    pattern: impl FnOnce(&Item<'a>) -> Result<Item<'a>, Fault>,
    mut update: impl FnMut(&Item<'a>) -> Result<Item<'a>, Fault>,
    mut delete: impl FnMut(&Item<'a>) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    let Some(value) = input.clone().into_value() else { return Ok(Item::Undefined) };
    // In a copy that shares nothing, an object's place in memory says which one it is.
    let copy = unshared(&value);
    let mut changes: HashMap<usize, Change> = HashMap::new();
    for found in pattern(&Item::Owned(copy.clone()))?.iter() {
        let updated = update(&found)?;
        let merged = match updated.view() {
            View::Undefined => None,
            View::Object => updated.into_value().and_then(|value| value.as_object().cloned()),
            _ => return Err(Fault::new("T2011").value(updated.into_value())),
        };
        let lost = delete(&found)?;
        let lost_names: Option<Vec<String>> = lost.iter().map(|name| name.as_str().map(str::to_string)).collect();
        let Some(lost_names) = lost_names else { return Err(Fault::new("T2012").value(lost.into_value())) };
        if let Some(object) = found.json().and_then(Value::as_object) {
            changes.insert(object.identity(), (merged, lost_names));
        }
    }
    Ok(Item::Owned(apply(&copy, &changes)))
}

fn unshared(value: &Value) -> Value {
    match value {
        Value::Array(array) => Value::Array(array.iter().map(unshared).collect::<Array>()),
        Value::Object(object) => {
            let mut copy = Object::with_capacity(object.len().max(1));
            object.iter().for_each(|(key, value)| drop(copy.insert(key.clone(), unshared(value))));
            Value::Object(copy)
        }
        other => other.clone(),
    }
}

fn apply(value: &Value, changes: &HashMap<usize, Change>) -> Value {
    match value {
        Value::Array(array) => Value::Array(array.iter().map(|item| apply(item, changes)).collect::<Array>()),
        Value::Object(object) => {
            let mut copy: Object = object.iter().map(|(key, value)| (key.clone(), apply(value, changes))).collect();
            if let Some((merged, lost)) = changes.get(&object.identity()) {
                for (key, value) in merged.iter().flat_map(Object::iter) {
                    copy.insert(key.clone(), value.clone());
                }
                lost.iter().for_each(|name| drop(copy.remove(name)));
            }
            Value::Object(copy)
        }
        other => other.clone(),
    }
}
