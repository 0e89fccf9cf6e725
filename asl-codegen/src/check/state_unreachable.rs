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
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::State;

pub(super) fn check(graphs: &[Graph<'_>], diags: &mut Diagnostics) {
    for graph in graphs {
        // Behind a misspelled target or an unreadable state everything would seem unreachable.
        if graph.scope.start_at.is_none() || !graph.is_known {
            continue;
        }
        let (reached, led_to) = (graph.reached(), led_to(graph));
        for (number, state) in graph.scope.states.iter().enumerate() {
            if reached.get(number) == Some(&true) {
                continue;
            }
            let meant = graph.meant(number);
            if reached.get(meant) != Some(&true) {
                diags.push(unreachable(state, led_to.get(meant) == Some(&true)));
            }
        }
    }
}

/// Which states others lead to.
fn led_to(graph: &Graph<'_>) -> Vec<bool> {
    let mut led_to = vec![false; graph.targets.len()];
    for (from, targets) in graph.targets.iter().enumerate() {
        for target in targets.iter().filter(|target| **target != from) {
            if let Some(led_to) = led_to.get_mut(*target) {
                *led_to = true;
            }
        }
    }
    led_to
}

fn unreachable(state: &State, is_led_to: bool) -> Diagnostic {
    let name = &state.name.value;
    let fault =
        Diagnostic::new(&code::STATE_UNREACHABLE, state.name.span, format!("the state `{name}` is never reached"));
    let label = if is_led_to { "only unreachable states lead here" } else { "no other state leads here" };
    fault.label(label).help(format!("lead to it with \"Next\": \"{name}\", or remove it"))
}
