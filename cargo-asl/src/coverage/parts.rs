//! The parts of a definition that can be exercised.

use asl_codegen::model::choice::Choice;
use asl_codegen::model::{State, StateKind, StateMachine};
use asl_codegen::span::Span;

/// What a part is, and its number in its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The state itself.
    State,
    /// A rule of a Choice; that after the last one is `Default`.
    Rule(usize),
    /// An entry of `Retry`.
    Retrier(usize),
    /// An entry of `Catch`.
    Catcher(usize),
}

/// A part of a definition.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The state that it belongs to.
    pub(super) state: String,
    pub(super) kind: Kind,
    /// Where it stands; of a state, its name.
    pub(super) span: Span,
    /// All that it spans.
    pub(super) whole: Span,
    /// Whether it is the `Default` of a Choice.
    is_default: bool,
}

impl Part {
    /// What it is called in a list.
    pub(super) fn name(&self) -> String {
        let state = &self.state;
        match self.kind {
            Kind::State => format!("state `{state}`"),
            Kind::Rule(_) | Kind::Retrier(_) | Kind::Catcher(_) => format!("`{}` of `{state}`", self.field()),
        }
    }

    /// Where it is in its state: `Catch[0]`.
    pub(super) fn field(&self) -> String {
        match self.kind {
            Kind::State => String::new(),
            Kind::Rule(_) if self.is_default => "Default".to_string(),
            Kind::Rule(number) => format!("Choices[{number}]"),
            Kind::Retrier(number) => format!("Retry[{number}]"),
            Kind::Catcher(number) => format!("Catch[{number}]"),
        }
    }
}

/// All parts, in the order of the text.
pub(super) fn of(model: &StateMachine) -> Vec<Part> {
    let states = model.scope.with_inner().into_iter().flat_map(|scope| &scope.states);
    let mut parts: Vec<Part> = states.flat_map(of_state).collect();
    parts.sort_by_key(|part| part.span);
    parts
}

fn of_state(state: &State) -> Vec<Part> {
    let part = |kind: Kind, span: Span, whole: Span| Part {
        state: state.name.value.clone(),
        kind,
        span,
        whole,
        is_default: false,
    };
    let whole = Span::new(state.name.span.start, state.span.end);
    let mut parts = vec![part(Kind::State, state.name.span, whole)];
    let (retry, catch) = match &state.kind {
        Some(StateKind::Task(task)) => (task.retry.as_slice(), task.catch.as_slice()),
        Some(StateKind::Parallel(parallel)) => (parallel.retry.as_slice(), parallel.catch.as_slice()),
        Some(StateKind::Map(map)) => (map.retry.as_slice(), map.catch.as_slice()),
        Some(StateKind::Choice(Choice { choices, default })) => {
            let rules = choices.iter().enumerate();
            parts.extend(rules.map(|(index, rule)| part(Kind::Rule(index), rule.span, rule.span)));
            let default = default.as_ref().map(|default| part(Kind::Rule(choices.len()), default.span, default.span));
            parts.extend(default.map(|default| Part { is_default: true, ..default }));
            Default::default()
        }
        _ => Default::default(),
    };
    let retriers = retry.iter().enumerate();
    parts.extend(retriers.map(|(index, retrier)| part(Kind::Retrier(index), retrier.span, retrier.span)));
    let catchers = catch.iter().enumerate();
    parts.extend(catchers.map(|(index, catcher)| part(Kind::Catcher(index), catcher.span, catcher.span)));
    parts
}
