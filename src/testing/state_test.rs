//! One state, alone: what it makes of an input, in the shape of the service's TestState.
//!
//! See [TestState](https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html).

mod bench;

use std::fmt;

use self::bench::Bench;
use super::scope::TestScope;
use super::stage::{Inspection, InspectionLevel};
use super::test_context;
use crate::error::{ExecutionError, TaskError};
use crate::state::{StateInfo, StateKind};
use crate::timestamp::Timestamp;
use crate::value::{Object, Str, Value};

/// A test of one state: which, with what input, and what stands for its work.
///
/// ```
/// use asl::testing::{StateTest, Stage, TestStatus};
/// use asl::{Value, asl};
///
/// asl!("examples/help_desk.asl.json", allow(choice-not-exhaustive));
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let input: Value = r#"{"id": 7}"#.parse()?;
/// let tested = StateTest::new("Work on Case").input(input.clone()).returns(true).run::<HelpDeskState>()?;
/// assert_eq!(tested.status, TestStatus::Succeeded);
/// assert_eq!(tested.next_state, Some("Is Resolved"));
/// assert_eq!(tested.inspection.at(Stage::AfterParameters), Some(&input));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct StateTest {
    name: String,
    input: Value,
    variables: Object,
    context: Option<Value>,
    mock: Option<Mock>,
    retries: u32,
    failed_iterations: Option<u32>,
    item_reader_data: Option<Value>,
    now: Timestamp,
}

/// What stands for a state's work.
#[derive(Clone, Debug, PartialEq)]
pub enum Mock {
    /// Its result.
    Returns(Value),
    /// Its error.
    Fails(TaskError),
}

/// How a test of one state ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestStatus {
    /// It has handed on its output.
    Succeeded,
    /// It has failed, and nothing took the error.
    Failed,
    /// It has failed, and a retrier would have it tried again.
    Retriable,
    /// It has failed, and a catcher has taken the error.
    CaughtError,
}

impl TestStatus {
    /// The service's name.
    ///
    /// ```
    /// assert_eq!(asl::testing::TestStatus::CaughtError.name(), "CAUGHT_ERROR");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            TestStatus::Succeeded => "SUCCEEDED",
            TestStatus::Failed => "FAILED",
            TestStatus::Retriable => "RETRIABLE",
            TestStatus::CaughtError => "CAUGHT_ERROR",
        }
    }
}

/// What came of a test of one state.
#[derive(Clone, Debug, PartialEq)]
pub struct TestedState {
    /// How it ended.
    pub status: TestStatus,
    /// What it hands on.
    pub output: Option<Value>,
    /// What its work failed with.
    pub error: Option<ExecutionError>,
    /// Where the execution would go on.
    pub next_state: Option<&'static str>,
    /// What was seen of its data.
    pub inspection: Inspection,
}

impl TestedState {
    /// All of it, as the service returns it.
    pub fn to_json(&self, level: InspectionLevel) -> Value {
        let mut object = Object::new();
        let mut put = |key: &'static str, value: Option<Value>| {
            if let Some(value) = value {
                object.insert(Str::from_static(key), value);
            }
        };
        let error = self.error.as_ref();
        put("output", self.output.clone());
        put("error", error.and_then(ExecutionError::error).map(Value::from));
        put("cause", error.and_then(ExecutionError::cause).map(Value::from));
        put("inspectionData", (level != InspectionLevel::Info).then(|| self.inspection.to_json()));
        put("nextState", self.next_state.map(Value::from_static));
        put("status", Some(Value::from_static(self.status.name())));
        Value::Object(object)
    }
}

/// A test that can't be made, in the service's words where it has some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    message: String,
    help: String,
}

impl Refused {
    pub(super) fn new(message: impl Into<String>) -> Refused {
        Refused { message: message.into(), help: String::new() }
    }

    /// What is wrong, without what could be done about it.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if self.help.is_empty() { Ok(()) } else { write!(f, ": {}", self.help) }
    }
}

impl std::error::Error for Refused {}

/// What a test of one state comes to.
pub type Tested = Result<TestedState, Refused>;

