//! JSONata expressions of every kind, in the fields of states.

use asl::driver::VirtualTime;
use asl::{ExecutionError, Value, asl};

use crate::support::{START, Script, block_on, check, json, run_both, scripted, succeeds};

asl!("expression.asl.json");
scripted!(ExpressionTasks:);

asl!("volatile.asl.json");
impl VolatileTasks for () {}

const LINES: &str = r#"[{"id": "a", "kind": "x", "price": 10, "quantity": 2}, {"id": "b", "kind": "y", "price": 1.5, "quantity": 1},
    {"id": "c", "kind": "x", "price": 3, "quantity": 4}]"#;

#[test]
fn expressions_are_compiled() {
    let input = format!(r#"{{"country": "DE", "big": 9007199254740993, "lines": {LINES}}}"#);
    let handed_on = r#"{"ids": ["a", "c"], "first": "a", "by": {"x": 6, "y": 1}, "sorted": ["a", "c", "b"],
        "labels": ["0:a", "1:b", "2:c"], "country": "DE", "nothing": {"kept": null}, "each": [{"deep": 24}],
        "infinite": ["Infinity", "-Infinity"]}"#;
    let output = r#"{"ids": ["a", "c"], "first": "a", "by": {"x": 6, "y": 1}, "sorted": ["a", "c", "b"],
        "labels": ["0:a", "1:b", "2:c"], "nothing": {"kept": null}, "each": [{"deep": 24}],
        "infinite": ["Infinity", "-Infinity"], "total": 39.86, "big": 9007199254740993, "paid": true}"#;
    let ran = check(Expression::new, &[], &input, succeeds(output));
    assert_eq!(ran.execution.steps()[0].output, Some(&json(handed_on)));
}

#[test]
fn a_small_order_fails_by_expressions() {
    let input = r#"{"country": "DE", "big": 1, "lines": {"id": "a", "kind": "x", "price": 0.5, "quantity": 3}}"#;
    let error = ExecutionError::new(Some("TooSmall".into()), Some("only 1.5".into()));
    check(Expression::new, &[], input, Err(error));
}

#[test]
fn what_an_expression_throws_fails_its_state() {
    let input = r#"{"country": "DE", "big": 1, "lines": {"id": "a", "kind": "x", "price": "0.5", "quantity": 3}}"#;
    let cause = "An error occurred while executing the state 'Order' (entered at the event id #2). The JSONata expression \
        '$sum($states.input.lines.(price * quantity))' specified for the field 'Assign/total' threw an error during evaluation. \
        T2001: The left side of the \"*\" operator must evaluate to a number";
    let driver = VirtualTime::starting_at(START);
    let execution = run_both(&driver, || Expression::new(Script::new(&[])), &json(input));
    assert_eq!(execution.result, Err(ExecutionError::because("States.QueryEvaluationError", cause)));
}

#[test]
fn the_clock_and_randomness_are_the_drivers() {
    let driver = VirtualTime::starting_at(START).with_history();
    let run = || block_on(driver.execute(&Volatile::new(()), json("[7]"))).result.unwrap();
    let first: Value = run();
    assert_eq!(first.get("at"), Some(&json(r#""2026-01-01T00:00:00.000Z""#)));
    assert_eq!(first.get("ms"), Some(&json("1767225600000")));
    assert_eq!(first.get("state"), Some(&json(r#""STAMP""#)));
    assert_eq!(first.get("whole"), Some(&json(r#"["input", "context"]"#)));
    assert_eq!(first.get("input"), Some(&json("[7]")));
    assert_eq!(run(), first, "the same driver draws the same numbers");
}
