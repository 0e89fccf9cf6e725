//! Calls of intrinsic functions as calls of the runtime's functions; what is written out becomes constants.
//!
//! ```text
//! States.Format('{} of {}', $.part, States.ArrayLength($.parts))
//! intrinsic::evaluate("States.Format(…)", || intrinsic::format(
//!     &["", " of ", ""],
//!     &[intrinsic::argument(input, &[…], "$.part")?, &intrinsic::array_length(intrinsic::argument(…)?)?],
//! ))?
//! ```

use super::context::Context;
use super::feature::emit_need;
use super::literal::emit_number;
use super::path::{emit_argument_path, emit_scalar_argument, is_borrowed};
use crate::collect_vec::CollectVec;
use crate::expr::intrinsic::{Argument, ArgumentKind, Call, Function, StringLiteral, split_template};
use crate::options::Feature;
use crate::tokens::{Ident, TokenStream, format_ident, quote};

/// An expression of type `Value` over `input: &Value`; it leaves the function by `?` where the call fails.
///
/// A call that draws random numbers or reads the context object does so by `events`, a mutable reference.
pub(crate) fn emit_intrinsic(ctx: &Context<'_>, call: &Call) -> TokenStream {
    let ctx = &Context { draws_random: call.draws_random(), ..ctx.clone() };
    let (rt, text, value) = (&ctx.rt, &call.text.value, emit_call(ctx, call));
    quote!(#rt::intrinsic::evaluate(#text, || #value)?)
}

/// The value of a call as an `i64`, where it adds what can be read from typed data in place; `None` for other calls.
pub(crate) fn emit_integer(ctx: &Context<'_>, call: &Call) -> Option<TokenStream> {
    let (rt, text, sum) = (&ctx.rt, &call.text.value, emit_sum(ctx, call)?);
    Some(quote!(#rt::intrinsic::evaluate(#text, || #sum)?))
}

/// `States.MathAdd` of scalars, as a `Result`.
fn emit_sum(ctx: &Context<'_>, call: &Call) -> Option<TokenStream> {
    let (Function::MathAdd, [left, right]) = (call.function, call.arguments.as_slice()) else { return None };
    let (rt, left, right) = (&ctx.rt, emit_scalar(ctx, left)?, emit_scalar(ctx, right)?);
    Some(quote!(#rt::intrinsic::sum(#left, #right)))
}

/// An argument as a `Scalar`.
fn emit_scalar(ctx: &Context<'_>, argument: &Argument) -> Option<TokenStream> {
    let rt = &ctx.rt;
    match &argument.kind {
        ArgumentKind::Path(path) => emit_scalar_argument(ctx, path),
        ArgumentKind::Number(number) => {
            let number = emit_number(ctx, number);
            Some(quote!(#rt::Scalar::Number(#number)))
        }
        ArgumentKind::Call(call) => {
            let sum = emit_sum(ctx, call)?;
            Some(quote!(#rt::Scalar::Number(#rt::Number::Int(#sum?))))
        }
        _ => None,
    }
}

/// A call as a `Result`; its arguments leave the closure around it by `?`.
fn emit_call(ctx: &Context<'_>, call: &Call) -> TokenStream {
    let (rt, name, arguments) = (&ctx.rt, call.function.name(), call.arguments.as_slice());
    let arity = call.function.arity();
    if arguments.len() < arity.least || arity.most.is_some_and(|most| arguments.len() > most) {
        // Where `intrinsic-argument-invalid` is allowed, the call fails as it does in the service.
        return quote!(#rt::intrinsic::invalid_call(#name));
    }
    let function = runtime_function(call);
    let borrowed = || arguments.iter().map(|argument| emit_borrowed(ctx, argument));
    match (call.function, arguments) {
        (Function::Array, items) => {
            let array = emit_array(ctx, items);
            quote!(#rt::Ok(#array))
        }
        (Function::Format, [template, values @ ..]) => emit_format(ctx, template, values),
        _ if call.draws_random_itself() => {
            let borrowed = borrowed();
            quote!(#rt::intrinsic::#function(#(#borrowed,)* events))
        }
        _ => {
            let borrowed = borrowed();
            let value = quote!(#rt::intrinsic::#function(#(#borrowed),*));
            match call.function {
                Function::Hash => {
                    let needs = emit_need(ctx, Feature::Hash, "States.Hash", call.name);
                    quote!({ #needs #value })
                }
                _ => value,
            }
        }
    }
}

/// The runtime's function behind a call. `States.Array` and `States.Format` are more than one name.
fn runtime_function(call: &Call) -> Ident {
    let name = match call.function {
        Function::Array => "array",
        Function::ArrayPartition => "array_partition",
        Function::ArrayContains => "array_contains",
        Function::ArrayRange => "array_range",
        Function::ArrayGetItem => "array_get_item",
        Function::ArrayLength => "array_length",
        Function::ArrayUnique => "array_unique",
        Function::Base64Encode => "base64_encode",
        Function::Base64Decode => "base64_decode",
        Function::Hash => "hash",
        Function::JsonMerge => "json_merge",
        Function::StringToJson => "string_to_json",
        Function::JsonToString => "json_to_string",
        Function::MathRandom if !call.draws_random_itself() => "math_random_seeded",
        Function::MathRandom => "math_random",
        Function::MathAdd => "math_add",
        Function::StringSplit => "string_split",
        Function::Uuid => "uuid",
        Function::Format => "format",
    };
    format_ident!("{name}")
}

/// `States.Format`: split here where its template is written out and fits its values.
fn emit_format(ctx: &Context<'_>, template: &Argument, values: &[Argument]) -> TokenStream {
    let rt = &ctx.rt;
    let borrowed: Vec<_> = values.iter().map(|value| emit_borrowed(ctx, value)).collect_vec();
    let template = match &template.kind {
        ArgumentKind::String(literal) => match split_template(literal.raw.as_str()) {
            Ok(pieces) if pieces.len() == values.len() + 1 => {
                return quote!(#rt::intrinsic::format(&[#(#pieces),*], &[#(#borrowed),*]));
            }
            // The runtime finds the same fault and says it in the service's words.
            _ => {
                let raw = literal.raw.as_str();
                quote!(&#rt::Value::from_static(#raw))
            }
        },
        _ => emit_borrowed(ctx, template),
    };
    quote!(#rt::intrinsic::format_template(#template, &[#(#borrowed),*]))
}

/// `States.Array`: a `Value`.
fn emit_array(ctx: &Context<'_>, items: &[Argument]) -> TokenStream {
    let rt = &ctx.rt;
    let items = items.iter().map(|item| emit_owned(ctx, item));
    quote!(#rt::array([#(#items),*]))
}

/// An argument as a `&Value`.
fn emit_borrowed(ctx: &Context<'_>, argument: &Argument) -> TokenStream {
    match &argument.kind {
        ArgumentKind::Path(path) if is_borrowed(ctx, path) => emit_argument_path(ctx, path),
        _ => {
            let owned = emit_owned(ctx, argument);
            quote!(&#owned)
        }
    }
}

/// An argument as a `Value`.
fn emit_owned(ctx: &Context<'_>, argument: &Argument) -> TokenStream {
    let rt = &ctx.rt;
    match &argument.kind {
        ArgumentKind::String(StringLiteral { value, .. }) => quote!(#rt::Value::from_static(#value)),
        ArgumentKind::Number(number) => {
            let number = emit_number(ctx, number);
            quote!(#rt::Value::Number(#number))
        }
        ArgumentKind::Bool(value) => quote!(#rt::Value::Bool(#value)),
        ArgumentKind::Null => quote!(#rt::Value::Null),
        ArgumentKind::Path(path) => {
            let value = emit_argument_path(ctx, path);
            if is_borrowed(ctx, path) { quote!(#rt::Clone::clone(#value)) } else { value }
        }
        ArgumentKind::Call(Call { function: Function::Array, arguments, .. }) => emit_array(ctx, arguments),
        ArgumentKind::Call(call) => {
            let call = emit_call(ctx, call);
            quote!(#call?)
        }
    }
}
