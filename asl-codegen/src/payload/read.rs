//! Shapes as code: an expression that says what the path `__path` leads to, of type `Scalar<'_>`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Generics;

use super::build;
use super::enum_shape::VariantShape;
use super::schema;
use super::shape::{Field, Object, Presence, Shape, Value};

/// The methods of `Payload` for a struct.
pub(super) fn emit_struct(shape: &Shape, generics: &Generics, private: &TokenStream) -> TokenStream {
    match shape {
        Shape::Object(object) => {
            let fields = emit_fields(object, private);
            // What a type parameter can do, nothing can be asked about.
            let build = generics.params.is_empty().then(|| build::emit(object, private));
            quote!(#fields #build)
        }
        Shape::Value(value) => {
            let Value { ty, access } = value;
            quote! {
                #[inline]
                fn scalar(&self, __path: &[#private::Step]) -> #private::Scalar<'_> {
                    <#ty as #private::Payload>::scalar(#access, __path)
                }

                #[inline]
                fn field(&self, __index: u16, __path: &[#private::Step]) -> #private::Scalar<'_> {
                    <#ty as #private::Payload>::field(#access, __index, __path)
                }
            }
        }
        shape => scalar_method(&emit(shape, private), private),
    }
}

/// The methods of `Payload` for an enum.
pub(super) fn emit_enum(variants: &[VariantShape], private: &TokenStream) -> TokenStream {
    if variants.is_empty() {
        return scalar_method(&quote!(match *self {}), private);
    }
    let arms = variants.iter().map(|VariantShape { pattern, shape }| {
        let read = shape.as_ref().map_or_else(|| quote!(#private::Scalar::Absent), |shape| emit(shape, private));
        quote!(#pattern => #read)
    });
    scalar_method(&quote!(match self { #(#arms,)* }), private)
}

fn scalar_method(body: &TokenStream, private: &TokenStream) -> TokenStream {
    quote! {
        #[inline]
        fn scalar(&self, __path: &[#private::Step]) -> #private::Scalar<'_> {
            #body
        }
    }
}

/// ```text
/// fn scalar(&self, __path: &[Step]) -> Scalar<'_> { object_scalar(self, __path) }
/// fn field(&self, __index: u16, __path: &[Step]) -> Scalar<'_> {
///     match __index {
///         0u16 => <String as Payload>::scalar(&self.id, __path),
///         _ => Scalar::Absent,
///     }
/// }
/// ```
fn emit_fields(object: &Object, private: &TokenStream) -> TokenStream {
    let arms =
        object.fields.iter().zip(0u16..).filter(|(field, _)| field.written != Presence::Never).map(|(field, index)| {
            let read = emit_field(field, private);
            quote!(#index => #read)
        });
    let otherwise = flattened_fields(object, private);
    let scalar = match object.flattened.is_empty() {
        true => quote!(#private::object_scalar(self, __path)),
        false => {
            let rest = flattened_keys(object, private);
            quote! {
                match (#private::object_scalar(self, __path), __path) {
                    (#private::Scalar::Absent, [#private::Step::Key(_), ..]) => #rest,
                    (__found, _) => __found,
                }
            }
        }
    };
    let scalar = scalar_method(&scalar, private);
    let part = emit_part(object, private);
    quote! {
        #scalar
        #part

        #[inline]
        fn field(&self, __index: u16, __path: &[#private::Step]) -> #private::Scalar<'_> {
            match __index {
                #(#arms,)*
                _ => #otherwise,
            }
        }
    }
}

/// ```text
/// fn part(&self, __path: &[Step]) -> Option<&dyn Any> {
///     match __path {
///         [] => Some(self),
///         [Step::Field(0u16), __path @ ..] => <String as Payload>::part(&self.id, __path),
///         _ => None,
///     }
/// }
/// ```
fn emit_part(object: &Object, private: &TokenStream) -> TokenStream {
    let arms = object.fields.iter().zip(0u16..).filter_map(|(field, index)| {
        let (Shape::Value(Value { ty, access }), true) = (&field.shape, field.written != Presence::Never) else {
            return None;
        };
        // A field that serde leaves out is no part of what it writes.
        let guard = field.skip_if.as_ref().map(|(predicate, access)| quote!(if !#predicate(#access)));
        Some(quote! {
            [#private::Step::Field(#index), __path @ ..] #guard => <#ty as #private::Payload>::part(#access, __path)
        })
    });
    quote! {
        #[inline]
        fn part(&self, __path: &[#private::Step]) -> #private::Option<&dyn #private::Any>
        where
            Self: 'static,
        {
            match __path {
                [] => #private::Some(self),
                #(#arms,)*
                _ => #private::None,
            }
        }
    }
}

/// Fields numbered after the own ones are those of the flattened structs, one after the other.
fn flattened_fields(object: &Object, private: &TokenStream) -> TokenStream {
    let n_own = object.fields.len();
    let mut otherwise = quote!(#private::Scalar::Absent);
    let mut start = quote!(#n_own);
    let mut steps = Vec::new();
    for shape in &object.flattened {
        let schema = schema::emit(shape, private);
        let end = quote!(#start + #private::n_flattened(#schema));
        if let Shape::Value(value) = shape {
            let Value { ty, access } = value;
            steps.push(quote! {
                if (__index as usize) < const { #end } {
                    <#ty as #private::Payload>::field(#access, __index - const { (#start) as u16 }, __path)
                }
            });
        }
        start = end;
    }
    for step in steps.into_iter().rev() {
        otherwise = quote!(#step else { #otherwise });
    }
    otherwise
}

/// Keys that no field has are looked for in the flattened maps and JSON values.
fn flattened_keys(object: &Object, private: &TokenStream) -> TokenStream {
    let values = object.flattened.iter().filter_map(|shape| match shape {
        Shape::Value(value) => Some(value),
        _ => None,
    });
    values.rev().fold(quote!(#private::Scalar::Absent), |otherwise, Value { ty, access }| {
        quote! {
            match <#ty as #private::Payload>::scalar(#access, __path) {
                #private::Scalar::Absent => #otherwise,
                __found => __found,
            }
        }
    })
}

/// What `__path` leads to in a piece of JSON.
fn emit(shape: &Shape, private: &TokenStream) -> TokenStream {
    match shape {
        Shape::Value(value) => {
            // Named in full, so that a type without a schema is one error, not two at different places.
            let Value { ty, access } = value;
            quote!(<#ty as #private::Payload>::scalar(#access, __path))
        }
        // Never asked: paths through opaque data are resolved to look-ups in what serde writes.
        Shape::Opaque => quote!(#private::leaf(#private::Scalar::Composite, __path)),
        Shape::Null => quote!(#private::leaf(#private::Scalar::Null, __path)),
        Shape::Name(names) => {
            let name = &names.written;
            quote!(#private::leaf(#private::Scalar::String(#name), __path))
        }
        Shape::Object(object) => emit_keys(object, private),
        Shape::Tuple(shapes) => emit_tuple(shapes, private),
    }
}

/// What a field holds, or nothing if serde leaves it out.
fn emit_field(field: &Field, private: &TokenStream) -> TokenStream {
    let read = emit(&field.shape, private);
    match &field.skip_if {
        Some((predicate, access)) => {
            quote!(if #predicate(#access) { #private::Scalar::Absent } else { #read })
        }
        None => read,
    }
}

/// The fields of an enum's variant are found by key: which keys there are depends on the value.
fn emit_keys(object: &Object, private: &TokenStream) -> TokenStream {
    let written = object.fields.iter().filter(|field| field.written != Presence::Never);
    let arms = written.map(|field| {
        let (name, read) = (&field.name, emit_field(field, private));
        quote!([#private::Step::Key(#name), __path @ ..] => #read)
    });
    let otherwise = flattened_keys(object, private);
    quote! {
        match __path {
            [] => #private::Scalar::Composite,
            #(#arms,)*
            _ => #otherwise,
        }
    }
}

fn emit_tuple(shapes: &[Shape], private: &TokenStream) -> TokenStream {
    let len = shapes.len();
    let arms = shapes.iter().enumerate().map(|(place, shape)| {
        let read = emit(shape, private);
        quote!(::core::option::Option::Some(#place) => #read)
    });
    quote! {
        match __path {
            [] => #private::Scalar::Composite,
            [#private::Step::Index(__index), __path @ ..] => match #private::place(#len, *__index) {
                #(#arms,)*
                _ => #private::Scalar::Absent,
            },
            _ => #private::Scalar::Absent,
        }
    }
}
