//! A type as its user wrote it: `Vec<OpenCase>`, not `Vec < OpenCase >` as tokens are printed.

use proc_macro2::{Delimiter, Span, TokenTree};

use crate::collect_vec::CollectVec;
use crate::ir::RustType;

/// The text of a type, for messages.
pub(crate) fn type_text(ty: &[TokenTree]) -> String {
    let mut text = String::new();
    write(ty, &mut text);
    text
}

/// Where a type stands in the user's code.
pub(crate) fn first_span(ty: &RustType) -> Span {
    ty.tokens().first().map_or_else(Span::call_site, TokenTree::span)
}

fn write(tokens: &[TokenTree], text: &mut String) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write(&group.stream().into_iter().collect_vec(), text);
                text.push_str(close);
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                ',' | ';' => text.extend([punct.as_char(), ' ']),
                '+' | '=' => text.extend([' ', punct.as_char(), ' ']),
                // The arrow of `fn(A) -> B`.
                '-' => text.push_str(" -"),
                '>' if text.ends_with('-') => text.push_str("> "),
                other => text.push(other),
            },
            word => {
                // Two words in a row: `dyn Task`, `'a str`.
                if text.ends_with(|last: char| last == '_' || last.is_alphanumeric()) {
                    text.push(' ');
                }
                text.push_str(&word.to_string());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str) {
        let tokens: proc_macro2::TokenStream = text.parse().unwrap_or_default();
        assert_eq!(type_text(&tokens.into_iter().collect_vec()), text);
    }

    #[test]
    fn types_are_written_as_by_hand() {
        check("Vec<OpenCase>");
        check("::std::collections::BTreeMap<String, Vec<u8>>");
        check("(Case, [u8; 4], Option<&'static str>, ())");
        check("Box<dyn Fn(u8) -> Case + Send>");
        check("Cow<'static, [Item]>");
        check("impl Iterator<Item = r#type>");
    }
}
