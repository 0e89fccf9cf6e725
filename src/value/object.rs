//! Objects of JSON values: insertion-ordered, shared until somebody writes.
//!
//! Nearly all objects have few keys, for which searching a list is faster than hashing and takes one allocation; large
//! ones are hashed, so that building one isn't quadratic.
//!
//! ```
//! use asl::Value;
//! use asl::value::Object;
//! let mut object = Object::new();
//! object.insert("id", Value::from(1));
//! object.insert("id", Value::from(2));
//! assert_eq!(object.get("id"), Some(&Value::from(2)));
//! assert_eq!(object.len(), 1);
//! ```

use std::sync::Arc;

use super::index::Index;
use super::nesting::{self, Contents};
use super::{Str, Value};

/// Entries up to which an object is a list: about where a hash begins to win over comparing lengths and bytes.
const FEW: usize = 16;

/// A JSON object. An empty one takes no memory; a clone shares its entries until one of both is changed.
#[derive(Clone, Default)]
pub struct Object(Option<Arc<Entries>>);

/// In their order.
#[derive(Default)]
pub(super) struct Entries {
    list: Vec<(Str, Value)>,
    /// Where there are, or were, more than a few.
    index: Option<Box<Index>>,
}

impl Object {
    /// An empty object.
    #[must_use]
    pub const fn new() -> Object {
        Object(None)
    }

    /// An empty object with room for this many entries.
    #[must_use]
    #[inline]
    pub fn with_capacity(n_entries: usize) -> Object {
        if n_entries == 0 { Object::new() } else { Object(Some(Arc::new(Entries::with_capacity(n_entries)))) }
    }

    /// An object whose keys are known to differ, so that none has to be looked for.
    pub(super) fn from_distinct<const N: usize>(entries: [(Str, Value); N]) -> Object {
        match N {
            0 => Object::new(),
            _ => Object(Some(Arc::new(Entries::from_distinct(Vec::from(entries))))),
        }
    }

    /// Makes it an object of these entries, whose keys differ, in its own memory if nobody else uses it: no allocation where data
    /// goes round in a loop. The values are moved out.
    #[inline]
    pub(super) fn refill(&mut self, keys: &[&'static str], values: &mut [Value]) {
        let entries = keys.iter().zip(values);
        match self.0.as_mut().and_then(Arc::get_mut) {
            // Mostly even the keys are the same: only what differs is written.
            Some(own) if own.index.is_none() && own.list.len() == keys.len() => {
                for ((own_key, own_value), (key, value)) in own.list.iter_mut().zip(entries) {
                    if *own_key != **key {
                        *own_key = Str::from_static(key);
                    }
                    *own_value = value.take();
                }
            }
            Some(own) if own.index.is_none() && keys.len() <= FEW => {
                own.list.clear();
                own.list.extend(entries.map(|(key, value)| (Str::from_static(key), value.take())));
            }
            _ => {
                let entries = entries.map(|(key, value)| (Str::from_static(key), value.take()));
                *self = Object::from_distinct_entries(entries.collect());
            }
        }
    }

    /// The same of as many as there are.
    #[inline]
    pub(crate) fn from_distinct_entries(entries: Vec<(Str, Value)>) -> Object {
        match entries.len() {
            0 => Object::new(),
            _ => Object(Some(Arc::new(Entries::from_distinct(entries)))),
        }
    }

    /// Number of entries.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.as_deref().map_or(0, |entries| entries.list.len())
    }

    /// Whether there are no entries.
    #[must_use]
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value of a key.
    #[inline]
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        let entries = self.0.as_deref()?;
        if let Some(index) = &entries.index {
            return entries.list.get(index.find(index.hash(key), key, &entries.list)?).map(|(_, value)| value);
        }
        // A loop, as `find` with the map after it is not inlined into what reads a path.
        for (name, value) in &entries.list {
            if *name == *key {
                return Some(value);
            }
        }
        None
    }

    /// Whether there is a value for this key, even if it is null.
    #[must_use]
    #[inline]
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The value of a key, for changing it. Copies the entries first if they are shared.
    #[inline]
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value> {
        // Looking first saves the copy if the key isn't there.
        let position = self.position(key)?;
        self.make_mut().list.get_mut(position).map(|(_, value)| value)
    }

    /// The value of a key itself, copied only if the entries are shared.
    #[must_use]
    #[inline]
    pub fn into_value(mut self, key: &str) -> Option<Value> {
        match self.0.as_mut().and_then(Arc::get_mut) {
            Some(entries) => {
                let position = entries.find(key).1?;
                entries.list.get_mut(position).map(|(_, value)| value.take())
            }
            None => self.get(key).cloned(),
        }
    }

    /// Adds an entry at the end, or replaces the value of an existing one, which keeps its place and is returned.
    #[inline]
    pub fn insert(&mut self, key: impl Into<Str>, value: Value) -> Option<Value> {
        self.make_mut().insert(key.into(), value)
    }

    /// The value of a key, for changing it; null is inserted if there is none.
    #[inline]
    pub fn entry(&mut self, key: impl Into<Str>) -> &mut Value {
        self.make_mut().entry(key.into())
    }

    /// Removes an entry; those after it keep their order.
    #[inline]
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let position = self.position(key)?;
        Some(self.make_mut().remove(position))
    }

    /// All entries in their order.
    #[inline]
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        let entries = self.0.as_deref().map_or(&[][..], |entries| &entries.list);
        Iter(entries.iter())
    }

    /// All keys in their order.
    #[inline]
    pub fn keys(&self) -> impl Iterator<Item = &Str> {
        self.iter().map(|(key, _)| key)
    }

    /// All values in the order of their keys.
    #[inline]
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.iter().map(|(_, value)| value)
    }

    /// The entry at this position.
    pub(crate) fn at(&self, position: usize) -> Option<(&Str, &Value)> {
        self.0.as_deref()?.list.get(position).map(|(key, value)| (key, value))
    }

    #[inline]
    fn position(&self, key: &str) -> Option<usize> {
        self.0.as_deref()?.find(key).1
    }

    /// Where its entries lie: the same for all clones that still share them.
    #[cfg(feature = "jsonata")]
    pub(crate) fn identity(&self) -> usize {
        self.0.as_ref().map_or(0, |entries| Arc::as_ptr(entries).addr())
    }

    /// The entries, if nobody else uses them.
    #[inline]
    pub(super) fn into_unique(mut self) -> Option<Entries> {
        self.0.take().and_then(Arc::into_inner)
    }

    pub(super) fn shares_with(&self, other: &Object) -> bool {
        match (&self.0, &other.0) {
            (Some(left), Some(right)) => Arc::ptr_eq(left, right),
            _ => false,
        }
    }

    #[inline]
    fn make_mut(&mut self) -> &mut Entries {
        Arc::make_mut(self.0.get_or_insert_default())
    }
}

