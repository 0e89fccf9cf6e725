//! What the inline form tells of the events of an execution, besides what per-state code reports: for a machine whose history it can
//! record, else nothing.
//!
//! `record` is in scope: it is a history, or compiles to nothing.

use super::is_in_loop;
use crate::emit::context::Context;
use crate::emit::machine_impl::records_inline;
use crate::ir::{Machine, State, StateId};
use crate::tokens::{TokenStream, quote};

/// `Machine::run_recorded`, and that there is one.
pub(crate) fn emit_recorded(ctx: &Context<'_>) -> TokenStream {
    let (rt, output) = (&ctx.rt, ctx.ty(&ctx.machine.root().output));
    quote! {
        const RECORDS: bool = true;

        fn run_recorded<'a, I: #rt::Inline + 'a>(
            &'a self,
            input: #rt::Value,
            inline: I,
            recording: &'a mut #rt::inline::Recording,
        ) -> #rt::BoxFuture<'a, #rt::Result<#output, #rt::ExecutionError>> {
            #rt::inline::recorded(self, input, inline, recording)
        }
    }
}

/// A state is entered; `input` is in scope, and is to be bound by `own`.
pub(super) fn emit_entered(ctx: &Context<'_>, id: StateId, own: &TokenStream) -> Option<TokenStream> {
    let (rt, info) = (&ctx.rt, ctx.info(ctx.machine.state(id)));
    records_inline(ctx).then(|| match arrives_unchanged(ctx.machine, id) {
        true => quote!(#rt::inline::Record::arrived(&mut record, #info);),
        // What comes round in a loop isn't moved: that would be paid for each time.
        false if is_in_loop(ctx.machine, id) => quote!(#rt::Events::entered(&mut record, #info, &input);),
        false => quote!(let #own = #rt::inline::entered(#info, input, &mut record);),
    })
}

/// Whether a state is entered with what the one before it has been left with, on all ways to it.
fn arrives_unchanged(machine: &Machine<'_>, id: StateId) -> bool {
    let input = &machine.state(id).input;
    let leads_here = |state: &&State<'_>| state.targets().contains(&id);
    let is_caught_here = |state: &State<'_>| state.recovery().1.iter().any(|catcher| catcher.target == id);
    let hands_on = |state: &State<'_>| state.output == *input && !is_caught_here(state);
    id != machine.root().start && machine.states.iter().filter(leads_here).all(hands_on)
}

/// A task is about to be called with `input`: a statement before, where that is the state's own input, and the expression for it.
pub(crate) fn emit_scheduled(
    ctx: &Context<'_>,
    state: &State<'_>,
    has_settings: bool,
    input: TokenStream,
    is_own: bool,
) -> (Option<TokenStream>, TokenStream) {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    let settings = if has_settings { quote!(#rt::Some(&settings)) } else { quote!(#rt::None) };
    match (records_inline(ctx), is_own) {
        (false, _) => (None, input),
        (true, true) => (Some(quote!(#rt::inline::Record::passed(&mut record, #info, #settings);)), input),
        (true, false) => (None, quote!(#rt::inline::scheduled(#info, #input, #settings, &mut record))),
    }
}

/// What a task has come to: `result` is its answer from here on, and an error is left with, by `leave`.
pub(crate) fn emit_answered(
    ctx: &Context<'_>,
    state: &State<'_>,
    result: &TokenStream,
    leave: impl FnOnce(TokenStream) -> TokenStream,
) -> TokenStream {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    let error = match records_inline(ctx) {
        true => quote!(#rt::inline::Record::unanswered(&mut record, &inline, #info, error)),
        false => quote!(#rt::ExecutionError::from(error)),
    };
    let told =
        records_inline(ctx).then(|| quote!(#rt::inline::Record::answered(&mut record, &inline, #info, &result);));
    let leave = leave(error);
    quote! {
        let result = match #result {
            #rt::Ok(result) => result,
            #rt::Err(error) => #leave,
        };
        #told
    }
}

/// Time has passed.
pub(crate) fn emit_woken(ctx: &Context<'_>) -> Option<TokenStream> {
    let rt = &ctx.rt;
    records_inline(ctx).then(|| quote!(#rt::inline::Record::woken(&mut record, &inline);))
}

/// The time of what happens now.
pub(super) fn emit_moment(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    match records_inline(ctx) {
        true => quote!(#rt::inline::Record::moment(&record, &inline)),
        false => quote!(#rt::Inline::now(&inline)),
    }
}

/// What a state's function returned: an error is told where it happened, and is an event where an expression of JSONata has failed.
pub(crate) fn emit_at(
    ctx: &Context<'_>,
    state: &State<'_>,
    entered: &TokenStream,
    result: &TokenStream,
) -> TokenStream {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    match records_inline(ctx) && state.data_flow.is_jsonata() {
        true => quote!(#rt::inline::evaluated(#info, #entered, #result, &mut record)),
        false => quote!(#rt::at(#info, #entered, #result)),
    }
}
