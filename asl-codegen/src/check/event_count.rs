//! How many events an execution's history gets, as far as it can be known: a lower limit for the longest way through a scope.

use std::cell::OnceCell;

use super::component::{Places, components};
use super::counted_loop::{CountedLoop, counted_loop};
use super::graph::Graph;
use crate::collect_vec::CollectVec;
use crate::model::map::{Items, Map};
use crate::model::payload_template::TemplateKind;
use crate::model::resource::{Pattern, ResourceKind};
use crate::model::task::Task;
use crate::model::{Scope, State, StateKind};
use crate::syntax::tree::NodeKind;

/// Loops inside of loops are followed so far.
const DEEPEST: usize = 8;

/// The events of each state of a scope.
pub(super) struct Events<'a> {
    /// The scope's transitions.
    pub(super) graph: &'a Graph<'a>,
    /// The states that lead to each other, after all those that they lead to; made where they are asked for.
    components: OnceCell<Vec<Vec<usize>>>,
    events: Vec<u64>,
}

/// A loop, and the events of all its rounds together.
pub(super) struct LoopEvents {
    /// The loop.
    pub(super) counted: CountedLoop,
    /// Of one round.
    pub(super) per_round: u64,
}

impl<'a> Events<'a> {
    /// Counts the events of each state, those of the states inside it included.
    pub(super) fn of(graph: &'a Graph<'a>) -> Events<'a> {
        let events = graph.scope.states.iter().map(state_events).collect_vec();
        Events { graph, components: OnceCell::new(), events }
    }

    fn components(&self) -> &[Vec<usize>] {
        self.components.get_or_init(|| components(&self.graph.targets))
    }

    /// The states that lead to each other, by their numbers.
    pub(super) fn loops(&self) -> impl Iterator<Item = &[usize]> {
        let components = if self.graph.has_loop { self.components() } else { &[] };
        components.iter().map(Vec::as_slice).filter(|component| self.is_loop(component))
    }

    /// Of all states together: no way has more that has no loop in it.
    pub(super) fn sum(&self) -> u64 {
        self.events.iter().fold(0, |sum, events| sum.saturating_add(*events))
    }

    /// The longest way from `StartAt` on.
    pub(super) fn longest(&self) -> u64 {
        let weight = |states: &[usize]| self.weight(states, DEEPEST);
        let longest = |start| longest_from(start, &self.graph.targets, self.components(), &|_| true, &weight);
        self.graph.start.and_then(longest).unwrap_or(0)
    }

    /// Whether nothing leads out of a loop.
    pub(super) fn is_closed(&self, component: &[usize]) -> bool {
        let places = Places::of(component);
        let leaves = |target: &usize| places.of_node(*target).is_none();
        !component.iter().any(|state| self.targets(*state).iter().any(leaves))
    }

    /// The events of a loop that counts.
    pub(super) fn of_loop(&self, component: &[usize]) -> Option<LoopEvents> {
        self.of_loop_within(component, DEEPEST)
    }

    fn of_loop_within(&self, component: &[usize], deepest: usize) -> Option<LoopEvents> {
        let counted = counted_loop(&self.graph.scope.states, component).filter(|_| deepest > 0)?;
        let per_round = self.longest_within(component, counted.choice, counted.choice, deepest - 1)?;
        Some(LoopEvents { counted, per_round })
    }

    /// The longest way from `start` through `nodes` to `back`, without going on from there.
    fn longest_within(&self, nodes: &[usize], start: usize, back: usize, deepest: usize) -> Option<u64> {
        let places = Places::of(nodes);
        let node_at = |place: &usize| nodes.get(*place).copied().unwrap_or_default();
        let leads_to = |node: &usize| {
            let onward = self.targets(*node).iter().filter(|target| **target != back);
            onward.filter_map(|target| places.of_node(*target)).collect_vec()
        };
        let targets: Vec<Vec<usize>> = nodes.iter().map(leads_to).collect_vec();
        let is_end = |place: &usize| self.targets(node_at(place)).contains(&back);
        let weight = |places: &[usize]| self.weight(&places.iter().map(node_at).collect_vec(), deepest);
        longest_from(places.of_node(start)?, &targets, &components(&targets), &is_end, &weight)
    }

    fn targets(&self, state: usize) -> &[usize] {
        self.graph.targets.get(state).map(Vec::as_slice).unwrap_or_default()
    }

    /// The events of the states of a component: of all rounds, if it is a loop that counts; else of one of its states.
    fn weight(&self, component: &[usize], deepest: usize) -> u64 {
        let one = component.iter().filter_map(|state| self.events.get(*state)).copied().max().unwrap_or(0);
        let counted = self.is_loop(component).then(|| self.of_loop_within(component, deepest)).flatten();
        counted.map_or(one, |counted| counted.total())
    }

    fn is_loop(&self, component: &[usize]) -> bool {
        let leads_to_itself = |state: &usize| self.targets(*state).contains(state);
        component.len() > 1 || component.iter().any(leads_to_itself)
    }
}

