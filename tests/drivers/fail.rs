//! The Fail state.

use asl::{ExecutionError, asl};

use crate::support::{check, fails_in, scripted};

asl!("fail.asl.json");
scripted!(FailTasks:);

#[track_caller]
fn check_error(input: &str, error: Option<&'static str>, cause: Option<&'static str>) {
    let expected = ExecutionError::new(error.map(Into::into), cause.map(Into::into));
    let ran = check(Fail::new, &[], input, Err(expected.clone()));
    assert_eq!(ran.types()[3..], ["FailStateEntered", "ExecutionFailed"], "a Fail state is not left");
    assert_eq!(ran.execution.history.last().unwrap().error(), Some(&expected));
}

#[test]
fn both_parts_are_optional() {
    check_error(r#"{"fail":"both"}"#, Some("Broken"), Some("dropped"));
    check_error(r#"{"fail":"error"}"#, Some("Broken"), None);
    check_error(r#"{"fail":""}"#, None, None);
}

#[test]
fn both_parts_may_come_from_the_input() {
    check_error(r#"{"fail":"paths","error":"E","causes":["a","b"]}"#, Some("E"), Some("b"));
}

#[test]
fn a_path_must_lead_to_a_string() {
    let input = r#"{"fail":"paths","causes":["a"]}"#;
    let cause =
        format!("The JSONPath '$.error' specified for the field 'ErrorPath' could not be found in the input '{input}'");
    check(Fail::new, &[], input, fails_in("Paths", 4, &cause));
    let cause = "The CausePath field refers to a value that is not a string: $.causes[-1] == 7";
    check(Fail::new, &[], r#"{"fail":"paths","error":"E","causes":[7]}"#, fails_in("Paths", 4, cause));
}
