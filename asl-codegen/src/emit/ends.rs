//! What an execution returns where its terminal states return different types: an enum with a variant for each of them.

use super::context::Context;
use super::runtime_path;
use crate::tokens::{TokenStream, quote};

/// ```text
/// /// What an execution of `Order` returns: one variant per state that it may end in.
/// #[derive(Clone, Serialize)]
/// #[serde(untagged)]
/// enum OrderOutput { /// `Shipped` … Shipped(Parcel), /// `Kept` … Kept(Order) }
/// ```
pub(crate) fn emit_ends(ctx: &Context<'_>) -> TokenStream {
    let Some(ends) = &ctx.machine.ends else { return TokenStream::new() };
    let (rt, name, visibility) = (&ctx.outer_rt, &ends.ident, &ctx.options.visibility);
    let doc =
        format!(" What an execution of [`{}`] returns: one variant per state that it may end in.", ctx.machine.ident);
    let variants = ends.states.iter().map(|id| {
        let state = ctx.machine.state(*id);
        let (variant, output, doc) =
            (&state.names.variant, ctx.outer_ty(&state.output.returned()), format!(" The output of `{}`.", state.name));
        quote!(#[doc = #doc] #variant(#output))
    });
    let serde = runtime_path::serde_text(ctx.options);
    let stored = ctx.options.checkpoint.then(|| quote!(#[derive(#rt::serde::Deserialize)]));
    quote! {
        #[doc = #doc]
        #[derive(#rt::Clone, #rt::serde::Serialize)]
        #stored
        #[serde(crate = #serde, untagged)]
        #[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
        #visibility enum #name {
            #(#variants,)*
        }
    }
}

/// It is shown as the JSON that it is: the types in it need not have `Debug`.
pub(crate) fn emit_ends_debug(ctx: &Context<'_>) -> TokenStream {
    let Some(ends) = &ctx.machine.ends else { return TokenStream::new() };
    let (rt, name) = (&ctx.rt, &ends.ident);
    quote! {
        #[automatically_derived]
        impl #rt::fmt::Debug for #name {
            fn fmt(&self, f: &mut #rt::fmt::Formatter<'_>) -> #rt::fmt::Result {
                #rt::fmt::Display::fmt(&#rt::json_or_note(self), f)
            }
        }
    }
}
