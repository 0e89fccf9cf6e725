//! States whose query language is JSONata, in a machine with states of both languages.

use asl::driver::VirtualTime;
use asl::{ExecutionError, Value, asl};

use crate::support::{Returns, START, Script, check, run_both, scripted, succeeds};

asl!("jsonata.asl.json");
scripted!(JsonataTasks: ask);

#[test]
fn every_field_takes_expressions_and_both_languages_share_variables() {
    let input = r#"{"wait": 5, "go": true, "lines": [{"id": 1}, {"id": [2, 3]}, {}]}"#;
    let output = r#"[{"answer": "done", "waited": 5, "rule": "went", "wait": 5}, "went", 1]"#;
    let ran = check(Jsonata::new, &[Returns("\"done\"")], input, succeeds(output));
    assert_eq!(ran.seconds(), 5.0);
    let asked: Value = r#"{"ids": [1, 2, 3], "fixed": {"a": [null, "x"]}}"#.parse().unwrap();
    assert_eq!(ran.requests, [asked]);
}

#[test]
fn the_default_has_the_states_own_assign_and_output() {
    let input = r#"{"wait": 0, "go": false, "lines": {"id": "only"}}"#;
    let expected = ExecutionError::new(Some("default".into()), Some("default".into()));
    check(Jsonata::new, &[], input, Err(expected));
}

/// The state `name`, entered with this event, fails by the JSONata of a field: which the history shows.
#[track_caller]
fn check_fault(input: &str, [name, event]: [&str; 2], what: &str) {
    let input: Value = input.parse().unwrap();
    let execution = run_both(&VirtualTime::starting_at(START), || Jsonata::new(Script::new(&[])), &input);
    let cause =
        format!("An error occurred while executing the state '{name}' (entered at the event id #{event}). {what}");
    let error = ExecutionError::because("States.QueryEvaluationError", cause);
    assert_eq!(execution.result, Err(error.clone()));
    let failed = execution.history.iter().find(|event| event.event_type() == "EvaluationFailed").unwrap();
    assert_eq!((failed.error(), failed.state.map(|state| state.name)), (Some(&error), Some(name)));
}

#[test]
fn an_expression_that_gives_nothing_fails_its_state() {
    let what = |text: &str, field: &str| {
        format!("The JSONata expression '{text}' specified for the field '{field}' returned nothing (undefined).")
    };
    check_fault(r#"{"lines": []}"#, ["Read", "2"], &what("$states.input.lines.id", "Assign/ids"));
    check_fault(r#"{"lines": [{"id": 1}]}"#, ["Read", "2"], &what("$states.input.wait", "Output/wait"));
}

#[test]
fn a_value_of_another_type_fails_its_state() {
    let what = |text: &str, field: &str, rest: &str| {
        format!(
            "The JSONata expression '{text}' specified for the field '{field}' returned an unexpected result type. {rest}"
        )
    };
    let input = |wait: &str, go: &str| format!(r#"{{"wait": {wait}, "go": {go}, "lines": [{{"id": 1}}]}}"#);
    let seconds = what("$states.input.wait", "Seconds", "Expected 'number', but was 'array' for value: [1]");
    check_fault(&input("[1]", "true"), ["Rest", "4"], &seconds);
    let condition =
        what("$states.input.go", "Choices[1]/Condition", "Expected 'boolean', but was 'null' for value: null");
    check_fault(&input("0", "null"), ["Which", "6"], &condition);
}
