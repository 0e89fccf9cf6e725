//! [`Payload`] for numbers.

use core::num::NonZero;

use super::{Payload, Schema, Step, leaf};
use crate::value::{Number, Scalar};

macro_rules! integers {
    ($($ty:ident)+) => {$(
        impl Payload for $ty {
            const SCHEMA: &'static Schema = &Schema::Integer { min: $ty::MIN as i128, max: $ty::MAX as i128 };

            #[inline]
            fn scalar(&self, path: &[Step]) -> Scalar<'_> {
                leaf(Scalar::Number(Number::Int(i64::from(*self))), path)
            }
        }
    )+};
}

integers! { i8 i16 i32 i64 u8 u16 u32 }

macro_rules! wide_integers {
    ($($ty:ident)+) => {$(
        impl Payload for $ty {
            const SCHEMA: &'static Schema = &Schema::Integer { min: clamp_min!($ty), max: clamp_max!($ty) };

            #[inline]
            fn scalar(&self, path: &[Step]) -> Scalar<'_> {
                let number = match (i64::try_from(*self), u64::try_from(*self)) {
                    (Ok(number), _) => Number::Int(number),
                    (_, Ok(number)) => Number::UInt(number),
                    // Beyond 64 bits JSON numbers are what a float can say.
                    _ => Number::Float(*self as f64),
                };
                leaf(Scalar::Number(number), path)
            }
        }
    )+};
}

macro_rules! clamp_min {
    ($ty:ident) => {
        $ty::MIN as i128
    };
}

macro_rules! clamp_max {
    (u128) => {
        i128::MAX
    };
    ($ty:ident) => {
        $ty::MAX as i128
    };
}

wide_integers! { u64 isize usize i128 u128 }

macro_rules! floats {
    ($($ty:ident $from:ident)+) => {$(
        impl Payload for $ty {
            const SCHEMA: &'static Schema = &Schema::Number;

            #[inline]
            fn scalar(&self, path: &[Step]) -> Scalar<'_> {
                // JSON has no infinities; serde_json writes null for them.
                leaf(Number::$from(*self).map_or(Scalar::Null, Scalar::Number), path)
            }
        }
    )+};
}

floats! { f32 from_f32 f64 from_f64 }

macro_rules! non_zero {
    ($($ty:ident)+) => {$(
        impl Payload for NonZero<$ty> {
            const SCHEMA: &'static Schema =
                &Schema::Integer { min: if $ty::MIN == 0 { 1 } else { $ty::MIN as i128 }, max: clamp_max!($ty) };

            #[inline]
            fn scalar(&self, path: &[Step]) -> Scalar<'_> {
                match (i64::try_from(self.get()), u64::try_from(self.get())) {
                    (Ok(number), _) => leaf(Scalar::Number(Number::Int(number)), path),
                    (_, Ok(number)) => leaf(Scalar::Number(Number::UInt(number)), path),
                    _ => leaf(Scalar::Number(Number::Float(self.get() as f64)), path),
                }
            }
        }
    )+};
}

non_zero! { i8 i16 i32 i64 isize i128 u8 u16 u32 u64 usize u128 }
