//! The context object of a machine that is run inline.

use serde::Serialize;

use super::Inline;
use crate::context_object::{ContextField, ContextObject, ExecutionContext, Surroundings};
use crate::history::{Events, json_or_note};
use crate::machine::MachineInfo;
use crate::reference_path::Step;
use crate::retry::Counters;
use crate::state::StateInfo;
use crate::timestamp::Timestamp;
use crate::value::Value;

/// An execution that has begun: what its context object says of it.
#[derive(Debug)]
pub struct Begun {
    execution: ExecutionContext,
    input: Value,
    started_at: Timestamp,
}

impl Begun {
    /// One that begins at this time, with this input.
    pub fn new<I: Inline, T: Serialize>(
        inline: &I,
        started_at: Timestamp,
        machine: &'static MachineInfo,
        input: &T,
    ) -> Begun {
        let execution = inline.context().complete(machine, inline.seed());
        Begun { execution, input: json_or_note(input), started_at }
    }

    /// Those of its first state.
    pub fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            execution: Some(&self.execution),
            given: None,
            input: &self.input,
            started_at: self.started_at,
            item: None,
        }
    }
}

/// What the code of a state that reads the context object has around it.
#[derive(Debug)]
pub struct WithContext<'a, E> {
    /// All but the context object.
    pub events: &'a mut E,
    /// Where the state's line of execution is.
    pub around: &'a Surroundings<'a>,
    /// When the state was entered.
    pub entered_at: Timestamp,
    /// How often its work was tried again.
    pub retries: &'a Counters,
}

impl<E: Events> Events for WithContext<'_, E> {
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

    #[inline]
    fn context(&self, state: &'static StateInfo, field: ContextField) -> Option<Value> {
        let WithContext { around, entered_at, retries, .. } = *self;
        ContextObject { around, entered_at, retries, token: None }.read(state, field)
    }

    #[inline]
    fn context_at(&self, state: &'static StateInfo, field: ContextField, path: &[Step]) -> Option<Value> {
        let WithContext { around, entered_at, retries, .. } = *self;
        ContextObject { around, entered_at, retries, token: None }.read_at(state, field, path)
    }

    fn random(&mut self) -> u64 {
        self.events.random()
    }
}
