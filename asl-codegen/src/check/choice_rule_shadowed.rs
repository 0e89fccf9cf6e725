//! What it does: finds a Choice rule that an earlier rule leaves nothing to: the same condition again, one that asks for
//! more than an earlier one does, or one of the cases of an earlier `Or`.
//!
//! Why it is bad: the first rule that matches decides, so this one never does. The service takes it.
//!
//! Example:
//! ```json
//! [
//!   { "Variable": "$.kind", "StringEquals": "private", "Next": "Private" },
//!   { "Variable": "$.kind", "StringEquals": "private", "Next": "Secret" }
//! ]
//! ```
//!
//! Write instead:
//! ```json
//! [
//!   { "Variable": "$.kind", "StringEquals": "private", "Next": "Private" },
//!   { "Variable": "$.kind", "StringEquals": "secret", "Next": "Secret" }
//! ]
//! ```

use super::condition_fact::{place, said};
use crate::by_name::ByName;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::choice::{Choice, Condition, ConditionKind};
use crate::model::{State, StateKind};
use crate::span::Span;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        if let Some(StateKind::Choice(choice)) = &state.kind {
            check_choice(choice, diags);
        }
    }
}

fn check_choice(choice: &Choice, diags: &mut Diagnostics) {
    // What is enough for an earlier rule to match.
    let mut enough: ByName<'_, Span> = ByName::default();
    let last = choice.choices.len().saturating_sub(1);
    for (number, rule) in choice.choices.iter().enumerate() {
        let Some(condition) = &rule.condition else { continue };
        let needs = if enough.is_empty() { Vec::new() } else { needs(condition) };
        let found = needs.into_iter().find_map(|need| Some((need, enough.get(&said(need))?)));
        if let Some((need, earlier)) = found {
            let message = "an earlier rule matches whenever this one does";
            let fault = Diagnostic::new(&code::CHOICE_RULE_SHADOWED, place(need), message);
            let fault = fault.label("so this rule never decides").also(*earlier, "matches first");
            diags.push(fault.help("remove it, or move it to the front"));
        }
        if number == last {
            continue;
        }
        for case in cases(condition) {
            let said = said(case);
            if !enough.contains(&said) {
                enough.insert(said, place(case));
            }
        }
    }
}

/// What always holds where the condition does.
fn needs(condition: &Condition) -> Vec<&Condition> {
    let mut needs = vec![condition];
    if let ConditionKind::And(conditions) = &condition.kind {
        conditions.iter().for_each(|condition| needs.extend(self::needs(condition)));
    }
    needs
}

/// The conditions of which each is enough for this one.
fn cases(condition: &Condition) -> Vec<&Condition> {
    let mut cases = vec![condition];
    if let ConditionKind::Or(conditions) = &condition.kind {
        conditions.iter().for_each(|condition| cases.extend(self::cases(condition)));
    }
    cases
}
