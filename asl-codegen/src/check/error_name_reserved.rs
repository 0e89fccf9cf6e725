//! What it does: finds error names that begin with `States.` but are none of the predefined ones.
//!
//! Why it is bad: the specification keeps `States.` for the language. Such a name is a misspelling that never matches, or
//! may get a meaning one day. The service takes it, so it is a warning.
//!
//! Example: `{ "ErrorEquals": ["States.Timout"], "Next": "Apologise" }`
//!
//! Write instead: `{ "ErrorEquals": ["States.Timeout"], "Next": "Apologise" }`

use super::scope;
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::model::error_name::{PREDEFINED, PREFIX, is_predefined};
use crate::model::fail::FailText;
use crate::model::{State, StateKind, StateMachine};
use crate::span::Spanned;

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    let names = scope::states(machine).into_iter().flat_map(error_names);
    for name in names.filter(|name| name.starts_with(PREFIX) && !is_predefined(name)) {
        let message = format!("`{}` is not one of the predefined error names", name.value);
        let fault = Diagnostic::new(&code::ERROR_NAME_RESERVED, name.span, message);
        let ends = PREDEFINED.iter().filter_map(|predefined| predefined.strip_prefix(PREFIX));
        diags.push(match name.strip_prefix(PREFIX).and_then(|end| suggest::nearest(end, ends)) {
            Some(nearest) => fault.help(format!("did you mean \"{PREFIX}{nearest}\"?")),
            None => fault.help("names of your own must not begin with `States.`"),
        });
    }
}

/// Every error name that is written in the state.
fn error_names(state: &State) -> Vec<&Spanned<String>> {
    let retry = scope::retriers(state).iter().flat_map(|retrier| &retrier.error_equals);
    let catch = scope::catchers(state).iter().flat_map(|catcher| &catcher.error_equals);
    let raised = match &state.kind {
        Some(StateKind::Fail(fail)) => match &fail.error {
            Some(FailText::Literal(name)) => Some(name),
            _ => None,
        },
        _ => None,
    };
    retry.chain(catch).chain(raised).collect_vec()
}
