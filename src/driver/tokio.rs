//! The driver on tokio's clock, in the task that awaits it.

use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use serde::Serialize;
use tokio::time::{Instant, Sleep};

use super::drive::{Drive, Finish, finish_for};
use super::inline::{Inline, Recording};
use super::limited::{Limited, Limiting, Unlimited};
use super::outside::Outside;
use super::{Clock, Executions, Running, Setup};
use crate::callback::Callbacks;
use crate::context_object::ExecutionContext;
use crate::execution::{Execution, ExecutionHandle};
use crate::limits::Limits;
use crate::machine::{BoxFuture, Machine};
use crate::note::HEARS_NOTES;
use crate::timestamp::Timestamp;
use crate::transition::ExecutionState;

/// Runs executions in the calling task on tokio's clock.
///
/// `Machine::new(tasks).run(input)` needs none of this; use the driver itself for a report with status, JSON output and history.
///
/// ```
/// # use asl::driver::Tokio;
/// let driver = Tokio::new().with_history();
/// # let _ = driver; // driver.execute(&machine, input).await
/// ```
///
/// Its type says whether it was told limits. An execution without any is run inline where that tells all of it, so that a program which
/// only executes such machines is made without the other form: it is smaller, and compiles faster.
#[derive(Clone, Debug)]
pub struct Tokio<L = Unlimited> {
    setup: Setup,
    limiting: PhantomData<L>,
}

impl Default for Tokio {
    fn default() -> Tokio {
        Tokio { setup: Setup::default(), limiting: PhantomData }
    }
}

impl Tokio {
    /// A driver that keeps no history, and has no limits.
    pub fn new() -> Tokio {
        Tokio::default()
    }
}

impl<L: Limiting> Tokio<L> {
    /// Keeps every event of an execution in its report.
    #[must_use]
    pub fn with_history(mut self) -> Tokio<L> {
        self.setup.history = true;
        self
    }

    /// What its executions' context object says. A name said here is that of all of them.
    #[must_use]
    pub fn with_context(mut self, context: ExecutionContext) -> Tokio<L> {
        self.setup.context = context;
        self
    }

    /// Ends executions that hold more than they may.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Tokio<Limited> {
        Tokio { setup: Setup { limits, ..self.setup }, limiting: PhantomData }
    }

    /// Lets tasks be ended by their tokens from elsewhere.
    #[must_use]
    pub fn with_callbacks(mut self, callbacks: Callbacks) -> Tokio<L> {
        self.setup.callbacks = Some(callbacks);
        self
    }

    /// Runs one execution to its end. It ends in a report in any case: what went wrong is in there.
    pub async fn execute<M: Machine>(&self, machine: &M, input: impl Serialize) -> Execution {
        let (clock, input) = (TokioClock::default(), super::inline::input_json(&input));
        // All of it is known when compiling: only one of the two forms is compiled. What callbacks are for has no inline form.
        if M::RECORDS && !L::LIMITS && !HEARS_NOTES {
            let mut recording = Recording::begin(M::INFO, clock.now(), input.clone(), self.setup.history);
            let inline = TokioRecorded { clock: &clock, context: &self.setup.context };
            let result = machine.run_recorded(input, inline, &mut recording).await;
            return recording.end(result, &|| clock.now());
        }
        Finish::new(Drive::starting(machine, input, &self.setup, None), &clock).await
    }

    /// As [`Tokio::execute`], with a hand on the execution while it runs.
    pub fn start<'a, M: Machine>(&'a self, machine: &'a M, input: impl Serialize) -> Running<'a> {
        let input = super::inline::input_json(&input);
        let handle = ExecutionHandle::new(input.clone());
        Running::new(handle.clone(), async move {
            let drive = Drive::starting(machine, input, &self.setup, Some(handle.clone()));
            finish_for(handle, Finish::new(drive, &TokioClock::default())).await
        })
    }

    /// Starts an execution in a task of its own on the current tokio runtime, which may have thousands of them.
    ///
    /// ```
    /// # use std::sync::Arc;
    /// # use asl::{Machine, Status, Value, driver::Tokio};
    /// # async fn start<M: Machine + Send + 'static>(machine: Arc<M>) {
    /// let handles: Vec<_> = (0..1000).map(|number| Tokio::new().spawn(Arc::clone(&machine), number)).collect();
    /// for handle in handles {
    ///     assert_eq!(handle.outcome().await.status, Status::Succeeded);
    /// }
    /// # }
    /// ```
    ///
    /// # Panics
    /// Outside of a tokio runtime.
    pub fn spawn<M: Machine + Send + 'static>(&self, machine: Arc<M>, input: impl Serialize) -> ExecutionHandle {
        let input = super::inline::input_json(&input);
        let handle = ExecutionHandle::new(input.clone());
        let (setup, own) = (self.setup.clone(), handle.clone());
        tokio::spawn(async move {
            let drive = Drive::starting(&*machine, input, &setup, Some(own.clone()));
            finish_for(own, Finish::new(drive, &TokioClock::default())).await;
        });
        handle
    }

    /// Many executions of a machine, to be run in one task. Each has the context object that this driver was told, and a name of its own
    /// where it was told none.
    pub fn executions<'m, M: Machine>(&self, machine: &'m M) -> Executions<'m, M> {
        Executions::new(machine, TokioClock::default(), self.setup.clone())
    }

    /// Takes over an execution that another driver has begun, perhaps in an earlier life of the program: tasks that had not answered
    /// are called again, and what should have happened meanwhile happens at once.
    pub async fn resume<M: Machine>(&self, machine: &M, execution: ExecutionState<M::Scope>) -> Execution {
        let outside = Outside::new(None, self.setup.callbacks.clone());
        Finish::new(Drive::resumed(machine, execution, outside), &TokioClock::default()).await
    }
}

