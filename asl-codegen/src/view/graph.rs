//! A scope of states as nodes and edges: what all kinds of pictures are drawn of.
//!
//! Edges that lead nowhere are left out, so that a definition with faults has a picture too.

use super::condition::condition_text;
use super::resource::resource_text;
use crate::by_name::ByName;
use crate::collect_vec::{CollectVec, PushAll};
use crate::model::choice::Choice;
use crate::model::fail::FailText;
use crate::model::map::{Items, Map, ProcessorMode};
use crate::model::payload_template::TemplateKind;
use crate::model::transition::Transition;
use crate::model::value::Value;
use crate::model::wait::{Wait, WaitUntil};
use crate::model::{Scope, State, StateKind};

/// The states of one scope.
#[derive(Debug, Default)]
pub struct Graph {
    /// Where it begins: an index into `nodes`.
    pub start: Option<usize>,
    /// The states, in the order of the definition.
    pub nodes: Vec<Node>,
    /// Where they lead; at most one of a kind between two states.
    pub edges: Vec<Edge>,
}

/// A state.
#[derive(Debug)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Its type: `Task`.
    pub kind: &'static str,
    /// What it does, in a few words: `Wait 10 s`.
    pub detail: String,
    /// Whether the scope may end after it: `End`.
    pub ends: bool,
    /// What is inside: a Parallel's branches, what a Map runs for each item.
    pub inner: Vec<Graph>,
}

/// From one state to another.
#[derive(Debug)]
pub struct Edge {
    /// An index into `nodes`.
    pub from: usize,
    /// An index into `nodes`.
    pub to: usize,
    /// What leads there.
    pub kind: EdgeKind,
    /// When: the rules of a Choice, the errors that are caught; all of them lead there.
    pub labels: Vec<String>,
    /// Where these stand in the state: `Choices[0]`, `Default`, `Catch[1]`; none of a `Next`.
    pub parts: Vec<String>,
}

/// What leads from one state to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EdgeKind {
    /// `Next`
    Next,
    /// A Choice's rules, and its `Default`
    Choice,
    /// `Catch`
    Catch,
}

impl Graph {
    /// The graph of a scope, with those inside.
    pub fn of(scope: &Scope) -> Graph {
        let mut indices = ByName::default();
        for (index, state) in scope.states.iter().enumerate() {
            if !indices.contains(&state.name) {
                indices.insert(state.name.as_str(), index);
            }
        }
        let mut graph = Graph {
            start: scope.start_at.as_ref().and_then(|start| indices.get(start).copied()),
            nodes: scope.states.iter().map(node).collect_vec(),
            edges: Vec::new(),
        };
        for (from, state) in scope.states.iter().enumerate() {
            for exit in exits(state) {
                if let Some(to) = indices.get(exit.next) {
                    graph.connect(from, *to, exit);
                }
            }
        }
        graph
    }

    fn connect(&mut self, from: usize, to: usize, Exit { kind, label, part, .. }: Exit<'_>) {
        // Edges are made state by state: what leaves the same one stands at the end.
        let mut leaving = self.edges.iter_mut().rev().take_while(|edge| edge.from == from);
        match leaving.find(|edge| edge.to == to && edge.kind == kind) {
            Some(edge) => {
                edge.labels.push_all(label);
                edge.parts.push_all(part);
            }
            None => {
                let (labels, parts) = (label.into_iter().collect_vec(), part.into_iter().collect_vec());
                self.edges.push(Edge { from, to, kind, labels, parts });
            }
        }
    }
}

fn node(state: &State) -> Node {
    let kind = state.kind.as_ref().map_or("?", StateKind::type_name);
    Node {
        name: state.name.value.clone(),
        kind,
        detail: state.kind.as_ref().and_then(detail).map_or(kind.to_string(), |detail| format!("{kind} {detail}")),
        ends: matches!(state.kind.as_ref().and_then(StateKind::transition), Some(Transition::End(_))),
        inner: state.inner_scopes().into_iter().map(Graph::of).collect_vec(),
    }
}

