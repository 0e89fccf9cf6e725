//! What the conditions of a Choice say, in a form that can be compared.

use crate::collect_vec::CollectVec;
use crate::model::choice::{Comparison, Condition, ConditionKind, Operand};
use crate::model::comparator::Test;
use crate::model::value::Value;
use crate::span::Span;

/// Where to point at a condition: at its first variable.
pub(super) fn place(condition: &Condition) -> Span {
    match &condition.kind {
        ConditionKind::Compare(comparison) => comparison.variable.text.span,
        ConditionKind::And(conditions) | ConditionKind::Or(conditions) => {
            conditions.first().map_or(condition.span, place)
        }
        ConditionKind::Not(condition) => place(condition),
        ConditionKind::Jsonata(_) => condition.span,
    }
}

/// What a condition says, in a text that is equal for equal conditions, and whether it says so or the opposite.
pub(super) fn fact(condition: &Condition) -> (String, bool) {
    match &condition.kind {
        ConditionKind::And(conditions) => (format!("and({})", facts(conditions)), true),
        ConditionKind::Or(conditions) => (format!("or({})", facts(conditions)), true),
        ConditionKind::Not(condition) => {
            let (text, holds) = fact(condition);
            (text, !holds)
        }
        ConditionKind::Compare(comparison) => comparison_fact(comparison),
        ConditionKind::Jsonata(Value::Literal(literal)) => ("true".to_owned(), literal.value),
        ConditionKind::Jsonata(Value::Jsonata(expression)) => (format!("jsonata {}", expression.as_str()), true),
        ConditionKind::Jsonata(Value::Path(path)) => (format!("path {}", path.text.value), true),
    }
}

/// The same as one text.
pub(super) fn said(condition: &Condition) -> String {
    match fact(condition) {
        (text, true) => text,
        (text, false) => format!("not({text})"),
    }
}

fn facts(conditions: &[Condition]) -> String {
    conditions.iter().map(said).collect_vec().join(", ")
}

fn comparison_fact(comparison: &Comparison) -> (String, bool) {
    let Comparison { variable, comparator, operand } = comparison;
    let subject = format!("{} {}", variable.text.value, comparator.name);
    match operand {
        // `"IsPresent": false` is the opposite of `"IsPresent": true`; `BooleanEquals` is not: there are other values.
        Operand::Bool(expected) if matches!(comparator.test, Test::Is(_)) => (subject, expected.value),
        Operand::Bool(value) => (format!("{subject} {}", value.value), true),
        Operand::String(value) => (format!("{subject} {:?}", value.value), true),
        Operand::Number(value) => (format!("{subject} {}", value.value), true),
        Operand::Timestamp(value) => (format!("{subject} {}", value.text), true),
        Operand::Path(path) => (format!("{subject} {}", path.text.value), true),
    }
}
