//! What it does: finds a `Resource` with an action that its service integration does not have, or with a suffix
//! (`.sync`, `.sync:2`, `.waitForTaskToken`) that the action does not have.
//!
//! Why it is bad: the service refuses the definition.
//!
//! Example: `{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.sync", "End": true }`
//!
//! Write instead: `{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true }`

use super::scope;
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::model::map::Map;
use crate::model::resource::{Pattern, Resource, ResourceKind};
use crate::model::{StateKind, StateMachine};

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    for state in scope::states(machine) {
        let found = match &state.kind {
            Some(StateKind::Task(task)) => task.resource.iter().filter_map(unknown).collect(),
            Some(StateKind::Map(map)) => unknown_of_map(map),
            _ => Vec::new(),
        };
        found.into_iter().for_each(|fault| diags.push(fault));
    }
}

/// What a Map reads its items from and writes its results to: always S3.
fn unknown_of_map(map: &Map) -> Vec<Diagnostic> {
    let reader = map.item_reader.iter().filter_map(|reader| reader.resource.as_ref());
    let reader = reader.map(|resource| (resource, "an item reader", ["getObject", "listObjectsV2"].as_slice()));
    let writer = map.result_writer.iter().filter_map(|writer| writer.resource.as_ref());
    let writer = writer.map(|resource| (resource, "a result writer", ["putObject"].as_slice()));
    let wrong = reader.chain(writer).filter(|(resource, _, actions)| match &resource.kind {
        ResourceKind::Other => resource.text.starts_with("arn:") && !resource.text.contains("${"),
        ResourceKind::Service { service, action, pattern: Pattern::RequestResponse } => {
            !action.contains("${") && (service != "s3" || !actions.contains(&action.as_str()))
        }
        _ => true,
    });
    let fault = |(resource, what, actions): (&Resource, &str, &[&str])| {
        let message = format!("{what} has no `{}`", resource.text.value);
        let fault = Diagnostic::new(&code::INTEGRATION_UNKNOWN, resource.text.span, message);
        let written: Vec<String> = actions.iter().map(|action| format!("`arn:aws:states:::s3:{action}`")).collect();
        fault.help(format!("write {}", written.join(" or ")))
    };
    wrong.map(fault).collect()
}

/// What a Task calls.
fn unknown(resource: &Resource) -> Option<Diagnostic> {
    let text = &resource.text;
    // What a placeholder stands for may be part of the action.
    if text.rsplit(':').next().is_some_and(|action| action.contains("${")) {
        return None;
    }
    let fault = |message: String| Diagnostic::new(&code::INTEGRATION_UNKNOWN, text.span, message);
    let (service, action, pattern) = match &resource.kind {
        ResourceKind::Service { service, action, pattern } => (service, action, *pattern),
        ResourceKind::AwsSdk { service, pattern: Pattern::Sync | Pattern::Sync2, .. } => {
            let message = format!("`aws-sdk:{service}` has no `.sync`: the SDK's calls return at once");
            return Some(fault(message).help("remove the suffix, and ask for the job's state in a loop with a Wait"));
        }
        _ => return None,
    };
    if service == "aws-sdk" {
        return Some(fault(format!("`{}` names no action", text.value)).help("write `aws-sdk:service:action`"));
    }
    if service == "s3" {
        let help = format!("a task calls `arn:aws:states:::aws-sdk:s3:{action}`");
        return Some(fault("`s3` is only for a Map's `ItemReader` and `ResultWriter`".to_owned()).help(help));
    }
    let integration = INTEGRATIONS.iter().find(|integration| integration.service == service)?;
    if !integration.actions.is_empty() && !integration.actions.contains(&action.as_str()) {
        let nearest = suggest::nearest(action, integration.actions.iter().copied());
        let fault = fault(format!("the integration with `{service}` has no action `{action}`"));
        return Some(match nearest {
            Some(nearest) => fault.help(format!("did you mean `{nearest}`?")),
            None => fault.help(format!("it has {}; for others there is `aws-sdk:…`", integration.actions.join(", "))),
        });
    }
    let (suffix, has) = match pattern {
        Pattern::RequestResponse => return None,
        Pattern::Sync => (".sync", integration.sync),
        Pattern::Sync2 => (".sync:2", service == "states"),
        Pattern::WaitForTaskToken => (".waitForTaskToken", integration.token),
    };
    let help = match pattern {
        Pattern::Sync2 if integration.sync => "write `.sync`: only `states:startExecution` has `.sync:2`".to_owned(),
        _ => format!("remove `{suffix}`"),
    };
    (!has).then(|| fault(format!("`{service}:{action}` has no `{suffix}`")).help(help))
}

/// A service that has an integration of its own.
struct Integration {
    service: &'static str,
    /// Its actions; empty where there are too many to be sure of all.
    actions: &'static [&'static str],
    /// Whether any action has `.sync`.
    sync: bool,
    /// Whether any action has `.waitForTaskToken`.
    token: bool,
}

const fn integration(service: &'static str, actions: &'static [&'static str], [sync, token]: [bool; 2]) -> Integration {
    Integration { service, actions, sync, token }
}

const CALL: [bool; 2] = [false, false];
const JOB: [bool; 2] = [true, false];
const CALLBACK: [bool; 2] = [false, true];
const BOTH: [bool; 2] = [true, true];

/// As documented by AWS, "Integrating services". A service that is not here is not judged: there may be new ones.
const INTEGRATIONS: [Integration; 22] = [
    integration("apigateway", &["invoke"], CALLBACK),
    integration("athena", &["startQueryExecution", "stopQueryExecution", "getQueryExecution", "getQueryResults"], JOB),
    integration("batch", &["submitJob"], JOB),
    integration("bedrock", &[], BOTH),
    integration("bedrock-agentcore", &[], CALL),
    integration("codebuild", &[], JOB),
    integration("databrew", &["startJobRun"], JOB),
    integration("dynamodb", &["getItem", "putItem", "updateItem", "deleteItem"], CALL),
    integration("ecs", &["runTask"], BOTH),
    integration("eks", &[], BOTH),
    integration("elasticmapreduce", &[], JOB),
    integration("emr-containers", &[], JOB),
    integration("emr-serverless", &[], JOB),
    integration("events", &["putEvents"], CALLBACK),
    integration("glue", &["startJobRun"], JOB),
    integration("http", &["invoke"], CALL),
    integration("lambda", &["invoke"], CALLBACK),
    integration("mediaconvert", &["createJob"], JOB),
    integration("sagemaker", &[], JOB),
    integration("sns", &["publish"], CALLBACK),
    integration("sqs", &["sendMessage"], CALLBACK),
    integration("states", &["startExecution"], BOTH),
];
