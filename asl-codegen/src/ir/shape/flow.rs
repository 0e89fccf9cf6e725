//! Which shape of data reaches each state, followed along the transitions.

use super::{Plain, Shape, template};
use crate::collect_vec::{CollectVec, PushAll};
use crate::expr::json_path::{Root, Step};
use crate::expr::reference_path::ReferencePath;
use crate::ir::{
    Choice, Exit, Machine, Map, ResultPlace, RustType, ScopeId, Selection, State, StateId, StateKind, Type,
};
use crate::model::choice::{Condition, ConditionKind, Operand};
use crate::model::comparator::{Property, Test};

/// A path that leads somewhere for sure, because the way that was taken has asked.
pub type Present = Vec<Step>;

/// The shapes that reach the states of a machine.
pub struct Shapes {
    inputs: Vec<Option<Shape>>,
    /// The states whose input is of a known shape, each behind those that its shape is made of.
    order: Vec<StateId>,
    present: Vec<Vec<Present>>,
}

impl Shapes {
    /// Follows the data of a machine.
    pub fn follow(machine: &Machine<'_>) -> Shapes {
        let n_states = machine.states.len();
        let mut following = Following {
            machine,
            arriving: vec![Vec::new(); n_states],
            n_missing: machine.ways_in(),
            shapes: Shapes { inputs: vec![None; n_states], order: Vec::new(), present: vec![Vec::new(); n_states] },
        };
        following.scope(ScopeId(0), Way { shape: Shape::Any, present: Vec::new() });
        following.shapes
    }

    /// What reaches a state: its type, or the constant for what reaches it, or any JSON.
    pub fn input(&self, state: &State<'_>, id: StateId) -> Shape {
        match &state.input {
            Type::Rust(ty) => Shape::Type(ty.clone()),
            Type::Json | Type::Placed(_) | Type::Fitted(_) if self.constant(id).is_some() => Shape::Input(id),
            Type::Json | Type::Placed(_) | Type::Fitted(_) => Shape::Any,
        }
    }

    /// What a state works on.
    pub fn effective(&self, machine: &Machine<'_>, id: StateId) -> Shape {
        let state = machine.state(id);
        effective_input(state, &self.input(state, id))
    }

    /// The Choice states, by name, of whose data something is known.
    pub fn known_choices(&self, machine: &Machine<'_>) -> Vec<String> {
        let ids = (0..machine.states.len()).map(StateId);
        ids.filter(|id| matches!(machine.state(*id).kind, StateKind::Choice(_)))
            .filter(|id| self.effective(machine, *id).is_known())
            .map(|id| machine.state(id).name.to_string())
            .collect_vec()
    }

    /// How the constant of what reaches a state is made; `None` for a state whose input has a type, or is any JSON.
    pub fn constant(&self, id: StateId) -> Option<&Shape> {
        self.inputs[id.0].as_ref()
    }

    /// The states that have such a constant, each behind those that its shape is made of.
    pub fn in_order(&self) -> &[StateId] {
        &self.order
    }

    /// The first type that is behind a shape.
    pub fn first_type<'a>(&'a self, shape: &'a Shape) -> Option<&'a RustType> {
        let behind = |id: StateId| self.constant(id).and_then(|shape| self.first_type(shape));
        shape.first_type().or_else(|| shape.inputs().into_iter().find_map(behind))
    }

    /// The paths that lead somewhere in a state's raw input for sure.
    pub fn present(&self, id: StateId) -> &[Present] {
        &self.present[id.0]
    }
}

/// What comes to a state on one way.
#[derive(Clone)]
struct Way {
    shape: Shape,
    present: Vec<Present>,
}

struct Following<'a> {
    machine: &'a Machine<'a>,
    arriving: Vec<Vec<Way>>,
    /// How many ways into a state have not been followed yet.
    n_missing: Vec<usize>,
    shapes: Shapes,
}

