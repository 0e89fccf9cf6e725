//! The JSON value that moves between states.

mod number;
mod scalar;

pub use number::Number;
pub use scalar::Scalar;
