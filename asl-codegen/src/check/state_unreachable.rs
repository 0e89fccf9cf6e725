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

use super::graph::Graph;
use super::scope;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::{Scope, State};

pub(super) fn check(graphs: &[Graph<'_>], diags: &mut Diagnostics) {
    for graph in graphs {
        // Behind a misspelled target or an unreadable state everything would seem unreachable.
        if graph.scope.start_at.is_none() || !graph.is_known {
            continue;
        }
        let reached = graph.reached();
        for (number, state) in graph.scope.states.iter().enumerate() {
            let is_reached = |number: usize| reached.get(number).is_some_and(|is_reached| *is_reached);
            if !is_reached(number) && !is_reached(graph.meant(number)) {
                diags.push(unreachable(state, graph.scope));
            }
        }
    }
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
