//! What it does: finds error names that begin with `States.` but are none of the predefined ones.
//!
//! Why it is bad: the specification keeps `States.` for the language. Such a name is a misspelling that never matches, or
//! may get a meaning one day. The service takes it, so it is a warning.
//!
//! Example: `{ "ErrorEquals": ["States.Timout"], "Next": "Apologise" }`
//!
//! Write instead: `{ "ErrorEquals": ["States.Timeout"], "Next": "Apologise" }`

use super::scope;
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::model::error_name::{PREDEFINED, PREFIX, is_predefined};
use crate::model::fail::FailText;
use crate::model::{State, StateKind};
use crate::span::Spanned;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    let mut names = Vec::new();
    states.iter().copied().for_each(|state| names.extend(error_names(state)));
    for name in names.into_iter().filter(|name| name.starts_with(PREFIX) && !is_predefined(name)) {
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
    let mut names = scope::handled_errors(state);
    if let Some(StateKind::Fail(fail)) = &state.kind
        && let Some(FailText::Literal(name)) = &fail.error
    {
        names.push(name);
    }
    names
}
