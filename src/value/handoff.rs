//! How a value passes through serde as a whole.
//!
//! A typed payload may have fields of type [`Value`]. When it is converted to or from a value by
//! [`to_value`](super::to_value) or [`from_ref`](super::from_ref), such a field need not be taken apart and built anew,
//! but serde's traits have no way to pass it on. So a value announces itself as a newtype struct with a name of its own,
//! which other formats look through. Where both sides are ours, a place beside the road is used.

use std::cell::Cell;
use std::mem::ManuallyDrop;

use super::Value;

/// The newtype's name. Nobody shows it.
pub(super) const NAME: &str = "$asl::Value";

thread_local! {
    static IS_WANTED: Cell<bool> = const { Cell::new(false) };
    // Empty but for moments, so that nothing has to be dropped when a thread ends: what would be registers each thread's place, and
    // is a lot of std's code.
    static PLACE: Cell<Option<ManuallyDrop<Value>>> = const { Cell::new(None) };
}

/// Our serializer: what `serialize` offers, or else what it returns.
pub(super) fn receive<E>(serialize: impl FnOnce() -> Result<Value, E>) -> Result<Value, E> {
    IS_WANTED.set(true);
    let result = serialize();
    IS_WANTED.set(false);
    take().map_or(result, Ok)
}

/// A value that is serialised: whether our serializer took it. If not, it has to be serialised.
pub(super) fn offer(value: &Value) -> bool {
    let is_wanted = IS_WANTED.replace(false);
    if is_wanted {
        put(value.clone());
    }
    is_wanted
}

/// Our deserializer: passes the value to a `deserialize` that may [`take`] it.
pub(super) fn give<T>(value: &Value, deserialize: impl FnOnce() -> T) -> T {
    put(value.clone());
    let result = deserialize();
    drop(take());
    result
}

/// A value that is deserialised: the one that our deserializer has, if it is ours.
pub(super) fn take() -> Option<Value> {
    PLACE.take().map(ManuallyDrop::into_inner)
}

fn put(value: Value) {
    PLACE.set(Some(ManuallyDrop::new(value)));
}
