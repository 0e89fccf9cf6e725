//! The fields that a state's input and output pass through, as statements around its work.
//!
//! Where a state has none of them its payload is moved, whatever its type; each field that it has works on JSON.

use super::context::Context;
use super::in_place::emit_rewrite;
use super::path::{emit_selected, emit_steps, reference_steps};
use super::payload_template::{emit_object_entries, emit_template};
use super::picked::{emit_built_alike, emit_picked};
use super::query::{self, States};
use crate::ir::{ResultPlace, Selection, State, StateKind, Type};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::tokens::{TokenStream, quote};

/// An expression, and the type of its value.
#[derive(Clone)]
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
        Some(template) if state.data_flow.is_jsonata() => {
            query::emit_field(ctx, &States::of(ctx, state, selected.tokens), template, "Arguments")
        }
        Some(template) => over(ctx, selected, template),
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
    if let Some(template) = state.data_flow.output_template {
        let states = States::of(ctx, state, raw_input.clone());
        let states = if works(state) { states.with_result(ctx, &result.tokens, &result.ty) } else { states };
        return query::emit_field(ctx, &states, template, "Output");
    }
    emit_placed(ctx, state, emit_result_selector(ctx, state, result), raw_input)
}

/// Whether a state's work has a result of its own: `$states.result`.
pub(crate) fn works(state: &State<'_>) -> bool {
    matches!(state.kind, StateKind::Task(_) | StateKind::Parallel(_) | StateKind::Map(_))
}

/// The result after `ResultSelector`.
pub(crate) fn emit_result_selector(ctx: &Context<'_>, state: &State<'_>, result: Typed) -> Typed {
    match state.data_flow.result_selector {
        None => result,
        Some(template) => over(ctx, result, template),
    }
}

/// `ResultPath` and `OutputPath` applied to what `ResultSelector` has left.
pub(crate) fn emit_placed(ctx: &Context<'_>, state: &State<'_>, selected: Typed, raw_input: &TokenStream) -> Typed {
    let flow = &state.data_flow;
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
            let text = &path.text.value;
            let ty = raw_input.ty.with(path, &result.ty);
            if let Some(place) = ctx.place(&ty) {
                let (input, result) = (raw_input.tokens, result.tokens);
                return Typed { tokens: quote!(#rt::Placed::<#place>::new(#input, #result, #text)?), ty };
            }
            let (input, result) = (emit_to_json(ctx, raw_input), emit_to_json(ctx, result));
            let steps = emit_steps(ctx, &reference_steps(path));
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
    let (rt, tokens, target) = (&ctx.rt, payload.tokens, ctx.ty(to));
    if payload.ty.is_json() || to.is_json() {
        return quote!(#rt::convert::<_, #target>(#tokens)?);
    }
    let from = ctx.ty(&payload.ty);
    let built = emit_built_alike(ctx, &from, &target, &quote!(payload));
    quote!(#rt::convert_or_build::<_, #target>(#tokens, |payload| #built)?)
}

/// What a task of this type is handed, made of `input`, a reference to the state's input.
///
/// Where both are typed, the fields that the task takes are picked; JSON is only gone through where that can't be.
pub(crate) fn emit_task_input(ctx: &Context<'_>, state: &State<'_>, to: &Type) -> TokenStream {
    let rt = &ctx.rt;
    let is_typed = !state.input.is_json() && matches!(state.data_flow.input, Selection::Whole);
    let cloned = quote!(#rt::Clone::clone(input));
    if let Some(template) = state.data_flow.parameters.filter(|_| state.data_flow.is_jsonata()) {
        let states = States::of(ctx, state, quote!(*input));
        return emit_convert(ctx, query::emit_field(ctx, &states, template, "Arguments"), to);
    }
    match (state.data_flow.parameters.map(|template| &template.kind), to) {
        (None, to) if is_typed && !to.is_json() && state.input != *to => {
            let (from, target) = (ctx.ty(&state.input), ctx.ty(to));
            let built = emit_built_alike(ctx, &from, &target, &quote!(input));
            quote! {
                match #built {
                    #rt::Some(built) => built,
                    #rt::None => #rt::convert::<_, #target>(#cloned)?,
                }
            }
        }
        (Some(TemplateKind::Object(entries)), Type::Rust(target)) if is_typed => {
            let from = ctx.ty(&state.input);
            let ctx = &Context { over: Some(from.clone()), ..ctx.clone() };
            let picked = emit_picked(ctx, &from, entries, &ctx.rust_ty(target));
            quote! {{
                let reader = #rt::Probe::<#from>::reader(input);
                #picked
            }}
        }
        _ => emit_convert(ctx, emit_effective_input(ctx, state, cloned), to),
    }
}

/// `template` applied to a payload.
fn over(ctx: &Context<'_>, payload: Typed, template: &PayloadTemplate) -> Typed {
    let (rt, tokens) = (&ctx.rt, payload.tokens);
    let tokens = if payload.ty.is_json() {
        match emit_object_entries(ctx, template) {
            Some(entries) => {
                let rewrite = emit_rewrite(ctx, &entries);
                quote! {{
                    let mut spent = #tokens;
                    let input = &mut spent;
                    #rewrite
                    spent
                }}
            }
            None => {
                let template = emit_template(ctx, template);
                quote! {{
                    let input = &#tokens;
                    #template
                }}
            }
        }
    } else {
        let over = ctx.ty(&payload.ty);
        let template = emit_template(&Context { over: Some(over.clone()), ..ctx.clone() }, template);
        quote! {{
            let input = &#tokens;
            let reader = #rt::Probe::<#over>::reader(input);
            #template
        }}
    };
    Typed { tokens, ty: Type::Json }
}
