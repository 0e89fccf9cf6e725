//! The event history of an execution, in the service's event types, order and numbering.
//!
//! See [HistoryEvent](https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html). Events are numbered
//! from 1; `previous_event_id` links the events of one line of execution, and the first state's entry links to 0.

mod json;
mod recorder;
mod stored;

pub(crate) use self::recorder::{Recorder, room_for};
pub(crate) use self::stored::read_recorder;

use serde::{Deserialize, Serialize};

use crate::context_object::{ContextField, ContextObject};
use crate::effect::Path;
use crate::error::ExecutionError;
use crate::note::What;
use crate::random;
use crate::reference_path::{Step, take};
use crate::state::{StateInfo, TaskFamily, TaskInfo};
use crate::timestamp::Timestamp;
use crate::value::{Error, Value, to_value_like};

/// One event of an execution's history. Serialises as `GetExecutionHistory` returns it.
#[derive(Clone, Debug)]
pub struct HistoryEvent {
    /// The number of the event: 1, 2, 3, …
    pub id: u64,
    /// The event that led to this one, 0 for the first of its line.
    pub previous_event_id: u64,
    /// When it happened, by the driver's clock.
    pub timestamp: Timestamp,
    /// The state that the event belongs to; `None` for the execution's own events.
    pub state: Option<&'static StateInfo>,
    /// What happened.
    pub details: EventDetails,
}

/// What a history event tells beside its time and place.
///
/// Its serde form is that of a stored execution; the service's is that of [`HistoryEvent`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EventDetails {
    /// The execution began with this input.
    ExecutionStarted {
        /// The execution's input.
        input: Value,
    },
    /// The execution ended well.
    ExecutionSucceeded {
        /// The execution's output.
        output: Value,
    },
    /// The execution failed.
    ExecutionFailed {
        /// Why.
        error: ExecutionError,
    },
    /// The execution was stopped from outside.
    ExecutionAborted {
        /// The reason given with the stop.
        error: ExecutionError,
    },
    /// The machine's `TimeoutSeconds` ran out.
    ExecutionTimedOut,
    /// A state was entered.
    StateEntered {
        /// Its raw input.
        input: Value,
    },
    /// A state was left.
    StateExited {
        /// Its output, which is the next state's input.
        output: Value,
        /// The variables that it has assigned, with their new values.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        assigned: Vec<(String, Value)>,
    },
    /// A Parallel or Map state begins its lines.
    ForkStarted {
        /// How many items a Map has.
        length: Option<u32>,
    },
    /// All lines of a Parallel or Map state have ended.
    ForkSucceeded,
    /// A line of a Parallel or Map state has failed, and no retrier took it.
    ForkFailed,
    /// A state was stopped because another line of the same Parallel or Map state has failed.
    StateAborted,
    /// An iteration of a Map begins.
    IterationStarted {
        /// Its item's index.
        index: u32,
    },
    /// An iteration of a Map has ended.
    IterationSucceeded {
        /// Its item's index.
        index: u32,
    },
    /// An iteration of a Map has failed.
    IterationFailed {
        /// Its item's index.
        index: u32,
    },
    /// An iteration of a Map was stopped because another one has failed.
    IterationAborted {
        /// Its item's index.
        index: u32,
    },
    /// A JSONata expression failed, or gave what its field doesn't take.
    EvaluationFailed {
        /// Why.
        error: ExecutionError,
        /// The field, where it is one: `Output/id`.
        location: Option<String>,
    },
    /// A task was handed its input.
    TaskScheduled {
        /// The task's effective input.
        input: Value,
        /// Its timeout in seconds.
        timeout_seconds: Option<u32>,
        /// Its heartbeat in seconds.
        #[serde(default)]
        heartbeat_seconds: Option<u32>,
        /// The role of its `Credentials`.
        #[serde(default)]
        role_arn: Option<Value>,
    },
    /// A task began to work.
    TaskStarted,
    /// A task has begun what goes on elsewhere: `.sync` and `.waitForTaskToken`. Nothing is known of what it was told there.
    TaskSubmitted,
    /// A task returned.
    TaskSucceeded {
        /// What it returned.
        output: Value,
    },
    /// A task failed.
    TaskFailed {
        /// Why.
        error: ExecutionError,
    },
    /// A task did not answer in time.
    TaskTimedOut {
        /// `States.Timeout`
        error: ExecutionError,
    },
}

