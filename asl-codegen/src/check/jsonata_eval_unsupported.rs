//! What it does: finds calls of JSONata's function `$eval`.
//!
//! Why it is bad: the service has switched it off; the state fails.
//!
//! Example: `{ "Type": "Pass", "Output": "{% $eval($states.input.formula) %}", "End": true }`
//!
//! Write instead: `{ "Type": "Pass", "Output": "{% $parse($states.input.data) %}", "End": true }`
//!
//! `$parse` reads JSON from a string. An expression that comes with the data can't be evaluated.

use super::jsonata;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::jsonata::reference::{Target, references};
use crate::model::State;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for (_, expression) in states.iter().copied().flat_map(jsonata::expressions) {
        for reference in references(expression).into_iter().filter(|reference| reference.target == Target::Eval) {
            let span = reference.span;
            let fault =
                Diagnostic::new(&code::JSONATA_EVAL_UNSUPPORTED, span, "`$eval` is switched off in Step Functions");
            diags.push(fault.help("to read JSON from a string, write `$parse`"));
        }
    }
}
