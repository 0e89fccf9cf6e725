//! What only features of the runtime can do: in a build without them a compile error, which shows the place in the definition.
//!
//! ```text
//! needs_regex!("the regular expression /ab+/ needs the feature `regex` of asl-native\n --> …");
//! ```

use super::context::Context;
use super::site::place_text;
use crate::diagnostic::render::render_excerpt;
use crate::expr::json_path::{Filter, Operand, Path, SegmentKind};
use crate::options::Feature;
use crate::span::Span;
use crate::tokens::{TokenStream, format_ident, quote};

/// An item: a compile error where the runtime is built without the feature.
pub(crate) fn emit_need(ctx: &Context<'_>, feature: Feature, what: &str, span: Span) -> TokenStream {
    let (rt, name) = (&ctx.rt, feature.name());
    let (place, excerpt) = (place_text(ctx, span), render_excerpt(span, ctx.source));
    let help = feature.help();
    let message = format!("{what} needs the feature `{name}` of asl-native\n --> {place}\n{excerpt}\n  = help: {help}");
    let macro_name = format_ident!("needs_{name}");
    quote!(#rt::#macro_name!(#message);)
}

/// What the language of the machine's states needs: the compiler may have it where the runtime hasn't.
pub(crate) fn emit_language_need(ctx: &Context<'_>) -> Option<TokenStream> {
    let state = ctx.machine.states.iter().find(|state| state.data_flow.is_jsonata())?;
    Some(emit_need(ctx, Feature::Jsonata, "JSONata", state.name_span))
}

/// What a path needs: an item if a filter has a regular expression.
pub(crate) fn emit_path_needs(ctx: &Context<'_>, path: &Path) -> Option<TokenStream> {
    let has_regex = path.segments.iter().any(|segment| match &segment.kind {
        SegmentKind::Filter(filter) => is_matching(filter),
        _ => false,
    });
    has_regex.then(|| emit_need(ctx, Feature::Regex, "the operator =~", path.text.span))
}

fn is_matching(filter: &Filter) -> bool {
    match filter {
        Filter::And(filters) | Filter::Or(filters) => filters.iter().any(is_matching),
        Filter::Not(filter) => is_matching(filter),
        Filter::Compare { left, right, .. } => is_regex(left) || is_regex(right),
        Filter::Test(operand) => is_regex(operand),
    }
}

fn is_regex(operand: &Operand) -> bool {
    matches!(operand, Operand::Regex { .. })
}
