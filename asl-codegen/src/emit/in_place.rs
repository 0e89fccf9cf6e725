//! States whose JSON stays where it lies: their functions only borrow it.
//!
//! ```text
//! fn exit_more<E: …>(input: &Value, events: &mut E) -> Result<usize, ExecutionError> { …; Ok(rule) }
//! fn exit_add<E: …>(input: &mut Value, events: &mut E) -> Result<(), ExecutionError> { become_object(input, …); Ok(()) }
//! ```
//!
//! To move a value through a result costs more than the work of a state that counts.

use super::context::Context;
use super::payload_template::{Entries, emit_object_entries};
use super::state_code::emit_function_of;
use super::transition::taken_behind;
use super::variable::emit_own_assign;
use crate::emit::data_flow::Typed;
use crate::ir::{Exit, ResultPlace, Selection, State, StateKind, Type};
use crate::tokens::{TokenStream, quote};

/// How a state's function takes the state's input.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Taken {
    /// By value: what it returns is handed on.
    Owned,
    /// By reference: the input is handed on as it is.
    Borrowed,
    /// To change it: what then stands there is handed on.
    InPlace,
}

/// How this state's does.
pub(crate) fn taken(ctx: &Context<'_>, state: &State<'_>) -> Taken {
    let is_json = |exit: Exit| taken_behind(ctx, state, exit).is_json();
    match &state.kind {
        _ if !(state.input.is_json() && state.output.is_json() && state.exits().into_iter().all(is_json)) => {
            Taken::Owned
        }
        StateKind::Choice(choice) if choice.rules.iter().all(|rule| rule.output.is_none()) && is_plain(state) => {
            Taken::Borrowed
        }
        StateKind::Pass { result: None, .. } if is_plain(state) => Taken::Borrowed,
        StateKind::Pass { result: None, .. } if rewritten(ctx, state).is_some() => Taken::InPlace,
        _ => Taken::Owned,
    }
}

/// Whether a state without a result of its own hands its input on.
fn is_plain(state: &State<'_>) -> bool {
    let flow = &state.data_flow;
    match flow.is_jsonata() {
        true => flow.output_template.is_none(),
        false => flow.takes_whole_input() && matches!(flow.output, Selection::Whole) && !puts(flow.result),
    }
}

/// Whether a result is put into the input.
fn puts(place: ResultPlace<'_>) -> bool {
    matches!(place, ResultPlace::At(_))
}

/// The entries of the object that a Pass makes of its input and of nothing else.
fn rewritten(ctx: &Context<'_>, state: &State<'_>) -> Option<Entries> {
    let flow = &state.data_flow;
    let is_whole =
        matches!((flow.input, flow.result, flow.output), (Selection::Whole, ResultPlace::Whole, Selection::Whole));
    let template = flow.parameters.filter(|_| is_whole && state.assign.is_none() && !flow.is_jsonata())?;
    emit_object_entries(ctx, template)
}

/// The function that does all of such a state's work.
pub(crate) fn emit_function(
    ctx: &Context<'_>,
    state: &State<'_>,
    returns: &TokenStream,
    body: &TokenStream,
) -> TokenStream {
    let input = ctx.ty(&state.input);
    let input = if taken(ctx, state) == Taken::InPlace { quote!(&mut #input) } else { quote!(&#input) };
    emit_function_of(ctx, state, &input, returns, body)
}

/// The call of that function: `input` is in scope, and may be changed where that is done.
pub(crate) fn emit_call(ctx: &Context<'_>, state: &State<'_>, events: &TokenStream) -> TokenStream {
    let (exit, row) = (ctx.function("exit", state), ctx.row(state));
    let borrow = if taken(ctx, state) == Taken::InPlace { quote!(&mut) } else { quote!(&) };
    quote!(#exit(#row, #borrow input, #events))
}

/// The body for a Pass.
pub(crate) fn emit_pass(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    let work = match rewritten(ctx, state) {
        Some(entries) => emit_rewrite(ctx, &entries),
        None => {
            let input = Typed { tokens: quote!((*input)), ty: Type::Json };
            let assigning = emit_own_assign(ctx, state, input, quote!(*input));
            let (evaluate, store) = (assigning.evaluate, assigning.store);
            quote!(#evaluate #store)
        }
    };
    quote! {
        #work
        #rt::Events::exited(events, #info, input);
        #rt::Ok(())
    }
}

/// Makes an object of `input`, which is a `&mut Value`.
pub(crate) fn emit_rewrite(ctx: &Context<'_>, Entries { keys, values }: &Entries) -> TokenStream {
    let rt = &ctx.rt;
    quote! {
        let values = &mut [#(#values),*];
        #rt::become_object(input, &[#(#keys),*], values);
    }
}
