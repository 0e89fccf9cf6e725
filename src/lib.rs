//! Amazon States Language (ASL) definitions, compiled to native Rust.
//!
//! [`asl!`] reads a definition while `cargo build` runs and generates a machine: an enum of its states, a trait with one
//! `async fn` per Task state, and a transition function. A fault in the definition is a compile error.
//!
//! ```
//! use asl::{TaskError, Value, asl};
//!
//! asl!("examples/help_desk.asl.json", allow(choice-not-exhaustive));
//!
//! struct Team;
//!
//! impl HelpDeskTasks for Team {
//!     async fn work_on_case(&self, mut case: Value) -> Result<Value, TaskError> {
//!         let case_fields = case.as_object_mut().ok_or_else(|| TaskError::new("Malformed", "a case is an object"))?;
//!         case_fields.insert("resolved", Value::from(true));
//!         Ok(case)
//!     }
//! }
//!
//! let machine = HelpDesk::new(Team);
//! # let _ = machine; // machine.run(input).await
//! ```
//!
//! The README shows a whole program, and the same with typed data.
//!
//! # What to read next
//!
//! - To run executions: the macro [`asl!`] with all its arguments, `#[derive(`[`Payload`](macro@Payload)`)]`, [`TaskError`]
//!   and [`ExecutionError`], [`Value`].
//! - To test them, or to see their history: [`driver`], [`execution`], [`history`], [`Timestamp`], [`error_name`].
//! - To write a driver: [`machine`], [`transition`], [`effect`], [`state`].
//! - What generated code is made of: [`flow`], [`choice`], [`wait`], [`fail`], [`retry`], [`catch`], [`timeout`],
//!   [`reference_path`], [`payload`] and [`value`]. Nobody has to call these.
//!
//! # Features
//!
//! `tokio` (default): the driver `driver::Tokio` and the method `run` of generated machines. Without it, machines run on
//! [`driver::VirtualTime`] and on drivers of your own.
//!
//! `testing`: the module `testing`, for dev-dependencies.
//!
//! `tracing`, `metrics`: a span for each execution and state; counts and durations.
//!
//! `jsonata`: states in JSONata. `hash`: `States.Hash`, and `$hash` in JSONata. `regex`: regular expressions, in JSONata and in filters
//! of paths. They are off because they take time to compile; [`asl!`] says where a definition needs one.
//!
//! `yaml`: [`asl!`] reads YAML, definitions and templates. It is off because its parser takes time to compile.
//!
//! `picture` (default): the documentation of a machine shows its states. Without it a first build is a little faster.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod callback;
pub mod catch;
pub mod choice;
pub mod context_object;
pub mod credentials;
mod crowd;
pub mod driver;
pub mod effect;
pub mod error;
pub mod error_name;
pub mod execution;
pub mod fail;
mod feature;
pub mod flow;
pub mod history;
pub mod intrinsic;
pub mod json_path;
#[cfg(feature = "jsonata")]
pub mod jsonata;
mod ledger;
mod limits;
pub mod machine;
pub mod map;
mod note;
pub mod payload;
#[cfg(feature = "jsonata")]
#[doc(hidden)]
pub mod query;
mod random;
#[doc(hidden)]
pub mod reference_path;
pub mod retry;
#[doc(hidden)]
pub mod row;
pub mod state;
#[cfg(feature = "testing")]
pub mod testing;
pub mod timeout;
pub mod timestamp;
pub mod transition;
pub mod value;
pub mod variable;
pub mod wait;

pub use asl_macro::{Payload, asl, tasks};
pub use callback::TaskContext;
pub use context_object::ExecutionContext;
pub use error::{ExecutionError, TaskError};
pub use execution::{Execution, ExecutionHandle, Status};
pub use history::{EventDetails, HistoryEvent};
pub use limits::Limits;
pub use machine::Machine;
pub use payload::Payload;
pub use timestamp::Timestamp;
pub use value::Value;

/// The README's Rust, compiled and run as doctests.
#[cfg(all(doctest, feature = "tokio"))]
#[doc = include_str!("../README.md")]
pub struct Readme;

/// The same of the documents that show whole programs.
#[cfg(all(doctest, feature = "tokio"))]
#[doc = include_str!("../docs/many-executions.md")]
pub struct ManyExecutions;
