//! `asl::testing`: mocks, states alone, the held clock, and handles on running executions.

mod coverage;
mod handles;
mod mocks;
mod readme;
mod states;
mod stepped;

use asl::driver::VirtualTime;
use asl::testing::Mocks;
use asl::{Execution, Timestamp, Value, asl};

#[path = "../support/block_on.rs"]
mod block_on;

use block_on::block_on;

asl! { "order.asl.json", allow(task-parameter-missing, task-without-retry, task-without-timeout) }

asl! {
    "order.asl.json",
    name = TypedOrder,
    allow(task-parameter-missing, task-without-retry, task-without-timeout),
    tasks = { "Charge": fn(Charge) -> Receipt },
}

/// What is charged.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, asl::Payload)]
struct Charge {
    amount: u64,
    attempt: u64,
}

/// What was charged.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, asl::Payload)]
struct Receipt {
    id: String,
}

fn json(text: &str) -> Value {
    text.parse().unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn order(total: u32) -> Value {
    json(&format!(r#"{{"order": {{"total": {total}, "lines": ["a", "b"]}}}}"#))
}

fn driver() -> VirtualTime {
    VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_history()
}

fn run(mocks: &Mocks, total: u32) -> Execution {
    block_on(driver().execute(&Order::new(mocks.clone()), order(total)))
}
