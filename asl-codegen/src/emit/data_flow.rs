//! The fields that a state's input and output pass through, as statements around its work.
//!
//! Where a state has none of them its payload is moved, whatever its type; each field that it has works on JSON.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::path::{emit_selected, emit_steps, reference_steps};
use super::payload_template::emit_template;
use crate::ir::{ResultPlace, Selection, State, Type};

/// An expression, and the type of its value.
pub(crate) struct Typed {
    /// The expression; it may leave the function by `?`.
    pub(crate) tokens: TokenStream,
    /// Its type.
    pub(crate) ty: Type,
}

/// The effective input: `InputPath`, then `Parameters`, applied to `input`, an expression that owns the raw input.
pub(crate) fn emit_effective_input(ctx: &Context<'_>, state: &State<'_>, input: TokenStream) -> Typed {
    let selected = emit_input_path(ctx, state, input);
    match state.data_flow.parameters {
        None => selected,
        Some(template) => over_json(ctx, selected, &emit_template(ctx, template)),
    }
}

/// The raw input after `InputPath`.
pub(crate) fn emit_input_path(ctx: &Context<'_>, state: &State<'_>, input: TokenStream) -> Typed {
    emit_selection(ctx, state.data_flow.input, Typed { tokens: input, ty: state.input.clone() })
}

/// What a state hands on: `ResultSelector`, `ResultPath` and `OutputPath` applied to its result.
///
/// `raw_input` owns the raw input; it is evaluated only where the state's output is made of it.
pub(crate) fn emit_output(ctx: &Context<'_>, state: &State<'_>, result: Typed, raw_input: &TokenStream) -> Typed {
    let flow = &state.data_flow;
    let selected = match flow.result_selector {
        None => result,
        Some(template) => over_json(ctx, result, &emit_template(ctx, template)),
    };
    let placed =
        emit_result_place(ctx, flow.result, selected, Typed { tokens: raw_input.clone(), ty: state.input.clone() });
    emit_selection(ctx, flow.output, placed)
}

/// Puts a result into the raw input, instead of it, or nowhere.
pub(crate) fn emit_result_place(ctx: &Context<'_>, place: ResultPlace<'_>, result: Typed, raw_input: Typed) -> Typed {
    let rt = &ctx.rt;
    match place {
        ResultPlace::Whole => result,
        ResultPlace::Nowhere => raw_input,
        ResultPlace::At(path) => {
            let (input, result) = (emit_to_json(ctx, raw_input), emit_to_json(ctx, result));
            let (steps, text) = (emit_steps(ctx, &reference_steps(path)), &path.text.value);
            let tokens = quote!(#rt::result_path(#input, #steps, #result, #text)?);
            Typed { tokens, ty: Type::Json }
        }
    }
}

/// `InputPath` or `OutputPath`.
fn emit_selection(ctx: &Context<'_>, selection: Selection<'_>, payload: Typed) -> Typed {
    let rt = &ctx.rt;
    match selection {
        Selection::Whole => payload,
        Selection::Nothing => Typed { tokens: quote!(#rt::object([])), ty: Type::Json },
        Selection::Path(path) => {
            let payload = emit_to_json(ctx, payload);
            Typed { tokens: emit_selected(ctx, path, &payload), ty: Type::Json }
        }
    }
}

/// The payload as JSON.
pub(crate) fn emit_to_json(ctx: &Context<'_>, payload: Typed) -> TokenStream {
    let (rt, tokens) = (&ctx.rt, payload.tokens);
    if payload.ty.is_json() { tokens } else { quote!(#rt::to_json(&#tokens)?) }
}

/// The payload as a type.
pub(crate) fn emit_convert(ctx: &Context<'_>, payload: Typed, to: &Type) -> TokenStream {
    if payload.ty == *to {
        return payload.tokens;
    }
    let (rt, tokens, to) = (&ctx.rt, payload.tokens, ctx.ty(to));
    quote!(#rt::convert::<_, #to>(#tokens)?)
}

/// `template`, an expression over `input: &Value`, applied to a payload.
fn over_json(ctx: &Context<'_>, payload: Typed, template: &TokenStream) -> Typed {
    let json = emit_to_json(ctx, payload);
    let tokens = quote! {{
        let input = &#json;
        #template
    }};
    Typed { tokens, ty: Type::Json }
}
