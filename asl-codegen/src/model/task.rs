//! The Task state: work done outside the machine (spec: "Task State").
//!
//! ```text
//! { "Type": "Task", "Resource": "arn:…", "TimeoutSeconds": 300, "Retry": [], "Catch": [], "Next": "B" }
//! ```

use super::catch::Catcher;
use super::credentials::Credentials;
use super::resource::Resource;
use super::retry::Retrier;
use super::timeout::Timeout;
use super::transition::Transition;

/// A Task's own fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// `Resource`; `None` only after a reported error.
    pub resource: Option<Resource>,
    /// `TimeoutSeconds`, `HeartbeatSeconds` and their paths.
    pub timeout: Timeout,
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `Retry`; empty where absent.
    pub retry: Vec<Retrier>,
    /// `Catch`; empty where absent.
    pub catch: Vec<Catcher>,
    /// `Next` or `End`; `None` only after a reported error.
    pub transition: Option<Transition>,
}
