//! What a Task calls (spec: "Task State", `Resource`): the ARN, and what kind of thing it names.
//!
//! ```text
//! "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken"
//! ```

use super::scalar::non_empty_string;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::span::Spanned;
use crate::syntax::tree::Member;

/// A `Resource` field.
#[derive(Debug, PartialEq)]
pub struct Resource {
    /// As it was written.
    pub text: Spanned<String>,
    /// What it names.
    pub kind: ResourceKind,
    /// The region in the ARN, where it names one: `us-east-1`.
    pub region: Option<String>,
}

/// What a resource names.
#[derive(Debug, PartialEq)]
pub enum ResourceKind {
    /// `arn:aws:lambda:…:function:name`
    LambdaFunction,
    /// `arn:aws:states:…:activity:name`
    Activity,
    /// `arn:aws:states:::sqs:sendMessage`
    Service {
        /// `sqs`
        service: String,
        /// `sendMessage`
        action: String,
        /// How the task's end is found.
        pattern: Pattern,
    },
    /// `arn:aws:states:::aws-sdk:s3:getObject`
    AwsSdk {
        /// `s3`
        service: String,
        /// `getObject`
        action: String,
        /// How the task's end is found.
        pattern: Pattern,
    },
    /// A `${Placeholder}`, or an ARN of something else.
    Other,
}

/// How a service integration finds out that the work is done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pattern {
    /// The call's answer is the result.
    RequestResponse,
    /// `.sync`: the job's end is waited for.
    Sync,
    /// `.sync:2`: the same, with the output parsed.
    Sync2,
    /// `.waitForTaskToken`: somebody calls back with the token.
    WaitForTaskToken,
}

/// A `Resource` field; `None` only after a reported error.
pub(super) fn read_resource(member: &Member, diags: &mut Diagnostics) -> Option<Resource> {
    let text = non_empty_string(member, diags)?;
    let parts = split_arn(&text.value);
    if let Some(fault) = resource_fault(&text, &parts) {
        diags.push(fault);
        return None;
    }
    let (kind, region) = (classify(&parts), region(&parts));
    Some(Resource { text, kind, region })
}

fn region(parts: &[&str]) -> Option<String> {
    match parts {
        ["arn", _, _, region, ..] if !region.is_empty() && !region.contains('$') => Some((*region).to_string()),
        _ => None,
    }
}

/// Neither accounts nor regions are checked: definitions hold `REGION` and `${Placeholder}` there.
fn resource_fault(text: &Spanned<String>, parts: &[&str]) -> Option<Diagnostic> {
    let is_closed = |at: usize| text.get(at..).is_some_and(|rest| rest.contains('}'));
    // A letter is found faster than a word, where nothing is optimised.
    if text.contains('$') && text.find("${").is_some_and(is_closed) {
        return None;
    }
    let (scheme, rest) = text.split_once(':').unwrap_or((text.as_str(), ""));
    let is_uri = !rest.is_empty()
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
        && !has_whitespace(text);
    let is_lambda = matches!(parts, ["arn", _, "lambda", ..]);
    let is_complete = scheme != "arn" || (parts.len() >= 6 && !(is_lambda && parts.get(5) != Some(&"function")));
    let message = if !is_uri || !is_complete {
        format!("`{}` is not a resource ARN", text.value)
    } else {
        match bad_qualifier(parts)?.as_str() {
            "" => "the Lambda function's ARN ends with a colon".to_string(),
            qualifier => format!("`{qualifier}` is not a Lambda function's version or alias"),
        }
    };
    let fault = Diagnostic::new(&code::RESOURCE_INVALID, text.span, message);
    Some(fault.help("a Lambda function's ARN is `arn:aws:lambda:REGION:ACCOUNT_ID:function:NAME`"))
}

/// Most texts are plain, which is seen faster byte by byte.
fn has_whitespace(text: &str) -> bool {
    let mut bytes = text.as_bytes();
    while let [b'!'..=b'~', rest @ ..] = bytes {
        bytes = rest;
    }
    !bytes.is_empty() && text.chars().any(char::is_whitespace)
}

/// The version or alias after a Lambda function's name, if it cannot be one.
fn bad_qualifier(parts: &[&str]) -> Option<String> {
    let [_, _, "lambda", _, _, "function", _, qualifier @ ..] = parts else { return None };
    let is_valid =
        |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "$_-".contains(c));
    match qualifier {
        [] => None,
        [qualifier] if is_valid(qualifier) => None,
        qualifier => Some(qualifier.join(":")),
    }
}

