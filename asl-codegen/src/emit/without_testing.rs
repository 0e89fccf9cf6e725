//! Stands for `testing` in a build without the feature `testing`: machines are made for running only.

use super::context::Context;
use crate::ir::{State, Task};
use crate::tokens::TokenStream;

/// No implementation for mocks.
pub(crate) fn emit_testing(_: &Context<'_>) -> TokenStream {
    TokenStream::new()
}

/// No file: nothing counts what is covered.
pub(crate) fn emit_file(_: &Context<'_>) -> TokenStream {
    TokenStream::new()
}

/// No mocks, so no method for them.
pub(crate) fn emit_mocks_method(_: &Context<'_>) -> TokenStream {
    TokenStream::new()
}

/// No mock that answers.
pub(crate) fn emit_mocked_call(_: &Context<'_>, _: &State<'_>, _: &Task<'_>, _: &TokenStream) -> Option<TokenStream> {
    None
}
