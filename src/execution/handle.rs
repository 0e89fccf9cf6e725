//! A hand on a running execution: how it stands, and a way to stop it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use super::{Execution, Status};
use crate::callback::{Inbox, Incoming};
use crate::error::ExecutionError;
use crate::history::HistoryEvent;
use crate::state::StateInfo;
use crate::timestamp::Timestamp;
use crate::transition::DRIVER_STOPPED;
use crate::value::Value;

/// A hand on a running execution, for those who don't run it: how it stands, what it came to, and a way to stop it. A clone is a hand
/// on the same execution.
///
/// ```
/// # use asl::{ExecutionHandle, Status};
/// # async fn watch(handle: ExecutionHandle) {
/// if handle.current_states().contains(&"Ask the Manager") {
///     handle.stop("Closed", "the office closes at six");
/// }
/// let execution = handle.outcome().await;
/// assert_eq!(execution.status, Status::Aborted);
/// # }
/// ```
#[derive(Clone)]
pub struct ExecutionHandle {
    pub(crate) inbox: Arc<Inbox>,
    watched: Arc<Mutex<Watched>>,
}

/// What the driver tells.
struct Watched {
    input: Value,
    states: Vec<&'static str>,
    history: Vec<HistoryEvent>,
    started_at: Option<Timestamp>,
    now: Timestamp,
    outcome: Option<Execution>,
    wakers: Vec<Waker>,
}

impl ExecutionHandle {
    #[inline]
    pub(crate) fn new(input: Value) -> ExecutionHandle {
        let watched = Watched {
            input,
            states: Vec::new(),
            history: Vec::new(),
            started_at: None,
            now: Timestamp::UNIX_EPOCH,
            outcome: None,
            wakers: Vec::new(),
        };
        ExecutionHandle { inbox: Arc::default(), watched: Arc::new(Mutex::new(watched)) }
    }

    /// Stops the execution: it ends as `ABORTED`, with this error and cause, and what its tasks still do is dropped.
    ///
    /// See [StopExecution](https://docs.aws.amazon.com/step-functions/latest/apireference/API_StopExecution.html). Nothing happens
    /// where the execution has ended already.
    pub fn stop(&self, error: impl Into<String>, cause: impl Into<String>) {
        let reason = ExecutionError::new(Some(error.into().into()), Some(cause.into().into()));
        self.inbox.push(Incoming::Stopped(reason));
    }

    /// How it stands.
    #[inline]
    pub fn status(&self) -> Status {
        self.lock().outcome.as_ref().map_or(Status::Running, |outcome| outcome.status)
    }

    /// The names of the states that it is in: more than one inside of a Parallel or Map, whose own name comes first. Empty before it
    /// begins, and once it has ended.
    #[inline]
    pub fn current_states(&self) -> Vec<&'static str> {
        self.lock().states.clone()
    }

    /// Its events so far, where its driver keeps them.
    #[inline]
    pub fn history(&self) -> Vec<HistoryEvent> {
        let watched = self.lock();
        watched.outcome.as_ref().map_or(&watched.history, |outcome| &outcome.history).clone()
    }

    /// What it comes to, once it has ended. An execution that its driver drops before is told as `ABORTED`.
    #[inline]
    pub fn outcome(&self) -> Outcome {
        Outcome { handle: self.clone() }
    }

    /// The driver has made a step.
    #[inline]
    pub(crate) fn update(&self, now: Timestamp, states: Vec<&'static StateInfo>, history: &[HistoryEvent]) {
        let mut watched = self.lock();
        watched.started_at.get_or_insert(now);
        watched.now = now;
        watched.states.clear();
        watched.states.extend(states.into_iter().map(|state| state.name));
        let known = watched.history.len();
        watched.history.extend(history.iter().skip(known).cloned());
    }

    /// The execution has ended.
    #[inline]
    pub(crate) fn end(&self, outcome: Execution) {
        let wakers = {
            let mut watched = self.lock();
            if watched.outcome.is_some() {
                return;
            }
            watched.outcome = Some(outcome);
            watched.states.clear();
            watched.history = Vec::new();
            std::mem::take(&mut watched.wakers)
        };
        wakers.into_iter().for_each(Waker::wake);
    }

    /// Its driver is dropped.
    #[inline]
    fn abandon(&self) {
        let outcome = {
            let mut watched = self.lock();
            if watched.outcome.is_some() {
                return;
            }
            Execution {
                status: Status::Aborted,
                input: watched.input.clone(),
                result: Err(ExecutionError::runtime(DRIVER_STOPPED)),
                started_at: watched.started_at.unwrap_or(watched.now),
                stopped_at: watched.now,
                history: std::mem::take(&mut watched.history),
            }
        };
        self.end(outcome);
    }

    #[inline]
    fn lock(&self) -> MutexGuard<'_, Watched> {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for ExecutionHandle {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let watched = self.lock();
        let status = watched.outcome.as_ref().map_or(Status::Running, |outcome| outcome.status);
        f.debug_struct("ExecutionHandle").field("status", &status).field("states", &watched.states).finish()
    }
}

/// What an execution comes to: a future, see [`ExecutionHandle::outcome`].
#[derive(Debug)]
#[must_use = "futures do nothing unless awaited"]
pub struct Outcome {
    handle: ExecutionHandle,
}

impl Future for Outcome {
    type Output = Execution;

    #[inline]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Execution> {
        let mut watched = self.handle.lock();
        match &watched.outcome {
            Some(outcome) => Poll::Ready(outcome.clone()),
            None => {
                // Of the wakers of one task, one is enough.
                watched.wakers.retain(|waker| !waker.will_wake(cx.waker()));
                watched.wakers.push(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// Tells those who wait for an execution when its driver is dropped.
pub(crate) struct Guard(pub(crate) ExecutionHandle);

impl Drop for Guard {
    #[inline]
    fn drop(&mut self) {
        self.0.abandon();
    }
}
