//! The role that a Task runs under (AWS: `Credentials`): `"Credentials": { "RoleArn.$": "$.role" }`.

use super::payload_template::PayloadTemplate;
use crate::span::Span;

/// A `Credentials` field.
#[derive(Clone, Debug, PartialEq)]
pub struct Credentials {
    /// `RoleArn` (literal or JSONata) or `RoleArn.$` (path or intrinsic); `None` only after a reported error.
    pub role_arn: Option<PayloadTemplate>,
    /// The field's object.
    pub span: Span,
}
