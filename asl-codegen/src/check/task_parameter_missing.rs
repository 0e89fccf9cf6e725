//! What it does: finds a call of an integrated service without a parameter that the service can't do without.
//!
//! Why it is bad: the service refuses the call, or the definition. A Task without any `Parameters` passes its input on,
//! which may have what is needed.
//!
//! Example:
//! ```json
//! { "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "Payload.$": "$" } }
//! ```
//!
//! Write instead:
//! ```json
//! { "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "ship", "Payload.$": "$" } }
//! ```

use super::scope;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::resource::ResourceKind;
use crate::model::{State, StateKind, StateMachine};
use crate::syntax::tree::NodeKind;

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    for state in scope::states(machine) {
        let flow = &state.data_flow;
        let Some(template) = flow.parameters.as_ref().or(flow.arguments.as_ref()) else { continue };
        let Some(keys) = keys(template) else { continue };
        for name in required(state).iter().filter(|name| !keys.contains(name)) {
            let message = format!("the call has no `{name}`");
            let fault = Diagnostic::new(&code::TASK_PARAMETER_MISSING, template.span, message);
            diags.push(fault.help(format!("add \"{name}\": the service refuses a call without it")));
        }
    }
}

/// The keys of the object that is sent; nothing where an expression makes it.
fn keys(template: &PayloadTemplate) -> Option<Vec<&str>> {
    match &template.kind {
        TemplateKind::Object(entries) => Some(entries.iter().map(|entry| entry.key.as_str()).collect()),
        TemplateKind::Literal(node) => match &node.kind {
            NodeKind::Object(members) => Some(members.iter().map(|member| member.key.as_str()).collect()),
            _ => None,
        },
        _ => None,
    }
}

/// What the task's call needs.
fn required(state: &State) -> &'static [&'static str] {
    let Some(StateKind::Task(task)) = &state.kind else { return &[] };
    let Some(ResourceKind::Service { service, action, .. }) = task.resource.as_ref().map(|resource| &resource.kind)
    else {
        return &[];
    };
    let found = REQUIRED.iter().find(|(of, called, _)| of == service && called == action);
    found.map_or(&[], |(_, _, names)| names)
}

/// Parameters without which no call of the action can succeed, from the services' references.
const REQUIRED: [(&str, &str, &[&str]); 12] = [
    ("apigateway", "invoke", &["ApiEndpoint", "Method"]),
    ("dynamodb", "deleteItem", &["TableName", "Key"]),
    ("dynamodb", "getItem", &["TableName", "Key"]),
    ("dynamodb", "putItem", &["TableName", "Item"]),
    ("dynamodb", "updateItem", &["TableName", "Key"]),
    ("events", "putEvents", &["Entries"]),
    ("glue", "startJobRun", &["JobName"]),
    ("http", "invoke", &["ApiEndpoint", "Method"]),
    ("lambda", "invoke", &["FunctionName"]),
    ("sns", "publish", &["Message"]),
    ("sqs", "sendMessage", &["QueueUrl", "MessageBody"]),
    ("states", "startExecution", &["StateMachineArn"]),
];
