//! The call center by the crate `asl` 0.2.0, an interpreter over serde_json's values: for each line `WARM_UP TIMED`, in milliseconds,
//! prints the nanoseconds of a run.

use std::convert::Infallible;
use std::hint::black_box;
use std::io::stdin;
use std::time::{Duration, Instant};

use asl::asl::execution::{ExecutionStatus, StateExecutionHandler};
use asl::asl::state_machine::StateMachine;
use asl::asl::types::execution::EmptyContext;
use serde_json::{Value, json};

/// The tasks. The interpreter says which by their `Resource` only.
struct Desk;

impl StateExecutionHandler for Desk {
    type TaskExecutionError = Infallible;

    fn execute_task(&self, resource: &str, input: &Value, _: Option<&Value>) -> Result<Option<Value>, Infallible> {
        let said = |words: &str| {
            let mut case = input.clone();
            case["Message"] = [input["Message"].as_str().unwrap_or_default(), words].concat().into();
            case
        };
        Ok(Some(match resource {
            "Open Case" => {
                let id = input["inputCaseID"].as_str().unwrap_or_default();
                json!({ "Case": id, "Message": format!("Case {id}: opened...") })
            }
            "Assign Case" => said("assigned..."),
            "Work on Case" => {
                let mut case = said("resolved...");
                case["Status"] = black_box(1).into();
                case
            }
            "Close Case" => said("closed."),
            _ => said("escalating."),
        }))
    }
}

fn main() {
    let mut definition: Value =
        serde_json::from_str(include_str!("../../../../examples/call_center.asl.json")).unwrap();
    // Each task's name as its resource.
    for (name, state) in definition["States"].as_object_mut().unwrap() {
        if state.get("Resource").is_some() {
            state["Resource"] = name.as_str().into();
        }
    }
    let machine = StateMachine::parse(&definition.to_string()).ok().unwrap();
    let input = json!({ "inputCaseID": "001" });
    let run = || match machine.start(&input, Desk, EmptyContext {}).last().map(|state| state.status) {
        Some(ExecutionStatus::FinishedWithSuccess(Some(case))) => assert_eq!(case["Status"], 1),
        status => panic!("{status:?}"),
    };
    for line in stdin().lines() {
        let line = line.unwrap();
        let (warm_up, timed) = line.split_once(' ').unwrap();
        let duration = |milliseconds: &str| Duration::from_millis(milliseconds.parse().unwrap());
        repeat(run, duration(warm_up));
        println!("{}", repeat(run, duration(timed)));
    }
}

/// Nanoseconds per run, for at least so long.
fn repeat(run: impl Fn(), at_least: Duration) -> f64 {
    let start = Instant::now();
    let mut n_runs = 0;
    loop {
        // So many that looking at the clock costs nothing.
        (0..64).for_each(|_| run());
        n_runs += 64;
        let took = start.elapsed();
        if took >= at_least {
            return took.as_nanos() as f64 / f64::from(n_runs);
        }
    }
}
