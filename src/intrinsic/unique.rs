//! The distinct items of an array, found in a time that does not grow with the square of their number.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::value::{Array, Value};

/// How many levels of a value its hash looks at: deeper ones are compared anyway, if all above them are equal.
const DEPTH: u32 = 3;

/// Each item once, in the order in which they come first.
#[inline]
pub(super) fn distinct(items: &Array) -> Array {
    let mut kept: Vec<Value> = Vec::new();
    // A map that is only asked, never walked through: its order is nobody's.
    let mut by_hash: HashMap<u64, Vec<usize>> = HashMap::new();
    for item in items {
        let same_hash = by_hash.entry(hash(item, DEPTH)).or_default();
        if !same_hash.iter().any(|idx| kept.get(*idx) == Some(item)) {
            same_hash.push(kept.len());
            kept.push(item.clone());
        }
    }
    Array::from(kept)
}

/// Equal for equal values: 1 as 1.0, an object's keys in any order.
#[inline]
fn hash(value: &Value, depth: u32) -> u64 {
    let mut hasher = DefaultHasher::new();
    match value {
        Value::Null => 0_u8.hash(&mut hasher),
        Value::Bool(bool) => bool.hash(&mut hasher),
        // Large integers that share a float share a hash, which costs a comparison.
        Value::Number(number) => (number.as_f64() + 0.0).to_bits().hash(&mut hasher),
        Value::String(text) => text.as_str().hash(&mut hasher),
        Value::Array(items) => {
            items.len().hash(&mut hasher);
            let deeper = items.iter().take_while(|_| depth > 0);
            deeper.for_each(|item| hash(item, depth - 1).hash(&mut hasher));
        }
        Value::Object(object) => {
            object.len().hash(&mut hasher);
            let deeper = object.iter().take_while(|_| depth > 0);
            let entry = |(key, value): (&crate::value::Str, &Value)| {
                let mut hasher = DefaultHasher::new();
                (key.as_str(), hash(value, depth - 1)).hash(&mut hasher);
                hasher.finish()
            };
            deeper.map(entry).fold(0, u64::wrapping_add).hash(&mut hasher);
        }
    }
    hasher.finish()
}
