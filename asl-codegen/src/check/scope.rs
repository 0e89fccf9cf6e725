//! Walks over a machine: its scopes, their states, and where each state leads.

use crate::by_name::ByName;
use crate::collect_vec::PushAll;
use crate::model::catch::Catcher;
use crate::model::retry::Retrier;
use crate::model::transition::Transition;
use crate::model::{Scope, State, StateKind, StateMachine};
use crate::span::Spanned;

/// A field that names a state.
#[derive(Clone, Copy)]
pub(super) struct Target<'a> {
    /// `Next`, `Default` or `StartAt`.
    pub(super) field: &'static str,
    /// The name in it.
    pub(super) name: &'a Spanned<String>,
}

/// All scopes, the machine's own first, in the order of the definition.
pub(super) fn scopes(machine: &StateMachine) -> Vec<&Scope> {
    machine.scope.with_inner()
}

/// All states of all scopes.
pub(super) fn states(machine: &StateMachine) -> Vec<&State> {
    let mut states = Vec::new();
    for scope in scopes(machine) {
        states.push_all(&scope.states);
    }
    states
}

/// The states of a scope by name: their places in it.
pub(super) fn places(scope: &Scope) -> ByName<'_, usize> {
    let mut places = ByName::default();
    for (place, state) in scope.states.iter().enumerate() {
        places.insert(state.name.as_str(), place);
    }
    places
}

/// Where a state leads.
pub(super) fn targets(state: &State) -> Vec<Target<'_>> {
    let mut found = Vec::new();
    each_target(state, &mut |target| found.push(target));
    found
}

/// Where a state leads, one after the other.
pub(super) fn each_target<'a>(state: &'a State, found: &mut dyn FnMut(Target<'a>)) {
    let Some(kind) = &state.kind else { return };
    if let Some(Transition::Next(name)) = kind.transition() {
        found(Target { field: "Next", name });
    }
    if let StateKind::Choice(choice) = kind {
        for rule in &choice.choices {
            if let Some(name) = &rule.next {
                found(Target { field: "Next", name });
            }
        }
        if let Some(name) = &choice.default {
            found(Target { field: "Default", name });
        }
    }
    for catcher in catchers(state) {
        if let Some(name) = &catcher.next {
            found(Target { field: "Next", name });
        }
    }
}

/// Whether everything that says where the state leads could be read: if not, rules about what leads where keep silent.
pub(super) fn is_complete(state: &State) -> bool {
    let own = match &state.kind {
        None => false,
        Some(StateKind::Succeed(_) | StateKind::Fail(_)) => true,
        Some(StateKind::Choice(choice)) => {
            !choice.choices.is_empty() && choice.choices.iter().all(|rule| rule.next.is_some())
        }
        Some(kind) => kind.transition().is_some(),
    };
    own && catchers(state).iter().all(|catcher| catcher.next.is_some())
}

/// The state's `Retry`.
pub(super) fn retriers(state: &State) -> &[Retrier] {
    match &state.kind {
        Some(StateKind::Task(task)) => &task.retry,
        Some(StateKind::Parallel(parallel)) => &parallel.retry,
        Some(StateKind::Map(map)) => &map.retry,
        _ => &[],
    }
}

/// The error names that its retriers and catchers are for.
pub(super) fn handled_errors(state: &State) -> Vec<&Spanned<String>> {
    let mut found = Vec::new();
    retriers(state).iter().for_each(|retrier| found.push_all(&retrier.error_equals));
    catchers(state).iter().for_each(|catcher| found.push_all(&catcher.error_equals));
    found
}

/// The state's `Catch`.
pub(super) fn catchers(state: &State) -> &[Catcher] {
    match &state.kind {
        Some(StateKind::Task(task)) => &task.catch,
        Some(StateKind::Parallel(parallel)) => &parallel.catch,
        Some(StateKind::Map(map)) => &map.catch,
        _ => &[],
    }
}
