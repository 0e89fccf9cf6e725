//! What it does: finds `Credentials` of a task whose `Resource` is an activity.
//!
//! Why it is bad: an activity's worker asks for its work, nobody calls it, so the role has no effect.
//!
//! Example:
//! ```json
//! { "Resource": "arn:aws:states:us-east-1:123456789012:activity:pack", "Credentials": { "RoleArn": "arn:…" } }
//! ```
//!
//! Write instead:
//! ```json
//! { "Resource": "arn:aws:states:us-east-1:123456789012:activity:pack" }
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::resource::ResourceKind;
use crate::model::{State, StateKind};

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let Some(StateKind::Task(task)) = &state.kind else { continue };
        if let (Some(resource), Some(credentials)) = (&task.resource, &task.credentials)
            && resource.kind == ResourceKind::Activity
        {
            let message = "`Credentials` has no effect on an activity";
            let fault = Diagnostic::new(&code::CREDENTIALS_WITH_ACTIVITY, credentials.span, message);
            let fault = fault.also(resource.text.span, "the activity");
            diags.push(fault.help("remove it: the worker has credentials of its own"));
        }
    }
}
