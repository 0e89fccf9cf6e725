//! Drivers perform what a machine's transitions ask for.
//!
//! - [`Tokio`]: in this process, on tokio's clock. What `run` of a generated machine uses.
//! - [`VirtualTime`]: in this process, on a clock that jumps to the next wake-up as soon as no task has anything to do.
//! - [`Executions`]: on the clock of either, many executions in one task. Those that wait for time are nothing but data.

mod alarms;
mod calls;
mod clock;
mod drive;
mod executions;
pub mod inline;
#[cfg(feature = "tokio")]
mod limited;
mod observer;
mod outside;
mod pending;
#[cfg(feature = "testing")]
mod stepped;
#[cfg(feature = "tokio")]
mod tokio;
mod turn;
mod virtual_inline;
mod virtual_time;

pub use self::clock::Clock;
pub use self::executions::{ExecutionId, Executions};
#[cfg(feature = "tokio")]
pub use self::limited::{Limited, Limiting, Unlimited};
#[cfg(feature = "testing")]
pub use self::stepped::Stepped;
#[cfg(feature = "tokio")]
pub use self::tokio::Tokio;
#[doc(hidden)]
pub use self::turn::Turns;
pub use self::virtual_time::VirtualTime;

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

#[cfg(feature = "tokio")]
use self::drive::{Drive, Driven};
use self::observer::Observer;
#[cfg(feature = "tokio")]
use self::outside::Outside;
use crate::callback::Callbacks;
use crate::context_object::ExecutionContext;
use crate::effect::{Event, Moment};
#[cfg(feature = "tokio")]
use crate::error::ExecutionError;
use crate::execution::{Execution, ExecutionHandle};
use crate::limits::Limits;
#[cfg(feature = "tokio")]
use crate::machine::boxed;
use crate::machine::{BoxFuture, Machine, Scope};
use crate::timestamp::Timestamp;
use crate::transition::{Effects, ExecutionState};
#[cfg(feature = "tokio")]
use crate::value::Value;

type Answer<M> = <<M as Machine>::Scope as Scope>::Answer;
type Call<M> = <<M as Machine>::Scope as Scope>::Call;

/// A transition at this moment, and when that is.
fn step<S: Scope>(
    execution: &mut ExecutionState<S>,
    event: Event<S::Answer>,
    clock: &dyn Clock,
    observer: &mut Observer,
) -> (Timestamp, Effects<S>) {
    let moment = Moment { now: clock.now(), seed: clock.seed() };
    let effects = execution.transition(event, moment);
    observer.saw(execution);
    (moment.now, effects)
}

/// What a driver was told before it begins.
#[derive(Clone, Debug, Default)]
pub(crate) struct Setup {
    history: bool,
    context: ExecutionContext,
    callbacks: Option<Callbacks>,
    limits: Limits,
}

/// A running execution: a future of its report, which makes it go on when it is awaited.
///
/// ```
/// use asl::driver::VirtualTime;
/// use asl::{Status, Timestamp, Value, asl};
///
/// asl!("examples/help_desk.asl.json", allow(choice-not-exhaustive));
/// # struct Team;
/// # impl HelpDeskTasks for Team {
/// #     async fn work_on_case(&self, _: Value) -> Result<Value, asl::TaskError> { std::future::pending().await }
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let (machine, driver) = (HelpDesk::new(Team), VirtualTime::starting_at(Timestamp::UNIX_EPOCH));
/// let execution = driver.start(&machine, Value::Null);
/// let handle = execution.handle(); // may go to another task
/// handle.stop("Closing", "the desk closes at six");
/// assert_eq!(execution.await.status, Status::Aborted);
/// # }
/// ```
pub struct Running<'a> {
    future: BoxFuture<'a, Execution>,
    handle: ExecutionHandle,
}

impl<'a> Running<'a> {
    fn new(handle: ExecutionHandle, future: impl Future<Output = Execution> + Send + 'a) -> Running<'a> {
        Running { future: Box::pin(future), handle }
    }

    /// A hand on the execution, for those who don't await it.
    pub fn handle(&self) -> ExecutionHandle {
        self.handle.clone()
    }
}

impl std::fmt::Debug for Running<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Running").finish_non_exhaustive()
    }
}

impl Future for Running<'_> {
    type Output = Execution;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Execution> {
        self.future.as_mut().poll(cx)
    }
}

/// `run` of a machine that is small enough to be run inline.
#[cfg(all(feature = "tokio", not(any(feature = "testing", feature = "tracing", feature = "metrics"))))]
pub fn run_inline<M: inline::InlineMachine>(
    machine: &M,
    input: M::Input,
) -> impl std::future::Future<Output = Result<<M::Scope as Scope>::Output, ExecutionError>> + Send {
    machine.run_inline(input, tokio::TokioInline, crate::history::Uncounted)
}

/// The same, event by event: what is built in wants to hear of what happens.
#[cfg(all(feature = "tokio", any(feature = "testing", feature = "tracing", feature = "metrics")))]
pub fn run_inline<M: inline::InlineMachine>(
    machine: &M,
    input: M::Input,
) -> impl std::future::Future<Output = Result<<M::Scope as Scope>::Output, ExecutionError>> + Send {
    let input = inline::input_json(&input);
    async move { run_boxed(machine, M::start(input.clone())?, input).await }
}

/// `run` of any machine: each task call is boxed. `input` is what the context object shows of the state's, where it is read.
///
/// So is the whole: else all that polls it, tokio's inside too, would have the states' enum in its debug information.
#[cfg(feature = "tokio")]
pub fn run_boxed<'a, M: Machine<Scope: 'a>>(
    machine: &'a M,
    state: M::Scope,
    input: Value,
) -> BoxFuture<'a, Result<<M::Scope as Scope>::Output, ExecutionError>> {
    boxed(async move {
        let execution = ExecutionState::starting(Ok(state), input, false);
        let mut drive = Drive::new(machine, execution, Outside::new(None, None));
        let clock = tokio::TokioClock::default();
        std::future::poll_fn(|cx| drive.poll(&clock, cx)).await;
        drive.execution.into_result()
    })
}