impl StateTest {
    /// A test of the state of this name, wherever in the definition it is. Its input is `{}`.
    pub fn new(name: impl Into<String>) -> StateTest {
        StateTest {
            name: name.into(),
            input: Value::Object(Object::new()),
            variables: Object::new(),
            context: None,
            mock: None,
            retries: 0,
            failed_iterations: None,
            item_reader_data: None,
            now: Timestamp::UNIX_EPOCH,
        }
    }

    /// The state's raw input.
    #[must_use]
    pub fn input(self, input: impl Into<Value>) -> StateTest {
        StateTest { input: input.into(), ..self }
    }

    /// A variable that was assigned before.
    #[must_use]
    pub fn variable(mut self, name: &str, value: impl Into<Value>) -> StateTest {
        self.variables.insert(name, value.into());
        self
    }

    /// The whole context object, `$$`.
    #[must_use]
    pub fn context(self, context: impl Into<Value>) -> StateTest {
        StateTest { context: Some(context.into()), ..self }
    }

    /// Its task, or the lines of a Parallel or Map together, return this.
    #[must_use]
    pub fn returns(self, result: impl Into<Value>) -> StateTest {
        self.mock(Mock::Returns(result.into()))
    }

    /// Its task, or a line of a Parallel or Map, fails.
    #[must_use]
    pub fn fails(self, error: impl Into<String>, cause: impl Into<String>) -> StateTest {
        self.mock(Mock::Fails(TaskError::new(error.into(), cause.into())))
    }

    /// What stands for its work.
    #[must_use]
    pub fn mock(self, mock: Mock) -> StateTest {
        StateTest { mock: Some(mock), ..self }
    }

    /// How often the retrier that takes the error was used before: `retrierRetryCount`.
    #[must_use]
    pub fn retries(self, retries: u32) -> StateTest {
        StateTest { retries, ..self }
    }

    /// How many of a Map's iterations have failed: `mapIterationFailureCount`.
    #[must_use]
    pub fn failed_iterations(self, count: u32) -> StateTest {
        StateTest { failed_iterations: Some(count), ..self }
    }

    /// What a Map's `ItemReader` has read: `mapItemReaderData`.
    #[must_use]
    pub fn item_reader_data(self, data: impl Into<Value>) -> StateTest {
        StateTest { item_reader_data: Some(data.into()), ..self }
    }

    /// The time.
    #[must_use]
    pub fn now(self, now: Timestamp) -> StateTest {
        StateTest { now, ..self }
    }

    /// Runs the state; `S` is the machine's state enum.
    ///
    /// # Errors
    /// There is no such state, or what the test gives can't be: a mock for a state without work, a context object of another form.
    pub fn run<S: TestScope>(&self) -> Tested {
        let unknown = || {
            let names = S::MACHINE.states.iter().map(|row| format!("`{}`", row.info.name)).collect::<Vec<_>>();
            let help = format!("there is no `{}` among {}", self.name, names.join(", "));
            Err(Refused { message: "State not found in definition".to_string(), help })
        };
        run::<S>(self).or_else(|| S::test_inside(self)).unwrap_or_else(unknown)
    }
}

/// Runs a state of this very scope; `None` where it has none of the name.
pub(super) fn run<S: TestScope>(test: &StateTest) -> Option<Tested> {
    let state = S::at(&test.name, test.input.clone())?;
    Some(state.map_err(|error| Refused::new(error.to_string())).and_then(|state| {
        check(test, state.info())?;
        let given = test.context.clone();
        let context =
            given.unwrap_or_else(|| test_context::made_up(S::MACHINE.name, &test.input, test.now, state.info()));
        Bench::new(test, &context).run(state)
    }))
}

/// What the service refuses before anything runs.
fn check(test: &StateTest, state: &'static StateInfo) -> Result<(), Refused> {
    let kind = state.kind.name();
    let has_work = matches!(state.kind, StateKind::Task | StateKind::Parallel | StateKind::Map);
    if test.mock.is_some() && !has_work {
        return Err(Refused::new(format!("State type '{kind}' is not supported when a mock is specified")));
    }
    if let Some(context) = &test.context {
        test_context::check(context, state)?;
    }
    if test.mock.is_none() && has_work {
        let help = "say what it `returns`, or `fails` with".to_string();
        return Err(Refused { message: format!("State type '{kind}' requires a mock"), help });
    }
    Ok(())
}
