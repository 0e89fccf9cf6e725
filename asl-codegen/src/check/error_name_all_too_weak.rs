//! What it does: finds a catcher for `States.ALL` on a state that reads its input by a path.
//!
//! Why it is bad: a path that leads nowhere is `States.Runtime`, which `States.ALL` does not match, so the execution
//! fails past the catcher. Nearly every state reads by a path, so this is only said where `deny(error-name-all-too-weak)`
//! asks for it; typed tasks prove while compiling that the paths lead somewhere.
//!
//! Example:
//! ```json
//! { "Parameters": { "id.$": "$.order.id" }, "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "Apologise" } ] }
//! ```
//!
//! Write instead: a Choice with `"Variable": "$.order.id", "IsPresent": true` before the state, or a type for its input.

use super::expression::{Expression, expressions};
use super::scope;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::json_path::{Path, Root};
use crate::model::State;
use crate::model::error_name::ALL;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let all = scope::catchers(state)
            .iter()
            .find_map(|catcher| catcher.error_equals.iter().find(|name| name.value == ALL));
        let Some(all) = all else { continue };
        let Some(path) = path_that_may_miss(state) else { continue };
        let message = "`States.ALL` does not catch a path that leads nowhere";
        let fault = Diagnostic::new(&code::ERROR_NAME_ALL_TOO_WEAK, all.span, message);
        let fault = fault.also(path.text.span, "if this leads nowhere, the error is States.Runtime");
        diags.push(fault.help("test the path with `IsPresent` in a Choice before, or give the task's input a type"));
    }
}

fn path_that_may_miss(state: &State) -> Option<&Path> {
    expressions(state).into_iter().find_map(|expression| match expression {
        Expression::Path(path) if path.root == Root::Input && path.text.value != "$" => Some(path),
        _ => None,
    })
}
