//! The transition function: where an execution is, and what an event makes of it.
//!
//! [`ExecutionState`] is plain data. Given an event it moves on as far as it can without the outside, and returns the
//! effects it now waits for. Drivers ([`crate::driver`]) perform them.
//!
//! Between two transitions it can be stored with serde, where its states can: `checkpoint` in the arguments of
//! [`asl!`](crate::asl) gives the state enum what it takes. The effects need not be stored: they follow from it
//! ([`ExecutionState::open_effects`]).

pub mod fork;
mod thread;

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use self::thread::{Alarm, Thread, Way};

pub use self::thread::Line;
use crate::context_object::{ExecutionContext, Surroundings};
use crate::effect::{Delivery, Effect, EffectId, Event, Moment, Path};
use crate::error::ExecutionError;
use crate::error_name;
use crate::execution::{Execution, Status};
use crate::history::{EventDetails, HistoryEvent, Recorder, read_recorder, recorded};
use crate::limits::{Limits, too_many_events};
use crate::machine::{Machine, Scope};
use crate::note::Note;
use crate::state::StateInfo;
use crate::timestamp::Timestamp;
use crate::value::{Error, Value, to_value_like};

/// One execution of a machine, between two events.
#[derive(Serialize, Deserialize)]
#[serde(bound(
    serialize = "S: Serialize, S::Strands: Serialize, S::Variables: Serialize",
    deserialize = "S: DeserializeOwned, S::Strands: DeserializeOwned, S::Variables: DeserializeOwned, S::Output: DeserializeOwned"
))]
pub struct ExecutionState<S: Scope> {
    input: Value,
    started_at: Option<Timestamp>,
    /// When the machine's `TimeoutSeconds` run out.
    deadline: Option<Timestamp>,
    stage: Stage<S>,
    #[serde(deserialize_with = "read_recorder::<S, _>")]
    recorder: Recorder,
    last_effect: u64,
    /// What the context object says; only where the machine reads it.
    context: Option<Box<ExecutionContext>>,
}

/// How far an execution has come.
#[derive(Serialize, Deserialize)]
#[serde(bound(
    serialize = "S: Serialize, S::Strands: Serialize, S::Variables: Serialize",
    deserialize = "S: DeserializeOwned, S::Strands: DeserializeOwned, S::Variables: DeserializeOwned, S::Output: DeserializeOwned"
))]
enum Stage<S: Scope> {
    /// [`Event::Started`] enters the first state.
    Begins(Result<S, ExecutionError>),
    Runs(Thread<S>),
    Ended(Ended<S::Output>),
}

/// How a line of execution goes on.
enum Step<'a, S: Scope> {
    Begin(S),
    Deliver(&'a EffectId, Delivery<S::Answer>),
}

/// The wake-up at the deadline is the first effect that an execution asks for.
const DEADLINE: u64 = 1;

/// How an execution ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ended<O> {
    /// The status, never [`Status::Running`].
    pub status: Status,
    /// The output, or why there is none.
    pub result: Result<O, ExecutionError>,
    /// When.
    pub at: Timestamp,
}

/// What a transition wants done.
pub type Effects<S> = Vec<Effect<<S as Scope>::Call>>;

impl<S: Scope> ExecutionState<S> {
    /// An execution of `M` about to begin with `input`, whose events are numbered but not kept.
    pub fn new<M: Machine<Scope = S>>(input: Value) -> ExecutionState<S> {
        ExecutionState::starting(M::start(input.clone()), input, false)
    }

    /// An execution of `M` about to begin with `input`, whose events are kept.
    pub fn with_history<M: Machine<Scope = S>>(input: Value) -> ExecutionState<S> {
        ExecutionState::starting(M::start(input.clone()), input, true)
    }

    /// An execution about to begin in a state that is made already; `input` is only for the history and the report.
    pub(crate) fn starting(start: Result<S, ExecutionError>, input: Value, history: bool) -> ExecutionState<S> {
        ExecutionState {
            input,
            started_at: None,
            deadline: None,
            stage: Stage::Begins(start),
            recorder: Recorder::new(history, S::MACHINE.states.len()),
            last_effect: 0,
            context: None,
        }
    }

    /// The same execution, before it begins, with another context object than one that is made up.
    #[must_use]
    pub fn with_context(self, context: &ExecutionContext) -> ExecutionState<S> {
        ExecutionState { context: S::MACHINE.reads_context.then(|| context.boxed()), ..self }
    }

    /// The execution's name, once it has begun; kept only for a machine that has use for it.
    pub fn name(&self) -> Option<&str> {
        self.context.as_ref().and_then(|context| context.name())
    }

    /// From now on the driver is told what happens in states.
    pub(crate) fn observe(&mut self) {
        self.recorder.begin_notes();
    }

    /// When it began.
    #[cfg(feature = "metrics")]
    pub(crate) fn started_at(&self) -> Option<Timestamp> {
        self.started_at
    }

    /// What has happened since this was asked last.
    pub(crate) fn take_notes(&mut self) -> Vec<Note> {
        self.recorder.take_notes()
    }

