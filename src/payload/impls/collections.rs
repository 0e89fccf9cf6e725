//! [`Payload`] for arrays and maps.

use std::any::Any;
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::hash::{BuildHasher, Hash};

use super::{Payload, Schema, Step, place};
use crate::value::Scalar;

/// What a path leads to inside a sequence; `get` finds an element by its place.
#[inline]
fn element<'a, T: Payload + 'a>(len: usize, path: &[Step], get: impl FnOnce(usize) -> Option<&'a T>) -> Scalar<'a> {
    match path {
        [] => Scalar::Composite,
        [Step::Index(index), path @ ..] => match place(len, *index).and_then(get) {
            Some(item) => item.scalar(path),
            None => Scalar::Absent,
        },
        _ => Scalar::Absent,
    }
}

impl<T: Payload> Payload for [T] {
    const SCHEMA: &'static Schema = &Schema::Array(T::SCHEMA);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        element(self.len(), path, |place| self.get(place))
    }
}

impl<T: Payload> Payload for Vec<T> {
    const SCHEMA: &'static Schema = &Schema::Array(T::SCHEMA);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        element(self.len(), path, |place| self.get(place))
    }

    #[inline]
    fn part(&self, path: &[Step]) -> Option<&dyn Any>
    where
        Self: Sized + 'static,
    {
        match path {
            [] => Some(self),
            [Step::Index(index), path @ ..] => self.get(place(self.len(), *index)?)?.part(path),
            _ => None,
        }
    }
}

impl<T: Payload> Payload for VecDeque<T> {
    const SCHEMA: &'static Schema = &Schema::Array(T::SCHEMA);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        element(self.len(), path, |place| self.get(place))
    }
}

impl<T: Payload, H: BuildHasher> Payload for HashSet<T, H> {
    const SCHEMA: &'static Schema = &Schema::Array(T::SCHEMA);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        element(self.len(), path, |place| self.iter().nth(place))
    }
}

impl<T: Payload> Payload for BTreeSet<T> {
    const SCHEMA: &'static Schema = &Schema::Array(T::SCHEMA);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        element(self.len(), path, |place| self.iter().nth(place))
    }
}

/// serde writes arrays as tuples: reading one of another length is an error.
impl<T: Payload, const N: usize> Payload for [T; N] {
    const SCHEMA: &'static Schema = &Schema::Tuple(&[T::SCHEMA; N]);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        element(N, path, |place| self.get(place))
    }
}

/// What a path leads to inside a map; `get` finds a value by its key.
#[inline]
fn entry<'a, T: Payload + 'a>(path: &[Step], get: impl FnOnce(&str) -> Option<&'a T>) -> Scalar<'a> {
    match path {
        [] => Scalar::Composite,
        [Step::Key(key), path @ ..] => match get(key) {
            Some(value) => value.scalar(path),
            None => Scalar::Absent,
        },
        _ => Scalar::Absent,
    }
}

impl<K: Borrow<str> + Hash + Eq, T: Payload, H: BuildHasher> Payload for HashMap<K, T, H> {
    const SCHEMA: &'static Schema = &Schema::Map(T::SCHEMA);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        entry(path, |key| self.get(key))
    }
}

impl<K: Borrow<str> + Ord, T: Payload> Payload for BTreeMap<K, T> {
    const SCHEMA: &'static Schema = &Schema::Map(T::SCHEMA);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        entry(path, |key| self.get(key))
    }
}
