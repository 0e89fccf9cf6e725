//! What it does: finds a Choice without `Default` whose rules do not provably cover every input.
//!
//! Why it is bad: an input that no rule matches fails the execution with `States.Runtime`, which nothing in the
//! same scope can catch. Where the state's input has a type, that type decides instead; a rule and its opposite
//! (`IsPresent` `true` and `false`) are proof enough without one.
//!
//! Example:
//! ```json
//! {
//!   "Type": "Choice",
//!   "Choices": [ { "Variable": "$.kind", "StringEquals": "private", "Next": "Private" } ]
//! }
//! ```
//!
//! Write instead:
//! ```json
//! {
//!   "Type": "Choice",
//!   "Choices": [ { "Variable": "$.kind", "StringEquals": "private", "Next": "Private" } ],
//!   "Default": "Public"
//! }
//! ```
//!
//! Or give the task before it an output type that has no other values, or write `allow(choice-not-exhaustive)` in the
//! macro: the service itself takes such a definition.

use super::Context;
use super::condition_fact::fact;
use crate::by_name::{ByName, Names};
use crate::collect_vec::{CollectVec, PushAll};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::choice::{Choice, Condition, ConditionKind};
use crate::model::value::Value;
use crate::model::{State, StateKind};

pub(super) fn check(states: &[&State], ctx: &Context, diags: &mut Diagnostics) {
    let mut typed = Names::default();
    ctx.typed_choices.iter().for_each(|name| _ = typed.insert(name.as_str(), ()));
    for &state in states {
        let Some(StateKind::Choice(choice)) = &state.kind else { continue };
        let readable = !choice.choices.is_empty() && choice.choices.iter().all(|rule| rule.condition.is_some());
        if !readable || choice.default.is_some() || typed.contains(&state.name) || covers_all(choice) {
            continue;
        }
        let message =
            format!("the Choice `{}` has no `Default`, and its rules may not cover every input", state.name.value);
        let fault = Diagnostic::new(&code::CHOICE_NOT_EXHAUSTIVE, state.name.span, message);
        diags.push(fault.label("an input that no rule matches fails the execution here").help(
            "three ways out:\n\
             - write \"Default\": \"…\" beside \"Choices\"\n\
             - give the task before it a signature: a type without other values proves that the rules cover it\n\
             - write `allow(choice-not-exhaustive)` in the macro: such an input then fails with States.Runtime, as on AWS",
        ));
    }
}

/// Whether some rule always matches, or two rules are each other's opposite.
fn covers_all(choice: &Choice) -> bool {
    let mut facts = ByName::default();
    let mut open: Vec<&Condition> = choice.conditions().collect_vec();
    while let Some(condition) = open.pop() {
        match &condition.kind {
            ConditionKind::Or(conditions) => open.push_all(conditions),
            ConditionKind::Jsonata(Value::Literal(literal)) if literal.value => return true,
            _ => {
                let (text, holds) = fact(condition);
                if facts.get(&text).is_some_and(|known| *known != holds) {
                    return true;
                }
                facts.insert(text, holds);
            }
        }
    }
    false
}