    /// The states that the execution is in: one for each line of it.
    pub(crate) fn current_states(&mut self) -> Vec<&'static StateInfo> {
        let mut states = Vec::new();
        if let Stage::Runs(thread) = &mut self.stage {
            thread.current_states(&mut states);
        }
        states
    }

    /// The same execution, before it begins, with limits on what it may hold.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> ExecutionState<S> {
        self.recorder.set_limits(limits);
        self
    }

    /// Whether [`Event::Started`] has come.
    pub fn is_started(&self) -> bool {
        !matches!(self.stage, Stage::Begins(_))
    }

    /// How the execution ended; `None` while it runs.
    pub fn ended(&self) -> Option<&Ended<S::Output>> {
        match &self.stage {
            Stage::Ended(ended) => Some(ended),
            _ => None,
        }
    }

    /// The events so far; empty where none are kept.
    pub fn history(&self) -> &[HistoryEvent] {
        self.recorder.history()
    }

    /// The effects of all transitions so far that are still waited for, for a driver that takes over an execution from another.
    ///
    /// A call that is open is to be made again: whether its task has done its work nobody knows.
    pub fn open_effects(&mut self) -> Effects<S> {
        let path = Path::default();
        let mut effects: Effects<S> = self.deadline().map(|deadline| deadline.effect(&path)).into_iter().collect();
        let Stage::Runs(thread) = &mut self.stage else { return effects };
        let around = Surroundings {
            execution: self.context.as_deref(),
            given: None,
            input: &self.input,
            started_at: self.started_at.unwrap_or(Timestamp::UNIX_EPOCH),
            item: None,
        };
        thread.open_effects(&path, &around, &mut effects);
        effects
    }

    fn deadline(&self) -> Option<Alarm> {
        self.deadline.map(|at| Alarm { number: DEADLINE, at })
    }

    /// The next wake-up, of an execution that waits for nothing else than time.
    pub(crate) fn next_alarm(&self) -> Option<(Timestamp, EffectId)> {
        let Stage::Runs(thread) = &self.stage else { return None };
        let (alarm, deadline) = (thread.alarm()?, self.deadline());
        let first = deadline.filter(|deadline| (deadline.at, deadline.number) < (alarm.at, alarm.number));
        let Alarm { number, at } = first.unwrap_or(alarm);
        Some((at, EffectId::new(number, &Path::default())))
    }

    /// The wake-up at the deadline, where there is one.
    pub(crate) fn deadline_effect(&self) -> Option<Effect<S::Call>> {
        self.deadline().map(|deadline| deadline.effect(&Path::default()))
    }

    /// What is told of the execution once its driver has nothing more to do; `now` is for one that has not ended.
    pub(crate) fn into_report(self, now: Timestamp) -> Execution
    where
        S::Output: Serialize,
    {
        let ended = match self.stage {
            Stage::Ended(Ended { status, result, at }) => {
                let like = self.recorder.history().last().and_then(HistoryEvent::output);
                Ended { status, result: result.map(|output| to_value_like(&output, like)), at }
            }
            _ => {
                let reason = ExecutionError::runtime(DRIVER_STOPPED);
                Ended { status: Status::Failed, result: Err(reason), at: now }
            }
        };
        report(ended, self.input, self.started_at, self.recorder)
    }

    /// The output, or why there is none.
    #[cfg(feature = "tokio")]
    pub(crate) fn into_result(self) -> Result<S::Output, ExecutionError> {
        match self.stage {
            Stage::Ended(ended) => ended.result,
            _ => Err(ExecutionError::runtime(DRIVER_STOPPED)),
        }
    }

    /// Takes an event in; the effects that the execution now waits for besides those it waited for already.
    ///
    /// An event that nothing waits for any more (the answer to a call that timed out) changes nothing.
    pub fn transition(&mut self, event: Event<S::Answer>, moment: Moment) -> Effects<S> {
        let mut effects = Vec::new();
        if self.ended().is_some() {
            return effects;
        }
        match event {
            Event::Started => self.started(moment, &mut effects),
            Event::Stopped { reason } => self.cut(moment, Status::Aborted, reason, &mut effects),
            Event::Woken { id } if self.deadline.is_some() && id.number == DEADLINE => {
                self.deadline = None;
                let reason = ExecutionError::named(error_name::TIMEOUT);
                self.cut(moment, Status::TimedOut, reason, &mut effects);
            }
            Event::Woken { id } => self.deliver(&id, Delivery::Woken, moment, &mut effects),
            Event::Submitted { id } => self.deliver(&id, Delivery::Submitted, moment, &mut effects),
            Event::Heartbeat { id } => self.deliver(&id, Delivery::Heartbeat, moment, &mut effects),
            Event::Completed { id, result } => {
                self.deliver(&id, Delivery::Completed(result), moment, &mut effects);
            }
            Event::Answered { id, result } => {
                self.deliver(&id, Delivery::Answered(result), moment, &mut effects);
            }
        }
        effects
    }

    fn started(&mut self, moment: Moment, effects: &mut Effects<S>) {
        if self.is_started() {
            return;
        }
        let thread = Stage::Runs(Thread::new(S::Variables::default()));
        let Stage::Begins(start) = std::mem::replace(&mut self.stage, thread) else { return };
        self.started_at = Some(moment.now);
        if S::MACHINE.reads_context {
            let context = self.context.take().unwrap_or_default();
            self.context = Some(Box::new(context.complete(S::MACHINE, moment.seed)));
        }
        let input = &self.input;
        self.recorder.record(moment.now, 0, None, EventDetails::ExecutionStarted { input: input.clone() });
        if let Some(seconds) = S::MACHINE.timeout_seconds {
            self.last_effect = DEADLINE;
            self.deadline = Some(moment.after(Duration::from_secs(seconds.into())));
            effects.extend(self.deadline_effect());
        }
        match start {
            Ok(_) if self.recorder.limits().is_too_large(&self.input) => {
                let cause = "The execution's input has a size exceeding the maximum number of bytes service limit.";
                let error = ExecutionError::because(error_name::DATA_LIMIT_EXCEEDED, cause.to_string());
                self.end(moment, Status::Failed, Err(error), effects);
            }
            Ok(state) => self.advance(moment, effects, Step::Begin(state)),
            Err(error) => self.end(moment, Status::Failed, Err(error), effects),
        }
    }

    fn deliver(&mut self, id: &EffectId, delivery: Delivery<S::Answer>, moment: Moment, effects: &mut Effects<S>) {
        self.advance(moment, effects, Step::Deliver(id, delivery));
    }

    fn advance(&mut self, moment: Moment, effects: &mut Effects<S>, step: Step<'_, S>) {
        let Stage::Runs(thread) = &mut self.stage else { return };
        let mut random = moment.seed;
        let mut line = Line {
            moment,
            random: &mut random,
            recorder: &mut self.recorder,
            effects,
            last_effect: &mut self.last_effect,
            way: Way::default(),
            around: Surroundings {
                execution: self.context.as_deref(),
                given: None,
                input: &self.input,
                started_at: self.started_at.unwrap_or(moment.now),
                item: None,
            },
        };
        let result = match step {
            Step::Begin(state) => thread.start(state, &mut line),
            Step::Deliver(id, delivery) => thread.deliver(id.path.as_slice(), id.number, delivery, &mut line),
        };
        if self.recorder.is_full() {
            thread.cancel(&Path::default(), effects);
            let limit = self.recorder.limits().events.unwrap_or_default();
            return self.end(moment, Status::Failed, Err(too_many_events(limit)), effects);
        }
        let Some(result) = result else { return };
        let status = if result.is_ok() { Status::Succeeded } else { Status::Failed };
        self.end(moment, status, result, effects);
    }

    /// Ends the execution from outside.
    fn cut(&mut self, moment: Moment, status: Status, reason: ExecutionError, effects: &mut Effects<S>) {
        if let Stage::Runs(thread) = &mut self.stage {
            thread.cancel(&Path::default(), effects);
        }
        self.end(moment, status, Err(reason), effects);
    }

    fn end(
        &mut self,
        moment: Moment,
        status: Status,
        result: Result<S::Output, ExecutionError>,
        effects: &mut Effects<S>,
    ) {
        let cancel = |_| Effect::Cancel { id: EffectId::new(DEADLINE, &Path::default()) };
        effects.extend(self.deadline.take().map(cancel));
        // The service links an end that came from outside to nothing.
        let is_cut = matches!(status, Status::TimedOut | Status::Aborted);
        let previous = match &self.stage {
            Stage::Runs(thread) if !is_cut => thread.last_event(),
            _ => 0,
        };
        self.recorder.record_end(moment.now, previous, |like| last_event(status, &result, like));
        self.stage = Stage::Ended(Ended { status, result, at: moment.now });
    }
}

/// The output may not be JSON: then that is why there is none.
#[inline]
fn report(
    ended: Ended<Result<Value, Error>>,
    input: Value,
    started_at: Option<Timestamp>,
    recorder: Recorder,
) -> Execution {
    let Ended { status, result, at: stopped_at } = ended;
    let result = result.and_then(|made| made.map_err(|error| ExecutionError::runtime(error.to_string())));
    let status = if result.is_err() && status == Status::Succeeded { Status::Failed } else { status };
    let started_at = started_at.unwrap_or(stopped_at);
    Execution { status, input, result, started_at, stopped_at, history: recorder.into_history() }
}

pub(crate) const DRIVER_STOPPED: &str = "The driver stopped before the execution ended.";

fn last_event<O: Serialize>(status: Status, result: &Result<O, ExecutionError>, like: Option<&Value>) -> EventDetails {
    match (status, result) {
        (_, Ok(output)) => EventDetails::ExecutionSucceeded { output: recorded(output, like) },
        (Status::TimedOut, Err(_)) => EventDetails::ExecutionTimedOut,
        (Status::Aborted, Err(error)) => EventDetails::ExecutionAborted { error: error.clone() },
        (_, Err(error)) => EventDetails::ExecutionFailed { error: error.clone() },
    }
}
