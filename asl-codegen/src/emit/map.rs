//! The Map state: one line per item of an array.

use super::context::Context;
use super::data_flow::{Typed, emit_input_path, emit_to_json};
use super::fork;
use super::path::emit_reference;
use super::payload_template::emit_template;
use super::query::{self, States};
use super::state_code::StateCode;
use crate::expr::json_path::Root;
use crate::ir::{Map, State, Type};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::value::Value;
use crate::tokens::{TokenStream, quote};

/// The code of a Map state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, map: &Map<'_>) -> StateCode {
    let rt = &ctx.rt;
    let input = emit_to_json(ctx, emit_input_path(ctx, state, quote!(#rt::Clone::clone(input))));
    let states = States::of_json(quote!(&input));
    let items = match state.data_flow.is_jsonata() {
        true => emit_jsonata_items(ctx, map, &states),
        false => emit_items(ctx, map),
    };
    let max_concurrency = emit_max_concurrency(ctx, map, &states);
    let tolerated = [
        emit_tolerated_failure(ctx, map.tolerated_failure_count, "ToleratedFailureCount", f64::INFINITY, &states),
        emit_tolerated_failure(ctx, map.tolerated_failure_percentage, "ToleratedFailurePercentage", 100.0, &states),
    ];
    let work = quote! {
        let input = #input;
        #(#tolerated)*
        let max_concurrency = #max_concurrency;
        #items
    };
    let item = match map.item_selector {
        None => quote!(work.item(index)),
        Some(template) if state.data_flow.is_jsonata() => {
            let states = States::of_json(quote!(work.input()));
            query::emit_template(ctx, &states, template, "ItemSelector")
        }
        Some(template) => {
            let template = emit_template(ctx, template);
            quote! {{
                let input = work.input();
                #template
            }}
        }
    };
    fork::emit(ctx, state, map.exit, &work, &[Typed { tokens: item, ty: Type::Json }])
}

/// The items, of `input`: a `Result`.
fn emit_items(ctx: &Context<'_>, map: &Map<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let Some(path) = map.items_path else { return quote!(#rt::map::items(input, &[], "$", max_concurrency)) };
    let ((root, steps), text) = (emit_reference(ctx, path, quote!(input)), &path.text.value);
    match path.root {
        Root::Input => quote!(#rt::map::items(#root, #steps, #text, max_concurrency)),
        _ => quote!(#rt::map::items_of(#root, #steps, #text, input, max_concurrency)),
    }
}

/// `Items`: a `Result`.
fn emit_jsonata_items(ctx: &Context<'_>, map: &Map<'_>, states: &States) -> TokenStream {
    let rt = &ctx.rt;
    let items = match map.items {
        None => quote!(#rt::Clone::clone(&input)),
        Some(PayloadTemplate { kind: TemplateKind::Jsonata(expression), .. }) => {
            query::emit_made(ctx, states, expression, "Items", "array")
        }
        Some(template) => query::emit_template(ctx, states, template, "Items"),
    };
    quote! {
        let items = #items;
        #rt::query::items(items, input, max_concurrency)
    }
}

/// Statements that look at what an inline Map does nothing with: a number that isn't there fails the state all the same.
fn emit_tolerated_failure<T>(
    ctx: &Context<'_>,
    number: Option<&Value<T>>,
    field: &str,
    most: f64,
    states: &States,
) -> TokenStream {
    let rt = &ctx.rt;
    let most = if most.is_finite() { quote!(#most) } else { quote!(f64::INFINITY) };
    match number {
        Some(Value::Path(path)) => {
            let ((root, steps), text) = (emit_reference(ctx, path, quote!(&input)), &path.text.value);
            let field = format!("{field}Path");
            quote!(#rt::map::tolerated_failure(#root, #steps, #text, #field, #most)?;)
        }
        Some(Value::Jsonata(expression)) => {
            let (value, text) = (query::emit_value(ctx, states, expression, field), expression.as_str().trim());
            quote!(#rt::query::tolerated_failure(&#value, #text, #field, #most)?;)
        }
        Some(Value::Literal(_)) | None => TokenStream::new(),
    }
}

pub(crate) fn emit_max_concurrency(ctx: &Context<'_>, map: &Map<'_>, states: &States) -> TokenStream {
    let rt = &ctx.rt;
    match map.max_concurrency {
        Some(Value::Literal(number)) => {
            let number = u32::try_from(number.value).unwrap_or(u32::MAX);
            quote!(#number)
        }
        Some(Value::Path(path)) => {
            let ((root, steps), text) = (emit_reference(ctx, path, quote!(&input)), &path.text.value);
            quote!(#rt::map::max_concurrency(#root, #steps, #text)?)
        }
        Some(Value::Jsonata(expression)) => {
            query::emit_made(ctx, states, expression, "MaxConcurrency", "max_concurrency")
        }
        None => quote!(0),
    }
}
