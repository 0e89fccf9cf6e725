//! What can stand in a repetition of `quote!`, `#( … )*`: iterators and slices, item by item, and beside them whatever is no sequence,
//! again and again.

use super::{ToTokens, TokenStream};

/// The code that a repetition makes.
pub(crate) struct Repeated {
    tokens: TokenStream,
    separator: &'static str,
    is_first: bool,
}

impl Repeated {
    /// Nothing yet.
    pub(crate) fn new(separator: &'static str) -> Repeated {
        Repeated { tokens: TokenStream::new(), separator, is_first: true }
    }

    /// Adds the code of the next items.
    pub(crate) fn push(&mut self, tokens: &TokenStream) {
        if !self.is_first {
            self.tokens.push_text(self.separator);
        }
        self.is_first = false;
        self.tokens.append(tokens);
    }
}

impl ToTokens for Repeated {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(&self.tokens);
    }
}

/// What a name stands for in one round. A name may be there twice: it is asked again for its next item then, and is the same.
pub(crate) struct Item<T>(pub(crate) T);

impl<T> Item<T> {
    /// Itself.
    pub(crate) fn next(self) -> Option<T> {
        Some(self.0)
    }
}

impl<T: ToTokens> ToTokens for Item<T> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}

/// The same in each round.
pub(crate) struct Same<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized> Iterator for Same<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        Some(self.0)
    }
}

/// Three traits with one method: which one is meant follows from what the value is.
pub(crate) mod repeats {
    use super::{Same, ToTokens};

    pub(crate) trait Iterators: Iterator + Sized {
        fn repeated(self) -> Self {
            self
        }
    }

    impl<T: Iterator> Iterators for T {}

    pub(crate) trait Slices<T> {
        fn repeated(&self) -> std::slice::Iter<'_, T>;
    }

    impl<T> Slices<T> for [T] {
        fn repeated(&self) -> std::slice::Iter<'_, T> {
            self.iter()
        }
    }

    pub(crate) trait Others: ToTokens {
        fn repeated(&self) -> Same<'_, Self> {
            Same(self)
        }
    }

    impl<T: ToTokens + ?Sized> Others for T {}
}
