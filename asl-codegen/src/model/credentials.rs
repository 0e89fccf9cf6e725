//! The role that a Task runs under (AWS: `Credentials`): `"Credentials": { "RoleArn.$": "$.role" }`.

use super::payload_template::{PayloadTemplate, read_entry};
use super::query_language::Context;
use super::scalar::mismatch;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::span::Span;
use crate::syntax::tree::{Member, NodeKind};

/// A `Credentials` field.
#[derive(Debug, PartialEq)]
pub struct Credentials {
    /// `RoleArn` (literal or JSONata) or `RoleArn.$` (path or intrinsic); `None` only after a reported error.
    pub role_arn: Option<PayloadTemplate>,
    /// The field's object.
    pub span: Span,
}

/// A `Credentials` field; `None` only after a reported error.
pub(super) fn read_credentials(member: &Member, ctx: Context, diags: &mut Diagnostics) -> Option<Credentials> {
    let NodeKind::Object(members) = &member.value.kind else {
        diags.push(mismatch("Credentials", &member.value, "an object"));
        return None;
    };
    let mut role_arn = None;
    let mut has_role = false;
    for member in members {
        has_role |= matches!(member.key.value.as_str(), "RoleArn" | "RoleArn.$");
        if member.key.value == "RoleArn" && !matches!(member.value.kind, NodeKind::String(_)) {
            diags.push(mismatch("RoleArn", &member.value, "a string"));
            continue;
        }
        let entry = read_entry(member, ctx, diags);
        role_arn = entry.filter(|entry| entry.key.value == "RoleArn").map(|entry| entry.value).or(role_arn);
    }
    if !has_role {
        let fault = Diagnostic::new(&code::FIELD_MISSING, member.key.span, "`Credentials` needs `RoleArn`");
        diags.push(fault.help("write `\"Credentials\": { \"RoleArn\": \"arn:aws:iam::123456789012:role/NAME\" }`"));
    }
    Some(Credentials { role_arn, span: member.value.span })
}

#[cfg(test)]
mod tests {
    use crate::model::testing;

    #[test]
    fn a_role_is_needed() {
        let check = |credentials: &str, expected: &[&str]| {
            let task = r#""Type": "Task", "End": true, "Resource": "a:b""#;
            testing::check(&format!(r#"{task}, "Credentials": {credentials}"#), expected);
        };
        check(r#"{"RoleArn": "arn:aws:iam::1:role/r"}"#, &[]);
        check(r#"{"RoleArn.$": "States.Format('{}', $.role)"}"#, &[]);
        check(r#"{"RoleArn": 5}"#, &[r#"field-type-mismatch at 5"#]);
        check("{}", &[r#"field-missing at "Credentials""#]);
        check(r#"{"RoleArn.$": "role"}"#, &[r#"payload-template-value-invalid at "role""#]);
        check(r#""role""#, &[r#"field-type-mismatch at "role""#]);
    }
}
