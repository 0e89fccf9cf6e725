//! What generated code may touch: everything, and only this.

pub use crate::payload::{
    Comparator, Constant, Field, Object, Operand, PathPart, Payload, Presence, Probe, ProbeAny, ReadWithoutSerde, Rule,
    Schema, Site, Step, check_comparator, check_exhaustive, check_fits, convert, leaf, n_flattened, object_scalar,
    place, read_integer, resolve, write_integer,
};
pub use crate::value::{Number, Scalar};
pub use serde;
