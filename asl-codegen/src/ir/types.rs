//! Which type of payload reaches each state: followed from the tasks' signatures along the transitions.
//!
//! Works on the model, faulty or not, because the checks ask it too. A Task state that hands its whole input to its task, and
//! nothing of it on, takes the task's input type. Any other state takes what its predecessors agree on; where they don't, and where
//! the definition transforms data, it is JSON.

use std::collections::{BTreeSet, HashMap};

use proc_macro2::TokenStream;
use quote::quote;

use super::{Type, is_whole_input};
use crate::model::catch::Catcher;
use crate::model::data_flow::{DataFlow, PathOrNull, ResultPath};
use crate::model::state_machine::Scope;
use crate::model::transition::Transition;
use crate::model::{State, StateKind};
use crate::options::TaskSignature;

/// The types of a scope's states, by their index.
#[derive(Clone, Debug)]
pub struct Types {
    inputs: Vec<Type>,
    outputs: Vec<Type>,
    tasks: Vec<(Type, Type)>,
}

impl Types {
    /// What the state's variant of the state enum holds.
    pub fn input(&self, state: usize) -> Type {
        self.inputs.get(state).cloned().unwrap_or(Type::Json)
    }

    /// What the state hands on.
    pub fn output(&self, state: usize) -> Type {
        self.outputs.get(state).cloned().unwrap_or(Type::Json)
    }

    /// What a Parallel or Map returns: a tuple of what its branches return, or a `Vec` of what its iterations do.
    pub fn result(&self, state: usize) -> Type {
        self.tasks.get(state).map_or(Type::Json, |(_, result)| result.clone())
    }

    /// What the state's task takes and returns; JSON for a state that is no Task.
    pub fn task(&self, state: usize) -> (Type, Type) {
        self.tasks.get(state).cloned().unwrap_or((Type::Json, Type::Json))
    }
}

/// The names of the states of a scope, and of those inside it, whose input has a Rust type.
pub fn typed_states(scope: &Scope, signatures: &[TaskSignature]) -> BTreeSet<String> {
    let scopes = scope.with_inner().into_iter();
    let typed = scopes.flat_map(|scope| {
        let types = infer(scope, signatures);
        let states = scope.states.iter().enumerate();
        states.filter(move |(index, _)| !types.input(*index).is_json()).map(|(_, state)| state.name.value.clone())
    });
    typed.collect()
}

/// Follows the types through a scope.
pub fn infer(scope: &Scope, signatures: &[TaskSignature]) -> Types {
    let tasks: Vec<_> = scope.states.iter().map(|state| task_types(state, signatures)).collect();
    let index: HashMap<&str, usize> =
        scope.states.iter().enumerate().map(|(index, state)| (state.name.value.as_str(), index)).collect();
    let edges = edges(scope, &index);
    let start = scope.start_at.as_ref().and_then(|start| index.get(start.value.as_str()));

    // From "not known yet" downwards: a type, then JSON. Each pass settles at least one state, so it ends.
    let mut inputs: Vec<Option<Type>> = vec![None; scope.states.len()];
    loop {
        let outputs: Vec<_> = (0..inputs.len()).map(|state| output(scope, state, &inputs, &tasks)).collect();
        let mut next: Vec<Option<Type>> = vec![None; inputs.len()];
        for (state, definition) in scope.states.iter().enumerate() {
            if is_narrowed(definition) {
                next[state] = Some(tasks[state].0.clone());
            } else if start == Some(&state) {
                next[state] = Some(Type::Json);
            }
        }
        for edge in edges.iter().filter(|edge| !is_narrowed(&scope.states[edge.to])) {
            let arriving = match edge.carries {
                Carries::Output => outputs[edge.from].clone(),
                Carries::Input => inputs[edge.from].clone(),
                Carries::Json => Some(Type::Json),
            };
            next[edge.to] = meet(next[edge.to].take(), arriving);
        }
        if next == inputs {
            let known = |types: Vec<Option<Type>>| types.into_iter().map(|ty| ty.unwrap_or(Type::Json)).collect();
            return Types { inputs: known(inputs), outputs: known(outputs), tasks };
        }
        inputs = next;
    }
}

/// The common type of two payloads; `None` where neither is known yet.
fn meet(a: Option<Type>, b: Option<Type>) -> Option<Type> {
    match (a, b) {
        (None, other) | (other, None) => other,
        (Some(a), Some(b)) if a == b => Some(a),
        _ => Some(Type::Json),
    }
}

/// A way from one state to another, and what it carries.
struct Edge {
    from: usize,
    to: usize,
    carries: Carries,
}

enum Carries {
    Output,
    /// The raw input: a catcher with `"ResultPath": null`.
    Input,
    Json,
}

fn edges(scope: &Scope, index: &HashMap<&str, usize>) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (from, state) in scope.states.iter().enumerate() {
        let Some(kind) = &state.kind else { continue };
        let mut add = |target: Option<&str>, carries| {
            if let Some(to) = target.and_then(|target| index.get(target)) {
                edges.push(Edge { from, to: *to, carries });
            }
        };
        if let Some(Transition::Next(target)) = kind.transition() {
            add(Some(target), Carries::Output);
        }
        if let StateKind::Choice(choice) = kind {
            for rule in &choice.choices {
                add(rule.next.as_ref().map(|next| next.value.as_str()), Carries::Output);
            }
            add(choice.default.as_ref().map(|default| default.value.as_str()), Carries::Output);
        }
        for catcher in catchers(kind) {
            let carries = match catcher.result_path {
                Some(ResultPath::Null(_)) => Carries::Input,
                _ => Carries::Json,
            };
            add(catcher.next.as_ref().map(|next| next.value.as_str()), carries);
        }
    }
    edges
}

