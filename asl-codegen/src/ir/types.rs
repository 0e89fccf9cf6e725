//! Which type of payload reaches each state: followed from the tasks' signatures along the transitions.
//!
//! Works on the model, faulty or not, because the checks ask it too. A Task state that hands its whole input to its task, and
//! nothing of it on, takes the task's input type. Any other state takes what its predecessors agree on; where they don't, and where
//! the definition transforms data, it is JSON.

mod fitted;

use std::collections::VecDeque;

use proc_macro2::TokenTree;
use quote::quote;

use self::fitted::Met;
use super::{RustType, Type, is_whole_input};
use crate::by_name::ByName;
use crate::check::expression::keeps_states_input;
use crate::collect_vec::CollectVec;
use crate::model::catch::Catcher;
use crate::model::data_flow::{DataFlow, PathOrNull, ResultPath};
use crate::model::state_machine::Scope;
use crate::model::transition::Transition;
use crate::model::{State, StateKind};
use crate::options::{Options, TaskSignature};

/// The types of a scope's states, by their index.
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

/// What types are followed with.
#[derive(Clone, Copy)]
pub struct Typing<'a> {
    /// The types of tasks.
    pub signatures: &'a [TaskSignature],
    /// What the machine begins with, where the caller says.
    pub input: Option<&'a RustType>,
    /// Whether results are put into payloads as they are. Not where executions are stored: what was put together can't be read back.
    pub places: bool,
}

impl<'a> Typing<'a> {
    /// What the caller of the compiler chose.
    pub fn of(options: &'a Options) -> Typing<'a> {
        let places = !options.checkpoint;
        Typing { signatures: &options.tasks, input: options.input.as_ref(), places }
    }

    fn with(self, input: &Type, path: &ResultPath, result: &Type) -> Type {
        match path {
            ResultPath::Path(path) if self.places => input.with(path, result),
            _ => Type::Json,
        }
    }
}

/// The names of the states of a scope, and of those inside it, whose input isn't JSON.
pub fn typed_states(scope: &Scope, typing: Typing<'_>) -> Vec<String> {
    let scopes = scope.with_inner();
    let mut typed = Vec::new();
    for (types, scope) in of_scopes(&scopes, typing).into_iter().zip(scopes) {
        for (index, state) in scope.states.iter().enumerate() {
            if !types.input(index).settled().is_json() {
                typed.push(state.name.value.clone());
            }
        }
    }
    typed
}

/// Follows the types through scopes, each of which stands after the one that it is inside of.
pub fn of_scopes(scopes: &[&Scope], typing: Typing<'_>) -> Vec<Types> {
    let mut starts: Vec<Type> = scopes.iter().map(|_| Type::Json).collect_vec();
    if let (Some(start), Some(input)) = (starts.first_mut(), typing.input) {
        *start = Type::Rust(input.clone());
    }
    let (mut found, mut first) = (Vec::with_capacity(scopes.len()), 0);
    for (scope, index) in scopes.iter().zip(0..) {
        let types = infer(scope, &starts[index], typing, first);
        first += scope.states.len();
        for (state, types_index) in scope.states.iter().zip(0..) {
            for inner in state.inner_scopes() {
                if let Some(position) = scopes.iter().position(|scope| std::ptr::eq(*scope, inner)) {
                    starts[position] = begin(state, &types.input(types_index));
                }
            }
        }
        found.push(types);
    }
    found
}

/// What the lines inside a state begin with.
fn begin(state: &State, input: &Type) -> Type {
    match &state.kind {
        Some(StateKind::Parallel(_)) if takes_whole_input(&state.data_flow) => input.settled(),
        _ => Type::Json,
    }
}

/// Follows the types through a scope that begins with this one, and whose first state has this number.
fn infer(scope: &Scope, begin: &Type, typing: Typing<'_>, first: usize) -> Types {
    if typing.signatures.is_empty() && begin.is_json() {
        let untyped = vec![Type::Json; scope.states.len()];
        let tasks = vec![(Type::Json, Type::Json); scope.states.len()];
        return Types { inputs: untyped.clone(), outputs: untyped, tasks };
    }
    let mut makers = fitted::makers(scope);
    let tasks = tasks(scope, typing);
    let ways = Ways::of(scope, begin, &tasks);
    // Each turn has fewer makers than the one before, so it ends.
    loop {
        let Followed { inputs, tasks, met } = follow(scope, &ways, begin, typing, &makers, tasks.clone());
        let agreed = met.agreed(&inputs);
        if agreed.len() < makers.len() {
            makers = agreed;
            continue;
        }
        let states = 0..inputs.len();
        let outputs =
            states.map(|state| output(scope, state, inputs[state].as_ref(), &tasks[state].1, typing, &makers));
        let outputs: Vec<_> = outputs.collect_vec();
        let known = |types: &[Option<Type>]| {
            let known = types.iter().map(|ty| ty.as_ref().map_or(Type::Json, |ty| met.settle(ty, &inputs, first)));
            known.collect_vec()
        };
        return Types { inputs: known(&inputs), outputs: known(&outputs), tasks };
    }
}

/// What reaches the states of a scope.
struct Followed {
    inputs: Vec<Option<Type>>,
    tasks: Vec<(Type, Type)>,
    met: Met,
}

/// The ways through a scope.
struct Ways<'a> {
    start: Option<usize>,
    /// By state: the ways out of it.
    edges: Vec<Vec<Edge<'a>>>,
    /// By state: whether it takes its task's type, whatever comes.
    narrowed: Vec<bool>,
}

