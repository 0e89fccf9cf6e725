//! Drives a machine through a case, event by event on virtual time. With `inline`, the only file that knows the runtime's drivers.

use asl::driver::VirtualTime;
use asl::effect::{Event, Moment};
use asl::transition::ExecutionState;
use asl::{Execution, ExecutionError, Limits, Machine};

use crate::block_on::block_on;
use crate::case::Case;
use crate::context::context;
use crate::outcome::{End, Outcome};

/// Runs a case to its end.
pub fn run<M: Machine>(machine: &M, case: &Case) -> Outcome {
    let (end, history) = if case.is_stopped() { stopped::<M>(case) } else { whole(machine, case) };
    Outcome { id: case.id.clone(), end: Some(end), history, ..Outcome::default() }
}

/// The driver that a case asks for.
pub(crate) fn driver(case: &Case) -> VirtualTime {
    VirtualTime::starting_at(case.start()).with_history().with_context(context(case)).with_limits(Limits::aws())
}

fn whole<M: Machine>(machine: &M, case: &Case) -> (End, Vec<serde_json::Value>) {
    let Some(execution) = block_on(driver(case).execute(machine, case.input.clone())) else {
        return (End::never(), Vec::new());
    };
    let Execution { status, result, started_at, stopped_at, history, .. } = execution;
    (End::new(status, result, started_at, stopped_at), events(&history))
}

/// An execution that somebody stops as soon as it waits for something.
fn stopped<M: Machine>(case: &Case) -> (End, Vec<serde_json::Value>) {
    let mut execution = ExecutionState::with_history::<M>(case.input.clone()).with_context(&context(case));
    let moment = Moment { now: case.start(), seed: 0 };
    execution.transition(Event::Started, moment);
    execution.transition(Event::Stopped { reason: ExecutionError::new(None, None) }, moment);
    let history = events(execution.history());
    let Some(ended) = execution.ended() else { return (End::never(), history) };
    let result = match &ended.result {
        Ok(output) => asl::value::to_value(output).map_err(|error| ExecutionError::runtime(error.to_string())),
        Err(error) => Err(error.clone()),
    };
    (End::new(ended.status, result, moment.now, moment.now), history)
}

fn events(history: &[asl::HistoryEvent]) -> Vec<serde_json::Value> {
    history.iter().filter_map(|event| serde_json::to_value(event).ok()).collect()
}
