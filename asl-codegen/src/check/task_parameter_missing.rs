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

use crate::collect_vec::{CollectVec, PushAll};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::resource::{Resource, ResourceKind};
use crate::model::{State, StateKind};
use crate::span::{Span, Spanned};
use crate::syntax::tree::NodeKind;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    let mut all = Vec::new();
    states.iter().copied().for_each(|state| add_calls(state, &mut all));
    for (resource, template) in all {
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
fn add_calls<'a>(state: &'a State, found: &mut Vec<(&'a Resource, &'a PayloadTemplate)>) {
    let flow = &state.data_flow;
    let mut add = |resource: &'a Option<Resource>, sent: &'a Option<PayloadTemplate>| {
        found.push_all(resource.as_ref().zip(sent.as_ref()));
    };
    match &state.kind {
        Some(StateKind::Task(task)) => match &flow.parameters {
            Some(_) => add(&task.resource, &flow.parameters),
            None => add(&task.resource, &flow.arguments),
        },
        Some(StateKind::Map(map)) => {
            // Anything else is a fault of its own.
            let is_s3 = |resource: &Option<Resource>| {
                let kind = resource.as_ref().map(|resource| &resource.kind);
                matches!(kind, Some(ResourceKind::Service { service, .. }) if service == "s3")
            };
            if let Some(reader) = map.item_reader.as_ref().filter(|reader| is_s3(&reader.resource)) {
                add(&reader.resource, &reader.arguments);
            }
            if let Some(writer) = map.result_writer.as_ref().filter(|writer| is_s3(&writer.resource)) {
                add(&writer.resource, &writer.arguments);
            }
        }
        _ => {}
    }
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
