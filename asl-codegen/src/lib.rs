//! The compiler from Amazon States Language to Rust, as a library.

pub mod diagnostic;
pub mod emit;
pub mod error;
pub mod expr;
pub mod ir;
pub mod model;
pub mod options;
pub mod payload;
pub mod source;
pub mod span;
pub mod syntax;

pub use error::Error;
