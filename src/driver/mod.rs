//! Drivers perform what a machine's transitions ask for.
//!
//! - [`Tokio`]: in this process, on tokio's clock. What `run` of a generated machine uses.
//! - [`VirtualTime`]: in this process, on a clock that jumps to the next wake-up as soon as no task has anything to do.

mod calls;
mod clock;
pub mod inline;
#[cfg(feature = "tokio")]
mod tokio;
mod turn;
mod virtual_inline;
mod virtual_time;

pub use self::clock::Clock;
#[cfg(feature = "tokio")]
pub use self::tokio::Tokio;
#[doc(hidden)]
pub use self::turn::Turns;
pub use self::virtual_time::VirtualTime;

use std::future::poll_fn;

use self::calls::OpenEffects;
use crate::context_object::ExecutionContext;
use crate::effect::{Event, Moment};
#[cfg(feature = "tokio")]
use crate::error::ExecutionError;
use crate::execution::Execution;
use crate::machine::Machine;
#[cfg(feature = "tokio")]
use crate::machine::Scope;
use crate::transition::ExecutionState;
use crate::value::Value;

/// Takes an execution from where it is to its end: from its beginning, or from what another driver has left open.
pub(crate) async fn drive<M: Machine, C: Clock>(machine: &M, clock: &C, execution: &mut ExecutionState<M::Scope>) {
    let mut open = OpenEffects::new();
    for effect in execution.open_effects() {
        open.perform(machine, effect);
    }
    let mut turns = Turns::default();
    let mut next = (!execution.is_started()).then_some(Event::Started);
    while execution.ended().is_none() {
        turns.step().await;
        let event = match next.take() {
            Some(event) => event,
            None if open.is_empty() => return,
            None => poll_fn(|cx| open.poll_event(clock, cx)).await,
        };
        let moment = Moment { now: clock.now(), seed: clock.seed() };
        for effect in execution.transition(event, moment) {
            open.perform(machine, effect);
        }
    }
}

/// [`drive`] from JSON to a report.
pub(crate) async fn execute<M: Machine, C: Clock>(
    machine: &M,
    clock: &C,
    input: Value,
    history: bool,
    context: &ExecutionContext,
) -> Execution {
    let start = M::start(input.clone());
    let execution = ExecutionState::starting(start, input, history);
    finish(machine, clock, execution.with_context(context)).await
}

/// [`drive`] to a report.
pub(crate) async fn finish<M: Machine, C: Clock>(
    machine: &M,
    clock: &C,
    mut execution: ExecutionState<M::Scope>,
) -> Execution {
    drive(machine, clock, &mut execution).await;
    execution.into_report(clock.now())
}

/// `run` of a machine that is small enough to be run inline.
#[cfg(feature = "tokio")]
pub fn run_inline<M: inline::InlineMachine>(
    machine: &M,
    input: M::Input,
) -> impl std::future::Future<Output = Result<<M::Scope as Scope>::Output, ExecutionError>> + Send {
    machine.run_inline(input, tokio::TokioInline)
}

/// `run` of any machine: each task call is boxed. `input` is what the context object shows of the state's, where it is read.
#[cfg(feature = "tokio")]
pub async fn run_boxed<M: Machine>(
    machine: &M,
    state: M::Scope,
    input: Value,
) -> Result<<M::Scope as Scope>::Output, ExecutionError> {
    let mut execution = ExecutionState::starting(Ok(state), input, false);
    drive(machine, &tokio::TokioClock::default(), &mut execution).await;
    execution.into_result()
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
