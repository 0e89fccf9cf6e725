//! A lambda's signature, `<s-n?:s>`, as a constant.

use crate::expr::jsonata::tree::{Parameter, Signature};
use crate::tokens::{TokenStream, quote};

/// The constant.
pub(super) fn emit_signature(rt: &TokenStream, signature: &Signature) -> TokenStream {
    let parameters = signature.parameters.iter().map(|parameter| emit_parameter(rt, parameter));
    quote!(const { #rt::Signature(&[#(#parameters),*]) })
}

fn emit_parameter(rt: &TokenStream, parameter: &Parameter) -> TokenStream {
    let types = &parameter.types;
    // What a function takes and gives is said, but not checked.
    let new = match &parameter.items {
        Some(items) if types == "a" => quote!(#rt::Parameter::array_of(#items)),
        _ => quote!(#rt::Parameter::new(#types)),
    };
    let context = parameter.context.then(|| quote!(.or_context()));
    let optional = parameter.optional.then(|| quote!(.optional()));
    let repeated = parameter.repeated.then(|| quote!(.repeated()));
    quote!(#new #context #optional #repeated)
}
