//! What generated code may touch: everything, and only this.

pub use crate::payload::{
    Constant, Field, Object, PathPart, Payload, Presence, Schema, Site, Step, leaf, n_flattened, object_scalar, place,
    read_integer, resolve, write_integer,
};
pub use crate::value::{Number, Scalar};
pub use serde;
