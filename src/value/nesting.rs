//! Values may be nested deeper than the stack is long: a loop can add a level each time round. Parsers refuse such
//! text, so this is about values built at run time only.

use std::cell::Cell;

use super::Value;

/// How deep values may be nested where that costs stack per level: in serde's traits. serde_json's parser has the same
/// limit, so that nothing is written that could not be read again.
pub(super) const MAX_DEPTH: u32 = 128;

thread_local! {
    static RELEASING: Cell<u32> = const { Cell::new(0) };
}

/// The owned contents of an array or object.
pub(super) trait Contents {
    /// Moves the arrays and objects among the items to `nested` and drops everything else.
    fn spill(self, nested: &mut Vec<Value>);
}

/// Drops contents: by plain recursion down to a depth that values rarely have, then with a list on the heap.
pub(super) fn release<C: Contents>(contents: C) {
    let depth = RELEASING.get();
    if depth < MAX_DEPTH {
        RELEASING.set(depth + 1);
        drop(contents);
        RELEASING.set(depth);
    } else {
        release_flat(contents);
    }
}

#[cold]
fn release_flat<C: Contents>(contents: C) {
    let mut nested = Vec::new();
    contents.spill(&mut nested);
    drop_nested(nested);
}

fn drop_nested(mut nested: Vec<Value>) {
    while let Some(value) = nested.pop() {
        match value {
            Value::Array(array) => {
                if let Some(items) = array.into_unique() {
                    items.spill(&mut nested);
                }
            }
            Value::Object(object) => {
                if let Some(entries) = object.into_unique() {
                    entries.spill(&mut nested);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Array, Object, Str};

    const LEVELS: usize = 50_000;

    #[track_caller]
    fn check(wrap: impl Fn(Value) -> Value) {
        let deep = (0..LEVELS).fold(Value::Null, |value, _| wrap(value));
        let shared = deep.clone();
        let again = (0..LEVELS).fold(Value::Null, |value, _| wrap(value));
        assert!(deep == shared && deep == again);
        assert!(deep.to_string().len() > 2 * LEVELS);
        assert!(serde_json::to_string(&deep).is_err());
        assert!(crate::value::from_ref::<serde_json::Value>(&deep).is_err());
        assert!(crate::value::to_value(&deep).unwrap() == deep);
    }

    #[test]
    fn deep_values_do_not_overflow_the_stack() {
        check(|value| Value::Array(Array::from(vec![Value::from(1), value])));
        check(|value| Value::Object(Object::from_iter([("a", value), ("b", Value::Null)])));
    }

    #[test]
    fn deep_large_objects_neither() {
        const LETTERS: &str = "abcdefghijklmnopqrst";
        let wide: Object = (0..20).map(|i| (Str::from_static(&LETTERS[i..=i]), Value::Null)).collect();
        check(|value| {
            let mut object = wide.clone();
            object.insert("t", Value::Array(Array::from(vec![value])));
            Value::Object(object)
        });
    }
}
