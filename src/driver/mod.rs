//! Drivers perform what a machine's transitions ask for.
//!
//! - [`Tokio`]: in this process, on tokio's clock. What `run` of a generated machine uses.
//! - [`VirtualTime`]: in this process, on a clock that jumps to the next wake-up as soon as no task has anything to do.

mod calls;
mod clock;
pub mod inline;
#[cfg(feature = "tokio")]
mod tokio;
mod virtual_time;

pub use self::clock::Clock;
#[cfg(feature = "tokio")]
pub use self::tokio::Tokio;
pub use self::virtual_time::VirtualTime;

use std::future::{Future, poll_fn};

use self::calls::OpenEffects;
use crate::effect::{Event, Moment};
use crate::error::ExecutionError;
use crate::execution::{Execution, Status};
use crate::machine::{Machine, Scope};
use crate::transition::{Ended, ExecutionState};
use crate::value::{Value, to_value};

/// Takes an execution from its beginning to its end.
pub(crate) async fn drive<M: Machine, C: Clock>(machine: &M, clock: &C, execution: &mut ExecutionState<M::Scope>) {
    let mut open = OpenEffects::new();
    let mut event = Event::Started;
    loop {
        let moment = Moment { now: clock.now(), seed: clock.seed() };
        for effect in execution.transition(event, moment) {
            open.perform(machine, effect);
        }
        if execution.ended().is_some() {
            return;
        }
        event = poll_fn(|cx| open.poll_event(clock, cx)).await;
    }
}

/// [`drive`] from JSON to a report.
pub(crate) async fn execute<M: Machine, C: Clock>(machine: &M, clock: &C, input: Value, history: bool) -> Execution {
    let started_at = clock.now();
    let start = M::start(input.clone());
    let kept = if history { input.clone() } else { Value::Null };
    let mut execution = ExecutionState::starting::<M>(start, kept, history);
    drive(machine, clock, &mut execution).await;
    let (ended, history) = execution.into_parts();
    report(ended, history, input, started_at, clock.now())
}

/// `run` of a machine that is small enough to be run inline.
#[cfg(feature = "tokio")]
pub fn run_inline<M: inline::InlineMachine>(
    machine: &M,
    input: M::Input,
) -> impl Future<Output = Result<<M::Scope as Scope>::Output, ExecutionError>> + Send {
    machine.run_inline(input, tokio::TokioInline)
}

/// `run` of any machine: each task call is boxed.
#[cfg(feature = "tokio")]
pub async fn run_boxed<M: Machine>(
    machine: &M,
    state: M::Scope,
) -> Result<<M::Scope as Scope>::Output, ExecutionError> {
    let mut execution = ExecutionState::starting::<M>(Ok(state), Value::Null, false);
    drive(machine, &tokio::TokioClock::default(), &mut execution).await;
    match execution.into_parts().0 {
        Some(ended) => ended.result,
        None => Err(ExecutionError::runtime("The driver stopped before the execution ended.")),
    }
}

fn report<O: serde::Serialize>(
    ended: Option<Ended<O>>,
    history: Vec<crate::history::HistoryEvent>,
    input: Value,
    started_at: crate::Timestamp,
    stopped_at: crate::Timestamp,
) -> Execution {
    let stopped = || ExecutionError::runtime("The driver stopped before the execution ended.");
    let (mut status, result) = match ended {
        Some(ended) => (ended.status, ended.result),
        None => (Status::Failed, Err(stopped())),
    };
    let json = |output: O| to_value(&output).map_err(|error| ExecutionError::runtime(error.to_string()));
    let result = result.and_then(json);
    if result.is_err() && status == Status::Succeeded {
        status = Status::Failed;
    }
    Execution { status, input, result, started_at, stopped_at, history }
}

/// Its argument, in a build that has the tokio driver.
#[doc(hidden)]
#[macro_export]
macro_rules! when_tokio_is_on {
    ($($item:tt)*) => { $($item)* };
}

/// Nothing, in a build without the tokio driver.
#[doc(hidden)]
#[macro_export]
macro_rules! when_tokio_is_off {
    ($($item:tt)*) => {};
}
