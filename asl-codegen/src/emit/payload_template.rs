//! Payload templates as expressions: what is computed is computed in place, what isn't is a constant.
//!
//! ```text
//! { "id.$": "$.order.id", "fixed": [1, 2] }
//! object([("id", parameter(input, &[…], "id.$", "$.order.id")?), ("fixed", …)])
//! ```

use super::context::Context;
use super::context_object::template_reads;
use super::intrinsic::emit_intrinsic;
use super::literal::emit_json;
use super::machine_impl::is_inline;
use super::path::emit_template_path;
use super::row;
use crate::collect_vec::CollectVec;
use crate::model::payload_template::{PayloadTemplate, TemplateEntry, TemplateKind};
use crate::syntax::tree::Node;
use crate::tokens::{ToTokens, TokenStream, quote};

/// An expression of type `Value` over `input: &Value`; it leaves the function by `?` where a path leads nowhere.
///
/// Where [`needs_events`] says so, `events` must be in scope too.
pub(crate) fn emit_template(ctx: &Context<'_>, template: &PayloadTemplate) -> TokenStream {
    emit_value(ctx, template, "")
}

/// An object's entries: literals, and expressions of type `Value`.
pub(crate) struct Entries {
    pub(crate) keys: Vec<TokenStream>,
    pub(crate) values: Vec<TokenStream>,
}

/// The entries alone, where the template is an object that has any.
pub(crate) fn emit_object_entries(ctx: &Context<'_>, template: &PayloadTemplate) -> Option<Entries> {
    match &template.kind {
        TemplateKind::Object(entries) if !entries.is_empty() => Some(emit_entries(ctx, entries)),
        _ => None,
    }
}

fn emit_entries(ctx: &Context<'_>, entries: &[TemplateEntry]) -> Entries {
    let keys = entries.iter().map(|entry| entry.key.value.to_token_stream()).collect_vec();
    let values = entries.iter().map(|entry| emit_value(ctx, &entry.value, &entry.key.value)).collect_vec();
    Entries { keys, values }
}

/// The same for what stands under a key.
pub(crate) fn emit_entry(ctx: &Context<'_>, template: &PayloadTemplate, key: &str) -> TokenStream {
    emit_value(ctx, template, key)
}

fn emit_value(ctx: &Context<'_>, template: &PayloadTemplate, key: &str) -> TokenStream {
    let rt = &ctx.rt;
    match &template.kind {
        TemplateKind::Literal(node) => emit_literal(ctx, node),
        TemplateKind::Array(items) => {
            let items = items.iter().map(|item| emit_value(ctx, item, key));
            quote!(#rt::array([#(#items),*]))
        }
        TemplateKind::Object(entries) => {
            let Entries { keys, values } = emit_entries(ctx, entries);
            quote!(#rt::object([#((#keys, #values)),*]))
        }
        TemplateKind::Path(path) => emit_template_path(ctx, path, &format!("{key}.$")),
        TemplateKind::Intrinsic(call) => emit_intrinsic(ctx, call),
        // `not-compiled-yet` has refused these.
        TemplateKind::Jsonata(_) => quote!(#rt::Value::Null),
    }
}

/// A constant. In a large machine the function finds it in the state's row: so states that differ in constants alone share their
/// functions. In a small one it stands in the code, where LLVM makes more of it.
fn emit_literal(ctx: &Context<'_>, node: &Node) -> TokenStream {
    match ctx.state {
        Some(state) if !is_inline(ctx) => {
            let number = ctx.shared.lift(state.id, row::emit_literal(ctx, node));
            quote!(row.literal(#number))
        }
        _ => emit_json(ctx, node),
    }
}

/// Whether working the template out takes anything from the execution around it: random numbers, or the context object.
pub(crate) fn needs_events(template: &PayloadTemplate) -> bool {
    draws_random(template) || template_reads(template)
}

/// Whether working the template out takes random numbers.
pub(crate) fn draws_random(template: &PayloadTemplate) -> bool {
    match &template.kind {
        TemplateKind::Intrinsic(call) => call.draws_random(),
        TemplateKind::Array(items) => items.iter().any(draws_random),
        TemplateKind::Object(entries) => entries.iter().any(|entry| draws_random(&entry.value)),
        TemplateKind::Literal(_) | TemplateKind::Path(_) | TemplateKind::Jsonata(_) => false,
    }
}
