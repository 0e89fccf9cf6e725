//! Runs a machine in both forms and compares: event by event with a history, alone and in a set of executions, and inline, on the
//! same virtual clock.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use asl::__private::InlineMachine;
use asl::driver::VirtualTime;
use asl::{Execution, ExecutionError, Machine, TaskError, Timestamp, Value};
use serde::de::DeserializeOwned;

#[path = "../support/block_on.rs"]
mod block_on;
pub(crate) use block_on::block_on;

/// 2026-01-01T00:00:00Z, when all executions begin.
pub(crate) const START: Timestamp = asl::__private::timestamp(1_767_225_600_000_000_000);

/// What a task does when it is called.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Answer {
    Returns(&'static str),
    Fails(&'static str, &'static str),
    Never,
}
pub(crate) use Answer::{Fails, Never, Returns};

/// Tasks that answer as they are told, call after call; when nothing is left they return their input.
#[derive(Debug)]
pub(crate) struct Script {
    answers: Mutex<VecDeque<Answer>>,
    requests: Mutex<Vec<Value>>,
}

impl Script {
    pub(crate) fn new(answers: &[Answer]) -> Arc<Script> {
        let answers = answers.iter().copied().collect();
        Arc::new(Script { answers: Mutex::new(answers), requests: Mutex::default() })
    }

    /// How often a task was called.
    pub(crate) fn n_requests(&self) -> usize {
        self.requests.lock().unwrap().len()
    }

    /// What its tasks were called with, as text.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().iter().map(Value::to_string).collect()
    }

    pub(crate) async fn answer(&self, input: Value) -> Result<Value, TaskError> {
        self.requests.lock().unwrap().push(input.clone());
        let answer = self.answers.lock().unwrap().pop_front();
        match answer {
            None => Ok(input),
            Some(Returns(text)) => Ok(json(text)),
            Some(Fails(name, cause)) => Err(TaskError::new(name, cause)),
            Some(Never) => std::future::pending().await,
        }
    }
}

/// Implements a machine's tasks by a script.
macro_rules! scripted {
    ($tasks:ident: $($method:ident),*) => {
        impl $tasks for std::sync::Arc<$crate::support::Script> {
            $(async fn $method(&self, input: asl::Value) -> Result<asl::Value, asl::TaskError> {
                self.answer(input).await
            })*
        }
    };
}
pub(crate) use scripted;

/// An execution of which both forms say the same.
pub(crate) struct Ran {
    pub(crate) execution: Execution,
    /// What the tasks were called with.
    pub(crate) requests: Vec<Value>,
}

/// Runs in both forms with tasks that answer so, and compares how they end, when, and what their tasks were asked.
#[track_caller]
pub(crate) fn check<M: InlineMachine<Input: DeserializeOwned + 'static>>(
    machine: fn(Arc<Script>) -> M,
    answers: &[Answer],
    input: &str,
    expected: Result<Value, ExecutionError>,
) -> Ran {
    let (unrecorded, driver) = (VirtualTime::starting_at(START), VirtualTime::starting_at(START).with_history());
    let (script, inline_script) = (Script::new(answers), Script::new(answers));
    let execution = block_on(driver.execute(&machine(script.clone()), json(input)));
    let inline = block_on(unrecorded.execute_inline(&machine(inline_script.clone()), json(input)));
    assert_eq!(execution.result, expected, "event by event");
    assert_eq!(inline.result, expected, "inline");
    assert_eq!(inline.status, execution.status);
    assert_eq!(inline.elapsed(), execution.elapsed());
    let (set_script, recorded_script) = (Script::new(answers), Script::new(answers));
    assert_same(&run_in_set(&driver, &machine(set_script.clone()), &json(input)), &execution, "in a set");
    assert_recorded(&driver, &machine(recorded_script.clone()), &json(input), &execution);
    let requests = std::mem::take(&mut *script.requests.lock().unwrap());
    assert_eq!(*set_script.requests.lock().unwrap(), requests, "in a set");
    assert_eq!(*inline_script.requests.lock().unwrap(), requests, "inline");
    assert!(!M::RECORDS || *recorded_script.requests.lock().unwrap() == requests, "inline, with a history");
    assert_links(&execution);
    Ran { execution, requests }
}

