//! Payload templates as data: constants and plain paths.

use super::{emit_path, is_plain_path};
use crate::emit::context::Context;
use crate::emit::literal::{emit_fresh, emit_number, emit_once};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::syntax::tree::{Node, NodeKind};
use crate::tokens::{TokenStream, quote};

/// Whether a template has nothing but constants and plain paths.
pub(super) fn is_plain_template(template: &PayloadTemplate) -> bool {
    match &template.kind {
        TemplateKind::Literal(_) => true,
        TemplateKind::Array(items) => items.iter().all(is_plain_template),
        TemplateKind::Object(entries) => entries.iter().all(|entry| is_plain_template(&entry.value)),
        TemplateKind::Path(path) => is_plain_path(path),
        TemplateKind::Intrinsic(_) | TemplateKind::Jsonata(_) => false,
    }
}

/// A `row::Template`.
pub(super) fn emit_template(ctx: &Context<'_>, template: &PayloadTemplate) -> TokenStream {
    emit_value(ctx, template, "")
}

/// `key` is what the value stands at.
fn emit_value(ctx: &Context<'_>, template: &PayloadTemplate, key: &str) -> TokenStream {
    match &template.kind {
        TemplateKind::Literal(node) => emit_literal(ctx, node),
        TemplateKind::Array(items) => {
            let items = items.iter().map(|item| emit_value(ctx, item, key));
            quote!(Template::Array(&[#(#items),*]))
        }
        TemplateKind::Object(entries) => {
            let keys = entries.iter().map(|entry| &entry.key.value);
            let values = entries.iter().map(|entry| emit_value(ctx, &entry.value, &entry.key.value));
            quote!(Template::Object(&[#((#keys, #values)),*]))
        }
        TemplateKind::Path(path) => {
            let (field, path) = (format!("{key}.$"), emit_path(ctx, path));
            quote!(Template::Path(#field, #path))
        }
        // No row: see `is_plain_template`.
        TemplateKind::Intrinsic(_) | TemplateKind::Jsonata(_) => quote!(Template::Null),
    }
}

/// JSON of the definition.
pub(in crate::emit) fn emit_literal(ctx: &Context<'_>, node: &Node) -> TokenStream {
    match &node.kind {
        NodeKind::Null => quote!(Template::Null),
        NodeKind::Bool(value) => quote!(Template::Bool(#value)),
        NodeKind::Number(text) => {
            let number = emit_number(ctx, text);
            quote!(Template::Number(#number))
        }
        NodeKind::String(text) => {
            let text = &text.value;
            quote!(Template::Text(#text))
        }
        NodeKind::Array(_) | NodeKind::Object(_) => {
            let json = emit_once(ctx, &emit_fresh(ctx, node));
            quote!(Template::Constant(#json))
        }
    }
}
