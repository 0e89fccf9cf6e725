//! Histories on tokio's clock: of the inline form, where it records all of it, and event by event elsewhere.

use std::sync::Arc;
use std::time::Duration;

use asl::driver::{Limiting, Tokio, VirtualTime};
use asl::{Execution, Limits, Machine, asl};

use crate::support::{Answer, Fails, Never, START, Script, json, scripted};

asl! { "retry.asl.json", name = Again, allow(history-limit-exceeded) }
scripted!(AgainTasks: work, again);

asl! { "machine_timeout.asl.json", name = Late, allow(result-path-discards-read) }
scripted!(LateTasks: work);

asl! { "map.asl.json", name = Lines }
scripted!(LinesTasks: treat);

/// Each event as the service tells it, with the seconds since the beginning instead of its time.
fn events(execution: &Execution) -> Vec<(u64, String)> {
    let event = |event: &asl::HistoryEvent| {
        let elapsed = event.timestamp.saturating_duration_since(execution.started_at) + Duration::from_millis(500);
        let mut event = event.clone();
        event.timestamp = START;
        (elapsed.as_secs(), serde_json::to_string(&event).unwrap())
    };
    execution.history.iter().map(event).collect()
}

/// Runs on tokio's clock with tasks that answer so, in either form: both tell the same as on virtual time, event by event.
async fn check<M: Machine>(machine: fn(Arc<Script>) -> M, answers: &[Answer], input: &str) {
    let driver = VirtualTime::starting_at(START).with_history();
    let expected = driver.execute(&machine(Script::new(answers)), json(input)).await;
    assert!(!expected.history.is_empty());
    let machine = || machine(Script::new(answers));
    check_driver(Tokio::new(), machine, input, &expected).await;
    check_driver(Tokio::new().with_limits(Limits::aws()), machine, input, &expected).await;
}

/// With its history, and without.
async fn check_driver<M: Machine, L: Limiting>(
    driver: Tokio<L>,
    machine: impl Fn() -> M,
    input: &str,
    expected: &Execution,
) {
    let silent = driver.execute(&machine(), json(input)).await;
    assert_eq!((silent.status, &silent.result), (expected.status, &expected.result));
    assert_eq!(silent.elapsed().as_secs(), expected.elapsed().as_secs());
    assert!(silent.history.is_empty());
    let told = driver.with_history().execute(&machine(), json(input)).await;
    assert_eq!((told.status, &told.result), (expected.status, &expected.result));
    assert_eq!(events(&told), events(expected));
}

#[tokio::test(start_paused = true)]
async fn histories_are_the_same_on_tokios_clock() {
    check(Again::new, &[Fails("Busy", "one"), Fails("Locked", "two")], r#"{"a":1}"#).await;
    check(Again::new, &[Fails("Gone", "three")], "{}").await;
    check(Late::new, &[Never], "{}").await;
    check(Lines::new, &[], r#"{"items":[1,2,3],"limit":0}"#).await;
}

/// Lines beside each other go on in another order inline.
#[test]
fn a_machine_with_lines_goes_event_by_event() {
    fn records<M: Machine>(_: fn(Arc<Script>) -> M) -> bool {
        M::RECORDS
    }
    assert_eq!((records(Again::new), records(Late::new), records(Lines::new)), (true, true, false));
}
