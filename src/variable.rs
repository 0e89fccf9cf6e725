//! Workflow variables: slots that one line of execution carries along. Spec: "Workflow Variables".
//!
//! A scope's variables are the fields of a generated struct, a [`Slot`] each. What a line inside a Parallel or Map reads of the
//! outer ones is copied when it begins.

use crate::context_object::ContextField;
use crate::error::ExecutionError;
use crate::history::Events;
use crate::reference_path::{Step, scalar_at};
use crate::state::StateInfo;
use crate::timestamp::Timestamp;
use crate::value::{Scalar, Value};
use serde::{Deserialize, Serialize};

/// A variable's place. No `Option`: stored as JSON, that takes `null`, which is a value, for none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Slot {
    /// Nothing has assigned it yet.
    #[default]
    Unassigned,
    /// Its value.
    Assigned(Value),
}

impl Slot {
    /// The value, where there is one.
    #[inline]
    pub fn value(&self) -> Option<&Value> {
        match self {
            Slot::Unassigned => None,
            Slot::Assigned(value) => Some(value),
        }
    }

    /// Assigns a value.
    #[inline]
    pub fn assign(&mut self, value: Value) {
        // Loops count: a number takes another's place without anything being moved or dropped.
        if let (Slot::Assigned(Value::Number(old)), Value::Number(new)) = (&mut *self, &value) {
            *old = *new;
            std::mem::forget(value);
            return;
        }
        *self = Slot::Assigned(value);
    }
}

/// What a variable can be assigned.
pub trait Assigned {
    /// Tells the history of it.
    fn tell<E: Events>(&self, events: &mut E, name: &'static str);

    /// Puts it into the variable's place.
    fn store(self, slot: &mut Slot);
}

impl Assigned for Value {
    #[inline]
    fn tell<E: Events>(&self, events: &mut E, name: &'static str) {
        events.assigned(name, self);
    }

    #[inline]
    fn store(self, slot: &mut Slot) {
        slot.assign(self);
    }
}

/// Where per-state code finds the variables of its scope.
pub trait HasVariables {
    /// The generated struct.
    type Variables;

    /// Their values.
    fn variables(&self) -> &Self::Variables;

    /// The same, to assign them.
    fn variables_mut(&mut self) -> &mut Self::Variables;
}

/// What per-state code has around it, in a scope with variables.
#[derive(Debug)]
pub struct WithVariables<'a, E, V> {
    /// All but the variables.
    pub events: &'a mut E,
    /// The variables.
    pub variables: &'a mut V,
}

impl<E, V> HasVariables for WithVariables<'_, E, V> {
    type Variables = V;

    #[inline]
    fn variables(&self) -> &V {
        self.variables
    }

    #[inline]
    fn variables_mut(&mut self) -> &mut V {
        self.variables
    }
}

impl<E: Events, V> Events for WithVariables<'_, E, V> {
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

    fn chosen(&mut self, state: &'static StateInfo, rule: usize) {
        self.events.chosen(state, rule);
    }

    fn context(&self, state: &'static StateInfo, field: ContextField) -> Option<Value> {
        self.events.context(state, field)
    }

    fn context_at(&self, state: &'static StateInfo, field: ContextField, path: &[Step]) -> Option<Value> {
        self.events.context_at(state, field, path)
    }

    fn random(&mut self) -> u64 {
        self.events.random()
    }

    fn now(&self) -> Timestamp {
        self.events.now()
    }
}

/// A variable's value.
///
/// # Errors
/// `States.Runtime` where it isn't assigned on the way that was taken.
#[inline]
pub fn value<'v>(variable: &'v Slot, name: &str) -> Result<&'v Value, ExecutionError> {
    variable.value().ok_or_else(|| ExecutionError::runtime(unassigned(name)))
}

/// What is said of a variable that isn't assigned on the way that was taken.
#[cold]
#[inline]
pub(crate) fn unassigned(name: &str) -> String {
    format!("The variable '${name}' is not assigned.")
}

/// What a path leads to in a variable, for a Choice rule.
#[inline]
pub fn scalar<'v>(variable: &'v Slot, path: &[Step]) -> Scalar<'v> {
    variable.value().map_or(Scalar::Absent, |value| scalar_at(value, path))
}
