//! What one state contributes to the generated code: its items, and its arms in the two forms of the machine.
//!
//! The same functions stand behind both: the transition function (one arm per event) and the inline form (one `loop { match }`).

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, info, item};
use super::transition::exit_type;
use crate::ir::{Exit, State, StateKind};

/// A state's contribution.
pub(crate) struct StateCode {
    /// Constants and functions.
    pub(crate) items: TokenStream,
    /// `Scope::enter`: `input` and `events` are in scope; the value is a `Flow`.
    pub(crate) enter: TokenStream,
    /// `Scope::woken`, for a Wait: as `enter`.
    pub(crate) woken: Option<TokenStream>,
    /// `Scope::answered`, for a Task: as `enter`, with `result`.
    pub(crate) answered: Option<TokenStream>,
    /// `Scope::caught`, for a state with catchers: as `enter`, with `index` and `error`.
    pub(crate) caught: Option<TokenStream>,
    /// The inline form: `input`, `events`, `entered`, `inline` and `tasks` are in scope; the value is the next state.
    pub(crate) inline: TokenStream,
}

/// The code of one state.
pub(crate) fn emit_state(ctx: &Context<'_>, state: &State<'_>) -> StateCode {
    match &state.kind {
        StateKind::Task(task) => super::task::emit(ctx, state, task),
        StateKind::Pass { result, exit } => super::pass::emit(ctx, state, *result, *exit),
        StateKind::Choice(choice) => super::choice::emit(ctx, state, choice),
        StateKind::Wait { until, exit } => super::wait::emit(ctx, state, until, *exit),
        StateKind::Succeed => super::succeed::emit(ctx, state),
        StateKind::Fail(fail) => super::fail::emit(ctx, state, fail),
    }
}

/// Whether a state's code draws random numbers.
pub(crate) fn draws_random(state: &State<'_>) -> bool {
    let flow = &state.data_flow;
    let templates = [flow.parameters, flow.result_selector];
    let own = match &state.kind {
        StateKind::Fail(fail) => super::fail::draws_random(fail),
        _ => false,
    };
    own || templates.into_iter().flatten().any(super::payload_template::draws_random)
}

/// The constants of a state that is no Task.
pub(crate) fn emit_info(ctx: &Context<'_>, state: &State<'_>, kind: &str) -> TokenStream {
    let (rt, info, name) = (&ctx.rt, info(state), state.name);
    let kind = quote::format_ident!("{kind}");
    quote! {
        static #info: #rt::StateInfo = #rt::StateInfo::new(#name, #rt::StateKind::#kind);
    }
}

/// The function that does all of a state's work and hands its output on.
///
/// ```text
/// fn exit_receipt<E: Events>(input: Value, events: &mut E) -> Result<OrderState, ExecutionError> { … }
/// ```
pub(crate) fn emit_exit_function(ctx: &Context<'_>, state: &State<'_>, exit: Exit, body: &TokenStream) -> TokenStream {
    let (rt, name, input) = (&ctx.rt, item("exit", state), ctx.ty(&state.input));
    let returns = ctx.result(&exit_type(ctx, exit));
    quote! {
        #[inline]
        fn #name<E: #rt::Events>(input: #input, events: &mut E) -> #returns {
            #body
        }
    }
}

/// `Scope`'s arm that calls the state's exit function.
pub(crate) fn emit_exit_flow(ctx: &Context<'_>, state: &State<'_>, exit: Exit) -> TokenStream {
    let (rt, info, function) = (&ctx.rt, info(state), item("exit", state));
    let flow = flow_function(exit);
    quote!(#rt::#flow(&#info, #rt::None, #function(input, events)))
}

/// The runtime's function that makes a `Flow` of what an exit function returned.
pub(crate) fn flow_function(exit: Exit) -> proc_macro2::Ident {
    match exit {
        Exit::Next(_) => quote::format_ident!("flow_next"),
        Exit::End => quote::format_ident!("flow_end"),
    }
}

/// The inline form's arm that calls the state's exit function.
pub(crate) fn emit_exit_inline(ctx: &Context<'_>, state: &State<'_>, exit: Exit) -> TokenStream {
    let function = item("exit", state);
    emit_leave(ctx, state, exit, &quote!(#function(input, &mut events)))
}

/// Leaves a state in the inline form with what its exit function returned: to the next one, or out of the machine.
pub(crate) fn emit_leave(ctx: &Context<'_>, state: &State<'_>, exit: Exit, result: &TokenStream) -> TokenStream {
    let (rt, info) = (&ctx.rt, info(state));
    match exit {
        Exit::Next(_) => quote!(#rt::at(&#info, entered, #result)?),
        Exit::End => quote!(return #rt::at(&#info, entered, #result)),
    }
}
