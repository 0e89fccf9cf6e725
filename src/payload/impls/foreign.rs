//! [`Payload`] for types of other crates, each behind the feature of its crate's name.

use super::{Payload, Schema, Step, leaf};
use crate::value::Scalar;

/// What is a string in JSON, and something else in memory.
macro_rules! written_as_strings {
    ($($ty:ty),+ $(,)?) => {$(
        impl Payload for $ty {
            const SCHEMA: &'static Schema = &Schema::Written(&Schema::String);

            #[inline]
            fn scalar(&self, path: &[Step]) -> Scalar<'_> {
                leaf(Scalar::Composite, path)
            }
        }
    )+};
}

#[cfg(feature = "uuid")]
written_as_strings!(uuid::Uuid);

#[cfg(feature = "chrono")]
written_as_strings! {
    chrono::DateTime<chrono::Utc>,
    chrono::DateTime<chrono::FixedOffset>,
    chrono::NaiveDate,
    chrono::NaiveDateTime,
    chrono::NaiveTime,
}

/// Opaque: whether it is a string or a number in JSON depends on the features of its crate.
#[cfg(feature = "rust_decimal")]
impl Payload for rust_decimal::Decimal {
    const SCHEMA: &'static Schema = &Schema::Opaque;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        leaf(Scalar::Composite, path)
    }
}
