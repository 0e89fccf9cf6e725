//! What a Task needs: to call its resource, to wait for a job's end, or to take on the role that does so.

use asl_codegen::model::State;
use asl_codegen::model::resource::{Pattern, ResourceKind};
use asl_codegen::model::task::Task;

use super::document::Document;
use super::integration::{self, Call, Named};
use super::parameter::{Parameter, arguments, find};
use super::{Place, sdk};

pub(super) fn grant(state: &State, task: &Task, place: &Place, document: &mut Document) {
    let Some(resource) = &task.resource else { return };
    if let Some(credentials) = &task.credentials {
        // The rest is the business of that role.
        let role = find_role(credentials.role_arn.as_ref());
        if role == "*" {
            document.note(format!("`{}` takes on a role that is only known when it runs", state.name.value));
        }
        document.allow(&["sts:AssumeRole"], &role);
        return;
    }
    let text = resource.text.value.as_str();
    let call = Call { state, arguments: arguments(state), partition: partition(text), place };
    match &resource.kind {
        ResourceKind::LambdaFunction => document.allow(&["lambda:InvokeFunction"], text),
        // Workers ask for activities' tasks; the role has nothing to do with it.
        ResourceKind::Activity => {}
        ResourceKind::Service { service, action, pattern } => {
            let is_job = matches!(pattern, Pattern::Sync | Pattern::Sync2);
            integration::grant(&call, service, action, is_job, document);
        }
        ResourceKind::AwsSdk { service, action, .. } => sdk::grant(&call, service, action, document),
        ResourceKind::Other => {
            document.note(format!("`{}` calls `{text}`, which is taken for a Lambda function", state.name.value));
            document.allow(&["lambda:InvokeFunction"], text);
        }
    }
}

fn find_role(role: Option<&asl_codegen::model::payload_template::PayloadTemplate>) -> String {
    match find(role, &[]) {
        Parameter::Known(role) => role,
        _ => match role.and_then(|role| role.as_literal()).map(|node| &node.kind) {
            Some(asl_codegen::syntax::tree::NodeKind::String(role)) => role.value.clone(),
            _ => "*".to_string(),
        },
    }
}

/// `aws`, or what stands there in the resource: `aws-cn`, `${AWS::Partition}`.
pub(super) fn partition(resource: &str) -> &str {
    let Some(rest) = resource.strip_prefix("arn:") else { return "aws" };
    let end = if rest.starts_with("${") { rest.find('}').map(|end| end + 1) } else { rest.find(':') };
    end.and_then(|end| rest.get(..end)).unwrap_or("aws")
}

impl Call<'_> {
    /// The ARN of what a parameter names, with `*` for what isn't known.
    pub(super) fn target(&self, named: &Named, document: &mut Document) -> String {
        let state = &self.state.name.value;
        for parameter in named.parameters {
            let way: Vec<&str> = parameter.split('.').collect();
            match find(self.arguments, &way) {
                Parameter::Known(name) if name.starts_with("arn:") => return name,
                // `${FunctionArn}` is an ARN, `${FunctionName}` isn't.
                Parameter::Known(name) if name.starts_with("${") && name.to_lowercase().ends_with("arn}") => {
                    return name;
                }
                Parameter::Known(name) => return self.arn(named.arn, &integration::bare_name(&name)),
                Parameter::Computed => {
                    let arn = self.arn(named.arn, "*");
                    document
                        .note(format!("`{state}`: `{parameter}` is only known when it runs, so it may be any: {arn}"));
                    return arn;
                }
                Parameter::Absent => {}
            }
        }
        self.arn(named.arn, named.otherwise)
    }

    /// An ARN from `dynamodb:@:table/{}`, where `@` is the region and account.
    pub(super) fn arn(&self, form: &str, name: &str) -> String {
        if form == "*" {
            return form.to_string();
        }
        let place = format!("{}:{}", self.place.region, self.place.account);
        let form =
            form.replace('@', &place).replace("region", &self.place.region).replace("account", &self.place.account);
        format!("arn:{}:{}", self.partition, form.replace("{}", name))
    }
}
