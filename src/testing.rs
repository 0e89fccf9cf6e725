//! Tests of machines without anything behind their tasks. With the feature `testing`, for dev-dependencies.
//!
//! [`Mocks`] implement the tasks of every machine:
//!
//! ```
//! use asl::driver::VirtualTime;
//! use asl::testing::{Answer, Mocks, assert_path};
//! use asl::{Status, Timestamp, Value, asl};
//!
//! asl!("examples/help_desk.asl.json", allow(choice-not-exhaustive));
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), asl::value::Error> {
//! let mocks = Mocks::new().answers("Work on Case", [Answer::returns(true)?]);
//! let execution = VirtualTime::starting_at(Timestamp::UNIX_EPOCH)
//!     .with_history()
//!     .execute(&HelpDesk::new(mocks.clone()), Value::Null)
//!     .await;
//! assert_eq!(execution.status, Status::Failed); // the case should be an object
//! assert_path(&execution, &["Work on Case", "Is Resolved"]);
//! assert_eq!(mocks.calls("Work on Case"), [Value::Null]);
//! # Ok(())
//! # }
//! ```
//!
//! - [`Mocks`] answer tasks by closures, by answers for one attempt after the other, or as a [`MockConfig`] says: the file of Step
//!   Functions Local.
//! - [`StateTest`] runs one state alone and shows what becomes of its data, stage by stage, as the service's TestState does.
//! - [`assert_path`] and [`assert_passes`] are about the states that an execution went through.
//! - [`crate::driver::VirtualTime::stepped`] holds the clock until it is told to go on: [`Stepped`].
//! - What the tests have exercised is written to `target/asl-coverage`, for `cargo asl coverage`.

pub(crate) mod coverage;
mod mock_config;
mod mocks;
mod path;
mod scope;
mod stage;
mod state_test;
mod test_context;

pub use self::mock_config::{MockConfig, MockConfigError};
pub use self::mocks::{Answer, Mocks};
pub use self::path::{assert_passes, assert_path};
pub use self::scope::TestScope;
pub use self::stage::{Inspection, InspectionLevel, Stage};
pub use self::state_test::{Mock, Refused, StateTest, TestStatus, Tested, TestedState};
pub use crate::driver::Stepped;

#[doc(hidden)]
pub use self::scope::test_in;
#[doc(hidden)]
pub use self::stage::Stages;
