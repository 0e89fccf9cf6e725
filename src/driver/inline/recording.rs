//! The history of an execution that is run inline: the same events as event by event.

use serde::Serialize;

use super::{Inline, InlineMachine, Record, Unanswered};
use crate::error::ExecutionError;
use crate::error_name;
use crate::execution::{Execution, Status};
use crate::flow::start_input;
use crate::history::{EventDetails, Events, HistoryEvent, not_json, recorded as json, room_for};
use crate::machine::{BoxFuture, CallSettings, MachineInfo, Scope};
use crate::state::{Pattern, StateInfo, StateKind, TaskInfo};
use crate::timestamp::Timestamp;
use crate::value::{Error, Value, to_value_like};

/// Records the events of an execution, each linked to the one before; or, of one whose history is not asked for, only how it ends.
#[derive(Debug)]
pub struct Recording {
    keeps_history: bool,
    history: Vec<HistoryEvent>,
    input: Value,
    started_at: Timestamp,
    /// When something was waited for last: all events until something is waited for again have this time.
    now: Timestamp,
    /// The number of the event that the next one is linked to.
    last: u64,
    /// The number of the event with which the current state was entered.
    entered: u64,
    /// The number of the event before that.
    before: u64,
    /// Where the payload is that was recorded last.
    told: usize,
    /// What the current state has assigned so far.
    assigned: Vec<(String, Value)>,
    is_timed_out: bool,
}

impl Recording {
    /// Of an execution of this machine that begins now.
    pub(crate) fn begin(machine: &MachineInfo, now: Timestamp, input: Value, keeps_history: bool) -> Recording {
        let room = if keeps_history { room_for(machine.states.len()) } else { 0 };
        let mut recording = Recording {
            keeps_history,
            history: Vec::with_capacity(room),
            input,
            started_at: now,
            now,
            last: 0,
            entered: 0,
            before: 0,
            told: 0,
            assigned: Vec::new(),
            is_timed_out: false,
        };
        let input = recording.input.clone();
        recording.push(None, EventDetails::ExecutionStarted { input });
        // The first state is linked to nothing.
        recording.last = 0;
        recording
    }

    /// The execution has ended: what is told of it. `now` is asked for the end that came from outside.
    pub(crate) fn end<O: Serialize>(self, result: Result<O, ExecutionError>, now: &dyn Fn() -> Timestamp) -> Execution {
        let result = result.map(|output| to_value_like(&output, self.told()));
        self.end_with(result, now)
    }

    fn end_with(
        mut self,
        result: Result<Result<Value, Error>, ExecutionError>,
        now: &dyn Fn() -> Timestamp,
    ) -> Execution {
        let (details, result) = match result {
            Ok(made) => {
                let output = made.as_ref().map_or_else(not_json, Value::clone);
                let result = made.map_err(|error| ExecutionError::runtime(error.to_string()));
                (EventDetails::ExecutionSucceeded { output }, result)
            }
            Err(error) if self.is_timed_out => {
                // The service links an end that came from outside to nothing.
                (self.now, self.last) = (now(), 0);
                (EventDetails::ExecutionTimedOut, Err(error))
            }
            Err(error) => (EventDetails::ExecutionFailed { error: error.clone() }, Err(error)),
        };
        self.push(None, details);
        let status = match &result {
            Ok(_) => Status::Succeeded,
            Err(_) if self.is_timed_out => Status::TimedOut,
            Err(_) => Status::Failed,
        };
        let Recording { history, input, started_at, now: stopped_at, .. } = self;
        Execution { status, input, result, started_at, stopped_at, history }
    }

    fn push(&mut self, state: Option<&'static StateInfo>, details: EventDetails) {
        if !self.keeps_history {
            return;
        }
        let id = self.history.len() as u64 + 1;
        self.history.push(HistoryEvent { id, previous_event_id: self.last, timestamp: self.now, state, details });
        self.last = id;
    }

    /// Pushes an event with a payload.
    fn tell(&mut self, state: &'static StateInfo, details: EventDetails) {
        self.told = self.history.len();
        self.push(Some(state), details);
    }

    /// A payload as JSON, where that is kept; it may be the same as `like`.
    fn json<T: Serialize + ?Sized>(&self, payload: &T, like: Option<&Value>) -> Value {
        if self.keeps_history { json(payload, like) } else { Value::Null }
    }

