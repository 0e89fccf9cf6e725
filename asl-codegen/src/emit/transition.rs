//! Where a state leads: the next variant of the state enum with the payload in it, or the machine's output.

use super::context::Context;
use super::data_flow::{Typed, emit_convert, emit_effective_input, emit_output};
use super::fits::check_fits;
use super::variable::{Assigning, emit_own_assign};
use crate::ir::{Exit, ResultPlace, ScopeId, State, StateId, StateKind, Type};
use crate::tokens::{TokenStream, quote};

/// The type that a state hands on: what the next state takes, or what the machine returns.
pub(crate) fn exit_type(ctx: &Context<'_>, state: &State<'_>, exit: Exit) -> TokenStream {
    ctx.ty(taken_behind(ctx, state, exit))
}

/// What the next state takes, or what the machine returns.
pub(crate) fn taken_behind<'a>(ctx: &'a Context<'_>, state: &State<'_>, exit: Exit) -> &'a Type {
    match exit {
        Exit::Next(target) => &ctx.machine.state(target).input,
        Exit::End => &ctx.machine.scopes[state.scope.0].output,
    }
}

/// Statements that report the output and hand it on; the last one is the function's value.
///
/// ```text
/// let output = …;
/// events.exited(&row.info, &output);
/// Ok(output)
/// ```
pub(crate) fn emit_exit(
    ctx: &Context<'_>,
    state: &State<'_>,
    assigning: Assigning,
    output: Typed,
    exit: Exit,
) -> TokenStream {
    let Assigning { evaluate, store } = assigning;
    let (rt, exited) = (&ctx.rt, emit_exited(ctx, state, hands_on(state, &output.tokens)));
    let tokens = output.tokens;
    let handed_on = match exit {
        Exit::Next(target) => emit_payload(ctx, state, Typed { tokens: quote!(output), ty: output.ty }, target),
        Exit::End => emit_end(ctx, state, Typed { tokens: quote!(output), ty: output.ty }),
    };
    quote! {
        #evaluate
        let output = #tokens;
        #store
        #exited
        #rt::Ok(#handed_on)
    }
}

/// Whether an output is what was recorded before it in the state: the task's answer, or else the state's input.
fn hands_on(state: &State<'_>, output: &TokenStream) -> bool {
    let told = match state.kind {
        StateKind::Task(_) => "result",
        StateKind::Parallel(_) | StateKind::Map(_) => return false,
        _ => "input",
    };
    output.is(told)
}

/// Tells of a state's `output`, which may be what was recorded before it.
pub(crate) fn emit_exited(ctx: &Context<'_>, state: &State<'_>, is_known: bool) -> TokenStream {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    match is_known {
        true => quote!(#rt::Events::handed_on(events, #info, &output);),
        false => quote!(#rt::Events::exited(events, #info, &output);),
    }
}

/// The same for a state that hands on its effective input.
pub(crate) fn emit_identity(ctx: &Context<'_>, state: &State<'_>, exit: Exit) -> TokenStream {
    let effective = emit_effective_input(ctx, state, quote!(input));
    emit_result_exit(ctx, state, effective, exit)
}

/// The same for a state whose result is an expression over `input`, which it may use up.
pub(crate) fn emit_result_exit(ctx: &Context<'_>, state: &State<'_>, result: Typed, exit: Exit) -> TokenStream {
    if state.data_flow.is_jsonata() {
        let assigning = emit_own_assign(ctx, state, result.clone(), quote!(input));
        let output = emit_output(ctx, state, result, &quote!(input));
        return emit_exit(ctx, state, assigning, output, exit);
    }
    // Evaluated first, for `Assign` reads it, and the input that it is put into.
    let is_named = state.assign.is_some() || matches!(state.data_flow.result, ResultPlace::At(_));
    if !is_named {
        let output = emit_output(ctx, state, result, &quote!(input));
        return emit_exit(ctx, state, Assigning::default(), output, exit);
    }
    let tokens = result.tokens;
    let result = Typed { tokens: quote!(result), ty: result.ty };
    let assigning = emit_own_assign(ctx, state, result.clone(), quote!(input));
    let output = emit_output(ctx, state, result, &quote!(input));
    let exit = emit_exit(ctx, state, assigning, output, exit);
    quote!(let result = #tokens; #exit)
}

/// What the scope returns: the output itself, or the variant for the state that it ends in.
fn emit_end(ctx: &Context<'_>, state: &State<'_>, output: Typed) -> TokenStream {
    match &ctx.machine.ends {
        Some(ends) if state.scope == ScopeId(0) => {
            let (ends, variant) = (&ends.ident, &state.names.variant);
            let tokens = emit_convert(ctx, output, &state.output.returned());
            quote!(#ends::#variant(#tokens))
        }
        _ => emit_convert(ctx, output, &ctx.machine.scopes[state.scope.0].output),
    }
}

/// The state that `number` says, which is a target or another one that takes the same type, with the payload in it.
pub(crate) fn emit_next(
    ctx: &Context<'_>,
    from: &State<'_>,
    payload: Typed,
    target: StateId,
    number: &TokenStream,
) -> TokenStream {
    let (at, payload) =
        (ctx.at(from.scope, &ctx.machine.state(target).input), emit_payload(ctx, from, payload, target));
    quote!(#at(#number, #payload))
}

/// The payload as the target's input.
fn emit_payload(ctx: &Context<'_>, from: &State<'_>, payload: Typed, target: StateId) -> TokenStream {
    let to = ctx.machine.state(target);
    check_fits(ctx, (from, &payload.ty), (to, &to.input));
    emit_convert(ctx, payload, &to.input)
}
