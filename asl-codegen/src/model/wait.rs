//! The Wait state (spec: "Wait State"): `{ "Type": "Wait", "Seconds": 10, "Next": "B" }`.

use super::fields::{Fields, exclusive};
use super::query_language::QueryLanguage;
use super::scalar::integer;
use super::timeout::LONGEST_SECONDS;
use super::timestamp::{Timestamp, read_timestamp};
use super::transition::{Transition, read_transition};
use super::value::{Value, read_value};
use crate::diagnostic::Diagnostics;

/// A Wait's own fields.
#[derive(Debug, PartialEq)]
pub struct Wait {
    /// Until when; `None` only after a reported error.
    pub until: Option<WaitUntil>,
    /// `Next` or `End`; `None` only after a reported error.
    pub transition: Option<Transition>,
}

/// Exactly one of the four timing fields.
#[derive(Debug, PartialEq)]
pub enum WaitUntil {
    /// `Seconds` or `SecondsPath`: from now.
    Seconds(Value<u64>),
    /// `Timestamp` or `TimestampPath`: a point in time.
    Timestamp(Value<Timestamp>),
}

/// A Wait's own fields.
pub(super) fn read_wait(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Wait {
    Wait { until: read_until(fields, diags), transition: read_transition(fields, diags) }
}

fn read_until(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Option<WaitUntil> {
    let seconds = fields.take("Seconds").or(fields.take("SecondsPath"));
    let timestamp = fields.take("Timestamp").or(fields.take("TimestampPath"));
    // Two forms of one of them are reported where its value is read.
    let is_twice = ["Seconds", "Timestamp"].iter().any(|name| fields.has(name) && fields.has(&format!("{name}Path")));
    match (seconds, timestamp) {
        (Some(seconds), Some(timestamp)) if !is_twice => diags.push(exclusive(seconds, timestamp)),
        (None, None) => fields.miss(match fields.ctx().language {
            QueryLanguage::JsonPath => &["Seconds", "Timestamp", "SecondsPath", "TimestampPath"],
            QueryLanguage::Jsonata => &["Seconds", "Timestamp"],
        }),
        _ => {}
    }
    let seconds = read_value(fields, ["Seconds", "SecondsPath"], integer(0..=LONGEST_SECONDS), diags);
    let timestamp = read_value(fields, ["Timestamp", "TimestampPath"], read_timestamp, diags);
    seconds.map(WaitUntil::Seconds).or(timestamp.map(WaitUntil::Timestamp))
}

#[cfg(test)]
mod tests {
    use crate::model::testing::{check, check_jsonata};

    #[test]
    fn exactly_one_time() {
        let wait = |fields: &str| format!(r#""Type": "Wait", "End": true{fields}"#);
        check(&wait(r#", "Seconds": 0"#), &[]);
        check(&wait(r#", "SecondsPath": "$.s""#), &[]);
        check(&wait(r#", "Timestamp": "2016-03-14T01:59:00Z""#), &[]);
        check(&wait(r#", "Timestamp": "${When}""#), &[]);
        check(&wait(r#", "TimestampPath": "$t""#), &[]);
        check_jsonata(&wait(r#", "Timestamp": "{% $now() %}""#), &[]);
        check(&wait(""), &[r#"field-missing at "A""#]);
        check(&wait(r#", "Seconds": 1, "Timestamp": "2016-03-14T01:59:00Z""#), &[r#"fields-exclusive at "Timestamp""#]);
        check(&wait(r#", "Timestamp": "tomorrow""#), &[r#"timestamp-invalid at "tomorrow""#]);
        check_jsonata(&wait(r#", "SecondsPath": "$.s""#), &[r#"field-language-mismatch at "SecondsPath""#]);
    }
}
