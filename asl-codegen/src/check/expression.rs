//! The expressions of a state: every path in any of its fields, also those that intrinsic functions are called with.

use crate::collect_vec::{CollectVec, PushAll};
use crate::expr::intrinsic::Call;
use crate::expr::json_path::{Path, Root};
use crate::expr::reference_path::ReferencePath;
use crate::model::choice::{Condition, ConditionKind, Operand};
use crate::model::comparator::{Property, Test};
use crate::model::data_flow::{PathOrNull, ResultPath};
use crate::model::fail::{Fail, FailText};
use crate::model::map::{Items, Map};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::query_language::QueryLanguage;
use crate::model::value::Value;
use crate::model::variable::{Assign, Assignment};
use crate::model::wait::{Wait, WaitUntil};
use crate::model::{State, StateKind};
use crate::span::Span;
use crate::syntax::tree::{Node, NodeKind};

/// An expression, wherever it stands.
#[derive(Clone, Copy)]
pub(super) enum Expression<'a> {
    /// `"$.items[*].id"`
    Path(&'a Path),
    /// `"$.order.id"`, where the field takes nothing else
    Reference(&'a ReferencePath),
}

/// Whether a state reads the context object, where what it reads isn't known when compiling.
pub(crate) fn reads_context(state: &State) -> bool {
    for expression in expressions(state) {
        let reads = match expression {
            Expression::Path(path) => path.reads_context(),
            Expression::Reference(path) => path.reads_context(),
        };
        if reads {
            return true;
        }
    }
    super::jsonata::expressions(state).into_iter().any(|(_, expression)| expression.reads_states("context"))
}

/// Whether a state's JSONata reads the clock or draws random numbers.
pub(crate) fn is_volatile(state: &State) -> bool {
    super::jsonata::expressions(state).into_iter().any(|(_, expression)| expression.is_volatile())
}

/// Whether a JSONata state hands on, or assigns, anything of its own input.
pub(crate) fn keeps_states_input(state: &State) -> bool {
    if state.query_language != QueryLanguage::Jsonata {
        return false;
    }
    let flow = &state.data_flow;
    let mut templates: Vec<&PayloadTemplate> = flow.output.iter().collect_vec();
    for catcher in super::scope::catchers(state) {
        templates.push_all(&catcher.output);
    }
    for variable in assignments(state) {
        templates.push(&variable.value);
    }
    templates.iter().any(|template| template.reads_states("input"))
}

/// The variables that a state reads, and where.
pub(crate) fn variables_read<'a>(state: &'a State) -> Vec<(&'a str, Span)> {
    let mut read = Vec::new();
    let mut add = |root: &'a Root, span| {
        if let Root::Variable(name) = root {
            read.push((name.as_str(), span));
        }
    };
    for expression in expressions(state) {
        match expression {
            Expression::Path(path) => {
                add(&path.root, path.text.span);
                path.inner_roots().into_iter().for_each(|(root, span)| add(root, span));
            }
            Expression::Reference(path) => add(&path.root, path.text.span),
        }
    }
    for (_, expression) in super::jsonata::expressions(state) {
        read.extend(expression.variables_read());
    }
    read
}

/// The variables that a Choice asks for by `IsPresent`.
pub(super) fn is_present_variables(state: &State) -> Vec<&str> {
    let mut found = Vec::new();
    if let Some(StateKind::Choice(choice)) = &state.kind {
        for condition in choice.conditions() {
            add_is_present(condition, &mut found);
        }
    }
    found
}

/// Whether a Choice asks for a part of the context object by `IsPresent`.
pub(super) fn asks_context_is_present(state: &State) -> bool {
    let Some(StateKind::Choice(choice)) = &state.kind else { return false };
    choice.conditions().any(asks_context)
}

fn asks_context(condition: &Condition) -> bool {
    match &condition.kind {
        ConditionKind::And(conditions) | ConditionKind::Or(conditions) => conditions.iter().any(asks_context),
        ConditionKind::Not(condition) => asks_context(condition),
        ConditionKind::Compare(comparison) => {
            comparison.variable.root == Root::Context && comparison.comparator.test == Test::Is(Property::Present)
        }
        ConditionKind::Jsonata(_) => false,
    }
}

fn add_is_present<'a>(condition: &'a Condition, found: &mut Vec<&'a str>) {
    match &condition.kind {
        ConditionKind::And(conditions) | ConditionKind::Or(conditions) => {
            conditions.iter().for_each(|condition| add_is_present(condition, found));
        }
        ConditionKind::Not(condition) => add_is_present(condition, found),
        ConditionKind::Compare(comparison) => {
            if let (Root::Variable(name), Test::Is(Property::Present)) =
                (&comparison.variable.root, comparison.comparator.test)
            {
                found.push(name);
            }
        }
        ConditionKind::Jsonata(_) => {}
    }
}

