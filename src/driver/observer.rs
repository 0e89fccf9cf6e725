//! Who hears of what happens in an execution: its handle, and what is built in by features.

use crate::execution::ExecutionHandle;
use crate::machine::Scope;
use crate::timestamp::Timestamp;
use crate::transition::ExecutionState;

/// Whether anything that is built in wants to hear of what happens in states.
pub(super) const HEARS_NOTES: bool = cfg!(any(feature = "testing", feature = "tracing", feature = "metrics"));

/// Hears of one execution.
#[derive(Debug)]
pub(super) struct Observer {
    handle: Option<ExecutionHandle>,
}

impl Observer {
    /// Of an execution that is about to begin, or to go on.
    pub(super) fn new<S: Scope>(handle: Option<ExecutionHandle>, execution: &mut ExecutionState<S>) -> Observer {
        if HEARS_NOTES {
            execution.observe();
        }
        Observer { handle }
    }

    /// A transition has happened.
    pub(super) fn saw<S: Scope>(&mut self, execution: &mut ExecutionState<S>, now: Timestamp) {
        if HEARS_NOTES {
            let notes = execution.take_notes();
            #[cfg(feature = "testing")]
            crate::testing::coverage::note::<S>(&notes);
            let _ = notes;
        }
        if let Some(handle) = &self.handle {
            handle.update(execution, now);
        }
    }
}
