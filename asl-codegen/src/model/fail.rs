//! The Fail state: ends its scope with an error (spec: "Fail State").
//!
//! ```text
//! { "Type": "Fail", "Error": "OrderRejected", "CausePath": "States.Format('Order {}', $.id)" }
//! ```

use crate::expr::ExprText;
use crate::expr::reference_path::ReferencePath;
use crate::span::Spanned;

/// A Fail's own fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fail {
    /// `Error` or `ErrorPath`.
    pub error: Option<FailText>,
    /// `Cause` or `CausePath`.
    pub cause: Option<FailText>,
}

/// The text of an error's name or cause.
#[derive(Clone, Debug, PartialEq)]
pub enum FailText {
    /// `"Error": "OrderRejected"`
    Literal(Spanned<String>),
    /// `"ErrorPath": "$.error"` (JSONPath)
    Path(ReferencePath),
    /// `"CausePath": "States.Format(…)"` (JSONPath), the text of the call
    Intrinsic(ExprText),
    /// `"Error": "{% … %}"` (JSONata), the text between the delimiters
    Jsonata(ExprText),
}
