//! The context object, `$$`: what an execution tells its states about itself. Spec: "The Context Object".
//!
//! ```
//! use asl::driver::VirtualTime;
//! use asl::{ExecutionContext, Timestamp};
//! let context = ExecutionContext::named("order-17").with_role_arn("arn:aws:iam::123456789012:role/orders");
//! let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_context(context);
//! # let _ = driver; // `"$$.Execution.Name"` is now `"order-17"`
//! ```
//!
//! Only the executions of machines that read `$$` have one.
//!
//! What is recorded of the service: `RetryCount` is there in states that can have `Retry`, and `RedriveCount` in Standard workflows
//! only. A path that leads nowhere is told with the whole object as its input.

use serde::{Deserialize, Serialize};

use crate::error::ExecutionError;
use crate::history::{Events, Seeded};
use crate::intrinsic::{self, Fault};
use crate::machine::MachineInfo;
use crate::reference_path::{self, Step, take};
use crate::retry::Counters;
use crate::state::{StateInfo, StateKind};
use crate::timestamp::Timestamp;
use crate::transition::fork::Work;
use crate::value::{Object, Str, Value};

/// What `$$.Execution` and `$$.StateMachine` say of an execution, beside its input and the time.
///
/// What isn't said is made up: a random name, the machine's name, and ARNs of the account `000000000000` in the region `local`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExecutionContext {
    id: Option<Str>,
    name: Option<Str>,
    role_arn: Option<Str>,
    state_machine_id: Option<Str>,
    state_machine_name: Option<Str>,
    redrive_count: Option<u32>,
}

impl Default for ExecutionContext {
    #[inline]
    fn default() -> ExecutionContext {
        ExecutionContext::new()
    }
}

impl ExecutionContext {
    #[inline]
    pub(crate) fn boxed(&self) -> Box<ExecutionContext> {
        Box::new(self.clone())
    }

    /// All of it is made up.
    #[must_use]
    #[inline]
    pub const fn new() -> ExecutionContext {
        ExecutionContext {
            id: None,
            name: None,
            role_arn: None,
            state_machine_id: None,
            state_machine_name: None,
            redrive_count: Some(0),
        }
    }

    /// `$$.Execution.Name`
    #[must_use]
    pub fn named(name: impl Into<Str>) -> ExecutionContext {
        ExecutionContext { name: Some(name.into()), ..ExecutionContext::new() }
    }

    /// The name, where it is known.
    #[inline]
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_ref().map(|name| name.as_str())
    }

    /// `$$.Execution.Id`
    #[must_use]
    pub fn with_id(self, id: impl Into<Str>) -> ExecutionContext {
        ExecutionContext { id: Some(id.into()), ..self }
    }

    /// `$$.Execution.RoleArn`
    #[must_use]
    pub fn with_role_arn(self, role_arn: impl Into<Str>) -> ExecutionContext {
        ExecutionContext { role_arn: Some(role_arn.into()), ..self }
    }

    /// `$$.StateMachine.Id` and `$$.StateMachine.Name`
    #[must_use]
    pub fn with_state_machine(self, id: impl Into<Str>, name: impl Into<Str>) -> ExecutionContext {
        ExecutionContext { state_machine_id: Some(id.into()), state_machine_name: Some(name.into()), ..self }
    }

    /// Without `$$.Execution.RedriveCount`, as in Express workflows: those can't be redriven.
    #[must_use]
    #[inline]
    pub fn without_redrive_count(self) -> ExecutionContext {
        ExecutionContext { redrive_count: None, ..self }
    }

    /// Says what was left open; the name follows from `seed`.
    #[inline]
    pub(crate) fn complete(self, machine: &MachineInfo, seed: u64) -> ExecutionContext {
        // Not the sequence that the first states draw from: their UUIDs are not the execution's name.
        let name = self.name.unwrap_or_else(|| intrinsic::uuid_text(&mut Seeded::new(!seed)).into());
        let machine_name = self.state_machine_name.unwrap_or(Str::from_static(machine.name));
        let arn = |what: &str| Str::from(format!("arn:aws:states:local:000000000000:{what}"));
        ExecutionContext {
            id: Some(self.id.unwrap_or_else(|| arn(&format!("execution:{machine_name}:{name}")))),
            role_arn: Some(self.role_arn.unwrap_or(Str::from_static("arn:aws:iam::000000000000:role/local"))),
            state_machine_id: Some(
                self.state_machine_id.unwrap_or_else(|| arn(&format!("stateMachine:{machine_name}"))),
            ),
            state_machine_name: Some(machine_name),
            name: Some(name),
            redrive_count: self.redrive_count,
        }
    }
}

