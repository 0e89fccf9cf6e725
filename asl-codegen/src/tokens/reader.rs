//! From the text of generated code to tokens.
//!
//! Text between two tokens of the user's, as between two delimiters around such, is lexed by itself, and the streams are put together.
//! All other groups are left to the lexer. Token by token, it would take many times as long: each is a call to rustc and more.
//!
//! ```text
//! enum E { A(␀), B([u8; 2]) }     "enum E" { "A" (␀) ", B([u8; 2])" }
//! ```

use proc_macro2::{Delimiter, Group, Span, TokenTree};

use super::{CLOSE, GIVEN, Given, OPEN, TokenStream};
use crate::by_name::ByName;
use crate::options::Lexer;

/// Code as tokens; those that come from text stand at a place, else at the macro call.
pub(super) fn read(code: &TokenStream, lexer: Lexer) -> proc_macro2::TokenStream {
    match code.given.is_none() {
        true if code.text.is_empty() => proc_macro2::TokenStream::new(),
        true => lex(&code.text, lexer),
        false => Reader { lexer, lexed: ByName::default() }.read(code, None),
    }
}

struct Reader<'a> {
    lexer: Lexer,
    /// The tokens of texts, which are often the same.
    lexed: ByName<'a, proc_macro2::TokenStream>,
}

/// A group, or the whole.
struct Level {
    /// Where what is inside begins.
    at: usize,
    /// What was read of it, once it is clear that it is made here.
    made: Option<Vec<proc_macro2::TokenStream>>,
}

impl<'a> Reader<'a> {
    fn read(&mut self, code: &'a TokenStream, place: Option<Span>) -> proc_macro2::TokenStream {
        let mut levels = vec![Level { at: 0, made: Some(Vec::new()) }];
        let (mut given, mut from) = (code.all_given().iter(), 0);
        // Byte by byte, without an iterator, which is fast where nothing is optimised. A mark is one byte, as is the delimiter behind it.
        let (mut bytes, mut at) = (code.text.as_bytes(), 0);
        while let [byte, rest @ ..] = bytes {
            match *byte {
                GIVEN => {
                    self.open(&mut levels, &code.text, &mut from, place);
                    push(&mut levels, self.text(code.text.get(from..at), place));
                    push(&mut levels, given.next().map(|given| self.given(given)));
                    from = at + 1;
                }
                OPEN => levels.push(Level { at: at + 2, made: None }),
                CLOSE => {
                    if levels.last().is_some_and(|level| level.made.is_some()) {
                        push(&mut levels, self.text(code.text.get(from..at), place));
                        let made = levels.pop().and_then(|level| level.made).unwrap_or_default();
                        push(&mut levels, Some(group(made, rest.first(), place)));
                        from = at + 2;
                    } else {
                        levels.pop();
                    }
                }
                _ => {}
            }
            (bytes, at) = (rest, at + 1);
        }
        push(&mut levels, self.text(code.text.get(from..), place));
        levels.pop().and_then(|level| level.made).unwrap_or_default().into_iter().collect()
    }

    /// Sees to it that all open groups are made here.
    fn open(&mut self, levels: &mut [Level], text: &'a str, from: &mut usize, place: Option<Span>) {
        for number in 1..levels.len() {
            let (outer, inner) = levels.split_at_mut(number);
            if let [level @ Level { made: None, .. }, ..] = inner {
                // Before the group stands its mark, and then its delimiter.
                push(outer, self.text(text.get(*from..level.at.saturating_sub(2)), place));
                level.made = Some(Vec::new());
                *from = level.at;
            }
        }
    }

    /// What is not text.
    fn given(&mut self, given: &'a Given) -> proc_macro2::TokenStream {
        match given {
            Given::Tokens(tokens) => tokens.iter().cloned().collect(),
            Given::Placed(inner, place) => self.read(inner, Some(*place)),
        }
    }

    /// The tokens of a text, if there are any. What is inside of a group doesn't stand at the place: rustc points at the whole.
    fn text(&mut self, text: Option<&'a str>, place: Option<Span>) -> Option<proc_macro2::TokenStream> {
        let text = text.filter(|text| !text.is_empty())?;
        let lexed = match self.lexed.get(text) {
            Some(lexed) => lexed.clone(),
            None => {
                let lexed = lex(text, self.lexer);
                self.lexed.insert(text, lexed.clone());
                lexed
            }
        };
        let Some(place) = place else { return Some(lexed) };
        let stand_there = |mut token: TokenTree| {
            token.set_span(place);
            token
        };
        Some(lexed.into_iter().map(stand_there).collect())
    }
}

/// Adds to the innermost group.
fn push(levels: &mut [Level], tokens: Option<proc_macro2::TokenStream>) {
    if let (Some(Level { made: Some(made), .. }), Some(tokens)) = (levels.last_mut(), tokens) {
        made.push(tokens);
    }
}

fn group(made: Vec<proc_macro2::TokenStream>, delimiter: Option<&u8>, place: Option<Span>) -> proc_macro2::TokenStream {
    let delimiter = match delimiter {
        Some(b')') => Delimiter::Parenthesis,
        Some(b']') => Delimiter::Bracket,
        _ => Delimiter::Brace,
    };
    let mut group = Group::new(delimiter, made.into_iter().collect());
    group.set_span(place.unwrap_or_else(Span::call_site));
    TokenTree::from(group).into()
}

/// Text that emitters have written; a fault in it is one of ours, and rustc shows it.
fn lex(text: &str, lexer: Lexer) -> proc_macro2::TokenStream {
    let fault = || {
        let message = format!("asl-native has generated what is no Rust: {text}");
        quote::quote!(::core::compile_error! { #message })
    };
    lexer(text).unwrap_or_else(fault)
}
