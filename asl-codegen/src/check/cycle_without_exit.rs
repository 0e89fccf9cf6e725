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
use std::collections::{BTreeMap, BTreeSet};

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
    let is_trapped = |state: &&State| {
        let name = state.name.as_str();
        entered.contains(name) && !escaping.contains(name)
    };
    let mut reported = BTreeSet::new();
    for state in scope.states.iter().filter(is_trapped) {
        let cycle = reached_from(state, scope);
        // A state may only lead into the cycle: the fault is where it begins to repeat.
        if cycle.contains(state.name.as_str()) && cycle.iter().all(|name| reported.insert(*name)) {
            let message = format!("nothing leads out of the cycle that `{}` is in", state.name.value);
            let fault = Diagnostic::new(&code::CYCLE_WITHOUT_EXIT, state.name.span, message);
            let fault = fault.label("an execution goes round here for ever, without a Wait or a Task");
            diags.push(fault.help("lead from one of its states to one that ends, or to one that waits"));
        }
    }
}

/// The states that lead to an end, or to something that takes time or may fail.
fn escaping(scope: &Scope) -> BTreeSet<&str> {
    let mut sources: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for state in &scope.states {
        for target in scope::targets(state) {
            sources.entry(target.name).or_default().push(&state.name);
        }
    }
    let ends = scope.states.iter().filter(|state| is_end(state) || takes_time(state));
    let mut open: Vec<&str> = ends.map(|state| state.name.as_str()).collect();
    let mut escaping = BTreeSet::new();
    while let Some(name) = open.pop() {
        if escaping.insert(name) {
            open.extend(sources.get(name).into_iter().flatten());
        }
    }
    escaping
}

fn is_end(state: &State) -> bool {
    match &state.kind {
        Some(StateKind::Succeed(_) | StateKind::Fail(_)) | None => true,
        Some(StateKind::Choice(choice)) => choice.default.is_none(),
        Some(kind) => matches!(kind.transition(), Some(Transition::End(_))),
    }
}

fn takes_time(state: &State) -> bool {
    !matches!(&state.kind, Some(StateKind::Pass(_) | StateKind::Choice(_)))
}

/// The states that this one leads to, directly or not.
fn reached_from<'a>(state: &'a State, scope: &'a Scope) -> BTreeSet<&'a str> {
    let states: BTreeMap<&str, &State> = scope.states.iter().map(|state| (state.name.as_str(), state)).collect();
    let mut reached = BTreeSet::new();
    let mut open = vec![state];
    while let Some(state) = open.pop() {
        for target in scope::targets(state) {
            if reached.insert(target.name.as_str()) {
                open.extend(states.get(target.name.as_str()));
            }
        }
    }
    reached
}
