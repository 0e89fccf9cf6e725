//! The machine itself, and the scope of states that it shares with branches and item processors (spec: "State Machine").
//!
//! ```text
//! { "Comment": "…", "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }
//! ```

use super::query_language::QueryLanguage;
use super::state::State;
use crate::span::{Span, Spanned};

/// A whole definition (spec: "State Machine", top-level fields).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StateMachine {
    /// `Comment`, `StartAt` and `States`.
    pub scope: Scope,
    /// `Version`: only `"1.0"` exists.
    pub version: Option<Spanned<String>>,
    /// `TimeoutSeconds` of the whole execution.
    pub timeout_seconds: Option<Spanned<u64>>,
    /// `QueryLanguage` as written; JSONPath where absent.
    pub query_language: Option<Spanned<QueryLanguage>>,
}

/// States that can reach each other: of the machine, of a Parallel's branch, or of a Map's item processor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    /// `Comment`.
    pub comment: Option<Spanned<String>>,
    /// `StartAt`; `None` only after a reported error.
    pub start_at: Option<Spanned<String>>,
    /// `States`, in the order of the definition.
    pub states: Vec<State>,
    /// The object that holds the scope.
    pub span: Span,
}
