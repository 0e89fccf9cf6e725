//! Tolerated failures of an inline Map: it has no use for them, but they have to be numbers.

use asl::driver::VirtualTime;
use asl::{ExecutionError, Value, asl};

use crate::support::{START, Script, block_on, json, scripted, succeeds};

asl! { "tolerated_failure.asl.json", allow(map-field-distributed) }
scripted!(ToleratedFailureTasks:);

fn run(most: &str) -> Result<Value, ExecutionError> {
    let input = json(&format!(r#"{{"items": [1, 2], "most": {most}}}"#));
    let driver = VirtualTime::starting_at(START).with_history();
    block_on(driver.execute(&ToleratedFailure::new(Script::new(&[])), input)).result
}

#[test]
fn they_are_looked_at() {
    assert_eq!(run("2.5"), succeeds("[1, 2]"));
    let cause = "An error occurred while executing the state 'Ship Each' (entered at the event id #2). \
        The ToleratedFailureCountPath field refers to value \"-1\" which is not a valid number: $.most";
    assert_eq!(run("-1"), Err(ExecutionError::because("States.Runtime", cause)));
    let cause = "An error occurred while executing the state 'Again' (entered at the event id #14). \
        The ToleratedFailurePercentage field must be a number that is not negative, and at most 100: 110";
    assert_eq!(run("11"), Err(ExecutionError::because("States.QueryEvaluationError", cause)));
}
