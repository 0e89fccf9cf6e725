//! What it does: finds a variable that is read in a state to which a way leads on which nothing has assigned it.
//!
//! Why it is bad: an execution that takes that way fails, and nothing can catch it.
//!
//! Example:
//! ```json
//! {
//!   "StartAt": "Is Large",
//!   "States": {
//!     "Is Large": {
//!       "Type": "Choice",
//!       "Choices": [{ "Variable": "$.n", "NumericGreaterThan": 9, "Next": "Ask" }],
//!       "Default": "Store"
//!     },
//!     "Ask": { "Type": "Pass", "Assign": { "answer": "yes" }, "Next": "Store" },
//!     "Store": { "Type": "Pass", "Parameters": { "answer.$": "$answer" }, "End": true }
//!   }
//! }
//! ```
//!
//! Write instead: assign it on every way, for example in the Choice: `"Assign": { "answer": null }`.

use super::expression::{assigns, is_present_variables, variables_read};
use super::jsonata::called;
use super::scope;
use crate::collect_vec::{CollectVec, PushAll};
use crate::diagnostic::suggest::nearest;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::json_path::Root;
use crate::expr::jsonata::nearest_function;
use crate::model::choice::ConditionKind;
use crate::model::choice::{Condition, Operand};
use crate::model::comparator::{Property, Test};
use crate::model::query_language::QueryLanguage;
use crate::model::transition::Transition;
use crate::model::variable::Assign;
use crate::model::{Scope, State, StateKind, StateMachine};

/// Names of variables, in alphabetical order.
#[derive(Clone, Default)]
struct Names<'a>(Vec<&'a str>);

impl<'a> Names<'a> {
    fn contains(&self, name: &str) -> bool {
        self.0.binary_search(&name).is_ok()
    }

    /// Adds a name; says whether it is new.
    fn insert(&mut self, name: &'a str) -> bool {
        let place = self.0.binary_search(&name);
        place.map_err(|place| self.0.insert(place, name)).is_err()
    }
}

pub(super) fn check(machine: &StateMachine, states: &[&State], diags: &mut Diagnostics) {
    // Where a way leads nowhere that is known, nothing can be said of ways.
    if diags.has_errors() {
        return;
    }
    // Most definitions have no variables, and to follow all ways takes a while.
    if states.iter().all(|state| variables_read(state).is_empty()) {
        return;
    }
    let mut all = Names::default();
    states.iter().copied().for_each(|state| add_assigned(state, &mut all));
    check_scope(
        &machine.scope,
        &Names::default(),
        Known { visible: Names::default(), around: Names::default(), all: &all },
        diags,
    );
}

/// What is assigned somewhere.
struct Known<'a> {
    /// In the scope, or in those around it.
    visible: Names<'a>,
    /// In the scopes around it, but out of reach: a Map in distributed mode is between.
    around: Names<'a>,
    /// In any scope.
    all: &'a Names<'a>,
}

/// `assigned`: what is assigned whenever the scope begins. `outer`: what is known around it.
fn check_scope<'a>(scope: &'a Scope, assigned: &Names<'a>, outer: Known<'a>, diags: &mut Diagnostics) {
    let Known { mut visible, around, all } = outer;
    scope.states.iter().for_each(|state| add_assigned(state, &mut visible));
    let known = Known { visible, around, all };
    let before = before_states(scope, assigned);
    for (state, before) in scope.states.iter().zip(&before) {
        let Some(before) = before else { continue };
        check_state(state, before, &known, diags);
        let is_distributed = matches!(&state.kind, Some(StateKind::Map(map)) if map.is_distributed());
        for inner in state.inner_scopes() {
            if is_distributed {
                // An execution of its own, which no variable reaches.
                check_scope(
                    inner,
                    &Names::default(),
                    Known { visible: Names::default(), around: known.visible.clone(), all },
                    diags,
                );
            } else {
                let Known { visible, around, .. } = &known;
                check_scope(inner, before, Known { visible: visible.clone(), around: around.clone(), all }, diags);
            }
        }
    }
}

fn check_state(state: &State, before: &Names<'_>, known: &Known<'_>, diags: &mut Diagnostics) {
    let asked = is_present_variables(state);
    let mut reported = Names::default();
    let called = called(state);
    // What is called and not known is no function: a rule of its own.
    for (name, span) in variables_read(state).into_iter().filter(|read| !called.contains(read)) {
        if !before.contains(name) && !asked.contains(&name) && reported.insert(name) {
            let (message, help) = fault(name, state.query_language, known);
            diags.push(Diagnostic::new(&code::VARIABLE_UNASSIGNED, span, message).help(help));
        }
    }
}

