//! What it does: finds a Task without `Retry`.
//!
//! Why it is bad: a passing fault of what it calls fails the execution. Whether a call can be repeated depends on the
//! task, so this is only said where `deny(task-without-retry)` asks for it.
//!
//! Example: `{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true }`
//!
//! Write instead:
//! ```json
//! {
//!   "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
//!   "Retry": [ { "ErrorEquals": ["Lambda.TooManyRequestsException"], "JitterStrategy": "FULL" } ], "End": true
//! }
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::{State, StateKind};

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    if !diags.asks_for(&code::TASK_WITHOUT_RETRY) {
        return;
    }
    for &state in states {
        if let Some(StateKind::Task(task)) = &state.kind
            && task.retry.is_empty()
        {
            let message = format!("the task `{}` is not tried again when it fails", state.name.value);
            let fault = Diagnostic::new(&code::TASK_WITHOUT_RETRY, state.name.span, message);
            diags.push(fault.help(r#"add "Retry": [{ "ErrorEquals": ["States.TaskFailed"] }]"#));
        }
    }
}
