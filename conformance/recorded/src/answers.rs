//! Answers tasks from a recording.
//!
//! An answer belongs to the call whose request equals the recorded one; where none does, answers are given in their order. That a
//! request differs from the recorded one is a fault of its own, as is a call more, or one less, than there are answers.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use asl::{TaskContext, TaskError, Value};
use serde_json::Value as Json;

use crate::case::{Answer, Case, Task};
use crate::matching::{difference, matches};

/// A machine that calls more tasks than this runs in a circle.
const MOST_CALLS: usize = 10_000;

/// The tasks of every generated machine: each method calls [`Recorded::answer`].
#[derive(Debug)]
pub struct Recorded {
    tasks: BTreeMap<String, Task>,
    progress: Mutex<Progress>,
}

#[derive(Debug, Default)]
struct Progress {
    calls: usize,
    /// Which answers of a state have been given.
    given: BTreeMap<String, Vec<bool>>,
    faults: Vec<String>,
}

impl Recorded {
    /// The answers of a case, none of them given yet.
    pub fn new(case: &Case) -> Recorded {
        Recorded { tasks: case.tasks.clone(), progress: Mutex::default() }
    }

    /// What the task of `state` returns for `input`. It may never answer.
    ///
    /// # Errors
    /// The recorded error; an error of our own where nothing is recorded for this call.
    pub async fn answer(&self, state: &str, input: Value) -> Result<Value, TaskError> {
        match self.choose(state, &input) {
            Reply::Answer(answer) => reply(answer).await,
            Reply::Echo(resource) => Ok(echo(&resource, input)),
            Reply::Nothing => Err(TaskError::new("Conformance.NotRecorded", format!("no answer for '{state}'"))),
        }
    }

    /// Begins what the recorded answer ends by the call's token; where none is recorded, nobody does.
    ///
    /// # Errors
    /// None, so far: recordings show no submission that failed.
    pub fn submit(&self, state: &str, input: Value, task: TaskContext) -> Result<(), TaskError> {
        if let Reply::Answer(answer) = self.choose(state, &input)
            && !answer.timed_out
            && !answer.pending
        {
            match recorded(answer) {
                Ok(output) => drop(task.callback().succeed(output)),
                Err(error) => task.callback().fail(error),
            }
        }
        Ok(())
    }

    /// What was asked of tasks, or wasn't, against the recording.
    pub fn faults(&self) -> Vec<String> {
        let mut progress = self.progress();
        let mut faults = std::mem::take(&mut progress.faults);
        for (state, given) in &progress.given {
            let left = given.iter().filter(|given| !**given).count();
            if left > 0 {
                faults.push(format!("'{state}' was called {left} times less than recorded"));
            }
        }
        faults
    }

