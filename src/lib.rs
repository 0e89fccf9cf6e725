//! Amazon States Language definitions, compiled to native Rust.

pub mod catch;
pub mod error;
pub mod error_name;
pub mod retry;
pub mod value;

pub use error::{ExecutionError, TaskError};
pub use value::Value;
