//! The inline form of a machine, on a clock that jumps: it must come to the same end as the machine driven event by event.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::Duration;

use asl::__private::{BoxFuture, Inline, InlineMachine};
use asl::{ExecutionError, Machine, Status, Timestamp, Value};

use crate::block_on::block_on;
use crate::case::Case;
use crate::outcome::End;

/// A machine, for one of the two traits below to be found: the first where it has the inline form, else the second.
#[derive(Debug)]
pub struct Form<'a, M>(pub &'a M);

/// Machines that can be run inline.
pub trait InlineForm {
    /// Runs a case in the inline form.
    fn run_form(&self, case: &Case) -> Option<End>;
}

/// All machines; found second, because it takes a reference more.
pub trait NoInlineForm {
    /// Nothing.
    fn run_form(&self, case: &Case) -> Option<End>;
}

impl<M: InlineMachine<Input = Value>> InlineForm for Form<'_, M> {
    fn run_form(&self, case: &Case) -> Option<End> {
        // Nobody can stop the inline form.
        if case.is_stopped() {
            return None;
        }
        let clock = Clock::starting_at(case.start());
        let run = self.0.run_inline(case.input.clone(), clock.clone());
        let Some(result) = block_on(run) else { return Some(End::never()) };
        let timed_out = |error: &ExecutionError| clock.machine_timed_out::<M>(case.start(), error);
        let status = match &result {
            Ok(_) => Status::Succeeded,
            Err(error) if timed_out(error) => Status::TimedOut,
            Err(_) => Status::Failed,
        };
        let result = result.and_then(|output| {
            asl::value::to_value(&output).map_err(|error| ExecutionError::runtime(error.to_string()))
        });
        Some(End::new(status, result, case.start(), clock.now()))
    }
}

impl<M> NoInlineForm for &Form<'_, M> {
    fn run_form(&self, _: &Case) -> Option<End> {
        None
    }
}

/// A clock that shows what it was last set to.
#[derive(Clone)]
struct Clock(Arc<Mutex<Timestamp>>);

impl Clock {
    fn starting_at(start: Timestamp) -> Clock {
        Clock(Arc::new(Mutex::new(start)))
    }

    fn set(&self, time: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = time;
    }

    /// Whether an execution ended by the machine's own `TimeoutSeconds`: the inline form returns the error, not the status.
    fn machine_timed_out<M: Machine>(&self, start: Timestamp, error: &ExecutionError) -> bool {
        let limit = M::INFO.timeout_seconds.map(|seconds| start.saturating_add(Duration::from_secs(seconds.into())));
        error.name() == asl::error_name::TIMEOUT && limit == Some(self.now())
    }
}

impl Inline for Clock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sleep(&self, delay: Duration) -> BoxFuture<'static, ()> {
        self.set(self.now().saturating_add(delay));
        Box::pin(std::future::ready(()))
    }

    async fn timeout<F: Future + Send>(&self, limit: Duration, future: F) -> Option<F::Output>
    where
        F::Output: Send,
    {
        let end = self.now().saturating_add(limit);
        let mut future = pin!(future);
        let output = poll_fn(|cx| match future.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => Poll::Ready(None),
        });
        // What sleeps inside has set the clock forward at once: that it took too long is seen only afterwards.
        let output = output.await.filter(|_| limit.is_zero() || self.now() < end);
        if output.is_none() {
            self.set(end);
        }
        output
    }

    fn fraction(&self) -> f64 {
        0.0
    }
}
