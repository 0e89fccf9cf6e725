//! The services that have an integration of their own: which permissions each of their actions needs.

use asl_codegen::model::State;
use asl_codegen::model::payload_template::PayloadTemplate;

use super::Place;
use super::document::Document;
use super::job;
use super::parameter::{Parameter, find};

/// A call of a service.
pub(super) struct Call<'m> {
    pub(super) state: &'m State,
    pub(super) arguments: Option<&'m PayloadTemplate>,
    /// `aws`
    pub(super) partition: &'m str,
    pub(super) place: &'m Place,
}

/// A resource that a parameter names.
pub(super) struct Named {
    /// The parameters that may name it; the first one that is there does.
    pub(super) parameters: &'static [&'static str],
    /// Its ARN, after the partition: `@` is the region and account, `{}` the name.
    pub(super) arn: &'static str,
    /// The name where no parameter is there.
    pub(super) otherwise: &'static str,
}

/// Whatever it is.
pub(super) const ANY: Named = named(&[], "*");

pub(super) const fn named(parameters: &'static [&'static str], arn: &'static str) -> Named {
    Named { parameters, arn, otherwise: "*" }
}

/// What is called, on what, beside jobs.
struct Row {
    service: &'static str,
    /// Nothing for all actions: each is called as its permission is.
    action: &'static str,
    permissions: &'static [&'static str],
    on: Named,
}

const fn row(service: &'static str, action: &'static str, permissions: &'static [&'static str], on: Named) -> Row {
    Row { service, action, permissions, on }
}

pub(super) const TABLE: Named = named(&["TableName"], "dynamodb:@:table/{}");
pub(super) const FUNCTION: Named = named(&["FunctionName"], "lambda:@:function:{}");
pub(super) const TOPIC: Named = named(&["TopicArn", "TargetArn"], "sns:@:{}");
pub(super) const QUEUE: Named = named(&["QueueUrl"], "sqs:@:{}");
pub(super) const STATE_MACHINE: Named = named(&["StateMachineArn"], "states:@:stateMachine:{}");
const PROJECT: Named = named(&["ProjectName"], "codebuild:@:project/{}");
const CLUSTER: Named = named(&["ClusterId"], "elasticmapreduce:@:cluster/{}");
const VIRTUAL_CLUSTER: Named = named(&["VirtualClusterId"], "emr-containers:@:/virtualclusters/{}");
const APPLICATION: Named = named(&["ApplicationId"], "emr-serverless:@:/applications/{}");

const ROWS: &[Row] = &[
    row("lambda", "invoke", &["lambda:InvokeFunction"], FUNCTION),
    row("dynamodb", "", &[], TABLE),
    row("sqs", "sendMessage", &["sqs:SendMessage"], QUEUE),
    row("events", "putEvents", &["events:PutEvents"], named(&["Entries"], "events:@:event-bus/{}")),
    row("bedrock", "invokeModel", &["bedrock:InvokeModel"], named(&["ModelId"], "bedrock:region::foundation-model/{}")),
    row("athena", "stopQueryExecution", &["athena:StopQueryExecution"], named(&["WorkGroup"], "athena:@:workgroup/{}")),
    row("athena", "getQueryExecution", &["athena:GetQueryExecution"], named(&["WorkGroup"], "athena:@:workgroup/{}")),
    row("codebuild", "batchGetReports", &["codebuild:BatchGetReports"], named(&[], "codebuild:@:report-group/{}")),
    row("codebuild", "", &[], PROJECT),
    row("elasticmapreduce", "cancelStep", &["elasticmapreduce:CancelSteps"], CLUSTER),
    row("elasticmapreduce", "setClusterTerminationProtection", &["elasticmapreduce:SetTerminationProtection"], CLUSTER),
    row(
        "elasticmapreduce",
        "modifyInstanceFleetByName",
        &["elasticmapreduce:ModifyInstanceFleet", "elasticmapreduce:ListInstanceFleets"],
        CLUSTER,
    ),
    row(
        "elasticmapreduce",
        "modifyInstanceGroupByName",
        &["elasticmapreduce:ModifyInstanceGroups", "elasticmapreduce:ListInstanceGroups"],
        CLUSTER,
    ),
    row("emr-containers", "", &[], VIRTUAL_CLUSTER),
    row("emr-serverless", "", &[], APPLICATION),
    row("sagemaker", "", &[], ANY),
    // What a cluster of Kubernetes allows is its own business.
    row("eks", "call", &["eks:DescribeCluster"], named(&["ClusterName"], "eks:@:cluster/{}")),
];

