//! What an execution's history says of each state: how often it was visited, and how that ended. See
//! [GetExecutionHistory](https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use asl_codegen::model::StateMachine;
use asl_codegen::view::{Ended, Overlay, Visits};
use serde_json::Value;

use crate::definition::read_json;

/// One visit, as far as it is known.
struct Visit {
    state: String,
    /// The visit of the Parallel or Map state around it.
    around: Option<usize>,
    /// `Parallel` or `Map`, where it is one.
    fork: Option<&'static str>,
    /// The last thing that happened in it was an error.
    has_failed: bool,
    ended: Option<Ended>,
}

/// The visits of a history's states, which must be those of the definition.
pub(super) fn overlay(path: &Path, model: &StateMachine) -> Result<Overlay, String> {
    let history: Value = read_json(path)?;
    let events = history.get("events").unwrap_or(&history);
    let events = events.as_array().ok_or_else(|| format!("{}: there is no array `events`", path.display()))?;
    let states = model.scope.with_inner().into_iter().flat_map(|scope| &scope.states);
    let states: BTreeSet<&str> = states.map(|state| state.name.value.as_str()).collect();
    let mut visited = BTreeMap::new();
    for visit in visits(events) {
        if !states.contains(visit.state.as_str()) {
            return Err(format!("{}: the definition has no state `{}`", path.display(), visit.state));
        }
        Visits::add(&mut visited, &visit.state, visit.ended.unwrap_or(Ended::Running));
    }
    Ok(Overlay::Execution(visited))
}

/// The visits of all states, in the order in which they begin.
fn visits(events: &[Value]) -> Vec<Visit> {
    let mut visits: Vec<Visit> = Vec::new();
    // By event: the visit that it happened in; for what begins a line inside a Parallel or Map, that of the state around it.
    let mut by_event: HashMap<u64, usize> = HashMap::new();
    for event in events {
        let kind = event.get("type").and_then(Value::as_str).unwrap_or_default();
        let number = |field: &str| event.get(field).and_then(Value::as_u64);
        let before = number("previousEventId").and_then(|id| by_event.get(&id).copied());
        let visit = if kind.ends_with("StateEntered") {
            enter(event, kind, before, &mut visits)
        } else if kind.ends_with("StateExited") {
            exit(event, before, &mut visits)
        } else {
            before.map(|before| note(kind, before, &mut visits))
        };
        if let (Some(visit), Some(id)) = (visit, number("id")) {
            by_event.insert(id, visit);
        }
        match kind {
            "ExecutionFailed" | "ExecutionTimedOut" => end(&mut visits, None, Ended::Failed),
            "ExecutionAborted" => end(&mut visits, None, Ended::Aborted),
            _ => {}
        }
    }
    visits
}

fn enter(event: &Value, kind: &str, before: Option<usize>, visits: &mut Vec<Visit>) -> Option<usize> {
    let state = event.pointer("/stateEnteredEventDetails/name")?.as_str()?.to_string();
    // What comes before it is either over, or around it.
    let around = before.and_then(|index| match visits.get(index)? {
        visit if visit.ended.is_some() => visit.around,
        _ => Some(index),
    });
    let fork = ["Parallel", "Map"].into_iter().find(|fork| kind.starts_with(fork));
    visits.push(Visit { state, around, fork, has_failed: kind == "FailStateEntered", ended: None });
    Some(visits.len() - 1)
}

/// The visit that ends: the one that the events lead to, else the last one of this name that is open.
fn exit(event: &Value, before: Option<usize>, visits: &mut [Visit]) -> Option<usize> {
    let state = event.pointer("/stateExitedEventDetails/name")?.as_str()?;
    let is_it = |visit: &Visit| visit.state == state && visit.ended.is_none();
    let around = before.and_then(|index| visits.get(index)?.around);
    let candidates = before.into_iter().chain(around);
    let index = candidates.into_iter().find(|index| visits.get(*index).is_some_and(is_it));
    let index = index.or_else(|| visits.iter().rposition(is_it))?;
    let visit = visits.get_mut(index)?;
    visit.ended = Some(if visit.has_failed { Ended::Caught } else { Ended::Succeeded });
    Some(index)
}

/// An event inside a visit; an attempt that failed is forgotten if a later one succeeds. Gives the visit that it belongs to.
fn note(kind: &str, before: usize, visits: &mut [Visit]) -> usize {
    match kind {
        "ParallelStateStarted"
        | "ParallelStateSucceeded"
        | "MapStateStarted"
        | "MapStateSucceeded"
        | "MapIterationStarted" => return fork(kind, before, visits),
        "ParallelStateFailed" | "MapStateFailed" => {
            let fork = fork(kind, before, visits);
            end(visits, Some(fork), Ended::Aborted);
            visits[fork].has_failed = true;
            return fork;
        }
        _ => {}
    }
    let visit = &mut visits[before];
    if kind.ends_with("Aborted") {
        visit.ended = visit.ended.or(Some(Ended::Aborted));
    } else if kind.starts_with("MapIteration") || kind.starts_with("Execution") {
        // Of no single state.
    } else if kind.ends_with("Failed") || kind.ends_with("TimedOut") {
        visit.has_failed = true;
    } else if kind.ends_with("Succeeded") {
        visit.has_failed = false;
    }
    before
}

/// The visit of a Parallel or Map that an event is about: what comes before it is that visit, or the last one inside of it.
fn fork(kind: &str, before: usize, visits: &[Visit]) -> usize {
    let Some(visit) = visits.get(before) else { return before };
    let is_it = visit.fork.is_some_and(|fork| kind.starts_with(fork)) && visit.ended.is_none() && !visit.has_failed;
    if is_it { before } else { visit.around.unwrap_or(before) }
}

/// Ends the visits that are open, of all states or of those inside of one: what failed has failed, the others didn't end by themselves.
fn end(visits: &mut [Visit], fork: Option<usize>, ended: Ended) {
    let is_inside = |visits: &[Visit], visit: &Visit| {
        let mut around = visit.around;
        while let Some(index) = around.filter(|index| Some(*index) != fork) {
            around = visits.get(index).and_then(|visit| visit.around);
        }
        around == fork
    };
    let open = visits.iter().enumerate().filter(|(_, visit)| visit.ended.is_none() && is_inside(visits, visit));
    let open: Vec<usize> = open.map(|(index, _)| index).collect();
    for index in open {
        let visit = &mut visits[index];
        visit.ended = Some(if visit.has_failed { Ended::Failed } else { ended });
    }
}
