//! What it does: finds an error name in a retrier or catcher that an earlier one of the same state matches already.
//!
//! Why it is bad: the first match counts, so this one has no effect. `States.TaskFailed` matches every error but the
//! timeouts, `States.Timeout` matches `States.HeartbeatTimeout` too. The service takes it.
//!
//! Example:
//! ```json
//! [
//!   { "ErrorEquals": ["States.TaskFailed"], "Next": "Apologise" },
//!   { "ErrorEquals": ["OutOfStock"], "Next": "Order more" }
//! ]
//! ```
//!
//! Write instead:
//! ```json
//! [
//!   { "ErrorEquals": ["OutOfStock"], "Next": "Order more" },
//!   { "ErrorEquals": ["States.TaskFailed"], "Next": "Apologise" }
//! ]
//! ```

use super::scope;
use crate::collect_vec::{CollectVec, PushAll};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::State;
use crate::model::error_name::ALL;
use crate::span::Spanned;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let (retry, catch) = (scope::retriers(state), scope::catchers(state));
        // One alone has nothing before it.
        if retry.len() > 1 {
            check_list("Retry", &retry.iter().map(|one| &one.error_equals).collect_vec(), diags);
        }
        if catch.len() > 1 {
            check_list("Catch", &catch.iter().map(|one| &one.error_equals).collect_vec(), diags);
        }
    }
}

fn check_list(field: &str, list: &[&Vec<Spanned<String>>], diags: &mut Diagnostics) {
    let mut earlier: Vec<&Spanned<String>> = Vec::new();
    for names in list {
        for name in names.iter().filter(|name| name.value != ALL) {
            if let Some(first) = earlier.iter().find(|first| covers(first, name)) {
                let message = format!("an earlier element of `{field}` matches `{}`", name.value);
                let fault = Diagnostic::new(&code::ERROR_HANDLER_SHADOWED, name.span, message);
                let fault = fault.label("never matches here").also(first.span, "matches first");
                diags.push(fault.help("remove it, or move its element to the front"));
            }
        }
        earlier.push_all(*names);
    }
}

/// Whether what the name `second` matches is matched by `first` as well. After `States.ALL` comes another rule's fault.
fn covers(first: &str, second: &str) -> bool {
    match first {
        ALL => false,
        "States.TaskFailed" => !matches!(second, "States.Timeout" | "States.HeartbeatTimeout" | "States.Runtime"),
        "States.Timeout" => matches!(second, "States.Timeout" | "States.HeartbeatTimeout"),
        _ => first == second,
    }
}
