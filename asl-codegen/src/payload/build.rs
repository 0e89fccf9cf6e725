//! Structs built field by field, from parts of other data.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};

use super::shape::{Object, Presence, Shape, Value};
use crate::collect_vec::CollectSome;

/// The method for a struct that serde reads field by field; nothing for others, which are read from JSON.
///
/// ```text
/// const IS_BUILT: bool = true;
///
/// fn build<__F: Fields>(__fields: &mut __F) -> Option<Self> {
///     Some(Self { id: Fields::field(__fields, 0u16, Copied::<String>::HOW, <String as Payload>::SCHEMA.is_optional())? })
/// }
/// ```
pub(super) fn emit(object: &Object, private: &TokenStream) -> TokenStream {
    let read = object.fields.iter().zip(0u16..).filter(|(field, _)| field.read != Presence::Never);
    let values = read
        .map(|(field, index)| {
            let (Shape::Value(Value { ty, .. }), Some(member)) = (&field.shape, &field.member) else { return None };
            (!borrows(ty.to_token_stream())).then(|| {
                quote! {
                    #member: #private::Fields::field(
                        __fields,
                        #index,
                        #private::Copied::<#ty>::HOW,
                        <#ty as #private::Payload>::SCHEMA.is_optional(),
                    )?
                }
            })
        })
        .collect_some();
    let Some(values) = values.filter(|_| object.is_plain) else { return TokenStream::new() };
    quote! {
        const IS_BUILT: bool = true;

        #[inline]
        fn build<__F: #private::Fields>(__fields: &mut __F) -> #private::Option<Self> {
            #[allow(unused_imports)]
            use #private::CopiedAny as _;
            #private::Some(Self { #(#values,)* })
        }
    }
}

/// Whether a type has a lifetime in it: rustc refuses to say whether such a type can be read from anything.
fn borrows(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Punct(punct) => matches!(punct.as_char(), '&' | '\''),
        TokenTree::Group(group) => borrows(group.stream()),
        _ => false,
    })
}
