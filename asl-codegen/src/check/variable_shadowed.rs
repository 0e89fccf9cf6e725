//! What it does: finds a variable, assigned inside of a Parallel or Map, of whose name there is one outside.
//!
//! Why it is bad: what is inside can read the variables around it but not assign them, and may not have others of the same
//! name. The service refuses the definition.
//!
//! Example:
//! ```json
//! {
//!   "Type": "Map",
//!   "Assign": { "total": 0 },
//!   "ItemProcessor": {
//!     "StartAt": "Add",
//!     "States": { "Add": { "Type": "Pass", "Assign": { "total.$": "$.price" }, "End": true } }
//!   },
//!   "End": true
//! }
//! ```
//!
//! Write instead: another name inside. What the iterations return is the state's result, of which the state itself can assign.

use super::expression::add_assignments;
use crate::by_name::ByName;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::variable::Assignment;
use crate::model::{Scope, StateMachine};
use crate::span::Span;

/// The variables of a scope, each with the place where it is first assigned.
struct Assigned<'a> {
    places: ByName<'a, Span>,
    /// Those of the scope around it.
    outer: Option<&'a Assigned<'a>>,
}

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    check_scope(&machine.scope, None, diags);
}

fn check_scope(scope: &Scope, outer: Option<&Assigned<'_>>, diags: &mut Diagnostics) {
    let mut places = ByName::default();
    for variable in variables(scope) {
        let name = variable.name.value.as_str();
        if let Some(first) = outer.and_then(|outer| outer.first(name)) {
            let message = format!("`{name}` is a variable outside of this state too");
            let fault = Diagnostic::new(&code::VARIABLE_SHADOWED, variable.name.span, message);
            diags.push(fault.also(first, "assigned here").help("give the inner one another name"));
        }
        if !places.contains(name) {
            places.insert(name, variable.name.span);
        }
    }
    let assigned = Assigned { places, outer };
    for state in &scope.states {
        for inner in state.inner_scopes() {
            check_scope(inner, Some(&assigned), diags);
        }
    }
}

impl Assigned<'_> {
    /// The outermost place.
    fn first(&self, name: &str) -> Option<Span> {
        let outer = self.outer.and_then(|outer| outer.first(name));
        outer.or_else(|| self.places.get(name).copied())
    }
}

/// What the states of a scope assign.
fn variables(scope: &Scope) -> Vec<&Assignment> {
    let mut found = Vec::new();
    for state in &scope.states {
        add_assignments(state, &mut found);
    }
    found
}
