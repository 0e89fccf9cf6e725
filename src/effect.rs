//! The vocabulary between a machine and its driver: what a transition asks for, and what tells it how that ended.
//!
//! A machine never awaits, sleeps, reads a clock or draws a random number. It asks by an [`Effect`]; the driver performs
//! it and answers with an [`Event`]. Time and randomness come in with the event ([`Moment`]), so that the same events give
//! the same execution again.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::error::{ExecutionError, TaskError};
use crate::timestamp::Timestamp;

/// Names an effect, so that an event can say what it answers. Unique within an execution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EffectId(pub(crate) u64);

/// Something that a transition wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect<C> {
    /// Call the task that `call` names with the input it holds; answer with [`Event::Answered`].
    Call {
        /// What the answer must name.
        id: EffectId,
        /// Which task, with its input.
        call: C,
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
    pub(crate) fn after(&self, delay: Duration) -> Timestamp {
        self.now.saturating_add(delay)
    }
}
