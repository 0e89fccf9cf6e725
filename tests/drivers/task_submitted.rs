//! Tasks whose service takes their work on first: `TaskSubmitted`, which both forms count.

use asl::{ExecutionError, asl};

use crate::support::{Fails, Never, Returns, check, scripted};

asl! { "task_submitted.asl.json", name = Submitted }
scripted!(SubmittedTasks: run, start, put);

#[test]
fn each_attempt_is_submitted() {
    // The cause names the number of an event, which both forms must agree on.
    let cause = "An error occurred while executing the state 'Read' (entered at the event id #27). \
                 Invalid path '$.missing' : No results for path: $['missing']";
    let answers = [Returns("{}"), Fails("Busy", ""), Never, Returns("{}"), Returns("{}")];
    let ran = check(Submitted::new, &answers, "{}", Err(ExecutionError::because("States.Runtime", cause)));
    let expected = [
        ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"],
        ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskFailed"],
        ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskTimedOut"],
        ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"],
    ];
    let types: Vec<String> = ran.types().into_iter().filter(|name| !name.contains("State")).collect();
    assert_eq!(types[1..17], expected.concat());
    // No job: nothing is submitted.
    assert_eq!(types[17..20], ["TaskScheduled", "TaskStarted", "TaskSucceeded"]);
    assert_eq!(ran.seconds(), 7.0);
}
