//! The typed definition, in the specification's words: every state type, every field of both query languages, all with spans.
//!
//! One file per concept: its structs, how they are read from the tree, and the checks that need one field only.
//! Rules that look at several states are in `check`.

pub mod catch;
pub mod choice;
pub mod comparator;
mod condition;
pub mod credentials;
pub mod data_flow;
pub mod error_name;
pub mod fail;
mod fields;
mod intrinsic;
pub mod item_batcher;
pub mod item_reader;
mod jsonata;
pub mod map;
mod owner;
pub mod parallel;
pub mod pass;
mod path;
pub mod payload_template;
pub mod query_language;
pub mod resource;
pub mod result_writer;
pub mod retry;
pub(crate) mod scalar;
pub mod state;
pub mod state_machine;
pub mod succeed;
pub mod task;
#[cfg(test)]
mod testing;
pub mod timeout;
pub mod timestamp;
pub mod transition;
pub mod value;
pub mod variable;
pub mod wait;

pub use state::{State, StateKind};
pub use state_machine::{Scope, StateMachine};

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::syntax::tree::{Node, NodeKind};

/// Reads the tree of a definition; an empty machine, after a reported error, where it is not an object.
///
/// ```
/// use asl_codegen::{diagnostic::Diagnostics, model, source::Source, syntax};
/// let text = r#"{ "StartAt": "Greet", "States": { "Greet": { "Type": "Succeed" } } }"#;
/// let mut diags = Diagnostics::new();
/// let tree = syntax::json::parse(&Source::new("greet.asl.json", text), &mut diags).unwrap();
/// let machine = model::read(&tree, &mut diags);
/// assert_eq!(machine.scope.states[0].kind.as_ref().map(|kind| kind.type_name()), Some("Succeed"));
/// assert!(!diags.has_errors());
/// ```
pub fn read(tree: &Node, diags: &mut Diagnostics) -> StateMachine {
    if !matches!(tree.kind, NodeKind::Object(_)) {
        let message = format!("a definition is a JSON object, found {}", tree.type_name());
        let fault = Diagnostic::new(&code::DEFINITION_NOT_OBJECT, tree.span, message);
        diags.push(fault.help(r#"write `{ "StartAt": "…", "States": { … } }`"#));
        return StateMachine::default();
    }
    state_machine::read_state_machine(tree, diags).unwrap_or_default()
}
