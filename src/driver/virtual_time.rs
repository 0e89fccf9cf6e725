//! The driver on a clock of its own, for tests: real durations in the history, no waiting.

use std::future::Future;
use std::pin::pin;
use std::sync::Mutex;
use std::task::{Context, Poll};
use std::time::Duration;

use serde::Serialize;

use super::Clock;
use super::inline::{Inline, input_json};
use crate::execution::Execution;
use crate::machine::{BoxFuture, Machine};
use crate::timestamp::Timestamp;

/// Runs executions on a clock that stands still while tasks work and jumps to the next wake-up when none has anything to do.
///
/// A Wait of a year ends at once and the history shows the year; a task that never answers times out at once. A task takes
/// no time unless it waits for something outside the execution (a socket, another thread): then time jumps to the next wake-up, if
/// there is one. The same machine, tasks, seed and input give the same execution every time. Needs no runtime.
///
/// ```
/// use asl::{Timestamp, driver::VirtualTime};
/// let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_history();
/// # let _ = driver; // driver.execute(&machine, input).await
/// ```
#[derive(Clone, Copy, Debug)]
pub struct VirtualTime {
    start: Timestamp,
    seed: u64,
    history: bool,
}

impl VirtualTime {
    /// A driver whose clock shows `start` when an execution begins.
    pub const fn starting_at(start: Timestamp) -> VirtualTime {
        VirtualTime { start, seed: 0, history: false }
    }

    /// Another sequence of random numbers (the jitter of retries).
    pub const fn with_seed(self, seed: u64) -> VirtualTime {
        VirtualTime { seed, ..self }
    }

    /// Keeps every event of an execution in its report.
    pub const fn with_history(self) -> VirtualTime {
        VirtualTime { history: true, ..self }
    }

    /// Runs one execution to its end. It ends in a report in any case: what went wrong is in there.
    pub async fn execute<M: Machine>(&self, machine: &M, input: impl Serialize) -> Execution {
        super::execute(machine, &VirtualClock::new(self.start, self.seed), input_json(&input), self.history).await
    }
}

/// A clock that shows what it was last set to.
#[derive(Debug)]
pub(crate) struct VirtualClock {
    state: Mutex<(Timestamp, fastrand::Rng)>,
}

impl VirtualClock {
    /// A clock that shows `start`, and random numbers from `seed`.
    pub(crate) fn new(start: Timestamp, seed: u64) -> VirtualClock {
        VirtualClock { state: Mutex::new((start, fastrand::Rng::with_seed(seed))) }
    }

    fn with<T>(&self, f: impl FnOnce(&mut (Timestamp, fastrand::Rng)) -> T) -> T {
        f(&mut self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Timestamp {
        self.with(|state| state.0)
    }

    fn poll_reached(&self, time: Timestamp, _: &mut Context<'_>) -> Poll<()> {
        self.with(|state| state.0 = state.0.max(time));
        Poll::Ready(())
    }

    fn seed(&self) -> u64 {
        self.with(|state| state.1.u64(..))
    }
}

impl Inline for VirtualClock {
    fn now(&self) -> Timestamp {
        Clock::now(self)
    }

    fn sleep(&self, delay: Duration) -> BoxFuture<'static, ()> {
        self.with(|state| state.0 = state.0.saturating_add(delay));
        Box::pin(std::future::ready(()))
    }

    async fn timeout<F: Future + Send>(&self, limit: Duration, future: F) -> Option<F::Output> {
        let mut future = pin!(future);
        let answer = std::future::poll_fn(|cx| match future.as_mut().poll(cx) {
            Poll::Ready(answer) => Poll::Ready(Some(answer)),
            Poll::Pending => Poll::Ready(None),
        });
        let answer = answer.await;
        if answer.is_none() {
            self.with(|state| state.0 = state.0.saturating_add(limit));
        }
        answer
    }

    fn fraction(&self) -> f64 {
        self.with(|state| state.1.f64())
    }

    fn seed(&self) -> u64 {
        Clock::seed(self)
    }
}
