//! The driver on a clock of its own, for tests: real durations in the history, no waiting.

use std::sync::Mutex;
use std::task::{Context, Poll};
use std::time::Duration;

use serde::Serialize;

use super::Clock;
use super::drive::{Drive, Finish, finish_for};
use super::inline::{Inline as _, InlineMachine, Recording, input_json, recorded};
use super::outside::Outside;
use super::virtual_inline::VirtualInline;
use super::{Executions, Running, Setup};
use crate::callback::Callbacks;
use crate::context_object::ExecutionContext;
use crate::error::ExecutionError;
use crate::execution::{Execution, ExecutionHandle, Status};
use crate::flow::start_input;
use crate::history::Uncounted;
use crate::limits::Limits;
use crate::machine::Machine;
use crate::timestamp::Timestamp;
use crate::transition::ExecutionState;
use crate::value::to_value;

/// Runs executions on a clock that stands still while tasks work and jumps to the next wake-up when none has anything to do.
///
/// A Wait of a year ends at once and the history shows the year; a task that never answers times out at once. A task takes
/// no time unless it waits for something outside the execution (a socket, another thread, its turn on the runtime): then time jumps to
/// the next wake-up, if there is one. The same machine, tasks, seed and input give the same execution every time. Needs no runtime.
///
/// ```
/// use asl::{Timestamp, driver::VirtualTime};
/// let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_history();
/// # let _ = driver; // driver.execute(&machine, input).await
/// ```
#[derive(Clone, Debug)]
pub struct VirtualTime {
    start: Timestamp,
    seed: u64,
    setup: Setup,
}

impl VirtualTime {
    /// A driver whose clock shows `start` when an execution begins.
    #[inline]
    pub fn starting_at(start: Timestamp) -> VirtualTime {
        VirtualTime { start, seed: 0, setup: Setup::default() }
    }

    /// Another sequence of random numbers (the jitter of retries, UUIDs).
    #[must_use]
    #[inline]
    pub const fn with_seed(mut self, seed: u64) -> VirtualTime {
        self.seed = seed;
        self
    }

    /// Keeps every event of an execution in its report.
    #[must_use]
    #[inline]
    pub fn with_history(mut self) -> VirtualTime {
        self.setup.history = true;
        self
    }

    /// What its executions' context object says. A name said here is that of all of them.
    #[must_use]
    #[inline]
    pub fn with_context(mut self, context: ExecutionContext) -> VirtualTime {
        self.setup.context = context;
        self
    }

    /// Ends executions that hold more than they may.
    #[must_use]
    #[inline]
    pub fn with_limits(mut self, limits: Limits) -> VirtualTime {
        self.setup.limits = limits;
        self
    }

    /// Lets tasks be ended by their tokens from elsewhere.
    #[must_use]
    #[inline]
    pub fn with_callbacks(mut self, callbacks: Callbacks) -> VirtualTime {
        self.setup.callbacks = Some(callbacks);
        self
    }

    /// Runs one execution to its end. It ends in a report in any case: what went wrong is in there.
    pub async fn execute<M: Machine>(&self, machine: &M, input: impl Serialize) -> Execution {
        let clock = VirtualClock::new(self.start, self.seed);
        Finish::new(Drive::starting(machine, input_json(&input), &self.setup, None), &clock).await
    }

    /// As [`VirtualTime::execute`], with a hand on the execution while it runs.
    pub fn start<'a, M: Machine>(&'a self, machine: &'a M, input: impl Serialize) -> Running<'a> {
        let input = input_json(&input);
        let handle = ExecutionHandle::new(input.clone());
        Running::new(handle.clone(), async move {
            let clock = VirtualClock::new(self.start, self.seed);
            let drive = Drive::starting(machine, input, &self.setup, Some(handle.clone()));
            finish_for(handle, Finish::new(drive, &clock)).await
        })
    }

