//! What the tests of this folder share: read a piece of JSON, show the faults in a compact form.

use super::{State, StateKind, StateMachine};
use crate::collect_vec::CollectVec;
use crate::diagnostic::Diagnostics;
use crate::source::Source;
use crate::syntax::json;

/// Reads a whole definition: the machine, and each fault as "rule at `underlined text`".
pub(super) fn read_machine(text: &str) -> (StateMachine, Vec<String>) {
    let source = Source::new("test.asl.json", text);
    let mut diags = Diagnostics::new();
    let tree = json::parse(&source, &mut diags).expect("the test's JSON parses");
    let machine = super::read(&tree, &mut diags);
    let faults = diags.into_sorted();
    let show = faults.iter().map(|fault| format!("{} at {}", fault.code.name, fault.span().slice(text)));
    (machine, show.collect_vec())
}

/// Reads one JSONPath state, given as the members of its object.
pub(super) fn read_state(members: &str) -> (State, Vec<String>) {
    read_first_state(&format!(r#"{{"StartAt": "A", "States": {{"A": {{{members}}}}}}}"#))
}

/// The same in a machine whose language is JSONata.
pub(super) fn read_jsonata_state(members: &str) -> (State, Vec<String>) {
    read_first_state(&format!(r#"{{"QueryLanguage": "JSONata", "StartAt": "A", "States": {{"A": {{{members}}}}}}}"#))
}

fn read_first_state(text: &str) -> (State, Vec<String>) {
    let (machine, faults) = read_machine(text);
    (machine.scope.states.into_iter().next().expect("a state"), faults)
}

/// Reads one JSONPath state and compares its faults.
pub(super) fn check(members: &str, expected: &[&str]) {
    assert_eq!(read_state(members).1, expected, "{members}");
}

/// The same in a machine whose language is JSONata.
pub(super) fn check_jsonata(members: &str, expected: &[&str]) {
    assert_eq!(read_jsonata_state(members).1, expected, "{members}");
}

/// Reads one faultless JSONPath state.
pub(super) fn kind(members: &str) -> StateKind {
    let (state, faults) = read_state(members);
    assert!(faults.is_empty(), "{faults:?}");
    state.kind.expect("the state has a type")
}
