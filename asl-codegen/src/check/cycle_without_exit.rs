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

use super::graph::{Graph, follow};
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::transition::Transition;
use crate::model::{State, StateKind};

pub(super) fn check(graphs: &[Graph<'_>], diags: &mut Diagnostics) {
    for (index, graph) in graphs.iter().enumerate() {
        // That the machine as a whole has no end is a rule of its own.
        if graph.is_known && graph.has_loop && (index > 0 || graph.scope.states.iter().any(is_end)) {
            check_scope(graph, diags);
        }
    }
}

fn check_scope(graph: &Graph<'_>, diags: &mut Diagnostics) {
    let (states, escaping) = (&graph.scope.states, escaping(graph));
    if escaping.iter().all(|escapes| *escapes) {
        return;
    }
    // What is never entered is a fault of its own.
    let entered = graph.reached();
    let is_trapped = |state: usize| entered.get(state) == Some(&true) && escaping.get(state) == Some(&false);
    // By state: the one that the way through it has begun with.
    let mut seen = vec![None; states.len()];
    for state in (0..states.len()).filter(|state| is_trapped(*state)) {
        // Where all that follows is trapped as well, any way comes round in the end.
        let mut here = state;
        while let Some(seen @ None) = seen.get_mut(here) {
            *seen = Some(state);
            here = graph.targets.get(here).and_then(|targets| targets.first()).copied().unwrap_or(here);
        }
        if let (Some(endless_state), Some(Some(begin))) = (states.get(here), seen.get(here))
            && *begin == state
        {
            diags.push(endless(endless_state));
        }
    }
}

fn endless(state: &State) -> Diagnostic {
    let message = format!("nothing leads out of the cycle that `{}` is in", state.name.value);
    let fault = Diagnostic::new(&code::CYCLE_WITHOUT_EXIT, state.name.span, message);
    let fault = fault.label("an execution goes round here for ever, without a Wait or a Task");
    fault.help("lead from one of its states to one that ends, or to one that waits")
}

/// Which states lead to an end, or to something that takes time or may fail.
fn escaping(graph: &Graph<'_>) -> Vec<bool> {
    let mut sources = vec![Vec::new(); graph.targets.len()];
    for (state, targets) in graph.targets.iter().enumerate() {
        for &target in targets {
            if let Some(sources) = sources.get_mut(target) {
                sources.push(state);
            }
        }
    }
    let states = graph.scope.states.iter().enumerate();
    let ends = states.filter(|(_, state)| is_end(state) || takes_time(state)).map(|(number, _)| number);
    follow(&sources, ends.collect_vec())
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
