//! What it does: finds what an Express state machine cannot do: wait for a job (`.sync`), for a token
//! (`.waitForTaskToken`) or for an activity, and run a Map in distributed mode.
//!
//! Why it is bad: an Express execution lasts five minutes at most and keeps no history; the service refuses the
//! definition. Only machines that are checked as Express are looked at.
//!
//! Example: `{ "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "End": true }`
//!
//! Write instead: `{ "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask", "End": true }`

use super::{Context, scope};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::map::ProcessorMode;
use crate::model::resource::{Pattern, Resource, ResourceKind};
use crate::model::{StateKind, StateMachine};
use crate::options::MachineType;
use crate::span::Span;

pub(super) fn check(machine: &StateMachine, ctx: &Context, diags: &mut Diagnostics) {
    if ctx.machine_type != MachineType::Express {
        return;
    }
    for state in scope::states(machine) {
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
}

fn what_waits(resource: &Resource) -> Option<(Span, &'static str)> {
    let what = match &resource.kind {
        ResourceKind::Activity => "activities",
        ResourceKind::Service { pattern, .. } | ResourceKind::AwsSdk { pattern, .. } => match pattern {
            Pattern::RequestResponse => return None,
            Pattern::Sync | Pattern::Sync2 => "`.sync`",
            Pattern::WaitForTaskToken => "`.waitForTaskToken`",
        },
        ResourceKind::LambdaFunction | ResourceKind::Other => return None,
    };
    Some((resource.text.span, what))
}
