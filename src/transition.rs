//! The transition function: where an execution is, and what an event makes of it.
//!
//! [`ExecutionState`] is plain data. Given an event it moves on as far as it can without the outside, and returns the
//! effects it now waits for. Drivers ([`crate::driver`]) perform them.

mod thread;

use std::time::Duration;

use serde::Serialize;

use self::thread::{Line, Thread};
use crate::effect::{Effect, EffectId, Event, Moment};
use crate::error::ExecutionError;
use crate::error_name;
use crate::execution::Status;
use crate::history::{EventDetails, HistoryEvent, Recorder, json_or_note};
use crate::machine::{Machine, MachineInfo, Scope};
use crate::value::Value;

/// One execution of a machine, between two events.
#[derive(Debug)]
pub struct ExecutionState<S: Scope> {
    machine: &'static MachineInfo,
    /// The first state and the input as JSON, until [`Event::Started`] enters it.
    start: Option<(Result<S, ExecutionError>, Value)>,
    thread: Thread<S>,
    /// The wake-up of the machine's `TimeoutSeconds`.
    deadline: Option<EffectId>,
    recorder: Recorder,
    last_effect: u64,
    ended: Option<Ended<S::Output>>,
}

/// How an execution ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Ended<O> {
    /// The status, never [`Status::Running`].
    pub status: Status,
    /// The output, or why there is none.
    pub result: Result<O, ExecutionError>,
}

/// What a transition wants done.
pub type Effects<S> = Vec<Effect<<S as Scope>::Call>>;

impl<S: Scope> ExecutionState<S> {
    /// An execution of `M` about to begin with `input`, whose events are numbered but not kept.
    pub fn new<M: Machine<Scope = S>>(input: Value) -> ExecutionState<S> {
        ExecutionState::starting::<M>(M::start(input), Value::Null, false)
    }

    /// An execution of `M` about to begin with `input`, whose events are kept.
    pub fn with_history<M: Machine<Scope = S>>(input: Value) -> ExecutionState<S> {
        ExecutionState::starting::<M>(M::start(input.clone()), input, true)
    }

    /// An execution about to begin in a state that is made already; `input` is only for the history.
    pub(crate) fn starting<M: Machine<Scope = S>>(
        start: Result<S, ExecutionError>,
        input: Value,
        history: bool,
    ) -> ExecutionState<S> {
        ExecutionState {
            machine: M::INFO,
            start: Some((start, input)),
            thread: Thread::new(),
            deadline: None,
            recorder: Recorder::new(history),
            last_effect: 0,
            ended: None,
        }
    }

    /// How the execution ended; `None` while it runs.
    pub fn ended(&self) -> Option<&Ended<S::Output>> {
        self.ended.as_ref()
    }

    /// The events so far; empty where none are kept.
    pub fn history(&self) -> &[HistoryEvent] {
        self.recorder.history.as_deref().unwrap_or_default()
    }

    /// The end, where it has come, and the events that were kept.
    pub(crate) fn into_parts(self) -> (Option<Ended<S::Output>>, Vec<HistoryEvent>) {
        (self.ended, self.recorder.history.unwrap_or_default())
    }

    /// Takes an event in; the effects that the execution now waits for besides those it waited for already.
    ///
    /// An event that nothing waits for any more (the answer to a call that timed out) changes nothing.
    pub fn transition(&mut self, event: Event<S::Answer>, moment: Moment) -> Effects<S> {
        let mut effects = Vec::new();
        if self.ended.is_some() {
            return effects;
        }
        match event {
            Event::Started => self.started(moment, &mut effects),
            Event::Stopped { reason } => self.cut(moment, Status::Aborted, reason, &mut effects),
            Event::Woken { id } if self.deadline == Some(id) => {
                self.deadline = None;
                let reason = ExecutionError::named(error_name::TIMEOUT);
                self.cut(moment, Status::TimedOut, reason, &mut effects);
            }
            Event::Woken { id } => self.advance(moment, &mut effects, |thread, line| thread.woken(id, line)),
            Event::Answered { id, result } => {
                self.advance(moment, &mut effects, |thread, line| thread.answered(id, result, line));
            }
        }
        effects
    }

    fn started(&mut self, moment: Moment, effects: &mut Effects<S>) {
        let Some((start, input)) = self.start.take() else { return };
        self.recorder.record(moment.now, 0, None, || EventDetails::ExecutionStarted { input });
        if let Some(seconds) = self.machine.timeout_seconds {
            self.last_effect += 1;
            let id = EffectId(self.last_effect);
            self.deadline = Some(id);
            effects.push(Effect::Wake { id, at: moment.after(Duration::from_secs(seconds.into())) });
        }
        match start {
            Ok(state) => self.advance(moment, effects, |thread, line| thread.start(state, line)),
            Err(error) => self.end(moment, Status::Failed, Err(error), effects),
        }
    }

    fn advance(
        &mut self,
        moment: Moment,
        effects: &mut Effects<S>,
        step: impl FnOnce(&mut Thread<S>, &mut Line<'_, S>) -> Option<Result<S::Output, ExecutionError>>,
    ) {
        let random = moment.seed;
        let mut line =
            Line { moment, random, recorder: &mut self.recorder, effects, last_effect: &mut self.last_effect };
        let Some(result) = step(&mut self.thread, &mut line) else { return };
        let status = if result.is_ok() { Status::Succeeded } else { Status::Failed };
        self.end(moment, status, result, effects);
    }

    /// Ends the execution from outside.
    fn cut(&mut self, moment: Moment, status: Status, reason: ExecutionError, effects: &mut Effects<S>) {
        self.thread.cancel(effects);
        self.end(moment, status, Err(reason), effects);
    }

    fn end(
        &mut self,
        moment: Moment,
        status: Status,
        result: Result<S::Output, ExecutionError>,
        effects: &mut Effects<S>,
    ) {
        effects.extend(self.deadline.take().map(|id| Effect::Cancel { id }));
        // The service links this one event to nothing.
        let previous = if status == Status::TimedOut { 0 } else { self.thread.last_event() };
        self.recorder.record(moment.now, previous, None, || last_event(status, &result));
        self.ended = Some(Ended { status, result });
    }
}

fn last_event<O: Serialize>(status: Status, result: &Result<O, ExecutionError>) -> EventDetails {
    match (status, result) {
        (_, Ok(output)) => EventDetails::ExecutionSucceeded { output: json_or_note(output) },
        (Status::TimedOut, Err(_)) => EventDetails::ExecutionTimedOut,
        (Status::Aborted, Err(error)) => EventDetails::ExecutionAborted { error: error.clone() },
        (_, Err(error)) => EventDetails::ExecutionFailed { error: error.clone() },
    }
}
