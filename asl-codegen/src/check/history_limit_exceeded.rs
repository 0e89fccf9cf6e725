//! What it does: finds what can take more than the 25,000 events that the history of a Standard execution holds: loops that
//! count so far, Maps with so many items, retriers with so many attempts, and loops with a Wait or a Task in them that nothing
//! leads out of.
//!
//! Why it is bad: the service ends such an execution with `States.Runtime`, which nothing can catch, after days of work maybe.
//! It is a warning, because the definition is valid, and because machines that run here have no such limit. Nothing is said of
//! Express machines, which have no history, of machines with `TimeoutSeconds` that go round until then, and of what only the
//! input decides.
//!
//! Example:
//! ```json
//! { "Type": "Map", "Items": "{% [1..10000] %}", "ItemProcessor": { … }, "End": true }
//! ```
//!
//! Write instead: a processor of `"Mode": "DISTRIBUTED"`, whose items are executions of their own, or a loop that goes on in a
//! new execution before the history is full.

use super::cycle_without_exit::is_end;
use super::event_count::{Events, item_count, item_events};
use super::graph::Graph;
use super::{Context, scope};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::map::{ExecutionType, Map};
use crate::model::{Scope, State, StateKind, StateMachine};
use crate::options::MachineType;
use crate::span::Span;

/// How many events a history holds.
const MOST: u64 = 25_000;

/// Those of an attempt that failed: it was scheduled, it started, it failed.
const PER_ATTEMPT: u64 = 3;

pub(super) fn check(machine: &StateMachine, graphs: &[Graph<'_>], ctx: &Context, diags: &mut Diagnostics) {
    let Some(graph) = graphs.first() else { return };
    if ctx.machine_type == MachineType::Express || !graphs.iter().all(|graph| graph.is_known) {
        return;
    }
    let events = Events::of(graph);
    let found = check_execution(&events, machine, diags);
    let may_be_long = events.sum().saturating_add(2) > MOST || graph.has_loop;
    if found || !may_be_long {
        return;
    }
    let events = events.longest().saturating_add(2);
    if let (true, Some(start)) = (events > MOST, &machine.scope.start_at) {
        let message = format!("an execution can take {events} events, and its history holds {MOST}");
        let fault = Diagnostic::new(&code::HISTORY_LIMIT_EXCEEDED, start.span, message);
        diags.push(
            fault
                .label("from here on")
                .help("start another execution for a part of it: `states:startExecution.sync:2`"),
        );
    }
}

/// What an execution runs, from its outermost scope; whether anything is too much.
fn check_execution(events: &Events<'_>, machine: &StateMachine, diags: &mut Diagnostics) -> bool {
    let mut found = false;
    for state in &events.graph.scope.states {
        let mut inside = false;
        for inner in state.inner_scopes().into_iter().filter(|_| !has_express_items(state)) {
            inside |= check_execution(&Events::of(&Graph::of(inner)), machine, diags);
        }
        found |= inside || check_state(state, diags);
    }
    check_loops(events, machine, diags) || found
}

fn has_express_items(state: &State) -> bool {
    let Some(StateKind::Map(map)) = &state.kind else { return false };
    let ty = map.item_processor.as_ref().and_then(|processor| processor.execution_type.as_ref());
    ty.is_some_and(|ty| ty.value == ExecutionType::Express)
}

fn check_state(state: &State, diags: &mut Diagnostics) -> bool {
    let mut found = false;
    if let Some(StateKind::Map(map)) = &state.kind {
        found |= check_map(state, map, diags);
    }
    for attempts in scope::retriers(state).iter().filter_map(|retrier| retrier.max_attempts.as_ref()) {
        if attempts.value.saturating_mul(PER_ATTEMPT) > MOST {
            let message = format!("{} attempts take more than the {MOST} events that a history holds", attempts.value);
            let help = format!("write at most {}, and a longer `IntervalSeconds`", MOST / PER_ATTEMPT);
            diags.push(Diagnostic::new(&code::HISTORY_LIMIT_EXCEEDED, attempts.span, message).help(help));
            found = true;
        }
    }
    found
}

fn check_map(state: &State, map: &Map, diags: &mut Diagnostics) -> bool {
    let Some(items) = item_count(map).filter(|_| !map.is_distributed()) else { return false };
    let each = item_events(map);
    let is_too_much = items.saturating_mul(each) > MOST;
    if is_too_much {
        let message = format!("{items} items of {each} events each are more than the {MOST} that a history holds");
        let fault = Diagnostic::new(&code::HISTORY_LIMIT_EXCEEDED, state.name.span, message);
        let config = r#""ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }"#;
        diags.push(fault.help(format!("with {config} in its processor each item has a history of its own")));
    }
    is_too_much
}

fn check_loops(events: &Events<'_>, machine: &StateMachine, diags: &mut Diagnostics) -> bool {
    let (scope, mut found) = (events.graph.scope, false);
    // That the machine as a whole has no end is a rule of its own.
    let has_end = scope.states.iter().any(is_end) || !std::ptr::eq(scope, &machine.scope);
    let may_be_endless = machine.timeout_seconds.is_none() && has_end;
    for states in events.loops() {
        let fault = match events.of_loop(states) {
            Some(counted) if counted.total() > MOST => {
                let (rounds, each) = (counted.counted.rounds, counted.per_round);
                let message =
                    format!("{rounds} rounds of {each} events each are more than the {MOST} that a history holds");
                too_much(counted.counted.span, message)
            }
            None if may_be_endless && events.is_closed(states) => match first_of_endless(scope, states) {
                Some(state) => endless(state),
                None => continue,
            },
            _ => continue,
        };
        diags.push(fault);
        found = true;
    }
    found
}

fn too_much(span: Span, message: String) -> Diagnostic {
    let fault = Diagnostic::new(&code::HISTORY_LIMIT_EXCEEDED, span, message);
    fault.help("count less far, and go on in a new execution: `arn:aws:states:::states:startExecution`")
}

fn endless(state: &State) -> Diagnostic {
    let message = format!("nothing leads out of the loop that `{}` is in", state.name.value);
    let fault = Diagnostic::new(&code::HISTORY_LIMIT_EXCEEDED, state.name.span, message);
    let fault = fault.label(format!("an execution goes round here until its history has {MOST} events"));
    fault.help("lead out of it by a Choice, and go on in a new execution: `arn:aws:states:::states:startExecution`")
}

/// The first state of a loop that can't be left, if that takes time: without that it is `cycle-without-exit`.
fn first_of_endless<'a>(scope: &'a Scope, states: &[usize]) -> Option<&'a State> {
    let takes_time = |state: &State| !matches!(state.kind, Some(StateKind::Pass(_) | StateKind::Choice(_)));
    let (mut first, mut is_endless) = (None::<&State>, false);
    for state in states.iter().filter_map(|number| scope.states.get(*number)) {
        if is_end(state) {
            return None;
        }
        is_endless |= takes_time(state);
        if first.is_none_or(|first| state.name.span < first.name.span) {
            first = Some(state);
        }
    }
    first.filter(|_| is_endless)
}
