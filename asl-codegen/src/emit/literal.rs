//! JSON of the definition as Rust: scalars are constants, arrays and objects are built once and then shared.

use super::context::Context;
use crate::model::timestamp::Instant;
use crate::syntax::tree::{Node, NodeKind};
use crate::tokens::{Literal, TokenStream, quote};

/// An expression of type `Value`.
///
/// ```text
/// "a"        Value::from_static("a")
/// [1, 2]     LazyLock::force({ static JSON: LazyLock<Value> = LazyLock::new(|| …); &JSON }).clone()
/// ```
pub(crate) fn emit_json(ctx: &Context<'_>, node: &Node) -> TokenStream {
    let rt = &ctx.rt;
    let value = emit_fresh(ctx, node);
    match node.kind {
        NodeKind::Array(_) | NodeKind::Object(_) => {
            let json = emit_once(ctx, &value);
            quote!(#rt::Clone::clone(#rt::LazyLock::force(#json)))
        }
        _ => value,
    }
}

/// A value that is built when it is first looked at, and then shared: a `&'static LazyLock<Value>`.
pub(crate) fn emit_once(ctx: &Context<'_>, value: &TokenStream) -> TokenStream {
    let rt = &ctx.rt;
    quote! {{
        static JSON: #rt::LazyLock<#rt::Value> = #rt::LazyLock::new(|| #value);
        &JSON
    }}
}

/// An array or object that is built where this stands.
pub(crate) fn emit_fresh(ctx: &Context<'_>, node: &Node) -> TokenStream {
    let rt = &ctx.rt;
    match &node.kind {
        NodeKind::Null => quote!(#rt::Value::Null),
        NodeKind::Bool(value) => quote!(#rt::Value::Bool(#value)),
        NodeKind::Number(text) => {
            let number = emit_number(ctx, text);
            quote!(#rt::Value::Number(#number))
        }
        NodeKind::String(text) => {
            let text = &text.value;
            quote!(#rt::Value::from_static(#text))
        }
        NodeKind::Array(items) => {
            let items = items.iter().map(|item| emit_fresh(ctx, item));
            quote!(#rt::array([#(#items),*]))
        }
        NodeKind::Object(members) => {
            let keys = members.iter().map(|member| &member.key.value);
            let values = members.iter().map(|member| emit_fresh(ctx, &member.value));
            quote!(#rt::object([#((#keys, #values)),*]))
        }
    }
}

/// A JSON number's text as a `Number`, exact where it is an integer.
pub(crate) fn emit_number(ctx: &Context<'_>, text: &str) -> TokenStream {
    let rt = &ctx.rt;
    if let Ok(integer) = text.parse::<i64>() {
        let integer = Literal::unsuffixed(integer);
        return quote!(#rt::Number::Int(#integer));
    }
    if let Ok(integer) = text.parse::<u64>() {
        let integer = Literal::unsuffixed(integer);
        return quote!(#rt::Number::UInt(#integer));
    }
    // The reader has refused numbers that no f64 comes near.
    let float = Literal::f64_suffixed(text.parse::<f64>().ok().filter(|float| float.is_finite()).unwrap_or(0.0));
    quote!(#rt::Number::Float(#float))
}

/// A timestamp of the definition, as a constant.
pub(crate) fn emit_instant(ctx: &Context<'_>, instant: Instant) -> TokenStream {
    let rt = &ctx.rt;
    let nanos = i128::from(instant.seconds) * 1_000_000_000 + i128::from(instant.nanos);
    let nanos = Literal::unsuffixed(nanos);
    quote!(const { #rt::timestamp(#nanos) })
}
