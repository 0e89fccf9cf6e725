//! What one state contributes to the transition function: its items, and an arm for each event that it knows.
//!
//! Its items stand behind the inline form too (`inline`).

use super::context::Context;
use super::machine_impl::{is_inline, records_inline};
use super::row::is_row;
use super::transition::exit_type;
use super::variable::{assigns, emit_bound};
use crate::ir::{Exit, State, StateKind};
use crate::model::payload_template::PayloadTemplate;
use crate::tokens::{TokenStream, quote};

/// A state's contribution.
pub(crate) struct StateCode {
    /// Functions, but for those that a state before it has.
    pub(crate) items: TokenStream,
    /// `Scope::enter`: `row`, `input` and `events` are in scope; the value is a `Flow`. States with the same types and the same text share
    /// an arm, so it names no state. Where the state may wait for something, `input` is a
    /// reference into the state itself, `self`, which is kept.
    /// `None` where the work follows from the state's [row](super::row), as do all that follows it.
    pub(crate) enter: Option<TokenStream>,
    /// `Scope::woken`, for a Wait: as `enter`.
    pub(crate) woken: Option<TokenStream>,
    /// `Scope::answered`, for a Task: as `enter`, with `result`.
    pub(crate) answered: Option<TokenStream>,
    /// `Scope::caught`, for a state with catchers: as `enter`, with `index` and `error`.
    pub(crate) caught: Option<TokenStream>,
    /// `Scope::strand`, for a Parallel or Map: `input` (borrowed), `index`, `work` and `events`; a `Result` with the line.
    pub(crate) strand: Option<TokenStream>,
    /// `Scope::joined`, for a Parallel or Map: as `enter`, with `results`.
    pub(crate) joined: Option<TokenStream>,
}

/// The code of one state.
pub(crate) fn emit_state(ctx: &Context<'_>, state: &State<'_>) -> StateCode {
    if !is_row(ctx, state) {
        return emit_code(ctx, state);
    }
    // The inline form calls its functions.
    let items = if is_inline(ctx) { emit_code(ctx, state).items } else { TokenStream::new() };
    StateCode { items, enter: None, woken: None, answered: None, caught: None, strand: None, joined: None }
}

fn emit_code(ctx: &Context<'_>, state: &State<'_>) -> StateCode {
    match &state.kind {
        StateKind::Task(task) => super::task::emit(ctx, state, task),
        StateKind::Pass { result, exit } => super::pass::emit(ctx, state, *result, *exit),
        StateKind::Choice(choice) => super::choice::emit(ctx, state, choice),
        StateKind::Wait { until, exit } => super::wait::emit(ctx, state, until, *exit),
        StateKind::Parallel(parallel) => super::parallel::emit(ctx, state, parallel),
        StateKind::Map(map) => super::map::emit(ctx, state, map),
        StateKind::Succeed => super::succeed::emit(ctx, state),
        StateKind::Fail(fail) => super::fail::emit(ctx, state, fail),
    }
}

/// Whether a state's code draws random numbers.
pub(crate) fn draws_random(state: &State<'_>) -> bool {
    let flow = &state.data_flow;
    let selector = match &state.kind {
        StateKind::Map(map) => map.item_selector,
        _ => None,
    };
    let draws = |template: Option<&PayloadTemplate>| template.is_some_and(super::payload_template::draws_random);
    let own = match &state.kind {
        StateKind::Fail(fail) => super::fail::draws_random(fail),
        _ => false,
    };
    own || draws(flow.parameters)
        || draws(flow.result_selector)
        || draws(selector)
        || assigns(state).into_iter().any(super::variable::draws_random)
}

/// What the inline form hands to a state's functions as `events`.
pub(crate) fn emit_inline_events(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let record = if records_inline(ctx) { quote!(&mut record) } else { quote!(&mut #rt::Uncounted) };
    let events = match draws_random(state) {
        true => quote!(&mut #rt::Drawing { events: #record, random: &mut random }),
        false => record,
    };
    let events = match (state.reads_context, state.recovers()) {
        (false, _) => events,
        (true, recovers) => {
            let retries = if recovers { quote!(&retries) } else { quote!(&<#rt::Counters as #rt::Default>::default()) };
            quote!(&mut #rt::inline::WithContext { events: #events, around: &around, entered_at, retries: #retries })
        }
    };
    match ctx.machine.scopes[state.scope.0].variables.is_empty() {
        true => events,
        false => quote!(&mut #rt::WithVariables { events: #events, variables: &mut variables }),
    }
}

/// The function that does all of a state's work; its value is what the state hands on.
///
/// ```text
/// fn exit_receipt<E: Events>(row: &'static Row, input: Value, events: &mut E) -> Result<Value, ExecutionError> { … }
/// ```
pub(crate) fn emit_exit_function(
    ctx: &Context<'_>,
    state: &State<'_>,
    returns: &TokenStream,
    body: &TokenStream,
) -> TokenStream {
    emit_function_of(ctx, state, &ctx.ty(&state.input), returns, body)
}

/// The same, with the type of its argument `input`.
pub(crate) fn emit_function_of(
    ctx: &Context<'_>,
    state: &State<'_>,
    input: &TokenStream,
    returns: &TokenStream,
    body: &TokenStream,
) -> TokenStream {
    let (rt, returns, bound) = (&ctx.rt, ctx.result(returns), emit_bound(ctx, state.scope));
    let rest = quote! {
        <E: #bound>(row: &'static #rt::Row, input: #input, events: &mut E) -> #returns {
            #body
        }
    };
    ctx.define_inline("exit", state, &rest)
}

/// The code of a state that needs nothing from outside: its exit function, called in both forms.
pub(crate) fn emit_sync_state(ctx: &Context<'_>, state: &State<'_>, exit: Exit, body: &TokenStream) -> StateCode {
    let function = emit_exit_function(ctx, state, &exit_type(ctx, state, exit), body);
    let call = ctx.function("exit", state);
    sync_state(function, emit_flow(ctx, state, exit, None, &quote!(#call(row, input, events))))
}

/// The code of a state that is done as soon as it is entered.
pub(crate) fn sync_state(items: TokenStream, enter: TokenStream) -> StateCode {
    StateCode { items, enter: Some(enter), woken: None, answered: None, caught: None, strand: None, joined: None }
}

/// A `Flow` of what a state's function returned; `kept` is the state, where it has retriers or catchers.
pub(crate) fn emit_flow(
    ctx: &Context<'_>,
    state: &State<'_>,
    exit: Exit,
    kept: Option<TokenStream>,
    result: &TokenStream,
) -> TokenStream {
    let rt = &ctx.rt;
    let kept = kept.map_or_else(|| quote!(#rt::None), |kept| quote!(#rt::Some(#kept)));
    match exit {
        Exit::Next(target) => {
            let at = ctx.at(state.scope, &ctx.machine.state(target).input);
            quote!(#rt::flow_next(row, #kept, #result, #at))
        }
        Exit::End => quote!(#rt::flow_end(row, #kept, #result)),
    }
}
