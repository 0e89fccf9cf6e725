//! What it does: finds a `Label` that two Map states have.
//!
//! Why it is bad: the label tells the ARNs of the Maps' executions apart; the service refuses the definition.
//!
//! Example: two Map states with `"Label": "orders"`.
//!
//! Write instead: `"Label": "orders"` in one, `"Label": "refunds"` in the other.

use super::scope;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::{StateKind, StateMachine};
use crate::span::Span;
use std::collections::HashMap;

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    let mut first: HashMap<&str, Span> = HashMap::new();
    for state in scope::states(machine) {
        let Some(StateKind::Map(map)) = &state.kind else { continue };
        let Some(label) = &map.label else { continue };
        let earlier = *first.entry(label).or_insert(label.span);
        if earlier != label.span {
            let message = format!("two Map states have the label `{}`", label.value);
            let fault = Diagnostic::new(&code::MAP_LABEL_DUPLICATE, label.span, message);
            diags.push(fault.also(earlier, "first used here").help("give one of them another label"));
        }
    }
}
