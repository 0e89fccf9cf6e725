//! `TimeoutSeconds` of tasks and of machines.

use asl::{ExecutionError, Status, Value, asl};

use crate::support::{Answer, Never, Ran, Returns, check, fails_in, json, scripted, succeeds};

asl! { "timeout.asl.json", allow(task-parameter-missing) }
scripted!(TimeoutTasks: literal, path);

asl! { "machine_timeout.asl.json", allow(result-path-discards-read) }
scripted!(MachineTimeoutTasks: work);

const INPUT: &str = r#"{"in":{"limit":7,"key":"k"}}"#;

fn timed_out() -> Result<Value, ExecutionError> {
    Err(ExecutionError::named("States.Timeout"))
}

#[test]
fn a_task_that_never_answers_is_called_again_and_then_fails() {
    let ran = check(Timeout::new, &[Never, Never], INPUT, timed_out());
    assert_eq!(ran.execution.status, Status::Failed);
    assert_eq!(ran.times("LambdaFunctionScheduled"), [0.0, 65.0]);
    assert_eq!(ran.times("LambdaFunctionTimedOut"), [60.0, 125.0]);
    let timeouts = ran.execution.history.iter().filter(|event| event.event_type() == "LambdaFunctionTimedOut");
    for timeout in timeouts {
        assert_eq!(timeout.error(), Some(&ExecutionError::named("States.Timeout")));
    }
    // Each attempt has its full time.
    let ran = check(Timeout::new, &[Never, Returns(INPUT), Returns("1")], INPUT, succeeds("1"));
    assert_eq!(ran.seconds(), 65.0);
}

#[test]
fn the_time_comes_from_the_effective_input() {
    let ran = check(Timeout::new, &[Returns(INPUT), Never], INPUT, succeeds(r#"{"Error":"States.Timeout"}"#));
    assert_eq!(ran.times("TaskTimedOut"), [7.0]);
    assert_eq!(ran.requests(), [INPUT, r#"{"key":"k"}"#]);
    let scheduled = ran.execution.history.iter().find(|event| event.event_type() == "TaskScheduled").unwrap();
    let scheduled: Value = json(&serde_json::to_string(scheduled).unwrap());
    assert_eq!(scheduled["taskScheduledEventDetails"]["timeoutInSeconds"], Value::from(7));
}

#[test]
fn a_time_that_is_none() {
    #[track_caller]
    fn check_fault(input: &str, cause: &str) {
        // The task before has event 7 as its last.
        let before = leak(input);
        let ran = check(Timeout::new, &[Returns(before)], input, fails_in("Path", 7, cause));
        assert_eq!(ran.types().last().map(String::as_str), Some("ExecutionFailed"));
        assert_eq!(ran.requests().len(), 1, "the task was not called");
    }
    check_fault(r#"{"in":{"key":1}}"#, "Invalid path '$.limit' : No results for path: $['limit']");
    check_fault(r#"{"key":1}"#, "Invalid path '$.in' : No results for path: $['in']");
    for limit in ["0", "-1", "1.5", "null", "4294967296"] {
        let input = format!(r#"{{"in":{{"limit":{limit},"key":1}}}}"#);
        let cause =
            format!("The TimeoutSecondsPath field refers to value \"{limit}\" which is not a valid integer: $.limit");
        check_fault(&input, &cause);
    }
    // Where the parameters are at fault too, both forms report the same of the two.
    let cause = "Invalid path '$.limit' : No results for path: $['limit']";
    check_fault(r#"{"in":{}}"#, cause);
}

/// Scripts are made of constants.
fn leak(text: &str) -> &'static str {
    Box::leak(text.to_string().into_boxed_str())
}

/// The execution is cut after 100 seconds.
#[track_caller]
fn check_cut(answers: &[Answer], input: &str, types: &[&str]) -> Ran {
    let ran = check(MachineTimeout::new, answers, input, timed_out());
    assert_eq!(ran.execution.status, Status::TimedOut);
    assert_eq!(ran.seconds(), 100.0);
    let last = ran.execution.history.last().unwrap();
    assert_eq!((last.event_type().as_str(), last.previous_event_id), ("ExecutionTimedOut", 0));
    assert!(ran.types().iter().map(String::as_str).eq(types.iter().copied()), "{:?}", ran.types());
    ran
}

#[test]
fn a_machine_is_cut_wherever_it_is() {
    let entered = ["ExecutionStarted", "TaskStateEntered"];
    let called = ["ActivityScheduled", "ActivityStarted"];
    let answered = ["ActivitySucceeded", "TaskStateExited", "WaitStateEntered", "ExecutionTimedOut"];
    let in_wait = [&entered[..], &called, &answered].concat();
    check_cut(&[], r#"{"pause":101}"#, &in_wait);
    check_cut(&[], r#"{"pause":99999999}"#, &in_wait);
    // At the very same time: the execution's own timeout comes first.
    check_cut(&[], r#"{"pause":100}"#, &in_wait);

    // The first attempt from 0 to 40, the second from 55 to 95, cut before the third; the catcher is not asked.
    let late = ["ActivityScheduled", "ActivityStarted", "ActivityTimedOut"];
    check_cut(&[Never, Never], "{}", &[&entered[..], &late, &late, &["ExecutionTimedOut"]].concat());
}

#[test]
fn a_machine_that_ends_in_time_is_not_cut() {
    let ran = check(MachineTimeout::new, &[], r#"{"pause":99}"#, succeeds(r#"{"pause":99}"#));
    assert_eq!((ran.execution.status, ran.seconds()), (Status::Succeeded, 99.0));
}
