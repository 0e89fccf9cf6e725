//! What it does: finds a `Resource` that is a URI but not an ARN.
//!
//! Why it is bad: the specification allows any URI, and here a resource is a name that tests and histories show. The
//! service only takes ARNs, so the definition can't be deployed as it is. It is a warning because definitions are also
//! written for other engines, which have schemes of their own.
//!
//! Example: `{ "Type": "Task", "Resource": "docker://hello-world", "End": true }`
//!
//! Write instead: `{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true }`

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::{State, StateKind};

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let Some(StateKind::Task(task)) = &state.kind else { continue };
        let Some(resource) = &task.resource else { continue };
        let text = &resource.text;
        if !text.starts_with("arn:") && !text.contains("${") {
            let message = format!("`{}` is not an ARN", text.value);
            let fault = Diagnostic::new(&code::RESOURCE_NOT_ARN, text.span, message);
            diags.push(fault.help("AWS refuses it; `allow(resource-not-arn)` if it never gets there"));
        }
    }
}
