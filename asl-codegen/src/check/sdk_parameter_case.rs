//! What it does: finds a parameter of an SDK call whose name begins with a small letter.
//!
//! Why it is bad: the service refuses the definition. Step Functions writes the parameters of every service in Pascal case,
//! also where the service's own reference writes them otherwise.
//!
//! Example:
//! ```json
//! { "Resource": "arn:aws:states:::aws-sdk:ecs:stopTask", "Parameters": { "task.$": "$.task" } }
//! ```
//!
//! Write instead:
//! ```json
//! { "Resource": "arn:aws:states:::aws-sdk:ecs:stopTask", "Parameters": { "Task.$": "$.task" } }
//! ```

use super::task_parameter_missing::keys;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::resource::ResourceKind;
use crate::model::{State, StateKind};
use crate::span::Spanned;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let Some(StateKind::Task(task)) = &state.kind else { continue };
        if !task.resource.as_ref().is_some_and(|resource| matches!(resource.kind, ResourceKind::AwsSdk { .. })) {
            continue;
        }
        let template = state.data_flow.parameters.as_ref().or(state.data_flow.arguments.as_ref());
        for key in template.and_then(keys).unwrap_or_default() {
            if let Some(fault) = small(key) {
                diags.push(fault);
            }
        }
    }
}

fn small(key: &Spanned<String>) -> Option<Diagnostic> {
    let first = key.chars().next().filter(char::is_ascii_lowercase)?;
    let message = format!("the parameter `{}` begins with a small letter", key.value);
    let fault = Diagnostic::new(&code::SDK_PARAMETER_CASE, key.span, message);
    Some(fault.help(format!("write `{}{}`", first.to_ascii_uppercase(), key.get(1..)?)))
}