/// A place of the context object that the compiler knows: what a path begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContextField {
    /// `$$`
    Whole,
    /// `$$.Execution`
    Execution,
    /// `$$.Execution.Id`
    ExecutionId,
    /// `$$.Execution.Input`
    ExecutionInput,
    /// `$$.Execution.Name`
    ExecutionName,
    /// `$$.Execution.RoleArn`
    ExecutionRoleArn,
    /// `$$.Execution.StartTime`
    ExecutionStartTime,
    /// `$$.Execution.RedriveCount`
    ExecutionRedriveCount,
    /// `$$.StateMachine`
    StateMachine,
    /// `$$.StateMachine.Id`
    StateMachineId,
    /// `$$.StateMachine.Name`
    StateMachineName,
    /// `$$.State`
    State,
    /// `$$.State.Name`
    StateName,
    /// `$$.State.EnteredTime`
    StateEnteredTime,
    /// `$$.State.RetryCount`
    StateRetryCount,
    /// `$$.Map`
    Map,
    /// `$$.Map.Item`
    MapItem,
    /// `$$.Map.Item.Index`
    MapItemIndex,
    /// `$$.Map.Item.Key`
    MapItemKey,
    /// `$$.Map.Item.Value`
    MapItemValue,
    /// `$$.Map.Item.Source`
    MapItemSource,
    /// `$$.Task`
    Task,
    /// `$$.Task.Token`
    TaskToken,
}

use self::ContextField as Field;

impl ContextField {
    /// The way there.
    #[inline]
    fn steps(self) -> &'static [Step] {
        use Step::Key;
        match self {
            Field::Whole => &[],
            Field::Execution => &[Key("Execution")],
            Field::ExecutionId => &[Key("Execution"), Key("Id")],
            Field::ExecutionInput => &[Key("Execution"), Key("Input")],
            Field::ExecutionName => &[Key("Execution"), Key("Name")],
            Field::ExecutionRoleArn => &[Key("Execution"), Key("RoleArn")],
            Field::ExecutionStartTime => &[Key("Execution"), Key("StartTime")],
            Field::ExecutionRedriveCount => &[Key("Execution"), Key("RedriveCount")],
            Field::StateMachine => &[Key("StateMachine")],
            Field::StateMachineId => &[Key("StateMachine"), Key("Id")],
            Field::StateMachineName => &[Key("StateMachine"), Key("Name")],
            Field::State => &[Key("State")],
            Field::StateName => &[Key("State"), Key("Name")],
            Field::StateEnteredTime => &[Key("State"), Key("EnteredTime")],
            Field::StateRetryCount => &[Key("State"), Key("RetryCount")],
            Field::Map => &[Key("Map")],
            Field::MapItem => &[Key("Map"), Key("Item")],
            Field::MapItemIndex => &[Key("Map"), Key("Item"), Key("Index")],
            Field::MapItemKey => &[Key("Map"), Key("Item"), Key("Key")],
            Field::MapItemValue => &[Key("Map"), Key("Item"), Key("Value")],
            Field::MapItemSource => &[Key("Map"), Key("Item"), Key("Source")],
            Field::Task => &[Key("Task")],
            Field::TaskToken => &[Key("Task"), Key("Token")],
        }
    }

    /// What the object at this place is made of; nothing, where there is no object, or one that the user gave.
    #[inline]
    fn parts(self) -> &'static [Field] {
        match self {
            Field::Whole => &[Field::Execution, Field::StateMachine, Field::State, Field::Map, Field::Task],
            Field::Execution => &[
                Field::ExecutionId,
                Field::ExecutionInput,
                Field::ExecutionStartTime,
                Field::ExecutionName,
                Field::ExecutionRoleArn,
                Field::ExecutionRedriveCount,
            ],
            Field::StateMachine => &[Field::StateMachineId, Field::StateMachineName],
            Field::State => &[Field::StateName, Field::StateEnteredTime, Field::StateRetryCount],
            Field::Map => &[Field::MapItem],
            Field::MapItem => &[Field::MapItemIndex, Field::MapItemKey, Field::MapItemValue, Field::MapItemSource],
            Field::Task => &[Field::TaskToken],
            _ => &[],
        }
    }
}

/// Where a line of execution is: what the context object is made of, beside what its state knows.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// `None` for a machine that never reads the context object.
    pub(crate) execution: Option<&'a ExecutionContext>,
    /// The whole context object, where a test gives one.
    pub(crate) given: Option<&'a Value>,
    pub(crate) input: &'a Value,
    pub(crate) started_at: Timestamp,
    /// The innermost Map's items, and which one the line runs for.
    pub(crate) item: Option<(&'a Work, u32)>,
}

impl<'a> Surroundings<'a> {
    /// Those of a line that a state runs inside.
    #[inline]
    pub fn inside<'b>(&self, work: &'b Work, index: u32) -> Surroundings<'b>
    where
        'a: 'b,
    {
        let item = if work.is_map() { Some((work, index)) } else { self.item };
        Surroundings { item, ..*self }
    }
}

/// The context object of a state that is being worked out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ContextObject<'a> {
    pub(crate) around: &'a Surroundings<'a>,
    pub(crate) entered_at: Timestamp,
    pub(crate) retries: &'a Counters,
    /// Of the call that is about to be made.
    pub(crate) token: Option<&'a str>,
}

