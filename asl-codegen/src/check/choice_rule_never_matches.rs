//! What it does: finds an `And` that can't hold: a condition and its opposite, or one variable that is to equal two
//! different values.
//!
//! Why it is bad: the rule never decides. The service takes it.
//!
//! Example:
//! ```json
//! {
//!   "And": [
//!     { "Variable": "$.kind", "StringEquals": "private" },
//!     { "Variable": "$.kind", "StringEquals": "secret" }
//!   ],
//!   "Next": "Private"
//! }
//! ```
//!
//! Write instead:
//! ```json
//! {
//!   "Or": [
//!     { "Variable": "$.kind", "StringEquals": "private" },
//!     { "Variable": "$.kind", "StringEquals": "secret" }
//!   ],
//!   "Next": "Private"
//! }
//! ```

use super::condition_fact::{fact, place};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::choice::{Comparison, Condition, ConditionKind, Operand};
use crate::model::comparator::{Relation, Test};
use crate::model::{State, StateKind};
use crate::span::Span;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        if let Some(StateKind::Choice(choice)) = &state.kind {
            for condition in choice.conditions() {
                check_condition(condition, diags);
            }
        }
    }
}

fn check_condition(condition: &Condition, diags: &mut Diagnostics) {
    match &condition.kind {
        ConditionKind::And(conditions) => {
            if let Some((first, second)) = contradiction(conditions) {
                let message = "this `And` can't hold";
                let fault = Diagnostic::new(&code::CHOICE_RULE_NEVER_MATCHES, second, message);
                let fault = fault.label("contradicts the other").also(first, "the other");
                diags.push(fault.help("write `Or`, if one of them is enough"));
            }
            conditions.iter().for_each(|inner| check_condition(inner, diags));
        }
        ConditionKind::Or(conditions) => conditions.iter().for_each(|inner| check_condition(inner, diags)),
        ConditionKind::Not(inner) => check_condition(inner, diags),
        ConditionKind::Compare(_) | ConditionKind::Jsonata(_) => {}
    }
}

fn contradiction(conditions: &[Condition]) -> Option<(Span, Span)> {
    conditions.iter().enumerate().find_map(|(index, second)| {
        let first = conditions.iter().take(index).find(|first| excludes(first, second))?;
        Some((place(first), place(second)))
    })
}

fn excludes(first: &Condition, second: &Condition) -> bool {
    let ((text, holds), (other, other_holds)) = (fact(first), fact(second));
    if text == other {
        return holds != other_holds;
    }
    let (ConditionKind::Compare(first), ConditionKind::Compare(second)) = (&first.kind, &second.kind) else {
        return false;
    };
    first.variable.text.value == second.variable.text.value && equals_another(first, second)
}

/// Whether both ask for equality, with values that differ.
fn equals_another(first: &Comparison, second: &Comparison) -> bool {
    let asks = |comparison: &Comparison| matches!(comparison.comparator.test, Test::Relation(_, Relation::Equals));
    if !asks(first) || !asks(second) {
        return false;
    }
    match (&first.operand, &second.operand) {
        // What a placeholder stands for may be the same.
        (Operand::String(first), Operand::String(second)) => {
            first.value != second.value && !first.contains("${") && !second.contains("${")
        }
        (Operand::Number(first), Operand::Number(second)) => first.value != second.value,
        (Operand::Bool(first), Operand::Bool(second)) => first.value != second.value,
        _ => false,
    }
}
