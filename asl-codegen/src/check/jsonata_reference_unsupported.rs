//! What it does: finds, in JSONata, references to what is not there: the context `$` and bare names at the top level of an expression,
//! the root `$$`, and fields that `$states` does not have where the expression stands.
//!
//! Why it is bad: the service refuses the definition. Its expressions have no context of their own: all that they read is in `$states`
//! and in variables. `$states.result` is there in `Output` and `Assign` of a Task, Parallel or Map, `$states.errorOutput` in those of a
//! catcher.
//!
//! Example: `{ "Type": "Pass", "Output": { "phone": "{% customer.phone %}" }, "End": true }`
//!
//! Write instead: `{ "Type": "Pass", "Output": { "phone": "{% $states.input.customer.phone %}" }, "End": true }`

use super::jsonata;
use crate::diagnostic::suggest::nearest;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::jsonata::reference::{Target, references};
use crate::model::State;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for (place, expression) in states.iter().copied().flat_map(jsonata::expressions) {
        for reference in references(expression) {
            let Some((message, help)) = fault(&reference.target, place) else { continue };
            let span = reference.span;
            diags.push(Diagnostic::new(&code::JSONATA_REFERENCE_UNSUPPORTED, span, message).help(help));
        }
    }
}

/// What is wrong, and what to write instead.
fn fault(target: &Target<'_>, place: jsonata::Place) -> Option<(String, String)> {
    let top_level = |what: &str| format!("there is no context at the top level, which `{what}` refers to");
    Some(match target {
        Target::Variable(_) | Target::Called(_) | Target::States(None) | Target::Eval => return None,
        Target::Root => ("the root `$$` is not supported".to_string(), "write `$states.input`".to_string()),
        Target::Context => (top_level("$"), "write `$states.input`".to_string()),
        Target::Name(name) => (top_level(name), format!("write `$states.input.{name}`, or `${name}` for a variable")),
        Target::States(Some(field)) if fields(place).contains(field) => return None,
        Target::States(Some(field)) => {
            let help = match (*field, nearest(field, fields(place).iter().copied())) {
                ("result", _) => "the result is there in `Output` and `Assign` of a Task, Parallel or Map".to_string(),
                ("errorOutput", _) => "the error is there in `Output` and `Assign` of a catcher".to_string(),
                (_, Some(nearest)) => format!("did you mean `$states.{nearest}`?"),
                (_, None) => format!("here `$states` has the fields {}", fields(place).join(", ")),
            };
            (format!("`$states.{field}` does not exist here"), help)
        }
    })
}

/// The fields of `$states` at a place.
fn fields(place: jsonata::Place) -> &'static [&'static str] {
    match place {
        jsonata::Place::Before => &["input", "context"],
        jsonata::Place::After => &["input", "result", "context"],
        jsonata::Place::Caught => &["input", "errorOutput", "context"],
    }
}
