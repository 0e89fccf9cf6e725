//! Types that may travel between states, and what is known of them at compile time.
//!
//! `#[derive(Payload)]` gives a type a [`Schema`] as a constant and lets Choice rules and paths read its fields in place,
//! without serialising. What `asl!` generates checks definitions against these constants while `cargo check` runs.
//!
//! Functions of constants are `#[inline]`: no machine code is made of them, which nobody would ever run.
//!
//! ```
//! use asl::Payload;
//! use asl::payload::Schema;
//!
//! #[derive(Payload)]
//! struct NewCase {
//!     id: String,
//! }
//!
//! let Schema::Object(object) = NewCase::SCHEMA else { unreachable!() };
//! assert_eq!(object.fields[0].name, "id");
//! ```

#![expect(clippy::result_large_err, reason = "such results are only made in constants, where nothing can be boxed")]

mod build;
mod choice;
mod computed;
mod convert;
mod fits;
mod fitted;
mod impls;
mod integer_enum;
mod leaves;
mod message;
mod part;
mod path;
mod placed;
mod probe;
mod reading;
mod schema;
mod text;

pub use build::{Computed, Fields, Given, Picked, given, given_but, n_given, same_fields};
pub use choice::{
    Comparator, Operand, Rule, check_comparator, check_exhaustive, check_rules, try_check_comparator,
    try_check_exhaustive, try_check_rules,
};
pub use computed::{element, n_with_field, rest, selected, with_field};
pub use convert::{ConvertError, convert};
pub(crate) use convert::{from_json, same};
pub use fits::{check_fits, check_task_fits, try_check_fits, try_check_task_fits};
pub use fitted::{Choose, Fitted, If, is_made, is_put, leads_somewhere};
pub use integer_enum::{read_integer, write_integer};
pub use message::Message;
pub use part::{Copied, CopiedAny, How, Source};
pub use path::{PathPart, Site, Step, place, resolve, resolve_names, steps, try_resolve};
pub use placed::{Place, Placed};
pub use probe::{JsonReader, Probe, ProbeAny, ReadWithoutSerde, Reader, SourceAny};
pub use reading::{Wanted, check_guarded_path, check_path, try_check_guarded_path, try_check_path};
pub use schema::{Constant, Field, Object, Presence, Schema, is_object, n_flattened};

use std::any::Any;

use crate::value::Scalar;

/// A type that may travel between states. Implemented by `#[derive(Payload)]`.
#[diagnostic::on_unimplemented(
    message = "the shape of `{Self}` as JSON isn't known",
    label = "doesn't implement `Payload`",
    note = "add `#[derive(Payload)]` to `{Self}`, or `#[payload(opaque)]` to a field of this type"
)]
pub trait Payload {
    /// What its JSON looks like.
    const SCHEMA: &'static Schema;

    /// What `path` leads to inside this value. The path comes from [`resolve`], so that no string is compared.
    fn scalar(&self, path: &[Step]) -> Scalar<'_>;

    /// What `path` leads to inside the field with this number in [`Object::fields`]; how flattened fields are reached.
    #[doc(hidden)]
    #[inline]
    fn field(&self, index: u16, path: &[Step]) -> Scalar<'_> {
        let _ = (index, path);
        Scalar::Absent
    }

    /// The part of this value that `path` leads to. `None` where what serde writes isn't a part of the value as it is.
    #[doc(hidden)]
    #[inline]
    fn part(&self, path: &[Step]) -> Option<&dyn Any>
    where
        Self: Sized + 'static,
    {
        if path.is_empty() { Some(self) } else { None }
    }

    /// Whether [`Payload::build`] makes values if every field is given.
    #[doc(hidden)]
    const IS_BUILT: bool = false;

    /// A value whose fields are given one by one. `None` where only serde can read it.
    #[doc(hidden)]
    #[inline]
    fn build<F: Fields>(fields: &mut F) -> Option<Self>
    where
        Self: Sized,
    {
        let _ = fields;
        None
    }
}

/// What a path leads to inside a struct.
#[doc(hidden)]
#[inline(always)]
pub fn object_scalar<'a, T: Payload>(value: &'a T, path: &[Step]) -> Scalar<'a> {
    match path {
        [] => Scalar::Composite,
        [Step::Field(index), path @ ..] => value.field(*index, path),
        [Step::Key(key), path @ ..] => match T::SCHEMA {
            Schema::Object(object) => value.field(object.position(key).unwrap_or(u16::MAX), path),
            _ => Scalar::Absent,
        },
        [Step::Index(_) | Step::Opaque, ..] => Scalar::Absent,
    }
}

/// What a path leads to from a value that has nothing inside.
#[doc(hidden)]
#[inline]
pub fn leaf<'a>(scalar: Scalar<'a>, path: &[Step]) -> Scalar<'a> {
    if path.is_empty() { scalar } else { Scalar::Absent }
}