impl<'a> Ways<'a> {
    fn of(scope: &'a Scope, begin: &Type, tasks: &[(Type, Type)]) -> Ways<'a> {
        let mut index = ByName::default();
        for (place, state) in scope.states.iter().enumerate() {
            index.insert(state.name.as_str(), place);
        }
        let start = scope.start_at.as_ref().and_then(|start| index.get(start.value.as_str())).copied();
        let (mut ways, mut narrowed) = (Vec::with_capacity(tasks.len()), Vec::with_capacity(tasks.len()));
        for (state, (input, _)) in scope.states.iter().zip(tasks) {
            // A task without a type takes whatever the scope begins with.
            let takes_begin = start == Some(narrowed.len()) && !begin.is_json() && input.is_json();
            narrowed.push(is_narrowed(state) && !takes_begin);
            ways.push(edges(state, &index));
        }
        Ways { start, edges: ways, narrowed }
    }
}

fn follow(
    scope: &Scope,
    Ways { start, edges, narrowed }: &Ways<'_>,
    begin: &Type,
    typing: Typing<'_>,
    makers: &[usize],
    mut tasks: Vec<(Type, Type)>,
) -> Followed {
    let mut inputs: Vec<Option<Type>> = scope.states.iter().map(|_| None).collect_vec();
    for (state, is_narrowed) in narrowed.iter().enumerate() {
        if *is_narrowed {
            inputs[state] = Some(tasks[state].0.clone());
        } else if *start == Some(state) {
            inputs[state] = Some(begin.clone());
        }
    }
    // From "not known yet" downwards: a type, then JSON. A state comes back only where its input has changed, so it ends.
    let mut open = VecDeque::from((0..inputs.len()).collect_vec());
    let mut is_open = vec![true; inputs.len()];
    while let Some(from) = open.pop_front() {
        is_open[from] = false;
        fork_result(&scope.states[from], inputs[from].as_ref(), &mut tasks[from].1, typing);
        let output = output(scope, from, inputs[from].as_ref(), &tasks[from].1, typing, makers);
        for edge in edges[from].iter().filter(|edge| !narrowed[edge.to]) {
            let arriving = match edge.carries {
                Carries::Output => output.clone(),
                Carries::Input => inputs[from].clone(),
                Carries::Error(path) => inputs[from].as_ref().map(|input| typing.with(input, path, &Type::Json)),
                Carries::Json => Some(Type::Json),
            };
            let met = meet(inputs[edge.to].clone(), arriving);
            if met != inputs[edge.to] {
                inputs[edge.to] = met;
                if !std::mem::replace(&mut is_open[edge.to], true) {
                    open.push_back(edge.to);
                }
            }
        }
    }
    let met = match makers {
        [] => Met::default(),
        _ => met(scope, edges, &inputs, |state| {
            output(scope, state, inputs[state].as_ref(), &tasks[state].1, typing, makers)
        }),
    };
    Followed { inputs, tasks, met }
}

/// The types that what templates make meets: at the states where it arrives, and with those that take a type whatever comes. The latter
/// take what `ResultPath` puts together as it is.
fn met(scope: &Scope, edges: &[Vec<Edge<'_>>], inputs: &[Option<Type>], output: impl Fn(usize) -> Option<Type>) -> Met {
    let mut met = Met::default();
    for (from, edges) in edges.iter().enumerate() {
        let Some(output) = output(from) else { continue };
        let Some(fitted) = output.as_fitted() else { continue };
        let is_put = fitted.makers.iter().any(|maker| fitted::puts(&scope.states[*maker]));
        for edge in edges.iter().filter(|edge| matches!(edge.carries, Carries::Output)) {
            let input = inputs[edge.to].as_ref();
            let taken = input.and_then(Type::as_rust).filter(|_| !is_put);
            met.meet(&output, taken.or(input.and_then(Type::as_fitted).and_then(|fitted| fitted.ty.as_ref())));
        }
    }
    met.spread(inputs);
    met
}

/// The common type of two payloads; `None` where neither is known yet.
fn meet(a: Option<Type>, b: Option<Type>) -> Option<Type> {
    match (a, b) {
        (None, other) | (other, None) => other,
        (Some(a), Some(b)) if a == b => Some(a),
        (Some(Type::Fitted(fitted)), Some(other)) | (Some(other), Some(Type::Fitted(fitted))) => {
            Some(fitted::meet(&fitted, &other))
        }
        _ => Some(Type::Json),
    }
}

/// A way to another state, and what it carries.
struct Edge<'a> {
    to: usize,
    carries: Carries<'a>,
}

enum Carries<'a> {
    Output,
    /// The raw input: a catcher with `"ResultPath": null`.
    Input,
    /// The raw input with the error output in it.
    Error(&'a ResultPath),
    Json,
}

/// The ways out of a state.
fn edges<'a>(state: &'a State, index: &ByName<'_, usize>) -> Vec<Edge<'a>> {
    let mut edges = Vec::new();
    let Some(kind) = &state.kind else { return edges };
    let mut add = |target: Option<&str>, carries| {
        if let Some(to) = target.and_then(|target| index.get(target)) {
            edges.push(Edge { to: *to, carries });
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
        let carries = match &catcher.result_path {
            Some(ResultPath::Null(_)) => Carries::Input,
            Some(path) if !is_whole(path) => Carries::Error(path),
            _ => Carries::Json,
        };
        add(catcher.next.as_ref().map(|next| next.value.as_str()), carries);
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

/// What the tasks of a scope take and return, as far as signatures say.
fn tasks(scope: &Scope, typing: Typing<'_>) -> Vec<(Type, Type)> {
    // The first of several is meant; they are reported.
    let mut of_state = ByName::default();
    for signature in typing.signatures.iter().rev() {
        of_state.insert(signature.state.as_str(), signature);
    }
    scope.states.iter().map(|state| task_types(state, &of_state)).collect_vec()
}

fn task_types(state: &State, of_state: &ByName<'_, &TaskSignature>) -> (Type, Type) {
    match (&state.kind, of_state.get(state.name.value.as_str())) {
        (Some(StateKind::Task(_)), Some(signature)) => {
            (Type::Rust(signature.input.clone()), Type::Rust(signature.output.clone()))
        }
        _ => (Type::Json, Type::Json),
    }
}

/// What a Parallel or Map returns, which may depend on what it begins with.
fn fork_result(state: &State, input: Option<&Type>, result: &mut Type, typing: Typing<'_>) {
    let begin = input.map_or(Type::Json, |input| begin(state, input));
    match &state.kind {
        Some(StateKind::Parallel(_)) => *result = tuple(state, &begin, typing),
        Some(StateKind::Map(_)) => *result = sequence(state, &begin, typing),
        _ => {}
    }
}

/// What a Parallel's branches return, together.
fn tuple(state: &State, begin: &Type, typing: Typing<'_>) -> Type {
    let scopes = state.inner_scopes().into_iter();
    let outputs: Vec<Type> = scopes.map(|scope| scope_output(scope, begin, typing)).collect_vec();
    let types: Vec<&[TokenTree]> = outputs.iter().filter_map(Type::as_rust).map(RustType::tokens).collect_vec();
    match types.len() == outputs.len() && types.len() <= MOST_IN_TUPLE {
        true => Type::Rust(RustType::new(quote!((#(#(#types)*,)*)))),
        false => Type::Json,
    }
}

/// How many elements a tuple may have that serde and `Payload` know.
const MOST_IN_TUPLE: usize = 12;

/// What a Map's iterations return, one after the other.
fn sequence(state: &State, begin: &Type, typing: Typing<'_>) -> Type {
    let outputs = state.inner_scopes().into_iter().map(|scope| scope_output(scope, begin, typing)).next();
    match outputs.as_ref().and_then(Type::as_rust).map(RustType::tokens) {
        Some(item) => Type::Rust(RustType::new(quote!(::std::vec::Vec<#(#item)*>))),
        None => Type::Json,
    }
}

/// What all terminal states of a scope return, where that is one type.
fn scope_output(scope: &Scope, begin: &Type, typing: Typing<'_>) -> Type {
    let types = infer(scope, begin, typing, 0);
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
pub(crate) fn is_narrowed(state: &State) -> bool {
    let Some(StateKind::Task(task)) = &state.kind else { return false };
    let keeps_input = |result: &Option<ResultPath>| result.as_ref().is_some_and(|path| !is_whole(path));
    takes_whole_input(&state.data_flow)
        && !keeps_states_input(state)
        && !keeps_input(&state.data_flow.result_path)
        && !task.catch.iter().any(|catcher| keeps_input(&catcher.result_path))
}

/// What a state hands on; `None` where that depends on an input not known yet.
fn output(
    scope: &Scope,
    index: usize,
    input: Option<&Type>,
    result: &Type,
    typing: Typing<'_>,
    makers: &[usize],
) -> Option<Type> {
    let state = &scope.states[index];
    let flow = &state.data_flow;
    // Made of what `ResultPath` has put together, too little stays the same: most templates wouldn't fit.
    if makers.binary_search(&index).is_ok() && matches!(input, None | Some(Type::Rust(_) | Type::Fitted(_))) {
        return input.map(|_| fitted::made(index));
    }
    if !is_whole_path(&flow.output_path) || makes_output(state) {
        return Some(Type::Json);
    }
    let result = match &state.kind {
        Some(StateKind::Task(_) | StateKind::Parallel(_) | StateKind::Map(_)) => match flow.result_selector {
            Some(_) => Some(Type::Json),
            None => Some(result.clone()),
        },
        Some(StateKind::Pass(pass)) if pass.result.is_some() || !takes_whole_input(flow) => Some(Type::Json),
        Some(StateKind::Pass(_)) => input.cloned(),
        Some(StateKind::Choice(_) | StateKind::Wait(_) | StateKind::Succeed(_)) if takes_whole_input(flow) => {
            return input.cloned();
        }
        _ => return Some(Type::Json),
    };
    match &flow.result_path {
        Some(ResultPath::Null(_)) => input.cloned(),
        Some(path) if !is_whole(path) => Some(typing.with(input?, path, &result?)),
        _ => result,
    }
}

/// Whether a JSONata state has an `Output`.
fn makes_output(state: &State) -> bool {
    let in_rule = match &state.kind {
        Some(StateKind::Choice(choice)) => choice.choices.iter().any(|rule| rule.output.is_some()),
        _ => false,
    };
    in_rule || state.data_flow.output.is_some()
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