impl LoopEvents {
    /// Of all rounds.
    pub(super) fn total(&self) -> u64 {
        self.counted.rounds.saturating_mul(self.per_round)
    }
}

/// The longest way from a node to an end, over components that stand after all those that they lead to; nothing where there is none.
fn longest_from(
    start: usize,
    targets: &[Vec<usize>],
    components: &[Vec<usize>],
    is_end: &dyn Fn(&usize) -> bool,
    weight: &dyn Fn(&[usize]) -> u64,
) -> Option<u64> {
    let mut longest: Vec<Option<u64>> = vec![None; targets.len()];
    for component in components {
        let mut rest = component.iter().any(is_end).then_some(0);
        for targets in component.iter().filter_map(|node| targets.get(*node)) {
            // What leads nowhere is less than anything.
            targets.iter().for_each(|next| rest = rest.max(longest.get(*next).copied().flatten()));
        }
        let events = rest.map(|rest| rest.saturating_add(weight(component)));
        for node in component {
            if let Some(longest) = longest.get_mut(*node) {
                *longest = events;
            }
        }
    }
    longest.get(start).copied().flatten()
}

/// The events of one visit to a state, with those of the states inside it.
fn state_events(state: &State) -> u64 {
    match &state.kind {
        None => 0,
        Some(StateKind::Fail(_)) => 1,
        Some(StateKind::Pass(_) | StateKind::Wait(_) | StateKind::Choice(_) | StateKind::Succeed(_)) => 2,
        Some(StateKind::Task(task)) => 2 + task_events(task),
        Some(StateKind::Parallel(parallel)) => {
            parallel.branches.iter().fold(4, |sum, branch| sum.saturating_add(events_of(branch)))
        }
        Some(StateKind::Map(map)) => item_count(map)
            .filter(|_| !map.is_distributed())
            .map_or(4, |items| item_events(map).saturating_mul(items).saturating_add(4)),
    }
}

/// Of a scope inside a state.
fn events_of(scope: &Scope) -> u64 {
    Events::of(&Graph::of(scope)).longest()
}

/// Of one attempt.
fn task_events(task: &Task) -> u64 {
    match task.resource.as_ref().map(|resource| &resource.kind) {
        Some(ResourceKind::Service { pattern, .. } | ResourceKind::AwsSdk { pattern, .. })
            if *pattern != Pattern::RequestResponse =>
        {
            4
        }
        _ => 3,
    }
}

/// Of one iteration of an inline Map.
pub(super) fn item_events(map: &Map) -> u64 {
    let inner = map.item_processor.as_ref().map_or(0, |processor| events_of(&processor.scope));
    inner.saturating_add(2)
}

/// How many items a Map has, where its definition says it: `"Items": [1, 2]`, `"Items": "{% [1..100] %}"`.
pub(super) fn item_count(map: &Map) -> Option<u64> {
    let Some(Items::Template(template)) = &map.items else { return None };
    let count = match &template.kind {
        TemplateKind::Array(items) => items.len(),
        TemplateKind::Literal(node) => match &node.kind {
            NodeKind::Array(items) => items.len(),
            NodeKind::Object(members) => members.len(),
            _ => return None,
        },
        TemplateKind::Jsonata(expression) => return expression.array_length(),
        _ => return None,
    };
    u64::try_from(count).ok()
}