fn catchers(kind: &StateKind) -> &[Catcher] {
    match kind {
        StateKind::Task(task) => &task.catch,
        StateKind::Parallel(parallel) => &parallel.catch,
        StateKind::Map(map) => &map.catch,
        _ => &[],
    }
}

fn task_types(state: &State, signatures: &[TaskSignature]) -> (Type, Type) {
    let signature = signatures.iter().find(|signature| signature.state == state.name.value);
    match (&state.kind, signature) {
        (Some(StateKind::Task(_)), Some(signature)) => {
            (Type::Rust(signature.input.clone()), Type::Rust(signature.output.clone()))
        }
        (Some(StateKind::Parallel(_)), _) => (Type::Json, tuple(state, signatures)),
        (Some(StateKind::Map(_)), _) => (Type::Json, sequence(state, signatures)),
        _ => (Type::Json, Type::Json),
    }
}

/// What a Parallel's branches return, together.
fn tuple(state: &State, signatures: &[TaskSignature]) -> Type {
    let outputs: Vec<Type> = state.inner_scopes().into_iter().map(|scope| scope_output(scope, signatures)).collect();
    let types: Option<Vec<&TokenStream>> = outputs.iter().map(Type::as_rust).collect();
    match types {
        Some(types) if types.len() <= MOST_IN_TUPLE => Type::Rust(quote!((#(#types,)*))),
        _ => Type::Json,
    }
}

/// How many elements a tuple may have that serde and `Payload` know.
const MOST_IN_TUPLE: usize = 12;

/// What a Map's iterations return, one after the other.
fn sequence(state: &State, signatures: &[TaskSignature]) -> Type {
    let outputs = state.inner_scopes().into_iter().map(|scope| scope_output(scope, signatures)).next();
    match outputs.as_ref().and_then(Type::as_rust) {
        Some(item) => Type::Rust(quote!(::std::vec::Vec<#item>)),
        None => Type::Json,
    }
}

/// What all terminal states of a scope return, where that is one type.
fn scope_output(scope: &Scope, signatures: &[TaskSignature]) -> Type {
    let types = infer(scope, signatures);
    let is_end = |state: &State| match &state.kind {
        Some(StateKind::Succeed(_)) => true,
        Some(kind) => matches!(kind.transition(), Some(Transition::End(_))),
        None => false,
    };
    let ends = scope.states.iter().enumerate().filter(|(_, state)| is_end(state));
    let mut outputs = ends.map(|(index, _)| types.output(index));
    match outputs.next() {
        Some(first) if outputs.all(|output| output == first) => first,
        _ => Type::Json,
    }
}

/// Whether the state's input is nothing but its task's input: whatever else the payload holds is not seen again.
fn is_narrowed(state: &State) -> bool {
    let Some(StateKind::Task(task)) = &state.kind else { return false };
    let keeps_input = |result: &Option<ResultPath>| result.as_ref().is_some_and(|path| !is_whole(path));
    takes_whole_input(&state.data_flow)
        && !keeps_input(&state.data_flow.result_path)
        && !task.catch.iter().any(|catcher| keeps_input(&catcher.result_path))
}

/// What a state hands on; `None` where that depends on an input not known yet.
fn output(scope: &Scope, state: usize, inputs: &[Option<Type>], tasks: &[(Type, Type)]) -> Option<Type> {
    let definition = &scope.states[state];
    let flow = &definition.data_flow;
    if !is_whole_path(&flow.output_path) {
        return Some(Type::Json);
    }
    match &definition.kind {
        Some(StateKind::Task(_)) => match &flow.result_path {
            Some(ResultPath::Null(_)) => inputs[state].clone(),
            Some(path) if !is_whole(path) => Some(Type::Json),
            _ if flow.result_selector.is_some() => Some(Type::Json),
            _ => Some(tasks[state].1.clone()),
        },
        Some(StateKind::Pass(pass)) => match &flow.result_path {
            Some(ResultPath::Null(_)) => inputs[state].clone(),
            Some(path) if !is_whole(path) => Some(Type::Json),
            _ if pass.result.is_some() || !takes_whole_input(flow) => Some(Type::Json),
            _ => inputs[state].clone(),
        },
        Some(StateKind::Parallel(_) | StateKind::Map(_)) => match &flow.result_path {
            Some(ResultPath::Null(_)) => inputs[state].clone(),
            Some(path) if !is_whole(path) => Some(Type::Json),
            _ if flow.result_selector.is_some() => Some(Type::Json),
            _ => Some(tasks[state].1.clone()),
        },
        Some(StateKind::Choice(_) | StateKind::Wait(_) | StateKind::Succeed(_)) if takes_whole_input(flow) => {
            inputs[state].clone()
        }
        _ => Some(Type::Json),
    }
}

fn takes_whole_input(flow: &DataFlow) -> bool {
    is_whole_path(&flow.input_path) && flow.parameters.is_none() && flow.arguments.is_none()
}

fn is_whole_path(path: &Option<PathOrNull>) -> bool {
    match path {
        None => true,
        Some(PathOrNull::Null(_)) => false,
        Some(PathOrNull::Path(path)) => is_whole_input(path),
    }
}

fn is_whole(path: &ResultPath) -> bool {
    matches!(path, ResultPath::Path(path) if path.steps.is_empty())
}
