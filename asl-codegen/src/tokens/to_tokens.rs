//! What can stand behind `#` in `quote!`.

use std::fmt::Write as _;
use std::rc::Rc;

use super::{Ident, Literal, TokenStream};

/// What code can be made of.
pub(crate) trait ToTokens {
    /// Adds it to code.
    fn to_tokens(&self, tokens: &mut TokenStream);

    /// It alone.
    fn to_token_stream(&self) -> TokenStream {
        let mut tokens = TokenStream::new();
        self.to_tokens(&mut tokens);
        tokens
    }
}

impl ToTokens for TokenStream {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self);
    }
}

impl ToTokens for proc_macro2::TokenStream {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.push_given(self.clone());
    }
}

impl ToTokens for Ident {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self.place {
            Some(_) => tokens.push_given(self.token()),
            None => {
                tokens.push_text(" ");
                tokens.push_text(self.as_str());
            }
        }
    }
}

impl ToTokens for Literal {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.push_text(" ");
        tokens.push_text(&self.0);
    }
}

impl ToTokens for str {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let _ = write!(tokens.text, " {self:?}");
    }
}

impl ToTokens for String {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.as_str().to_tokens(tokens);
    }
}

impl ToTokens for bool {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.push_text(if *self { " true" } else { " false" });
    }
}

macro_rules! suffixed {
    ($($number:ident)*) => {
        $(
            impl ToTokens for $number {
                fn to_tokens(&self, tokens: &mut TokenStream) {
                    let _ = write!(tokens.text, concat!(" {}", stringify!($number)), self);
                }
            }
        )*
    };
}

suffixed!(u8 u32 i32 u64 i64 usize f64);

impl<T: ToTokens> ToTokens for Option<T> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if let Some(value) = self {
            value.to_tokens(tokens);
        }
    }
}

impl<T: ToTokens + ?Sized> ToTokens for &T {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        (**self).to_tokens(tokens);
    }
}

impl<T: ToTokens + ?Sized> ToTokens for Rc<T> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        (**self).to_tokens(tokens);
    }
}
