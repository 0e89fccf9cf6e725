//! What it does: finds Pass and Choice states that only lead to each other, so that an execution that gets there goes
//! round for ever without doing or waiting for anything.
//!
//! Why it is bad: the service ends it after 25,000 events with `States.Runtime`, which nothing can catch; here it would
//! never end. A loop that a Wait or a Task is in is not reported: a service may well run for ever. Nor is a Choice
//! without `Default`, which can end by failing.
//!
//! Example:
//! ```json
//! {
//!   "Count": { "Type": "Pass", "Next": "Is Enough" },
//!   "Is Enough": { "Type": "Choice", "Choices": [ … "Next": "Count" … ], "Default": "Count" }
//! }
//! ```
//!
//! Write instead:
//! ```json
//! {
//!   "Count": { "Type": "Pass", "Next": "Is Enough" },
//!   "Is Enough": { "Type": "Choice", "Choices": [ … "Next": "Count" … ], "Default": "Done" },
//!   "Done": { "Type": "Succeed" }
//! }
//! ```

use super::scope;
use super::state_unreachable::reached;
use super::transition_target_unknown::unknown_targets;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::transition::Transition;
use crate::model::{Scope, State, StateKind, StateMachine};
use std::collections::HashSet;

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    for scope in scope::scopes(machine) {
        let known = scope.states.iter().all(scope::is_complete) && unknown_targets(scope).is_empty();
        // That the machine as a whole has no end is a rule of its own.
        let has_end = scope.states.iter().any(is_end);
        if known && (has_end || !std::ptr::eq(scope, &machine.scope)) {
            check_scope(scope, diags);
        }
    }
}

fn check_scope(scope: &Scope, diags: &mut Diagnostics) {
    // What is never entered is a fault of its own.
    let (entered, escaping) = (reached(scope), escaping(scope));
    let places = scope::places(scope);
    let is_trapped = |state: &&State| {
        let name = state.name.as_str();
        entered.contains(name) && !escaping.contains(name)
    };
    let mut seen = HashSet::new();
    for state in scope.states.iter().filter(is_trapped) {
        // Where all that follows is trapped as well, any way comes round in the end.
        let (mut way, mut here) = (HashSet::new(), state);
        while seen.insert(here.name.as_str()) {
            way.insert(here.name.as_str());
            let next = scope::targets(here).into_iter().find_map(|target| places.get(target.name.as_str()));
            here = next.and_then(|next| scope.states.get(*next)).unwrap_or(here);
        }
        if way.contains(here.name.as_str()) {
            diags.push(endless(here));
        }
    }
}

fn endless(state: &State) -> Diagnostic {
    let message = format!("nothing leads out of the cycle that `{}` is in", state.name.value);
    let fault = Diagnostic::new(&code::CYCLE_WITHOUT_EXIT, state.name.span, message);
    let fault = fault.label("an execution goes round here for ever, without a Wait or a Task");
    fault.help("lead from one of its states to one that ends, or to one that waits")
}

/// The states that lead to an end, or to something that takes time or may fail.
fn escaping(scope: &Scope) -> HashSet<&str> {
    let places = scope::places(scope);
    let mut sources: Vec<Vec<&str>> = vec![Vec::new(); scope.states.len()];
    for state in &scope.states {
        for target in scope::targets(state) {
            if let Some(sources) = places.get(target.name.as_str()).and_then(|place| sources.get_mut(*place)) {
                sources.push(&state.name);
            }
        }
    }
    let ends = scope.states.iter().filter(|state| is_end(state) || takes_time(state));
    let mut open: Vec<&str> = ends.map(|state| state.name.as_str()).collect();
    let mut escaping = HashSet::new();
    while let Some(name) = open.pop() {
        if escaping.insert(name) {
            let sources = places.get(name).and_then(|place| sources.get(*place));
            sources.iter().for_each(|sources| open.extend_from_slice(sources));
        }
    }
    escaping
}

/// Whether a scope can end in the state; a Choice can fail.
pub(super) fn is_end(state: &State) -> bool {
    match &state.kind {
        Some(StateKind::Succeed(_) | StateKind::Fail(_)) | None => true,
        Some(StateKind::Choice(choice)) => choice.default.is_none(),
        Some(kind) => matches!(kind.transition(), Some(Transition::End(_))),
    }
}

fn takes_time(state: &State) -> bool {
    !matches!(&state.kind, Some(StateKind::Pass(_) | StateKind::Choice(_)))
}
