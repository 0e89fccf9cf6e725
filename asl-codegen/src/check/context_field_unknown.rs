//! What it does: finds fields that the context object does not have: misspelled ones, `Map` outside of a Map, and `Task` where no
//! task waits for its token.
//!
//! Why it is bad: the service takes the definition. Then a path that leads nowhere fails the execution with
//! `States.Runtime`, which nothing can catch, and a JSONata expression fails the state. It is a warning, because the service adds
//! fields now and then. A Choice that asks `IsPresent` of the context object is not looked at.
//!
//! Example: `{ "Type": "Pass", "Parameters": { "id.$": "$$.Execution.ID" }, "End": true }`
//!
//! Write instead: `{ "Type": "Pass", "Parameters": { "id.$": "$$.Execution.Id" }, "End": true }`

use super::context_read::{ContextRead, of_jsonata, of_path};
use super::expression::{asks_context_is_present, expressions};
use super::jsonata;
use crate::collect_vec::CollectVec;
use crate::diagnostic::suggest::nearest;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::context_object::fields_of;
use crate::model::resource::{Pattern, ResourceKind};
use crate::model::{Scope, State, StateKind, StateMachine};

/// A field that is there only after a redrive.
const REDRIVE_TIME: &str = "RedriveTime";

/// Where a state stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// In no Map.
    Outside,
    /// Inside a Map, at any depth.
    InMap,
}

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    check_scope(&machine.scope, Place::Outside, diags);
}

fn check_scope(scope: &Scope, place: Place, diags: &mut Diagnostics) {
    for state in &scope.states {
        let is_map = matches!(state.kind, Some(StateKind::Map(_)));
        let place = if is_map { Place::InMap } else { place };
        for read in reads(state) {
            if let Some(fault) = fault(&read, state, place) {
                diags.push(fault);
            }
        }
        for inner in state.inner_scopes() {
            check_scope(inner, place, diags);
        }
    }
}

fn reads(state: &State) -> Vec<ContextRead> {
    if asks_context_is_present(state) {
        return Vec::new();
    }
    let asks = |text: &str| text.contains("$exists");
    let mut reads = Vec::new();
    for expression in expressions(state) {
        if let Some(read) = of_path(expression) {
            reads.push(read);
        }
    }
    for (_, expression) in jsonata::expressions(state) {
        if !asks(expression.as_str()) {
            reads.extend(of_jsonata(expression));
        }
    }
    reads
}

fn fault(read: &ContextRead, state: &State, place: Place) -> Option<Diagnostic> {
    let names: Vec<&str> = read.way.iter().map(|(name, _)| name.as_str()).collect_vec();
    for (depth, (name, span)) in read.way.iter().enumerate() {
        let way = names.get(..depth).unwrap_or_default();
        let object = way.iter().fold(read.root.to_string(), |object, name| format!("{object}.{name}"));
        let missing = |message: String| Some(Diagnostic::new(&code::CONTEXT_FIELD_UNKNOWN, *span, message));
        let fields = fields_of(way);
        match name.as_str() {
            _ if fields.is_empty() => return None,
            "Map" if depth == 0 && place == Place::Outside => {
                let help = "read it in a Map's `ItemSelector`, or in the states of its `ItemProcessor`";
                return missing(format!("`{object}.Map` is there only inside of a Map")).map(|fault| fault.help(help));
            }
            "Task" if depth == 0 && !may_have_token(state) => {
                let help = "the task's `Resource` ends with `.waitForTaskToken`, if somebody is to be told its token";
                return missing(format!("`{object}.Task` is there only in a task that waits for its token"))
                    .map(|fault| fault.help(help));
            }
            REDRIVE_TIME if way == ["Execution"] => return None,
            name if fields.contains(&name) => {}
            name => {
                let help = match nearest(name, fields.iter().copied()) {
                    Some(nearest) => format!("did you mean `{nearest}`?"),
                    None => format!("it has `{}`", fields.join("`, `")),
                };
                return missing(format!("`{object}` has no `{name}`")).map(|fault| fault.help(help));
            }
        }
    }
    None
}

/// Whether the state is a task that may have a token: what a placeholder stands for, or a misspelled suffix, isn't known.
fn may_have_token(state: &State) -> bool {
    let Some(StateKind::Task(task)) = &state.kind else { return false };
    match task.resource.as_ref().map(|resource| &resource.kind) {
        Some(ResourceKind::Service { action, pattern, .. } | ResourceKind::AwsSdk { action, pattern, .. }) => {
            *pattern != Pattern::RequestResponse || action.contains(['.', '$'])
        }
        Some(ResourceKind::LambdaFunction | ResourceKind::Activity) => false,
        Some(ResourceKind::Other) | None => true,
    }
}
