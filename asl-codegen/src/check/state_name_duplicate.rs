//! What it does: finds two states of the same name in different `States` objects of one machine.
//!
//! Why it is bad: names are unique in the whole machine, branches and item processors included; the service refuses
//! the definition. Twice in the *same* `States` is `duplicate-key`.
//!
//! Example:
//! ```json
//! {
//!   "StartAt": "Greet",
//!   "States": {
//!     "Greet": {
//!       "Type": "Parallel",
//!       "Branches": [ { "StartAt": "Greet", "States": { "Greet": { "Type": "Succeed" } } } ],
//!       "End": true
//!     }
//!   }
//! }
//! ```
//!
//! Write instead:
//! ```json
//! {
//!   "StartAt": "Greet",
//!   "States": {
//!     "Greet": {
//!       "Type": "Parallel",
//!       "Branches": [ { "StartAt": "Greet Alice", "States": { "Greet Alice": { "Type": "Succeed" } } } ],
//!       "End": true
//!     }
//!   }
//! }
//! ```

use super::scope;
use crate::by_name::ByName;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::StateMachine;
use crate::span::Span;

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    let scopes = scope::scopes(machine);
    // Those of the same scope are keys of one object, which the parser reports.
    if scopes.len() == 1 {
        return;
    }
    let mut first: ByName<'_, Span> = ByName::default();
    for scope in scopes {
        for state in &scope.states {
            if let Some(&first_span) = first.get(&state.name) {
                let message = format!("two states are called `{}`", state.name.value);
                let fault = Diagnostic::new(&code::STATE_NAME_DUPLICATE, state.name.span, message);
                let fault = fault.label("used again here").also(first_span, "first used here");
                diags.push(fault.help("rename one of them: names are unique in the whole machine, branches included"));
            }
        }
        for state in &scope.states {
            if !first.contains(&state.name) {
                first.insert(state.name.as_str(), state.name.span);
            }
        }
    }
}
