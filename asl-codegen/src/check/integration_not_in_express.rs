//! What it does: finds what an Express state machine cannot do: wait for a job (`.sync`), for a token
//! (`.waitForTaskToken`) or for an activity, and run a Map in distributed mode.
//!
//! Why it is bad: an Express execution lasts five minutes at most and keeps no history; the service refuses the
//! definition. Only machines that are checked as Express are looked at, and Maps whose items are Express executions.
//!
//! Example: `{ "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "End": true }`
//!
//! Write instead: `{ "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask", "End": true }`

use super::Context;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::map::{ExecutionType, ProcessorMode};
use crate::model::resource::{Pattern, Resource, ResourceKind};
use crate::model::{Scope, State, StateKind, StateMachine};
use crate::options::MachineType;
use crate::span::Span;

pub(super) fn check(machine: &StateMachine, ctx: &Context, diags: &mut Diagnostics) {
    check_scope(&machine.scope, ctx.machine_type, diags);
}

fn check_scope(scope: &Scope, machine_type: MachineType, diags: &mut Diagnostics) {
    for state in &scope.states {
        if machine_type == MachineType::Express {
            check_state(state, diags);
        }
        let inner = if has_express_children(state) { MachineType::Express } else { machine_type };
        state.inner_scopes().into_iter().for_each(|scope| check_scope(scope, inner, diags));
    }
}

/// Whether each item of the state, a Map, is an Express execution of its own.
fn has_express_children(state: &State) -> bool {
    let Some(StateKind::Map(map)) = &state.kind else { return false };
    let processor = map.item_processor.as_ref();
    processor
        .and_then(|processor| processor.execution_type.as_ref())
        .is_some_and(|ty| ty.value == ExecutionType::Express)
}

fn check_state(state: &State, diags: &mut Diagnostics) {
    let found = match &state.kind {
        Some(StateKind::Task(task)) => task.resource.as_ref().and_then(what_waits),
        Some(StateKind::Map(map)) => {
            let mode = map.item_processor.as_ref().and_then(|processor| processor.mode.as_ref());
            let distributed = mode.filter(|mode| mode.value == ProcessorMode::Distributed);
            distributed.map(|mode| (mode.span, "a Map in distributed mode"))
        }
        _ => None,
    };
    if let Some((span, what)) = found {
        let message = format!("an Express state machine does not support {what}");
        let fault = Diagnostic::new(&code::INTEGRATION_NOT_IN_EXPRESS, span, message);
        diags.push(fault.help("make it a Standard state machine, or start one from here"));
    }
}

fn what_waits(resource: &Resource) -> Option<(Span, &'static str)> {
    let text = &resource.text;
    match &resource.kind {
        ResourceKind::Activity => Some((text.span, "activities")),
        ResourceKind::Service { pattern, .. } | ResourceKind::AwsSdk { pattern, .. } => match pattern {
            Pattern::RequestResponse => None,
            Pattern::Sync => Some((text.part(".sync"), "`.sync`")),
            Pattern::Sync2 => Some((text.part(".sync:2"), "`.sync:2`")),
            Pattern::WaitForTaskToken => Some((text.part(".waitForTaskToken"), "`.waitForTaskToken`")),
        },
        ResourceKind::LambdaFunction | ResourceKind::Other => None,
    }
}
