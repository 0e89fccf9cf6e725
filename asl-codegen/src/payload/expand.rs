//! Arranges what is generated for a type.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Generics, parse_quote};

use super::attr::{Attrs, Both, Place};
use super::enum_shape::{VariantShape, of_variants};
use super::errors::Errors;
use super::shape::Shape;
use super::struct_shape::{Context, Holder, of_fields};
use super::{integer, read, schema};
use crate::by_name::Names;
use crate::emit::runtime_path;

/// The implementation, or all faults and a stub that keeps them from causing others.
pub(super) fn derive(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let attrs = Attrs::read(&input.attrs, Place::Type, &mut errors);
    let private = runtime_path::private_of(attrs.krate.as_ref());
    let tokens = implement_for(input, &attrs, &private, &mut errors);
    let (tokens, errors) = match errors.is_empty() {
        true => (tokens, TokenStream::new()),
        false => (stub(input, &attrs, &private), errors.into_tokens()),
    };
    quote! {
        #errors
        const _: () = { #tokens };
    }
}

fn implement_for(input: &DeriveInput, attrs: &Attrs, private: &TokenStream, errors: &mut Errors) -> TokenStream {
    if attrs.integer.is_some() || attrs.serde_repr.is_some() {
        return integer::derive(input, attrs, private, errors);
    }
    if attrs.opaque || attrs.custom {
        return implement_shape(input, private, &Shape::Opaque);
    }
    match &input.data {
        Data::Struct(data) => {
            let context = Context {
                name: input.ident.to_string(),
                ident: &input.ident,
                rename: Both {
                    written: attrs.rename_all.written.unwrap_or_default(),
                    read: attrs.rename_all.read.unwrap_or_default(),
                },
                default: attrs.default,
                deny_unknown: attrs.deny_unknown,
                transparent: attrs.transparent,
                holder: Holder::This,
            };
            implement_shape(input, private, &of_fields(&data.fields, &context, errors))
        }
        Data::Enum(data) => {
            let variants = of_variants(input, data, attrs, errors);
            let schema = schema::emit_enum(&variants, private);
            let shapes = variants.iter().filter_map(|VariantShape { shape, .. }| shape.as_ref());
            let generics = bounded(&input.generics, shapes, private);
            implement(input, private, &generics, &schema, &read::emit_enum(&variants, private))
        }
        Data::Union(data) => {
            errors
                .push(data.union_token, "a union can't travel between states: nothing says which of its fields holds");
            TokenStream::new()
        }
    }
}

fn implement_shape(input: &DeriveInput, private: &TokenStream, shape: &Shape) -> TokenStream {
    let generics = bounded(&input.generics, [shape], private);
    implement(
        input,
        private,
        &generics,
        &schema::emit(shape, private),
        &read::emit_struct(shape, &input.generics, private),
    )
}

/// `impl Payload for …` with this schema and these methods.
pub(super) fn implement(
    input: &DeriveInput,
    private: &TokenStream,
    generics: &Generics,
    schema: &TokenStream,
    methods: &TokenStream,
) -> TokenStream {
    let ident = &input.ident;
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        #[allow(deprecated, unreachable_patterns, unused_qualifications, clippy::all, clippy::pedantic)]
        impl #impl_generics #private::Payload for #ident #ty_generics #where_clause {
            const SCHEMA: &'static #private::Schema = #schema;

            #methods
        }
    }
}

/// Adds `T: Payload` for the parameters that the JSON depends on.
fn bounded<'a>(generics: &Generics, shapes: impl IntoIterator<Item = &'a Shape>, private: &TokenStream) -> Generics {
    let mut mentioned = Names::default();
    for shape in shapes {
        collect_types(shape, &mut |ty| collect_idents(ty.to_token_stream(), &mut mentioned));
    }
    let mut generics = generics.clone();
    for param in generics.type_params_mut() {
        // Defaults and bounds stay; one more bound says that the parameter's schema is known.
        if mentioned.contains(&param.ident.to_string()) {
            param.bounds.push(parse_quote!(#private::Payload));
        }
    }
    generics
}

fn collect_types(shape: &Shape, found: &mut impl FnMut(&syn::Type)) {
    match shape {
        Shape::Value(value) => found(&value.ty),
        Shape::Object(object) => {
            object.fields.iter().for_each(|field| collect_types(&field.shape, found));
            object.flattened.iter().for_each(|shape| collect_types(shape, found));
        }
        Shape::Tuple(shapes) => shapes.iter().for_each(|shape| collect_types(shape, found)),
        Shape::Opaque | Shape::Null | Shape::Name(_) => {}
    }
}

fn collect_idents(tokens: TokenStream, found: &mut Names<'_>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                found.insert(ident.to_string(), ());
            }
            TokenTree::Group(group) => collect_idents(group.stream(), found),
            _ => {}
        }
    }
}

/// What keeps a faulty type from causing further errors: opaque data, and serde's traits where they were asked for.
fn stub(input: &DeriveInput, attrs: &Attrs, private: &TokenStream) -> TokenStream {
    let opaque = read::emit_struct(&Shape::Opaque, &input.generics, private);
    let schema = schema::emit(&Shape::Opaque, private);
    let mut tokens = implement(input, private, &input.generics, &schema, &opaque);
    if attrs.integer.is_none() {
        return tokens;
    }
    let ident = &input.ident;
    let (impl_generics, ty_generics, where_clause) = input.generics.split_for_impl();
    let mut de_generics = input.generics.clone();
    de_generics.params.insert(0, parse_quote!('__de));
    let (de_generics, ..) = de_generics.split_for_impl();
    tokens.extend(quote! {
        impl #impl_generics #private::serde::Serialize for #ident #ty_generics #where_clause {
            fn serialize<__S: #private::serde::Serializer>(
                &self,
                _: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                ::core::unreachable!()
            }
        }

        impl #de_generics #private::serde::Deserialize<'__de> for #ident #ty_generics #where_clause {
            fn deserialize<__D: #private::serde::Deserializer<'__de>>(
                _: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::core::unreachable!()
            }
        }
    });
    tokens
}