/// What a resource names, from the parts of its text alone.
fn classify(parts: &[&str]) -> ResourceKind {
    match parts {
        ["arn", _, "lambda", _, _, "function", ..] => ResourceKind::LambdaFunction,
        ["arn", _, "states", _, _, "activity", ..] => ResourceKind::Activity,
        ["arn", _, "states", _, _, "aws-sdk", service, action @ ..] if !action.is_empty() => {
            let (action, pattern) = split_pattern(&action.join(":"));
            ResourceKind::AwsSdk { service: (*service).to_string(), action, pattern }
        }
        ["arn", _, "states", _, _, service, action @ ..] if !action.is_empty() => {
            let (action, pattern) = split_pattern(&action.join(":"));
            ResourceKind::Service { service: (*service).to_string(), action, pattern }
        }
        _ => ResourceKind::Other,
    }
}

/// The parts of an ARN. A placeholder's own colons (`${AWS::Partition}`) do not part it.
fn split_arn(arn: &str) -> Vec<&str> {
    let (mut parts, mut from, mut in_placeholder) = (Vec::new(), 0, false);
    let mut bytes = arn.as_bytes();
    while let [byte, rest @ ..] = bytes {
        let byte = *byte;
        if byte == b':' && !in_placeholder {
            let end = arn.len() - bytes.len();
            parts.push(arn.get(from..end).unwrap_or_default());
            from = end + 1;
        } else if byte == b'{' {
            in_placeholder = true;
        } else if byte == b'}' {
            in_placeholder = false;
        }
        bytes = rest;
    }
    parts.push(arn.get(from..).unwrap_or_default());
    parts
}

fn split_pattern(action: &str) -> (String, Pattern) {
    const SUFFIXES: [(&str, Pattern); 3] =
        [(".sync:2", Pattern::Sync2), (".sync", Pattern::Sync), (".waitForTaskToken", Pattern::WaitForTaskToken)];
    for (suffix, pattern) in &SUFFIXES {
        if let Some(action) = action.strip_suffix(suffix) {
            return (action.to_string(), *pattern);
        }
    }
    (action.to_string(), Pattern::RequestResponse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing;

    #[test]
    fn kinds() {
        let check =
            |resource: &str, expected: &str| assert_eq!(format!("{:?}", classify(&split_arn(resource))), expected);
        check("arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME", "LambdaFunction");
        check("arn:aws:states:us-east-1:123456789012:activity:work", "Activity");
        check("${FunctionArn}", "Other");
        check("docker://hello-world", "Other");
        let service = |name: &str, action: &str, pattern: &str| {
            format!(
                r#"{name} {{ service: "{}", action: "{action}", pattern: {pattern} }}"#,
                if name == "AwsSdk" { "s3" } else { "states" }
            )
        };
        check("arn:aws:states:::states:startExecution.sync:2", &service("Service", "startExecution", "Sync2"));
        check("arn:aws:states:::states:startExecution.sync", &service("Service", "startExecution", "Sync"));
        check("arn:aws:states:::states:startExecution", &service("Service", "startExecution", "RequestResponse"));
        check(
            "arn:${AWS::Partition}:states:::aws-sdk:s3:getObject",
            &service("AwsSdk", "getObject", "RequestResponse"),
        );
        check(
            "arn:aws:states:::aws-sdk:s3:getObject.waitForTaskToken",
            &service("AwsSdk", "getObject", "WaitForTaskToken"),
        );
    }

    #[test]
    fn faults() {
        let check = |resource: &str, expected: &[&str]| {
            testing::check(&format!(r#""Type": "Task", "End": true, "Resource": {resource}"#), expected);
        };
        check(r#""arn:aws:lambda:REGION:ACCOUNT_ID:function:F:$LATEST""#, &[]);
        check(r#""arn:aws:lambda:r:1:function:F:""#, &[r#"resource-invalid at "arn:aws:lambda:r:1:function:F:""#]);
        check(r#""OpenCase""#, &[r#"resource-invalid at "OpenCase""#]);
        check(r#""arn:aws:lambda:r:1:layer:F""#, &[r#"resource-invalid at "arn:aws:lambda:r:1:layer:F""#]);
        check(r#""arn:aws:lambda""#, &[r#"resource-invalid at "arn:aws:lambda""#]);
        check(r#""${Name""#, &[r#"resource-invalid at "${Name""#]);
        check(r#""""#, &[r#"field-empty at """#]);
        check(r#"{"Ref": "F"}"#, &[r#"cloudformation-function at {"Ref": "F"}"#]);
    }
}