/// The `Assign`s of a state, of its rules and catchers.
pub(crate) fn assigns<'a>(state: &'a State) -> Vec<&'a Assign> {
    let mut found = Vec::new();
    let mut add = |assign: &'a Option<Assign>| {
        if let Some(assign) = assign {
            found.push(assign);
        }
    };
    add(&state.data_flow.assign);
    if let Some(StateKind::Choice(choice)) = &state.kind {
        for rule in &choice.choices {
            add(&rule.assign);
        }
    }
    for catcher in super::scope::catchers(state) {
        add(&catcher.assign);
    }
    found
}

/// What they assign.
pub(crate) fn assignments(state: &State) -> Vec<&Assignment> {
    let mut found = Vec::new();
    add_assignments(state, &mut found);
    found
}

/// Adds what they assign.
pub(super) fn add_assignments<'a>(state: &'a State, found: &mut Vec<&'a Assignment>) {
    for assign in assigns(state) {
        found.push_all(&assign.variables);
    }
}

/// The strings of a piece of JSON that are written like a path or a call, though nothing reads them as one.
pub(super) fn strings_like_expressions(node: &Node) -> Vec<(&str, Span)> {
    let mut found = Vec::new();
    add_strings_like_expressions(node, &mut found);
    found
}

fn add_strings_like_expressions<'a>(node: &'a Node, found: &mut Vec<(&'a str, Span)>) {
    match &node.kind {
        NodeKind::String(text) if is_like_expression(&text.value) => found.push((&text.value, node.span)),
        NodeKind::Array(items) => items.iter().for_each(|item| add_strings_like_expressions(item, found)),
        NodeKind::Object(members) => {
            members.iter().for_each(|member| add_strings_like_expressions(&member.value, found));
        }
        _ => {}
    }
}

/// Whether a text is written like a path or a call of an intrinsic function.
pub(super) fn is_like_expression(text: &str) -> bool {
    let is_path = ["$.", "$$.", "$["].iter().any(|root| text.starts_with(root)) && !text.contains(char::is_whitespace);
    is_path || (text.starts_with("States.") && text.contains('(') && text.ends_with(')'))
}

/// The payload templates of a state whose values are paths where the keys end with `.$`. One that is only a text has
/// no keys: that is a fault of its own.
pub(super) fn templates<'a>(state: &'a State) -> Vec<&'a PayloadTemplate> {
    let flow = &state.data_flow;
    let mut found = Vec::new();
    let mut add = |template: &'a Option<PayloadTemplate>| {
        if let Some(template) = template
            && !template.as_literal().is_some_and(|node| matches!(node.kind, NodeKind::String(_)))
        {
            found.push(template);
        }
    };
    add(&flow.parameters);
    add(&flow.result_selector);
    if let Some(StateKind::Map(map)) = &state.kind {
        add(&map.item_selector);
    }
    for variable in assignments(state) {
        found.push(&variable.value);
    }
    found
}

/// The expressions that a state certainly follows in its raw input when it is entered.
pub(super) fn input_reads(state: &State) -> Vec<Expression<'_>> {
    let mut found = Vec::new();
    let flow = &state.data_flow;
    match &flow.input_path {
        Some(PathOrNull::Path(path)) => return vec![Expression::Path(path)],
        Some(PathOrNull::Null(_)) => return found,
        None => {}
    }
    flow.parameters.iter().for_each(|template| add_template(template, &mut found));
    match &state.kind {
        Some(StateKind::Wait(wait)) => add_wait(wait, &mut found),
        Some(StateKind::Fail(fail)) => add_fail(fail, &mut found),
        // The first condition only: what is behind it depends on it. One that asks `IsPresent` takes what is missing.
        Some(StateKind::Choice(choice)) => {
            if let Some(ConditionKind::Compare(comparison)) =
                choice.choices.first().and_then(|rule| rule.condition.as_ref()).map(|condition| &condition.kind)
                && !matches!(comparison.comparator.test, Test::Is(Property::Present))
            {
                found.push(Expression::Reference(&comparison.variable));
            }
        }
        Some(StateKind::Map(map)) => {
            if let Some(Items::Path(path)) = &map.items {
                found.push(Expression::Reference(path));
            }
        }
        _ => {}
    }
    found
}

/// All JSONPath expressions of a state's own fields, not of those of the states inside it.
pub(super) fn expressions(state: &State) -> Vec<Expression<'_>> {
    let mut found = Vec::new();
    let flow = &state.data_flow;
    add_path(&flow.input_path, &mut found);
    add_path(&flow.output_path, &mut found);
    add_templates(&flow.parameters, &mut found);
    add_templates(&flow.result_selector, &mut found);
    add_templates(&flow.arguments, &mut found);
    add_templates(&flow.output, &mut found);
    add_result_path(&flow.result_path, &mut found);
    add_assign(&flow.assign, &mut found);
    match &state.kind {
        Some(StateKind::Task(task)) => {
            add_value(task.timeout.timeout.as_ref(), &mut found);
            add_value(task.timeout.heartbeat.as_ref(), &mut found);
            if let Some(credentials) = &task.credentials {
                add_templates(&credentials.role_arn, &mut found);
            }
        }
        Some(StateKind::Wait(wait)) => add_wait(wait, &mut found),
        Some(StateKind::Choice(choice)) => {
            for rule in &choice.choices {
                rule.condition.iter().for_each(|condition| add_condition(condition, &mut found));
                add_assign(&rule.assign, &mut found);
            }
        }
        Some(StateKind::Fail(fail)) => add_fail(fail, &mut found),
        Some(StateKind::Map(map)) => add_map(map, &mut found),
        _ => {}
    }
    for catcher in super::scope::catchers(state) {
        add_result_path(&catcher.result_path, &mut found);
        add_assign(&catcher.assign, &mut found);
    }
    found
}

