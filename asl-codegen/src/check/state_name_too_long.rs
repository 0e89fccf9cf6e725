//! What it does: finds state names of more than 80 characters.
//!
//! Why it is bad: the service refuses them.
//!
//! Example: `"Check whether the order is complete and was paid and can be sent to the customer today": { … }`
//!
//! Write instead: `"Check order": { "Comment": "Complete, paid, can be sent today?", … }`

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::State;

/// The service's limit, in Unicode characters.
const MOST: usize = 80;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let count = state.name.chars().count();
        if count > MOST {
            let message = format!("a state's name has {count} characters, {} too many", count - MOST);
            let fault = Diagnostic::new(&code::STATE_NAME_TOO_LONG, state.name.span, message);
            diags.push(fault.help(format!("shorten it to {MOST} characters; the state's \"Comment\" may say more")));
        }
    }
}
