//! Where in the definition something is said, as a constant for messages that rustc prints.

use super::context::Context;
use crate::collect_vec::CollectVec;
use crate::diagnostic::render::render_excerpt;
use crate::ir::State;
use crate::span::Span;
use crate::tokens::{TokenStream, quote};

/// How many more places a message names.
const MOST_OTHERS: usize = 5;

/// A place in the definition.
#[derive(Debug)]
pub(crate) struct Site {
    state: String,
    span: Span,
    path: String,
    ty: String,
    /// The same in other states.
    others: Vec<(String, Span)>,
    n_others: usize,
}

impl Site {
    /// A place in a state: a path that stands there, or nothing, and the type that it is about, if that has a name.
    pub(crate) fn new(state: &State<'_>, span: Span, path: &str, ty: &str) -> Site {
        let (state, path, ty) = (state.name.to_string(), path.to_string(), ty.to_string());
        Site { state, span, path, ty, others: Vec::new(), n_others: 0 }
    }

    /// Adds a place that the same is to be said of.
    pub(crate) fn also(&mut self, other: &Site) {
        self.n_others += 1;
        if self.n_others <= MOST_OTHERS {
            self.others.push((other.state.clone(), other.span));
        }
    }

    /// A `Site` constant.
    pub(crate) fn emit(&self, ctx: &Context<'_>) -> TokenStream {
        let (rt, state, path, ty) = (&ctx.rt, &self.state, &self.path, &self.ty);
        let place = place_text(ctx, self.span);
        let excerpt = render_excerpt(self.span, ctx.source);
        let snippet = format!("{excerpt}{}", self.note(ctx, &excerpt));
        quote!(#rt::Site { place: #place, state: #state, path: #path, ty: #ty, snippet: #snippet })
    }

    /// The line below the excerpt that names the other places.
    fn note(&self, ctx: &Context<'_>, excerpt: &str) -> String {
        if self.others.is_empty() || excerpt.is_empty() {
            return String::new();
        }
        let margin = excerpt.len() - excerpt.trim_start().len();
        let others = self.others.iter().map(|(state, span)| format!("`{state}` ({})", place_text(ctx, *span)));
        let (others, rest) = (others.collect_vec().join(", "), self.n_others - self.others.len());
        let rest = if rest == 0 { String::new() } else { format!(" and {rest} more") };
        format!("\n{:margin$}|\n{:margin$}= note: the same in {others}{rest}", "", "")
    }
}

/// `greet.asl.json:4:18`
pub(crate) fn place_text(ctx: &Context<'_>, span: Span) -> String {
    let position = ctx.source.position(span.start);
    format!("{}:{}:{}", ctx.source.path(), position.line, position.column)
}
