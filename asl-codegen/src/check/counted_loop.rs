//! Loops that count: a variable that is a number before the loop, grows by a number in it, and is compared with a number in
//! one of its Choice states.

use super::component::Places;
use super::expression::assignments;
use crate::expr::intrinsic::{ArgumentKind, Call, Function};
use crate::expr::json_path::Root;
use crate::model::choice::{Condition, ConditionKind, Operand};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::value::Value;
use crate::model::{State, StateKind};
use crate::span::Span;
use crate::syntax::tree::NodeKind;

/// A loop that ends when a counter has reached a number.
#[derive(Clone, Copy)]
pub(super) struct CountedLoop {
    /// The Choice that compares the counter, by its number in the scope.
    pub(super) choice: usize,
    /// How often the loop goes round, if nothing else ends it before.
    pub(super) rounds: u64,
    /// The comparison.
    pub(super) span: Span,
}

/// How the states in `component`, which all lead to each other, count; nothing where that isn't known.
pub(super) fn counted_loop(states: &[State], component: &[usize]) -> Option<CountedLoop> {
    let inside = Places::of(component);
    let mut found: Option<CountedLoop> = None;
    for &choice in component {
        let Some(state) = states.get(choice) else { continue };
        for Bound { counter, number, span } in bounds(state) {
            let Some(rounds) = rounds(states, &inside, counter, number) else { continue };
            if found.is_none_or(|found| rounds < found.rounds) {
                found = Some(CountedLoop { choice, rounds, span });
            }
        }
    }
    found
}

/// How many steps of the counter it takes to `number`, from the farthest number that it begins with.
fn rounds(states: &[State], inside: &Places, counter: &str, number: f64) -> Option<u64> {
    let (mut step, mut farthest) = (None, None::<f64>);
    for (index, state) in states.iter().enumerate() {
        for variable in assignments(state).into_iter().filter(|variable| variable.name.as_str() == counter) {
            if inside.of_node(index).is_some() {
                let by = step_of(&variable.value, counter)?;
                step = Some(by).filter(|_| step.is_none_or(|step| step == by));
                step?;
            } else {
                let start = literal(&variable.value)?;
                farthest = Some(farthest.filter(|far| (number - far).abs() > (number - start).abs()).unwrap_or(start));
            }
        }
    }
    let rounds = ((number - farthest?) / step?).ceil();
    // What counts away from the number never gets there: nothing is known of such a loop.
    (rounds > 0.0 && rounds.is_finite()).then_some(rounds as u64)
}

/// A comparison of a variable with a number.
struct Bound<'a> {
    counter: &'a str,
    number: f64,
    span: Span,
}

fn bounds(state: &State) -> Vec<Bound<'_>> {
    let Some(StateKind::Choice(choice)) = &state.kind else { return Vec::new() };
    let mut found = Vec::new();
    for condition in choice.conditions() {
        add_bounds(condition, &mut found);
    }
    found
}

fn add_bounds<'a>(condition: &'a Condition, found: &mut Vec<Bound<'a>>) {
    match &condition.kind {
        ConditionKind::And(inner) | ConditionKind::Or(inner) => inner.iter().for_each(|inner| add_bounds(inner, found)),
        ConditionKind::Not(inner) => add_bounds(inner, found),
        ConditionKind::Compare(comparison) => {
            if let (Root::Variable(name), Operand::Number(number)) = (&comparison.variable.root, &comparison.operand)
                && comparison.variable.steps.is_empty()
                && let Ok(value) = number.parse()
            {
                found.push(Bound { counter: name, number: value, span: number.span });
            }
        }
        ConditionKind::Jsonata(Value::Jsonata(expression)) => {
            for (counter, number, span) in expression.bounds() {
                found.push(Bound { counter, number, span });
            }
        }
        ConditionKind::Jsonata(_) => {}
    }
}

/// By how much the counter's new value is more than its old one: `$i + 1`, `States.MathAdd($i, 1)`.
fn step_of(value: &PayloadTemplate, counter: &str) -> Option<f64> {
    let (name, step) = match &value.kind {
        TemplateKind::Jsonata(expression) => expression.step()?,
        TemplateKind::Intrinsic(call) => sum(call)?,
        _ => return None,
    };
    (name == counter && step != 0.0).then_some(step)
}

/// The variable and the number that `States.MathAdd` adds.
fn sum(call: &Call) -> Option<(&str, f64)> {
    let (Function::MathAdd, [first, second]) = (call.function, call.arguments.as_slice()) else { return None };
    match (&first.kind, &second.kind) {
        (ArgumentKind::Path(path), ArgumentKind::Number(number))
        | (ArgumentKind::Number(number), ArgumentKind::Path(path)) => match &path.root {
            Root::Variable(name) if path.segments.is_empty() => Some((name, number.parse().ok()?)),
            _ => None,
        },
        _ => None,
    }
}

fn literal(value: &PayloadTemplate) -> Option<f64> {
    match (&value.kind, value.as_literal().map(|node| &node.kind)) {
        (_, Some(NodeKind::Number(number))) => number.parse().ok(),
        (TemplateKind::Jsonata(expression), _) => expression.as_number(),
        _ => None,
    }
}
