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

use super::scope::{self, Target};
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::model::{Scope, StateMachine};
use crate::span::Spanned;
use std::collections::BTreeMap;

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    let everywhere: BTreeMap<&str, &Spanned<String>> =
        scope::states(machine).map(|state| (state.name.as_str(), &state.name)).collect();
    for scope in scope::scopes(machine) {
        for target in unknown_targets(scope) {
            diags.push(unknown(target, scope, everywhere.get(target.name.as_str()).copied()));
        }
    }
}

/// The fields of a scope that name none of its states; none where there are no states, which is a fault of its own.
pub(super) fn unknown_targets(scope: &Scope) -> Vec<Target<'_>> {
    if scope.states.is_empty() {
        return Vec::new();
    }
    let names: BTreeMap<&str, ()> = scope.states.iter().map(|state| (state.name.as_str(), ())).collect();
    let start = scope.start_at.iter().map(|name| Target { field: "StartAt", name });
    let targets = start.chain(scope.states.iter().flat_map(scope::targets));
    targets.filter(|target| !names.contains_key(target.name.as_str())).collect()
}

fn unknown(target: Target<'_>, scope: &Scope, elsewhere: Option<&Spanned<String>>) -> Diagnostic {
    let Target { field, name } = target;
    if let Some(elsewhere) = elsewhere {
        let message = format!("`{field}` leads out of its `States` to `{}`", name.value);
        return Diagnostic::new(&code::TRANSITION_TARGET_UNKNOWN, name.span, message)
            .label("not a state of this `States`")
            .also(elsewhere.span, "defined here, in another `States`")
            .help("a branch or an item processor begins at its own `StartAt` and ends with `\"End\": true`, Succeed or Fail");
    }
    let message = format!("no state is called `{}`", name.value);
    let fault = Diagnostic::new(&code::TRANSITION_TARGET_UNKNOWN, name.span, message);
    let fault = fault.label(format!("`{field}` leads nowhere"));
    match suggest::nearest(name, scope.states.iter().map(|state| state.name.as_str())) {
        Some(nearest) => fault.help(format!("did you mean \"{nearest}\"?")),
        None => fault.help(format!("add a state of this name to `States`: \"{}\": {{ \"Type\": … }}", name.value)),
    }
}
