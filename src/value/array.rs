//! Arrays of JSON values: shared until somebody writes.
//!
//! ```
//! use asl::Value;
//! use asl::value::Array;
//! let first: Array = [1, 2].into_iter().map(Value::from).collect();
//! let mut second = first.clone(); // shares the items
//! second.push(Value::Null); // copies them, as `first` still needs them
//! assert_eq!((first.len(), second.len()), (2, 3));
//! ```

use std::ops::Deref;
use std::sync::Arc;

use super::Value;
use super::nesting::{self, Contents};

/// A JSON array. An empty one takes no memory; a clone shares its items until one of both is changed.
#[derive(Clone, Default)]
pub struct Array(Option<Arc<Vec<Value>>>);

impl Array {
    /// An empty array.
    #[must_use]
    pub const fn new() -> Array {
        Array(None)
    }

    /// The items.
    #[inline]
    #[must_use]
    pub fn as_slice(&self) -> &[Value] {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }

    /// The items, for changing them. Copies them first if they are shared.
    #[inline]
    pub fn make_mut(&mut self) -> &mut Vec<Value> {
        Arc::make_mut(self.0.get_or_insert_default())
    }

    /// Adds an item at the end.
    #[inline]
    pub fn push(&mut self, value: Value) {
        self.make_mut().push(value);
    }

    /// The item at this index, for changing it. Copies the items first if they are shared.
    #[inline]
    pub fn get_mut(&mut self, index: usize) -> Option<&mut Value> {
        if index < self.len() { self.make_mut().get_mut(index) } else { None }
    }

    /// The item at this index itself, copied only if the items are shared.
    #[must_use]
    #[inline]
    pub fn into_item(mut self, index: usize) -> Option<Value> {
        match self.0.as_mut().and_then(Arc::get_mut) {
            Some(items) => items.get_mut(index).map(Value::take),
            None => self.get(index).cloned(),
        }
    }

    /// The items themselves, copied only if they are shared.
    #[must_use]
    #[inline]
    pub fn into_vec(mut self) -> Vec<Value> {
        self.0.take().map_or_else(Vec::new, Arc::unwrap_or_clone)
    }

    /// The items, if nobody else uses them.
    #[inline]
    pub(super) fn into_unique(mut self) -> Option<Vec<Value>> {
        self.0.take().and_then(Arc::into_inner)
    }

    pub(super) fn shares_with(&self, other: &Array) -> bool {
        match (&self.0, &other.0) {
            (Some(left), Some(right)) => Arc::ptr_eq(left, right),
            _ => false,
        }
    }
}

impl Contents for Vec<Value> {
    fn spill(self, nested: &mut Vec<Value>) {
        for value in self {
            if value.is_container() {
                nested.push(value);
            }
        }
    }
}

impl Drop for Array {
    #[inline]
    fn drop(&mut self) {
        if let Some(items) = self.0.take() {
            give_up(items);
        }
    }
}

/// Compiled here once, and not wherever there is a value.
#[inline(never)]
fn give_up(items: Arc<Vec<Value>>) {
    if let Some(items) = Arc::into_inner(items) {
        nesting::release(items);
    }
}

impl Deref for Array {
    type Target = [Value];

    #[inline]
    fn deref(&self) -> &[Value] {
        self.as_slice()
    }
}

impl From<Vec<Value>> for Array {
    fn from(items: Vec<Value>) -> Array {
        // Without capacity nothing is lost by forgetting the vector.
        if items.capacity() == 0 { Array::new() } else { Array(Some(Arc::new(items))) }
    }
}

impl FromIterator<Value> for Array {
    fn from_iter<I: IntoIterator<Item = Value>>(items: I) -> Array {
        Array::from(items.into_iter().collect::<Vec<Value>>())
    }
}

impl IntoIterator for Array {
    type Item = Value;
    type IntoIter = std::vec::IntoIter<Value>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.into_vec().into_iter()
    }
}

impl<'a> IntoIterator for &'a Array {
    type Item = &'a Value;
    type IntoIter = std::slice::Iter<'a, Value>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
