//! Retriers, on the clock.

use asl::driver::VirtualTime;
use asl::{Execution, asl};

use crate::support::{Answer, Fails, Returns, START, Script, block_on, check, fails, json, scripted, succeeds, times};

asl! { "retry.asl.json", allow(history-limit-exceeded) }
scripted!(RetryTasks: work, again);

const BUSY: Answer = Fails("Busy", "one");
const LOCKED: Answer = Fails("Locked", "two");
const GONE: Answer = Fails("Gone", "three");
const SHY: Answer = Fails("Shy", "");

/// The task of `Work` is called at these times, in seconds.
#[track_caller]
fn check_calls(answers: &[Answer], expected: Result<&str, (&'static str, &str)>, calls: &[f64]) {
    let expected = match expected {
        Ok(output) => succeeds(output),
        Err((error, cause)) => fails(error, cause),
    };
    let ran = check(Retry::new, answers, "{}", expected);
    assert_eq!(ran.times("LambdaFunctionScheduled"), calls);
    assert_eq!(ran.times("LambdaFunctionStarted"), calls);
    assert_eq!(ran.times("TaskStateEntered").len(), ran.times("TaskStateExited").len() + usize::from(ran.fails()));
}

impl crate::support::Ran {
    fn fails(&self) -> bool {
        self.execution.result.is_err()
    }
}

#[test]
fn delays_grow_up_to_their_limit() {
    check_calls(&[BUSY, Returns("1")], Ok("1"), &[0.0, 2.0]);
    check_calls(&[BUSY, BUSY, Returns("1")], Ok("1"), &[0.0, 2.0, 8.0]);
    check_calls(&[BUSY, BUSY, BUSY, BUSY, Returns("1")], Ok("1"), &[0.0, 2.0, 8.0, 18.0, 28.0]);
    check_calls(&[BUSY; 5], Err(("Busy", "one")), &[0.0, 2.0, 8.0, 18.0, 28.0]);
}

#[test]
fn the_defaults_are_three_retries_after_1_2_and_4_seconds() {
    check_calls(&[Fails("Plain", "x"); 4], Err(("Plain", "x")), &[0.0, 1.0, 3.0, 7.0]);
}

#[test]
fn each_retrier_counts_for_itself() {
    let answers = [BUSY, LOCKED, BUSY, GONE, BUSY, Returns("1")];
    // 2, 5, 6, 10, 10
    check_calls(&answers, Ok("1"), &[0.0, 2.0, 7.0, 13.0, 23.0, 33.0]);
    // The third of Locked and Gone finds their retrier used up, whichever of the two it is.
    check_calls(&[LOCKED, GONE, GONE], Err(("Gone", "three")), &[0.0, 5.0, 15.0]);
}

#[test]
fn no_attempts_is_no_retry() {
    check_calls(&[Fails("Never", "x")], Err(("Never", "x")), &[0.0]);
    check_calls(&[Fails("Unheard", "x")], Err(("Unheard", "x")), &[0.0]);
}

#[test]
fn a_used_up_retrier_leaves_the_error_to_the_catchers() {
    let ran =
        check(Retry::new, &[LOCKED, LOCKED, LOCKED], "{}", succeeds(r#"{"error":{"Error":"Locked","Cause":"two"}}"#));
    assert_eq!(ran.times("LambdaFunctionScheduled"), [0.0, 5.0, 15.0, 15.0]);
    assert_eq!(ran.times("ActivityScheduled"), [15.0]);
    let caught = r#"{"error":{"Error":"Locked","Cause":"two"}}"#;
    assert_eq!(ran.requests(), ["{}", "{}", "{}", caught, caught]);
    let work = ["LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionFailed"];
    let exit = ["TaskStateExited", "TaskStateEntered", "ActivityScheduled", "ActivityStarted", "ActivitySucceeded"];
    assert_eq!(ran.types()[2..16], [&work[..], &work, &work, &exit].concat());
}

#[test]
fn a_new_visit_counts_anew() {
    let late = Fails("Late", "");
    let again = Fails("Other", "");
    // Retried after 7, caught; `Again` retried after 1; then the same once more from the first retry on.
    let answers = [late, late, again, Returns("{}"), late, Returns("3")];
    let ran = check(Retry::new, &answers, "{}", succeeds("3"));
    assert_eq!(ran.times("LambdaFunctionScheduled"), [0.0, 7.0, 8.0, 15.0]);
    assert_eq!(ran.times("ActivityFailed"), [7.0]);
    assert_eq!(ran.times("ActivityScheduled"), [7.0, 8.0]);
}

#[test]
fn jitter_stays_below_the_delay_and_follows_from_the_seed() {
    let run = |seed: u64| {
        let answers = [SHY, SHY, SHY, SHY, SHY, Returns("1")];
        let driver = VirtualTime::starting_at(START).with_seed(seed).with_history();
        let event_by_event = block_on(driver.execute(&Retry::new(Script::new(&answers)), json("{}")));
        let inline = block_on(driver.execute_inline(&Retry::new(Script::new(&answers)), json("{}")));
        assert_eq!(event_by_event.result, succeeds("1"));
        assert_eq!(inline.result, succeeds("1"));
        (event_by_event, inline)
    };
    let ((first, first_inline), (second, second_inline), (other, other_inline)) = (run(1), run(1), run(2));
    let calls = |execution: &Execution| times(execution, "LambdaFunctionScheduled");
    for execution in [&first, &other] {
        let delays: Vec<f64> = calls(execution).windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert_eq!(delays.len(), 5);
        assert!(delays.iter().all(|delay| (0.0..100.0).contains(delay)), "{delays:?}");
        assert!(delays.windows(2).all(|pair| pair[0] != pair[1]), "each is drawn anew: {delays:?}");
    }
    assert_eq!(calls(&first), calls(&second));
    assert_ne!(calls(&first), calls(&other));
    assert_eq!(first_inline.elapsed(), second_inline.elapsed());
    assert_ne!(first_inline.elapsed(), other_inline.elapsed());
    assert!((0.0..500.0).contains(&first_inline.elapsed().as_secs_f64()));
}
