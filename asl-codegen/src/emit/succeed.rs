//! The Succeed state: its output is the scope's.

use quote::quote;

use super::context::Context;
use super::data_flow::{emit_effective_input, emit_output};
use super::state_code::{StateCode, emit_sync_state};
use super::transition::emit_exit;
use crate::ir::{Exit, State};

/// The code of a Succeed state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>) -> StateCode {
    let selected = emit_effective_input(ctx, state, quote!(input));
    let body = emit_exit(ctx, state, emit_output(ctx, state, selected, &quote!(input)), Exit::End);
    emit_sync_state(ctx, state, "Succeed", Exit::End, &body)
}
