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

use indexmap::IndexMap;

use super::nesting::{self, Contents};
use super::{Str, Value};

/// Entries up to which an object is a list: about where a hash begins to win over comparing lengths and bytes.
const FEW: usize = 16;

/// A JSON object. An empty one takes no memory; a clone shares its entries until one of both is changed.
#[derive(Clone, Default)]
pub struct Object(Option<Arc<Entries>>);

pub(super) enum Entries {
    Few(Vec<(Str, Value)>),
    Many(IndexMap<Str, Value>),
}

impl Object {
    /// An empty object.
    #[must_use]
    pub const fn new() -> Object {
        Object(None)
    }

    /// An empty object with room for this many entries.
    #[must_use]
    pub fn with_capacity(n_entries: usize) -> Object {
        if n_entries == 0 { Object::new() } else { Object(Some(Arc::new(Entries::with_capacity(n_entries)))) }
    }

    /// An object whose keys are known to differ, so that none has to be looked for.
    pub(super) fn from_distinct<const N: usize>(entries: [(Str, Value); N]) -> Object {
        match N {
            0 => Object::new(),
            1..=FEW => Object(Some(Arc::new(Entries::Few(Vec::from(entries))))),
            _ => entries.into_iter().collect(),
        }
    }

    /// Makes it an object of these entries, whose keys differ, in its own memory if nobody else uses it: no allocation where data
    /// goes round in a loop. The values are moved out.
    pub(super) fn refill(&mut self, keys: &[&'static str], values: &mut [Value]) {
        let entries = keys.iter().zip(values);
        match self.0.as_mut().and_then(Arc::get_mut) {
            // Mostly even the keys are the same: only what differs is written.
            Some(Entries::Few(own)) if own.len() == keys.len() => {
                for ((own_key, own_value), (key, value)) in own.iter_mut().zip(entries) {
                    if *own_key != **key {
                        *own_key = Str::from_static(key);
                    }
                    *own_value = value.take();
                }
            }
            Some(Entries::Few(own)) if keys.len() <= FEW => {
                own.clear();
                own.extend(entries.map(|(key, value)| (Str::from_static(key), value.take())));
            }
            _ => {
                let entries = entries.map(|(key, value)| (Str::from_static(key), value.take()));
                *self = Object::from_distinct_entries(entries.collect());
            }
        }
    }

    /// The same of as many as there are.
    pub(crate) fn from_distinct_entries(entries: Vec<(Str, Value)>) -> Object {
        match entries.len() {
            0 => Object::new(),
            1..=FEW => Object(Some(Arc::new(Entries::Few(entries)))),
            _ => entries.into_iter().collect(),
        }
    }

    /// Number of entries.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        match self.0.as_deref() {
            None => 0,
            Some(Entries::Few(entries)) => entries.len(),
            Some(Entries::Many(entries)) => entries.len(),
        }
    }

    /// Whether there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value of a key.
    #[inline]
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self.0.as_deref()? {
            // A loop, as `find` with the map after it is not inlined into what reads a path.
            Entries::Few(entries) => {
                for (name, value) in entries {
                    if *name == *key {
                        return Some(value);
                    }
                }
                None
            }
            Entries::Many(entries) => entries.get(key),
        }
    }

    /// Whether there is a value for this key, even if it is null.
    #[must_use]
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The value of a key, for changing it. Copies the entries first if they are shared.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value> {
        // Looking first saves the copy if the key isn't there.
        let position = self.position(key)?;
        match self.make_mut() {
            Entries::Few(entries) => entries.get_mut(position).map(|(_, value)| value),
            Entries::Many(entries) => entries.get_index_mut(position).map(|(_, value)| value),
        }
    }

    /// The value of a key itself, copied only if the entries are shared.
    #[must_use]
    pub fn into_value(mut self, key: &str) -> Option<Value> {
        match self.0.as_mut().and_then(Arc::get_mut) {
            Some(Entries::Few(entries)) => {
                entries.iter_mut().find(|(name, _)| *name == *key).map(|(_, value)| value.take())
            }
            Some(Entries::Many(entries)) => entries.get_mut(key).map(Value::take),
            None => self.get(key).cloned(),
        }
    }

    /// Adds an entry at the end, or replaces the value of an existing one, which keeps its place and is returned.
    pub fn insert(&mut self, key: impl Into<Str>, value: Value) -> Option<Value> {
        self.make_mut().insert(key.into(), value)
    }

    /// The value of a key, for changing it; null is inserted if there is none.
    pub fn entry(&mut self, key: impl Into<Str>) -> &mut Value {
        self.make_mut().entry(key.into())
    }

    /// Removes an entry; those after it keep their order.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        if !self.contains_key(key) {
            return None;
        }
        match self.make_mut() {
            Entries::Few(entries) => {
                let idx = entries.iter().position(|(name, _)| *name == *key)?;
                Some(entries.remove(idx).1)
            }
            Entries::Many(entries) => entries.shift_remove(key),
        }
    }

    /// All entries in their order.
    #[inline]
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter(match self.0.as_deref() {
            None => IterRepr::Few([].iter()),
            Some(Entries::Few(entries)) => IterRepr::Few(entries.iter()),
            Some(Entries::Many(entries)) => IterRepr::Many(entries.iter()),
        })
    }

    /// All keys in their order.
    pub fn keys(&self) -> impl Iterator<Item = &Str> {
        self.iter().map(|(key, _)| key)
    }

    /// All values in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.iter().map(|(_, value)| value)
    }

    /// The entry at this position.
    pub(crate) fn at(&self, position: usize) -> Option<(&Str, &Value)> {
        match self.0.as_deref()? {
            Entries::Few(entries) => entries.get(position).map(|(key, value)| (key, value)),
            Entries::Many(entries) => entries.get_index(position),
        }
    }

    fn position(&self, key: &str) -> Option<usize> {
        match self.0.as_deref()? {
            Entries::Few(entries) => entries.iter().position(|(name, _)| *name == *key),
            Entries::Many(entries) => entries.get_index_of(key),
        }
    }

    /// Where its entries lie: the same for all clones that still share them.
    #[cfg(feature = "jsonata")]
    pub(crate) fn identity(&self) -> usize {
        self.0.as_ref().map_or(0, |entries| Arc::as_ptr(entries).addr())
    }

    /// The entries, if nobody else uses them.
    pub(super) fn into_unique(mut self) -> Option<Entries> {
        self.0.take().and_then(Arc::into_inner)
    }

    pub(super) fn shares_with(&self, other: &Object) -> bool {
        match (&self.0, &other.0) {
            (Some(left), Some(right)) => Arc::ptr_eq(left, right),
            _ => false,
        }
    }

    fn make_mut(&mut self) -> &mut Entries {
        Arc::make_mut(self.0.get_or_insert_with(|| Arc::new(Entries::Few(Vec::new()))))
    }
}

