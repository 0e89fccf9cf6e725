//! Who hears of what happens in an execution: what is built in by features. Without any there is nothing of it.

#[cfg(feature = "metrics")]
mod meter;
#[cfg(feature = "tracing")]
mod spans;

#[cfg(feature = "metrics")]
use self::meter::Meter;
#[cfg(feature = "tracing")]
use self::spans::Spans;
use crate::effect::EffectId;
use crate::machine::{BoxFuture, Scope};
use crate::note::HEARS_NOTES;
use crate::transition::ExecutionState;

/// Hears of one execution.
#[derive(Debug)]
pub(super) struct Observer {
    #[cfg(feature = "metrics")]
    meter: Meter,
    #[cfg(feature = "tracing")]
    spans: Spans,
}

impl Observer {
    /// Of an execution that is about to begin, or to go on.
    pub(super) fn new<S: Scope>(execution: &mut ExecutionState<S>) -> Observer {
        if HEARS_NOTES {
            execution.observe();
        }
        Observer {
            #[cfg(feature = "metrics")]
            meter: Meter::begin(S::MACHINE, execution.is_started()),
            #[cfg(feature = "tracing")]
            spans: Spans::begin(S::MACHINE),
        }
    }

    /// A transition has happened.
    pub(super) fn saw<S: Scope>(&mut self, execution: &mut ExecutionState<S>) {
        if HEARS_NOTES {
            let notes = execution.take_notes();
            #[cfg(feature = "testing")]
            crate::testing::coverage::note::<S>(&notes);
            #[cfg(feature = "metrics")]
            self.meter.note(&notes, execution);
            #[cfg(feature = "tracing")]
            self.spans.note(&notes, execution);
            let _ = notes;
        }
    }

    /// A task's call, in the span of its state.
    pub(super) fn around<'a, T: 'a>(&self, id: &EffectId, call: BoxFuture<'a, T>) -> BoxFuture<'a, T> {
        #[cfg(feature = "tracing")]
        return self.spans.around(id, call);
        #[cfg(not(feature = "tracing"))]
        {
            let _ = id;
            call
        }
    }
}
