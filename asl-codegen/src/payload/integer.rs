//! Enums that are numbers in JSON: `#[payload(integer)]` and `#[payload(serde_repr)]`.

use crate::collect_vec::CollectVec;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Ident, Variant};

use super::attr::{Attrs, integer_literal};
use super::errors::Errors;
use super::expand::implement;

/// A variant and its number.
struct Numbered<'a> {
    ident: &'a Ident,
    number: i64,
}

/// The implementations for an enum of integers.
pub(super) fn derive(input: &DeriveInput, attrs: &Attrs, private: &TokenStream, errors: &mut Errors) -> TokenStream {
    let variants = read_variants(input, attrs, errors);
    let numbers = variants.iter().map(|variant| variant.number);
    let schema = quote!(&#private::Schema::Constants(&[#(#private::Constant::Int(#numbers)),*]));
    let arms = number_arms(&variants);
    let scalar = quote! {
        #[inline]
        fn scalar(&self, __path: &[#private::Step]) -> #private::Scalar<'_> {
            #private::leaf(#private::Scalar::Number(#private::Number::Int(match *self { #arms })), __path)
        }
    };
    let mut tokens = implement(input, private, &input.generics, &schema, &scalar);
    if attrs.integer.is_some() {
        tokens.extend(serialize(input, private, &variants));
        tokens.extend(deserialize(input, private, &variants));
    }
    tokens
}

fn read_variants<'a>(input: &'a DeriveInput, attrs: &Attrs, errors: &mut Errors) -> Vec<Numbered<'a>> {
    if let (Some(_), Some(serde_repr)) = (attrs.integer, attrs.serde_repr) {
        let serde_repr = Ident::new("serde_repr", serde_repr);
        errors.push(
            serde_repr,
            "`integer` brings serde's traits, `serde_repr` leaves them to that crate: use one of them",
        );
    }
    if let (Some(_), Some(attribute)) = (attrs.integer, &attrs.serde) {
        errors.push(attribute, "serde's attributes change nothing about an enum of integers");
    }
    let span = attrs.integer.or(attrs.serde_repr);
    let Data::Enum(data) = &input.data else {
        let name = if attrs.integer.is_some() { "integer" } else { "serde_repr" };
        errors.push(
            Ident::new(name, span.unwrap_or_else(proc_macro2::Span::call_site)),
            format!("`{name}` is for enums"),
        );
        return Vec::new();
    };
    if data.variants.is_empty() {
        errors.push(&input.ident, "an enum of integers needs a variant");
    }
    let mut next = attrs.serde_repr.map(|_| 0);
    data.variants.iter().filter_map(|variant| read_variant(variant, &mut next, errors)).collect_vec()
}

/// `next` is the number of a variant without one, where serde_repr allows that.
fn read_variant<'a>(variant: &'a Variant, next: &mut Option<i64>, errors: &mut Errors) -> Option<Numbered<'a>> {
    let ident = &variant.ident;
    if let Some(attribute) = variant.attrs.iter().find(|attribute| attribute.path().is_ident("serde")) {
        errors.push(attribute, "serde's attributes change nothing about an enum of integers");
    }
    if !variant.fields.is_empty() {
        errors.push(variant, "a variant of an enum of integers can't have data");
        return None;
    }
    let number = match &variant.discriminant {
        Some((_, expr)) => match integer_literal(expr) {
            Some(number) => number,
            None => {
                errors.push(expr, "write the number itself, one that fits `i64`: it becomes part of the schema");
                return None;
            }
        },
        None => match *next {
            Some(number) => number,
            None => {
                errors.push(ident, format!("which number is this in JSON? Write `{ident} = 1`, for example"));
                return None;
            }
        },
    };
    if next.is_some() {
        *next = number.checked_add(1);
    }
    Some(Numbered { ident, number })
}

/// `Self::Unresolved => 0i64, Self::Resolved => 1i64,`
fn number_arms(variants: &[Numbered<'_>]) -> TokenStream {
    let mut arms = TokenStream::new();
    for Numbered { ident, number } in variants {
        arms.extend(quote!(Self::#ident => #number,));
    }
    arms
}

fn serialize(input: &DeriveInput, private: &TokenStream, variants: &[Numbered<'_>]) -> TokenStream {
    let ident = &input.ident;
    let arms = number_arms(variants);
    quote! {
        #[automatically_derived]
        impl #private::serde::Serialize for #ident {
            fn serialize<__S>(&self, __serializer: __S) -> ::core::result::Result<__S::Ok, __S::Error>
            where
                __S: #private::serde::Serializer,
            {
                #private::write_integer(match *self { #arms }, __serializer)
            }
        }
    }
}

fn deserialize(input: &DeriveInput, private: &TokenStream, variants: &[Numbered<'_>]) -> TokenStream {
    let ident = &input.ident;
    let arms =
        variants.iter().map(|Numbered { ident, number }| quote!(#number => ::core::option::Option::Some(Self::#ident)));
    let expected = expected(variants);
    quote! {
        #[automatically_derived]
        impl<'__de> #private::serde::Deserialize<'__de> for #ident {
            fn deserialize<__D>(__deserializer: __D) -> ::core::result::Result<Self, __D::Error>
            where
                __D: #private::serde::Deserializer<'__de>,
            {
                #private::read_integer(__deserializer, #expected, |__number| match __number {
                    #(#arms,)*
                    _ => ::core::option::Option::None,
                })
            }
        }
    }
}

/// `0 (Unresolved) or 1 (Resolved)`
fn expected(variants: &[Numbered<'_>]) -> String {
    let names: Vec<_> = variants.iter().map(|Numbered { ident, number }| format!("{number} ({ident})")).collect_vec();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => "nothing".to_token_stream().to_string(),
    }
}
