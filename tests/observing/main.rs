//! Spans and metrics of executions.

mod metrics;
mod tracing;

use std::sync::{Mutex, MutexGuard, PoisonError};

use asl::driver::VirtualTime;
use asl::{Execution, TaskError, Timestamp, Value, asl};

#[path = "../support/block_on.rs"]
mod block_on;

use block_on::block_on;

asl! { "parcel.asl.json", allow(task-without-timeout, choice-not-exhaustive) }

/// Busy at first.
#[derive(Default)]
struct Depot {
    calls: std::sync::atomic::AtomicU32,
}

impl ParcelTasks for Depot {
    async fn weigh(&self, input: Value) -> Result<Value, TaskError> {
        ::tracing::info!(%input, "on the scales");
        match self.calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
            0 => Err(TaskError::new("Busy", "one at a time")),
            _ if input == Value::from(0) => Err(TaskError::new("Empty", "there is nothing in it")),
            _ => Ok(input),
        }
    }
}

/// One test at a time: `tracing` keeps for all threads whether anybody listens at a place in the code.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn run(input: Value) -> Execution {
    let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH);
    block_on(driver.execute(&Parcel::new(Depot::default()), input))
}