    /// The payload that was recorded last.
    fn told(&self) -> Option<&Value> {
        self.history.get(self.told).and_then(HistoryEvent::payload)
    }

    /// The same, for an event that tells it again.
    fn again(&self) -> Value {
        self.told().cloned().unwrap_or_default()
    }

    fn enter(&mut self, state: &'static StateInfo, input: Value) -> u64 {
        self.before = self.last;
        self.tell(state, EventDetails::StateEntered { input });
        self.entered = self.last;
        self.entered
    }

    fn leave(&mut self, state: &'static StateInfo, output: Value) {
        let assigned = std::mem::take(&mut self.assigned);
        self.tell(state, EventDetails::StateExited { output, assigned });
    }

    fn schedule(&mut self, state: &'static StateInfo, input: Value, settings: Option<&CallSettings>) {
        let constant = || state.task.as_ref().map(TaskInfo::settings).unwrap_or_default();
        let CallSettings { timeout_seconds, heartbeat_seconds, role_arn } = settings.cloned().unwrap_or_else(constant);
        self.tell(state, EventDetails::TaskScheduled { input, timeout_seconds, heartbeat_seconds, role_arn });
        self.push(Some(state), EventDetails::TaskStarted);
        if state.task.as_ref().is_some_and(|task| task.pattern == Pattern::Sync) {
            self.push(Some(state), EventDetails::TaskSubmitted);
        }
    }
}

impl Events for &mut Recording {
    fn entered<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, input: &T) -> u64 {
        let input = self.json(input, self.told());
        self.enter(state, input)
    }

    fn exited<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, output: &T) {
        let output = self.json(output, self.told());
        self.leave(state, output);
    }

    fn handed_on<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, _: &T) {
        let output = self.again();
        self.leave(state, output);
    }

    #[inline]
    fn assigned(&mut self, name: &'static str, value: &Value) {
        if self.keeps_history {
            self.assigned.push((name.to_string(), value.clone()));
        }
    }

    /// Never asked for: generated code hands [`Drawing`](crate::history::Drawing) to what draws.
    fn random(&mut self) -> u64 {
        0
    }
}

impl Record for &mut Recording {
    fn arrived(&mut self, state: &'static StateInfo) {
        let input = self.again();
        self.enter(state, input);
    }

    fn scheduled<T: Serialize>(&mut self, state: &'static StateInfo, input: T, settings: Option<&CallSettings>) -> T {
        let value = self.json(&input, self.told());
        self.schedule(state, value, settings);
        input
    }

    fn passed(&mut self, state: &'static StateInfo, settings: Option<&CallSettings>) {
        let input = self.again();
        self.schedule(state, input, settings);
    }

    fn answered<I: Inline, T: Serialize>(&mut self, inline: &I, state: &'static StateInfo, answer: &T) {
        self.woken(inline);
        self.tell(state, EventDetails::TaskSucceeded { output: self.json(answer, None) });
    }

    fn unanswered<I: Inline, E: Unanswered>(
        &mut self,
        inline: &I,
        state: &'static StateInfo,
        error: E,
    ) -> ExecutionError {
        self.woken(inline);
        self.push(Some(state), error.event());
        error.into()
    }

    fn woken<I: Inline>(&mut self, inline: &I) {
        self.now = inline.now();
    }

    fn moment<I: Inline>(&self, _: &I) -> Timestamp {
        self.now
    }

    #[inline]
    fn failed(&mut self, state: &'static StateInfo, error: &ExecutionError, location: Option<String>) {
        if error.name() != error_name::QUERY_EVALUATION_ERROR {
            return;
        }
        // So the service links it, if nothing else has happened in the state; a Wait is one that has begun to.
        if self.last == self.entered && state.kind != StateKind::Wait {
            self.last = self.before;
        }
        self.push(Some(state), EventDetails::EvaluationFailed { error: error.clone(), location });
    }

    fn timed_out(&mut self) {
        self.is_timed_out = true;
    }
}

/// Runs a machine inline with a history, from JSON.
pub fn recorded<'a, M: InlineMachine, I: Inline + 'a>(
    machine: &'a M,
    input: Value,
    inline: I,
    recording: &'a mut Recording,
) -> BoxFuture<'a, Result<<M::Scope as Scope>::Output, ExecutionError>> {
    match start_input(input, M::INFO.name) {
        Ok(input) => Box::pin(machine.run_inline(input, inline, recording)),
        Err(error) => Box::pin(std::future::ready(Err(error))),
    }
}
