//! Which way an execution took.

use crate::execution::Execution;

/// The execution went through these states, in this order, and through no others. It has to keep its history.
///
/// # Panics
/// It took another way: the message shows both.
///
/// ```
/// # fn after(execution: &asl::Execution) {
/// asl::testing::assert_path(execution, &["Open Case", "Assign Case", "Work on Case"]);
/// # }
/// ```
#[track_caller]
pub fn assert_path(execution: &Execution, expected: &[&str]) {
    let path = path(execution);
    let same = path.iter().zip(expected).take_while(|(a, b)| a == b).count();
    let (got, wanted) = (shown(path.get(same)), shown(expected.get(same)));
    assert!(
        path == expected,
        "the execution took another way: state {} is {got}, expected {wanted}\n  path: {}\n  expected: {}\n  it ended as {}{}",
        same + 1,
        path.join(" → "),
        expected.join(" → "),
        execution.status.name(),
        reason(execution),
    );
}

/// The execution went through these states, in this order, and perhaps through others before, between and after them.
///
/// # Panics
/// It didn't: the message names the first that is missing.
///
/// ```
/// # fn after(execution: &asl::Execution) {
/// asl::testing::assert_passes(execution, &["Open Case", "Close Case"]);
/// # }
/// ```
#[track_caller]
pub fn assert_passes(execution: &Execution, expected: &[&str]) {
    let path = path(execution);
    let mut rest = path.iter();
    for state in expected {
        assert!(
            rest.any(|name| name == state),
            "the execution did not pass `{state}` there\n  path: {}\n  expected in this order: {}\n  it ended as {}{}",
            path.join(" → "),
            expected.join(" → "),
            execution.status.name(),
            reason(execution),
        );
    }
}

#[track_caller]
fn path(execution: &Execution) -> Vec<&'static str> {
    let is_kept = !execution.history.is_empty();
    assert!(is_kept, "the execution kept no history: ask the driver for it by `with_history()`");
    execution.steps().into_iter().map(|step| step.name).collect()
}

fn shown(state: Option<&&str>) -> String {
    state.map_or("the end".to_string(), |state| format!("`{state}`"))
}

fn reason(execution: &Execution) -> String {
    execution.result.as_ref().err().map(|error| format!(": {error}")).unwrap_or_default()
}