    /// As [`VirtualTime::start`], with a clock that stands still until it is told to go on.
    #[cfg(feature = "testing")]
    pub fn stepped<'a, M: Machine>(&'a self, machine: &'a M, input: impl Serialize) -> super::Stepped<'a> {
        use super::stepped::HeldClock;
        use std::sync::Arc;
        let input = input_json(&input);
        let handle = ExecutionHandle::new(input.clone());
        let clock = Arc::new(HeldClock::new(VirtualClock::new(self.start, self.seed)));
        let own = Arc::clone(&clock);
        let running = Running::new(handle.clone(), async move {
            let drive = Drive::starting(machine, input, &self.setup, Some(handle.clone()));
            finish_for(handle, Finish::new(drive, &*own)).await
        });
        super::Stepped::new(clock, running)
    }

    /// Many executions of a machine, to be run in one task. Each has the context object that this driver was told, and a name of its own
    /// where it was told none.
    pub fn executions<'m, M: Machine>(&self, machine: &'m M) -> Executions<'m, M> {
        Executions::new(machine, VirtualClock::new(self.start, self.seed), self.setup.clone())
    }

    /// Takes over an execution that another driver has begun: tasks that had not answered are called again. The clock shows this
    /// driver's start, and what should have happened before happens at once.
    pub async fn resume<M: Machine>(&self, machine: &M, execution: ExecutionState<M::Scope>) -> Execution {
        let outside = Outside::new(None, self.setup.callbacks.clone());
        Finish::new(Drive::resumed(machine, execution, outside), &VirtualClock::new(self.start, self.seed)).await
    }

    /// As [`VirtualTime::execute`], in the form that `run` of a small machine uses: the same definition must come to the same end in both,
    /// by the same events. Of a machine whose inline form doesn't record there is no history.
    #[doc(hidden)]
    pub async fn execute_inline<M: InlineMachine>(&self, machine: &M, input: impl Serialize) -> Execution {
        let (clock, input) =
            (VirtualInline::new(self.start, self.seed, self.setup.context.clone()), input_json(&input));
        if self.setup.history && M::RECORDS {
            let mut recording = Recording::begin(M::INFO, self.start, input.clone(), true);
            let result = clock.run(recorded(machine, input, clock.clone(), &mut recording)).await;
            return recording.end(result, &|| clock.now());
        }
        let run = async {
            let first = start_input(input.clone(), M::INFO.name)?;
            let output = machine.run_inline(first, clock.clone(), Uncounted).await?;
            to_value(&output).map_err(|error| ExecutionError::runtime(error.to_string()))
        };
        let result = clock.run(run).await;
        let (started_at, stopped_at) = (self.start, clock.now());
        let limit =
            M::INFO.timeout_seconds.map(|seconds| started_at.saturating_add(Duration::from_secs(seconds.into())));
        let status = match &result {
            Ok(_) => Status::Succeeded,
            Err(_) if limit == Some(stopped_at) => Status::TimedOut,
            Err(_) => Status::Failed,
        };
        Execution { status, input, result, started_at, stopped_at, history: Vec::new() }
    }
}

/// A clock that shows what it was last set to.
#[derive(Debug)]
pub(crate) struct VirtualClock {
    state: Mutex<(Timestamp, fastrand::Rng)>,
}

impl VirtualClock {
    /// A clock that shows `start`, and random numbers from `seed`.
    #[inline]
    pub(crate) fn new(start: Timestamp, seed: u64) -> VirtualClock {
        VirtualClock { state: Mutex::new((start, fastrand::Rng::with_seed(seed))) }
    }

    fn with<T>(&self, f: impl FnOnce(&mut (Timestamp, fastrand::Rng)) -> T) -> T {
        f(&mut self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

impl Clock for VirtualClock {
    #[inline]
    fn now(&self) -> Timestamp {
        self.with(|state| state.0)
    }

    #[inline]
    fn poll_reached(&self, time: Timestamp, _: &mut Context<'_>) -> Poll<()> {
        self.with(|state| state.0 = state.0.max(time));
        Poll::Ready(())
    }

    #[inline]
    fn seed(&self) -> u64 {
        self.with(|state| state.1.u64(..))
    }
}