impl HistoryEvent {
    /// The service's name for the type of this event: `TaskStateEntered`, `LambdaFunctionScheduled`, …
    pub fn event_type(&self) -> String {
        let state = || self.state.map_or("", |state| state.kind.name());
        let family = || self.task().map_or("Task", |task| family_name(task.family));
        match &self.details {
            EventDetails::ExecutionStarted { .. } => "ExecutionStarted".to_string(),
            EventDetails::ExecutionSucceeded { .. } => "ExecutionSucceeded".to_string(),
            EventDetails::ExecutionFailed { .. } => "ExecutionFailed".to_string(),
            EventDetails::ExecutionAborted { .. } => "ExecutionAborted".to_string(),
            EventDetails::ExecutionTimedOut => "ExecutionTimedOut".to_string(),
            EventDetails::StateEntered { .. } => format!("{}StateEntered", state()),
            EventDetails::StateExited { .. } => format!("{}StateExited", state()),
            EventDetails::StateAborted => format!("{}StateAborted", state()),
            EventDetails::ForkStarted { .. } => format!("{}StateStarted", state()),
            EventDetails::ForkSucceeded => format!("{}StateSucceeded", state()),
            EventDetails::ForkFailed => format!("{}StateFailed", state()),
            EventDetails::IterationStarted { .. } => "MapIterationStarted".to_string(),
            EventDetails::IterationSucceeded { .. } => "MapIterationSucceeded".to_string(),
            EventDetails::IterationFailed { .. } => "MapIterationFailed".to_string(),
            EventDetails::IterationAborted { .. } => "MapIterationAborted".to_string(),
            EventDetails::EvaluationFailed { .. } => "EvaluationFailed".to_string(),
            EventDetails::TaskScheduled { .. } => format!("{}Scheduled", family()),
            EventDetails::TaskStarted => format!("{}Started", family()),
            EventDetails::TaskSubmitted => format!("{}Submitted", family()),
            EventDetails::TaskSucceeded { .. } => format!("{}Succeeded", family()),
            EventDetails::TaskFailed { .. } => format!("{}Failed", family()),
            EventDetails::TaskTimedOut { .. } => format!("{}TimedOut", family()),
        }
    }

    /// The input that the event carries, if its type has one.
    pub fn input(&self) -> Option<&Value> {
        match &self.details {
            EventDetails::ExecutionStarted { input }
            | EventDetails::StateEntered { input }
            | EventDetails::TaskScheduled { input, .. } => Some(input),
            _ => None,
        }
    }

    /// The output that the event carries, if its type has one.
    pub fn output(&self) -> Option<&Value> {
        match &self.details {
            EventDetails::ExecutionSucceeded { output }
            | EventDetails::StateExited { output, .. }
            | EventDetails::TaskSucceeded { output } => Some(output),
            _ => None,
        }
    }

    /// The error that the event carries, if its type has one.
    pub fn error(&self) -> Option<&ExecutionError> {
        match &self.details {
            EventDetails::ExecutionFailed { error }
            | EventDetails::ExecutionAborted { error }
            | EventDetails::EvaluationFailed { error, .. }
            | EventDetails::TaskFailed { error }
            | EventDetails::TaskTimedOut { error } => Some(error),
            _ => None,
        }
    }

    /// The `Resource` of the state that the event belongs to, where that state is a Task.
    pub fn resource(&self) -> Option<&'static str> {
        self.task().map(|task| task.resource)
    }

    /// The input or the output.
    #[inline]
    pub(crate) fn payload(&self) -> Option<&Value> {
        self.input().or_else(|| self.output())
    }

    fn task(&self) -> Option<&'static TaskInfo> {
        self.state.and_then(|state| state.task.as_ref())
    }
}

