//! What a Task calls (spec: "Task State", `Resource`): the ARN, and what kind of thing it names.
//!
//! ```text
//! "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken"
//! ```

use crate::span::Spanned;

/// A `Resource` field.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// As it was written.
    pub text: Spanned<String>,
    /// What it names.
    pub kind: ResourceKind,
}

/// What a resource names.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
