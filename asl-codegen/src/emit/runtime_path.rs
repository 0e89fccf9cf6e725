//! The only place that spells the path of the runtime: generated code touches the outside through one module.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::options::Options;

/// `::asl::__private`, or that of the crate named by `crate = …`.
pub(crate) fn private(options: &Options) -> TokenStream {
    private_of(options.runtime.as_ref())
}

/// The same for a derive, whose `crate = …` is a path.
pub(crate) fn private_of(krate: Option<&impl ToTokens>) -> TokenStream {
    match krate {
        Some(krate) => quote!(#krate::__private),
        None => quote!(::asl::__private),
    }
}

/// What the hidden block calls it: short, so that generated code can be read.
pub(crate) fn alias() -> TokenStream {
    quote!(__asl)
}

/// The hidden block's first item, which brings that name in.
pub(crate) fn emit_alias(options: &Options) -> TokenStream {
    let (private, alias) = (private(options), alias());
    quote!(use #private as #alias;)
}
