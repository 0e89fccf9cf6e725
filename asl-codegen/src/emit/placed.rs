//! What `ResultPath` makes of typed data: which result stands under which key of which raw input.
//!
//! ```text
//! enum __FulfilmentPlace0 {}
//! impl Place for __FulfilmentPlace0 { type Input = CheckedOrder; type Result = Vec<Reservation>; const KEY: &str = "reservations"; … }
//! ```

use super::context::Context;
use super::shape::emit_with;
use crate::ir::Type;
use crate::tokens::{TokenStream, quote};

/// What they stand for.
pub(crate) fn emit_places(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let places = ctx.places.iter().filter_map(|ty| {
        let (Type::Placed(placed), name) = (ty, ctx.place(ty)?) else { return None };
        let (input, result, key) = (ctx.ty(&placed.input), ctx.ty(&placed.result), &placed.key);
        let schema = emit_with(
            ctx,
            &quote!(#rt::Probe::<#input>::SCHEMA),
            std::slice::from_ref(key),
            &quote!(#rt::Probe::<#result>::SCHEMA),
        );
        Some(quote! {
            #[automatically_derived]
            impl #rt::Place for #name {
                type Input = #input;
                type Result = #result;

                const KEY: &'static str = #key;
                const SCHEMA: &'static #rt::Schema = #schema;
                const INPUT_SCHEMA: &'static #rt::Schema = #rt::Probe::<#input>::SCHEMA;
                const INPUT: #rt::Source<#input> = #rt::Probe::<#input>::SOURCE;
                const RESULT: #rt::Source<#result> = #rt::Probe::<#result>::SOURCE;
            }
        })
    });
    places.collect()
}