impl Following<'_> {
    /// Follows a scope that begins with this; what its terminal states return.
    fn scope(&mut self, scope: ScopeId, begin: Way) -> Shape {
        let start = self.machine.scopes[scope.0].start;
        self.arrive(start, begin);
        let mut returned = Vec::new();
        for id in in_order(self.machine, start) {
            self.enter(id);
            returned.push_all(self.leave(id));
        }
        one_of(returned)
    }

    fn arrive(&mut self, id: StateId, way: Way) {
        self.n_missing[id.0] = self.n_missing[id.0].saturating_sub(1);
        self.arriving[id.0].push(way);
    }

    /// Settles what reaches a state. A way that comes from further on goes in a circle: then nothing is known.
    fn enter(&mut self, id: StateId) {
        let ways = std::mem::take(&mut self.arriving[id.0]);
        if self.n_missing[id.0] > 0 {
            return;
        }
        let (mut shapes, mut present) = (Vec::new(), None::<Vec<Present>>);
        for way in ways {
            match &mut present {
                None => present = Some(way.present),
                Some(both) => both.retain(|path| way.present.contains(path)),
            }
            shapes.push(way.shape);
        }
        self.shapes.present[id.0] = present.unwrap_or_default();
        let shape = one_of(shapes);
        if self.machine.state(id).input.as_rust().is_none() && shape.is_known() {
            self.shapes.inputs[id.0] = Some(shape);
            self.shapes.order.push(id);
        }
    }

    /// Follows the ways out of a state; what it returns if it is terminal.
    fn leave(&mut self, id: StateId) -> Option<Shape> {
        let machine = self.machine;
        let state = machine.state(id);
        let input = self.shapes.input(state, id);
        let result = self.result(state, &input, id);
        let output = output(state, &input, result);
        let keeps = keeps_input(state);
        let present = if keeps { self.shapes.present[id.0].clone() } else { Vec::new() };
        for catcher in state.recovery().1 {
            let shape = match catcher.output {
                Some(output) => template(output, &Shape::Any),
                None => placed(catcher.result, &input, error_output()),
            };
            self.arrive(catcher.target, Way { shape, present: Vec::new() });
        }
        if let StateKind::Choice(choice) = &state.kind {
            self.choose(choice, &Way { shape: output, present }, keeps);
            return None;
        }
        match state.exit()? {
            Exit::Next(target) => {
                self.arrive(target, Way { shape: output, present });
                None
            }
            Exit::End => Some(output),
        }
    }

    fn choose(&mut self, choice: &Choice<'_>, way: &Way, keeps: bool) {
        for (target, behind) in choice.targets().into_iter().zip(present_behind(choice, &way.present)) {
            let present = if keeps { behind } else { way.present.clone() };
            self.arrive(target, Way { shape: way.shape.clone(), present });
        }
    }

    /// What the state's work gives.
    fn result(&mut self, state: &State<'_>, input: &Shape, id: StateId) -> Shape {
        let effective = effective_input(state, input);
        match &state.kind {
            StateKind::Task(task) => match &task.output {
                Type::Rust(ty) => Shape::Type(ty.clone()),
                Type::Json | Type::Placed(_) | Type::Fitted(_) => Shape::Any,
            },
            StateKind::Pass { result: Some(node), .. } => super::template::literal(node),
            StateKind::Parallel(parallel) => {
                let present =
                    if state.data_flow.takes_whole_input() { self.shapes.present[id.0].clone() } else { Vec::new() };
                let branches = parallel.branches.iter();
                let outputs = branches
                    .map(|branch| self.scope(*branch, Way { shape: effective.clone(), present: present.clone() }));
                Shape::Tuple(outputs.collect_vec())
            }
            StateKind::Map(map) => {
                let item = item(state, map, input);
                Shape::Array(Box::new(self.scope(map.processor, Way { shape: item, present: Vec::new() })))
            }
            _ => effective,
        }
    }
}

/// The paths that lead somewhere for sure behind each rule, and behind the default: each knows what the rules so far have asked.
pub fn present_behind(choice: &Choice<'_>, before: &[Present]) -> Vec<Vec<Present>> {
    let mut so_far = before.to_vec();
    let mut behind = Vec::with_capacity(choice.rules.len() + 1);
    for rule in &choice.rules {
        let mut present = so_far.clone();
        add_present(rule.condition, true, &mut present);
        add_present(rule.condition, false, &mut so_far);
        behind.push(present);
    }
    behind.push(so_far);
    behind
}

/// What an iteration begins with.
fn item(state: &State<'_>, map: &Map<'_>, input: &Shape) -> Shape {
    let selected = selected_input(state, input);
    if map.items.is_some() && map.item_selector.is_none() {
        return Shape::Any;
    }
    match (map.item_selector, map.items_path) {
        (Some(selector), _) => template(selector, &selected),
        (None, Some(path)) => Shape::Element(Box::new(of_reference(path, &selected))),
        (None, None) => Shape::Element(Box::new(selected)),
    }
}

/// What `InputPath` leaves of the raw input.
pub fn selected_input(state: &State<'_>, input: &Shape) -> Shape {
    selected(state.data_flow.input, input)
}

/// What the state works on.
pub fn effective_input(state: &State<'_>, input: &Shape) -> Shape {
    let selected = selected_input(state, input);
    match state.data_flow.parameters {
        Some(parameters) => template(parameters, &selected),
        None => selected,
    }
}

/// The result, put where `ResultPath` says: what `OutputPath` reads.
pub fn placed_output(state: &State<'_>, input: &Shape, result: Shape) -> Shape {
    let result = match state.data_flow.result_selector {
        Some(selector) => template(selector, &result),
        None => result,
    };
    match state.kind {
        StateKind::Choice(_) | StateKind::Wait { .. } | StateKind::Succeed | StateKind::Fail(_) => result,
        _ => placed(state.data_flow.result, input, result),
    }
}

