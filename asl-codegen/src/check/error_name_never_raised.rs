//! What it does: finds predefined error names in `Retry` and `Catch` of a state that can't raise them: `States.Runtime`,
//! which nothing can retry or catch; what only a Map raises in a Task; a heartbeat's timeout without a heartbeat;
//! JSONata's error where nothing is JSONata.
//!
//! Why it is bad: it has no effect, and whoever reads it believes that the error is taken care of.
//!
//! Example: `{ "ErrorEquals": ["States.Runtime"], "Next": "Apologise" }`
//!
//! Write instead: a Choice with `IsPresent` before the state, so that no path leads nowhere.

use super::scope;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::query_language::QueryLanguage;
use crate::model::{Scope, State, StateKind};

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        for name in scope::handled_errors(state) {
            let Some(why) = never(name, state) else { continue };
            let message = format!("`{}` never gets here", name.value);
            let fault = Diagnostic::new(&code::ERROR_NAME_NEVER_RAISED, name.span, message);
            diags.push(fault.label(why).help("remove it"));
        }
    }
}

/// Why the state, with the states inside it, can't raise this error.
fn never(name: &str, state: &State) -> Option<&'static str> {
    let within = |raises: fn(&State) -> bool| is_any(state, raises);
    let (can, why) = match name {
        "States.Runtime" => (false, "nothing can retry or catch it"),
        "States.ExceedToleratedFailureThreshold" | "States.ItemReaderFailed" | "States.ResultWriterFailed" => {
            (within(|state| matches!(state.kind, Some(StateKind::Map(_)))), "only a Map raises it")
        }
        "States.BranchFailed" => {
            (within(|state| matches!(state.kind, Some(StateKind::Parallel(_)))), "only a Parallel raises it")
        }
        "States.NoChoiceMatched" => {
            (within(|state| matches!(state.kind, Some(StateKind::Choice(_)))), "only a Choice raises it")
        }
        "States.HeartbeatTimeout" => (within(has_heartbeat), "there is no `HeartbeatSeconds` that could be exceeded"),
        "States.QueryEvaluationError" => {
            (within(|state| state.query_language == QueryLanguage::Jsonata), "only JSONata raises it")
        }
        _ => return None,
    };
    (!can).then_some(why)
}

fn is_any(state: &State, raises: fn(&State) -> bool) -> bool {
    let is_inside = |scope: &&Scope| scope.states.iter().any(|inner| is_any(inner, raises));
    raises(state) || state.inner_scopes().iter().any(is_inside)
}

fn has_heartbeat(state: &State) -> bool {
    // A state that could not be read may have one.
    match &state.kind {
        Some(StateKind::Task(task)) => task.timeout.heartbeat.is_some(),
        Some(_) => false,
        None => true,
    }
}
