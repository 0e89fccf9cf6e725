//! The Fail state: the execution's error, from constants or from the input.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, info, item};
use super::data_flow::{Typed, emit_to_json};
use super::path::{emit_steps, reference_steps};
use super::state_code::{StateCode, emit_info};
use crate::ir::State;
use crate::model::fail::{Fail, FailText};

/// The code of a Fail state.
///
/// ```text
/// fn fail_fail(input: WorkedCase) -> Result<ExecutionError, ExecutionError> {
///     Ok(ExecutionError::new(None, Some(Cow::Borrowed("Engage Tier 2 Support."))))
/// }
/// ```
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, fail: &Fail) -> StateCode {
    let (rt, info, function, input) = (&ctx.rt, info(state), item("fail", state), ctx.ty(&state.input));
    let reads_input = [&fail.error, &fail.cause].into_iter().flatten().any(|text| matches!(text, FailText::Path(_)));
    let json = reads_input.then(|| {
        let input = emit_to_json(ctx, Typed { tokens: quote!(input), ty: state.input.clone() });
        quote!(let input = &#input;)
    });
    let parameter = if reads_input { quote!(input) } else { quote!(_) };
    let (error, cause) = (emit_text(ctx, &fail.error, "ErrorPath"), emit_text(ctx, &fail.cause, "CausePath"));
    let returns = ctx.result(&quote!(#rt::ExecutionError));
    let constants = emit_info(ctx, state, "Fail");
    let items = quote! {
        #constants

        fn #function(#parameter: #input) -> #returns {
            #json
            #rt::Ok(#rt::ExecutionError::new(#error, #cause))
        }
    };
    StateCode {
        items,
        enter: quote!(#rt::flow_fail(&#info, #function(input))),
        woken: None,
        answered: None,
        caught: None,
    }
}

fn emit_text(ctx: &Context<'_>, text: &Option<FailText>, field: &str) -> TokenStream {
    let rt = &ctx.rt;
    match text {
        Some(FailText::Literal(text)) => {
            let text = &text.value;
            quote!(#rt::Some(#rt::Cow::Borrowed(#text)))
        }
        Some(FailText::Path(path)) => {
            let (steps, text) = (emit_steps(ctx, &reference_steps(path)), &path.text.value);
            quote!(#rt::Some(#rt::fail_text(input, #steps, #field, #text)?))
        }
        // `not-compiled-yet` has refused these.
        Some(FailText::Intrinsic(_) | FailText::Jsonata(_)) | None => quote!(#rt::None),
    }
}
