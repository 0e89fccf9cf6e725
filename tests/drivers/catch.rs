//! Catchers: which one, and what its state receives.

use asl::asl;

use crate::support::{Answer, Fails, Never, Returns, check, fails_in, scripted, succeeds};

asl!("catch.asl.json");
scripted!(CatchTasks: work);

/// The state that the catcher leads to gets this.
#[track_caller]
fn check_caught(answer: Answer, output: &str) -> crate::support::Ran {
    let ran = check(Catch::new, &[answer], r#"{"name":"n","list":{}}"#, succeeds(output));
    assert_eq!(ran.requests(), [r#"{"name":"n"}"#]);
    let steps = ran.execution.steps();
    assert_eq!(steps.iter().map(|step| step.name).collect::<Vec<_>>(), ["Work", "Caught"]);
    assert_eq!((steps[0].output, steps[1].input.to_string().as_str()), (Some(steps[1].input), output));
    ran
}

#[test]
fn the_error_replaces_the_input_unless_a_result_path_says_otherwise() {
    check_caught(Fails("Replace", "why"), r#"{"Error":"Replace","Cause":"why"}"#);
    check_caught(Fails("Drop", "why"), r#"{"name":"n","list":{}}"#);
    check_caught(Fails("Add", "why"), r#"{"name":"n","list":{},"error":{"Error":"Add","Cause":"why"}}"#);
}

#[test]
fn wildcards_take_what_is_left() {
    check_caught(Fails("Any", ""), r#"{"name":"n","list":{},"failed":{"Error":"Any","Cause":""}}"#);
    check_caught(
        Fails("States.Timeout", "x"),
        r#"{"name":"n","list":{},"all":{"Error":"States.Timeout","Cause":"x"}}"#,
    );
}

#[test]
fn a_timeout_has_no_cause() {
    let ran = check_caught(Never, r#"{"name":"n","list":{},"all":{"Error":"States.Timeout"}}"#);
    assert_eq!(ran.times("LambdaFunctionTimedOut"), [30.0]);
    assert!(ran.times("LambdaFunctionFailed").is_empty());
}

#[test]
fn what_goes_wrong_after_the_task_is_caught_too() {
    let place = "An error occurred while executing the state 'Work' (entered at the event id #2).";
    let cause = format!(r#"{place} Unable to apply step \"result\" to input {{\"name\":\"n\",\"list\":7}}"#);
    let output =
        format!(r#"{{"name":"n","list":7,"failed":{{"Error":"States.ReferencePathConflict","Cause":"{cause}"}}}}"#);
    let ran = check(Catch::new, &[Returns("1")], r#"{"name":"n","list":7}"#, succeeds(&output));
    let types = ran.types();
    assert_eq!(types[4..7], ["LambdaFunctionSucceeded", "TaskStateExited", "PassStateEntered"]);
}

#[test]
fn a_catcher_that_fails_is_not_caught() {
    let cause = r#"Unable to apply step "error" to input {"name":"n","list":{}}"#;
    let error = asl::ExecutionError::because("States.ReferencePathConflict", cause).in_state("Work", 2);
    check(Catch::new, &[Fails("Conflict", "")], r#"{"name":"n","list":{}}"#, Err(error));
}

#[test]
fn nothing_catches_a_definition_that_does_not_fit_the_data() {
    let cause = "The JSONPath '$.name' specified for the field 'name.$' could not be found in the input '{}'";
    let ran = check(Catch::new, &[], "{}", fails_in("Work", 2, cause));
    assert_eq!(ran.types(), ["ExecutionStarted", "TaskStateEntered", "ExecutionFailed"]);
    // Not even where a task says so itself.
    let runtime = Err(asl::ExecutionError::runtime("x"));
    check(Catch::new, &[Fails("States.Runtime", "x")], r#"{"name":1}"#, runtime);
}
