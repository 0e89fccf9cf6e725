//! What it does: finds a catcher without `ResultPath` that leads to a state which reads what the catcher throws away.
//!
//! Why it is bad: without `ResultPath` the error takes the place of the whole input, so the next state has `Error` and
//! `Cause` and nothing else. Reading any other field fails with `States.Runtime`, which nothing can catch.
//!
//! Example:
//! ```json
//! {
//!   "Charge": { "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "Apologise" } ] … },
//!   "Apologise": { "Parameters": { "order.$": "$.order" } … }
//! }
//! ```
//!
//! Write instead:
//! ```json
//! {
//!   "Charge": { "Catch": [ { "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Apologise" } ] … },
//!   "Apologise": { "Parameters": { "order.$": "$.order" } … }
//! }
//! ```

use super::expression::{Expression, input_reads};
use super::graph::Graph;
use super::scope;
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::json_path::{Root, Step};
use crate::model::State;
use crate::model::catch::Catcher;
use crate::model::data_flow::ResultPath;
use crate::model::query_language::QueryLanguage;
use crate::span::Span;

/// What the error output has.
const FIELDS: [&str; 2] = ["Error", "Cause"];

pub(super) fn check(graphs: &[Graph<'_>], diags: &mut Diagnostics) {
    for graph in graphs {
        for state in graph.scope.states.iter().filter(|state| state.query_language == QueryLanguage::JsonPath) {
            for catcher in scope::catchers(state).iter().filter(|catcher| replaces_input(catcher)) {
                let next = catcher.next.as_ref().and_then(|next| graph.state(&next.value));
                if let Some((key, span)) = next.and_then(first_missing) {
                    diags.push(discarded(catcher, &key, span));
                }
            }
        }
    }
}

fn replaces_input(catcher: &Catcher) -> bool {
    match &catcher.result_path {
        None => true,
        Some(ResultPath::Path(path)) => path.steps.is_empty(),
        Some(ResultPath::Null(_)) => false,
    }
}

/// The first field that a state certainly reads of its input and that an error output doesn't have.
fn first_missing(state: &State) -> Option<(String, Span)> {
    input_reads(state).into_iter().find_map(|expression| {
        let (root, steps, span) = match expression {
            Expression::Path(path) => (&path.root, path.definite_steps()?, path.text.span),
            Expression::Reference(path) => {
                (&path.root, path.steps.iter().map(|step| step.value.clone()).collect_vec(), path.text.span)
            }
        };
        match (root, steps.first()) {
            (Root::Input, Some(Step::Key(key))) if !FIELDS.contains(&key.as_str()) => Some((key.clone(), span)),
            _ => None,
        }
    })
}

fn discarded(catcher: &Catcher, key: &str, read: Span) -> Diagnostic {
    let message = format!("the error takes the place of `{key}`, which the next state reads");
    let span = catcher.next.as_ref().map_or(catcher.span, |next| next.span);
    let fault = Diagnostic::new(&code::RESULT_PATH_DISCARDS_READ, span, message);
    fault
        .also(read, "read here")
        .help(r#"add "ResultPath": "$.error" to the catcher, to keep the input beside the error"#)
}
