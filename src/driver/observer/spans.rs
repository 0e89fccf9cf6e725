//! `tracing`: a span for the execution, with a span in it for each state that it is in.
//!
//! ```text
//! execution{machine="CallCenter" name="…" status="SUCCEEDED"}
//!   state{state="Open Case" type="Task" resource="arn:…"}     what the task logs is in here
//! ```
//!
//! A state inside of a Parallel or Map has the span of that state around it.

use std::collections::BTreeMap;

use tracing::field::Empty;
use tracing::{Instrument, Span, debug, info, info_span, warn};

use crate::effect::{EffectId, Path};
use crate::machine::{BoxFuture, MachineInfo, Scope};
use crate::note::{Note, What};
use crate::state::{StateInfo, TaskInfo};
use crate::transition::ExecutionState;

/// The spans of one execution.
#[derive(Debug)]
pub(super) struct Spans {
    execution: Span,
    /// Of each line, that of the state that it is in.
    states: BTreeMap<Path, Span>,
    is_named: bool,
}

impl Spans {
    pub(super) fn begin(machine: &'static MachineInfo) -> Spans {
        let execution =
            info_span!("execution", machine = machine.name, name = Empty, status = Empty, error = Empty, cause = Empty);
        Spans { execution, states: BTreeMap::new(), is_named: false }
    }

    pub(super) fn note<S: Scope>(&mut self, notes: &[Note], execution: &ExecutionState<S>) {
        if let (false, Some(name)) = (self.is_named, execution.name()) {
            self.execution.record("name", name);
            self.is_named = true;
        }
        for Note { path, state, what } in notes {
            if *what == What::Entered {
                self.enter(path, state);
                continue;
            }
            let span = self.states.get(path).unwrap_or(&self.execution);
            match what {
                What::Entered => {}
                What::Chosen(rule) => debug!(parent: span, state = state.name, rule, "a rule has decided"),
                What::Failed(error) => warn!(parent: span, state = state.name, error, "the state's work has failed"),
                What::Retried(retrier, delay) => {
                    let seconds = delay.as_secs_f64();
                    info!(parent: span, state = state.name, retrier, seconds, "it will be tried again");
                }
                What::Caught(catcher) => info!(parent: span, state = state.name, catcher, "the error is caught"),
            }
        }
        if let Some(ended) = execution.ended() {
            self.states.clear();
            self.execution.record("status", ended.status.name());
            if let Err(error) = &ended.result {
                self.execution.record("error", error.error()).record("cause", error.cause());
            }
        }
    }

    /// A line has come to a state: it has left the one before, and all that was inside of that.
    fn enter(&mut self, path: &Path, state: &'static StateInfo) {
        self.states.retain(|other, _| !other.as_slice().starts_with(path.as_slice()));
        let around = path.as_slice().split_last().and_then(|(_, around)| self.states.get(&Path::from(around.to_vec())));
        let resource = state.task.as_ref().map(|task: &TaskInfo| task.resource);
        let parent = around.unwrap_or(&self.execution);
        let span = info_span!(parent: parent, "state", state = state.name, r#type = state.kind.name(), resource);
        self.states.insert(path.clone(), span);
    }

    pub(super) fn around<'a, T: 'a>(&self, id: &EffectId, call: BoxFuture<'a, T>) -> BoxFuture<'a, T> {
        let span = self.states.get(&id.path).unwrap_or(&self.execution);
        Box::pin(call.instrument(span.clone()))
    }
}