fn family_name(family: TaskFamily) -> &'static str {
    match family {
        TaskFamily::LambdaFunction => "LambdaFunction",
        TaskFamily::Activity => "Activity",
        TaskFamily::Service { .. } => "Task",
    }
}

/// What per-state code has of the execution around it: it reports that a state was entered or left, which is recorded
/// ([`Chain`]) or not ([`Uncounted`]), it reads the context object, and it draws random numbers.
pub trait Events {
    /// A state was entered; the number of that event, which causes mention.
    fn entered<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, input: &T) -> u64;

    /// A state was left.
    fn exited<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, output: &T);

    /// A state was left with what was recorded last in its line of execution: its task's answer, or its own input.
    #[inline]
    fn handed_on<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, output: &T) {
        self.exited(state, output);
    }

    /// A variable gets a value, in the state that is left next.
    #[inline]
    fn assigned(&mut self, name: &'static str, value: &Value) {
        let _ = (name, value);
    }

    /// A Choice has decided for the rule of this number; that after the last one is the default. Only told where a machine is compiled
    /// for tests.
    #[inline]
    fn chosen(&mut self, state: &'static StateInfo, rule: usize) {
        let _ = (state, rule);
    }

    /// What the context object has at this place; `None` where it has no such field, and in forms that keep none.
    fn context(&self, state: &'static StateInfo, field: ContextField) -> Option<Value> {
        let _ = (state, field);
        None
    }

    /// What a path leads to from there.
    fn context_at(&self, state: &'static StateInfo, field: ContextField, path: &[Step]) -> Option<Value> {
        self.context(state, field).and_then(|value| take(value, path))
    }

    /// A random number: it follows from what the driver drew, so that a replay draws the same.
    fn random(&mut self) -> u64;

    /// The time of the transition; a replay has the same. Forms that keep no clock are never asked for it.
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }
}

/// Leaves it to the caller to number events: the inline form does, by constants.
#[derive(Debug, Default)]
pub struct Uncounted;

impl Events for Uncounted {
    #[inline]
    fn entered<T: Serialize + ?Sized>(&mut self, _: &'static StateInfo, _: &T) -> u64 {
        0
    }

    #[inline]
    fn exited<T: Serialize + ?Sized>(&mut self, _: &'static StateInfo, _: &T) {}

    /// Never asked for: generated code hands [`Drawing`] to what draws.
    fn random(&mut self) -> u64 {
        0
    }
}

/// Draws random numbers, and records nothing.
#[derive(Debug)]
pub struct Seeded {
    /// Where they stand in their sequence.
    random: u64,
}

impl Seeded {
    /// The sequence that follows from this number.
    pub fn new(seed: u64) -> Seeded {
        Seeded { random: seed }
    }
}

impl Events for Seeded {
    #[inline]
    fn entered<T: Serialize + ?Sized>(&mut self, _: &'static StateInfo, _: &T) -> u64 {
        0
    }

    #[inline]
    fn exited<T: Serialize + ?Sized>(&mut self, _: &'static StateInfo, _: &T) {}

    fn random(&mut self) -> u64 {
        random::next(&mut self.random)
    }
}

/// What the code of a state that draws random numbers has around it in the inline form.
#[derive(Debug)]
pub struct Drawing<'a, E> {
    /// All but the random numbers.
    pub events: &'a mut E,
    /// The random numbers.
    pub random: &'a mut Seeded,
}

impl<E: Events> Events for Drawing<'_, E> {
    #[inline]
    fn entered<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, input: &T) -> u64 {
        self.events.entered(state, input)
    }

    #[inline]
    fn exited<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, output: &T) {
        self.events.exited(state, output);
    }

    #[inline]
    fn handed_on<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, output: &T) {
        self.events.handed_on(state, output);
    }

    #[inline]
    fn assigned(&mut self, name: &'static str, value: &Value) {
        self.events.assigned(name, value);
    }

    fn random(&mut self) -> u64 {
        self.random.random()
    }
}

