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
#[derive(Clone, Debug, PartialEq)]
pub struct Wait {
    /// Until when; `None` only after a reported error.
    pub until: Option<WaitUntil>,
    /// `Next` or `End`; `None` only after a reported error.
    pub transition: Option<Transition>,
}

/// Exactly one of the four timing fields.
#[derive(Clone, Debug, PartialEq)]
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
    match (seconds, timestamp) {
        (Some(seconds), Some(timestamp)) => diags.push(exclusive(seconds, timestamp)),
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
