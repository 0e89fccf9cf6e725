//! Compile-time checks that one type fits another: a task's output, and the input that it is handed to.

use super::context::Context;
use super::shared::{Question, Sites};
use super::site::Site;
use super::type_text::{first_span, type_text};
use crate::ir::{State, Type};
use crate::tokens::quote;

/// Has a constant whose evaluation fails while `cargo check` runs, where what `from` hands on doesn't fit what `to` is given.
///
/// Nothing where the types are the same, or where one of them is JSON.
pub(crate) fn check_fits(
    ctx: &Context<'_>,
    (from, from_type): (&State<'_>, &Type),
    (to, to_type): (&State<'_>, &Type),
) {
    let (Type::Rust(from_type), Type::Rust(to_type)) = (from_type, to_type) else { return };
    if from_type == to_type {
        return;
    }
    let (rt, from_name, to_name) = (&ctx.rt, ctx.rust_ty(from_type), ctx.rust_ty(to_type));
    let (to_state, to_text) = (to.name, type_text(to_type.tokens()));
    ctx.shared.ask(Question {
        function: "check_fits",
        about: quote!(#rt::Probe::<#from_name>::SCHEMA, &[], #rt::Probe::<#to_name>::SCHEMA, #to_text),
        words: quote!(#to_state,),
        sites: Sites::One(Site::new(from, from.name_span, "", &type_text(from_type.tokens()))),
        place: first_span(to_type),
    });
}
