//! Stands for `query` in a build without the feature `jsonata`: nothing is emitted, since a definition in JSONata is an error before.

use super::context::Context;
use super::data_flow::Typed;
use crate::expr::jsonata::Expr;
use crate::ir::{State, Type};
use crate::model::payload_template::PayloadTemplate;
use crate::tokens::TokenStream;

/// What `$states` holds: nothing reads it.
#[derive(Default)]
pub(crate) struct States;

impl States {
    pub(crate) fn of(_: &Context<'_>, _: &State<'_>, _: TokenStream) -> States {
        States
    }

    pub(crate) fn of_json(_: TokenStream) -> States {
        States
    }

    pub(crate) fn with_error(self, _: TokenStream) -> States {
        self
    }

    pub(crate) fn with_result(self, _: &Context<'_>, _: &TokenStream, _: &Type) -> States {
        self
    }
}

pub(crate) fn emit_template(_: &Context<'_>, _: &States, _: &PayloadTemplate, _: &str) -> TokenStream {
    TokenStream::new()
}

pub(crate) fn emit_assigned(_: &Context<'_>, _: &States, _: &PayloadTemplate, _: &str) -> TokenStream {
    TokenStream::new()
}

pub(crate) fn emit_field(_: &Context<'_>, _: &States, _: &PayloadTemplate, _: &str) -> Typed {
    Typed { tokens: TokenStream::new(), ty: Type::Json }
}

pub(crate) fn emit_value(_: &Context<'_>, _: &States, expression: &Expr, _: &str) -> TokenStream {
    match *expression {}
}

pub(crate) fn emit_made(_: &Context<'_>, _: &States, expression: &Expr, _: &str, _: &str) -> TokenStream {
    match *expression {}
}

pub(crate) fn emit_decided(_: &Context<'_>, _: &States, expression: &Expr, _: &str) -> TokenStream {
    match *expression {}
}

pub(crate) fn catcher_field(_: usize, _: &str) -> String {
    String::new()
}

pub(crate) fn rule_field(_: usize, _: &str) -> String {
    String::new()
}
