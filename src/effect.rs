//! The vocabulary between a machine and its driver: what a transition asks for, and what tells it how that ended.
//!
//! A machine never awaits, sleeps, reads a clock or draws a random number. It asks by an [`Effect`]; the driver performs
//! it and answers with an [`Event`]. Time and randomness come in with the event ([`Moment`]), so that the same events give
//! the same execution again.

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::error::{ExecutionError, TaskError};
use crate::machine::Called;
use crate::state::StateInfo;
use crate::timestamp::Timestamp;
use crate::value::Value;

/// Names an effect, so that an event can say what it answers. Unique within an execution.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EffectId {
    pub(crate) number: u64,
    /// The line of execution that waits for it.
    pub(crate) path: Path,
}

impl EffectId {
    pub(crate) fn new(number: u64, path: &Path) -> EffectId {
        EffectId { number, path: path.clone() }
    }
}

/// The way to a line of execution from the root: at each Parallel or Map, which of its branches or iterations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "Vec<u32>", into = "Vec<u32>")]
pub struct Path(Option<Arc<[u32]>>);

impl Path {
    pub(crate) fn as_slice(&self) -> &[u32] {
        self.0.as_deref().unwrap_or_default()
    }

    #[inline]
    pub(crate) fn child(&self, index: u32) -> Path {
        Path(Some(self.as_slice().iter().copied().chain([index]).collect()))
    }
}

impl From<Vec<u32>> for Path {
    #[inline]
    fn from(indices: Vec<u32>) -> Path {
        Path((!indices.is_empty()).then(|| indices.into()))
    }
}

impl From<Path> for Vec<u32> {
    #[inline]
    fn from(path: Path) -> Vec<u32> {
        path.as_slice().to_vec()
    }
}

/// An event on its way to the line that waits for it.
#[derive(Clone, Debug)]
pub enum Delivery<A> {
    /// A task has answered.
    Answered(Result<A, TaskError>),
    /// The task has begun what somebody else ends by the call's token.
    Submitted,
    /// Somebody has ended the call by its token.
    Completed(Result<Value, TaskError>),
    /// The task, or somebody by its token, says that the work goes on.
    Heartbeat,
    /// A wake-up's time has come.
    Woken,
}

/// Something that a transition wants done.
#[derive(Clone, Debug)]
pub enum Effect<C> {
    /// Call the task that `call` names with the input it holds; answer with [`Event::Answered`].
    Call {
        /// What the answer must name.
        id: EffectId,
        /// Which task, with its input.
        call: C,
        /// The state that calls.
        state: &'static StateInfo,
        /// How often the state has called in this visit, this call included.
        attempt: u32,
        /// By which others may end the call; `None` for a task that has no use for it.
        token: Option<Arc<str>>,
        /// When it times out.
        deadline: Option<Timestamp>,
    },
    /// Let others end a call by its token that was submitted in an earlier life of the program.
    Await {
        /// What the event must name.
        id: EffectId,
        /// The call's token.
        token: Option<Arc<str>>,
    },
    /// Answer with [`Event::Woken`] once it is `at`.
    Wake {
        /// What the event must name.
        id: EffectId,
        /// When. In the past means at once.
        at: Timestamp,
    },
    /// Nobody waits for this effect any more: an open call may be dropped, a wake-up forgotten.
    Cancel {
        /// The effect.
        id: EffectId,
    },
}

/// How an effect ended, or what happened from outside.
#[derive(Clone, Debug)]
pub enum Event<A> {
    /// The execution begins. The first event, and only once.
    Started,
    /// A task has answered.
    Answered {
        /// The call.
        id: EffectId,
        /// What the task returned.
        result: Result<A, TaskError>,
    },
    /// The task of a `.waitForTaskToken` state has handed the token on: the call stays open.
    Submitted {
        /// The call.
        id: EffectId,
    },
    /// Somebody has ended the call by its token.
    Completed {
        /// The call.
        id: EffectId,
        /// What it returned, as JSON.
        result: Result<Value, TaskError>,
    },
    /// The work of a call goes on: its heartbeat's clock begins again.
    Heartbeat {
        /// The call.
        id: EffectId,
    },
    /// The time of a [`Effect::Wake`] has come.
    Woken {
        /// The wake-up.
        id: EffectId,
    },
    /// Somebody stops the execution.
    Stopped {
        /// The reason: a name and words, both optional.
        reason: ExecutionError,
    },
}

impl<A> Event<A> {
    /// What a call has come to.
    pub fn of_call(id: EffectId, result: Result<Called<A>, TaskError>) -> Event<A> {
        match result {
            Ok(Called::Submitted) => Event::Submitted { id },
            Ok(Called::Answered(answer)) => Event::Answered { id, result: Ok(answer) },
            Err(error) => Event::Answered { id, result: Err(error) },
        }
    }
}

/// When an event happened, and the randomness that its transition may use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The time.
    pub now: Timestamp,
    /// A number drawn for this event alone.
    pub seed: u64,
}

impl Moment {
    /// A number in `[0, 1)`, made of the moment's seed: the jitter of a retry.
    ///
    /// ```
    /// use asl::{Timestamp, effect::Moment};
    /// let moment = Moment { now: Timestamp::UNIX_EPOCH, seed: u64::MAX };
    /// assert!((0.0..1.0).contains(&moment.fraction()));
    /// ```
    pub fn fraction(&self) -> f64 {
        // The 53 bits that an f64 holds exactly.
        (self.seed >> 11) as f64 / (1u64 << 53) as f64
    }

    /// The time `delay` from now; the end of time where that can't be written.
    #[inline]
    pub(crate) fn after(&self, delay: Duration) -> Timestamp {
        self.now.saturating_add(delay)
    }
}
