//! A lambda's signature, `<s-n?:s>`, as a constant.

use proc_macro2::TokenStream;
use quote::quote;

/// The constant.
pub(super) fn emit_signature(rt: &TokenStream, text: &str) -> TokenStream {
    let inner = text.trim_start_matches('<');
    let mut rest = inner.split(':').next().unwrap_or(inner).trim_end_matches('>');
    if inner.starts_with("a<") && !inner.contains(':') {
        rest = inner.strip_suffix('>').unwrap_or(inner);
    }
    let mut parameters: Vec<TokenStream> = Vec::new();
    while let Some(letter) = rest.chars().next() {
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        let method = match letter {
            '-' => quote!(.or_context()),
            '?' => quote!(.optional()),
            '+' => quote!(.repeated()),
            _ => {
                parameters.push(emit_parameter(rt, letter, &mut rest));
                continue;
            }
        };
        if let Some(last) = parameters.last_mut() {
            last.extend(method);
        }
    }
    quote!(const { #rt::Signature(&[#(#parameters),*]) })
}

fn emit_parameter(rt: &TokenStream, letter: char, rest: &mut &str) -> TokenStream {
    if letter == '(' {
        let (types, others) = rest.split_once(')').unwrap_or((rest, ""));
        *rest = others;
        return quote!(#rt::Parameter::new(#types));
    }
    let mut of = None;
    if let Some(inner) = rest.strip_prefix('<') {
        let (items, others) = inner.split_once('>').unwrap_or((inner, ""));
        *rest = others;
        of = Some(items);
    }
    match (letter, of) {
        ('a', Some(items)) => quote!(#rt::Parameter::array_of(#items)),
        _ => {
            let types = letter.to_string();
            quote!(#rt::Parameter::new(#types))
        }
    }
}
