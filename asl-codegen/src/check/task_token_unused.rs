//! What it does: finds a task with `.waitForTaskToken` that tells its token to nobody: nothing in its `Parameters` or `Arguments`
//! reads it.
//!
//! Why it is bad: the task ends only when somebody returns the token, so it waits until it times out, for a year by default. The
//! service takes the definition.
//!
//! Example:
//! ```json
//! {
//!   "Type": "Task",
//!   "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
//!   "Parameters": { "QueueUrl": "…", "MessageBody": { "order.$": "$.order" } },
//!   "End": true
//! }
//! ```
//!
//! Write instead:
//! ```json
//! {
//!   "Type": "Task",
//!   "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
//!   "Parameters": { "QueueUrl": "…", "MessageBody": { "order.$": "$.order", "token.$": "$$.Task.Token" } },
//!   "End": true
//! }
//! ```

use super::context_read::{ContextRead, of_jsonata, of_path};
use super::{Context, expression, integration_unknown, jsonata};
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::query_language::QueryLanguage;
use crate::model::resource::{Pattern, Resource, ResourceKind};
use crate::model::{State, StateKind};
use crate::options::MachineType;
use crate::syntax::tree::{Node, NodeKind};

pub(super) fn check(states: &[&State], ctx: &Context, diags: &mut Diagnostics) {
    // Express machines can't wait for a token: a rule of its own.
    if ctx.machine_type == MachineType::Express {
        return;
    }
    for &state in states {
        let Some(resource) = waiting(state) else { continue };
        let flow = &state.data_flow;
        let (sent, help) = match state.query_language {
            QueryLanguage::JsonPath => {
                (&flow.parameters, r#"hand it on in `Parameters`: `"TaskToken.$": "$$.Task.Token"`"#)
            }
            QueryLanguage::Jsonata => {
                (&flow.arguments, r#"hand it on in `Arguments`: `"TaskToken": "{% $states.context.Task.Token %}"`"#)
            }
        };
        if !sent.as_ref().is_some_and(may_tell) {
            let message = "this task waits for its token, and tells it to nobody";
            let fault = Diagnostic::new(&code::TASK_TOKEN_UNUSED, resource.text.part(".waitForTaskToken"), message);
            diags.push(fault.help(help));
        }
    }
}

/// What a task calls that waits for its token.
fn waiting(state: &State) -> Option<&Resource> {
    let Some(StateKind::Task(task)) = &state.kind else { return None };
    let waits = |resource: &&Resource| match &resource.kind {
        ResourceKind::Service { pattern, .. } | ResourceKind::AwsSdk { pattern, .. } => {
            *pattern == Pattern::WaitForTaskToken
        }
        _ => false,
    };
    // What can't be waited for is a fault of its own.
    task.resource.as_ref().filter(waits).filter(|resource| integration_unknown::unknown(resource).is_none())
}

/// Whether the token, or all that it is a part of, is read in the template, or may come from a placeholder in it.
fn may_tell(template: &PayloadTemplate) -> bool {
    let is_token = |read: &ContextRead| read.way.iter().zip(["Task", "Token"]).all(|((name, _), part)| name == part);
    let mut reads: Vec<ContextRead> = expression::of_template(template).into_iter().filter_map(of_path).collect_vec();
    jsonata::of_template(template).into_iter().for_each(|expression| reads.extend(of_jsonata(expression)));
    reads.iter().any(is_token) || is_open(template)
}

/// Whether a text in it may be meant as the token: a placeholder, or the token's path under a key without `.$`.
fn is_open(template: &PayloadTemplate) -> bool {
    match &template.kind {
        TemplateKind::Literal(node) => is_open_node(node),
        TemplateKind::Array(items) => items.iter().any(is_open),
        TemplateKind::Object(entries) => entries.iter().any(|entry| is_open(&entry.value)),
        TemplateKind::Path(_) | TemplateKind::Intrinsic(_) | TemplateKind::Jsonata(_) => false,
    }
}

fn is_open_node(node: &Node) -> bool {
    match &node.kind {
        // A placeholder that is the whole value may stand for an object.
        NodeKind::String(text) => text.value.contains("Task.Token") || text.value.starts_with("${"),
        NodeKind::Array(items) => items.iter().any(is_open_node),
        NodeKind::Object(members) => members.iter().any(|member| is_open_node(&member.value)),
        _ => false,
    }
}
