//! What a Task calls, in a few words: `lambda open-case`, `dynamodb:putItem`.

use crate::model::resource::{Pattern, Resource, ResourceKind};

/// The part of an ARN that says what is called.
pub(super) fn resource_text(resource: &Resource) -> String {
    let text = resource.text.value.as_str();
    let last = || text.rsplit(':').next().unwrap_or(text).to_string();
    match &resource.kind {
        ResourceKind::LambdaFunction => {
            let name = text.split(":function:").nth(1).unwrap_or(text);
            format!("lambda {}", name.split(':').next().unwrap_or(name))
        }
        ResourceKind::Activity => format!("activity {}", last()),
        ResourceKind::Service { service, action, pattern } => format!("{service}:{action}{}", suffix(*pattern)),
        ResourceKind::AwsSdk { service, action, pattern } => format!("{service}:{action}{}", suffix(*pattern)),
        ResourceKind::Other => text.to_string(),
    }
}

const fn suffix(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::RequestResponse => "",
        Pattern::Sync => ".sync",
        Pattern::Sync2 => ".sync:2",
        Pattern::WaitForTaskToken => ".waitForTaskToken",
    }
}
