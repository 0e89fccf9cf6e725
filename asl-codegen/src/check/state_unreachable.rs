//! What it does: finds states that no path of transitions from `StartAt` leads to, those that only lead to each other
//! included.
//!
//! Why it is bad: they never run; most often a `Next` was forgotten or names the wrong state. The service refuses the
//! definition.
//!
//! Example:
//! ```json
//! { "StartAt": "Greet", "States": { "Greet": { "Type": "Succeed" }, "Leave": { "Type": "Succeed" } } }
//! ```
//!
//! Write instead:
//! ```json
//! {
//!   "StartAt": "Greet",
//!   "States": { "Greet": { "Type": "Pass", "Next": "Leave" }, "Leave": { "Type": "Succeed" } }
//! }
//! ```

use super::scope;
use super::transition_target_unknown::unknown_targets;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::{Scope, State, StateMachine};
use std::collections::HashSet;

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    for scope in scope::scopes(machine) {
        // Behind a misspelled target or an unreadable state everything would seem unreachable.
        let known = scope.start_at.is_some() && scope.states.iter().all(scope::is_complete);
        if !known || !unknown_targets(scope).is_empty() {
            continue;
        }
        let reached = reached(scope);
        for state in scope.states.iter().filter(|state| !reached.contains(state.name.as_str())) {
            diags.push(unreachable(state, scope));
        }
    }
}

/// The names of the states that `StartAt` leads to.
pub(super) fn reached(scope: &Scope) -> HashSet<&str> {
    let places = scope::places(scope);
    let mut open: Vec<&str> = scope.start_at.iter().map(|name| name.as_str()).collect();
    let mut reached = HashSet::new();
    while let Some(name) = open.pop() {
        if reached.insert(name)
            && let Some(state) = places.get(name).and_then(|place| scope.states.get(*place))
        {
            open.extend(scope::targets(state).into_iter().map(|target| target.name.as_str()));
        }
    }
    reached
}

fn unreachable(state: &State, scope: &Scope) -> Diagnostic {
    let name = &state.name.value;
    let fault =
        Diagnostic::new(&code::STATE_UNREACHABLE, state.name.span, format!("the state `{name}` is never reached"));
    let others = scope.states.iter().filter(|other| other.name.value != *name);
    let led_to = others.flat_map(scope::targets).any(|target| target.name.value == *name);
    let label = if led_to { "only unreachable states lead here" } else { "no other state leads here" };
    fault.label(label).help(format!("lead to it with \"Next\": \"{name}\", or remove it"))
}
