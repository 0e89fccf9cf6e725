//! Drivers perform what a machine's transitions ask for.
//!
//! - [`Tokio`]: in this process, on tokio's clock. What `run` of a generated machine uses.
//! - [`VirtualTime`]: in this process, on a clock that jumps to the next wake-up as soon as no task has anything to do.
//! - [`Executions`]: on the clock of either, many executions in one task. Those that wait for time are nothing but data.

mod alarms;
mod calls;
mod clock;
mod executions;
pub mod inline;
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
#[cfg(feature = "testing")]
pub use self::stepped::Stepped;
#[cfg(feature = "tokio")]
pub use self::tokio::Tokio;
#[doc(hidden)]
pub use self::turn::Turns;
pub use self::virtual_time::VirtualTime;

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};

use self::calls::OpenEffects;
#[cfg(feature = "tokio")]
use self::inline::{Inline, Recording};
use self::observer::Observer;
use self::outside::Outside;
use crate::callback::Callbacks;
use crate::context_object::ExecutionContext;
use crate::effect::{Effect, Event, Moment};
#[cfg(feature = "tokio")]
use crate::error::ExecutionError;
use crate::execution::{Execution, ExecutionHandle, Guard};
use crate::limits::Limits;
use crate::machine::{BoxFuture, Machine, Scope};
#[cfg(feature = "tokio")]
use crate::note::HEARS_NOTES;
use crate::timestamp::Timestamp;
use crate::transition::{Effects, ExecutionState};
use crate::value::Value;

/// Takes an execution from where it is to its end: from its beginning, or from what another driver has left open.
async fn drive<M: Machine, C: Clock>(
    machine: &M,
    clock: &C,
    execution: &mut ExecutionState<M::Scope>,
    outside: Outside,
) {
    let handle = outside.handle.clone();
    let mut observer = Observer::new(execution);
    let mut open = OpenEffects::new(outside);
    open.name(execution.name());
    for effect in execution.open_effects() {
        open.perform(machine, effect, &observer);
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
        let is_first = matches!(event, Event::Started);
        let (now, effects) = step(execution, event, clock, &mut observer);
        if let Some(handle) = &handle {
            handle.update(execution, now);
        }
        if is_first {
            open.name(execution.name());
        }
        for effect in effects {
            // What a transition that was long enough ends with: many of these in a row would take too long.
            if matches!(effect, Effect::Wake { at, .. } if at <= now) {
                turns.rest();
            }
            open.perform(machine, effect, &observer);
        }
    }
}

/// A transition at this moment, and when that is.
fn step<S: Scope>(
    execution: &mut ExecutionState<S>,
    event: Event<S::Answer>,
    clock: &(impl Clock + ?Sized),
    observer: &mut Observer,
) -> (Timestamp, Effects<S>) {
    let moment = Moment { now: clock.now(), seed: clock.seed() };
    let effects = execution.transition(event, moment);
    observer.saw(execution);
    (moment.now, effects)
}

/// [`drive`] from JSON to a report.
async fn execute<M: Machine, C: Clock>(
    machine: &M,
    clock: &C,
    input: Value,
    setup: &Setup,
    handle: Option<ExecutionHandle>,
) -> Execution {
    let _guard = handle.clone().map(Guard);
    let start = M::start(input.clone());
    let execution = ExecutionState::starting(start, input, setup.history).with_limits(setup.limits);
    let execution = execution.with_context(&setup.context);
    finish(machine, clock, execution, Outside::new(handle, setup.callbacks.clone())).await
}

/// [`execute`] with a history, by the inline form; `None` where the machine has none that records, or more than a history is asked for:
/// then it is event by event that all of it is done.
#[cfg(feature = "tokio")]
async fn execute_recorded<M: Machine, I: Inline>(
    machine: &M,
    inline: &I,
    input: &Value,
    setup: &Setup,
) -> Option<Execution> {
    let is_all = setup.callbacks.is_none() && setup.limits == Limits::none() && !HEARS_NOTES;
    if !setup.history || !is_all {
        return None;
    }
    let mut recording = Recording::begin::<M>(inline.now(), input.clone());
    let result = machine.run_recorded(input.clone(), inline, &mut recording)?.await;
    Some(recording.end(result, || inline.now()))
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

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Execution> {
        self.future.as_mut().poll(cx)
    }
}

/// [`drive`] to a report.
async fn finish<M: Machine, C: Clock>(
    machine: &M,
    clock: &C,
    mut execution: ExecutionState<M::Scope>,
    outside: Outside,
) -> Execution {
    let handle = outside.handle.clone();
    drive(machine, clock, &mut execution, outside).await;
    let report = execution.into_report(clock.now());
    if let Some(handle) = handle {
        handle.end(report.clone());
    }
    report
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
#[cfg(feature = "tokio")]
pub async fn run_boxed<M: Machine>(
    machine: &M,
    state: M::Scope,
    input: Value,
) -> Result<<M::Scope as Scope>::Output, ExecutionError> {
    let mut execution = ExecutionState::starting(Ok(state), input, false);
    let outside = Outside::new(None, None);
    drive(machine, &tokio::TokioClock::default(), &mut execution, outside).await;
    execution.into_result()
}
