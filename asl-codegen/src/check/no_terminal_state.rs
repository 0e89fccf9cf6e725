//! What it does: finds a machine without any state that ends it.
//!
//! Why it is bad: an execution could only fail or run for ever, and the service refuses the definition. A branch or an
//! item processor may be without one, as on the service.
//!
//! Example:
//! ```json
//! { "StartAt": "Tick", "States": { "Tick": { "Type": "Wait", "Seconds": 1, "Next": "Tick" } } }
//! ```
//!
//! Write instead:
//! ```json
//! { "StartAt": "Tick", "States": { "Tick": { "Type": "Wait", "Seconds": 1, "End": true } } }
//! ```

use super::graph::Graph;
use super::scope;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::transition::Transition;
use crate::model::{Scope, State, StateKind};

pub(super) fn check(graphs: &[Graph<'_>], diags: &mut Diagnostics) {
    let Some(Graph { scope: Scope { states, .. }, is_known, .. }) = graphs.first() else { return };
    // A state that is missing or can't be read may be the one that ends the machine.
    if !is_known || states.iter().any(is_terminal) {
        return;
    }
    // There is no place where the end is missing; the last transition of the text is the likeliest.
    let Some(last) = states.iter().rev().flat_map(scope::targets).next() else { return };
    let fault = Diagnostic::new(&code::NO_TERMINAL_STATE, last.name.span, "no state ends the machine");
    diags.push(
        fault
            .label("this is the last transition, and it leads on")
            .help("write \"End\": true in place of a \"Next\", or lead to a state of type Succeed or Fail"),
    );
}

fn is_terminal(state: &State) -> bool {
    match &state.kind {
        Some(StateKind::Succeed(_) | StateKind::Fail(_)) => true,
        Some(kind) => matches!(kind.transition(), Some(Transition::End(_))),
        None => false,
    }
}