/// What is wrong, and what to write instead.
fn fault(name: &str, language: QueryLanguage, Known { visible, around, all }: &Known<'_>) -> (String, String) {
    if visible.contains(name) {
        let message = format!("`${name}` is not assigned on every way to this state");
        let help = format!("assign it on all of them, for example at first: `\"Assign\": {{ \"{name}\": null }}`");
        return (message, help);
    }
    if around.contains(name) {
        let message = format!("`${name}` is assigned outside of a Map in distributed mode, and not known inside");
        return (message, "hand it in with the items: the Map's `ItemSelector` can read it".to_string());
    }
    if all.contains(name) {
        let message = format!("`${name}` is a variable inside of another state, and not known here");
        let help = "hand it on in that state's output; its own `Assign` can take it from there";
        return (message, help.to_string());
    }
    let is_jsonata = language == QueryLanguage::Jsonata;
    // A short name is near to too many functions.
    let function = if is_jsonata && name.len() > 4 { nearest_function(name) } else { None };
    let help = match nearest(name, visible.0.iter().copied()).or(function) {
        Some(nearest) => format!("did you mean `${nearest}`?"),
        None => {
            let input = if is_jsonata { "$states.input" } else { "$" };
            format!("a state before this one assigns it: `\"Assign\": {{ \"{name}\": … }}`; the input is `{input}`")
        }
    };
    (format!("nothing assigns the variable `${name}`"), help)
}

/// What is assigned for sure when each state is entered, in their order; nothing for a state that is not reached.
fn before_states<'a>(scope: &'a Scope, at_start: &Names<'a>) -> Vec<Option<Names<'a>>> {
    let places = scope::places(scope);
    let mut before: Vec<Option<Names<'a>>> = vec![None; scope.states.len()];
    let mut open: Vec<(&str, Names<'a>)> =
        scope.start_at.iter().map(|start| (start.as_str(), at_start.clone())).collect_vec();
    while let Some((name, arriving)) = open.pop() {
        let Some(&place) = places.get(name) else { continue };
        let (Some(state), Some(before)) = (scope.states.get(place), before.get_mut(place)) else { continue };
        let known = match before {
            None => before.insert(arriving),
            Some(known) => {
                let n_known = known.0.len();
                known.0.retain(|name| arriving.contains(name));
                if known.0.len() == n_known {
                    continue;
                }
                known
            }
        };
        open.extend(ways(state, known));
    }
    before
}

/// The ways out of a state, each with what is assigned after it.
fn ways<'a>(state: &'a State, before: &Names<'a>) -> Vec<(&'a str, Names<'a>)> {
    let after = |assign: &'a Option<Assign>| -> Names<'a> {
        let mut after = before.clone();
        assign.iter().for_each(|assign| add_names(assign, &mut after));
        after
    };
    let mut ways = Vec::new();
    let own = &state.data_flow.assign;
    if let Some(Transition::Next(next)) = state.kind.as_ref().and_then(StateKind::transition) {
        ways.push((next.as_str(), after(own)));
    }
    if let Some(StateKind::Choice(choice)) = &state.kind {
        for rule in &choice.choices {
            let Some(next) = &rule.next else { continue };
            let mut assigned = after(&rule.assign);
            rule.condition.iter().for_each(|condition| add_present(condition, &mut assigned));
            ways.push((next.as_str(), assigned));
        }
        ways.push_all(choice.default.iter().map(|default| (default.as_str(), after(own))));
    }
    let catchers = scope::catchers(state).iter();
    ways.push_all(catchers.filter_map(|catcher| Some((catcher.next.as_ref()?.as_str(), after(&catcher.assign)))));
    ways
}

/// The variables that a rule that holds has found to be there.
fn add_present<'a>(condition: &'a Condition, found: &mut Names<'a>) {
    match &condition.kind {
        ConditionKind::Compare(comparison) => {
            let is_absent = comparison.comparator.test == Test::Is(Property::Present)
                && matches!(&comparison.operand, Operand::Bool(expected) if !expected.value);
            if let (Root::Variable(name), false) = (&comparison.variable.root, is_absent) {
                found.insert(name);
            }
        }
        ConditionKind::And(conditions) => conditions.iter().for_each(|condition| add_present(condition, found)),
        ConditionKind::Or(_) | ConditionKind::Not(_) | ConditionKind::Jsonata(_) => {}
    }
}

/// What a state assigns, its rules and catchers included.
fn add_assigned<'a>(state: &'a State, found: &mut Names<'a>) {
    assigns(state).into_iter().for_each(|assign| add_names(assign, found));
}

fn add_names<'a>(assign: &'a Assign, found: &mut Names<'a>) {
    for variable in &assign.variables {
        found.insert(variable.name.value.as_str());
    }
}
