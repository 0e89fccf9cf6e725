//! States that hand their input on as it is: their functions only borrow it, and it stays where it lies.
//!
//! ```text
//! fn exit_add<E: …>(input: &Value, events: &mut E) -> Result<(), ExecutionError> { …; Ok(()) }
//! ```
//!
//! To move a value through a result costs more than the work of a state that counts.

use super::context::{Context, info};
use super::query::States;
use super::state_code::emit_function_of;
use super::variable::{Assigning, emit_jsonata_assign};
use crate::ir::{Exit, State, StateKind};
use crate::tokens::{TokenStream, quote};

/// Whether a state hands its input on, in JSONata.
pub(crate) fn hands_input_on(ctx: &Context<'_>, state: &State<'_>) -> bool {
    let flow = &state.data_flow;
    let has_no_output = match &state.kind {
        StateKind::Pass { result, .. } => result.is_none(),
        StateKind::Choice(choice) => choice.rules.iter().all(|rule| rule.output.is_none()),
        _ => false,
    };
    let is_json = state.input.is_json() && state.output.is_json();
    let fits = |exit: Exit| match exit {
        Exit::Next(target) => ctx.machine.state(target).input.is_json(),
        Exit::End => false,
    };
    let is_plain = flow.is_jsonata() && flow.output_template.is_none();
    is_plain && has_no_output && is_json && state.exits().into_iter().all(fits)
}

/// The function that does all of such a state's work.
pub(crate) fn emit_function(
    ctx: &Context<'_>,
    state: &State<'_>,
    returns: &TokenStream,
    body: &TokenStream,
) -> TokenStream {
    let input = ctx.ty(&state.input);
    emit_function_of(ctx, state, &quote!(&#input), returns, body)
}

/// The body for a Pass.
pub(crate) fn emit_pass(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, info(state));
    let states = States::of(ctx, state, quote!(*input));
    let Assigning { evaluate, store } = emit_jsonata_assign(ctx, state.assign, &states, "Assign");
    quote! {
        #evaluate
        #store
        #rt::Events::exited(events, &#info, input);
        #rt::Ok(())
    }
}