fn output(state: &State<'_>, input: &Shape, result: Shape) -> Shape {
    match (&state.kind, state.data_flow.output_template) {
        (StateKind::Choice(choice), _) if choice.rules.iter().any(|rule| rule.output.is_some()) => return Shape::Any,
        (_, Some(output)) => return template(output, &Shape::Any),
        _ => {}
    }
    selected(state.data_flow.output, &placed_output(state, input, result))
}

fn placed(place: ResultPlace<'_>, input: &Shape, result: Shape) -> Shape {
    match place {
        ResultPlace::Whole => result,
        ResultPlace::Nowhere => input.clone(),
        ResultPlace::At(path) => {
            let steps: Vec<Step> = path.steps.iter().map(|step| step.value.clone()).collect_vec();
            input.clone().with(&steps, result)
        }
    }
}

fn selected(selection: Selection<'_>, shape: &Shape) -> Shape {
    match selection {
        Selection::Whole => shape.clone(),
        Selection::Nothing => Shape::Object(Vec::new()),
        Selection::Path(path) => super::template::of_path(path, shape),
    }
}

/// What a reference path from data of this shape leads to.
fn of_reference(path: &ReferencePath, over: &Shape) -> Shape {
    let steps: Vec<Step> = path.steps.iter().map(|step| step.value.clone()).collect_vec();
    if path.root == Root::Input { over.clone().at(&steps) } else { Shape::Any }
}

/// `{ "Error": …, "Cause": … }`
fn error_output() -> Shape {
    let text = || Shape::Plain(Plain::String);
    Shape::Object(vec![("Error".to_string(), text()), ("Cause".to_string(), text())])
}

/// Whether what is in the state's raw input is still in its output.
fn keeps_input(state: &State<'_>) -> bool {
    let flow = &state.data_flow;
    let is_whole = flow.takes_whole_input() && matches!(flow.output, Selection::Whole);
    is_whole
        && !flow.is_jsonata()
        && match state.kind {
            StateKind::Choice(_) | StateKind::Wait { .. } | StateKind::Succeed => true,
            StateKind::Pass { result: None, .. } => true,
            _ => flow.output_needs_input(),
        }
}

/// The one shape of several ways; any JSON where one of them is.
fn one_of(shapes: Vec<Shape>) -> Shape {
    let mut different: Vec<Shape> = Vec::new();
    for shape in shapes {
        if shape == Shape::Any {
            return Shape::Any;
        }
        if !different.contains(&shape) {
            different.push(shape);
        }
    }
    match different.len() {
        0 => Shape::Any,
        1 => different.swap_remove(0),
        _ => Shape::OneOf(different),
    }
}

/// The paths that lead somewhere where a rule holds, or doesn't. What a comparator looks at is there: else the execution fails.
fn add_present(condition: &Condition, holds: bool, present: &mut Vec<Present>) {
    let mut add = |path: &ReferencePath| {
        if path.root == Root::Input {
            present.push(path.steps.iter().map(|step| step.value.clone()).collect_vec());
        }
    };
    match &condition.kind {
        ConditionKind::Compare(comparison) => {
            match (&comparison.operand, comparison.comparator.test) {
                (Operand::Bool(expected), Test::Is(Property::Present)) if expected.value != holds => return,
                _ => add(&comparison.variable),
            }
            if let Operand::Path(path) = &comparison.operand {
                add(path);
            }
        }
        ConditionKind::And(conditions) if holds => {
            conditions.iter().for_each(|condition| add_present(condition, true, present));
        }
        ConditionKind::Or(conditions) if !holds => {
            conditions.iter().for_each(|condition| add_present(condition, false, present));
        }
        ConditionKind::Not(condition) => add_present(condition, !holds, present),
        ConditionKind::And(_) | ConditionKind::Or(_) | ConditionKind::Jsonata(_) => {}
    }
}

/// The states of a scope, each after those that lead to it, as far as they don't go in circles.
fn in_order(machine: &Machine<'_>, start: StateId) -> Vec<StateId> {
    let targets = |id: StateId| machine.state(id).targets();
    let mut is_seen = vec![false; machine.states.len()];
    let mut done = Vec::new();
    let mut open = vec![(start, targets(start))];
    is_seen[start.0] = true;
    while let Some((id, rest)) = open.last_mut() {
        match rest.pop() {
            Some(next) if is_seen[next.0] => {}
            Some(next) => {
                is_seen[next.0] = true;
                open.push((next, targets(next)));
            }
            None => {
                done.push(*id);
                open.pop();
            }
        }
    }
    done.reverse();
    done
}
