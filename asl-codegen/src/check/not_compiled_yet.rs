//! What it does: finds parts of the language that this version of asl-native reads and checks but has no code for yet, and JSONata where
//! the feature `jsonata` of asl-native is off.
//!
//! Why it is bad: what would be generated could only be wrong, so nothing is.
//!
//! Example: `"ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }`
//!
//! Write instead: nothing, the definition is valid. For JSONata, turn the feature on: the message has the line for `Cargo.toml`. As to
//! the rest, do without the construct for now, or see whether a newer version has it.

// One function per construct: to lift one, delete its function and its line in `check_state`.

use super::Context;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::map::ProcessorMode;
use crate::model::query_language::QueryLanguage;
use crate::model::{Scope, State, StateKind, StateMachine};
use crate::options::Feature;
use crate::span::{Span, Spanned};

/// Parallel and Map states inside each other. Each has types of its own around those of the states in it, and rustc looks
/// through 128 types before it gives up (`recursion_limit`). That leaves some for what is around an execution, a user's own futures too.
const DEEPEST: usize = 8;

pub(super) fn check(machine: &StateMachine, states: &[&State], ctx: &Context, diags: &mut Diagnostics) {
    states.iter().copied().for_each(|state| check_state(state, ctx, diags));
    check_depth(&machine.scope, 1, diags);
}

/// JSONata is a feature. Without it no expression is read, so that nothing else can be said of a definition that has some. Reported
/// once, where it is chosen first.
pub(super) fn language(machine: &StateMachine, states: &[&State]) -> Option<Diagnostic> {
    if cfg!(feature = "jsonata") {
        return None;
    }
    let mut chosen = vec![&machine.query_language];
    states.iter().copied().for_each(|state| chosen.push(&state.declared_query_language));
    let is_jsonata = |language: &&Spanned<QueryLanguage>| language.value == QueryLanguage::Jsonata;
    let jsonata = chosen.into_iter().find_map(|language| language.as_ref().filter(is_jsonata))?;
    let feature = Feature::Jsonata;
    let message = format!("JSONata needs the feature `{}` of asl-native", feature.name());
    Some(Diagnostic::new(&code::NOT_COMPILED_YET, jsonata.span, message).help(feature.help()))
}

/// Reports the states that are one too deep, and looks no deeper.
fn check_depth(scope: &Scope, depth: usize, diags: &mut Diagnostics) {
    for state in scope.states.iter().filter(|state| !state.inner_scopes().is_empty()) {
        if depth > DEEPEST {
            not_yet(state.name.span, &format!("a Parallel or Map inside {DEEPEST} others"), diags);
        } else {
            state.inner_scopes().into_iter().for_each(|inner| check_depth(inner, depth + 1, diags));
        }
    }
}

fn check_state(state: &State, ctx: &Context, diags: &mut Diagnostics) {
    // How a Map runs its items is not asked where each state runs alone.
    if !ctx.states_alone {
        check_distributed_map(state, diags);
    }
}

fn not_yet(span: Span, what: &str, diags: &mut Diagnostics) {
    let fault = Diagnostic::new(&code::NOT_COMPILED_YET, span, format!("{what} can't be compiled yet"));
    diags.push(
        fault.help("the definition is valid, but this version of asl-native has no code for this part of the language"),
    );
}

/// What only a Map in distributed mode does.
fn check_distributed_map(state: &State, diags: &mut Diagnostics) {
    let Some(StateKind::Map(map)) = &state.kind else { return };
    let mode = map.item_processor.as_ref().and_then(|processor| processor.mode.as_ref());
    if let Some(mode) = mode.filter(|mode| mode.value == ProcessorMode::Distributed) {
        not_yet(mode.span, "a Map in distributed mode", diags);
    } else if map.item_reader.is_some() || map.item_batcher.is_some() || map.result_writer.is_some() {
        not_yet(state.name.span, "what only a Map in distributed mode has", diags);
    }
}
