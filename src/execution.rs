//! What an execution came to: status, output or error, and its history if the driver kept one.

mod handle;

pub use self::handle::{ExecutionHandle, Outcome};

pub(crate) use self::handle::Guard;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::error::ExecutionError;
use crate::history::{EventDetails, HistoryEvent};
use crate::timestamp::Timestamp;
use crate::value::Value;

/// How an execution stands.
///
/// See [DescribeExecution](https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// It goes on.
    Running,
    /// A terminal state was reached.
    Succeeded,
    /// A state failed and nothing caught it, or a Fail state was reached.
    Failed,
    /// The machine's `TimeoutSeconds` ran out.
    TimedOut,
    /// It was stopped from outside.
    Aborted,
}

impl Status {
    /// The service's name for the status.
    ///
    /// ```
    /// assert_eq!(asl::Status::TimedOut.name(), "TIMED_OUT");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Status::Running => "RUNNING",
            Status::Succeeded => "SUCCEEDED",
            Status::Failed => "FAILED",
            Status::TimedOut => "TIMED_OUT",
            Status::Aborted => "ABORTED",
        }
    }
}

/// A finished execution, as a driver reports it.
#[derive(Clone, Debug)]
pub struct Execution {
    /// How it ended.
    pub status: Status,
    /// What it began with.
    pub input: Value,
    /// What it returned, or why it didn't.
    pub result: Result<Value, ExecutionError>,
    /// When it began, by the driver's clock.
    pub started_at: Timestamp,
    /// When it ended, by the driver's clock.
    pub stopped_at: Timestamp,
    /// Its events, where the driver keeps them.
    pub history: Vec<HistoryEvent>,
}

impl Execution {
    /// How long it took, by the driver's clock.
    #[inline]
    pub fn elapsed(&self) -> Duration {
        self.stopped_at.saturating_duration_since(self.started_at)
    }

    /// The states it went through, in order, each with its input and output; empty where no history was kept.
    pub fn steps(&self) -> Vec<Step<'_>> {
        let mut steps: Vec<Step<'_>> = Vec::new();
        for event in &self.history {
            let Some(state) = event.state else { continue };
            match &event.details {
                EventDetails::StateEntered { input } => {
                    steps.push(Step { name: state.name, input, output: None });
                }
                EventDetails::StateExited { output, .. } => {
                    // The visit that is open under this name: with branches, exits need not follow their own entry.
                    let open = steps.iter_mut().rev().find(|step| step.name == state.name && step.output.is_none());
                    if let Some(step) = open {
                        step.output = Some(output);
                    }
                }
                _ => {}
            }
        }
        steps
    }
}

/// One visit of a state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step<'a> {
    /// The state's name.
    pub name: &'static str,
    /// Its raw input.
    pub input: &'a Value,
    /// Its output; `None` for a Fail state and for a state that failed.
    pub output: Option<&'a Value>,
}
