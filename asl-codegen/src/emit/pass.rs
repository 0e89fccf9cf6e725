//! The Pass state: one function from input to output.

use quote::quote;

use super::context::Context;
use super::data_flow::{Typed, emit_effective_input, emit_output};
use super::literal::emit_json;
use super::state_code::{StateCode, emit_sync_state};
use super::transition::emit_exit;
use crate::ir::{Exit, ResultPlace, State, Type};
use crate::syntax::tree::Node;

/// The code of a Pass state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, result: Option<&Node>, exit: Exit) -> StateCode {
    let rt = &ctx.rt;
    // The raw input is needed twice where the result is put into it.
    let places = matches!(state.data_flow.result, ResultPlace::At(_)) && result.is_none();
    let input = if places { quote!(#rt::Clone::clone(&input)) } else { quote!(input) };
    let result = match result {
        Some(node) => Typed { tokens: emit_json(ctx, node), ty: Type::Json },
        None => emit_effective_input(ctx, state, input),
    };
    let body = match state.data_flow.result {
        // Evaluated first, for it reads the input that it is then put into.
        ResultPlace::At(_) => {
            let (tokens, ty) = (&result.tokens, result.ty.clone());
            let output = emit_output(ctx, state, Typed { tokens: quote!(result), ty }, &quote!(input));
            let exit = emit_exit(ctx, state, output, exit);
            quote!(let result = #tokens; #exit)
        }
        _ => emit_exit(ctx, state, emit_output(ctx, state, result, &quote!(input)), exit),
    };
    emit_sync_state(ctx, state, "Pass", exit, &body)
}
