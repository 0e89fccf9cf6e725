//! The Parallel state: its branches begin with the same effective input.

use quote::quote;

use super::context::Context;
use super::data_flow::{Typed, emit_effective_input, emit_to_json};
use super::fork::{self, emit_line};
use super::state_code::StateCode;
use crate::ir::{Parallel, State, Type};

/// The code of a Parallel state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, parallel: &Parallel<'_>) -> StateCode {
    let rt = &ctx.rt;
    let effective = emit_effective_input(ctx, state, quote!(#rt::Clone::clone(input)));
    let input = emit_to_json(ctx, effective);
    let count = u32::try_from(parallel.branches.len()).unwrap_or(u32::MAX);
    let work = quote!(#rt::Ok(#rt::Work::Branches { count: #count, input: #input }));
    let arms = parallel.branches.iter().enumerate().map(|(index, branch)| {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let payload = match state.input.is_json() || !state.data_flow.takes_whole_input() {
            true => Typed { tokens: quote!(work.input().clone()), ty: Type::Json },
            // All branches begin with the state's own input, as it is.
            false => Typed { tokens: quote!(#rt::Clone::clone(input)), ty: state.input.clone() },
        };
        let line = emit_line(ctx, state, *branch, payload);
        quote!(#index => #line,)
    });
    let strand = quote! {
        match index {
            #(#arms)*
            _ => #rt::no_strand(self),
        }
    };
    fork::emit(ctx, state, "Parallel", parallel.exit, &work, strand)
}
