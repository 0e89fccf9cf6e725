//! The fields that data passes through, computed by hand from the specification's "Input and Output Processing".

use asl::asl;

use crate::support::{Answer, Returns, check, fails_in, scripted, succeeds};

asl!("data_flow.asl.json");
scripted!(DataFlowTasks: all, discard, nothing, replace, deep);

/// The task is called with `request` and the machine returns `output`.
#[track_caller]
fn check_task(answers: &[Answer], input: &str, request: &str, output: &str) {
    let ran = check(DataFlow::new, answers, input, succeeds(output));
    assert_eq!(ran.requests(), [request]);
}

#[test]
fn all_fields_in_order() {
    check_task(
        &[Returns(r#"{"status":{"code":200},"rest":1}"#)],
        r#"{"flow":"all","order":{"id":7,"items":["a","b"]},"other":0}"#,
        r#"{"id":7,"first":"a","whole":{"id":7,"items":["a","b"]},"fixed":{"x":[1,null]}}"#,
        r#"{"id":7,"items":["a","b"],"result":{"code":200,"raw":"$.status"}}"#,
    );
}

#[test]
fn a_result_can_be_dropped_or_replace_everything() {
    check_task(
        &[Returns("1")],
        r#"{"flow":"discard","x":[]}"#,
        r#"{"flow":"discard","x":[]}"#,
        r#"{"flow":"discard","x":[]}"#,
    );
    check_task(&[Returns("1")], r#"{"flow":"nothing"}"#, "{}", "{}");
    check_task(&[Returns("[1]")], r#"{"flow":"replace","a b":[1,"last"]}"#, r#""last""#, "[1]");
}

#[test]
fn a_pass_computes_and_adds() {
    let ran = check(
        DataFlow::new,
        &[],
        r#"{"flow":"pass","in":[5,6]}"#,
        succeeds(r#"{"flow":"pass","in":[5,{"path.$":"$.static"}],"out":{"doubled":5,"context":"$$.not.looked.at"}}"#),
    );
    let steps = ran.execution.steps();
    assert_eq!(steps[1].input.to_string(), r#"{"flow":"pass","in":[5,6]}"#, "the raw input, not the effective one");
}

#[test]
fn a_succeed_filters() {
    check(DataFlow::new, &[], r#"{"flow":"","kept":{"only":{"x":1},"not":2}}"#, succeeds(r#"{"x":1}"#));
}

#[test]
fn what_leads_nowhere_fails_where_it_is_looked_for() {
    let fails = |answers: &[Answer], input: &str, state: &str, entered: u64, cause: &str| {
        check(DataFlow::new, answers, input, fails_in(state, entered, cause));
    };
    let missing = "Invalid path '$.order' : No results for path: $['order']";
    fails(&[], r#"{"flow":"all"}"#, "All", 4, missing);
    let template = |field: &str, path: &str, input: &str| {
        format!("The JSONPath '{path}' specified for the field '{field}' could not be found in the input '{input}'")
    };
    let cause = template("first.$", "$.items[0]", r#"{"id":1,"items":[]}"#);
    fails(&[], r#"{"flow":"all","order":{"id":1,"items":[]}}"#, "All", 4, &cause);
    let cause = template("code.$", "$.status.code", r#"{"status":1}"#);
    fails(&[Returns(r#"{"status":1}"#)], r#"{"flow":"all","order":{"id":1,"items":[1]}}"#, "All", 4, &cause);
    // The state before it is left by event 8; this one was entered with event 9.
    let lost = "Invalid path '$.nowhere' : No results for path: $['nowhere']";
    fails(&[Returns("1")], r#"{"flow":"deep"}"#, "Lost", 9, lost);
    let succeed = "Invalid path '$.kept' : No results for path: $['kept']";
    fails(&[], r#"{"flow":""}"#, "Succeed", 4, succeed);
}

#[test]
fn a_result_path_makes_its_way() {
    let cause = "Invalid path '$.nowhere' : No results for path: $['nowhere']";
    let ran = check(DataFlow::new, &[Returns("1")], r#"{"flow":"deep"}"#, fails_in("Lost", 9, cause));
    assert_eq!(ran.execution.steps()[2].input.to_string(), r#"{"flow":"deep","a":{"b":{"c":1}}}"#);
    let conflict = asl::ExecutionError::because(
        "States.ReferencePathConflict",
        r#"Unable to apply step "b" to input {"flow":"deep","a":[]}"#,
    );
    check(DataFlow::new, &[Returns("1")], r#"{"flow":"deep","a":[]}"#, Err(conflict.in_state("Deep", 4)));
}
