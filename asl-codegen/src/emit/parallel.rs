//! The Parallel state: its branches begin with the same effective input.

use quote::quote;

use super::context::Context;
use super::data_flow::{emit_effective_input, emit_to_json};
use super::fork::{self, emit_line};
use super::state_code::StateCode;
use crate::ir::{Parallel, State};

/// The code of a Parallel state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, parallel: &Parallel<'_>) -> StateCode {
    let rt = &ctx.rt;
    let effective = emit_effective_input(ctx, state, quote!(#rt::Clone::clone(input)));
    let input = emit_to_json(ctx, effective);
    let count = u32::try_from(parallel.branches.len()).unwrap_or(u32::MAX);
    let work = quote!(#rt::Ok(#rt::Work::Branches { count: #count, input: #input }));
    let arms = parallel.branches.iter().enumerate().map(|(index, branch)| {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let line = emit_line(ctx, state, *branch, quote!(work.input().clone()));
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
