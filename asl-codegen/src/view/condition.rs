//! The condition of a Choice rule as a line of text: `$.price < 100 and $.express is present`.

use crate::collect_vec::CollectVec;
use crate::model::choice::{Comparison, Condition, ConditionKind, Operand};
use crate::model::comparator::{Property, Relation, Test};
use crate::model::value::Value;

/// `$.price < 100`
pub(super) fn condition_text(condition: &Condition) -> String {
    match &condition.kind {
        ConditionKind::And(conditions) => joined(conditions, " and "),
        ConditionKind::Or(conditions) => joined(conditions, " or "),
        ConditionKind::Not(condition) => format!("not {}", nested(condition)),
        ConditionKind::Compare(comparison) => comparison_text(comparison),
        ConditionKind::Jsonata(Value::Jsonata(expression)) => {
            expression.as_str().split_whitespace().collect_vec().join(" ")
        }
        ConditionKind::Jsonata(Value::Literal(literal)) => literal.value.to_string(),
        ConditionKind::Jsonata(Value::Path(path)) => path.text.value.clone(),
    }
}

fn joined(conditions: &[Condition], word: &str) -> String {
    conditions.iter().map(nested).collect_vec().join(word)
}

/// In parentheses where it has several parts.
fn nested(condition: &Condition) -> String {
    let text = condition_text(condition);
    match &condition.kind {
        ConditionKind::And(parts) | ConditionKind::Or(parts) if parts.len() > 1 => format!("({text})"),
        _ => text,
    }
}

fn comparison_text(comparison: &Comparison) -> String {
    let variable = &comparison.variable.text.value;
    let operand = match &comparison.operand {
        Operand::String(text) => format!("\"{}\"", text.value),
        Operand::Number(number) => number.value.clone(),
        Operand::Timestamp(timestamp) => timestamp.value.text.clone(),
        Operand::Path(path) => path.text.value.clone(),
        Operand::Bool(expected) => match comparison.comparator.value.test {
            Test::Is(property) => return property_text(variable, property, expected.value),
            _ => expected.value.to_string(),
        },
    };
    let operator = match comparison.comparator.value.test {
        Test::Relation(_, Relation::Equals) => "=",
        Test::Relation(_, Relation::LessThan) => "<",
        Test::Relation(_, Relation::GreaterThan) => ">",
        Test::Relation(_, Relation::LessThanEquals) => "<=",
        Test::Relation(_, Relation::GreaterThanEquals) => ">=",
        Test::Matches => "matches",
        Test::Is(_) => "is",
    };
    format!("{variable} {operator} {operand}")
}

fn property_text(variable: &str, property: Property, expected: bool) -> String {
    let not = if expected { "" } else { "not " };
    let property = match property {
        Property::Null => "null",
        Property::Present => "present",
        Property::Numeric => "a number",
        Property::String => "a string",
        Property::Boolean => "a boolean",
        Property::Timestamp => "a timestamp",
    };
    format!("{variable} is {not}{property}")
}
