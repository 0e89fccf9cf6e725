//! A Task state in the inline form: the task is awaited in place.

use super::{Shape, emit_input_call, known_seconds};
use crate::emit::context::Context;
use crate::emit::inline::{emit_answered, emit_at, emit_scheduled, emit_woken};
use crate::emit::state_code::emit_inline_events;
use crate::ir::{Exit, State, Task};
use crate::model::resource::{Pattern, ResourceKind};
use crate::tokens::{Literal, TokenStream, quote};

/// A task without retriers and catchers: an expression whose value is what the state hands on.
///
/// ```text
/// let result = tasks.open_case(input).await?;
/// at(&STATES[0].info, events + 1, exit_open_case(&STATES[0], result, &mut record))?
/// ```
///
/// In a line beside others, the number of the event with which the state was entered is kept while the task is awaited.
pub(crate) fn emit_once(
    ctx: &Context<'_>,
    state: &State<'_>,
    task: &Task<'_>,
    entered: &TokenStream,
    waits: &Waits,
) -> TokenStream {
    let shape = Shape::new(state, task);
    let (rt, events) = (&ctx.rt, emit_inline_events(ctx, state));
    let input_call = emit_at(ctx, state, entered, &shape.input_call(ctx, &events));
    let input = match (shape.passes_input(), shape.keeps_input()) {
        (true, _) if ctx.is_borrowed(state) => quote!(#rt::Clone::clone(input)),
        (true, true) => quote!(#rt::Clone::clone(&input)),
        (true, false) => quote!(input),
        (false, _) => quote!(#input_call?),
    };
    let settings = emit_settings(ctx, &shape).map(|settings| {
        let settings = emit_at(ctx, state, entered, &settings);
        quote!(let settings = #settings?;)
    });
    let exit_call = shape.exit_call(ctx, &quote!(input), &events);
    let exit = |entered| emit_at(ctx, state, entered, &exit_call);
    let (scheduled, input) =
        emit_scheduled(ctx, state, shape.has_settings(), input, shape.passes_input() && !ctx.is_borrowed(state));
    let call = emit_call(ctx, &shape, &input);
    let Waits { leave: Some(leave), back, .. } = waits else {
        let (answered, exit) =
            (emit_answered(ctx, state, &call, |error| quote!(return #rt::Err(#error))), exit(entered));
        return quote! {{
            #settings
            #scheduled
            #answered
            #exit?
        }};
    };
    let exit = exit(&quote!(entered));
    quote! {{
        let entered = #entered;
        #settings
        #leave
        let result = #call?;
        #back
        #exit?
    }}
}

/// A task with retriers or catchers: an expression whose value is the next state.
///
/// A loop, left after an attempt that went well or by a catcher. `events` counts what happened in it.
pub(crate) fn emit_recovering(
    ctx: &Context<'_>,
    state: &State<'_>,
    task: &Task<'_>,
    entered: &TokenStream,
    waits: &Waits,
) -> TokenStream {
    let shape = Shape::new(state, task);
    let (rt, info, events) = (&ctx.rt, ctx.info(state), emit_inline_events(ctx, state));
    let input = emit_input_call(ctx, &shape, &events);
    let settings = emit_settings(ctx, &shape).map(|settings| {
        quote! {
            let settings = match #rt::at(#info, entered, #settings) {
                #rt::Ok(settings) => settings,
                #rt::Err(error) => break 'attempt error,
            };
        }
    });
    // Not what was recorded last, where an answer has come that didn't fit.
    let (_, told) = emit_scheduled(ctx, state, shape.has_settings(), quote!(call), false);
    let call = emit_call(ctx, &shape, &told);
    let answered = emit_answered(ctx, state, &quote!(result), |error| quote!(break 'attempt #error));
    let exit_call = shape.exit_call(ctx, &quote!(input), &events);
    let leave = emit_leave(ctx, task, waits);
    let recover = emit_recover(ctx, state, waits);
    // Scheduled, started, and how it ended; a line has counted all but the last.
    let n_events = Literal::unsuffixed(if waits.leave.is_some() { 1 } else { 3 + n_more_events(task) });
    let Waits { leave: tell, back, .. } = waits;
    quote! {{
        let entered = #entered;
        events = entered;
        let mut retries = <#rt::Counters as #rt::Default>::default();
        'task: loop {
            let error = 'attempt: {
                #settings
                let call = match #rt::at(#info, entered, #input) {
                    #rt::Ok(call) => call,
                    #rt::Err(error) => break 'attempt error,
                };
                #tell
                let result = #call;
                #back
                events += #n_events;
                #answered
                match #rt::at(#info, entered, #exit_call) {
                    #rt::Ok(next) => {
                        events += 1;
                        #leave
                    }
                    #rt::Err(error) => error,
                }
            };
            #recover
        }
    }}
}

/// The way out of the loop after an attempt that went well.
fn emit_leave(ctx: &Context<'_>, task: &Task<'_>, waits: &Waits) -> TokenStream {
    match task.exit {
        Exit::Next(target) => {
            let variant = ctx.variant(target);
            quote!(break 'task #variant(next))
        }
        Exit::End => {
            let (rt, tell) = (&ctx.rt, &waits.before_sleep);
            quote!(#tell return #rt::Ok(next))
        }
    }
}

/// What `.sync` records besides: that the work was submitted.
pub(crate) fn n_more_events(task: &Task<'_>) -> u64 {
    let (ResourceKind::Service { pattern, .. } | ResourceKind::AwsSdk { pattern, .. }) = &task.resource.kind else {
        return 0;
    };
    u64::from(matches!(pattern, Pattern::Sync | Pattern::Sync2))
}

/// What a line beside others does around waiting; nothing for the machine's own states.
pub(crate) struct Waits {
    /// Before the call: it tells how many events there are.
    pub(crate) leave: Option<TokenStream>,
    /// Afterwards: others may have counted on.
    pub(crate) back: Option<TokenStream>,
    /// The same as `leave`, before the pause of a retry.
    pub(crate) before_sleep: Option<TokenStream>,
}

/// After an attempt that has failed: another one, or a catcher's target.
pub(crate) fn emit_recover(ctx: &Context<'_>, state: &State<'_>, waits: &Waits) -> TokenStream {
    let (rt, info, events) = (&ctx.rt, ctx.info(state), emit_inline_events(ctx, state));
    let (caught, row) = (ctx.function("caught", state), ctx.row(state));
    let catch = if state.recovery().1.is_empty() {
        quote!(#rt::inline::Recovery::Catch(_, error) => return #rt::Err(error),)
    } else {
        quote! {
            #rt::inline::Recovery::Catch(index, error) => {
                let next = #rt::at(#info, entered, #caught(#row, input, index, error, #events))?;
                events += 1;
                break 'task next
            }
        }
    };
    let (Waits { back, before_sleep, .. }, woken) = (waits, emit_woken(ctx));
    quote! {
        match #rt::inline::recover(&inline, #info, &mut retries, error)? {
            #rt::inline::Recovery::Retry(delay) => {
                #before_sleep
                #rt::Inline::sleep(&inline, delay).await;
                #back
                #woken
            }
            #catch
        }
    }
}

/// How the task is called, where that is worked out: a `Result`.
fn emit_settings(ctx: &Context<'_>, shape: &Shape<'_>) -> Option<TokenStream> {
    shape.has_settings().then(|| shape.settings_call(ctx, &emit_inline_events(ctx, shape.state)))
}

/// The awaited call: a `Result` with the task's error.
fn emit_call(ctx: &Context<'_>, shape: &Shape<'_>, input: &TokenStream) -> TokenStream {
    let (rt, tasks_trait, method) = (&ctx.rt, &ctx.tasks_trait, &shape.state.names.method);
    let call = quote!(#tasks_trait::#method(tasks, #input));
    match (known_seconds(shape.task.timeout), shape.task.timeout) {
        (Some(seconds), _) => quote!(#rt::inline::call(&inline, #seconds, #call).await),
        (None, Some(_)) => quote!(#rt::inline::call_with(&inline, &settings, #call).await),
        (None, None) => quote!(#call.await),
    }
}
