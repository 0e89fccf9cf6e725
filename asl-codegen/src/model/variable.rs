//! `Assign`: workflow variables and the templates of their new values (spec: "Workflow Variables").
//!
//! ```text
//! "Assign": { "total.$": "$.price", "attempts": 0 }
//! ```

use super::payload_template::PayloadTemplate;
use crate::span::{Span, Spanned};

/// An `Assign` field.
#[derive(Clone, Debug, PartialEq)]
pub struct Assign {
    /// The variables in the order of the definition, all evaluated before any is assigned.
    pub variables: Vec<Assignment>,
    /// The field's object.
    pub span: Span,
}

/// One variable's new value.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// The variable's name, without `$` and `.$`.
    pub name: Spanned<String>,
    /// Its new value.
    pub value: PayloadTemplate,
}
