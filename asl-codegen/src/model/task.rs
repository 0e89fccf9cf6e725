//! The Task state: work done outside the machine (spec: "Task State").
//!
//! ```text
//! { "Type": "Task", "Resource": "arn:…", "TimeoutSeconds": 300, "Retry": [], "Catch": [], "Next": "B" }
//! ```

use super::catch::{Catcher, read_catch};
use super::credentials::{Credentials, read_credentials};
use super::fields::Fields;
use super::resource::{Resource, read_resource};
use super::retry::{Retrier, read_retry};
use super::timeout::{Timeout, read_timeout};
use super::transition::{Transition, read_transition};
use crate::diagnostic::Diagnostics;

/// A Task's own fields.
#[derive(Debug, PartialEq)]
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

/// A Task's own fields.
pub(super) fn read_task(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Task {
    let ctx = fields.ctx();
    Task {
        resource: fields.require("Resource").and_then(|member| read_resource(member, diags)),
        timeout: read_timeout(fields, diags),
        credentials: fields.take("Credentials").and_then(|member| read_credentials(member, ctx, diags)),
        retry: read_retry(fields, diags),
        catch: read_catch(fields, diags),
        transition: read_transition(fields, diags),
    }
}