/// Runs in both forms and compares how they end and when: for lines of execution that run at the same time, whose events are not
/// all linked to the one before. Returns the one with a history.
#[track_caller]
pub(crate) fn run_both<M: InlineMachine<Input: DeserializeOwned + 'static>>(
    driver: &VirtualTime,
    machine: impl Fn() -> M,
    input: &Value,
) -> Execution {
    let inline = block_on(driver.execute_inline(&machine(), input));
    let driver = driver.clone().with_history();
    let execution = block_on(driver.execute(&machine(), input));
    assert_eq!((&inline.result, inline.elapsed()), (&execution.result, execution.elapsed()), "inline");
    assert_same(&run_in_set(&driver, &machine(), input), &execution, "in a set");
    assert_recorded(&driver, &machine(), input, &execution);
    execution
}

/// Runs it as one of a set of executions.
pub(crate) fn run_in_set<M: Machine>(driver: &VirtualTime, machine: &M, input: &Value) -> Execution {
    let mut executions = driver.executions(machine);
    let id = executions.start(input);
    let (ended, execution) = block_on(executions.next()).expect("one was started");
    assert_eq!((ended, executions.len()), (id, 0));
    execution
}

/// The inline form records the same events, where it records any.
#[track_caller]
pub(crate) fn assert_recorded<M: InlineMachine>(
    driver: &VirtualTime,
    machine: &M,
    input: &Value,
    expected: &Execution,
) {
    if M::RECORDS {
        assert_same(&block_on(driver.execute_inline(machine, input)), expected, "inline, with a history");
    }
}

/// They came to the same, at the same times, by the same events.
#[track_caller]
pub(crate) fn assert_same(execution: &Execution, expected: &Execution, form: &str) {
    assert_eq!((&execution.status, &execution.result), (&expected.status, &expected.result), "{form}");
    assert_eq!((execution.started_at, execution.stopped_at), (expected.started_at, expected.stopped_at), "{form}");
    let history = |execution: &Execution| serde_json::to_string(&execution.history).unwrap();
    assert_eq!(history(execution), history(expected), "{form}");
}

/// Numbers without gaps, and each event linked to the one before: but for the first two, and a timeout.
fn assert_links(execution: &Execution) {
    for (index, event) in execution.history.iter().enumerate() {
        let is_unlinked = index < 2 || event.event_type() == "ExecutionTimedOut";
        let expected = if is_unlinked { 0 } else { index as u64 };
        assert_eq!((event.id, event.previous_event_id), (index as u64 + 1, expected));
    }
}

impl Ran {
    /// How long it took, in seconds.
    pub(crate) fn seconds(&self) -> f64 {
        self.execution.elapsed().as_secs_f64()
    }

    /// When the events of a type happened, in seconds from the start.
    pub(crate) fn times(&self, event_type: &str) -> Vec<f64> {
        times(&self.execution, event_type)
    }

    /// The types of all events.
    pub(crate) fn types(&self) -> Vec<String> {
        self.execution.history.iter().map(asl::HistoryEvent::event_type).collect()
    }

    /// What the tasks were called with, as text.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.iter().map(Value::to_string).collect()
    }
}

/// When the events of a type happened, in seconds from the start.
pub(crate) fn times(execution: &Execution, event_type: &str) -> Vec<f64> {
    let events = execution.history.iter().filter(|event| event.event_type() == event_type);
    let since_start = |time: Timestamp| -> Duration { time.saturating_duration_since(START) };
    events.map(|event| since_start(event.timestamp).as_secs_f64()).collect()
}

pub(crate) fn json(text: &str) -> Value {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

pub(crate) fn succeeds(output: &str) -> Result<Value, ExecutionError> {
    Ok(json(output))
}

/// Fails with a name and a cause, both as in the report.
pub(crate) fn fails(error: &'static str, cause: &str) -> Result<Value, ExecutionError> {
    Err(ExecutionError::because(error, cause.to_string()))
}

/// Fails with `States.Runtime` in a state that was entered with the event of this number.
pub(crate) fn fails_in(state: &str, entered: u64, cause: &str) -> Result<Value, ExecutionError> {
    Err(ExecutionError::runtime(cause.to_string()).in_state(state, entered))
}

/// Pending so often, each time asking to be polled again at once.
pub(crate) async fn wake_yourself(mut times: u32) {
    poll_fn(|cx| {
        if times == 0 {
            return Poll::Ready(());
        }
        times -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
