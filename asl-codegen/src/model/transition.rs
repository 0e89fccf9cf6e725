//! Where a state leads: `"Next": "B"` or `"End": true` (spec: "Transitions").

use crate::span::{Span, Spanned};

/// Exactly one of `Next` and `End`.
#[derive(Clone, Debug, PartialEq)]
pub enum Transition {
    /// `"Next": "B"`
    Next(Spanned<String>),
    /// `"End": true`, with the span of the field's value
    End(Span),
}
