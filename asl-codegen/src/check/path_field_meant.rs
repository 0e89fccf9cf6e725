//! What it does: finds text that is written like a path in a field which has a twin for paths: `Error`, `Cause`, and
//! the operands of a Choice's comparators.
//!
//! Why it is bad: it is taken as it stands. Mostly the twin was meant; the service warns too.
//!
//! Example: `{ "Type": "Fail", "Error": "$.error" }`
//!
//! Write instead: `{ "Type": "Fail", "ErrorPath": "$.error" }`

use super::expression::is_like_expression;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::choice::{Condition, ConditionKind, Operand};
use crate::model::fail::FailText;
use crate::model::query_language::QueryLanguage;
use crate::model::{State, StateKind};
use crate::span::Spanned;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    let mut all = Vec::new();
    for &state in states {
        if state.query_language == QueryLanguage::JsonPath {
            add_texts(state, &mut all);
        }
    }
    for (field, text) in all.into_iter().filter(|(_, text)| is_like_expression(text)) {
        let message = format!("`{field}` takes `{}` as text", text.value);
        let fault = Diagnostic::new(&code::PATH_FIELD_MEANT, text.span, message);
        diags.push(fault.help(format!("write `\"{field}Path\"`, if what it leads to is meant")));
    }
}

/// The texts of a state's fields that have a twin for paths.
fn add_texts<'a>(state: &'a State, found: &mut Vec<(&'a str, &'a Spanned<String>)>) {
    match &state.kind {
        Some(StateKind::Fail(fail)) => {
            for (field, text) in [("Error", &fail.error), ("Cause", &fail.cause)] {
                if let Some(FailText::Literal(text)) = text {
                    found.push((field, text));
                }
            }
        }
        Some(StateKind::Choice(choice)) => {
            for condition in choice.conditions() {
                add_operands(condition, found);
            }
        }
        _ => {}
    }
}

fn add_operands<'a>(condition: &'a Condition, found: &mut Vec<(&'a str, &'a Spanned<String>)>) {
    match &condition.kind {
        ConditionKind::And(conditions) | ConditionKind::Or(conditions) => {
            conditions.iter().for_each(|condition| add_operands(condition, found));
        }
        ConditionKind::Not(condition) => add_operands(condition, found),
        ConditionKind::Compare(comparison) => {
            // `StringMatches` has no twin.
            if let Operand::String(text) = &comparison.operand
                && comparison.comparator.name != "StringMatches"
            {
                found.push((comparison.comparator.name, text));
            }
        }
        ConditionKind::Jsonata(_) => {}
    }
}
