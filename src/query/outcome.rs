//! What an expression comes to, as far as that is known when it is compiled: an item, or a number or boolean without one around it.

use super::{evaluated, not_evaluated};
use crate::error::ExecutionError;
use crate::history::Events;
use crate::jsonata::item::{finite_number, json_number, value_of_number};
use crate::jsonata::{Fault, Item};
use crate::value::Value;
use crate::variable::{Assigned, Slot};

/// What an expression comes to.
pub trait Outcome<'a>: Sized {
    /// What a variable is assigned.
    type Assigned: Assigned;

    /// The JSON of it, where that is quickly found. Then there is nothing to drop.
    fn to_value(&self) -> Option<Value>;

    /// The boolean, where that is quickly found.
    fn to_bool(&self) -> Option<bool>;

    /// As an item.
    fn into_item(self) -> Item<'a>;

    /// What a variable is assigned.
    ///
    /// # Errors
    /// Those of [`evaluated`].
    fn assigned(
        outcome: Result<Self, Fault>,
        expression: &str,
        field: &'static str,
    ) -> Result<Self::Assigned, ExecutionError>;
}

impl<'a> Outcome<'a> for Item<'a> {
    type Assigned = Value;

    #[inline]
    fn to_value(&self) -> Option<Value> {
        self.to_quick_value()
    }

    #[inline]
    fn to_bool(&self) -> Option<bool> {
        None
    }

    #[inline]
    fn into_item(self) -> Item<'a> {
        self
    }

    #[inline]
    fn assigned(outcome: Result<Self, Fault>, expression: &str, field: &'static str) -> Result<Value, ExecutionError> {
        evaluated(outcome, expression, field)
    }
}

/// A number or nothing.
impl<'a> Outcome<'a> for Option<f64> {
    type Assigned = f64;

    #[inline]
    fn to_value(&self) -> Option<Value> {
        self.filter(|number| number.is_finite()).map(json_number)
    }

    #[inline]
    fn to_bool(&self) -> Option<bool> {
        None
    }

    fn into_item(self) -> Item<'a> {
        Item::from(self)
    }

    // No `Value` on the way: that one has something to drop, so it stands in memory, and its parts are written and read in other pieces.
    #[inline]
    fn assigned(outcome: Result<Self, Fault>, expression: &str, field: &'static str) -> Result<f64, ExecutionError> {
        match outcome {
            Ok(Some(number)) => Ok(number),
            other => Err(not_evaluated(other.err(), expression, field)),
        }
    }
}

impl Assigned for f64 {
    #[inline]
    fn tell<E: Events>(&self, events: &mut E, name: &'static str) {
        events.assigned(name, &value_of_number(*self));
    }

    #[inline]
    fn store(self, slot: &mut Slot) {
        match slot {
            Slot::Assigned(Value::Number(old)) if self.is_finite() => *old = finite_number(self),
            _ => slot.assign(value_of_number(self)),
        }
    }
}

/// A boolean or nothing.
impl<'a> Outcome<'a> for Option<bool> {
    type Assigned = Value;

    #[inline]
    fn to_value(&self) -> Option<Value> {
        self.map(Value::Bool)
    }

    #[inline]
    fn to_bool(&self) -> Option<bool> {
        *self
    }

    fn into_item(self) -> Item<'a> {
        Item::from(self)
    }

    #[inline]
    fn assigned(outcome: Result<Self, Fault>, expression: &str, field: &'static str) -> Result<Value, ExecutionError> {
        evaluated(outcome, expression, field)
    }
}

impl<'a> Outcome<'a> for bool {
    type Assigned = Value;

    #[inline]
    fn to_value(&self) -> Option<Value> {
        Some(Value::Bool(*self))
    }

    #[inline]
    fn to_bool(&self) -> Option<bool> {
        Some(*self)
    }

    fn into_item(self) -> Item<'a> {
        Item::bool(self)
    }

    #[inline]
    fn assigned(outcome: Result<Self, Fault>, expression: &str, field: &'static str) -> Result<Value, ExecutionError> {
        evaluated(outcome, expression, field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_assigned_as_json_writes_them() {
        let check = |number: f64, before: Slot, expected: &str| {
            let mut slot = before;
            number.store(&mut slot);
            assert_eq!(slot.value().map(Value::to_string).as_deref(), Some(expected), "{number}");
        };
        check(7.0, Slot::Unassigned, "7");
        check(7.5, Slot::Assigned(Value::from(1)), "7.5");
        check(-0.5, Slot::Assigned(Value::from("text")), "-0.5");
        check(1e300, Slot::Assigned(Value::from(1)), "1e+300");
        check(f64::NAN, Slot::Assigned(Value::from(1)), r#""NaN""#);
        check(f64::NEG_INFINITY, Slot::Unassigned, r#""-Infinity""#);
    }

    #[test]
    fn nothing_is_no_number() {
        let outcome: Result<Option<f64>, Fault> = Ok(None);
        let error = Outcome::assigned(outcome, "$n + 1", "Assign/n").unwrap_err();
        let expected =
            "The JSONata expression '$n + 1' specified for the field 'Assign/n' returned nothing (undefined).";
        assert_eq!(error.cause(), Some(expected));
    }
}
