//! Paths in the context object, `$$`: what the compiler knows of the way is a constant, and what it leads to is asked of `events`.
//!
//! ```text
//! $$.Map.Item.Value.id    context_object::template_path(events, &INFO_SHIP, ContextField::MapItemValue, &[PathStep::Key("id")], …)?
//! $$.State.Name           Value::from_static("Ship")
//! ```

use super::context::Context;
use super::path::emit_steps;
use crate::expr::context_object::{is_state_name, resolve};
use crate::expr::intrinsic::Call;
use crate::expr::json_path::{Path, Root, Step};
use crate::ir::{Selection, State};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::tokens::{TokenStream, format_ident, quote};

/// What a definite path leads to, by one of the runtime's functions, which leave with an error where it leads nowhere: a `Value`.
pub(super) fn emit_lookup(ctx: &Context<'_>, steps: &[Step], function: &str, arguments: &TokenStream) -> TokenStream {
    let rt = &ctx.rt;
    if is_state_name(&Root::Context, steps) {
        return emit_state_name(ctx);
    }
    let (function, info) = (format_ident!("{function}"), emit_info(ctx));
    let (field, rest) = resolve(steps);
    let (field, rest) = (format_ident!("{field}"), emit_steps(ctx, rest));
    quote!(#rt::context_object::#function(events, #info, #rt::ContextField::#field, #rest, #arguments)?)
}

/// What a path is followed from, of type `&Value`, where it is followed like one in the state's input; and its steps.
pub(super) fn emit_root(ctx: &Context<'_>, steps: Vec<Step>) -> (TokenStream, Vec<Step>) {
    if is_state_name(&Root::Context, &steps) {
        let name = emit_state_name(ctx);
        return (quote!(&#name), Vec::new());
    }
    let whole = emit_whole(ctx);
    (quote!(&#whole), steps)
}

/// The whole context object: a `Value`.
pub(super) fn emit_whole(ctx: &Context<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, emit_info(ctx));
    quote!(#rt::context_object::whole(events, #info))
}

fn emit_info(ctx: &Context<'_>) -> TokenStream {
    let info = ctx.state.map(|state| ctx.info(state));
    quote!(#info)
}

fn emit_state_name(ctx: &Context<'_>) -> TokenStream {
    let (rt, name) = (&ctx.rt, ctx.state.map_or("", |state| state.name));
    quote!(#rt::Value::from_static(#name))
}

/// Whether a template reads the context object or a variable.
pub(super) fn template_reads(template: &PayloadTemplate) -> bool {
    match &template.kind {
        TemplateKind::Path(path) => path.needs_events(),
        TemplateKind::Intrinsic(call) => call_reads(call),
        TemplateKind::Array(items) => items.iter().any(template_reads),
        TemplateKind::Object(entries) => entries.iter().any(|entry| template_reads(&entry.value)),
        TemplateKind::Jsonata(expression) => expression.needs_events(),
        TemplateKind::Literal(_) => false,
    }
}

/// Whether a call of an intrinsic function reads the context object or a variable.
pub(super) fn call_reads(call: &Call) -> bool {
    call.paths().into_iter().any(Path::needs_events)
}

/// Whether `InputPath` reads the context object or a variable.
pub(super) fn input_path_reads(state: &State<'_>) -> bool {
    matches!(state.data_flow.input, Selection::Path(path) if path.needs_events())
}