/// One way that leads out of a state.
struct Exit<'m> {
    kind: EdgeKind,
    next: &'m str,
    label: Option<String>,
    part: Option<String>,
}

/// Where a state leads, and when.
fn exits(state: &State) -> Vec<Exit<'_>> {
    let Some(kind) = &state.kind else { return Vec::new() };
    let mut exits = Vec::new();
    if let Some(Transition::Next(next)) = kind.transition() {
        exits.push(Exit { kind: EdgeKind::Next, next: &next.value, label: None, part: None });
    }
    if let StateKind::Choice(choice) = kind {
        add_choice_exits(choice, &mut exits);
    }
    let catch = match kind {
        StateKind::Task(task) => task.catch.as_slice(),
        StateKind::Parallel(parallel) => &parallel.catch,
        StateKind::Map(map) => &map.catch,
        _ => &[],
    };
    for (index, catcher) in catch.iter().enumerate() {
        let errors: Vec<&str> = catcher.error_equals.iter().map(|error| error.value.as_str()).collect_vec();
        let (label, part) = (Some(errors.join(", ")), Some(format!("Catch[{index}]")));
        if let Some(next) = &catcher.next {
            exits.push(Exit { kind: EdgeKind::Catch, next: &next.value, label, part });
        }
    }
    exits
}

fn add_choice_exits<'m>(choice: &'m Choice, exits: &mut Vec<Exit<'m>>) {
    let mut add = |next, label, part| exits.push(Exit { kind: EdgeKind::Choice, next, label, part: Some(part) });
    for (index, rule) in choice.choices.iter().enumerate() {
        if let Some(next) = &rule.next {
            add(next.as_str(), rule.condition.as_ref().map(condition_text), format!("Choices[{index}]"));
        }
    }
    if let Some(next) = &choice.default {
        add(next, Some("default".to_string()), "Default".to_string());
    }
}

/// What a state does, after the name of its type.
fn detail(kind: &StateKind) -> Option<String> {
    match kind {
        StateKind::Task(task) => task.resource.as_ref().map(resource_text),
        StateKind::Wait(wait) => wait_detail(wait),
        StateKind::Fail(fail) => match fail.error.as_ref()? {
            FailText::Literal(error) => Some(error.value.clone()),
            FailText::Path(path) => Some(path.text.value.clone()),
            FailText::Intrinsic(call) => Some(call.text.value.clone()),
            FailText::Jsonata(expression) => Some(expression.as_str().trim().to_string()),
        },
        StateKind::Map(map) => map_detail(map),
        _ => None,
    }
}

fn wait_detail(wait: &Wait) -> Option<String> {
    Some(match wait.until.as_ref()? {
        WaitUntil::Seconds(seconds) => format!("{} s", value_text(seconds, u64::to_string)),
        WaitUntil::Timestamp(timestamp) => format!("until {}", value_text(timestamp, |literal| literal.text.clone())),
    })
}

fn value_text<T>(value: &Value<T>, literal_text: impl Fn(&T) -> String) -> String {
    match value {
        Value::Literal(literal) => literal_text(&literal.value),
        Value::Path(path) => path.text.value.clone(),
        Value::Jsonata(expression) => expression.as_str().trim().to_string(),
    }
}

fn map_detail(map: &Map) -> Option<String> {
    let mode = map.item_processor.as_ref()?.mode.as_ref().map(|mode| mode.value);
    let items = map.items.as_ref().and_then(|items| match items {
        Items::Path(path) => Some(path.text.value.clone()),
        Items::Template(template) => match &template.kind {
            TemplateKind::Jsonata(expression) => Some(expression.as_str().trim().to_string()),
            _ => None,
        },
    });
    match (items, mode == Some(ProcessorMode::Distributed)) {
        (Some(items), false) => Some(format!("of {items}")),
        (Some(items), true) => Some(format!("of {items}, distributed")),
        (None, true) => Some("distributed".to_string()),
        (None, false) => None,
    }
}
