//! [`Payload`] for the types of the standard library and for JSON values.

mod collections;
#[cfg(any(feature = "chrono", feature = "rust_decimal", feature = "uuid"))]
mod foreign;
mod json;
mod numbers;
mod pointers;

use std::any::Any;

use super::{Field, Object, Payload, Schema, Step, leaf, place};
use crate::value::Scalar;

impl Payload for bool {
    const SCHEMA: &'static Schema = &Schema::Bool;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        leaf(Scalar::Bool(*self), path)
    }
}

impl Payload for str {
    const SCHEMA: &'static Schema = &Schema::String;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        leaf(Scalar::String(self), path)
    }
}

impl Payload for String {
    const SCHEMA: &'static Schema = &Schema::String;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        leaf(Scalar::String(self), path)
    }
}

/// A `char` isn't stored as the string that it is in JSON and so can't be lent as one.
impl Payload for char {
    const SCHEMA: &'static Schema = &Schema::Written(&Schema::String);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        leaf(Scalar::Composite, path)
    }
}

impl Payload for () {
    const SCHEMA: &'static Schema = &Schema::Null;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        leaf(Scalar::Null, path)
    }
}

impl<T: ?Sized> Payload for core::marker::PhantomData<T> {
    const SCHEMA: &'static Schema = &Schema::Null;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        leaf(Scalar::Null, path)
    }
}

impl<T: Payload> Payload for Option<T> {
    // `Some(None)` and `None` are both `null`, so an option of an option adds nothing.
    const SCHEMA: &'static Schema =
        if T::SCHEMA.is_optional() { T::SCHEMA } else { const { &Schema::Optional(T::SCHEMA) } };

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        match self {
            Some(inner) => inner.scalar(path),
            None => leaf(Scalar::Null, path),
        }
    }

    #[inline]
    fn field(&self, index: u16, path: &[Step]) -> Scalar<'_> {
        match self {
            Some(inner) => inner.field(index, path),
            None => Scalar::Absent,
        }
    }

    #[inline]
    fn part(&self, path: &[Step]) -> Option<&dyn Any>
    where
        Self: Sized + 'static,
    {
        if path.is_empty() { Some(self) } else { self.as_ref()?.part(path) }
    }
}

impl<T: Payload, E: Payload> Payload for Result<T, E> {
    const SCHEMA: &'static Schema = &Schema::OneOf(&[
        &Schema::Object(&Object {
            name: "Result::Ok",
            fields: &[Field::plain("Ok", T::SCHEMA)],
            flattened: &[],
            deny_unknown: false,
        }),
        &Schema::Object(&Object {
            name: "Result::Err",
            fields: &[Field::plain("Err", E::SCHEMA)],
            flattened: &[],
            deny_unknown: false,
        }),
    ]);

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        match (self, path) {
            (_, []) => Scalar::Composite,
            (Ok(value), [Step::Key("Ok"), path @ ..]) => value.scalar(path),
            (Err(error), [Step::Key("Err"), path @ ..]) => error.scalar(path),
            _ => Scalar::Absent,
        }
    }
}

macro_rules! tuples {
    ($(($($ty:ident $n:tt),+))+) => {$(
        impl<$($ty: Payload),+> Payload for ($($ty,)+) {
            const SCHEMA: &'static Schema = &Schema::Tuple(&[$($ty::SCHEMA),+]);

            #[inline]
            fn scalar(&self, path: &[Step]) -> Scalar<'_> {
                const LEN: usize = [$($n),+].len();
                match path {
                    [] => Scalar::Composite,
                    [Step::Index(index), path @ ..] => match place(LEN, *index) {
                        $(Some($n) => self.$n.scalar(path),)+
                        _ => Scalar::Absent,
                    },
                    _ => Scalar::Absent,
                }
            }

            #[inline]
            fn part(&self, path: &[Step]) -> Option<&dyn Any>
            where
                Self: Sized + 'static,
            {
                const LEN: usize = [$($n),+].len();
                match path {
                    [] => Some(self),
                    [Step::Index(index), path @ ..] => match place(LEN, *index) {
                        $(Some($n) => self.$n.part(path),)+
                        _ => None,
                    },
                    _ => None,
                }
            }
        }
    )+};
}

tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11)
}