impl ContextObject<'_> {
    /// A field's value, if the state has the field.
    #[inline]
    pub(crate) fn read(&self, state: &'static StateInfo, field: ContextField) -> Option<Value> {
        if let Some(given) = self.around.given {
            return reference_path::find(given, field.steps()).cloned();
        }
        let execution = self.around.execution?;
        let text = |text: &Option<Str>| text.clone().map(Value::String);
        match field {
            Field::ExecutionId => text(&execution.id),
            Field::ExecutionInput => Some(self.around.input.clone()),
            Field::ExecutionName => text(&execution.name),
            Field::ExecutionRoleArn => text(&execution.role_arn),
            Field::ExecutionStartTime => Some(self.around.started_at.to_string().into()),
            Field::ExecutionRedriveCount => execution.redrive_count.map(Value::from),
            Field::StateMachineId => text(&execution.state_machine_id),
            Field::StateMachineName => text(&execution.state_machine_name),
            Field::StateName => Some(Value::from_static(state.name)),
            Field::StateEnteredTime => Some(self.entered_at.to_string().into()),
            Field::StateRetryCount => can_retry(state.kind).then(|| self.retries.total().into()),
            Field::MapItemIndex => self.around.item.map(|(_, index)| index.into()),
            Field::MapItemKey => self.around.item.and_then(|(work, index)| work.key(index)),
            Field::MapItemValue => self.around.item.map(|(work, index)| work.value(index)),
            Field::MapItemSource => self.around.item.map(|_| Value::from_static("STATE_DATA")),
            Field::TaskToken => self.token.map(Value::from),
            Field::Whole | Field::Execution | Field::StateMachine | Field::State => Some(self.object(state, field)),
            Field::Map | Field::MapItem => self.around.item.map(|_| self.object(state, field)),
            Field::Task => self.read(state, Field::TaskToken).map(|_| self.object(state, field)),
        }
    }

    /// What a path leads to from a field; of a Map's item only that is cloned.
    ///
    /// The field is a constant where this is called: then nothing is left of the choice.
    #[inline]
    pub(crate) fn read_at(&self, state: &'static StateInfo, field: ContextField, path: &[Step]) -> Option<Value> {
        match (field, self.around.item) {
            (Field::MapItemValue, Some((work, index))) => {
                reference_path::find(work.value_ref(index).unwrap_or(&Value::Null), path).cloned()
            }
            (Field::MapItemIndex, Some((_, index))) if path.is_empty() && self.around.given.is_none() => {
                Some(index.into())
            }
            _ => self.read(state, field).and_then(|value| take(value, path)),
        }
    }

    #[inline]
    fn object(&self, state: &'static StateInfo, field: ContextField) -> Value {
        let mut object = Object::with_capacity(field.parts().len());
        for part in field.parts() {
            if let (Some(Step::Key(key)), Some(value)) = (part.steps().last(), self.read(state, *part)) {
                object.insert(Str::from_static(key), value);
            }
        }
        Value::Object(object)
    }
}

#[inline]
fn can_retry(kind: StateKind) -> bool {
    matches!(kind, StateKind::Task | StateKind::Parallel | StateKind::Map)
}

/// The context object of the state: for paths that are followed in it like others in the state's input.
pub fn whole<E: Events>(events: &E, state: &'static StateInfo) -> Value {
    events.context(state, Field::Whole).unwrap_or_default()
}

#[inline]
fn find<E: Events>(events: &E, state: &'static StateInfo, field: ContextField, rest: &[Step]) -> Option<Value> {
    events.context_at(state, field, rest)
}

#[inline]
fn full_path(field: ContextField, rest: &[Step]) -> Vec<Step> {
    [field.steps(), rest].concat()
}

/// A path in a payload template: from `field` on through `rest`. `key` is the key that it stands at, with its `.$`.
///
/// # Errors
/// `States.Runtime` if it leads nowhere.
#[inline]
pub fn template_path<E: Events>(
    events: &E,
    state: &'static StateInfo,
    field: ContextField,
    rest: &[Step],
    key: &str,
    text: &str,
) -> Result<Value, ExecutionError> {
    let found = find(events, state, field, rest);
    found.ok_or_else(|| reference_path::not_found(&whole(events, state), key, text))
}

/// `InputPath` and `OutputPath`.
///
/// # Errors
/// `States.Runtime` if it leads nowhere.
pub fn select<E: Events>(
    events: &E,
    state: &'static StateInfo,
    field: ContextField,
    rest: &[Step],
    text: &str,
) -> Result<Value, ExecutionError> {
    let found = find(events, state, field, rest);
    found.ok_or_else(|| reference_path::no_results(&whole(events, state), &full_path(field, rest), text))
}

/// An argument of an intrinsic function.
///
/// # Errors
/// Where the path leads nowhere.
#[inline]
pub fn argument<E: Events>(
    events: &E,
    state: &'static StateInfo,
    field: ContextField,
    rest: &[Step],
    text: &str,
) -> Result<Value, Fault> {
    let found = find(events, state, field, rest);
    found.ok_or_else(|| intrinsic::missing(&whole(events, state), &full_path(field, rest), text))
}
