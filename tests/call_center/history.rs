//! The events of an execution, all of them, as the service would number and order them.

use std::fmt::Write;

use asl::driver::VirtualTime;
use asl::{Execution, Machine, Status, Timestamp};

use crate::desk::{CallCenter, CallCenterLoop, Desk};
use crate::support::block_on;

const RESOLVED: &str = include_str!("resolved.txt");
const ESCALATED: &str = include_str!("escalated.txt");

fn run(machine: &impl Machine) -> Execution {
    let start = Timestamp::parse("2026-01-01T00:00:00Z").unwrap();
    let driver = VirtualTime::starting_at(start).with_history();
    block_on(driver.execute(machine, serde_json::json!({ "inputCaseID": "001" })))
}

/// One line per event: number, event before, elapsed seconds, type, step, and the payload or error on a second line.
fn table(execution: &Execution) -> String {
    let mut table = String::new();
    for event in &execution.history {
        let elapsed = event.timestamp.saturating_duration_since(execution.started_at).as_secs();
        let name = event.state.map_or("-", |state| state.name);
        let (id, previous, event_type) = (event.id, event.previous_event_id, event.event_type());
        let _ = writeln!(table, "{id} after {previous}, {elapsed} s: {event_type}, {name}");
        let payloads = [("input", event.input()), ("output", event.output())];
        for (word, payload) in payloads.iter().filter_map(|(word, payload)| Some((word, (*payload)?))) {
            let _ = writeln!(table, "  {word} {payload}");
        }
        if let Some(error) = event.error() {
            let _ = writeln!(table, "  error {:?}, cause {:?}", error.error(), error.cause());
        }
    }
    table
}

#[track_caller]
fn check_table(execution: &Execution, expected: &str) {
    let actual = table(execution);
    for (line, (actual, expected)) in actual.lines().zip(expected.lines()).enumerate() {
        assert_eq!(actual, expected, "line {}", line + 1);
    }
    assert_eq!(actual, expected);
}

#[test]
fn a_resolved_case() {
    let execution = run(&CallCenter::new(Desk::resolving_after(1)));
    assert_eq!(execution.status, Status::Succeeded);
    check_table(&execution, RESOLVED);
}

#[test]
fn an_escalated_case() {
    let execution = run(&CallCenter::new(Desk::resolving_after(None)));
    assert_eq!(execution.status, Status::Failed);
    check_table(&execution, ESCALATED);
}

#[test]
fn every_event_of_a_task_names_its_resource() {
    let execution = run(&CallCenter::new(Desk::resolving_after(1)));
    let resource = "arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME";
    let tasks = ["Open Case", "Assign Case", "Work on Case", "Close Case"];
    for event in &execution.history {
        let of_task = event.state.is_some_and(|state| tasks.contains(&state.name));
        assert_eq!(event.resource(), of_task.then_some(resource), "event {}", event.id);
    }
}

#[test]
fn every_round_of_the_loop_is_there() {
    let execution = run(&CallCenterLoop::new(Desk::resolving_after(3)));
    let names: Vec<&str> = execution.steps().iter().map(|step| step.name).collect();
    let round = ["Work on Case", "Is Case Resolved", "Escalate Case"];
    let last = ["Work on Case", "Is Case Resolved", "Close Case"];
    assert_eq!(names, [&["Open Case", "Assign Case"][..], &round, &round, &last].concat());
    // Tasks have five events, Choices two, the execution two.
    assert_eq!(execution.history.len(), 8 * 5 + 3 * 2 + 2);
    let linked = execution.history.iter().skip(2).all(|event| event.previous_event_id + 1 == event.id);
    assert!(linked, "each event follows the one before");
}