    fn choose(&self, state: &str, input: &Value) -> Reply {
        let mut progress = self.progress();
        progress.calls += 1;
        assert!(progress.calls <= MOST_CALLS, "the machine has called more than {MOST_CALLS} tasks");
        let Some(task) = self.tasks.get(state) else {
            progress.faults.push(format!("'{state}' was called, and nothing is recorded for it"));
            return Reply::Nothing;
        };
        let request = serde_json::to_value(input).unwrap_or(Json::Null);
        let given = progress.given.entry(state.to_string()).or_insert_with(|| vec![false; task.returns.len()]);
        match next_answer(task, given, &request) {
            Some(index) => {
                if let Some(fault) = request_fault(state, &task.returns[index], &request) {
                    progress.faults.push(fault);
                }
                Reply::Answer(task.returns[index].clone())
            }
            None if task.echo => Reply::Echo(task.resource.clone()),
            None => {
                let fault = format!("'{state}' was called more often than recorded ({} times)", task.returns.len());
                progress.faults.push(fault);
                Reply::Nothing
            }
        }
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

enum Reply {
    Answer(Answer),
    Echo(String),
    Nothing,
}

/// Marks an answer as given and returns its index: the first with this request, else the first.
fn next_answer(task: &Task, given: &mut [bool], request: &Json) -> Option<usize> {
    if task.every_time && !task.returns.is_empty() {
        given.fill(true);
        return Some(0);
    }
    let free: Vec<usize> = (0..given.len()).filter(|index| !given[*index]).collect();
    let is_equal =
        |index: &&usize| task.returns[**index].request.as_ref().is_some_and(|recorded| matches(recorded, request));
    let index = free.iter().find(is_equal).or(free.first()).copied()?;
    given[index] = true;
    Some(index)
}

fn request_fault(state: &str, answer: &Answer, request: &Json) -> Option<String> {
    let difference = difference(answer.request.as_ref()?, request)?;
    Some(format!("request of '{state}' {difference}"))
}

async fn reply(answer: Answer) -> Result<Value, TaskError> {
    if answer.timed_out || answer.pending {
        return std::future::pending().await;
    }
    recorded(answer)
}

fn recorded(answer: Answer) -> Result<Value, TaskError> {
    let Some(error) = answer.error else { return Ok(answer.result) };
    Err(match answer.cause {
        Some(cause) => TaskError::new(error, cause.as_str().map_or_else(|| cause.to_string(), str::to_string)),
        None => TaskError::without_cause(error),
    })
}

/// A function that returns its payload: as it is, or wrapped by the service integration that invokes it.
fn echo(resource: &str, input: Value) -> Value {
    if !resource.starts_with("arn:aws:states:::lambda:invoke") {
        return input;
    }
    let payload = input.get("Payload").cloned().unwrap_or(Value::Null);
    let [version, status] = [Value::from("$LATEST"), Value::from(200_i64)];
    asl::value::object([("ExecutedVersion", version), ("Payload", payload), ("StatusCode", status)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block_on::block_on;

    /// Calls `Ask` with each request; what came back, errors as their name, and the faults.
    #[track_caller]
    fn check(task: &str, requests: &[&str], replies: &[&str], faults: &[&str]) {
        let case =
            format!(r#"{{"id": "x", "definition": {{}}, "expect": {{"status": ""}}, "tasks": {{"Ask": {task}}}}}"#);
        let recorded = Recorded::new(&serde_json::from_str(&case).unwrap());
        let ask = |request: &&str| match block_on(recorded.answer("Ask", request.parse().unwrap())) {
            Some(Ok(value)) => value.to_string(),
            Some(Err(error)) => error.name().to_string(),
            None => "silence".to_string(),
        };
        assert_eq!(requests.iter().map(ask).collect::<Vec<_>>(), replies);
        assert_eq!(recorded.faults(), faults);
    }

    #[test]
    fn equal_requests_first() {
        let task = r#"{"returns": [{"request": 1, "result": "one"}, {"request": 2, "result": "two"}]}"#;
        check(task, &["2", "1"], &["\"two\"", "\"one\""], &[]);
        check(task, &["1"], &["\"one\""], &["'Ask' was called 1 times less than recorded"]);
        check(task, &["3", "2"], &["\"one\"", "\"two\""], &["request of 'Ask' expected 1, got 3"]);
    }

    #[test]
    fn order_second() {
        let task = r#"{"returns": [{"error": "Busy", "cause": {"code": 1}}, {"result": null}]}"#;
        check(task, &["1", "1"], &["Busy", "null"], &[]);
        let more = "'Ask' was called more often than recorded (2 times)";
        check(task, &["1", "1", "1"], &["Busy", "null", "Conformance.NotRecorded"], &[more]);
    }

    #[test]
    fn answers_without_end() {
        check(r#"{"every_time": true, "returns": [{"error": "Busy"}]}"#, &["1", "2"], &["Busy", "Busy"], &[]);
        check(r#"{"echo": true}"#, &["1", "2"], &["1", "2"], &[]);
        let invoke = r#"{"echo": true, "resource": "arn:aws:states:::lambda:invoke"}"#;
        let reply = r#"{"ExecutedVersion":"$LATEST","Payload":7,"StatusCode":200}"#;
        check(invoke, &[r#"{"Payload": 7}"#], &[reply], &[]);
    }

    #[test]
    fn no_answer() {
        check(r#"{"returns": [{"timed_out": true}, {"pending": true}]}"#, &["1", "2"], &["silence", "silence"], &[]);
    }
}
