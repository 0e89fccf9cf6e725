//! Amazon States Language definitions, compiled to native Rust.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod catch;
pub mod choice;
pub mod driver;
pub mod effect;
pub mod error;
pub mod error_name;
pub mod execution;
pub mod fail;
pub mod flow;
pub mod history;
pub mod intrinsic;
pub mod machine;
pub mod payload;
mod random;
pub mod reference_path;
pub mod retry;
pub mod state;
pub mod timeout;
pub mod timestamp;
pub mod transition;
pub mod value;
pub mod wait;

pub use asl_macro::{Payload, asl};
pub use error::{ExecutionError, TaskError};
pub use execution::{Execution, Status};
pub use history::{EventDetails, HistoryEvent};
pub use machine::Machine;
pub use payload::Payload;
pub use timestamp::Timestamp;
pub use value::Value;
