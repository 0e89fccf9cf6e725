//! Compile-time checks that one type fits another: a task's output, and the input that it is handed to.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::context::Context;
use super::site::emit_site;
use crate::ir::{State, Type};

/// A constant whose evaluation fails while `cargo check` runs, where `from` doesn't fit `to`, which `reader` is handed.
///
/// Nothing where the types are the same, or where one of them is JSON.
pub(crate) fn emit_fits_check(ctx: &Context<'_>, reader: &State<'_>, from: &Type, to: &Type) -> TokenStream {
    let (Type::Rust(from), Type::Rust(to)) = (from, to) else { return TokenStream::new() };
    let (from_text, to_text) = (from.to_string(), to.to_string());
    if from_text == to_text {
        return TokenStream::new();
    }
    let rt = &ctx.rt;
    let site = emit_site(ctx, reader, reader.name_span, "", &from_text);
    // rustc points at the type in the signature.
    let span = to.clone().into_iter().next().map_or_else(proc_macro2::Span::call_site, |token| token.span());
    quote_spanned! {span=>
        const _: () = #rt::check_fits(
            #rt::Probe::<#from>::SCHEMA,
            #from_text,
            #rt::Probe::<#to>::SCHEMA,
            #to_text,
            &#site,
        );
    }
}
