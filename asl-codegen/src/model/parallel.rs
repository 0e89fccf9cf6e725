//! The Parallel state: runs branches at the same time (spec: "Parallel State").
//!
//! ```text
//! { "Type": "Parallel", "Branches": [ { "StartAt": "A", "States": { … } } ], "Next": "B" }
//! ```

use super::catch::Catcher;
use super::retry::Retrier;
use super::state_machine::Scope;
use super::transition::Transition;

/// A Parallel's own fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Parallel {
    /// `Branches`.
    pub branches: Vec<Scope>,
    /// `Retry`; empty where absent.
    pub retry: Vec<Retrier>,
    /// `Catch`; empty where absent.
    pub catch: Vec<Catcher>,
    /// `Next` or `End`; `None` only after a reported error.
    pub transition: Option<Transition>,
}
