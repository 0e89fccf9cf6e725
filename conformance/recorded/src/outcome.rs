//! What a generated program says about a case: one line of JSON, which `conformance` compares with the recording.

use asl::{ExecutionError, Status, Timestamp, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// What came of a case.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Outcome {
    /// The case.
    pub id: String,
    /// How the machine ended, driven event by event; `None` where it never did.
    pub end: Option<End>,
    /// Its events, as `GetExecutionHistory` returns them.
    pub history: Vec<Json>,
    /// How the inline form ended, where the machine has one.
    pub inline: Option<End>,
    /// What came of a test of one state, as the service returns it.
    #[serde(default)]
    pub state: Json,
    /// What was asked of tasks against the recording.
    pub faults: Vec<String>,
    /// The message of a panic.
    pub panic: Option<String>,
}

/// How an execution ended.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct End {
    /// `SUCCEEDED`, …; `RUNNING` where it never ended.
    pub status: String,
    /// What it returned.
    pub output: Option<Json>,
    /// The error's name.
    pub error: Option<String>,
    /// The error's cause.
    pub cause: Option<String>,
    /// How long it took.
    pub seconds: f64,
}

impl End {
    /// An execution that waits for ever.
    pub fn never() -> End {
        End { status: Status::Running.name().to_string(), ..End::default() }
    }

    /// An execution that has ended between two times.
    pub fn new(status: Status, result: Result<Value, ExecutionError>, from: Timestamp, to: Timestamp) -> End {
        let seconds = to.saturating_duration_since(from).as_secs_f64();
        let end = End { status: status.name().to_string(), seconds, ..End::default() };
        match result {
            Ok(output) => End { output: serde_json::to_value(&output).ok(), ..end },
            Err(error) => {
                End { error: error.error().map(str::to_string), cause: error.cause().map(str::to_string), ..end }
            }
        }
    }
}