/// All JSONPath expressions of a template.
pub(super) fn of_template(template: &PayloadTemplate) -> Vec<Expression<'_>> {
    let mut found = Vec::new();
    add_template(template, &mut found);
    found
}

fn add_template<'a>(template: &'a PayloadTemplate, found: &mut Vec<Expression<'a>>) {
    match &template.kind {
        TemplateKind::Literal(_) | TemplateKind::Jsonata(_) => {}
        TemplateKind::Array(elements) => elements.iter().for_each(|element| add_template(element, found)),
        TemplateKind::Object(entries) => entries.iter().for_each(|entry| add_template(&entry.value, found)),
        TemplateKind::Path(path) => found.push(Expression::Path(path)),
        TemplateKind::Intrinsic(call) => add_call(call, found),
    }
}

/// The paths that a call reads.
fn add_call<'a>(call: &'a Call, found: &mut Vec<Expression<'a>>) {
    found.push_all(call.paths().into_iter().map(Expression::Path));
}

fn add_templates<'a>(template: &'a Option<PayloadTemplate>, found: &mut Vec<Expression<'a>>) {
    if let Some(template) = template {
        add_template(template, found);
    }
}

fn add_assign<'a>(assign: &'a Option<Assign>, found: &mut Vec<Expression<'a>>) {
    if let Some(assign) = assign {
        assign.variables.iter().for_each(|variable| add_template(&variable.value, found));
    }
}

fn add_path<'a>(path: &'a Option<PathOrNull>, found: &mut Vec<Expression<'a>>) {
    if let Some(PathOrNull::Path(path)) = path {
        found.push(Expression::Path(path));
    }
}

fn add_result_path<'a>(path: &'a Option<ResultPath>, found: &mut Vec<Expression<'a>>) {
    if let Some(ResultPath::Path(path)) = path {
        found.push(Expression::Reference(path));
    }
}

fn add_value<'a, T>(value: Option<&'a Value<T>>, found: &mut Vec<Expression<'a>>) {
    if let Some(Value::Path(path)) = value {
        found.push(Expression::Reference(path));
    }
}

fn add_wait<'a>(wait: &'a Wait, found: &mut Vec<Expression<'a>>) {
    match &wait.until {
        Some(WaitUntil::Seconds(value)) => add_value(Some(value), found),
        Some(WaitUntil::Timestamp(value)) => add_value(Some(value), found),
        None => {}
    }
}

fn add_map<'a>(map: &'a Map, found: &mut Vec<Expression<'a>>) {
    if let Some(Items::Path(path)) = &map.items {
        found.push(Expression::Reference(path));
    }
    map.item_selector.iter().for_each(|template| add_template(template, found));
    add_value(map.max_concurrency.as_ref(), found);
    add_value(map.tolerated_failure_count.as_ref(), found);
    add_value(map.tolerated_failure_percentage.as_ref(), found);
    if let Some(batcher) = &map.item_batcher {
        batcher.batch_input.iter().for_each(|template| add_template(template, found));
        add_value(batcher.max_items_per_batch.as_ref(), found);
        add_value(batcher.max_input_bytes_per_batch.as_ref(), found);
    }
    if let Some(reader) = &map.item_reader {
        reader.arguments.iter().for_each(|template| add_template(template, found));
        add_value(reader.config.as_ref().and_then(|config| config.max_items.as_ref()), found);
    }
    if let Some(writer) = &map.result_writer {
        writer.arguments.iter().for_each(|template| add_template(template, found));
    }
}

fn add_condition<'a>(condition: &'a Condition, found: &mut Vec<Expression<'a>>) {
    match &condition.kind {
        ConditionKind::And(conditions) | ConditionKind::Or(conditions) => {
            conditions.iter().for_each(|condition| add_condition(condition, found));
        }
        ConditionKind::Not(condition) => add_condition(condition, found),
        ConditionKind::Compare(comparison) => {
            found.push(Expression::Reference(&comparison.variable));
            if let Operand::Path(path) = &comparison.operand {
                found.push(Expression::Reference(path));
            }
        }
        ConditionKind::Jsonata(_) => {}
    }
}

fn add_fail<'a>(fail: &'a Fail, found: &mut Vec<Expression<'a>>) {
    for text in fail.texts() {
        match text {
            FailText::Path(path) => found.push(Expression::Reference(path)),
            FailText::Intrinsic(call) => add_call(call, found),
            FailText::Literal(_) | FailText::Jsonata(_) => {}
        }
    }
}
