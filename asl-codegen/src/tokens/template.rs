//! `quote!`: code as a template.
//!
//! The template is one text, put together when this crate is compiled. When running, the places of the text that it leaves open are
//! filled one after the other.
//!
//! ```text
//! quote!(const #name: u8 = 7;)      Template::new(" const \0 : u8 = 7 ;"), then fill(&name)
//! quote!([#(#items),*])             Template::new("␋[\0␌]"), then fill(&…) with what is made of the items
//! ```
//!
//! Each macro here looks at all tokens at once: a row for each token, of itself and of those around it. That is what the columns are
//! for, the same tokens under each other, moved by one. `@` fills the rows up.

use super::{GIVEN, ToTokens, TokenStream};

/// A template that is filled.
pub(crate) struct Template {
    tokens: TokenStream,
    /// What is left of the text.
    rest: &'static str,
}

impl Template {
    /// The template with this text.
    pub(crate) fn new(text: &'static str) -> Template {
        let mut tokens = TokenStream::new();
        tokens.text.reserve(text.len() + 32);
        Template { tokens, rest: text }
    }

    /// Puts code in the next place.
    pub(crate) fn fill<T: ToTokens + ?Sized>(&mut self, value: &T) {
        self.go_on();
        value.to_tokens(&mut self.tokens);
    }

    fn go_on(&mut self) {
        if let Some((text, rest)) = self.rest.split_once(char::from(GIVEN)) {
            self.tokens.push_text(text);
            self.rest = rest;
        }
    }

    /// The code.
    pub(crate) fn finish(mut self) -> TokenStream {
        self.tokens.push_text(self.rest);
        self.tokens
    }
}

/// Code as a template: `#name` is what stands in a variable, `#( … )*` and `#( … ),*` what stands in several.
macro_rules! quote {
    () => {
        $crate::tokens::TokenStream::new()
    };
    ($($tokens:tt)*) => {{
        #[allow(unused_mut)]
        let mut template = $crate::tokens::Template::new($crate::tokens::text!($($tokens)*));
        $crate::tokens::fill!(template $($tokens)*);
        template.finish()
    }};
}
pub(crate) use quote;

/// The same, standing at a place in the user's code.
macro_rules! quote_spanned {
    ($place:ident => $($tokens:tt)*) => {
        $crate::tokens::quote!($($tokens)*).at($place)
    };
}
pub(crate) use quote_spanned;

/// The text of a template.
macro_rules! text {
    ($($tokens:tt)*) => {
        $crate::tokens::text_each! {
            (@ @ @ $($tokens)*)
            (@ @ $($tokens)* @)
            (@ $($tokens)* @ @)
            ($(($tokens))* @ @ @)
        }
    };
}
pub(crate) use text;

macro_rules! text_each {
    (($($before3:tt)*) ($($before2:tt)*) ($($before:tt)*) ($($token:tt)*)) => {
        ::core::concat!($($crate::tokens::text_of!($before3 $before2 $before $token)),*)
    };
}
pub(crate) use text_each;

