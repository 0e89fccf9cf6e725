//! Shapes as constants: an expression of type `&'static Schema`.

use proc_macro2::TokenStream;
use quote::quote;

use super::enum_shape::VariantShape;
use super::shape::{Field, Names, Object, Presence, Shape};

/// The schema of a shape; `private` is the path of the runtime's module for generated code.
pub(super) fn emit(shape: &Shape, private: &TokenStream) -> TokenStream {
    match shape {
        Shape::Value(value) => {
            let ty = &value.ty;
            quote!(<#ty as #private::Payload>::SCHEMA)
        }
        Shape::Opaque => quote!(&#private::Schema::Opaque),
        Shape::Null => quote!(&#private::Schema::Null),
        Shape::Name(names) => {
            let constants = constants(names, private);
            quote!(&#private::Schema::Constants(&[#constants]))
        }
        Shape::Object(object) => emit_object(object, private),
        Shape::Tuple(shapes) => {
            let schemas = shapes.iter().map(|shape| emit(shape, private));
            quote!(&#private::Schema::Tuple(&[#(#schemas),*]))
        }
    }
}

/// The schema of an enum. Names alone are a set of constants; data makes it a choice of shapes.
pub(super) fn emit_enum(variants: &[VariantShape], private: &TokenStream) -> TokenStream {
    let (mut names, mut schemas) = (TokenStream::new(), Vec::new());
    for shape in variants.iter().filter_map(|variant| variant.shape.as_ref()) {
        match shape {
            Shape::Name(shape_names) => names.extend(constants(shape_names, private)),
            _ => schemas.push(emit(shape, private)),
        }
    }
    match (schemas.is_empty(), names.is_empty()) {
        (true, _) => quote!(&#private::Schema::Constants(&[#names])),
        (false, true) => quote!(&#private::Schema::OneOf(&[#(#schemas),*])),
        (false, false) => quote! {
            &#private::Schema::OneOf(&[&#private::Schema::Constants(&[#names]), #(#schemas),*])
        },
    }
}

/// `Str("written"), Alias("understood"),`
fn constants(names: &Names, private: &TokenStream) -> TokenStream {
    let mut tokens = TokenStream::new();
    let written = &names.written;
    if !names.read_only {
        tokens.extend(quote!(#private::Constant::Str(#written),));
    }
    let others = std::iter::once(&names.read).chain(&names.aliases);
    for alias in others.filter(|alias| names.read_only || *alias != written) {
        tokens.extend(quote!(#private::Constant::Alias(#alias),));
    }
    if names.other {
        tokens.extend(quote!(#private::Constant::Other,));
    }
    tokens
}

fn emit_object(object: &Object, private: &TokenStream) -> TokenStream {
    let Object { name, deny_unknown, .. } = object;
    let fields = object.fields.iter().map(|field| emit_field(field, private));
    let flattened = object.flattened.iter().map(|shape| emit(shape, private));
    quote! {
        &#private::Schema::Object(&#private::Object {
            name: #name,
            fields: &[#(#fields),*],
            flattened: &[#(#flattened),*],
            deny_unknown: #deny_unknown,
        })
    }
}

/// A field is written out only where it differs from the usual ones.
fn emit_field(field: &Field, private: &TokenStream) -> TokenStream {
    let Field { name, aliases, .. } = field;
    let schema = emit(&field.shape, private);
    match (aliases.is_empty(), field.written, field.read) {
        (true, Presence::Always, Presence::Always) => return quote!(#private::Field::plain(#name, #schema)),
        (true, Presence::Always, Presence::UnlessOptional) => return quote!(#private::Field::new(#name, #schema)),
        _ => {}
    }
    let (written, read) = (presence(field.written, &schema, private), presence(field.read, &schema, private));
    quote! {
        #private::Field {
            name: #name,
            aliases: &[#(#aliases),*],
            schema: #schema,
            written: #written,
            read: #read,
        }
    }
}

fn presence(presence: Presence, schema: &TokenStream, private: &TokenStream) -> TokenStream {
    let variant = match presence {
        Presence::Always => quote!(Always),
        Presence::Sometimes => quote!(Sometimes),
        Presence::Never => quote!(Never),
        Presence::UnlessOptional => return quote!(#private::Presence::unless_optional(#schema)),
    };
    quote!(#private::Presence::#variant)
}