pub(super) fn grant(call: &Call<'_>, service: &str, action: &str, is_job: bool, document: &mut Document) {
    match (service, action) {
        ("apigateway", _) => return grant_api_gateway(call, document),
        ("http", _) => return grant_http(call, document),
        ("sns", _) => return grant_publish(call, document),
        ("athena", "getQueryResults") => return job::grant_query_results(call, document),
        ("eks", "call" | "runJob") => return,
        _ if job::grant(call, service, action, is_job, document) => return,
        _ => {}
    }
    let rows = ROWS.iter().filter(|row| row.service == service);
    let Some(row) = rows.clone().find(|row| row.action == action).or(rows.clone().find(|row| row.action.is_empty()))
    else {
        let permission = permission(service, action);
        let state = &call.state.name.value;
        document.note(format!("`{state}` calls `{service}:{action}`, which is new to this policy: see that `{permission}` is what it needs"));
        return document.allow(&[&permission], "*");
    };
    let own = permission(service, action);
    let permissions = if row.permissions.is_empty() { &[own.as_str()][..] } else { row.permissions };
    let target = match service {
        // Entries are an array: each may have a bus of its own.
        "events" => call.arn(row.on.arn, "*"),
        _ => call.target(&row.on, document),
    };
    document.allow(permissions, &target);
}

/// `dynamodb:getItem` is `dynamodb:GetItem`.
pub(super) fn permission(service: &str, action: &str) -> String {
    let mut letters = action.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase()).into_iter();
    format!("{service}:{}", first.chain(letters).collect::<String>())
}

/// The name in a queue's URL, and a function's name without the account before it.
pub(super) fn bare_name(name: &str) -> String {
    match name.strip_prefix("https://") {
        Some(url) => url.rsplit('/').next().unwrap_or(url).to_string(),
        None => name.to_string(),
    }
}

/// A message may go to a topic, an endpoint of it, or a telephone.
fn grant_publish(call: &Call<'_>, document: &mut Document) {
    let to_phone = find(call.arguments, &["PhoneNumber"]) != Parameter::Absent;
    let target = if to_phone { "*".to_string() } else { call.target(&TOPIC, document) };
    document.allow(&["sns:Publish"], &target);
}

/// Without a role in the call, there is nothing to permit.
fn grant_api_gateway(call: &Call<'_>, document: &mut Document) {
    let is_open = match find(call.arguments, &["AuthType"]) {
        Parameter::Known(auth) => auth == "NO_AUTH",
        Parameter::Absent => true,
        Parameter::Computed => false,
    };
    if is_open {
        return;
    }
    let part = |name: &str| match find(call.arguments, &[name]) {
        Parameter::Known(value) => value,
        _ => "*".to_string(),
    };
    let api = part("ApiEndpoint");
    let api = api.split('.').next().unwrap_or("*");
    let path = part("Path");
    let form = "execute-api:@:{}";
    let name = format!("{api}/{}/{}/{}", part("Stage"), part("Method"), path.trim_start_matches('/'));
    document.allow(&["execute-api:Invoke"], &call.arn(form, &name));
}

/// An endpoint outside of AWS: the call, the connection, and the secret in it.
fn grant_http(call: &Call<'_>, document: &mut Document) {
    let machine = call.arn("states:@:stateMachine:{}", &call.place.name);
    let condition = match find(call.arguments, &["ApiEndpoint"]) {
        Parameter::Known(endpoint) => Some(("states:HTTPEndpoint".to_string(), endpoint)),
        _ => None,
    };
    document.allow_if(condition, &["states:InvokeHTTPEndpoint"], &machine);
    let connection =
        named(&["Authentication.ConnectionArn", "InvocationConfig.ConnectionArn"], "events:@:connection/{}");
    let connection = call.target(&connection, document);
    document.allow(&["events:RetrieveConnectionCredentials"], &connection);
    let secret = call.arn("secretsmanager:@:secret:events!connection/{}", "*");
    document.allow(&["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"], &secret);
}
