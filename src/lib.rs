//! Amazon States Language definitions, compiled to native Rust.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod payload;
pub mod value;

pub use asl_macro::Payload;
pub use payload::Payload;
