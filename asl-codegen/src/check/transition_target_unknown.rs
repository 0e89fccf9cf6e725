//! What it does: finds a `StartAt`, `Next` or `Default` that names no state of its own `States` object.
//!
//! Why it is bad: the transition leads nowhere, and the service refuses the definition. Branches of a Parallel and
//! processors of a Map have a `States` of their own: transitions neither enter nor leave them.
//!
//! Example:
//! ```json
//! { "StartAt": "Greet", "States": { "Gret": { "Type": "Succeed" } } }
//! ```
//!
//! Write instead:
//! ```json
//! { "StartAt": "Greet", "States": { "Greet": { "Type": "Succeed" } } }
//! ```

use super::graph::Graph;
use super::scope::Target;
use crate::by_name::ByName;
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::model::State;
use crate::model::scalar::unresolved;
use crate::span::Span;

/// After so many comparisons of names nothing is suggested any more: a definition with thousands of unknown targets is
/// broken in another way.
const MOST_COMPARED: usize = 50_000;

pub(super) fn check(states: &[&State], graphs: &[Graph<'_>], diags: &mut Diagnostics) {
    if graphs.iter().all(|graph| graph.unknown.is_empty()) {
        return;
    }
    let mut everywhere = ByName::default();
    for &state in states {
        everywhere.insert(state.name.as_str(), state.name.span);
    }
    let mut compared = 0;
    for Graph { scope, unknown: targets, .. } in graphs {
        for &target in targets {
            diags.push(match everywhere.get(target.name.as_str()) {
                Some(&elsewhere) => out_of_scope(target, elsewhere),
                None => unknown(target, if compared < MOST_COMPARED { &scope.states } else { &[] }),
            });
            compared += scope.states.len();
        }
    }
}

fn out_of_scope(target: Target<'_>, elsewhere: Span) -> Diagnostic {
    let Target { field, name } = target;
    let message = format!("`{field}` leads out of its `States` to `{}`", name.value);
    Diagnostic::new(&code::TRANSITION_TARGET_UNKNOWN, name.span, message)
        .label("not a state of this `States`")
        .also(elsewhere, "defined here, in another `States`")
        .help(
            "a branch or an item processor begins at its own `StartAt` and ends with `\"End\": true`, Succeed or Fail",
        )
}

fn unknown(target: Target<'_>, states: &[State]) -> Diagnostic {
    let Target { field, name } = target;
    if name.contains("${") {
        return unresolved(field, name.span);
    }
    let message = format!("no state is called `{}`", name.value);
    let fault = Diagnostic::new(&code::TRANSITION_TARGET_UNKNOWN, name.span, message);
    let fault = fault.label(format!("`{field}` leads nowhere"));
    if name.starts_with(['$', '{']) {
        return fault
            .help(format!("`{field}` is the name of a state, never an expression: a Choice chooses between states"));
    }
    match suggest::nearest(name, states.iter().map(|state| state.name.as_str())) {
        Some(nearest) => fault.help(format!("did you mean \"{nearest}\"?")),
        None => fault.help(format!("add a state of this name to `States`: \"{}\": {{ \"Type\": … }}", name.value)),
    }
}
