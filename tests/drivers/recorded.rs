//! Histories on tokio's clock: of the inline form, where it records all of it, and event by event elsewhere.

use std::sync::Arc;
use std::time::Duration;

use asl::driver::inline::InlineMachine;
use asl::driver::{Tokio, VirtualTime};
use asl::{Execution, Limits, asl};

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

/// Runs by these drivers with tasks that answer so: all tell the same as on virtual time, event by event.
async fn check<M: InlineMachine>(machine: fn(Arc<Script>) -> M, answers: &[Answer], input: &str, drivers: &[Tokio]) {
    let driver = VirtualTime::starting_at(START).with_history();
    let expected = driver.execute(&machine(Script::new(answers)), json(input)).await;
    assert!(!expected.history.is_empty());
    for driver in drivers {
        let execution = driver.execute(&machine(Script::new(answers)), json(input)).await;
        assert_eq!((execution.status, &execution.result), (expected.status, &expected.result));
        assert_eq!(events(&execution), events(&expected));
    }
}

#[tokio::test(start_paused = true)]
async fn histories_are_the_same_on_tokios_clock() {
    let drivers = [Tokio::new().with_history(), Tokio::new().with_history().with_limits(Limits::aws())];
    check(Again::new, &[Fails("Busy", "one"), Fails("Locked", "two")], r#"{"a":1}"#, &drivers).await;
    check(Again::new, &[Fails("Gone", "three")], "{}", &drivers).await;
    check(Late::new, &[Never], "{}", &drivers).await;
    check(Lines::new, &[], r#"{"items":[1,2,3],"limit":0}"#, &drivers).await;
}

/// Lines beside each other go on in another order inline.
#[test]
fn a_machine_with_lines_goes_event_by_event() {
    fn records<M: InlineMachine>(_: fn(Arc<Script>) -> M) -> bool {
        M::RECORDS
    }
    assert_eq!((records(Again::new), records(Late::new), records(Lines::new)), (true, true, false));
}
