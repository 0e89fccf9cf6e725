//! Amazon States Language definitions, compiled to native Rust.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod catch;
pub mod choice;
pub mod error;
pub mod error_name;
pub mod payload;
pub mod reference_path;
pub mod retry;
pub mod timestamp;
pub mod value;

pub use asl_macro::Payload;
pub use error::{ExecutionError, TaskError};
pub use payload::Payload;
pub use timestamp::Timestamp;
pub use value::Value;
