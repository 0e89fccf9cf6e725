//! Tasks answered by closures, by answers in order, and as a file of Step Functions Local says.

use std::panic::{AssertUnwindSafe, catch_unwind};

use asl::testing::{Answer, MockConfig, Mocks, assert_passes, assert_path};
use asl::{Status, TaskError, Value};

use crate::{Charge, Receipt, TypedOrder, block_on, driver, json, order, run};

fn paid() -> Answer {
    Answer::Returns(json(r#"{"id": "r-1"}"#))
}

#[track_caller]
fn panics(what: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(what)).expect_err("no panic");
    panic.downcast_ref::<String>().cloned().unwrap_or_default()
}

#[test]
fn answers_come_one_attempt_after_the_other() {
    let mocks =
        Mocks::new().answers("Charge", [Answer::fails("Busy", "later"), Answer::fails("Busy", "later"), paid()]);
    let execution = run(&mocks, 10);
    assert_path(&execution, &["Charge", "Is Large", "Cool Off", "Pack", "Fetch", "Fetch"]);
    assert_eq!(execution.elapsed().as_secs(), 10 + 30 + 3600);
    let attempts: Vec<String> = mocks.calls("Charge").iter().map(Value::to_string).collect();
    let expected = [0, 1, 2].map(|attempt| format!(r#"{{"amount":10,"attempt":{attempt}}}"#));
    assert_eq!(attempts, expected);
}

#[test]
fn a_task_that_never_answers_times_out() {
    let mocks = Mocks::new().answers("Charge", [Answer::Never]).on("Ask", |_: Value| Ok("yes"));
    let execution = run(&mocks, 10);
    assert_passes(&execution, &["Charge", "Ask", "Pack"]);
    assert_eq!(execution.elapsed().as_secs(), 60);
    // The mock stands for whoever ends the call by its token.
    let approval = execution.result.unwrap().as_object().and_then(|output| output.get("approval").cloned());
    assert_eq!(approval, Some(Value::from("yes")));
}

#[test]
fn closures_have_the_types_of_the_tasks() {
    let charge = |charge: Charge| match charge.amount {
        0..100 => Ok(Receipt { id: format!("r-{}", charge.amount) }),
        _ => Err(TaskError::new("Declined", "too much")),
    };
    let machine = TypedOrder::new(Mocks::new().on("Charge", charge));
    let run = |total| block_on(driver().execute(&machine, order(total)));
    assert_eq!(
        run(7).result.unwrap().as_object().and_then(|o| o.get("payment").cloned()),
        Some(json(r#"{"receipt": "r-7"}"#))
    );
    assert_eq!(run(700).status, Status::Failed);
}

#[test]
fn what_is_not_mocked_says_so() {
    let message = panics(|| drop(run(&Mocks::new(), 1)));
    assert!(
        message.starts_with("the task of the state `Charge` is called and has no mock: add `.on(\"Charge\""),
        "{message}"
    );
    let message = panics(|| drop(run(&Mocks::new().answers("Charge", [Answer::fails("Busy", "")]), 1)));
    assert!(message.contains("has 1 answers, and is called for the 2. time"), "{message}");
}

#[test]
fn a_mock_configuration_of_step_functions_local() {
    let config = MockConfig::read(include_str!("MockConfigFile.json")).unwrap();
    let run = |case: &str| run(&config.test_case("Order", case).unwrap(), 2000);
    assert_path(&run("Approved"), &["Charge", "Is Large", "Ask", "Pack", "Fetch", "Fetch"]);
    assert_path(&run("Declined"), &["Charge", "Refuse"]);
    let unknown = config.test_case("Order", "Aproved").unwrap_err().to_string();
    assert_eq!(unknown, "the mock configuration has no test case `Aproved`; it has `Approved`, `Declined`");
}

#[test]
fn another_path_is_shown() {
    let execution = run(&Mocks::new().answers("Charge", [Answer::fails("Declined", "no")]), 1);
    let message = panics(|| assert_path(&execution, &["Charge", "Is Large"]));
    assert!(message.contains("state 2 is `Refuse`, expected `Is Large`"), "{message}");
    assert!(message.contains("it ended as FAILED: Refused: The order is refused."), "{message}");
    let message = panics(|| assert_passes(&execution, &["Refuse", "Charge"]));
    assert!(message.contains("did not pass `Charge` there"), "{message}");
}
