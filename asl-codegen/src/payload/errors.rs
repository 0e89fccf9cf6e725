//! The collector of a derive's faults: all are reported, not only the first.

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;

/// Faults found so far.
#[derive(Default)]
pub(super) struct Errors {
    found: Vec<syn::Error>,
}

impl Errors {
    /// Adds a fault of these tokens.
    pub(super) fn push(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.found.push(syn::Error::new_spanned(tokens, message));
    }

    /// Adds a fault that the parser found.
    pub(super) fn push_error(&mut self, error: syn::Error) {
        self.found.push(error);
    }

    /// Whether there is any.
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The `compile_error!`s that report them.
    pub(super) fn into_tokens(self) -> TokenStream {
        self.found.into_iter().map(syn::Error::into_compile_error).collect()
    }
}
