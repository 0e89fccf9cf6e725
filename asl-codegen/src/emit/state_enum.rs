//! The state enum: one variant per state, holding that state's input.

use super::context::Context;
use super::runtime_path;
use crate::by_name::ByName;
use crate::ir::{ScopeId, Type};
use crate::options::Options;
use crate::tokens::{Doc, TokenStream, quote, template};

/// ```text
/// /// Where an execution of `CallCenter` is: …
/// enum CallCenterState { /// `Open Case` … OpenCase(NewCase), … }
/// ```
pub(crate) fn emit_state_enum(ctx: &Context<'_>) -> TokenStream {
    let visibility = &ctx.options.visibility;
    let doc = format!(
        " Where an execution of [`{}`] is: one variant per state, holding that state's input.",
        ctx.machine.ident
    );
    emit_enum(ctx, ScopeId(0), &doc, &visibility.clone().into(), |ty| ctx.outer_ty(ty))
}

/// The same for the scopes inside of Parallel and Map states, which stay hidden.
pub(crate) fn emit_inner_enums(ctx: &Context<'_>) -> TokenStream {
    let inner = (1..ctx.machine.scopes.len()).map(ScopeId);
    inner
        .map(|scope| {
            emit_enum(ctx, scope, " States inside of another one.", &ctx.options.visibility.clone().into(), |ty| {
                ctx.ty(ty)
            })
        })
        .collect()
}

/// The names that stand in variants for types which the compiler makes: see `placed.rs` and `fitted.rs`.
pub(crate) fn emit_type_names(ctx: &Context<'_>) -> TokenStream {
    let visibility = &ctx.options.visibility;
    let places = ctx.places.iter().filter_map(|ty| ctx.place(ty));
    let names = places.chain(ctx.fits.iter().filter_map(|ty| ctx.fit(ty)));
    quote!(#(#[doc(hidden)] #visibility enum #names {})*)
}

fn emit_enum(
    ctx: &Context<'_>,
    scope: ScopeId,
    doc: &str,
    visibility: &TokenStream,
    ty: impl Fn(&Type) -> TokenStream,
) -> TokenStream {
    let name = ctx.scope_enum(scope);
    let mut held = ByName::default();
    let variants = ctx.states(scope).map(|state| {
        let (variant, input) = (&state.names.variant, emit_held(&mut held, &state.input, &ty));
        let doc = Doc(match state.comment {
            Some(comment) => format!(" `{}`: {comment}", state.name),
            None => format!(" `{}`", state.name),
        });
        // Stored under the definition's name, whatever the variant is called.
        let name = ctx.options.checkpoint.then_some(state.name).map(|name| quote!(#[serde(rename = #name)]));
        template!(#doc #name #variant #input)
    });
    let stored = emit_stored(ctx.options);
    quote! {
        #[doc = #doc]
        #stored
        #[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
        #visibility enum #name {
            #(#variants)*
        }
    }
}

/// What a variant holds, `(Case),`: that of the first one for all that hold the same.
fn emit_held<'a>(
    held: &mut ByName<'a, TokenStream>,
    input: &'a Type,
    ty: &impl Fn(&Type) -> TokenStream,
) -> TokenStream {
    let text = input.text();
    if let Some(known) = held.get(&text) {
        return known.clone();
    }
    let ty = ty(input);
    let new = quote!((#ty),).shared();
    held.insert(text, new.clone());
    new
}

/// `checkpoint`: what an execution needs so that it can be stored.
///
/// ```text
/// #[derive(Serialize, Deserialize)]
/// #[serde(crate = "::asl::__private::serde")]
/// ```
pub(crate) fn emit_stored(options: &Options) -> Option<TokenStream> {
    let rt = runtime_path::private(options);
    let serde = runtime_path::serde_text(options);
    options.checkpoint.then(|| {
        quote! {
            #[derive(#rt::serde::Serialize, #rt::serde::Deserialize)]
            #[serde(crate = #serde)]
        }
    })
}

/// What can be asked of a state without running it.
pub(crate) fn emit_state_impl(ctx: &Context<'_>) -> TokenStream {
    let (rt, state_enum, visibility) = (&ctx.rt, &ctx.state_enum, &ctx.options.visibility);
    quote! {
        impl #state_enum {
            /// The state's name in the definition.
            #[allow(dead_code)]
            #visibility fn name(&self) -> &'static str {
                #rt::Scope::info(self).name
            }
        }
    }
}
