//! What is known of data without a Rust type, as constants: schemas made of the schemas of types.
//!
//! ```text
//! const SHAPE_SHIP: &Schema = {
//!     const BASE: &Schema = Probe::<Order>::SCHEMA;
//!     const FIELDS: [Field; n_with_field(BASE, "payment")] = with_field(BASE, "payment", Probe::<Payment>::SCHEMA);
//!     …
//! };
//! ```

use super::context::Context;
use crate::expr::json_path::Step;
use crate::ir::shape::{Plain, Shape};
use crate::tokens::{Ident, Literal, TokenStream, quote};

/// The constants of all states whose input is JSON of a known shape.
pub(crate) fn share_shapes(ctx: &Context<'_>) {
    let (rt, Some(shapes)) = (&ctx.rt, &ctx.machine.shapes) else { return };
    // Each after those that it is made of.
    for id in shapes.in_order() {
        let Some(shape) = shapes.constant(*id) else { continue };
        let name = ctx.shared.constant("SHAPE", &quote!(&#rt::Schema), &emit_shape(ctx, shape));
        ctx.shared.name_shape(*id, name);
    }
}

/// A constant expression of type `&'static Schema`, for the initial value of a constant, where it is always evaluated.
pub(crate) fn emit_shape(ctx: &Context<'_>, shape: &Shape) -> TokenStream {
    let rt = &ctx.rt;
    emit_around(ctx, shape, &mut |constant| quote!(&#rt::Schema::Constants(&[#constant])))
}

/// The same for a question that many states may ask but for the constants in their templates; also these constants.
pub(crate) fn emit_given(ctx: &Context<'_>, shape: &Shape) -> (TokenStream, TokenStream) {
    let (rt, mut constants) = (&ctx.rt, Vec::new());
    let around = emit_around(ctx, shape, &mut |constant| {
        constants.push(constant);
        let number = Literal::unsuffixed(constants.len() - 1);
        quote!(&#rt::Schema::Given(#number))
    });
    if constants.is_empty() {
        return (around, quote!(&[]));
    }
    let schema = ctx.shared.constant("MADE", &quote!(&#rt::Schema), &around);
    (quote!(#schema), quote!(&[#(#constants),*]))
}

/// A constant expression of type `&'static Schema`, in which `constant` makes those of constants.
fn emit_around(ctx: &Context<'_>, shape: &Shape, constant: &mut dyn FnMut(TokenStream) -> TokenStream) -> TokenStream {
    let rt = &ctx.rt;
    match shape {
        Shape::Any => quote!(&#rt::Schema::Any),
        Shape::Type(ty) => {
            let ty = ctx.rust_ty(ty);
            quote!(#rt::Probe::<#ty>::SCHEMA)
        }
        Shape::Input(id) => match ctx.shared.shape(*id) {
            Some(name) => quote!(#name),
            None => quote!(&#rt::Schema::Any),
        },
        Shape::At(base, steps) => {
            let (base, parts) = (emit_shape(ctx, base), share_parts(ctx, steps));
            quote!(#rt::selected(#base, #parts))
        }
        Shape::With(base, keys, value) => emit_with(ctx, &emit_shape(ctx, base), keys, &emit_shape(ctx, value)),
        Shape::Object(fields) => {
            let fields = fields.iter().map(|(name, shape)| {
                let shape = emit_around(ctx, shape, constant);
                quote!(#rt::Field::plain(#name, #shape))
            });
            quote!(&#rt::Schema::Object(&#rt::Object::made(&[#(#fields),*])))
        }
        Shape::Tuple(shapes) => emit_several(ctx, shapes, &quote!(Tuple)),
        Shape::OneOf(shapes) => emit_several(ctx, shapes, &quote!(OneOf)),
        Shape::Array(items) => {
            let items = emit_shape(ctx, items);
            quote! {{
                const ITEMS: &#rt::Schema = #items;
                &#rt::Schema::Array(ITEMS)
            }}
        }
        Shape::Element(array) => {
            let array = emit_shape(ctx, array);
            quote!(#rt::element(#array))
        }
        Shape::Text(text) => constant(quote!(#rt::Constant::Str(#text))),
        Shape::Integer(number) => {
            let number = Literal::unsuffixed(*number);
            constant(quote!(#rt::Constant::Int(#number)))
        }
        Shape::Plain(plain) => emit_plain(rt, *plain),
    }
}

fn emit_plain(rt: &TokenStream, plain: Plain) -> TokenStream {
    match plain {
        Plain::Null => quote!(&#rt::Schema::Null),
        Plain::Bool => quote!(&#rt::Schema::Bool),
        Plain::Number => quote!(&#rt::Schema::Number),
        Plain::Integer => {
            // What the intrinsic functions give.
            let (min, max) = (Literal::unsuffixed(i32::MIN), Literal::unsuffixed(i32::MAX));
            quote!(&#rt::Schema::Integer { min: #min, max: #max })
        }
        Plain::String => quote!(&#rt::Schema::String),
    }
}

fn emit_several(ctx: &Context<'_>, shapes: &[Shape], kind: &TokenStream) -> TokenStream {
    let (rt, shapes) = (&ctx.rt, shapes.iter().map(|shape| emit_shape(ctx, shape)));
    quote! {{
        const SHAPES: &[&#rt::Schema] = &[#(#shapes),*];
        &#rt::Schema::#kind(SHAPES)
    }}
}

/// A value put into an object, or into one inside of it.
pub(crate) fn emit_with(ctx: &Context<'_>, base: &TokenStream, keys: &[String], value: &TokenStream) -> TokenStream {
    let rt = &ctx.rt;
    let Some((key, rest)) = keys.split_first() else { return value.clone() };
    let value = match rest {
        [] => value.clone(),
        rest => emit_with(ctx, &quote!(#rt::selected(#base, &[#rt::PathPart::Key(#key)])), rest, value),
    };
    quote! {{
        const BASE: &#rt::Schema = #base;
        const FIELDS: [#rt::Field; #rt::n_with_field(BASE, #key)] = {
            const VALUE: &#rt::Schema = #value;
            #rt::with_field(BASE, #key, VALUE)
        };
        const OBJECT: #rt::Object =
            #rt::Object { name: "", fields: &FIELDS, flattened: #rt::rest(BASE), deny_unknown: false };
        &#rt::Schema::Object(&OBJECT)
    }}
}

/// The constant with a path as it is written.
pub(crate) fn share_parts(ctx: &Context<'_>, steps: &[Step]) -> Ident {
    ctx.shared.parts(steps, || {
        let (rt, count, parts) = (&ctx.rt, steps.len(), emit_parts(ctx, steps));
        ctx.shared.constant("PARTS", &quote!(&[#rt::PathPart; #count]), &quote!(&#parts))
    })
}

/// `[PathPart::Key("status")]`
pub(crate) fn emit_parts(ctx: &Context<'_>, steps: &[Step]) -> TokenStream {
    let rt = &ctx.rt;
    let parts = steps.iter().map(|step| match step {
        Step::Key(key) => quote!(#rt::PathPart::Key(#key)),
        Step::Index(index) => {
            let index = Literal::unsuffixed(*index);
            quote!(#rt::PathPart::Index(#index))
        }
    });
    quote!([#(#parts),*])
}
