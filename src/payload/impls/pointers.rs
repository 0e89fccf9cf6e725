//! [`Payload`] for what points at a value: JSON sees through it.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::{Payload, Schema, Step};
use crate::value::Scalar;

macro_rules! pointers {
    ($($ty:ty)+) => {$(
        impl<T: Payload + ?Sized> Payload for $ty {
            const SCHEMA: &'static Schema = T::SCHEMA;

            #[inline]
            fn scalar(&self, path: &[Step]) -> Scalar<'_> {
                T::scalar(self, path)
            }

            #[inline]
            fn field(&self, index: u16, path: &[Step]) -> Scalar<'_> {
                T::field(self, index, path)
            }
        }
    )+};
}

pointers! { &T &mut T Box<T> Rc<T> Arc<T> }

impl<T: Payload + ToOwned + ?Sized> Payload for Cow<'_, T> {
    const SCHEMA: &'static Schema = T::SCHEMA;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        T::scalar(self, path)
    }

    #[inline]
    fn field(&self, index: u16, path: &[Step]) -> Scalar<'_> {
        T::field(self, index, path)
    }
}
