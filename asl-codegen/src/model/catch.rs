//! `Catch`: where an error leads (spec: "Fallback states").
//!
//! ```text
//! { "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Apologise" }
//! ```

use super::data_flow::ResultPath;
use super::payload_template::PayloadTemplate;
use super::variable::Assign;
use crate::span::{Span, Spanned};

/// One element of `Catch`.
#[derive(Clone, Debug, PartialEq)]
pub struct Catcher {
    /// `ErrorEquals`: never empty unless an error was reported.
    pub error_equals: Vec<Spanned<String>>,
    /// `Next`; `None` only after a reported error.
    pub next: Option<Spanned<String>>,
    /// `ResultPath` (JSONPath).
    pub result_path: Option<ResultPath>,
    /// `Output` (JSONata).
    pub output: Option<PayloadTemplate>,
    /// `Assign`.
    pub assign: Option<Assign>,
    /// `Comment`.
    pub comment: Option<Spanned<String>>,
    /// The catcher's object.
    pub span: Span,
}
