//! `aws-sdk:service:action`: any call of any service. The permission is mostly called like the action.

use super::document::Document;
use super::integration::{ANY, Call, FUNCTION, Named, QUEUE, STATE_MACHINE, TABLE, TOPIC, named, permission};
use super::parameter::{Parameter, find};

/// Services whose permissions begin with another word.
const PREFIXES: &[(&str, &str)] = &[
    ("accessanalyzer", "access-analyzer"),
    ("apigatewayv2", "apigateway"),
    ("applicationautoscaling", "application-autoscaling"),
    ("bedrockagent", "bedrock"),
    ("bedrockagentruntime", "bedrock"),
    ("bedrockruntime", "bedrock"),
    ("cloudwatchlogs", "logs"),
    ("cognitoidentity", "cognito-identity"),
    ("cognitoidentityprovider", "cognito-idp"),
    ("configservice", "config"),
    ("costexplorer", "ce"),
    ("databasemigration", "dms"),
    ("directory", "ds"),
    ("efs", "elasticfilesystem"),
    ("elasticloadbalancingv2", "elasticloadbalancing"),
    ("emr", "elasticmapreduce"),
    ("emrcontainers", "emr-containers"),
    ("emrserverless", "emr-serverless"),
    ("eventbridge", "events"),
    ("opensearch", "es"),
    ("rdsdata", "rds-data"),
    ("redshiftdata", "redshift-data"),
    ("resourcegroupstaggingapi", "tag"),
    ("sagemakerruntime", "sagemaker"),
    ("sesv2", "ses"),
    ("sfn", "states"),
    ("ssooidc", "sso-oauth"),
    ("wafv2", "wafv2"),
];

/// Actions with other permissions than one of their own name.
const OTHERS: &[(&str, &str, &[&str])] = &[
    ("bedrockruntime", "converse", &["bedrock:InvokeModel"]),
    ("dynamodb", "transactGetItems", &["dynamodb:GetItem"]),
    (
        "dynamodb",
        "transactWriteItems",
        &["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
    ),
    ("lambda", "invoke", &["lambda:InvokeFunction"]),
    ("sqs", "sendMessageBatch", &["sqs:SendMessage"]),
    ("sqs", "deleteMessageBatch", &["sqs:DeleteMessage"]),
];

/// What the calls of a service work on, where a parameter names it.
const TARGETS: &[(&str, Named)] = &[
    ("bedrockruntime", named(&["ModelId"], "bedrock:region::foundation-model/{}")),
    ("dynamodb", TABLE),
    ("glue", ANY),
    ("kms", named(&["KeyId"], "kms:@:key/{}")),
    ("lambda", FUNCTION),
    ("secretsmanager", named(&["SecretId"], "secretsmanager:@:secret:{}-??????")),
    ("sfn", STATE_MACHINE),
    ("sns", TOPIC),
    ("sqs", QUEUE),
    ("ssm", named(&["Name"], "ssm:@:parameter/{}")),
];

pub(super) fn grant(call: &Call<'_>, service: &str, action: &str, document: &mut Document) {
    if service == "s3" {
        return grant_s3(call, action, document);
    }
    let prefix = PREFIXES.iter().find(|(name, _)| *name == service).map_or(service, |(_, prefix)| prefix);
    let own = permission(prefix, action);
    let others = OTHERS.iter().find(|(of, name, _)| *of == service && *name == action);
    let own_only = [own.as_str()];
    let permissions = others.map_or(&own_only[..], |(.., permissions)| permissions);
    let target = TARGETS.iter().find(|(of, _)| *of == service).map(|(_, target)| target);
    // Without the parameter the call is about something else.
    let is_named = |named: &&Named| {
        named.parameters.iter().any(|parameter| find(call.arguments, &[parameter]) != Parameter::Absent)
    };
    let resource = match target.filter(is_named) {
        Some(target) => call.target(target, document),
        None => {
            let state = &call.state.name.value;
            document.note(format!("`{state}`: `{own}` is allowed on any resource; narrow it where the service can"));
            "*".to_string()
        }
    };
    document.allow(permissions, &resource);
}

fn grant_s3(call: &Call<'_>, action: &str, document: &mut Document) {
    let bucket = named(&["Bucket"], "s3:::{}");
    let bucket = call.target(&bucket, document);
    let key = match find(call.arguments, &["Key"]) {
        Parameter::Known(key) => key,
        _ => "*".to_string(),
    };
    let object = format!("{bucket}/{key}");
    let own = permission("s3", action);
    match action {
        "listBuckets" => document.allow(&["s3:ListAllMyBuckets"], "*"),
        "listObjects" | "listObjectsV2" | "headBucket" => document.allow(&["s3:ListBucket"], &bucket),
        "listObjectVersions" => document.allow(&["s3:ListBucketVersions"], &bucket),
        "headObject" | "selectObjectContent" => document.allow(&["s3:GetObject"], &object),
        "getObjectAttributes" => document.allow(&["s3:GetObject", "s3:GetObjectAttributes"], &object),
        "deleteObjects" => document.allow(&["s3:DeleteObject"], &format!("{bucket}/*")),
        "createMultipartUpload" | "uploadPart" | "completeMultipartUpload" => {
            document.allow(&["s3:PutObject"], &object);
        }
        "copyObject" => {
            document.allow(&["s3:PutObject"], &object);
            let source = match find(call.arguments, &["CopySource"]) {
                Parameter::Known(source) => source.trim_start_matches('/').to_string(),
                _ => "*".to_string(),
            };
            document.allow(&["s3:GetObject"], &format!("arn:{}:s3:::{source}", call.partition));
        }
        _ if action.contains("Bucket") => document.allow(&[&own], &bucket),
        _ => document.allow(&[&own], &object),
    }
}
