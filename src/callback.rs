//! What reaches a running execution from outside: a stop, and what becomes of a task's call by other hands.
//!
//! A call has a token. The task may hand it, or the [`Callback`] that goes with it, to whoever ends the call: another task of the
//! runtime, a web handler, a person. See
//! [Wait for a callback with the task token](https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html#connect-wait-token).

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Waker};

use serde::Serialize;

use crate::effect::EffectId;
use crate::error::{ExecutionError, TaskError};
use crate::timestamp::Timestamp;
use crate::value::{Value, to_value};

/// Something from outside.
#[derive(Clone, Debug)]
pub(crate) enum Incoming {
    Stopped(ExecutionError),
    Completed(EffectId, Result<Value, TaskError>),
    Heartbeat(EffectId),
}

/// What has reached one execution from outside and was not delivered yet.
#[derive(Debug, Default)]
pub(crate) struct Inbox(Mutex<(VecDeque<Incoming>, Option<Waker>)>);

impl Inbox {
    #[inline]
    pub(crate) fn push(&self, incoming: Incoming) {
        let waker = {
            let mut inbox = self.lock();
            inbox.0.push_back(incoming);
            inbox.1.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// The next one; where there is none, the task is woken once there is.
    #[inline]
    pub(crate) fn poll(&self, cx: &Context<'_>) -> Option<Incoming> {
        let mut inbox = self.lock();
        let next = inbox.0.pop_front();
        if next.is_none() {
            inbox.1 = Some(cx.waker().clone());
        }
        next
    }

    #[inline]
    fn lock(&self) -> MutexGuard<'_, (VecDeque<Incoming>, Option<Waker>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One call of a task, for whoever ends it from elsewhere. The first to end it decides; what comes later changes nothing.
#[derive(Clone, Debug)]
pub struct Callback {
    inbox: Arc<Inbox>,
    id: EffectId,
}

impl Callback {
    /// The call has returned this: `SendTaskSuccess`.
    ///
    /// # Errors
    /// The output can't be written as JSON.
    pub fn succeed(&self, output: impl Serialize) -> Result<(), crate::value::Error> {
        let output = to_value(&output)?;
        self.inbox.push(Incoming::Completed(self.id.clone(), Ok(output)));
        Ok(())
    }

    /// The call has failed: `SendTaskFailure`.
    pub fn fail(&self, error: impl Into<TaskError>) {
        self.inbox.push(Incoming::Completed(self.id.clone(), Err(error.into())));
    }

    /// The work goes on: the heartbeat's clock begins again. `SendTaskHeartbeat`.
    #[inline]
    pub fn heartbeat(&self) {
        self.inbox.push(Incoming::Heartbeat(self.id.clone()));
    }
}

/// What a task is told of its call, where its signature asks for it: `"Send": fn(Order, TaskContext) -> Receipt`.
#[derive(Clone, Debug)]
pub struct TaskContext {
    pub(crate) state: &'static str,
    pub(crate) execution: Arc<str>,
    pub(crate) attempt: u32,
    pub(crate) token: Arc<str>,
    pub(crate) deadline: Option<Timestamp>,
    pub(crate) callback: Callback,
}

impl TaskContext {
    /// How often the state has called the task in this visit: 1 in the first attempt, 2 in the first retry.
    #[inline]
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The execution's name: `$$.Execution.Name`.
    #[inline]
    pub fn execution_name(&self) -> &str {
        &self.execution
    }

    /// The state's name in the definition: `$$.State.Name`.
    #[inline]
    pub fn state_name(&self) -> &'static str {
        self.state
    }

    /// The call's token: `$$.Task.Token`. [`Callbacks`] know the call by it.
    #[inline]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// When the call times out, by the driver's clock; `None` where the state has no timeout.
    #[inline]
    pub fn deadline(&self) -> Option<Timestamp> {
        self.deadline
    }

    /// The work goes on: the clock of `HeartbeatSeconds` begins again.
    #[inline]
    pub fn heartbeat(&self) {
        self.callback.heartbeat();
    }

    /// What ends the call from elsewhere.
    #[inline]
    pub fn callback(&self) -> Callback {
        self.callback.clone()
    }
}

/// A call that a driver makes, from which a task's context is made where the task asks for it.
///
/// The default is for a driver that lets nobody outside of a task end its calls: a task that asks for its context fails there.
#[derive(Clone, Debug, Default)]
pub struct CallContext {
    pub(crate) context: Option<TaskContext>,
}

impl CallContext {
    #[inline]
    pub(crate) fn callback(inbox: &Arc<Inbox>, id: &EffectId) -> Callback {
        Callback { inbox: Arc::clone(inbox), id: id.clone() }
    }

    /// The task's context.
    ///
    /// # Errors
    /// A driver that mixes up machines has made none.
    #[inline]
    pub fn into_task_context(self) -> Result<TaskContext, TaskError> {
        self.context.ok_or_else(|| TaskError::new("States.Runtime", "The driver has made no context for the task."))
    }
}

/// Open calls by their tokens, for those who know nothing but a token: web handlers, queues.
///
/// ```
/// use asl::callback::{CallbackError, Callbacks};
/// let callbacks = Callbacks::new();
/// // driver.with_callbacks(callbacks.clone()).execute(&machine, input)
/// assert_eq!(callbacks.heartbeat("no such token"), Err(CallbackError::TaskDoesNotExist));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Callbacks(Arc<Mutex<Open>>);

/// Calls by their tokens.
type Open = HashMap<Arc<str>, (Weak<Inbox>, EffectId)>;

/// Why nothing was told to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallbackError {
    /// No open call has the token: there was none, or it has ended.
    TaskDoesNotExist,
    /// The output is no JSON, or is longer than 262,144 bytes.
    InvalidOutput,
    /// The token is empty, or longer than 2,048 characters.
    InvalidToken,
}

impl fmt::Display for CallbackError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CallbackError::TaskDoesNotExist => "TaskDoesNotExist: no open call has this token",
            CallbackError::InvalidOutput => "InvalidOutput: the output is no JSON, or longer than 262,144 bytes",
            CallbackError::InvalidToken => "InvalidToken: a token has 1 to 2,048 characters",
        })
    }
}

