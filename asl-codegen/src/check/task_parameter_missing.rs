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
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::resource::{Resource, ResourceKind};
use crate::model::{State, StateKind, StateMachine};
use crate::span::{Span, Spanned};
use crate::syntax::tree::NodeKind;

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    for (resource, template) in scope::states(machine).into_iter().flat_map(calls) {
        let Some(keys) = keys(template) else { continue };
        let is_missing = |name: &&&str| !keys.iter().any(|key| key.value == **name);
        for name in required(resource).iter().filter(is_missing) {
            let message = format!("the call has no `{name}`");
            let brace = Span::new(template.span.start, template.span.start + 1);
            let fault = Diagnostic::new(&code::TASK_PARAMETER_MISSING, brace, message);
            diags.push(fault.help(format!("add \"{name}\": the service refuses a call without it")));
        }
    }
}

/// What a state calls, with what is sent there: a Task's `Resource`, those that a Map reads its items from and writes to.
fn calls(state: &State) -> Vec<(&Resource, &PayloadTemplate)> {
    let flow = &state.data_flow;
    let calls = match &state.kind {
        Some(StateKind::Task(task)) => {
            vec![(task.resource.as_ref(), flow.parameters.as_ref().or(flow.arguments.as_ref()))]
        }
        Some(StateKind::Map(map)) => {
            let (reader, writer) = (map.item_reader.as_ref(), map.result_writer.as_ref());
            let read = reader.map(|reader| (reader.resource.as_ref(), reader.arguments.as_ref()));
            let written = writer.map(|writer| (writer.resource.as_ref(), writer.arguments.as_ref()));
            let is_s3 = |kind: &ResourceKind| matches!(kind, ResourceKind::Service { service, .. } if service == "s3");
            let both = read.into_iter().chain(written);
            // Anything else is a fault of its own.
            both.filter(|(resource, _)| resource.is_some_and(|resource| is_s3(&resource.kind))).collect_vec()
        }
        _ => Vec::new(),
    };
    calls.into_iter().filter_map(|(resource, template)| resource.zip(template)).collect_vec()
}

/// The keys of the object that is sent; nothing where an expression makes it.
pub(super) fn keys(template: &PayloadTemplate) -> Option<Vec<&Spanned<String>>> {
    match &template.kind {
        TemplateKind::Object(entries) => Some(entries.iter().map(|entry| &entry.key).collect_vec()),
        TemplateKind::Literal(node) => match &node.kind {
            NodeKind::Object(members) => Some(members.iter().map(|member| &member.key).collect_vec()),
            _ => None,
        },
        _ => None,
    }
}

/// What a call needs.
fn required(resource: &Resource) -> &'static [&'static str] {
    let ResourceKind::Service { service, action, .. } = &resource.kind else { return &[] };
    let found = REQUIRED.iter().find(|(of, called, _)| of == service && called == action);
    found.map_or(&[], |(_, _, names)| names)
}

/// Parameters without which no call of the action can succeed, from the services' references.
const REQUIRED: [(&str, &str, &[&str]); 15] = [
    ("apigateway", "invoke", &["ApiEndpoint", "Method"]),
    ("dynamodb", "deleteItem", &["TableName", "Key"]),
    ("dynamodb", "getItem", &["TableName", "Key"]),
    ("dynamodb", "putItem", &["TableName", "Item"]),
    ("dynamodb", "updateItem", &["TableName", "Key"]),
    ("events", "putEvents", &["Entries"]),
    ("glue", "startJobRun", &["JobName"]),
    ("http", "invoke", &["ApiEndpoint", "Method"]),
    ("lambda", "invoke", &["FunctionName"]),
    ("s3", "getObject", &["Bucket", "Key"]),
    ("s3", "listObjectsV2", &["Bucket"]),
    ("s3", "putObject", &["Bucket"]),
    ("sns", "publish", &["Message"]),
    ("sqs", "sendMessage", &["QueueUrl", "MessageBody"]),
    ("states", "startExecution", &["StateMachineArn"]),
];
