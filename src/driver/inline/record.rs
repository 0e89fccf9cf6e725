//! Who is told of the events of a machine that is run inline: nobody, or a history ([`Recording`](super::Recording)).

use serde::Serialize;

use super::Inline;
use crate::error::{ExecutionError, TaskError};
use crate::error_name;
use crate::history::{EventDetails, Events, Uncounted};
use crate::machine::CallSettings;
use crate::state::StateInfo;
use crate::timestamp::Timestamp;

/// Is told of what happens, besides what per-state code reports.
pub trait Record: Events + Send {
    /// A state was entered with what was recorded last.
    #[inline]
    fn arrived(&mut self, state: &'static StateInfo) {
        let _ = state;
    }

    /// A task is about to be called with this input, which is handed on; how, where its state's constants don't say it.
    #[inline]
    fn scheduled<T: Serialize>(&mut self, state: &'static StateInfo, input: T, settings: Option<&CallSettings>) -> T {
        let _ = (state, settings);
        input
    }

    /// A task is about to be called with what was recorded last.
    #[inline]
    fn passed(&mut self, state: &'static StateInfo, settings: Option<&CallSettings>) {
        let _ = (state, settings);
    }

    /// It has returned.
    #[inline]
    fn answered<I: Inline, T: Serialize>(&mut self, inline: &I, state: &'static StateInfo, answer: &T) {
        let _ = (inline, state, answer);
    }

    /// It has failed, or it is too late: the state's error.
    #[inline]
    fn unanswered<I: Inline, E: Unanswered>(
        &mut self,
        inline: &I,
        state: &'static StateInfo,
        error: E,
    ) -> ExecutionError {
        let _ = (inline, state);
        error.into()
    }

    /// Time has passed.
    #[inline]
    fn woken<I: Inline>(&mut self, inline: &I) {
        let _ = inline;
    }

    /// The time of what happens now.
    #[inline]
    fn moment<I: Inline>(&self, inline: &I) -> Timestamp {
        inline.now()
    }

    /// A state in JSONata has failed, perhaps in the expression of this field.
    #[inline]
    fn failed(&mut self, state: &'static StateInfo, error: &ExecutionError, location: Option<String>) {
        let _ = (state, error, location);
    }

    /// The machine's `TimeoutSeconds` ran out.
    #[inline]
    fn timed_out(&mut self) {}
}

impl Record for Uncounted {}

/// Why a call has no answer.
#[derive(Debug)]
pub enum Missed {
    /// The task has failed.
    Failed(TaskError),
    /// It has not returned in time.
    Late,
}

impl From<Missed> for ExecutionError {
    #[inline]
    fn from(missed: Missed) -> ExecutionError {
        match missed {
            Missed::Failed(error) => error.into(),
            Missed::Late => ExecutionError::named(error_name::TIMEOUT),
        }
    }
}

/// An error with which the call of a task ends.
pub trait Unanswered: Into<ExecutionError> {
    /// The event that tells of it.
    fn event(&self) -> EventDetails;
}

impl Unanswered for TaskError {
    fn event(&self) -> EventDetails {
        EventDetails::TaskFailed { error: self.clone().into() }
    }
}

impl Unanswered for Missed {
    #[inline]
    fn event(&self) -> EventDetails {
        match self {
            Missed::Failed(error) => error.event(),
            Missed::Late => EventDetails::TaskTimedOut { error: ExecutionError::named(error_name::TIMEOUT) },
        }
    }
}
