//! Whether items are equal, and whether they count as true.

use super::{Item, View};

/// Whether two items are the same JSON.
#[must_use]
pub fn equal(left: &Item<'_>, right: &Item<'_>) -> bool {
    match (left.view(), right.view()) {
        (View::Null, View::Null) => true,
        (View::Bool(left), View::Bool(right)) => left == right,
        (View::Number(left), View::Number(right)) => left == right,
        (View::String(left), View::String(right)) => left == right,
        (View::Array, View::Array) => {
            left.len() == right.len() && left.iter().zip(right.iter()).all(|(left, right)| equal(&left, &right))
        }
        (View::Object, View::Object) => {
            let entries = left.entries();
            entries.len() == right.entries().len()
                && entries.iter().all(|(key, item)| {
                    let other = right.get(key);
                    !other.is_undefined() && equal(item, &other)
                })
        }
        _ => false,
    }
}

/// What `$boolean` makes of an item; nothing is false.
#[must_use]
pub fn truth(item: &Item<'_>) -> bool {
    match item.view() {
        View::Undefined | View::Null | View::Function(_) => false,
        View::Bool(bool) => bool,
        View::Number(number) => number != 0.0,
        View::String(text) => !text.is_empty(),
        View::Array => item.iter().any(|item| truth(&item)),
        View::Object => match item {
            Item::Object(entries) => !entries.is_empty(),
            _ => item.json().and_then(crate::Value::as_object).is_some_and(|object| !object.is_empty()),
        },
    }
}

/// `$boolean`, and `$not` where false is wanted; nothing of nothing.
#[must_use]
pub fn counts_as(item: &Item<'_>, wanted: bool) -> Option<bool> {
    (!item.is_undefined()).then(|| truth(item) == wanted)
}
