//! The compiler from Amazon States Language to Rust, as a library.
pub mod diagnostic;
pub mod payload;
pub mod source;
pub mod span;
pub mod syntax;
