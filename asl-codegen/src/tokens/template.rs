//! `quote!` and `template!`: code as a template, which is text at once or where it is put.
//!
//! A template is `format!` of its tokens: those that are written down become one text when this crate is compiled, with a place for
//! each value. Formatting is compiled with the standard library, and so optimised even in a macro, where nothing else is.
//!
//! ```text
//! quote!(const #name: u8;)     format_args!("{}{}{}{}{}{}", " const", "", Code(&name), " :", " u8", ";")
//! quote!([#(#items),*])        format_args!("{}", format_args!("␋[{}␌]", format_args!("{}{}{}{}", "", "", "", Repeated::new(…))))
//! ```
//!
//! Each macro here looks at all tokens at once: a row for each token, of itself and of those around it. That is what the columns are
//! for, the same tokens under each other, moved by one. `@` fills the rows up.

/// Code as a template: `#name` is what stands in a variable, `#( … )*` and `#( … ),*` what stands in several.
macro_rules! quote {
    () => {
        $crate::tokens::TokenStream::new()
    };
    ($($tokens:tt)*) => {
        $crate::tokens::TokenStream::of($crate::tokens::code!($($tokens)*))
    };
}
pub(crate) use quote;

/// The same for what stands in one place only: it is written there, and never by itself. What it is made of moves into it.
macro_rules! template {
    ($($tokens:tt)*) => {
        ::core::fmt::from_fn(move |code| code.write_fmt($crate::tokens::code!($($tokens)*)))
    };
}
pub(crate) use template;

/// The same, standing at a place in the user's code.
macro_rules! quote_spanned {
    ($place:ident => $($tokens:tt)*) => {
        $crate::tokens::quote!($($tokens)*).at($place)
    };
}
pub(crate) use quote_spanned;

/// A template as arguments of `format!`.
macro_rules! code {
    ($($tokens:tt)*) => {
        $crate::tokens::code_each! {
            (@ @ @ $($tokens)*)
            (@ @ $($tokens)* @)
            (@ $($tokens)* @ @)
            ($(($tokens))* @ @ @)
        }
    };
}
pub(crate) use code;

macro_rules! code_each {
    (($($before3:tt)*) ($($before2:tt)*) ($($before:tt)*) ($($token:tt)*)) => {
        ::core::format_args!(
            ::core::concat!($($crate::tokens::place!($token)),*),
            $($crate::tokens::code_of!($before3 $before2 $before $token)),*
        )
    };
}
pub(crate) use code_each;

/// Where a token stands in the text.
macro_rules! place {
    ($token:tt) => {
        "{}"
    };
}
pub(crate) use place;

/// What one token is: the last one, in parentheses.
macro_rules! code_of {
    ($before3:tt $before2:tt $before:tt @) => { "" };
    // What `#` is, the next token tells.
    ($before3:tt $before2:tt $before:tt (#)) => { "" };
    ($before3:tt $before2:tt # ($name:ident)) => { $crate::tokens::Code(&$name) };
    // What repeats is made at its end: `*`, or what stands between and then `*`.
    ($before3:tt $before2:tt # (( $($inner:tt)* ))) => { "" };
    ($before3:tt # ( $($inner:tt)* ) (*)) => { $crate::tokens::repeated!("" $($inner)*) };
    ($before3:tt # ( $($inner:tt)* ) ($separator:tt)) => { "" };
    (# ( $($inner:tt)* ) * ($token:tt)) => { $crate::tokens::code_of!(@ @ @ ($token)) };
    (# ( $($inner:tt)* ) $separator:tt (*)) => {
        $crate::tokens::repeated!((::core::concat!(" ", ::core::stringify!($separator))) $($inner)*)
    };
    ($before3:tt $before2:tt # ($token:tt)) => { ::core::format_args!(" #{}", $crate::tokens::code_of!(@ @ @ ($token))) };
    ($before3:tt $before2:tt $before:tt (( $($inner:tt)* ))) => {
        ::core::format_args!("\u{b}({}\u{c})", $crate::tokens::code!($($inner)*))
    };
    ($before3:tt $before2:tt $before:tt ([ $($inner:tt)* ])) => {
        ::core::format_args!("\u{b}[{}\u{c}]", $crate::tokens::code!($($inner)*))
    };
    ($before3:tt $before2:tt $before:tt ({ $($inner:tt)* })) => {
        ::core::format_args!("\u{b}{{{}\u{c}}}", $crate::tokens::code!($($inner)*))
    };
    // To rustc a blank is a token, too. Between a word and these none is needed.
    ($before3:tt $before2:tt $before:tt (,)) => { "," };
    ($before3:tt $before2:tt $before:tt (;)) => { ";" };
    ($before3:tt $before2:tt $before:ident (::)) => { "::" };
    ($before3:tt $before2:tt $before:ident (.)) => { "." };
    ($before3:tt $before2:tt :: ($token:ident)) => { ::core::stringify!($token) };
    ($before3:tt $before2:tt . ($token:ident)) => { ::core::stringify!($token) };
    ($before3:tt $before2:tt & ($token:ident)) => { ::core::stringify!($token) };
    ($before3:tt $before2:tt $before:tt ($token:tt)) => { ::core::concat!(" ", ::core::stringify!($token)) };
}
pub(crate) use code_of;

/// What repeats, with what stands between.
macro_rules! repeated {
    ($separator:tt $($inner:tt)*) => {{
        #[allow(unused_imports)]
        use $crate::tokens::repeats::{Iterators as _, Others as _, Slices as _};
        $crate::tokens::Repeated::new(|code: &mut ::core::fmt::Formatter<'_>| {
            let mut separator = "";
            $crate::tokens::names! { begin $($inner)* }
            loop {
                $crate::tokens::names! { next $($inner)* }
                code.write_str(separator)?;
                code.write_fmt($crate::tokens::code!($($inner)*))?;
                separator = $separator;
            }
            Ok(())
        })
    }};
}
pub(crate) use repeated;

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
