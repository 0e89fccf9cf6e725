//! Machines in surroundings that a careless macro would trip over: nothing in scope, the library under another name, states and
//! types called like what generated code uses. Everything compiles without a warning, and a machine of each kind is run.

#![deny(warnings, clippy::all)]

#[path = "support/block_on.rs"]
mod block_on;
#[path = "hygiene/deep.rs"]
mod deep;
#[path = "hygiene/names.rs"]
mod names;
#[path = "hygiene/places.rs"]
mod places;
#[path = "hygiene/renamed.rs"]
mod renamed;
#[path = "hygiene/types.rs"]
mod types;
#[path = "hygiene/variables.rs"]
mod variables;
#[path = "hygiene/without_prelude.rs"]
mod without_prelude;

use asl::driver::VirtualTime;
use asl::{Machine, Timestamp, Value};

/// Runs a machine event by event.
#[track_caller]
fn run<M: Machine>(machine: &M, input: &str) -> Value {
    let input: Value = input.parse().unwrap();
    block_on::block_on(VirtualTime::starting_at(Timestamp::UNIX_EPOCH).execute(machine, input)).result.unwrap()
}
