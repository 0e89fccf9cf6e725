//! What it does: finds a `States.ALL` that stands beside other error names, or not in the last retrier or catcher.
//!
//! Why it is bad: `States.ALL` matches everything, so what stands beside or after it has no effect; the service refuses
//! the definition.
//!
//! Example:
//! ```json
//! [
//!   { "ErrorEquals": ["States.ALL"], "Next": "Apologise" },
//!   { "ErrorEquals": ["OutOfStock"], "Next": "Order more" }
//! ]
//! ```
//!
//! Write instead:
//! ```json
//! [
//!   { "ErrorEquals": ["OutOfStock"], "Next": "Order more" },
//!   { "ErrorEquals": ["States.ALL"], "Next": "Apologise" }
//! ]
//! ```

use super::scope;
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::State;
use crate::model::error_name::ALL;
use crate::span::Spanned;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let (retry, catch) = (scope::retriers(state), scope::catchers(state));
        if !retry.is_empty() {
            check_list("Retry", &retry.iter().map(|one| one.error_equals.as_slice()).collect_vec(), diags);
        }
        if !catch.is_empty() {
            check_list("Catch", &catch.iter().map(|one| one.error_equals.as_slice()).collect_vec(), diags);
        }
    }
}

fn check_list(field: &str, list: &[&[Spanned<String>]], diags: &mut Diagnostics) {
    for (index, names) in list.iter().enumerate() {
        let Some(all) = names.iter().find(|name| name.value == ALL) else { continue };
        if names.len() > 1 {
            let message = "`States.ALL` stands beside other error names";
            let fault = Diagnostic::new(&code::ERROR_NAME_ALL_MISPLACED, all.span, message);
            diags.push(fault.help("write \"ErrorEquals\": [\"States.ALL\"]: it matches the others as well"));
        } else if let Some(next) = list.get(index + 1).and_then(|names| names.first()) {
            let message = format!("`States.ALL` is not in the last element of `{field}`");
            let fault =
                Diagnostic::new(&code::ERROR_NAME_ALL_MISPLACED, all.span, message).label("matches every error");
            let fault = fault.also(next.span, "so this never matches");
            diags.push(fault.help(format!("move the element with `States.ALL` to the end of `{field}`")));
        }
    }
}
