//! Amazon States Language definitions, compiled to native Rust.

pub mod catch;
pub mod choice;
pub mod error;
pub mod error_name;
pub mod reference_path;
pub mod retry;
pub mod timestamp;
pub mod value;

pub use error::{ExecutionError, TaskError};
pub use timestamp::Timestamp;
pub use value::Value;
