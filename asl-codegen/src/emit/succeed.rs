//! The Succeed state: its output is the scope's.

use super::context::Context;
use super::state_code::{StateCode, emit_sync_state};
use super::transition::emit_identity;
use crate::ir::{Exit, State};

/// The code of a Succeed state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>) -> StateCode {
    emit_sync_state(ctx, state, Exit::End, &emit_identity(ctx, state, Exit::End))
}
