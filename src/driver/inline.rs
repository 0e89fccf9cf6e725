//! What the fast path needs: a machine of some tens of states run as one `loop { match }`, its task calls awaited in place.
//!
//! Generated code calls these functions around the same per-state functions that the transition function is made of.

mod context;
mod lines;
mod record;
mod recording;
mod try_join;

pub use self::context::{Begun, WithContext};
pub use self::lines::{Count, each, each_at_once};
pub use self::record::{Missed, Record, Unanswered};
pub use self::recording::{Recording, recorded};
pub use self::try_join::{TryJoin, try_join};

use std::future::Future;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use crate::context_object::Surroundings;

use crate::context_object::ExecutionContext;
use crate::error::{ExecutionError, TaskError};
use crate::error_name;
use crate::machine::{BoxFuture, CallSettings, Machine, Scope, Until};
use crate::state::StateInfo;
use crate::timestamp::Timestamp;
use crate::value::{Value, to_value};

/// Time and randomness for a machine that is run inline.
pub trait Inline: Send + Sync {
    /// The time.
    fn now(&self) -> Timestamp;

    /// Ready after `delay`.
    fn sleep(&self, delay: Duration) -> BoxFuture<'static, ()>;

    /// What `future` returns; `None` if it takes longer than `limit`.
    fn timeout<F: Future + Send>(&self, limit: Duration, future: F) -> impl Future<Output = Option<F::Output>> + Send
    where
        F::Output: Send;

    /// A random number in `[0, 1)`.
    fn fraction(&self) -> f64;

    /// A random number that a whole execution's follow from.
    fn seed(&self) -> u64;

    /// What the context object says of the execution.
    fn context(&self) -> ExecutionContext {
        ExecutionContext::new()
    }
}

impl<I: Inline> Inline for &I {
    fn now(&self) -> Timestamp {
        I::now(self)
    }

    fn sleep(&self, delay: Duration) -> BoxFuture<'static, ()> {
        I::sleep(self, delay)
    }

    fn timeout<F: Future + Send>(&self, limit: Duration, future: F) -> impl Future<Output = Option<F::Output>> + Send
    where
        F::Output: Send,
    {
        I::timeout(self, limit, future)
    }

    fn fraction(&self) -> f64 {
        I::fraction(self)
    }

    fn seed(&self) -> u64 {
        I::seed(self)
    }

    fn context(&self) -> ExecutionContext {
        I::context(self)
    }
}

/// A machine that can be run inline: generated for machines of some tens of states.
pub trait InlineMachine: Machine {
    /// What the first state takes.
    type Input: Serialize + DeserializeOwned + 'static;

    /// Runs from the first state to the end; `record` is told of what happens.
    fn run_inline<I: Inline, R: Record>(
        &self,
        input: Self::Input,
        inline: I,
        record: R,
    ) -> impl Future<Output = Result<<Self::Scope as Scope>::Output, ExecutionError>> + Send;
}

/// What a state's function returned; an error is told where it happened.
///
/// # Errors
/// The function's own, its cause preceded by the state's name and the number of the event with which it was entered.
#[inline]
pub fn at<T>(state: &'static StateInfo, entered: u64, result: Result<T, ExecutionError>) -> Result<T, ExecutionError> {
    result.map_err(|error| error.in_state(state.name, entered))
}

/// Runs within the machine's `TimeoutSeconds`.
///
/// # Errors
/// The execution's own; `None` where the time was too short.
pub async fn within<I: Inline, T: Send>(
    inline: &I,
    timeout_seconds: u32,
    execution: impl Future<Output = Result<T, ExecutionError>> + Send,
) -> Option<Result<T, ExecutionError>> {
    inline.timeout(Duration::from_secs(timeout_seconds.into()), execution).await
}

/// What [`within`] has come to.
///
/// # Errors
/// The execution's own, or `States.Timeout`.
pub fn in_time<T, R: Record>(result: Option<Result<T, ExecutionError>>, record: &mut R) -> Result<T, ExecutionError> {
    result.unwrap_or_else(|| {
        record.timed_out();
        Err(ExecutionError::named(error_name::TIMEOUT))
    })
}

