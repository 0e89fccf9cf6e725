//! Where in the definition something is said, as a constant for messages that rustc prints.

use super::context::Context;
use crate::diagnostic::render::render_excerpt;
use crate::ir::State;
use crate::span::Span;
use crate::tokens::{TokenStream, quote};

/// A `Site` constant.
pub(crate) fn emit_site(ctx: &Context<'_>, state: &State<'_>, span: Span, path: &str, ty: &str) -> TokenStream {
    let (rt, name) = (&ctx.rt, state.name);
    let place = place_text(ctx, span);
    let snippet = render_excerpt(span, ctx.source);
    quote!(#rt::Site { place: #place, state: #name, path: #path, ty: #ty, snippet: #snippet })
}

/// `greet.asl.json:4:18`
pub(crate) fn place_text(ctx: &Context<'_>, span: Span) -> String {
    let position = ctx.source.position(span.start);
    format!("{}:{}:{}", ctx.source.path(), position.line, position.column)
}
