//! The only place that spells the path of the runtime: generated code touches the outside through one module.

use crate::options::Options;
use crate::tokens::{TokenStream, quote};

/// `::asl::__private`, or that of the crate named by `crate = …`.
pub(crate) fn private(options: &Options) -> TokenStream {
    match &options.runtime {
        Some(krate) => quote!(#krate::__private),
        None => quote!(::asl::__private),
    }
}

/// The same for a derive, whose `crate = …` is a path.
pub(crate) fn private_of(krate: Option<&impl quote::ToTokens>) -> proc_macro2::TokenStream {
    match krate {
        Some(krate) => quote::quote!(#krate::__private),
        None => quote::quote!(::asl::__private),
    }
}

/// Where serde's derives find serde: `"::asl::__private::serde"`.
pub(crate) fn serde_text(options: &Options) -> String {
    let private = private(options);
    quote!(#private::serde).read(options.lexer).to_string().replace(' ', "")
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
