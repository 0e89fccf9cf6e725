//! The Wait state (spec: "Wait State"): `{ "Type": "Wait", "Seconds": 10, "Next": "B" }`.

use super::timestamp::Timestamp;
use super::transition::Transition;
use super::value::Value;

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
