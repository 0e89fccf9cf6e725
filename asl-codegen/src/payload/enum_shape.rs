//! The JSON of enums in serde's four representations.

use crate::collect_vec::CollectVec;
use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{DataEnum, DeriveInput, Fields, Variant};

use super::attr::{Attrs, Both, Place};
use super::errors::Errors;
use super::shape::{Field, Names, Object, Shape};
use super::struct_shape::{Context, Holder, binding, of_fields};

/// A variant: the pattern that binds its data, and its JSON; `None` where serde has none.
pub(super) struct VariantShape {
    pub(super) pattern: TokenStream,
    pub(super) shape: Option<Shape>,
}

/// The JSON of each variant.
pub(super) fn of_variants(
    input: &DeriveInput,
    data: &DataEnum,
    attrs: &Attrs,
    errors: &mut Errors,
) -> Vec<VariantShape> {
    data.variants.iter().map(|variant| of_variant(input, variant, attrs, errors)).collect_vec()
}

fn of_variant(input: &DeriveInput, variant: &Variant, container: &Attrs, errors: &mut Errors) -> VariantShape {
    let attrs = Attrs::read(&variant.attrs, Place::Variant, errors);
    let pattern = pattern(variant);
    if attrs.skip.written && attrs.skip.read {
        return VariantShape { pattern, shape: None };
    }
    let context = Context {
        name: format!("{}::{}", input.ident, variant.ident),
        ident: &input.ident,
        rename: field_case(&attrs, container),
        default: false,
        deny_unknown: container.deny_unknown,
        transparent: false,
        holder: Holder::Pattern,
    };
    let data = of_fields(&variant.fields, &context, errors);
    let data = if attrs.custom { Shape::Opaque } else { data };
    let names = names(variant, &attrs, container);
    VariantShape { pattern, shape: Some(represent(variant, &attrs, container, names, data, context.name)) }
}

/// Puts a variant's data and its name together.
fn represent(variant: &Variant, attrs: &Attrs, container: &Attrs, names: Names, data: Shape, name: String) -> Shape {
    let is_unit = matches!(variant.fields, Fields::Unit);
    let deny_unknown = container.deny_unknown;
    if container.untagged || attrs.untagged {
        return data;
    }
    match (&container.tag, &container.content) {
        // {"Name": data} or "Name"
        (None, _) if is_unit => Shape::Name(names),
        (None, _) => {
            let fields = Field::plain(&names.written, data).named(&names);
            Shape::Object(Object { name, fields, flattened: Vec::new(), deny_unknown: true, is_plain: false })
        }
        // {"tag": "Name", "content": data}
        (Some(tag), Some(content)) => {
            let mut fields = vec![tag_field(tag, names)];
            if !is_unit {
                fields.push(Field::plain(content, data));
            }
            Shape::Object(Object { name, fields, flattened: Vec::new(), deny_unknown, is_plain: false })
        }
        // {"tag": "Name", …data}
        (Some(tag), None) => {
            let mut fields = vec![tag_field(tag, names)];
            let mut flattened = Vec::new();
            match data {
                Shape::Object(object) => {
                    fields.extend(object.fields);
                    flattened = object.flattened;
                }
                Shape::Null => {}
                data => flattened.push(data),
            }
            Shape::Object(Object { name, fields, flattened, deny_unknown, is_plain: false })
        }
    }
}

fn tag_field(tag: &str, names: Names) -> Field {
    Field::plain(tag, Shape::Name(names))
}

/// How the fields of a variant are spelled.
fn field_case(attrs: &Attrs, container: &Attrs) -> Both<super::case::Case> {
    let (own, all) = (&attrs.rename_all, &container.rename_all_fields);
    Both { written: own.written.or(all.written).unwrap_or_default(), read: own.read.or(all.read).unwrap_or_default() }
}

/// What a variant is called.
fn names(variant: &Variant, attrs: &Attrs, container: &Attrs) -> Names {
    let ident = variant.ident.unraw().to_string();
    let case = container.rename_all;
    Names {
        written: attrs.rename.written.clone().unwrap_or_else(|| case.written.unwrap_or_default().variant(&ident)),
        read: attrs.rename.read.clone().unwrap_or_else(|| case.read.unwrap_or_default().variant(&ident)),
        aliases: attrs.aliases.clone(),
        read_only: attrs.skip.written,
        other: attrs.other,
    }
}

/// `Self::Circle { radius: __0 }`
fn pattern(variant: &Variant) -> TokenStream {
    let ident = &variant.ident;
    let bindings = (0..variant.fields.len()).map(binding);
    match &variant.fields {
        Fields::Unit => quote!(Self::#ident),
        Fields::Unnamed(_) => quote!(Self::#ident(#(#bindings),*)),
        Fields::Named(fields) => {
            let names = fields.named.iter().map(|field| &field.ident);
            quote!(Self::#ident { #(#names: #bindings),* })
        }
    }
}
