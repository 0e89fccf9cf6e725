//! The Succeed state: its output is the scope's.

use quote::quote;

use super::context::Context;
use super::data_flow::{emit_effective_input, emit_output};
use super::state_code::{StateCode, emit_exit_flow, emit_exit_function, emit_exit_inline, emit_info};
use super::transition::emit_exit;
use crate::ir::{Exit, State};

/// The code of a Succeed state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>) -> StateCode {
    let selected = emit_effective_input(ctx, state, quote!(input));
    let body = emit_exit(ctx, state, emit_output(ctx, state, selected, &quote!(input)), Exit::End);
    let (info, function) = (emit_info(ctx, state, "Succeed"), emit_exit_function(ctx, state, Exit::End, &body));
    StateCode {
        items: quote!(#info #function),
        enter: emit_exit_flow(ctx, state, Exit::End),
        woken: None,
        answered: None,
        caught: None,
        inline: emit_exit_inline(ctx, state, Exit::End),
    }
}
