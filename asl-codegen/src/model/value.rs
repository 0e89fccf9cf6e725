//! A field's value that is written down, or found when the machine runs: `TimeoutSeconds: 5`, `TimeoutSecondsPath: "$.t"`,
//! `TimeoutSeconds: "{% $t %}"` are the same field in three forms.

use crate::expr::ExprText;
use crate::expr::reference_path::ReferencePath;
use crate::span::Spanned;

/// A value known when compiling, or an expression that gives it when running.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<T> {
    /// Written in the definition.
    Literal(Spanned<T>),
    /// The `…Path` form of the field (JSONPath).
    Path(ReferencePath),
    /// `"{% … %}"` (JSONata), the text between the delimiters.
    Jsonata(ExprText),
}
