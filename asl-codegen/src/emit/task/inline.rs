//! A Task state in the inline form: the task is awaited in place.

use proc_macro2::TokenStream;
use quote::quote;

use super::Shape;
use crate::emit::context::Context;
use crate::emit::state_code::emit_leave;
use crate::ir::Exit;
use crate::model::value::Value;

pub(super) fn emit(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    if shape.task.recovers() { emit_recovering(ctx, shape) } else { emit_once(ctx, shape) }
}

/// ```text
/// events.task();
/// let result = tasks.open_case(input).await?;
/// at(&INFO_OPEN_CASE, entered, exit_open_case(result, &mut events))?
/// ```
fn emit_once(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, &shape.info);
    let input = if shape.passes_input() {
        if shape.keeps_input() { quote!(#rt::Clone::clone(&input)) } else { quote!(input) }
    } else {
        let input = shape.input_call(&quote!(&mut events));
        quote!(#rt::at(&#info, entered, #input)?)
    };
    let timeout = emit_timeout(ctx, shape).map(|timeout| quote!(let timeout = #rt::at(&#info, entered, #timeout)?;));
    let call = emit_call(ctx, shape);
    let exit = emit_leave(ctx, shape.state, shape.task.exit, &shape.exit_call(rt, &quote!(&mut events)));
    quote! {{
        #timeout
        let call = #input;
        events.task_begun();
        let result = #call?;
        events.task_ended();
        #exit
    }}
}

/// A loop that is left with the next state: after an attempt that went well, or by a catcher.
fn emit_recovering(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, &shape.info);
    let input = if shape.passes_input() {
        quote!(#rt::Ok(#rt::Clone::clone(&input)))
    } else {
        shape.input_call(&quote!(&mut events))
    };
    let timeout = emit_timeout(ctx, shape).map(|timeout| {
        quote! {
            let timeout = match #rt::at(&#info, entered, #timeout) {
                #rt::Ok(timeout) => timeout,
                #rt::Err(error) => break 'attempt error,
            };
        }
    });
    let (call, exit_call) = (emit_call(ctx, shape), shape.exit_call(rt, &quote!(&mut events)));
    let leave = match shape.task.exit {
        Exit::Next(_) => quote!(break 'task next),
        Exit::End => quote!(return #rt::Ok(next)),
    };
    let recover = emit_recover(ctx, shape);
    quote! {{
        let mut retries = #rt::Counters::default();
        'task: loop {
            let error = 'attempt: {
                #timeout
                let call = match #rt::at(&#info, entered, #input) {
                    #rt::Ok(call) => call,
                    #rt::Err(error) => break 'attempt error,
                };
                events.task_begun();
                let result = #call;
                events.task_ended();
                let result = match result {
                    #rt::Ok(result) => result,
                    #rt::Err(error) => break 'attempt #rt::ExecutionError::from(error),
                };
                match #rt::at(&#info, entered, #exit_call) {
                    #rt::Ok(next) => #leave,
                    #rt::Err(error) => error,
                }
            };
            #recover
        }
    }}
}

fn emit_recover(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    let (rt, info, caught) = (&ctx.rt, &shape.info, &shape.caught);
    let catch = if shape.task.catch.is_empty() {
        quote!(#rt::inline::Recovery::Catch(_, error) => return #rt::Err(error))
    } else {
        quote! {
            #rt::inline::Recovery::Catch(index, error) => {
                break 'task #rt::at(&#info, entered, #caught(input, index, error, &mut events))?
            }
        }
    };
    quote! {
        match #rt::inline::recover(&inline, &#info, &mut retries, error)? {
            #rt::inline::Recovery::Retry(delay) => #rt::Inline::sleep(&inline, delay).await,
            #catch
        }
    }
}

/// The timeout, where it has to be worked out: a `Result`.
fn emit_timeout(ctx: &Context<'_>, shape: &Shape<'_>) -> Option<TokenStream> {
    let function = &shape.timeout;
    let rt = &ctx.rt;
    match shape.task.timeout? {
        Value::Literal(seconds) => {
            let seconds = u32::try_from(seconds.value).unwrap_or(u32::MAX);
            Some(quote!(#rt::Ok::<u32, #rt::ExecutionError>(#seconds)))
        }
        Value::Path(_) => Some(quote!(#function(&input))),
        Value::Jsonata(_) => None,
    }
}

/// The awaited call: a `Result` with the task's error.
fn emit_call(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    let (rt, trait_, method) = (&ctx.rt, &ctx.tasks_trait, &shape.state.names.method);
    let call = quote!(#trait_::#method(tasks, call));
    match shape.task.timeout {
        Some(Value::Literal(_) | Value::Path(_)) => quote!(#rt::inline::call(&inline, timeout, #call).await),
        _ => quote!(#call.await),
    }
}
