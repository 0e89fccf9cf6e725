//! A Task's timeout and heartbeat (spec: "Timeouts"): `"TimeoutSeconds": 300`, `"HeartbeatSecondsPath": "$.beat"`.

use super::value::Value;

/// How long a Task may take, and how long it may stay silent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeout {
    /// `TimeoutSeconds` or `TimeoutSecondsPath`.
    pub timeout: Option<Value<u64>>,
    /// `HeartbeatSeconds` or `HeartbeatSecondsPath`.
    pub heartbeat: Option<Value<u64>>,
}
