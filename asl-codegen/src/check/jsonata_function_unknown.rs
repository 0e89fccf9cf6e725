//! What it does: finds, in JSONata, calls of what is neither a function of the language nor one that the expression defines.
//!
//! Why it is bad: the service takes the definition, and the state fails with `States.QueryEvaluationError`. The functions
//! are those of JSONata 2.0.6 and the six that the service adds: `$partition`, `$range`, `$hash`, `$random`, `$uuid` and
//! `$parse`. A workflow variable holds JSON, never a function.
//!
//! Example: `{ "Type": "Pass", "Output": "{% $upercase($states.input.name) %}", "End": true }`
//!
//! Write instead: `{ "Type": "Pass", "Output": "{% $uppercase($states.input.name) %}", "End": true }`

use std::collections::BTreeSet;

use super::expression::assigns;
use super::jsonata;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::jsonata::nearest_function;
use crate::model::State;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    let assigned = states.iter().copied().flat_map(assigns).flat_map(|assign| &assign.variables);
    let variables: BTreeSet<&str> = assigned.map(|variable| variable.name.as_str()).collect();
    for (name, span) in states.iter().copied().flat_map(jsonata::called) {
        let (message, help) = fault(name, variables.contains(name));
        diags.push(Diagnostic::new(&code::JSONATA_FUNCTION_UNKNOWN, span, message).help(help));
    }
}

/// What is wrong, and what to write instead.
fn fault(name: &str, is_variable: bool) -> (String, String) {
    let defined = format!("in the expression itself: `(${name} := function($x) {{ … }}; ${name}(…))`");
    if is_variable {
        return (format!("`${name}` is a variable, not a function"), format!("define functions {defined}"));
    }
    let help = match nearest_function(name) {
        Some(nearest) => format!("did you mean `${nearest}`?"),
        None => format!("https://docs.jsonata.org lists the functions; define your own {defined}"),
    };
    (format!("there is no function `${name}`"), help)
}
