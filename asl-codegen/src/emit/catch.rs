//! `Catch`: from an error to the state that takes it.
//!
//! ```text
//! fn caught_charge<E: Events>(row: &'static Row, input: …, index: usize, error: ExecutionError, events: &mut E) -> Result<…> {
//!     let error = error_output(&error);
//!     match index { 0usize => { let output = result_path(input, …, error, "$.error")?; … } _ => … }
//! }
//! ```

use super::context::Context;
use super::data_flow::{Typed, emit_result_place};
use super::query::{self, States};
use super::transition::emit_next;
use super::variable::{Assigning, emit_assign, emit_bound, emit_jsonata_assign};
use crate::ir::{State, Type};
use crate::tokens::{TokenStream, quote};

/// The function that goes on in a catcher's target; nothing for a state without catchers.
pub(crate) fn emit_caught_function(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let (_, catch) = state.recovery();
    if catch.is_empty() {
        return TokenStream::new();
    }
    let (rt, info, input) = (&ctx.rt, ctx.info(state), ctx.ty(&state.input));
    let scope_enum = ctx.scope_enum(state.scope);
    let (returns, bound) = (ctx.result(&quote!(#scope_enum)), emit_bound(ctx, state.scope));
    let arms = catch.iter().enumerate().map(|(index, catcher)| {
        let raw_input = Typed { tokens: quote!(input), ty: state.input.clone() };
        let error = Typed { tokens: quote!(error), ty: Type::Json };
        let states = States::of(ctx, state, quote!(input)).with_error(quote!(&error));
        let output = match catcher.output {
            Some(template) => query::emit_field(ctx, &states, template, &query::catcher_field(index, "Output")),
            None => emit_result_place(ctx, catcher.result, error, raw_input),
        };
        let (tokens, ty) = (output.tokens, output.ty);
        let number = quote!(row.caught(index));
        let next = emit_next(ctx, state, Typed { tokens: quote!(output), ty }, catcher.target, &number);
        // The last arm takes whatever is left: the index comes from this state's own table.
        let pattern = if index + 1 == catch.len() { quote!(_) } else { quote!(#index) };
        let Assigning { evaluate, store } = match state.data_flow.is_jsonata() {
            true => emit_jsonata_assign(ctx, catcher.assign, &states, &query::catcher_field(index, "Assign")),
            false => emit_assign(ctx, catcher.assign, &quote!(&error)),
        };
        quote! {
            #pattern => {
                #evaluate
                let output = #tokens;
                #store
                #rt::Events::exited(events, #info, &output);
                #rt::Ok(#next)
            }
        }
    });
    let rest = quote! {
        <E: #bound>(
            row: &'static #rt::Row,
            input: #input,
            index: usize,
            error: #rt::ExecutionError,
            events: &mut E,
        ) -> #returns {
            let _ = &input;
            let error = #rt::error_output(&error);
            let _ = &error;
            match index {
                #(#arms)*
            }
        }
    };
    ctx.define("caught", state, &rest)
}

/// `Scope::caught`'s arm; `None` for a state without catchers.
pub(crate) fn emit_caught(ctx: &Context<'_>, state: &State<'_>) -> Option<TokenStream> {
    if state.recovery().1.is_empty() {
        return None;
    }
    let (rt, caught) = (&ctx.rt, ctx.function("caught", state));
    Some(quote!(#rt::flow_state(row, #caught(row, input, index, error, events))))
}
