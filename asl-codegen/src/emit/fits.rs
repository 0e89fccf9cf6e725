//! Compile-time checks that one type fits another: a task's output, and the input that it is handed to.

use super::context::Context;
use super::runtime_path::alias;
use super::site::emit_site;
use super::type_text::{first_span, type_text};
use crate::ir::{State, Type};
use crate::tokens::{TokenStream, quote_spanned};

/// A constant whose evaluation fails while `cargo check` runs, where what `from` hands on doesn't fit what `to` is given.
///
/// Nothing where the types are the same, or where one of them is JSON.
pub(crate) fn emit_fits_check(
    ctx: &Context<'_>,
    (from, from_type): (&State<'_>, &Type),
    (to, to_type): (&State<'_>, &Type),
) -> TokenStream {
    let (Type::Rust(from_tokens), Type::Rust(to_tokens)) = (from_type, to_type) else { return TokenStream::new() };
    if from_type == to_type {
        return TokenStream::new();
    }
    // rustc points at the type in the signature.
    let span = first_span(to_tokens);
    let rt = alias();
    let site = emit_site(ctx, from, from.name_span, "", &type_text(from_tokens));
    let (to_state, to_text) = (to.name, type_text(to_tokens));
    quote_spanned! {span=>
        const _: () = #rt::check_fits(
            #rt::Probe::<#from_tokens>::SCHEMA,
            #rt::Probe::<#to_tokens>::SCHEMA,
            #to_text,
            #to_state,
            &#site,
        );
    }
}
