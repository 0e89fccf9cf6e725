//! What it does: finds a `Resource` with a service that Step Functions has no integration with, an action that the
//! integration does not have, or a suffix (`.sync`, `.sync:2`, `.waitForTaskToken`) that the action does not have.
//!
//! Why it is bad: the service refuses the definition. Which services and actions the SDK has is not judged, only how
//! they are written: `aws-sdk:s3:getObject`, the service in lower case and the action in camel case.
//!
//! Example: `{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.sync", "End": true }`
//!
//! Write instead: `{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true }`

use super::integration::{INTEGRATIONS, Integration};
use crate::collect_vec::{CollectVec, PushAll};
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::model::map::Map;
use crate::model::resource::{Pattern, Resource, ResourceKind};
use crate::model::{State, StateKind};
use crate::span::Spanned;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        match &state.kind {
            Some(StateKind::Task(task)) => {
                if let Some(fault) = task.resource.as_ref().and_then(unknown) {
                    diags.push(fault);
                }
            }
            Some(StateKind::Map(map)) => unknown_of_map(map).into_iter().for_each(|fault| diags.push(fault)),
            _ => {}
        }
    }
}

/// What a Map reads its items from and writes its results to: always S3.
fn unknown_of_map(map: &Map) -> Vec<Diagnostic> {
    let reader = map.item_reader.as_ref().and_then(|reader| reader.resource.as_ref());
    let writer = map.result_writer.as_ref().and_then(|writer| writer.resource.as_ref());
    let mut faults = Vec::new();
    faults.push_all(
        reader.and_then(|resource| unknown_of_s3(resource, "an item reader", &["getObject", "listObjectsV2"])),
    );
    faults.push_all(writer.and_then(|resource| unknown_of_s3(resource, "a result writer", &["putObject"])));
    faults
}

fn unknown_of_s3(resource: &Resource, what: &str, actions: &[&str]) -> Option<Diagnostic> {
    let is_wrong = match &resource.kind {
        ResourceKind::Other => resource.text.starts_with("arn:") && !resource.text.contains("${"),
        ResourceKind::Service { service, action, pattern: Pattern::RequestResponse } => {
            !action.contains("${") && (service != "s3" || !actions.contains(&action.as_str()))
        }
        _ => true,
    };
    is_wrong.then(|| {
        let message = format!("{what} has no `{}`", resource.text.value);
        let fault = fault(&resource.text, &resource.text, message);
        let written: Vec<String> = actions.iter().map(|action| format!("`arn:aws:states:::s3:{action}`")).collect_vec();
        fault.help(format!("write {}", written.join(" or ")))
    })
}

/// What a Task calls.
pub(super) fn unknown(resource: &Resource) -> Option<Diagnostic> {
    let text = &resource.text;
    if matches!(resource.kind, ResourceKind::LambdaFunction | ResourceKind::Activity) {
        return None;
    }
    // What a placeholder stands for may be part of the action.
    if text.rsplit(':').next().is_some_and(|action| action.contains("${")) {
        return None;
    }
    match &resource.kind {
        ResourceKind::AwsSdk { service, pattern: Pattern::Sync | Pattern::Sync2, .. } => {
            let message = format!("`aws-sdk:{service}` has no `.sync`: the SDK's calls return at once");
            let fault = fault(text, ".sync", message);
            Some(fault.help("remove the suffix, and ask for the job's state in a loop with a Wait"))
        }
        ResourceKind::AwsSdk { service, action, .. } => {
            let Some(suffix) = unknown_suffix(action) else { return sdk_case(text, service, action) };
            let name = action.strip_suffix(suffix).unwrap_or(action);
            Some(no_suffix(text, &format!("aws-sdk:{service}:{name}"), suffix))
        }
        ResourceKind::Service { service, action, .. } if service == "aws-sdk" => {
            let fault = fault(text, action, format!("`{}` names no action", text.value));
            Some(fault.help("write `aws-sdk:service:action`"))
        }
        ResourceKind::Service { service, action, .. } if service == "s3" => {
            let fault = fault(text, "s3", "`s3` is only for a Map's `ItemReader` and `ResultWriter`".to_owned());
            Some(fault.help(format!("a task calls `arn:aws:states:::aws-sdk:s3:{action}`")))
        }
        ResourceKind::Service { service, action, pattern } => unknown_of_service(text, service, action, *pattern),
        ResourceKind::LambdaFunction | ResourceKind::Activity | ResourceKind::Other => None,
    }
}