/// As [`at`], of a state in JSONata: that an expression has failed is an event.
///
/// # Errors
/// Those of [`at`].
#[inline]
pub fn evaluated<T, R: Record>(
    state: &'static StateInfo,
    entered: u64,
    result: Result<T, ExecutionError>,
    record: &mut R,
) -> Result<T, ExecutionError> {
    result.map_err(|error| not_evaluated(state, entered, error, record))
}

#[cold]
fn not_evaluated<R: Record>(
    state: &'static StateInfo,
    entered: u64,
    error: ExecutionError,
    record: &mut R,
) -> ExecutionError {
    let location = error.field().map(str::to_string);
    let error = error.in_state(state.name, entered);
    record.failed(state, &error, location);
    error
}

/// A state that has its code in another's place turned up in the loop, which only a fault of the compiler can cause.
#[cold]
pub fn stray<S: Scope>(state: &S) -> ExecutionError {
    ExecutionError::runtime(format!("The state '{}' was lost: this is a fault of asl-native.", state.info().name))
}

/// A machine was asked for an inline form that it doesn't have, which only a fault of a driver can cause.
#[cold]
#[inline]
pub(crate) fn not_inline() -> ExecutionError {
    ExecutionError::runtime("This machine is run event by event only: this is a fault of the driver.")
}

/// Sleeps through a Wait.
pub async fn wait<I: Inline>(inline: &I, until: Until) {
    let delay = match until {
        Until::After(delay) => delay,
        Until::At(time) => time.saturating_duration_since(inline.now()),
    };
    inline.sleep(delay).await;
}

/// Awaits a task for at most its timeout.
///
/// # Errors
/// The task's own, or that it was too late.
pub async fn call<I: Inline, T: Send>(
    inline: &I,
    timeout_seconds: u32,
    task: impl Future<Output = Result<T, TaskError>> + Send,
) -> Result<T, Missed> {
    match inline.timeout(Duration::from_secs(timeout_seconds.into()), task).await {
        Some(result) => result.map_err(Missed::Failed),
        None => Err(Missed::Late),
    }
}

/// The same with a timeout that was worked out when running.
///
/// # Errors
/// The task's own, or that it was too late.
pub async fn call_with<I: Inline, T: Send>(
    inline: &I,
    settings: &CallSettings,
    task: impl Future<Output = Result<T, TaskError>> + Send,
) -> Result<T, Missed> {
    match settings.timeout_seconds {
        Some(seconds) => call(inline, seconds, task).await,
        None => task.await.map_err(Missed::Failed),
    }
}

/// What a state is entered with, once it has been told. Were the input only lent, it would be kept while tasks work.
#[inline]
pub fn entered<T: Serialize, R: Record>(state: &'static StateInfo, input: T, record: &mut R) -> T {
    record.entered(state, &input);
    input
}

/// What a task is about to be called with, once it has been told.
#[inline]
pub fn scheduled<T: Serialize, R: Record>(
    state: &'static StateInfo,
    input: T,
    settings: Option<&CallSettings>,
    record: &mut R,
) -> T {
    record.scheduled(state, input, settings)
}

/// Where a task that has failed goes on: again after a delay, or in the target of a catcher.
#[derive(Debug)]
pub enum Recovery {
    /// Call the task again, after this time.
    Retry(Duration),
    /// The catcher at this index takes the error.
    Catch(usize, ExecutionError),
}

/// Finds the retrier, else the catcher for an error.
///
/// # Errors
/// The error itself, where there is neither.
pub fn recover<I: Inline>(
    inline: &I,
    state: &'static StateInfo,
    retries: &mut crate::retry::Counters,
    error: ExecutionError,
) -> Result<Recovery, ExecutionError> {
    if let Some(delay) = crate::retry::decide(state.retriers, retries, error.name(), inline.fraction()) {
        return Ok(Recovery::Retry(delay));
    }
    match crate::catch::find(state.catchers, error.name()) {
        Some(index) => Ok(Recovery::Catch(index, error)),
        None => Err(error),
    }
}

/// An execution's input as JSON; where it can't be written as JSON, text that says so, which fits no state's type.
pub(crate) fn input_json(input: &impl Serialize) -> Value {
    to_value(input).unwrap_or_else(|error| Value::from(format!("not JSON: {error}")))
}
