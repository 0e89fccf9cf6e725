//! The compiler from Amazon States Language to Rust, as a library.
pub mod check;
pub mod diagnostic;
pub mod error;
pub mod expr;
pub mod model;
pub mod source;
pub mod span;
pub mod syntax;

pub use error::Error;
