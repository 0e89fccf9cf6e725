//! The service's limits, where a driver has them: how large data may be, and how many events an execution may have.

use asl::driver::VirtualTime;
use asl::{Execution, Limits, Status, TaskError, Value, asl};

use crate::support::{START, Script, block_on, json, scripted};

asl! { "limits.asl.json", name = Limited }

asl! { "limits_loop.asl.json", name = Looping }
scripted!(LoopingTasks: );

/// A task that returns a string of so many letters.
struct Grower(usize);

impl LimitedTasks for Grower {
    async fn grow(&self, _: Value) -> Result<Value, TaskError> {
        Ok(Value::from("x".repeat(self.0)))
    }
}

fn driver(limits: Limits) -> VirtualTime {
    VirtualTime::starting_at(START).with_history().with_limits(limits)
}

fn grow(n_letters: usize, limits: Limits) -> Execution {
    block_on(driver(limits).execute(&Limited::new(Grower(n_letters)), json("{}")))
}

fn last_types(execution: &Execution, n_events: usize) -> Vec<String> {
    let history = &execution.history;
    history[history.len() - n_events..].iter().map(asl::HistoryEvent::event_type).collect()
}

const CAUSE: &str = "returned a result with a size exceeding the maximum number of bytes service limit.";

#[test]
fn a_task_s_result_may_have_256_kib() {
    let caught = grow(262_143, Limits::aws());
    let error = caught.result.as_ref().unwrap();
    assert_eq!(error.get("Error"), Some(&Value::from("States.DataLimitExceeded")));
    let function = "arn:aws:lambda:us-east-1:123456789012:function:grow";
    assert_eq!(error.get("Cause"), Some(&Value::from(format!("The state/task '{function}' {CAUSE}"))));
    let types =
        ["LambdaFunctionFailed", "TaskStateExited", "PassStateEntered", "PassStateExited", "ExecutionSucceeded"];
    assert_eq!(last_types(&caught, 5), types);
    assert!(grow(262_143, Limits::none()).result.is_ok());
}

#[test]
fn so_may_a_state_s_output_and_a_variable() {
    // The result fits, but not with what it is put into.
    let output = grow(262_142, Limits::aws()).result.unwrap_err();
    assert_eq!(output.name(), "States.DataLimitExceeded");
    assert!(output.cause().is_some_and(|cause| cause.contains("The state/task 'Grow' returned")), "{output:?}");
    // Each of the variables fits, twice the variable doesn't.
    let doubled = grow(200_000, Limits::aws()).result.unwrap_err();
    assert!(doubled.cause().is_some_and(|cause| cause.contains("'Double'")), "{doubled:?}");
    assert!(grow(100_000, Limits::aws()).result.is_ok());
    let limits = Limits { variable_bytes: Some(10_000), ..Limits::none() };
    assert!(grow(20_000, limits).result.unwrap_err().cause().is_some_and(|cause| cause.contains("'Keep'")));
    let limits = Limits { all_variable_bytes: Some(10_000), ..Limits::none() };
    assert!(grow(20_000, limits).result.is_err());
}

#[test]
fn an_execution_s_input_is_measured_too() {
    let input = Value::from("x".repeat(300_000));
    let execution = block_on(driver(Limits::aws()).execute(&Limited::new(Grower(1)), input));
    assert_eq!(execution.result.unwrap_err().name(), "States.DataLimitExceeded");
}

#[test]
fn the_25_000th_event_is_the_last() {
    let machine = Looping::new(Script::new(&[]));
    let execution = block_on(driver(Limits::aws()).execute(&machine, json(r#"{"go":true}"#)));
    assert_eq!(execution.status, Status::Failed);
    let error = execution.result.as_ref().unwrap_err();
    let cause = "The execution reached the maximum number of history events (25000).";
    assert_eq!((error.name(), error.cause()), ("States.Runtime", Some(cause)));
    let last = execution.history.last().unwrap();
    assert_eq!((last.id, last.event_type().as_str()), (25_000, "ExecutionFailed"));
    assert!(execution.history.iter().zip(1..).all(|(event, id)| event.id == id));
    // What ends in time is left alone.
    let done = block_on(driver(Limits::aws()).execute(&machine, json(r#"{"go":false}"#)));
    assert_eq!(done.status, Status::Succeeded);
}