impl Entries {
    pub(super) fn with_capacity(n_entries: usize) -> Entries {
        match n_entries {
            0..=FEW => Entries::Few(Vec::with_capacity(n_entries)),
            _ => Entries::Many(IndexMap::with_capacity(n_entries)),
        }
    }

    pub(super) fn insert(&mut self, key: Str, value: Value) -> Option<Value> {
        self.make_room_for(&key);
        match self {
            Entries::Few(entries) => match entries.iter_mut().find(|(name, _)| *name == key) {
                Some((_, old)) => Some(std::mem::replace(old, value)),
                None => {
                    entries.push((key, value));
                    None
                }
            },
            Entries::Many(entries) => entries.insert(key, value),
        }
    }

    fn entry(&mut self, key: Str) -> &mut Value {
        self.make_room_for(&key);
        match self {
            Entries::Few(entries) => {
                let idx = entries.iter().position(|(name, _)| *name == key).unwrap_or_else(|| {
                    entries.push((key, Value::Null));
                    entries.len() - 1
                });
                &mut entries[idx].1
            }
            Entries::Many(entries) => entries.entry(key).or_insert(Value::Null),
        }
    }

    /// Changes to the hashed form where the list would grow too long.
    fn make_room_for(&mut self, key: &Str) {
        if let Entries::Few(entries) = self
            && entries.len() >= FEW
            && !entries.iter().any(|(name, _)| name == key)
        {
            let mut map = IndexMap::with_capacity(2 * FEW);
            map.extend(entries.drain(..));
            *self = Entries::Many(map);
        }
    }
}