/// Records the events of one line of execution, each linked to the one before.
#[derive(Debug)]
pub struct Chain<'a> {
    pub(crate) recorder: &'a mut Recorder,
    pub(crate) last: &'a mut u64,
    pub(crate) now: Timestamp,
    /// Where the transition's random numbers stand in their sequence.
    pub(crate) random: &'a mut u64,
    pub(crate) context: ContextObject<'a>,
    /// What the current state has assigned so far.
    pub(crate) assigned: Vec<(String, Value)>,
    /// How large that is, where it is limited.
    pub(crate) assigned_bytes: u64,
    /// Whether the state has returned or assigned more than it may.
    pub(crate) is_too_large: bool,
}

impl Chain<'_> {
    #[inline]
    pub(crate) fn record(&mut self, state: &'static StateInfo, details: EventDetails) {
        self.record_like(state, |_| details);
    }

    /// The same of an error, which is only copied where it is kept.
    #[inline]
    pub(crate) fn record_error(
        &mut self,
        state: &'static StateInfo,
        details: fn(ExecutionError) -> EventDetails,
        error: &ExecutionError,
    ) {
        self.record_like(state, |_| details(error.clone()));
    }

    /// The same; `details` is only made where it is kept, and handed the payload that was recorded last.
    pub(crate) fn record_like(
        &mut self,
        state: &'static StateInfo,
        details: impl FnOnce(Option<&Value>) -> EventDetails,
    ) -> u64 {
        *self.last = self.recorder.record_like(self.now, *self.last, Some(state), details);
        *self.last
    }
}

impl Events for Chain<'_> {
    fn entered<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, input: &T) -> u64 {
        self.record_like(state, |like| EventDetails::StateEntered { input: recorded(input, like) })
    }

    fn exited<T: Serialize + ?Sized>(&mut self, state: &'static StateInfo, output: &T) {
        let assigned = std::mem::take(&mut self.assigned);
        self.is_too_large |= self.recorder.limits().is_too_large(output);
        if self.is_too_large {
            return;
        }
        self.record_like(state, |like| EventDetails::StateExited { output: recorded(output, like), assigned });
    }

    #[inline]
    fn assigned(&mut self, name: &'static str, value: &Value) {
        self.is_too_large |= !self.recorder.has_room(name, value, &mut self.assigned_bytes);
        if self.recorder.keeps_history() {
            self.assigned.push((name.to_string(), value.clone()));
        }
    }

    #[inline]
    fn chosen(&mut self, state: &'static StateInfo, rule: usize) {
        self.recorder.note(state, || (Path::default(), What::Chosen(rule)));
    }

    #[inline]
    fn context(&self, state: &'static StateInfo, field: ContextField) -> Option<Value> {
        self.context.read(state, field)
    }

    #[inline]
    fn context_at(&self, state: &'static StateInfo, field: ContextField, path: &[Step]) -> Option<Value> {
        self.context.read_at(state, field, path)
    }

    fn random(&mut self) -> u64 {
        random::next(self.random)
    }

    fn now(&self) -> Timestamp {
        self.now
    }
}

/// The JSON of a payload; where a payload type can't be written as JSON, the history says so instead of losing the event.
pub fn json_or_note<T: Serialize + ?Sized>(payload: &T) -> Value {
    recorded(payload, None)
}

/// The same; `like` itself, where the payload is the same.
pub fn recorded<T: Serialize + ?Sized>(payload: &T, like: Option<&Value>) -> Value {
    to_value_like(payload, like).unwrap_or_else(|error| not_json(&error))
}

#[cold]
pub(crate) fn not_json(error: &Error) -> Value {
    Value::from(format!("not JSON: {error}"))
}
