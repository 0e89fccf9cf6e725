//! What it does: finds a `Label` that two Map states have.
//!
//! Why it is bad: the label tells the ARNs of the Maps' executions apart; the service refuses the definition.
//!
//! Example: two Map states with `"Label": "orders"`.
//!
//! Write instead: `"Label": "orders"` in one, `"Label": "refunds"` in the other.

use crate::by_name::ByName;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::{State, StateKind};
use crate::span::Span;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    let mut first: ByName<'_, Span> = ByName::default();
    for &state in states {
        let Some(StateKind::Map(map)) = &state.kind else { continue };
        let Some(label) = &map.label else { continue };
        let Some(earlier) = first.get(label) else {
            first.insert(label.as_str(), label.span);
            continue;
        };
        let message = format!("two Map states have the label `{}`", label.value);
        let fault = Diagnostic::new(&code::MAP_LABEL_DUPLICATE, label.span, message);
        diags.push(fault.also(*earlier, "first used here").help("give one of them another label"));
    }
}
