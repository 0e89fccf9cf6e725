//! Parts of a payload, whole and borrowed: what is picked from one type into another without serialising.
//!
//! A part is found by the numbers of a path that was resolved when compiling, and is taken if it has the very type that is
//! wanted. All of it folds to field accesses: no string is compared, no type looked up.

use std::any::{Any, TypeId};
use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use super::convert::same;
use super::{Payload, Step};
use crate::Value;
use crate::value::{Error, Scalar, from_value};

/// How the parts of a `T` are read, whether it is a payload or not: a constant of [`Probe`](super::Probe).
#[derive(Debug)]
pub struct Source<T> {
    pub(super) scalar: for<'a> fn(&'a T, &[Step]) -> Scalar<'a>,
    pub(super) field: for<'a> fn(&'a T, u16, &[Step]) -> Scalar<'a>,
    pub(super) part: for<'a> fn(&'a T, &[Step]) -> Option<&'a dyn Any>,
}

impl<T: Payload + 'static> Source<T> {
    #[inline]
    pub(super) const fn payload() -> Source<T> {
        Source { scalar: T::scalar, field: T::field, part: T::part }
    }
}

impl<T: 'static> Source<T> {
    /// Of a type of which nothing is known: only the whole of it can be had.
    #[inline]
    pub(super) const fn opaque() -> Source<T> {
        Source {
            scalar: |_, _| Scalar::Absent,
            field: |_, _, _| Scalar::Absent,
            part: |value, path| path.is_empty().then_some(value as &dyn Any),
        }
    }

    /// What a path leads to in place; absent where only serde can look.
    #[inline(always)]
    pub fn scalar<'a>(&self, value: &'a T, path: &[Step]) -> Scalar<'a> {
        (self.scalar)(value, path)
    }

    /// The part that a path leads to, where it has this very type.
    #[inline]
    pub(crate) fn part<'a, P: 'static>(&self, value: &'a T, path: &[Step]) -> Option<&'a P> {
        (self.part)(value, path)?.downcast_ref()
    }

    /// The part that a path leads to, as a `P`. `None` where only serde can tell.
    #[inline(always)]
    pub(super) fn copy<P: 'static>(&self, value: &T, path: &[Step], how: &How<P>) -> Option<P> {
        if let Some(part) = (self.part)(value, path) {
            if let Some(part) = part.downcast_ref::<P>() {
                return Some((how.copy)(part));
            }
            if let Some(json) = part.downcast_ref::<Value>() {
                return (how.read)(json.clone()).ok();
            }
        }
        let json = match (self.scalar)(value, path) {
            Scalar::Bool(bool) => Value::from(bool),
            Scalar::Number(number) => Value::Number(number),
            Scalar::String(text) => Value::from(text),
            Scalar::Absent | Scalar::Null | Scalar::Composite => return None,
        };
        (how.read)(json).ok()
    }
}

impl<T> Clone for Source<T> {
    fn clone(&self) -> Source<T> {
        *self
    }
}

impl<T> Copy for Source<T> {}

/// How a field gets its value from a part of other data.
#[derive(Debug)]
pub struct How<T> {
    copy: fn(&T) -> T,
    read: fn(Value) -> Result<T, Error>,
}

impl<T> How<T> {
    /// The value that JSON says.
    pub(super) fn read(&self, json: Value) -> Option<T> {
        (self.read)(json).ok()
    }

    /// The value that an integer is.
    #[inline(always)]
    pub(super) fn integer(&self, integer: i64) -> Option<T>
    where
        T: 'static,
    {
        macro_rules! integers {
            ($($ty:ty)+) => {
                $(if TypeId::of::<T>() == TypeId::of::<$ty>() {
                    return <$ty>::try_from(integer).ok().and_then(|integer| same(integer).ok());
                })+
            };
        }
        integers!(i64 i32 u64 u32 i16 u16 i8 u8 isize usize);
        self.read(Value::from(integer))
    }
}

/// Asks whether a `T` can be copied and read. As with [`Probe`](super::Probe), the inherent constant wins where it can.
#[derive(Debug)]
pub struct Copied<T>(PhantomData<T>);

impl<T: Clone + DeserializeOwned> Copied<T> {
    /// It can.
    pub const HOW: Option<How<T>> = Some(How { copy: T::clone, read: from_value::<T> });
}

/// What holds for every type. In scope wherever [`Copied`] is used.
pub trait CopiedAny {
    /// The type asked about.
    type Asked;

    /// Nothing is known.
    const HOW: Option<How<Self::Asked>> = None;
}

impl<T> CopiedAny for Copied<T> {
    type Asked = T;
}
