//! Where the keys of a large object stand in it: a table of positions, by the keys' hashes.
//!
//! Looking at slots one after the other, from the one that the hash says. The hash is that of std's maps, with a secret of its own for
//! each object, so nobody can make keys that all meet in one place.

use std::hash::{BuildHasher, RandomState};

use super::{Str, Value};

/// The part of a slot that is a position, counted from one: more than fit into any memory. The rest is the key's hash.
const POSITION: u64 = (1 << 40) - 1;

/// A slot that nothing was ever in.
const EMPTY: u64 = 0;

/// A slot whose entry was removed, of no position: those that were put behind it are still looked for.
const GONE: u64 = POSITION + 1;

/// The positions of an object's keys.
#[derive(Clone)]
pub(super) struct Index {
    /// As many as a power of two, of which some are always empty.
    slots: Vec<u64>,
    /// How many aren't empty.
    n_used: usize,
    hasher: RandomState,
}

impl Index {
    /// The positions of these entries, with room for as many as that.
    #[inline]
    pub(super) fn of(entries: &[(Str, Value)], n_entries: usize) -> Index {
        let mut index = Index { slots: empty(n_entries), n_used: 0, hasher: RandomState::new() };
        for (number, (key, _)) in (1..).zip(entries) {
            index.put(index.hash(key) | number);
        }
        index
    }

    /// What the other methods want of a key.
    pub(super) fn hash(&self, key: &str) -> u64 {
        self.hasher.hash_one(key) & !POSITION
    }

    /// Where a key stands.
    pub(super) fn find(&self, hash: u64, key: &str, entries: &[(Str, Value)]) -> Option<usize> {
        for slot in self.way(hash).filter_map(|place| self.slots.get(place)) {
            if *slot == EMPTY {
                return None;
            }
            if slot & !POSITION == hash {
                let position = ((slot & POSITION) as usize).wrapping_sub(1);
                if entries.get(position).is_some_and(|(name, _)| *name == *key) {
                    return Some(position);
                }
            }
        }
        None
    }

    /// There is one entry more, so many now; the hash is that of its key.
    #[inline]
    pub(super) fn add(&mut self, hash: u64, n_entries: usize) {
        if self.n_used >= self.slots.len() / 4 * 3 {
            let old = std::mem::replace(&mut self.slots, empty(2 * n_entries));
            self.n_used = 0;
            for slot in old {
                if slot & POSITION != 0 {
                    self.put(slot);
                }
            }
        }
        self.put(hash | n_entries as u64);
    }

    /// The entry at this position was removed, and those after it moved up.
    #[inline]
    pub(super) fn remove(&mut self, position: usize) {
        let removed = position as u64 + 1;
        for slot in &mut self.slots {
            let number = *slot & POSITION;
            *slot = if number == removed { GONE } else { *slot - u64::from(number > removed) };
        }
    }

    /// The places to look at, in their order: the first follows from the hash's highest bits.
    fn way(&self, slot: u64) -> impl Iterator<Item = usize> + use<> {
        let last = self.slots.len() - 1;
        let first = (slot & !POSITION) >> (u64::BITS - self.slots.len().trailing_zeros());
        (0..self.slots.len()).map(move |step| (first as usize + step) & last)
    }

    #[inline]
    fn put(&mut self, slot: u64) {
        let free = self.way(slot).find(|place| self.slots.get(*place) == Some(&EMPTY));
        if let Some(place) = free.and_then(|place| self.slots.get_mut(place)) {
            *place = slot;
            self.n_used += 1;
        }
    }
}

/// Empty slots, with room for so many entries.
#[inline]
fn empty(n_entries: usize) -> Vec<u64> {
    vec![EMPTY; n_entries.max(4).saturating_mul(2).next_power_of_two()]
}

#[cfg(test)]
mod tests {
    use crate::value::{Object, Value};

    /// Whatever is inserted and removed, it is what a list would be.
    #[test]
    fn an_object_is_a_list_of_its_keys() {
        let (mut object, mut list) = (Object::new(), Vec::<(String, u64)>::new());
        let mut seed = 7;
        for round in 0..20_000 {
            let key = (crate::random::next(&mut seed) % 300).to_string();
            let known = list.iter().position(|(name, _)| *name == key);
            if crate::random::next(&mut seed).is_multiple_of(3) {
                let removed = known.map(|position| Value::from(list.remove(position).1));
                assert_eq!(object.remove(&key), removed);
            } else {
                match known.and_then(|position| list.get_mut(position)) {
                    Some((_, value)) => *value = round,
                    None => list.push((key.clone(), round)),
                }
                object.insert(key.as_str(), Value::from(round));
            }
            assert_eq!(object.len(), list.len());
        }
        assert!(list.len() > 100);
        assert!(
            object
                .iter()
                .map(|(key, value)| (key.to_string(), value.clone()))
                .eq(list.iter().map(|(key, value)| (key.clone(), Value::from(*value))))
        );
        assert!(list.iter().all(|(key, value)| object.get(key) == Some(&Value::from(*value))));
        assert_eq!(object.get("300"), None);
    }
}
