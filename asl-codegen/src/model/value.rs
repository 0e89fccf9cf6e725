//! A field's value that is written down, or found when the machine runs: `TimeoutSeconds: 5`, `TimeoutSecondsPath: "$.t"`,
//! `TimeoutSeconds: "{% $t %}"` are the same field in three forms.

use super::fields::{Fields, exclusive};
use super::jsonata::{Delimited, read_delimited};
use super::path::read_reference_path;
use super::query_language::{Context, QueryLanguage};
use crate::diagnostic::Diagnostics;
use crate::expr::jsonata::Expr;
use crate::expr::reference_path::ReferencePath;
use crate::span::{Span, Spanned};
use crate::syntax::tree::{Member, NodeKind};

/// A value known when compiling, or an expression that gives it when running.
#[derive(Debug, PartialEq)]
pub enum Value<T> {
    /// Written in the definition.
    Literal(Spanned<T>),
    /// The `…Path` form of the field (JSONPath).
    Path(ReferencePath),
    /// `"{% … %}"` (JSONata), the text between the delimiters.
    Jsonata(Expr),
}

impl<T> Value<T> {
    /// Where it stands.
    pub(crate) fn span(&self) -> Span {
        match self {
            Value::Literal(literal) => literal.span,
            Value::Path(path) => path.text.span,
            Value::Jsonata(expression) => expression.span(),
        }
    }
}

/// The literal or JSONata form of a field, or its `…Path` form: `["Seconds", "SecondsPath"]`.
pub(super) fn read_value<T>(
    fields: &mut Fields<'_>,
    [name, path_name]: [&'static str; 2],
    read_literal: impl Fn(&Member, &mut Diagnostics) -> Option<Spanned<T>>,
    diags: &mut Diagnostics,
) -> Option<Value<T>> {
    let direct = fields.take(name);
    let path = fields.take_in(QueryLanguage::JsonPath, path_name, diags);
    if let (Some(direct), Some(path)) = (direct, path) {
        diags.push(exclusive(direct, path));
    }
    match (direct, path) {
        (Some(direct), _) => read_literal_or_jsonata(direct, fields.ctx(), read_literal, diags),
        (None, Some(path)) => read_reference_path(path, diags).map(Value::Path),
        (None, None) => None,
    }
}

/// A literal, or in a JSONata state an expression.
pub(super) fn read_literal_or_jsonata<T>(
    member: &Member,
    ctx: Context,
    read_literal: impl Fn(&Member, &mut Diagnostics) -> Option<Spanned<T>>,
    diags: &mut Diagnostics,
) -> Option<Value<T>> {
    if ctx.language == QueryLanguage::Jsonata
        && let NodeKind::String(text) = &member.value.kind
    {
        match read_delimited(text, diags) {
            Delimited::Expression(expression) => return Some(Value::Jsonata(expression)),
            Delimited::Refused => return None,
            Delimited::Text => {}
        }
    }
    read_literal(member, diags).map(Value::Literal)
}
