//! What it does: finds paths and keys that end with `.$` in a Pass state's `Result`.
//!
//! Why it is bad: `Result` is passed on as it stands, nothing in it is evaluated; the service warns too.
//!
//! Example: `{ "Type": "Pass", "Result": { "id.$": "$.order.id" }, "End": true }`
//!
//! Write instead: `{ "Type": "Pass", "Parameters": { "id.$": "$.order.id" }, "End": true }`

use super::expression::strings_like_expressions;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::{State, StateKind};

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let Some(StateKind::Pass(pass)) = &state.kind else { continue };
        for (text, span) in pass.result.iter().flat_map(strings_like_expressions) {
            let message = format!("`{text}` in `Result` is passed on as text");
            let fault = Diagnostic::new(&code::PASS_RESULT_STATIC, span, message);
            diags.push(fault.help("write `Parameters` in place of `Result`, and end the key with `.$`"));
        }
    }
}
