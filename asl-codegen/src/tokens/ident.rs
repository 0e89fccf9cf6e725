//! Identifiers.

use std::fmt;

use proc_macro2::Span;

/// A name in generated code.
#[derive(Clone, Debug)]
pub struct Ident {
    text: String,
    /// Where the user has written it, if so.
    pub(crate) place: Option<Span>,
}

impl Ident {
    /// The name as it is written: `open_case`, `r#type`.
    pub(crate) fn new(text: impl Into<String>) -> Ident {
        Ident { text: text.into(), place: None }
    }

    /// The name as it is written, but for what is raw in the names that it is made of.
    pub(crate) fn made_of(names: String) -> Ident {
        // To look for one byte is fast, and most names have none that are raw.
        match names.as_bytes().contains(&b'#') {
            true => Ident::new(names.replace("r#", "")),
            false => Ident::new(names),
        }
    }

    /// The name as it is written.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The name as tokens of its own.
    pub(crate) fn token(&self) -> proc_macro2::TokenStream {
        proc_macro2::TokenTree::Ident(self.at(self.place.unwrap_or_else(Span::call_site))).into()
    }

    /// The name as a token, standing at a place in the user's code.
    pub fn at(&self, place: Span) -> proc_macro2::Ident {
        match self.text.strip_prefix("r#") {
            Some(word) => proc_macro2::Ident::new_raw(word, place),
            None => proc_macro2::Ident::new(&self.text, place),
        }
    }
}

impl From<&proc_macro2::Ident> for Ident {
    fn from(ident: &proc_macro2::Ident) -> Ident {
        Ident { text: ident.to_string(), place: Some(ident.span()) }
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A name made of others, as `format!` makes text; what is raw in those is not in this.
macro_rules! format_ident {
    ($($arguments:tt)*) => {
        $crate::tokens::Ident::made_of(::std::format!($($arguments)*))
    };
}
pub(crate) use format_ident;