impl Clone for Entries {
    /// Leaves room for one more: entries are copied when a shared object is about to get a new key.
    fn clone(&self) -> Entries {
        match self {
            Entries::Few(entries) => {
                let mut copy = Vec::with_capacity(entries.len() + 1);
                copy.extend_from_slice(entries);
                Entries::Few(copy)
            }
            Entries::Many(entries) => Entries::Many(entries.clone()),
        }
    }
}

impl Contents for Entries {
    fn spill(self, nested: &mut Vec<Value>) {
        match self {
            Entries::Few(entries) => nested.extend(entries.into_iter().map(|(_, v)| v).filter(Value::is_container)),
            Entries::Many(entries) => nested.extend(entries.into_values().filter(Value::is_container)),
        }
    }
}

impl Drop for Object {
    #[inline]
    fn drop(&mut self) {
        if let Some(entries) = self.0.take().and_then(Arc::into_inner) {
            nesting::release(entries);
        }
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
        match entries {
            Entries::Few(entries) if entries.is_empty() => Object::new(),
            entries => Object(Some(Arc::new(entries))),
        }
    }
}

/// Iterator over the entries of an [`Object`].
#[derive(Clone)]
pub struct Iter<'a>(IterRepr<'a>);

#[derive(Clone)]
enum IterRepr<'a> {
    Few(std::slice::Iter<'a, (Str, Value)>),
    Many(indexmap::map::Iter<'a, Str, Value>),
}

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a Str, &'a Value);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.0 {
            IterRepr::Few(entries) => entries.next().map(|(key, value)| (key, value)),
            IterRepr::Many(entries) => entries.next(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.0 {
            IterRepr::Few(entries) => entries.size_hint(),
            IterRepr::Many(entries) => entries.size_hint(),
        }
    }
}

impl ExactSizeIterator for Iter<'_> {}

impl<'a> IntoIterator for &'a Object {
    type Item = (&'a Str, &'a Value);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

/// Iterator over the owned entries of an [`Object`].
pub struct IntoIter(IntoIterRepr);

enum IntoIterRepr {
    Few(std::vec::IntoIter<(Str, Value)>),
    Many(indexmap::map::IntoIter<Str, Value>),
}

impl Iterator for IntoIter {
    type Item = (Str, Value);

    fn next(&mut self) -> Option<(Str, Value)> {
        match &mut self.0 {
            IntoIterRepr::Few(entries) => entries.next(),
            IntoIterRepr::Many(entries) => entries.next(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.0 {
            IntoIterRepr::Few(entries) => entries.size_hint(),
            IntoIterRepr::Many(entries) => entries.size_hint(),
        }
    }
}

impl IntoIterator for Object {
    type Item = (Str, Value);
    type IntoIter = IntoIter;

    /// Copies the entries only if they are shared.
    fn into_iter(mut self) -> IntoIter {
        IntoIter(match self.0.take().map(Arc::unwrap_or_clone) {
            None => IntoIterRepr::Few(Vec::new().into_iter()),
            Some(Entries::Few(entries)) => IntoIterRepr::Few(entries.into_iter()),
            Some(Entries::Many(entries)) => IntoIterRepr::Many(entries.into_iter()),
        })
    }
}
