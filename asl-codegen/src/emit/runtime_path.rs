//! The only place that spells the path of the runtime: generated code touches the outside through one module.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use crate::options::Options;

/// `::asl::__private`, or that of the crate named by `crate = …`.
pub(crate) fn private(options: &Options) -> TokenStream {
    private_of(options.runtime.as_ref())
}

/// The same, standing at a place in the user's code.
pub(crate) fn private_at(options: &Options, place: Span) -> TokenStream {
    let root = options.runtime.clone().unwrap_or_else(|| quote_spanned!(place=> ::asl));
    quote_spanned!(place=> #root::__private)
}

/// The same for a derive, whose `crate = …` is a path.
pub(crate) fn private_of(krate: Option<&impl ToTokens>) -> TokenStream {
    match krate {
        Some(krate) => quote!(#krate::__private),
        None => quote!(::asl::__private),
    }
}

/// Where serde's derives find serde: `"::asl::__private::serde"`.
pub(crate) fn serde_text(options: &Options) -> String {
    let private = private(options);
    quote!(#private::serde).to_string().replace(' ', "")
}

/// What the hidden block calls it: short, so that generated code can be read.
pub(crate) fn alias() -> TokenStream {
    quote!(__asl)
}

/// The same, standing at a place in the user's code: what begins with it is reported there, not at the whole macro call.
pub(crate) fn alias_at(place: Span) -> TokenStream {
    quote_spanned!(place=> __asl)
}

/// The hidden block's first item, which brings that name in.
pub(crate) fn emit_alias(options: &Options) -> TokenStream {
    let (private, alias) = (private(options), alias());
    quote!(use #private as #alias;)
}
