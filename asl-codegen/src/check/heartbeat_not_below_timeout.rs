//! What it does: finds a Task whose `HeartbeatSeconds` is not below its `TimeoutSeconds`.
//!
//! Why it is bad: the timeout always comes first, so the heartbeat has no effect; the specification forbids it.
//!
//! Example: `{ "Type": "Task", "Resource": "…", "TimeoutSeconds": 60, "HeartbeatSeconds": 60, "End": true }`
//!
//! Write instead: `{ "Type": "Task", "Resource": "…", "TimeoutSeconds": 60, "HeartbeatSeconds": 20, "End": true }`

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::value::Value;
use crate::model::{State, StateKind};

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let Some(StateKind::Task(task)) = &state.kind else { continue };
        // What is only known when the machine runs is compared then.
        let (Some(Value::Literal(timeout)), Some(Value::Literal(heartbeat))) =
            (&task.timeout.timeout, &task.timeout.heartbeat)
        else {
            continue;
        };
        if heartbeat.value >= timeout.value {
            let message = "the heartbeat is not shorter than the timeout";
            let fault = Diagnostic::new(&code::HEARTBEAT_NOT_BELOW_TIMEOUT, heartbeat.span, message);
            let fault = fault.label("`HeartbeatSeconds`").also(timeout.span, "`TimeoutSeconds`");
            diags.push(fault.help(format!("write a number below {}", timeout.value)));
        }
    }
}
