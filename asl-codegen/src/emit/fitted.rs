//! What templates make of typed data, where a type of the user's comes together with it: that type, if every template makes its very
//! fields, else JSON.
//!
//! ```text
//! enum __RoundsFit0 {}
//! const FITS_ADD: bool = is_made(…, Probe::<Counter>::SCHEMA, &["step"]) && leads_somewhere(…);
//! impl Fitted for __RoundsFit0 {
//!     type Data = <If<{ <__RoundsFit0 as Fitted>::FITS }> as Choose<Counter>>::Data;
//!     const FITS: bool = FITS_ADD;
//! }
//! ```

use super::context::Context;
use super::data_flow::Typed;
use super::path::{emit_steps, reference_steps};
use super::payload_template::emit_template;
use super::picked::{emit_built_of, emit_put};
use super::shape::{emit_shape, share_parts};
use crate::collect_vec::CollectVec;
use crate::expr::json_path::{Root, Step};
use crate::expr::reference_path::ReferencePath;
use crate::ir::shape::{Shape, template, template_reads};
use crate::ir::{Fitted, ResultPlace, RustType, State, StateId, Type};
use crate::model::payload_template::{PayloadTemplate, TemplateEntry, TemplateKind};
use crate::tokens::{Ident, TokenStream, format_ident, quote};

/// Which types they stand for.
pub(crate) fn emit_fits(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let makers = ctx.machine.states.iter().filter_map(|state| emit_maker(ctx, state, made(ctx, state)?.ty.as_ref()?));
    let fits = ctx.fits.iter().filter_map(|ty| {
        let (name, fitted) = (ctx.fit(ty)?, ty.as_fitted()?);
        let (target, makers) = (
            ctx.rust_ty(fitted.ty.as_ref()?),
            fitted.makers.iter().map(|maker| fits(ctx.machine.state(StateId(*maker)))),
        );
        Some(quote! {
            #[automatically_derived]
            impl #rt::Fitted for #name {
                type Data = <#rt::If<{ <#name as #rt::Fitted>::FITS }> as #rt::Choose<#target>>::Data;

                const FITS: bool = #(#makers)&&*;
            }
        })
    });
    quote!(#(#makers)* #(#fits)*)
}

/// What a state with a template hands on, made of `input`; `None` where that is JSON for sure.
pub(crate) fn emit_made(ctx: &Context<'_>, state: &State<'_>, input: TokenStream) -> Option<Typed> {
    let (target, template) = (made(ctx, state)?.ty.as_ref()?, state.data_flow.parameters?);
    let (rt, from, to, fit) = (&ctx.rt, ctx.ty(&state.input), ctx.ty(&state.output), ctx.fit(&state.output)?);
    let ctx = &Context { over: Some(from.clone()), ..ctx.clone() };
    let (target, json) = (&ctx.rust_ty(target), emit_template(ctx, template));
    let (built, json) = match put_at(state) {
        None => (emit_built_of(ctx, &from, entries(template)?, target), json),
        Some((path, key)) => {
            let (steps, text) = (emit_steps(ctx, &reference_steps(path)), &path.text.value);
            let json = quote!(#rt::result_path(#rt::to_json(input)?, #steps, #json, #text)?);
            (emit_put(ctx, &from, key, template, target), json)
        }
    };
    let tokens = quote! {{
        let input = &#input;
        // Not only whether this template fits: what it reads may be JSON because another one doesn't.
        let built: #rt::Option<#target> = if <#fit as #rt::Fitted>::FITS { #built } else { #rt::None };
        match built {
            #rt::Some(built) => #rt::convert::<#target, #to>(built)?,
            #rt::None => {
                let reader = #rt::Probe::<#from>::reader(input);
                #rt::convert::<#rt::Value, #to>(#json)?
            }
        }
    }};
    Some(Typed { tokens, ty: state.output.clone() })
}

/// Where in the raw input `ResultPath` puts what the template makes, and its key; `None` where that is all there is.
fn put_at<'a>(state: &State<'a>) -> Option<(&'a ReferencePath, &'a str)> {
    let ResultPlace::At(path) = state.data_flow.result else { return None };
    path.steps.first().and_then(|step| Some((path, step.value.key()?)))
}

/// The type that a state's template may make.
fn made<'a>(ctx: &Context<'_>, state: &'a State<'_>) -> Option<&'a Fitted> {
    let fitted = state.output.as_fitted()?;
    let is_maker = |maker: &usize| std::ptr::eq(ctx.machine.state(StateId(*maker)), state);
    fitted.makers.iter().any(is_maker).then_some(fitted).filter(|_| state.data_flow.parameters.is_some())
}

fn entries(template: &PayloadTemplate) -> Option<&[TemplateEntry]> {
    match &template.kind {
        TemplateKind::Object(entries) => Some(entries),
        _ => None,
    }
}

/// `FITS_ADD`
fn fits(state: &State<'_>) -> Ident {
    let method = state.names.method.to_string();
    format_ident!("FITS_{}", method.trim_start_matches("r#").to_uppercase())
}

/// Whether a state makes the type, if what it reads is of the type that it should be.
fn emit_maker(ctx: &Context<'_>, state: &State<'_>, target: &RustType) -> Option<TokenStream> {
    let (rt, name, parameters) = (&ctx.rt, fits(state), state.data_flow.parameters?);
    let source = match state.input.as_fitted().and_then(|fitted| fitted.ty.as_ref()) {
        Some(assumed) => assumed.clone(),
        None => match &state.input {
            Type::Rust(ty) => ty.clone(),
            ty => RustType::new(ctx.ty(ty).read(ctx.options.lexer)),
        },
    };
    let (is_same, target) = (source == *target, ctx.rust_ty(target));
    let made = emit_shape(ctx, &template(parameters, &Shape::Type(source.clone())));
    let is_made = match put_at(state) {
        Some((_, key)) => quote!(#is_same && #rt::is_put(MADE, #rt::Probe::<#target>::SCHEMA, #key)),
        None => {
            let entries = entries(parameters)?.iter();
            let kept = entries.filter(|entry| is_same && is_kept(entry)).map(|entry| &entry.key.value);
            quote!(#rt::is_made(MADE, #rt::Probe::<#target>::SCHEMA, &[#(#kept),*]))
        }
    };
    let source = ctx.rust_ty(&source);
    let paths = paths(parameters).into_iter().map(|steps| share_parts(ctx, &steps));
    Some(quote! {
        const #name: bool = {
            const MADE: &#rt::Schema = #made;
            #rt::Probe::<#target>::IS_BUILT
                && #is_made
                #(&& #rt::leads_somewhere(#rt::Probe::<#source>::SCHEMA, #paths))*
        };
    })
}

/// Whether a field is handed on as it is: `"id.$": "$.id"`.
fn is_kept(entry: &TemplateEntry) -> bool {
    let TemplateKind::Path(path) = &entry.value.kind else { return false };
    let is_key = |steps: Vec<Step>| matches!(steps.as_slice(), [Step::Key(key)] if *key == entry.key.value);
    path.root == Root::Input && path.definite_steps().is_some_and(is_key)
}

/// The paths whose values stand in what a template makes.
fn paths(template: &PayloadTemplate) -> Vec<Vec<Step>> {
    let mut reads = Vec::new();
    template_reads(template, &mut reads);
    let whole = reads.into_iter().filter(|read| read.argument.is_none() && read.path.root == Root::Input);
    whole.filter_map(|read| read.path.definite_steps()).collect_vec()
}