/// The text of one token: the last one, in parentheses.
macro_rules! text_of {
    ($before3:tt $before2:tt $before:tt @) => { "" };
    // What `#` is, the next token tells.
    ($before3:tt $before2:tt $before:tt (#)) => { "" };
    ($before3:tt $before2:tt # ($name:ident)) => { "\0" };
    ($before3:tt $before2:tt # (( $($inner:tt)* ))) => { "\0" };
    ($before3:tt $before2:tt # ($token:tt)) => {
        ::core::concat!(" #", $crate::tokens::text_of!(@ @ @ ($token)))
    };
    // The end of a repetition: `*`, or what stands between and then `*`.
    ($before3:tt # ( $($inner:tt)* ) ($token:tt)) => { "" };
    (# ( $($inner:tt)* ) * ($token:tt)) => { $crate::tokens::text_of!(@ @ @ ($token)) };
    (# ( $($inner:tt)* ) $separator:tt (*)) => { "" };
    ($before3:tt $before2:tt $before:tt (( $($inner:tt)* ))) => {
        ::core::concat!("\u{b}(", $crate::tokens::text!($($inner)*), "\u{c})")
    };
    ($before3:tt $before2:tt $before:tt ([ $($inner:tt)* ])) => {
        ::core::concat!("\u{b}[", $crate::tokens::text!($($inner)*), "\u{c}]")
    };
    ($before3:tt $before2:tt $before:tt ({ $($inner:tt)* })) => {
        ::core::concat!("\u{b}{", $crate::tokens::text!($($inner)*), "\u{c}}")
    };
    ($before3:tt $before2:tt $before:tt ($token:tt)) => { ::core::concat!(" ", ::core::stringify!($token)) };
}
pub(crate) use text_of;

/// Fills a template's places.
macro_rules! fill {
    ($template:ident $($tokens:tt)*) => {
        $crate::tokens::fill_each! { $template (@ @ $($tokens)*) (@ $($tokens)* @) ($($tokens)* @ @) }
    };
}
pub(crate) use fill;

macro_rules! fill_each {
    ($template:ident ($($before:tt)*) ($($token:tt)*) ($($after:tt)*)) => {
        $($crate::tokens::fill_one! { $template $before $token $after })*
    };
}
pub(crate) use fill_each;

/// Fills the place that a token is, or those in it: the token in the middle.
macro_rules! fill_one {
    ($template:ident # $name:ident $after:tt) => {
        $template.fill(&$name);
    };
    ($template:ident # ( $($inner:tt)* ) *) => {
        $crate::tokens::fill_one! { @ $template "" $($inner)* }
    };
    ($template:ident # ( $($inner:tt)* ) $separator:tt) => {
        $crate::tokens::fill_one! { @ $template (::core::concat!(" ", ::core::stringify!($separator))) $($inner)* }
    };
    ($template:ident $before:tt ( $($inner:tt)* ) $after:tt) => {
        $crate::tokens::fill! { $template $($inner)* }
    };
    ($template:ident $before:tt [ $($inner:tt)* ] $after:tt) => {
        $crate::tokens::fill! { $template $($inner)* }
    };
    ($template:ident $before:tt { $($inner:tt)* } $after:tt) => {
        $crate::tokens::fill! { $template $($inner)* }
    };
    ($template:ident $before:tt $token:tt $after:tt) => {};
    (@ $template:ident $separator:tt $($inner:tt)*) => {{
        #[allow(unused_imports)]
        use $crate::tokens::repeats::{Iterators as _, Others as _, Slices as _};
        let mut repeated = $crate::tokens::Repeated::new($separator);
        $crate::tokens::names! { begin $($inner)* }
        loop {
            $crate::tokens::names! { next $($inner)* }
            repeated.push(&$crate::tokens::quote!($($inner)*));
        }
        $template.fill(&repeated);
    }};
}
pub(crate) use fill_one;

/// Does something with all names of a repetition.
macro_rules! names {
    ($what:ident $($tokens:tt)*) => {
        $crate::tokens::names_each! { $what (@ $($tokens)*) ($($tokens)* @) }
    };
    // One name, one token behind another.
    (@ begin # $name:ident) => {
        #[allow(unused_mut)]
        let mut $name = $name.repeated();
    };
    (@ next # $name:ident) => {
        let $name = match $name.next() {
            ::core::option::Option::Some(item) => $crate::tokens::Item(item),
            ::core::option::Option::None => break,
        };
    };
    (@ $what:ident $before:tt ( $($inner:tt)* )) => {
        $crate::tokens::names! { $what $($inner)* }
    };
    (@ $what:ident $before:tt [ $($inner:tt)* ]) => {
        $crate::tokens::names! { $what $($inner)* }
    };
    (@ $what:ident $before:tt { $($inner:tt)* }) => {
        $crate::tokens::names! { $what $($inner)* }
    };
    (@ $what:ident $before:tt $token:tt) => {};
}
pub(crate) use names;

macro_rules! names_each {
    ($what:ident ($($before:tt)*) ($($token:tt)*)) => {
        $($crate::tokens::names! { @ $what $before $token })*
    };
}
pub(crate) use names_each;
