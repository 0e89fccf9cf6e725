//! The Parallel state: its branches begin with the same effective input.

use super::context::Context;
use super::data_flow::{Typed, emit_effective_input, emit_to_json};
use super::fork;
use super::state_code::StateCode;
use crate::collect_vec::CollectVec;
use crate::ir::{Parallel, State, Type};
use crate::tokens::quote;

/// The code of a Parallel state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, parallel: &Parallel<'_>) -> StateCode {
    let rt = &ctx.rt;
    let is_whole = begins_with_input(state);
    let input = match is_whole {
        true => quote!(#rt::Value::Null),
        false => emit_to_json(ctx, emit_effective_input(ctx, state, quote!(#rt::Clone::clone(input)))),
    };
    let count = u32::try_from(parallel.branches.len()).unwrap_or(u32::MAX);
    let work = quote!(#rt::Ok(#rt::Work::Branches { count: #count, input: #input }));
    let begin = || match is_whole {
        true => Typed { tokens: quote!(#rt::Clone::clone(input)), ty: state.input.clone() },
        false => Typed { tokens: quote!(work.input().clone()), ty: Type::Json },
    };
    let begins: Vec<_> = parallel.branches.iter().map(|_| begin()).collect_vec();
    fork::emit(ctx, state, parallel.exit, &work, &begins)
}

/// Whether all branches begin with the state's own input, as it is: typed data.
pub(crate) fn begins_with_input(state: &State<'_>) -> bool {
    !state.input.is_json() && state.data_flow.takes_whole_input()
}
