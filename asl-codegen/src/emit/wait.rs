//! The Wait state: until when, and what it hands on then.

use super::context::Context;
use super::context_object::input_path_reads;
use super::data_flow::{emit_input_path, emit_to_json};
use super::literal::emit_instant;
use super::path::emit_reference;
use super::query::{self, States};
use super::state_code::{StateCode, emit_exit_function, emit_flow};
use super::transition::{emit_identity, exit_type};
use super::variable::emit_bound;
use crate::expr::json_path::Root;
use crate::expr::jsonata::Expr;
use crate::expr::reference_path::ReferencePath;
use crate::ir::{Exit, State};
use crate::model::value::Value;
use crate::model::wait::WaitUntil;
use crate::tokens::{Literal, TokenStream, quote};

/// The code of a Wait state.
///
/// ```text
/// fn until_pause(input: &Value) -> Result<Until, ExecutionError> { Ok(Until::After(Duration::from_secs(10))) }
/// fn exit_pause<E: Events>(input: Value, events: &mut E) -> Result<Value, ExecutionError> { … }
/// ```
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, until: &WaitUntil, exit: Exit) -> StateCode {
    let rt = &ctx.rt;
    let input = ctx.ty(&state.input);
    let (body, bound) = (emit_identity(ctx, state, exit), emit_bound(ctx, state.scope));
    let exit_function = emit_exit_function(ctx, state, &exit_type(ctx, state, exit), &body);
    let needs_events = needs_events(state, until);
    let (until, reads_input) = emit_until(ctx, state, until);
    let (parameter, until_type) =
        (if reads_input { quote!(input) } else { quote!(_) }, ctx.result(&quote!(#rt::Until)));
    let (generics, events) =
        if needs_events { (quote!(<E: #bound>), quote!(, events: &mut E)) } else { Default::default() };
    let argument = needs_events.then(|| quote!(, events));
    let rest = quote! {
        #generics(row: &'static #rt::Row, #parameter: &#input #events) -> #until_type {
            #until
        }
    };
    let until_function = ctx.define("until", state, &rest);
    let (until_call, exit_call) = (ctx.function("until", state), ctx.function("exit", state));
    StateCode {
        items: quote!(#until_function #exit_function),
        enter: Some(quote!(#rt::flow_wait(#until_call(row, input #argument), state))),
        woken: Some(emit_flow(ctx, state, exit, None, &quote!(#exit_call(row, input, events)))),
        answered: None,
        caught: None,
        strand: None,
        joined: None,
    }
}

/// Whether working out until when takes the context object or a variable.
pub(crate) fn needs_events(state: &State<'_>, until: &WaitUntil) -> bool {
    if let WaitUntil::Seconds(Value::Jsonata(expression)) | WaitUntil::Timestamp(Value::Jsonata(expression)) = until {
        return expression.needs_events();
    }
    let (WaitUntil::Seconds(Value::Path(path)) | WaitUntil::Timestamp(Value::Path(path))) = until else { return false };
    path.needs_events() || path.root == Root::Input && input_path_reads(state)
}

/// The body of the function that says until when, and whether it reads its input.
fn emit_until(ctx: &Context<'_>, state: &State<'_>, until: &WaitUntil) -> (TokenStream, bool) {
    let rt = &ctx.rt;
    match until {
        WaitUntil::Seconds(Value::Literal(seconds)) => {
            let seconds = Literal::unsuffixed(seconds.value);
            (quote!(#rt::Ok(#rt::Until::After(#rt::Duration::from_secs(#seconds)))), false)
        }
        WaitUntil::Timestamp(Value::Literal(timestamp)) => match timestamp.instant {
            Some(instant) => {
                let instant = emit_instant(ctx, instant);
                (quote!(#rt::Ok(#rt::Until::At(#instant))), false)
            }
            None => {
                let text = &timestamp.text;
                (quote!(#rt::wait::timestamp(#text)), false)
            }
        },
        WaitUntil::Seconds(Value::Path(path)) => emit_path(ctx, state, path, &quote!(seconds_path)),
        WaitUntil::Timestamp(Value::Path(path)) => emit_path(ctx, state, path, &quote!(timestamp_path)),
        WaitUntil::Seconds(Value::Jsonata(expression)) => emit_jsonata(ctx, state, expression, ["Seconds", "seconds"]),
        WaitUntil::Timestamp(Value::Jsonata(expression)) => {
            emit_jsonata(ctx, state, expression, ["Timestamp", "timestamp"])
        }
    }
}

/// An expression; the runtime's function that makes a time of it is named after the field.
fn emit_jsonata(
    ctx: &Context<'_>,
    state: &State<'_>,
    expression: &Expr,
    [field, function]: [&str; 2],
) -> (TokenStream, bool) {
    let rt = &ctx.rt;
    let until = query::emit_made(ctx, &States::of(ctx, state, quote!(*input)), expression, field, function);
    (quote!(#rt::Ok(#until)), true)
}

fn emit_path(
    ctx: &Context<'_>,
    state: &State<'_>,
    path: &ReferencePath,
    function: &TokenStream,
) -> (TokenStream, bool) {
    let rt = &ctx.rt;
    let json = emit_to_json(ctx, emit_input_path(ctx, state, quote!(#rt::Clone::clone(input))));
    let ((root, steps), text) = (emit_reference(ctx, path, quote!(&#json)), &path.text.value);
    (quote!(#rt::wait::#function(#root, #steps, #text)), true)
}
