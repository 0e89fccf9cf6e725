//! The JSONata expressions of a state, each with what `$states` holds where it stands.

use crate::collect_vec::CollectVec;
use crate::expr::jsonata::Expr;
use crate::model::choice::{Condition, ConditionKind};
use crate::model::fail::FailText;
use crate::model::map::Items;
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::query_language::QueryLanguage;
use crate::model::value::Value;
use crate::model::variable::Assign;
use crate::model::wait::WaitUntil;
use crate::model::{State, StateKind};
use crate::span::Span;

/// Where an expression stands.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// Before the state's work, or in a state that has none: `$states.input` and `$states.context`.
    Before,
    /// `Output` and `Assign` of a Task, Parallel or Map: `$states.result` too.
    After,
    /// `Output` and `Assign` of a catcher: `$states.errorOutput` too.
    Caught,
}

/// All expressions of a state's own fields.
pub(super) fn expressions(state: &State) -> Vec<(Place, &Expr)> {
    let mut found = Found(Vec::new());
    if state.query_language != QueryLanguage::Jsonata {
        return found.0;
    }
    let flow = &state.data_flow;
    let works = matches!(state.kind, Some(StateKind::Task(_) | StateKind::Parallel(_) | StateKind::Map(_)));
    let after = if works { Place::After } else { Place::Before };
    flow.arguments.iter().for_each(|template| found.template(template, Place::Before));
    flow.output.iter().for_each(|template| found.template(template, after));
    found.assign(flow.assign.as_ref(), after);
    match &state.kind {
        Some(StateKind::Task(task)) => {
            found.value(task.timeout.timeout.as_ref());
            found.value(task.timeout.heartbeat.as_ref());
            let roles = task.credentials.iter().filter_map(|credentials| credentials.role_arn.as_ref());
            roles.for_each(|template| found.template(template, Place::Before));
        }
        Some(StateKind::Wait(wait)) => match &wait.until {
            Some(WaitUntil::Seconds(value)) => found.value(Some(value)),
            Some(WaitUntil::Timestamp(value)) => found.value(Some(value)),
            None => {}
        },
        Some(StateKind::Choice(choice)) => {
            for rule in &choice.choices {
                rule.condition.iter().for_each(|condition| found.condition(condition));
                rule.output.iter().for_each(|template| found.template(template, Place::Before));
                found.assign(rule.assign.as_ref(), Place::Before);
            }
        }
        Some(StateKind::Fail(fail)) => {
            for text in fail.texts() {
                if let FailText::Jsonata(expression) = text {
                    found.0.push((Place::Before, expression));
                }
            }
        }
        Some(StateKind::Map(map)) => found.map(map),
        _ => {}
    }
    for catcher in super::scope::catchers(state) {
        catcher.output.iter().for_each(|template| found.template(template, Place::Caught));
        found.assign(catcher.assign.as_ref(), Place::Caught);
    }
    found.0
}

/// What the expressions of a state call that is no function, and where.
pub(super) fn called(state: &State) -> Vec<(&str, Span)> {
    let mut found = Vec::new();
    for (_, expression) in expressions(state) {
        found.extend(expression.unknown_calls());
    }
    found
}

/// All expressions of a template.
pub(super) fn of_template(template: &PayloadTemplate) -> Vec<&Expr> {
    let mut found = Found(Vec::new());
    found.template(template, Place::Before);
    found.0.into_iter().map(|(_, expression)| expression).collect_vec()
}

struct Found<'a>(Vec<(Place, &'a Expr)>);

impl<'a> Found<'a> {
    fn template(&mut self, template: &'a PayloadTemplate, place: Place) {
        match &template.kind {
            TemplateKind::Jsonata(expression) => self.0.push((place, expression)),
            TemplateKind::Array(items) => items.iter().for_each(|item| self.template(item, place)),
            TemplateKind::Object(entries) => entries.iter().for_each(|entry| self.template(&entry.value, place)),
            TemplateKind::Literal(_) | TemplateKind::Path(_) | TemplateKind::Intrinsic(_) => {}
        }
    }

    fn assign(&mut self, assign: Option<&'a Assign>, place: Place) {
        let variables = assign.into_iter().flat_map(|assign| &assign.variables);
        variables.for_each(|variable| self.template(&variable.value, place));
    }

    fn value<T>(&mut self, value: Option<&'a Value<T>>) {
        if let Some(Value::Jsonata(expression)) = value {
            self.0.push((Place::Before, expression));
        }
    }

    fn condition(&mut self, condition: &'a Condition) {
        match &condition.kind {
            ConditionKind::And(conditions) | ConditionKind::Or(conditions) => {
                conditions.iter().for_each(|condition| self.condition(condition));
            }
            ConditionKind::Not(condition) => self.condition(condition),
            ConditionKind::Jsonata(value) => self.value(Some(value)),
            ConditionKind::Compare(_) => {}
        }
    }

    fn map(&mut self, map: &'a crate::model::map::Map) {
        if let Some(Items::Template(template)) = &map.items {
            self.template(template, Place::Before);
        }
        map.item_selector.iter().for_each(|template| self.template(template, Place::Before));
        self.value(map.max_concurrency.as_ref());
        self.value(map.tolerated_failure_count.as_ref());
        self.value(map.tolerated_failure_percentage.as_ref());
        if let Some(batcher) = &map.item_batcher {
            batcher.batch_input.iter().for_each(|template| self.template(template, Place::Before));
            self.value(batcher.max_items_per_batch.as_ref());
            self.value(batcher.max_input_bytes_per_batch.as_ref());
        }
        if let Some(reader) = &map.item_reader {
            reader.arguments.iter().for_each(|template| self.template(template, Place::Before));
            self.value(reader.config.as_ref().and_then(|config| config.max_items.as_ref()));
        }
        if let Some(writer) = &map.result_writer {
            writer.arguments.iter().for_each(|template| self.template(template, Place::Before));
        }
    }
}
