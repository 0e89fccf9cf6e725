//! Tasks that answer what a test says.

use std::collections::BTreeMap;
use std::fmt;
use std::future::pending;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::TaskError;
use crate::history::json_or_note;
use crate::machine::BoxFuture;
use crate::value::{Error, Value, to_value};

/// What a mocked task does when it is called once.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It returns this.
    Returns(Value),
    /// It fails.
    Fails(TaskError),
    /// It never answers: its timeout ends it.
    Never,
}

impl Answer {
    /// It returns this.
    ///
    /// # Errors
    /// The output can't be written as JSON.
    ///
    /// ```
    /// use asl::testing::Answer;
    /// assert_eq!(Answer::returns(7)?, Answer::Returns(7.into()));
    /// # Ok::<(), asl::value::Error>(())
    /// ```
    pub fn returns(output: impl Serialize) -> Result<Answer, Error> {
        to_value(&output).map(Answer::Returns)
    }

    /// It fails with this error and cause.
    ///
    /// ```
    /// let busy = asl::testing::Answer::fails("Busy", "all desks are taken");
    /// # let _ = busy;
    /// ```
    pub fn fails(error: impl Into<String>, cause: impl Into<String>) -> Answer {
        Answer::Fails(TaskError::new(error.into(), cause.into()))
    }
}

/// Answers of the tasks of any machine: `HelpDesk::new(Mocks::new().on("Work on Case", |case| Ok(case)))`.
///
/// A clone is the same mocks, so that a test can look at the calls afterwards. A task that is called and not mocked, or called more often
/// than it has answers, ends the test by a panic that says so.
#[derive(Clone, Default)]
pub struct Mocks(Arc<Mutex<BTreeMap<String, Mock>>>);

/// One task's.
#[derive(Clone, Default)]
struct Mock {
    calls: Vec<Value>,
    answers: Answers,
}

type Closure = Arc<dyn Fn(Value) -> Result<Value, TaskError> + Send + Sync>;

#[derive(Clone, Default)]
enum Answers {
    #[default]
    None,
    InOrder(Vec<Answer>),
    By(Closure),
}

impl Mocks {
    /// No task is mocked yet.
    pub fn new() -> Mocks {
        Mocks::default()
    }

    /// The task of this state is answered by a closure, whose input and output may have the task's types.
    ///
    /// ```
    /// use asl::{TaskError, testing::Mocks};
    /// let mocks = Mocks::new().on("Double", |number: u32| Ok(number * 2));
    /// let failing = Mocks::new().on("Double", |_: u32| Err::<u32, _>(TaskError::new("Overflow", "too large")));
    /// # let _ = (mocks, failing);
    /// ```
    #[must_use]
    pub fn on<I: DeserializeOwned, O: Serialize>(
        self,
        state: &str,
        task: impl Fn(I) -> Result<O, TaskError> + Send + Sync + 'static,
    ) -> Mocks {
        let name = state.to_string();
        let closure = move |input: Value| {
            let input = crate::value::from_value(input)
                .map_err(|error| TaskError::new("States.Runtime", format!("The mock of `{name}`: {error}")))?;
            Ok(to_value(&task(input)?)?)
        };
        self.with(state, Answers::By(Arc::new(closure)))
    }

    /// The task of this state gives these answers, one call after the other: retries are further calls, and so are further visits.
    ///
    /// ```
    /// use asl::testing::{Answer, Mocks};
    /// let mocks = Mocks::new().answers("Charge", [Answer::fails("Busy", "later"), Answer::returns("paid")?]);
    /// # let _ = mocks;
    /// # Ok::<(), asl::value::Error>(())
    /// ```
    #[must_use]
    pub fn answers(self, state: &str, answers: impl IntoIterator<Item = Answer>) -> Mocks {
        self.with(state, Answers::InOrder(answers.into_iter().collect()))
    }

    /// What the task of this state was called with, call after call.
    pub fn calls(&self, state: &str) -> Vec<Value> {
        self.lock().get(state).map(|mock| mock.calls.clone()).unwrap_or_default()
    }

    fn with(self, state: &str, answers: Answers) -> Mocks {
        self.lock().entry(state.to_string()).or_default().answers = answers;
        self
    }

    /// What generated code calls for a task.
    #[doc(hidden)]
    #[track_caller]
    pub fn answer<I: Serialize, O: DeserializeOwned + Send + 'static>(
        &self,
        state: &str,
        input: I,
    ) -> BoxFuture<'static, Result<O, TaskError>> {
        let input = json_or_note(&input);
        let answer = match self.next(state, &input) {
            Next::Answer(Answer::Returns(output)) => Ok(output),
            Next::Answer(Answer::Fails(error)) => Err(error),
            Next::Answer(Answer::Never) => return Box::pin(pending()),
            Next::By(closure) => closure(input),
        };
        let name = state.to_string();
        let answer = answer.and_then(|output| {
            crate::value::from_value(output)
                .map_err(|error| TaskError::new("States.Runtime", format!("The mock of `{name}` doesn't fit: {error}")))
        });
        Box::pin(std::future::ready(answer))
    }

    #[track_caller]
    fn next(&self, state: &str, input: &Value) -> Next {
        let mut mocks = self.lock();
        let mock = mocks.entry(state.to_string()).or_default();
        mock.calls.push(input.clone());
        let n_calls = mock.calls.len();
        let fault = match &mock.answers {
            Answers::By(closure) => return Next::By(Arc::clone(closure)),
            Answers::InOrder(answers) => match answers.get(n_calls - 1) {
                Some(answer) => return Next::Answer(answer.clone()),
                None => format!("has {} answers, and is called for the {n_calls}. time: add an answer", answers.len()),
            },
            Answers::None => format!("is called and has no mock: add `.on({state:?}, |input: Value| …)` to the mocks"),
        };
        drop(mocks);
        panic!("the task of the state `{state}` {fault}; its input is {input}");
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Mock>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

enum Next {
    Answer(Answer),
    By(Closure),
}

impl fmt::Debug for Mocks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.lock().keys()).finish()
    }
}
