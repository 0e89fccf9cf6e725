//! Paths as expressions: what a path starts from, and where it leads as a constant.
//!
//! ```text
//! $.order.items[0]    &[PathStep::Key("order"), PathStep::Key("items"), PathStep::Index(0)]
//! ```

use super::context::Context;
use super::context_object;
use super::json_path::emit_segments;
use super::shape::share_parts;
use super::variable;
use crate::collect_vec::CollectVec;
use crate::expr::json_path::{Path, Root, Step};
use crate::expr::reference_path::ReferencePath;
use crate::tokens::{Ident, Literal, TokenStream, quote};

/// A path in a payload template: an expression of type `Value` that leaves the function by `?` where it leads nowhere.
/// `field` is the key that it stands at, with its `.$`.
pub(crate) fn emit_template_path(ctx: &Context<'_>, path: &Path, field: &str) -> TokenStream {
    let (rt, text) = (&ctx.rt, &path.text.value);
    let root = emit_root(ctx, &path.root);
    match path.definite_steps() {
        Some(steps) if path.root == Root::Context => {
            context_object::emit_lookup(ctx, &steps, "template_path", &quote!(#field, #text))
        }
        Some(steps) if is_variable(path, &steps) => quote!(#rt::Clone::clone(#root)),
        Some(steps) if let Some(over) = typed_over(ctx, path) => {
            let (json, path_steps) = (emit_typed(ctx, over, &steps), emit_steps(ctx, &steps));
            // Where nothing is found, the words for it are those of JSON.
            quote! {
                match #json {
                    #rt::Some(found) => found,
                    #rt::None => #rt::template_path(reader.whole(), #path_steps, #field, #text)?,
                }
            }
        }
        Some(steps) => {
            let steps = emit_steps(ctx, &steps);
            quote!(#rt::template_path(#root, #steps, #field, #text)?)
        }
        None => {
            let (segments, others) = (emit_segments(ctx, path), emit_others(ctx, path, emit_root));
            quote!(#rt::json_path::template_path(#root, #segments, #others, #field, #text)?)
        }
    }
}

/// `InputPath` or `OutputPath` of a payload, an expression that owns JSON.
pub(crate) fn emit_selected(ctx: &Context<'_>, path: &Path, payload: &TokenStream) -> TokenStream {
    let (rt, text) = (&ctx.rt, &path.text.value);
    match path.definite_steps() {
        Some(steps) if path.root == Root::Context => context_object::emit_lookup(ctx, &steps, "select", &quote!(#text)),
        Some(steps) => {
            let payload = emit_owned_root(ctx, path, payload);
            let steps = emit_steps(ctx, &steps);
            quote!(#rt::select(#payload, #steps, #text)?)
        }
        None => {
            let (payload, segments) = (emit_owned_root(ctx, path, payload), emit_segments(ctx, path));
            let others = emit_others(ctx, path, emit_root);
            quote!(#rt::json_path::select(#payload, #segments, #others, #text)?)
        }
    }
}

/// A path among the arguments of an intrinsic function, inside the closure that evaluates the call: a `&Value` where
/// [`is_borrowed`], else a `Value`.
pub(crate) fn emit_argument_path(ctx: &Context<'_>, path: &Path) -> TokenStream {
    let (rt, text) = (&ctx.rt, &path.text.value);
    let root = emit_argument_root(ctx, &path.root);
    match path.definite_steps() {
        Some(steps) if path.root == Root::Context => {
            context_object::emit_lookup(ctx, &steps, "argument", &quote!(#text))
        }
        Some(steps) if is_variable(path, &steps) => root,
        Some(steps) if let Some(over) = typed_over(ctx, path) => {
            let (json, path_steps) = (emit_typed(ctx, over, &steps), emit_steps(ctx, &steps));
            quote! {
                match #json {
                    #rt::Some(found) => found,
                    #rt::None => {
                        #rt::Clone::clone(#rt::intrinsic::argument(reader.whole(), #path_steps, #text)?)
                    }
                }
            }
        }
        Some(steps) => {
            let steps = emit_steps(ctx, &steps);
            quote!(#rt::intrinsic::argument(#root, #steps, #text)?)
        }
        None => {
            let (segments, others) = (emit_segments(ctx, path), emit_others(ctx, path, emit_argument_root));
            quote!(#rt::intrinsic::path_argument(#root, #segments, #others, #text)?)
        }
    }
}

/// The same as a `Scalar` for a sum, read from typed data in place; `None` for any other path.
pub(crate) fn emit_scalar_argument(ctx: &Context<'_>, path: &Path) -> Option<TokenStream> {
    let (over, steps) = (typed_over(ctx, path)?, path.definite_steps()?);
    let (rt, text, path_steps) = (&ctx.rt, &path.text.value, emit_steps(ctx, &steps));
    let resolved = share_steps(ctx, over, &steps);
    Some(quote! {
        #rt::intrinsic::number_at(#rt::Probe::<#over>::SOURCE.scalar(input, #resolved), input, #path_steps, #text)?
    })
}

/// Whether a path is nothing but a variable: `$total`.
fn is_variable(path: &Path, steps: &[Step]) -> bool {
    steps.is_empty() && matches!(path.root, Root::Variable(_))
}

/// Whether an argument that is a path is emitted as a `&Value`: keys and indices in JSON that is at hand.
pub(crate) fn is_borrowed(ctx: &Context<'_>, path: &Path) -> bool {
    path.root != Root::Context && path.definite_steps().is_some() && typed_over(ctx, path).is_none()
}

/// The type that a path goes into, where it isn't JSON.
fn typed_over<'a>(ctx: &'a Context<'_>, path: &Path) -> Option<&'a TokenStream> {
    ctx.over.as_ref().filter(|_| path.root == Root::Input)
}

/// What a path leads to in `input` of this type: an `Option<Value>`. `reader` is in scope.
fn emit_typed(ctx: &Context<'_>, over: &TokenStream, steps: &[Step]) -> TokenStream {
    let (resolved, parts) = (share_steps(ctx, over, steps), share_parts(ctx, steps));
    quote!(reader.json(#resolved, #parts))
}

/// The constant with a path's steps through a type.
pub(crate) fn share_steps(ctx: &Context<'_>, over: &TokenStream, steps: &[Step]) -> Ident {
    let (rt, count, parts) = (&ctx.rt, steps.len(), share_parts(ctx, steps));
    let resolved = quote!(&#rt::steps(#rt::Probe::<#over>::SCHEMA, #parts));
    ctx.shared.constant("WAY", &quote!(&[#rt::Step; #count]), &resolved)
}

/// What a path starts from: an expression of type `&Value`.
fn emit_root(ctx: &Context<'_>, root: &Root) -> TokenStream {
    match root {
        Root::Context => {
            let whole = context_object::emit_whole(ctx);
            quote!(&#whole)
        }
        Root::Variable(name) => variable::emit_value(ctx, name),
        Root::Input if ctx.over.is_some() => quote!(reader.whole()),
        Root::Input => quote!(input),
    }
}

/// The same inside the closure that evaluates a call.
fn emit_argument_root(ctx: &Context<'_>, root: &Root) -> TokenStream {
    match root {
        Root::Variable(name) => variable::emit_argument(ctx, name),
        root => emit_root(ctx, root),
    }
}

/// What the paths in a path's filters start from beside `$`: an expression of type `&[&Value]`.
fn emit_others(ctx: &Context<'_>, path: &Path, emit: fn(&Context<'_>, &Root) -> TokenStream) -> TokenStream {
    let others = path.other_roots().into_iter().map(|root| emit(ctx, root));
    quote!(&[#(#others),*])
}

/// What a path starts from: an expression that owns JSON. `payload` is the state's input.
fn emit_owned_root(ctx: &Context<'_>, path: &Path, payload: &TokenStream) -> TokenStream {
    match &path.root {
        Root::Input => payload.clone(),
        Root::Context => context_object::emit_whole(ctx),
        Root::Variable(name) => {
            let (rt, value) = (&ctx.rt, variable::emit_value(ctx, name));
            quote!(#rt::Clone::clone(#value))
        }
    }
}

/// What a reference path of a field starts from, of type `&Value`, and its steps as a constant; `input` is the state's input.
pub(crate) fn emit_reference(
    ctx: &Context<'_>,
    path: &ReferencePath,
    input: TokenStream,
) -> (TokenStream, TokenStream) {
    let steps = reference_steps(path);
    let (root, steps) = match path.root {
        Root::Context => context_object::emit_root(ctx, steps),
        Root::Variable(_) => (emit_root(ctx, &path.root), steps),
        Root::Input => (input, steps),
    };
    (root, emit_steps(ctx, &steps))
}

/// Keys and indices, as a constant slice.
pub(crate) fn emit_steps(ctx: &Context<'_>, steps: &[Step]) -> TokenStream {
    let rt = &ctx.rt;
    let steps = steps.iter().map(|step| match step {
        Step::Key(key) => quote!(#rt::PathStep::Key(#key)),
        Step::Index(index) => {
            let index = Literal::unsuffixed(*index);
            quote!(#rt::PathStep::Index(#index))
        }
    });
    quote!(&[#(#steps),*])
}

/// The steps of a reference path.
pub(crate) fn reference_steps(path: &ReferencePath) -> Vec<Step> {
    path.steps.iter().map(|step| step.value.clone()).collect_vec()
}
