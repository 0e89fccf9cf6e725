//! What it does: finds a Task without `TimeoutSeconds`.
//!
//! Why it is bad: where nobody answers, the execution waits for three years. Whether that can happen depends on the task,
//! so this is only said where `deny(task-without-timeout)` asks for it.
//!
//! Example: `{ "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true }`
//!
//! Write instead:
//! `{ "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 86400, "End": true }`

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::{State, StateKind};

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    if !diags.asks_for(&code::TASK_WITHOUT_TIMEOUT) {
        return;
    }
    for &state in states {
        if let Some(StateKind::Task(task)) = &state.kind
            && task.timeout.timeout.is_none()
        {
            let message = format!("the task `{}` has no timeout", state.name.value);
            let fault = Diagnostic::new(&code::TASK_WITHOUT_TIMEOUT, state.name.span, message);
            diags.push(fault.help(r#"add "TimeoutSeconds": 300, or how long the task may take"#));
        }
    }
}
