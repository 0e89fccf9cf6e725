//! Payload templates: JSON in which some values are computed (spec: "Payload Template").
//!
//! ```text
//! { "id.$": "$.order.id", "at.$": "States.Format('{}', $$.State.EnteredTime)", "fixed": [1, 2] }
//! { "id": "{% $states.input.order.id %}", "fixed": [1, 2] }
//! ```

use crate::expr::ExprText;
use crate::expr::json_path::Path;
use crate::span::{Span, Spanned};
use crate::syntax::tree::Node;

/// A value of a template, of either query language.
#[derive(Clone, Debug, PartialEq)]
pub struct PayloadTemplate {
    /// What the value is.
    pub kind: TemplateKind,
    /// The bytes of the value.
    pub span: Span,
}

/// What a template's value is.
#[derive(Clone, Debug, PartialEq)]
pub enum TemplateKind {
    /// JSON without any expression in it, whole: a constant.
    Literal(Node),
    /// An array with an expression somewhere in it.
    Array(Vec<PayloadTemplate>),
    /// An object with an expression somewhere in it, in the order of the definition.
    Object(Vec<TemplateEntry>),
    /// `"key.$": "$.path"` (JSONPath).
    Path(Path),
    /// `"key.$": "States.Format(…)"` (JSONPath), the text of the call.
    Intrinsic(ExprText),
    /// `"{% … %}"` (JSONata), the text between the delimiters.
    Jsonata(ExprText),
}

/// One member of a template's object.
#[derive(Clone, Debug, PartialEq)]
pub struct TemplateEntry {
    /// The key, without `.$`; the span is that of the quoted key.
    pub key: Spanned<String>,
    /// The value.
    pub value: PayloadTemplate,
}