impl Entries {
    pub(super) fn with_capacity(n_entries: usize) -> Entries {
        let index = (n_entries > FEW).then(|| Box::new(Index::of(&[], n_entries)));
        Entries { list: Vec::with_capacity(n_entries), index }
    }

    /// Entries whose keys are known to differ.
    fn from_distinct(list: Vec<(Str, Value)>) -> Entries {
        let index = (list.len() > FEW).then(|| Box::new(Index::of(&list, list.len())));
        Entries { list, index }
    }

    pub(super) fn insert(&mut self, key: Str, value: Value) -> Option<Value> {
        let (hash, position) = self.find(&key);
        match position.and_then(|position| self.list.get_mut(position)) {
            Some((_, old)) => Some(std::mem::replace(old, value)),
            None => {
                self.push(hash, key, value);
                None
            }
        }
    }

    #[inline]
    fn entry(&mut self, key: Str) -> &mut Value {
        let (hash, position) = self.find(&key);
        let position = position.unwrap_or_else(|| {
            self.push(hash, key, Value::Null);
            self.list.len() - 1
        });
        &mut self.list[position].1
    }

    #[inline]
    fn remove(&mut self, position: usize) -> Value {
        if let Some(index) = &mut self.index {
            index.remove(position);
        }
        self.list.remove(position).1
    }

    /// The key's hash, where there is an index, and where the key stands.
    fn find(&self, key: &str) -> (u64, Option<usize>) {
        match &self.index {
            Some(index) => {
                let hash = index.hash(key);
                (hash, index.find(hash, key, &self.list))
            }
            None => (0, self.list.iter().position(|(name, _)| *name == *key)),
        }
    }

    /// Adds an entry with a new key of that hash.
    fn push(&mut self, hash: u64, key: Str, value: Value) {
        self.list.push((key, value));
        match &mut self.index {
            Some(index) => index.add(hash, self.list.len()),
            None if self.list.len() > FEW => self.index = Some(Box::new(Index::of(&self.list, 2 * FEW))),
            None => {}
        }
    }
}

impl Clone for Entries {
    /// Leaves room for one more: entries are copied when a shared object is about to get a new key.
    #[inline]
    fn clone(&self) -> Entries {
        let mut list = Vec::with_capacity(self.list.len() + 1);
        list.extend_from_slice(&self.list);
        Entries { list, index: self.index.clone() }
    }
}

impl Contents for Entries {
    fn spill(self, nested: &mut Vec<Value>) {
        for (_, value) in self.list {
            if value.is_container() {
                nested.push(value);
            }
        }
    }
}

impl Drop for Object {
    #[inline]
    fn drop(&mut self) {
        if let Some(entries) = self.0.take() {
            give_up(entries);
        }
    }
}

/// Compiled here once, and not wherever there is a value.
#[inline(never)]
fn give_up(entries: Arc<Entries>) {
    if let Some(entries) = Arc::into_inner(entries) {
        nesting::release(entries);
    }
}

impl<K: Into<Str>> FromIterator<(K, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (K, Value)>>(entries: I) -> Object {
        let source = entries.into_iter();
        let mut entries = Entries::with_capacity(source.size_hint().0);
        for (key, value) in source {
            entries.insert(key.into(), value);
        }
        Object::from(entries)
    }
}

/// Entries are collected before they are shared, so that none of them pays for asking whether they are.
impl From<Entries> for Object {
    fn from(entries: Entries) -> Object {
        if entries.list.is_empty() { Object::new() } else { Object(Some(Arc::new(entries))) }
    }
}

/// Iterator over the entries of an [`Object`].
#[derive(Clone)]
pub struct Iter<'a>(std::slice::Iter<'a, (Str, Value)>);

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a Str, &'a Value);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(key, value)| (key, value))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for Iter<'_> {}

impl<'a> IntoIterator for &'a Object {
    type Item = (&'a Str, &'a Value);
    type IntoIter = Iter<'a>;

    #[inline]
    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

/// Iterator over the owned entries of an [`Object`].
pub struct IntoIter(std::vec::IntoIter<(Str, Value)>);

impl Iterator for IntoIter {
    type Item = (Str, Value);

    #[inline]
    fn next(&mut self) -> Option<(Str, Value)> {
        self.0.next()
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl IntoIterator for Object {
    type Item = (Str, Value);
    type IntoIter = IntoIter;

    /// Copies the entries only if they are shared.
    #[inline]
    fn into_iter(mut self) -> IntoIter {
        IntoIter(self.0.take().map(Arc::unwrap_or_clone).unwrap_or_default().list.into_iter())
    }
}
