//! The Fail state: the execution's error, from constants or from the input.

use super::context::Context;
use super::context_object::call_reads;
use super::data_flow::{Typed, emit_to_json};
use super::intrinsic::emit_intrinsic;
use super::path::emit_reference;
use super::query::{self, States};
use super::state_code::{StateCode, sync_state};
use super::variable::emit_bound;
use crate::expr::json_path::Root;
use crate::ir::State;
use crate::model::fail::{Fail, FailText};
use crate::tokens::{TokenStream, quote};

/// The code of a Fail state.
///
/// ```text
/// fn fail_fail(input: WorkedCase) -> Result<ExecutionError, ExecutionError> {
///     Ok(ExecutionError::new(None, Some(Cow::Borrowed("Engage Tier 2 Support."))))
/// }
/// ```
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, fail: &Fail) -> StateCode {
    let (rt, input) = (&ctx.rt, ctx.ty(&state.input));
    let reads_input = fail.texts().into_iter().any(|text| match text {
        FailText::Path(path) => path.root == Root::Input,
        FailText::Intrinsic(call) => call.paths().iter().any(|path| path.root == Root::Input),
        FailText::Jsonata(expression) => expression.reads_states("input"),
        FailText::Literal(_) => false,
    });
    let json = reads_input.then(|| {
        let input = emit_to_json(ctx, Typed { tokens: quote!(input), ty: state.input.clone() });
        quote!(let input = &#input;)
    });
    let parameter = if reads_input { quote!(input) } else { quote!(_) };
    let (error, cause) = (emit_text(ctx, &fail.error, "ErrorPath"), emit_text(ctx, &fail.cause, "CausePath"));
    let returns = ctx.result(&quote!(#rt::ExecutionError));
    let bound = emit_bound(ctx, state.scope);
    let needs_events = needs_events(fail);
    let (generics, events) =
        if needs_events { (quote!(<E: #bound>), quote!(, events: &mut E)) } else { Default::default() };
    let argument = needs_events.then(|| quote!(, events));
    let rest = quote! {
        #generics(row: &'static #rt::Row, #parameter: #input #events) -> #returns {
            #json
            #rt::Ok(#rt::ExecutionError::new(#error, #cause))
        }
    };
    let (items, function) = (ctx.define("fail", state, &rest), ctx.function("fail", state));
    sync_state(items, quote!(#rt::flow_fail(row, #function(row, input #argument))))
}

/// Whether working the texts out takes anything from the execution around it.
pub(crate) fn needs_events(fail: &Fail) -> bool {
    draws_random(fail) || reads_around(fail)
}

/// Whether working the texts out takes random numbers.
pub(crate) fn draws_random(fail: &Fail) -> bool {
    let draws = |text: &FailText| matches!(text, FailText::Intrinsic(call) if call.draws_random());
    fail.texts().into_iter().any(draws)
}

fn reads_around(fail: &Fail) -> bool {
    let reads = |text: &FailText| match text {
        FailText::Path(path) => path.needs_events(),
        FailText::Intrinsic(call) => call_reads(call),
        FailText::Jsonata(expression) => expression.needs_events(),
        FailText::Literal(_) => false,
    };
    fail.texts().into_iter().any(reads)
}

fn emit_text(ctx: &Context<'_>, text: &Option<FailText>, field: &str) -> TokenStream {
    let rt = &ctx.rt;
    match text {
        Some(FailText::Literal(text)) => {
            let text = &text.value;
            quote!(#rt::Some(#rt::Cow::Borrowed(#text)))
        }
        Some(FailText::Path(path)) => {
            let ((root, steps), text) = (emit_reference(ctx, path, quote!(input)), &path.text.value);
            quote!(#rt::Some(#rt::fail_text(#root, #steps, #field, #text)?))
        }
        Some(FailText::Intrinsic(call)) => {
            let (value, text) = (emit_intrinsic(ctx, call), &call.text.value);
            quote!(#rt::Some(#rt::fail_call(&#value, #field, #text)?))
        }
        Some(FailText::Jsonata(expression)) => {
            let states = States::of_json(quote!(input));
            let text = query::emit_made(ctx, &states, expression, field.trim_end_matches("Path"), "text");
            quote!(#rt::Some(#text))
        }
        None => quote!(#rt::None),
    }
}