/// Tokio's clock. It begins with the computer's time and goes on at tokio's pace: it never goes backwards, and it stands still and
/// jumps where tokio's is paused.
pub(crate) struct TokioClock {
    start: (Timestamp, Instant),
    /// The sleep until the next wake-up, kept between polls.
    sleep: Mutex<Option<(Timestamp, Pin<Box<Sleep>>)>>,
}

impl Default for TokioClock {
    fn default() -> TokioClock {
        TokioClock { start: (Timestamp::now(), Instant::now()), sleep: Mutex::new(None) }
    }
}

impl Clock for TokioClock {
    fn now(&self) -> Timestamp {
        let (time, instant) = self.start;
        time.saturating_add(instant.elapsed())
    }

    #[inline]
    fn poll_reached(&self, time: Timestamp, cx: &mut Context<'_>) -> Poll<()> {
        // Nothing panics while the lock is held, so it is never poisoned; where it were, the sleep in it is as good as ever.
        let mut sleep = self.sleep.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if sleep.as_ref().is_none_or(|(until, _)| *until != time) {
            let delay = time.saturating_duration_since(self.now());
            *sleep = Some((time, Box::pin(tokio::time::sleep(delay))));
        }
        match sleep.as_mut() {
            Some((_, until)) => until.as_mut().poll(cx),
            None => Poll::Ready(()),
        }
    }

    #[inline]
    fn seed(&self) -> u64 {
        fastrand::u64(..)
    }
}

/// Tokio's clock for machines that are run inline.
#[cfg_attr(
    any(feature = "testing", feature = "tracing", feature = "metrics"),
    allow(dead_code, reason = "with these `run` goes event by event")
)]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TokioInline;

impl Inline for TokioInline {
    #[inline]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    #[inline]
    fn sleep(&self, delay: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(delay))
    }

    async fn timeout<F: Future + Send>(&self, limit: Duration, future: F) -> Option<F::Output> {
        tokio::time::timeout(limit, future).await.ok()
    }

    #[inline]
    fn fraction(&self) -> f64 {
        fastrand::f64()
    }

    #[inline]
    fn seed(&self) -> u64 {
        fastrand::u64(..)
    }
}

/// The same for those whose history is kept: of a clock that never goes backwards.
struct TokioRecorded<'a> {
    clock: &'a TokioClock,
    context: &'a ExecutionContext,
}

impl Inline for TokioRecorded<'_> {
    #[inline]
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    #[inline]
    fn sleep(&self, delay: Duration) -> BoxFuture<'static, ()> {
        TokioInline.sleep(delay)
    }

    fn timeout<F: Future + Send>(&self, limit: Duration, future: F) -> impl Future<Output = Option<F::Output>> + Send
    where
        F::Output: Send,
    {
        TokioInline.timeout(limit, future)
    }

    #[inline]
    fn fraction(&self) -> f64 {
        TokioInline.fraction()
    }

    #[inline]
    fn seed(&self) -> u64 {
        self.clock.seed()
    }

    #[inline]
    fn context(&self) -> ExecutionContext {
        self.context.clone()
    }
}
