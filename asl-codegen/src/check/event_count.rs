//! How many events an execution's history gets, as far as it can be known: a lower limit for the longest way through a scope.

use super::component::{components, places};
use super::counted_loop::{CountedLoop, counted_loop};
use super::scope;
use crate::model::map::{Items, Map};
use crate::model::payload_template::TemplateKind;
use crate::model::resource::{Pattern, ResourceKind};
use crate::model::task::Task;
use crate::model::{Scope, State, StateKind};
use crate::syntax::tree::NodeKind;

/// Loops inside of loops are followed so far.
const DEEPEST: usize = 8;

/// A scope's transitions, and the events of each of its states.
pub(super) struct Events<'a> {
    states: &'a [State],
    start: Option<usize>,
    targets: Vec<Vec<usize>>,
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
    pub(super) fn of(scope: &'a Scope) -> Events<'a> {
        let numbers = scope::places(scope);
        let leads_to = |state: &State| {
            scope::targets(state).into_iter().filter_map(|target| numbers.get(target.name.as_str()).copied()).collect()
        };
        Events {
            states: &scope.states,
            start: scope.start_at.as_ref().and_then(|start| numbers.get(start.as_str()).copied()),
            targets: scope.states.iter().map(leads_to).collect(),
            events: scope.states.iter().map(state_events).collect(),
        }
    }

    /// The longest way from `StartAt` on.
    pub(super) fn longest(&self) -> u64 {
        let all: Vec<usize> = (0..self.states.len()).collect();
        self.start.and_then(|start| self.longest_within(&all, start, None, DEEPEST)).unwrap_or(0)
    }

    /// The states that lead to each other, by their numbers.
    pub(super) fn loops(&self) -> Vec<Vec<usize>> {
        let leads_to = |state: usize| self.targets.get(state).cloned().unwrap_or_default();
        let mut found = components(self.states.len(), leads_to);
        found.retain(|component| self.is_loop(component));
        found
    }

    /// Whether nothing leads out of a loop.
    pub(super) fn is_closed(&self, component: &[usize]) -> bool {
        let places = places(component);
        let leaves = |target: &usize| !places.contains_key(target);
        !component.iter().filter_map(|state| self.targets.get(*state)).any(|targets| targets.iter().any(leaves))
    }

    /// The events of a loop that counts.
    pub(super) fn of_loop(&self, component: &[usize]) -> Option<LoopEvents> {
        self.of_loop_within(component, DEEPEST)
    }

    fn of_loop_within(&self, component: &[usize], deepest: usize) -> Option<LoopEvents> {
        let counted = counted_loop(self.states, component).filter(|_| deepest > 0)?;
        let per_round = self.longest_within(component, counted.choice, Some(counted.choice), deepest - 1)?;
        Some(LoopEvents { counted, per_round })
    }

    /// The longest way from `start` through `nodes`; to `back` where that is given, without going on from there.
    fn longest_within(&self, nodes: &[usize], start: usize, back: Option<usize>, deepest: usize) -> Option<u64> {
        let places = places(nodes);
        let node_at = |place: usize| nodes.get(place).copied().unwrap_or_default();
        let targets = |place: usize| self.targets.get(node_at(place)).map(Vec::as_slice).unwrap_or_default();
        let leads_to = |place: usize| {
            let onward = targets(place).iter().filter(|target| Some(**target) != back);
            onward.filter_map(|target| places.get(target).copied()).collect::<Vec<_>>()
        };
        // From each place on; nothing where there is no way back.
        let mut longest: Vec<Option<u64>> = vec![None; nodes.len()];
        for component in components(nodes.len(), leads_to) {
            let states: Vec<usize> = component.iter().map(|place| node_at(*place)).collect();
            let is_end = back.is_none_or(|back| component.iter().any(|place| targets(*place).contains(&back)));
            let onward = component.iter().flat_map(|place| leads_to(*place));
            let rest = onward.filter_map(|next| longest.get(next).copied().flatten()).max();
            let events = rest.or(is_end.then_some(0)).map(|rest| rest.saturating_add(self.weight(&states, deepest)));
            for place in component {
                longest.iter_mut().skip(place).take(1).for_each(|longest| *longest = events);
            }
        }
        longest.get(*places.get(&start)?).copied().flatten()
    }

    /// The events of the states of a component: of all rounds, if it is a loop that counts; else of one of its states.
    fn weight(&self, component: &[usize], deepest: usize) -> u64 {
        let one = component.iter().filter_map(|state| self.events.get(*state)).copied().max().unwrap_or(0);
        let counted = self.is_loop(component).then(|| self.of_loop_within(component, deepest)).flatten();
        counted.map_or(one, |counted| counted.total())
    }

    fn is_loop(&self, component: &[usize]) -> bool {
        let leads_to_itself = |state: &usize| self.targets.get(*state).is_some_and(|targets| targets.contains(state));
        component.len() > 1 || component.iter().any(leads_to_itself)
    }
}

impl LoopEvents {
    /// Of all rounds.
    pub(super) fn total(&self) -> u64 {
        self.counted.rounds.saturating_mul(self.per_round)
    }
}

/// The events of one visit to a state, with those of the states inside it.
fn state_events(state: &State) -> u64 {
    match &state.kind {
        None => 0,
        Some(StateKind::Fail(_)) => 1,
        Some(StateKind::Pass(_) | StateKind::Wait(_) | StateKind::Choice(_) | StateKind::Succeed(_)) => 2,
        Some(StateKind::Task(task)) => 2 + task_events(task),
        Some(StateKind::Parallel(parallel)) => {
            parallel.branches.iter().fold(4, |sum, branch| sum.saturating_add(Events::of(branch).longest()))
        }
        Some(StateKind::Map(map)) => item_count(map)
            .filter(|_| !map.is_distributed())
            .map_or(4, |items| item_events(map).saturating_mul(items).saturating_add(4)),
    }
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
    let inner = map.item_processor.as_ref().map_or(0, |processor| Events::of(&processor.scope).longest());
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
