//! The Pass state: one function from input to output.

use super::context::Context;
use super::data_flow::{Typed, emit_effective_input};
use super::fitted;
use super::in_place::{self, Taken, taken};
use super::literal::emit_json;
use super::state_code::{StateCode, emit_flow, emit_sync_state, sync_state};
use super::transition::{emit_exit, emit_result_exit};
use super::variable::Assigning;
use crate::ir::{Exit, ResultPlace, State, Type};
use crate::syntax::tree::Node;
use crate::tokens::quote;

/// The code of a Pass state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, result: Option<&Node>, exit: Exit) -> StateCode {
    let rt = &ctx.rt;
    let taken = taken(ctx, state);
    if taken != Taken::Owned {
        let function = in_place::emit_function(ctx, state, &quote!(()), &in_place::emit_pass(ctx, state));
        let call = in_place::emit_call(ctx, state, &quote!(events));
        let own = (taken == Taken::InPlace).then(|| quote!(let mut input = input;));
        let flow = match exit {
            Exit::Next(target) => {
                let at = ctx.at(state.scope, &ctx.machine.state(target).input);
                quote!(#rt::flow_kept(row, #call, input, #at))
            }
            Exit::End => emit_flow(ctx, state, exit, None, &quote!(#call.map(|()| input))),
        };
        return sync_state(function, quote!({ #own #flow }));
    }
    if result.is_none()
        && let Some(made) = fitted::emit_made(ctx, state, quote!(input))
    {
        let body = match state.data_flow.result {
            // It is in its place already.
            ResultPlace::At(_) => emit_exit(ctx, state, Assigning::default(), made, exit),
            _ => emit_result_exit(ctx, state, made, exit),
        };
        return emit_sync_state(ctx, state, exit, &body);
    }
    // The raw input is needed twice where the result is put into it, or instead of the result.
    let keeps = !matches!(state.data_flow.result, ResultPlace::Whole) && result.is_none();
    let is_used_twice = keeps && (state.assign.is_some() || matches!(state.data_flow.result, ResultPlace::At(_)));
    let input = if is_used_twice { quote!(#rt::Clone::clone(&input)) } else { quote!(input) };
    let result = match result {
        Some(node) => Typed { tokens: emit_json(ctx, node), ty: Type::Json },
        None => emit_effective_input(ctx, state, input),
    };
    let body = emit_result_exit(ctx, state, result, exit);
    emit_sync_state(ctx, state, exit, &body)
}
