//! Which variables each scope has slots for: those that it assigns, and those of the scopes around it that it reads.

use crate::check::expression::{assignments, variables_read};
use crate::collect_vec::{CollectVec, PushAll};
use crate::model::Scope;

/// The variables of each scope, by its index in `scopes`, in which every scope stands after the one that it is inside of.
pub(super) fn of_scopes(scopes: &[&Scope]) -> Vec<Vec<String>> {
    let mut variables: Vec<Vec<String>> = scopes.iter().map(|scope| own(scope)).collect_vec();
    for (index, scope) in scopes.iter().enumerate().rev() {
        let (mut needed, mut inside) = (Vec::new(), Vec::new());
        for state in &scope.states {
            variables_read(state).into_iter().for_each(|(name, _)| needed.push(name.to_string()));
            inside.extend(state.inner_scopes());
        }
        for inner in inside {
            let inner_index = scopes.iter().position(|scope| std::ptr::eq(*scope, inner));
            let Some(inner_index) = inner_index else { continue };
            let own = own(inner);
            needed.push_all(variables[inner_index].iter().filter(|name| !own.contains(name)).cloned());
        }
        for name in needed {
            if !variables[index].contains(&name) {
                variables[index].push(name);
            }
        }
    }
    variables
}

/// What the scope's own states assign.
fn own(scope: &Scope) -> Vec<String> {
    let mut names = Vec::new();
    for state in &scope.states {
        for variable in assignments(state) {
            if !names.contains(&variable.name.value) {
                names.push(variable.name.value.clone());
            }
        }
    }
    names
}
