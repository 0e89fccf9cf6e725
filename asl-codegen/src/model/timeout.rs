//! A Task's timeout and heartbeat (spec: "Timeouts"): `"TimeoutSeconds": 300`, `"HeartbeatSecondsPath": "$.beat"`.

use super::fields::Fields;
use super::scalar::integer;
use super::value::{Value, read_value};
use crate::diagnostic::Diagnostics;

/// How long a Task may take, and how long it may stay silent.
#[derive(Debug, Default, PartialEq)]
pub struct Timeout {
    /// `TimeoutSeconds` or `TimeoutSecondsPath`.
    pub timeout: Option<Value<u64>>,
    /// `HeartbeatSeconds` or `HeartbeatSecondsPath`.
    pub heartbeat: Option<Value<u64>>,
}

/// The service's longest time, in seconds: about three years.
pub(super) const LONGEST_SECONDS: u64 = 99_999_999;

/// A Task's `TimeoutSeconds` and `HeartbeatSeconds` in all their forms.
pub(super) fn read_timeout(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Timeout {
    let seconds = integer(1..=LONGEST_SECONDS);
    Timeout {
        timeout: read_value(fields, ["TimeoutSeconds", "TimeoutSecondsPath"], &seconds, diags),
        heartbeat: read_value(fields, ["HeartbeatSeconds", "HeartbeatSecondsPath"], &seconds, diags),
    }
}

#[cfg(test)]
mod tests {
    use crate::model::testing::{check, check_jsonata};

    #[test]
    fn three_forms() {
        let task = |fields: &str| format!(r#""Type": "Task", "End": true, "Resource": "a:b", {fields}"#);
        check(&task(r#""TimeoutSeconds": 9, "HeartbeatSecondsPath": "$.beat""#), &[]);
        check_jsonata(&task(r#""TimeoutSeconds": "{% $t %}", "HeartbeatSeconds": 1"#), &[]);
        check(&task(r#""TimeoutSeconds": 0"#), &["field-out-of-range at 0"]);
        check(&task(r#""TimeoutSeconds": "{% $t %}""#), &[r#"field-type-mismatch at "{% $t %}""#]);
        check(
            &task(r#""TimeoutSeconds": 9, "TimeoutSecondsPath": "$.t""#),
            &[r#"fields-exclusive at "TimeoutSecondsPath""#],
        );
        check_jsonata(&task(r#""TimeoutSecondsPath": "$.t""#), &[r#"field-language-mismatch at "TimeoutSecondsPath""#]);
        check(r#""Type": "Pass", "End": true, "TimeoutSeconds": 9"#, &[r#"field-unknown at "TimeoutSeconds""#]);
    }
}