impl std::error::Error for CallbackError {}

/// The longest output that the service takes, in bytes.
const MAX_OUTPUT: usize = 262_144;
/// The longest token, in characters.
const MAX_TOKEN: usize = 2048;

impl Callbacks {
    /// No calls yet.
    #[inline]
    pub fn new() -> Callbacks {
        Callbacks::default()
    }

    /// The call has returned this JSON text: `SendTaskSuccess`.
    ///
    /// # Errors
    /// No open call has the token, or the output is none.
    #[inline]
    pub fn succeed(&self, token: &str, output: &str) -> Result<(), CallbackError> {
        let value: Value = output.parse().map_err(|_| CallbackError::InvalidOutput)?;
        if output.len() > MAX_OUTPUT {
            return Err(CallbackError::InvalidOutput);
        }
        self.send(token, |id| Incoming::Completed(id, Ok(value)))
    }

    /// The call has failed: `SendTaskFailure`.
    ///
    /// # Errors
    /// No open call has the token.
    pub fn fail(&self, token: &str, error: impl Into<TaskError>) -> Result<(), CallbackError> {
        let error = error.into();
        self.send(token, |id| Incoming::Completed(id, Err(error)))
    }

    /// The work goes on: `SendTaskHeartbeat`.
    ///
    /// # Errors
    /// No open call has the token.
    #[inline]
    pub fn heartbeat(&self, token: &str) -> Result<(), CallbackError> {
        self.send(token, Incoming::Heartbeat)
    }

    fn send(&self, token: &str, incoming: impl FnOnce(EffectId) -> Incoming) -> Result<(), CallbackError> {
        if token.is_empty() || token.chars().count() > MAX_TOKEN {
            return Err(CallbackError::InvalidToken);
        }
        let found = self.lock().get(token).cloned().and_then(|(inbox, id)| Some((inbox.upgrade()?, id)));
        let (inbox, id) = found.ok_or(CallbackError::TaskDoesNotExist)?;
        inbox.push(incoming(id));
        Ok(())
    }

    #[inline]
    pub(crate) fn insert(&self, token: Arc<str>, inbox: &Arc<Inbox>, id: EffectId) {
        self.lock().insert(token, (Arc::downgrade(inbox), id));
    }

    #[inline]
    pub(crate) fn remove(&self, token: &str) {
        self.lock().remove(token);
    }

    #[inline]
    fn lock(&self) -> MutexGuard<'_, Open> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