fn unknown_of_service(text: &Spanned<String>, service: &str, action: &str, pattern: Pattern) -> Option<Diagnostic> {
    let Some(integration) = INTEGRATIONS.iter().find(|integration| integration.service == service) else {
        return (!service.contains("${")).then(|| unknown_service(text, service, action));
    };
    let (name, suffix) = match unknown_suffix(action) {
        Some(suffix) => (action.strip_suffix(suffix).unwrap_or(action), Some(suffix)),
        None => (action, None),
    };
    let listed = integration.actions.iter().find(|(known, _)| *known == name);
    let Some(patterns) = listed.map(|(_, patterns)| *patterns).or(integration.others) else {
        return Some(unknown_action(text, integration, name));
    };
    let called = format!("{service}:{name}");
    if let Some(suffix) = suffix {
        return Some(no_suffix(text, &called, suffix));
    }
    let (suffix, has) = match pattern {
        Pattern::RequestResponse => return None,
        Pattern::Sync => (".sync", patterns.sync),
        Pattern::Sync2 => (".sync:2", service == "states"),
        Pattern::WaitForTaskToken => (".waitForTaskToken", patterns.token),
    };
    let help = match pattern {
        Pattern::Sync2 if patterns.sync => "write `.sync`: only `states:startExecution` has `.sync:2`".to_owned(),
        _ => format!("remove `{suffix}`"),
    };
    (!has).then(|| fault(text, suffix, format!("`{called}` has no `{suffix}`")).help(help))
}

fn unknown_service(text: &Spanned<String>, service: &str, action: &str) -> Diagnostic {
    let fault = fault(text, service, format!("there is no integration with `{service}`"));
    let nearest = suggest::nearest(service, INTEGRATIONS.iter().map(|integration| integration.service))
        .filter(|nearest| nearest.len() > 4 || nearest.eq_ignore_ascii_case(service));
    match nearest {
        Some(nearest) => fault.help(format!("did you mean `{nearest}`?")),
        None => fault.help(format!("if the SDK has it, write `arn:aws:states:::aws-sdk:{service}:{action}`")),
    }
}

/// A call of the SDK that isn't written as the service wants it.
fn sdk_case(text: &Spanned<String>, service: &str, action: &str) -> Option<Diagnostic> {
    let capital = |text: &str| text.contains(|letter: char| letter.is_ascii_uppercase());
    if capital(service) && !service.contains("${") {
        let fault = fault(text, service, format!("the service `{service}` is not written in lower case"));
        return Some(fault.help(format!("write `{}`", service.to_ascii_lowercase())));
    }
    let first = action.chars().next().filter(char::is_ascii_uppercase)?;
    let written = format!("{}{}", first.to_ascii_lowercase(), action.get(1..)?);
    let fault = fault(text, action, format!("the action `{action}` begins with a capital letter"));
    Some(fault.help(format!("write `{written}`")))
}

fn unknown_action(text: &Spanned<String>, integration: &Integration, action: &str) -> Diagnostic {
    let service = integration.service;
    let names: Vec<&str> = integration.actions.iter().map(|(name, _)| *name).collect_vec();
    let fault = fault(text, action, format!("the integration with `{service}` has no action `{action}`"));
    match suggest::nearest(action, names.iter().copied()) {
        Some(nearest) => fault.help(format!("did you mean `{nearest}`?")),
        None => {
            let sdk = format!("`arn:aws:states:::aws-sdk:{service}:{action}`");
            fault.help(format!("it has `{}`; other actions are called like {sdk}", names.join("`, `")))
        }
    }
}

/// What stands after an action's dot, where it is none of the suffixes: those are taken off already.
fn unknown_suffix(action: &str) -> Option<&str> {
    action.find('.').and_then(|dot| action.get(dot..))
}

fn no_suffix(text: &Spanned<String>, called: &str, suffix: &str) -> Diagnostic {
    let fault = fault(text, suffix, format!("`{called}` has no `{suffix}`"));
    let help = suggest::help(suffix, &[".sync", ".sync:2", ".waitForTaskToken"]);
    fault.help(help.unwrap_or_else(|| format!("remove `{suffix}`")))
}

/// A fault that underlines a part of the resource.
fn fault(text: &Spanned<String>, part: &str, message: String) -> Diagnostic {
    Diagnostic::new(&code::INTEGRATION_UNKNOWN, text.part(part), message)
}
