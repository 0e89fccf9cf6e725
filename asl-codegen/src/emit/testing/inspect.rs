//! The stages that a state's data goes through, as the service's TestState shows them.
//!
//! ```text
//! stages.set(Stage::AfterInputPath, { … });
//! ```

use crate::emit::context::Context;
use crate::emit::data_flow::{
    Typed, emit_effective_input, emit_input_path, emit_result_place, emit_result_selector, emit_to_json,
};
use crate::emit::fork::{emit_begin_call, result_type};
use crate::emit::literal::emit_json;
use crate::emit::map::emit_max_concurrency;
use crate::emit::path::emit_reference;
use crate::emit::query::{self, States};
use crate::ir::{Map, State, StateKind, Type};
use crate::model::value::Value;
use crate::tokens::{TokenStream, format_ident, quote};

/// Before the state's work: statements with `input` (borrowed), `events` and `stages`, which may leave the function by `?`.
pub(super) fn emit_before(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    if state.data_flow.is_jsonata() {
        return emit_before_jsonata(ctx, state);
    }
    let rt = &ctx.rt;
    let cloned = || quote!(#rt::Clone::clone(input));
    let input_path = || emit_stage(ctx, "AfterInputPath", emit_input_path(ctx, state, cloned()));
    match &state.kind {
        StateKind::Task(_) => {
            let (first, effective) = (input_path(), emit_effective_input(ctx, state, cloned()));
            let parameters = emit_stage(ctx, "AfterParameters", effective);
            quote!(#first #parameters)
        }
        StateKind::Pass { result, .. } => {
            let (first, effective) = (input_path(), emit_effective_input(ctx, state, cloned()));
            let parameters = emit_stage(ctx, "AfterParameters", effective.clone());
            let result = result.map(|node| Typed { tokens: emit_json(ctx, node), ty: Type::Json });
            let shown = result.clone().map(|result| emit_stage(ctx, "Result", result));
            let rest = emit_result_stages(ctx, state, result.unwrap_or(effective));
            quote!(#first #parameters #shown #rest)
        }
        StateKind::Map(map) => {
            let (first, count) = (input_path(), emit_map(ctx, state, map));
            quote!(#first #count)
        }
        StateKind::Choice(_) | StateKind::Wait { .. } | StateKind::Succeed => input_path(),
        // The service shows of these what their work has come to, and no more.
        StateKind::Parallel(_) | StateKind::Fail(_) => TokenStream::new(),
    }
}

fn emit_before_jsonata(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let rt = &ctx.rt;
    match (&state.kind, state.data_flow.parameters) {
        (StateKind::Task(_), Some(template)) => {
            let arguments = query::emit_field(ctx, &States::of(ctx, state, quote!(*input)), template, "Arguments");
            emit_stage(ctx, "AfterArguments", arguments)
        }
        (StateKind::Task(_), None) => {
            let input = Typed { tokens: quote!(#rt::Clone::clone(input)), ty: state.input.clone() };
            emit_stage(ctx, "AfterArguments", input)
        }
        (StateKind::Map(map), _) => {
            let map = emit_map(ctx, state, map);
            quote!(#rt::testing::Stages::jsonata(stages); #map)
        }
        _ => TokenStream::new(),
    }
}

/// After the state's work: the same with `result`, JSON.
pub(super) fn emit_after(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let result = || Typed { tokens: quote!(#rt::Clone::clone(result)), ty: Type::Json };
    let shown = || emit_stage(ctx, "Result", result());
    let of_type = |ty: &Type| {
        let target = ctx.ty(ty);
        Typed { tokens: quote!(#rt::convert::<_, #target>(#rt::Clone::clone(result))?), ty: ty.clone() }
    };
    match &state.kind {
        StateKind::Task(_) if state.data_flow.is_jsonata() => shown(),
        StateKind::Task(task) => {
            let (shown, rest) = (shown(), emit_result_stages(ctx, state, of_type(&task.output)));
            quote!(#shown #rest)
        }
        StateKind::Parallel(_) | StateKind::Map(_) if !state.data_flow.is_jsonata() => {
            emit_result_stages(ctx, state, of_type(&result_type(state)))
        }
        _ => TokenStream::new(),
    }
}

fn emit_result_stages(ctx: &Context<'_>, state: &State<'_>, result: Typed) -> TokenStream {
    let rt = &ctx.rt;
    let selected = emit_result_selector(ctx, state, result);
    let selector = emit_stage(ctx, "AfterResultSelector", selected.clone());
    let raw = Typed {
        tokens: emit_to_json(ctx, Typed { tokens: quote!(#rt::Clone::clone(input)), ty: state.input.clone() }),
        ty: Type::Json,
    };
    let selected = Typed { tokens: emit_to_json(ctx, selected), ty: Type::Json };
    let place = emit_stage(ctx, "AfterResultPath", emit_result_place(ctx, state.data_flow.result, selected, raw));
    quote!(#selector #place)
}

/// What a Map says of its iterations, and each one's input where that is selected.
fn emit_map(ctx: &Context<'_>, state: &State<'_>, map: &Map<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let count = map.tolerated_failure_count.map(|value| emit_number(ctx, state, value, "ToleratedFailureCount"));
    let percentage =
        map.tolerated_failure_percentage.map(|value| emit_number(ctx, state, value, "ToleratedFailurePercentage"));
    let reads_items = map.reads_items.then(|| {
        let json = Typed { tokens: quote!(#rt::Clone::clone(input)), ty: state.input.clone() };
        let json = emit_to_json(ctx, json);
        let states = States::of_json(quote!(&input));
        let max_concurrency = emit_max_concurrency(ctx, map, &states);
        let value = quote!({
            let input = #json;
            let most: u32 = #max_concurrency;
            #rt::Value::from(most)
        });
        let stage = emit_stage(ctx, "MaxConcurrency", Typed { tokens: value, ty: Type::Json });
        quote!(#rt::testing::Stages::read_items(stages); #stage)
    });
    let selects = map.item_selector.map(|_| {
        let begin = emit_begin_call(ctx, state, 0, [&quote!(input), &quote!(work), &quote!(index)]);
        quote! {
            #rt::testing::Stages::select_items(stages, |work, index| {
                #begin.map(|input| #rt::json_or_note(&input))
            })?;
        }
    });
    quote!(#reads_items #count #percentage #selects)
}

fn emit_number<T: Copy + crate::tokens::ToTokens>(
    ctx: &Context<'_>,
    state: &State<'_>,
    number: &Value<T>,
    field: &str,
) -> TokenStream {
    let rt = &ctx.rt;
    let value = match number {
        Value::Literal(number) => {
            let number = number.value;
            quote!(#rt::Value::from(#number))
        }
        Value::Path(path) => {
            let input = Typed { tokens: quote!(#rt::Clone::clone(input)), ty: state.input.clone() };
            let input = emit_to_json(ctx, input);
            let ((root, steps), text) = (emit_reference(ctx, path, quote!(&input)), &path.text.value);
            let field = format!("{field}Path");
            quote!({ let input = #input; #rt::template_path(#root, #steps, #field, #text)? })
        }
        Value::Jsonata(expression) => {
            query::emit_value(ctx, &States::of(ctx, state, quote!(*input)), expression, field)
        }
    };
    emit_stage(ctx, field, Typed { tokens: value, ty: Type::Json })
}

fn emit_stage(ctx: &Context<'_>, stage: &str, payload: Typed) -> TokenStream {
    let (rt, stage, value) = (&ctx.rt, format_ident!("{stage}"), emit_to_json(ctx, payload));
    quote! {
        let value = #value;
        #rt::testing::Stages::set(stages, #rt::testing::Stage::#stage, value);
    }
}
