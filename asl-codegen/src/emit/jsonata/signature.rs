//! A lambda's signature, `<s-n?:s>`, as a constant.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expr::jsonata::tree::{Parameter, Signature};

/// The constant.
pub(super) fn emit_signature(rt: &TokenStream, signature: &Signature) -> TokenStream {
    let parameters = signature.parameters.iter().map(|parameter| emit_parameter(rt, parameter));
    quote!(const { #rt::Signature(&[#(#parameters),*]) })
}

fn emit_parameter(rt: &TokenStream, parameter: &Parameter) -> TokenStream {
    let types = &parameter.types;
    let new = match &parameter.items {
        Some(items) => quote!(#rt::Parameter::array_of(#items)),
        None => quote!(#rt::Parameter::new(#types)),
    };
    let context = parameter.context.then(|| quote!(.or_context()));
    let optional = parameter.optional.then(|| quote!(.optional()));
    let repeated = parameter.repeated.then(|| quote!(.repeated()));
    quote!(#new #context #optional #repeated)
}
