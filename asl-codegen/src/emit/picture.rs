//! The states as a picture in the machine's documentation, with the feature `picture`: those who only compile a machine do without.

use super::context::Context;
use crate::tokens::TokenStream;
#[cfg(feature = "picture")]
use crate::{tokens::quote, view};

/// How many states a machine may have for its documentation to show them: nobody looks at more, but everybody would compile them.
#[cfg(feature = "picture")]
const MAX_STATES: usize = 150;
/// The same, of ways from state to state.
#[cfg(feature = "picture")]
const MAX_EXITS: usize = 400;

/// An attribute that only rustdoc sees; machines with more states have none.
#[cfg(feature = "picture")]
pub(crate) fn emit_picture(ctx: &Context<'_>) -> Option<TokenStream> {
    let states = &ctx.machine.states;
    let exits: usize = states.iter().map(|state| state.exits().len()).sum();
    if !ctx.options.picture || states.len() > MAX_STATES || exits > MAX_EXITS {
        return None;
    }
    // A block of HTML ends with an empty line, and the picture has none.
    let picture = format!("\n<div>\n{}</div>\n", view::svg(ctx.machine.definition, None));
    Some(quote!(#[cfg_attr(doc, doc = #picture)]))
}

/// None.
#[cfg(not(feature = "picture"))]
pub(crate) fn emit_picture(_: &Context<'_>) -> Option<TokenStream> {
    None
}
