//! A case: a definition, an input, the recorded answers of its tasks and what came of it. README.md describes the format.

use std::collections::BTreeMap;

use asl::{Timestamp, Value};
use serde::Deserialize;
use serde_json::Value as Json;

/// One file of a folder of cases.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    /// Unique in its folder.
    pub id: String,
    /// Where the expectation comes from.
    #[serde(default)]
    pub trust: String,
    /// The definition, its keys in order.
    pub definition: Value,
    /// What the execution begins with.
    #[serde(default = "empty_object")]
    pub input: Value,
    /// `EXPRESS`; absent: `STANDARD`.
    pub machine_type: Option<String>,
    /// When the clock starts.
    pub now: Option<String>,
    /// Values of `$$.Execution` and `$$.StateMachine`.
    pub context: Option<Value>,
    /// Objects that an `ItemReader` reads.
    #[serde(default)]
    pub s3: Vec<Json>,
    /// The recorded answers, by state name.
    #[serde(default)]
    pub tasks: BTreeMap<String, Task>,
    /// How the execution ends.
    pub expect: Expect,
    /// Its events.
    pub expect_history: Option<Vec<Json>>,
    /// What to know about the recording.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What the definition uses.
    #[serde(default)]
    pub features: Vec<String>,
    /// Of a test of one state: which, where the definition is a whole machine's.
    #[serde(rename = "stateName")]
    pub state_name: Option<String>,
    /// What stands for the state's work.
    pub mock: Option<Json>,
    /// The variables that were assigned before.
    pub variables: Option<Value>,
    /// How far the state has come.
    #[serde(rename = "stateConfiguration", default)]
    pub state_configuration: Json,
    /// How much is shown.
    #[serde(rename = "inspectionLevel", default)]
    pub inspection_level: String,
    /// Whether the recording holds all that is needed to run it.
    #[serde(default = "yes")]
    pub runnable: bool,
}

/// What a task answers.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Task {
    /// The state's `Resource`.
    #[serde(default)]
    pub resource: String,
    /// It returns its payload.
    #[serde(default)]
    pub echo: bool,
    /// Its answers, in order.
    #[serde(default)]
    pub returns: Vec<Answer>,
    /// The only answer repeats.
    #[serde(default)]
    pub every_time: bool,
    /// What it answered is not on record.
    #[serde(default)]
    pub unknown: bool,
}

/// One recorded answer: a result, an error, or none.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Answer {
    /// What was sent to the task.
    #[serde(default, deserialize_with = "present")]
    pub request: Option<Json>,
    /// What it returned.
    #[serde(default)]
    pub result: Value,
    /// The error's name, where it failed.
    pub error: Option<String>,
    /// The error's cause: text, or the JSON that was parsed from it.
    pub cause: Option<Value>,
    /// It doesn't answer until its timeout.
    #[serde(default)]
    pub timed_out: bool,
    /// It doesn't answer before the execution ends.
    #[serde(default)]
    pub pending: bool,
}

/// How an execution ends. A part that is absent from a recording must be absent from the execution too.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Expect {
    /// `SUCCEEDED`, `FAILED`, `TIMED_OUT`, `ABORTED`; our own cases also `REFUSED`: the definition must not compile.
    #[serde(default)]
    pub status: String,
    /// The output of an execution that succeeded.
    #[serde(default, deserialize_with = "present")]
    pub output: Option<Json>,
    /// The error's name.
    pub error: Option<Json>,
    /// The error's cause.
    pub cause: Option<Json>,
    /// Another runner's words for a failure: the service's error and cause are not known.
    pub floe_message: Option<String>,
    /// Of a test of one state: the stages of its data.
    #[serde(rename = "inspectionData", default)]
    pub inspection: Json,
    /// Our own cases: how many seconds the execution takes.
    pub seconds: Option<f64>,
}

impl Case {
    /// When the clock starts: `now`, else a fixed day.
    pub fn start(&self) -> Timestamp {
        let now = self.now.as_deref().and_then(Timestamp::parse);
        now.or(Timestamp::parse("2024-01-01T00:00:00Z")).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Whether somebody stops the execution.
    pub fn is_stopped(&self) -> bool {
        self.expect.status == "ABORTED"
    }
}

fn empty_object() -> Value {
    asl::value::object([])
}

fn yes() -> bool {
    true
}

/// `null` is a value: only a missing field is `None`.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}
