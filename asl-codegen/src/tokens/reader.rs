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
use crate::collect_vec::CollectVec;
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
    lexed: ByName<'a, Lexed>,
}

/// The tokens of a text.
#[derive(Clone)]
enum Lexed {
    /// Each by itself, of a short text.
    Few(Vec<TokenTree>),
    Many(proc_macro2::TokenStream),
}

/// A text that is longer isn't taken apart, in bytes.
const SHORT: usize = 32;

/// A group, or the whole.
struct Level {
    /// Where what is inside begins.
    at: usize,
    /// What was read of it, once it is clear that it is made here.
    made: Option<Made>,
}

/// What was read. A stream is a call to rustc each time that it is made or copied, so tokens by themselves are put together first.
#[derive(Default)]
struct Made {
    streams: Vec<proc_macro2::TokenStream>,
    /// What follows the streams.
    tokens: Vec<TokenTree>,
}

impl<'a> Reader<'a> {
    fn read(&mut self, code: &'a TokenStream, place: Option<Span>) -> proc_macro2::TokenStream {
        let mut whole = Made::default();
        if code.given.is_none() {
            self.text(Some(&mut whole), Some(&code.text), place);
            return whole.finish();
        }
        let mut levels = vec![Level { at: 0, made: Some(whole) }];
        let (mut given, mut from) = (code.all_given().iter(), 0);
        // Byte by byte, without an iterator, which is fast where nothing is optimised. A mark is one byte, as is the delimiter behind it.
        let (mut bytes, mut at) = (code.text.as_bytes(), 0);
        while let [byte, rest @ ..] = bytes {
            match *byte {
                GIVEN => {
                    self.open(&mut levels, &code.text, &mut from, place);
                    self.text(innermost(&mut levels), code.text.get(from..at), place);
                    self.given(innermost(&mut levels), given.next());
                    from = at + 1;
                }
                OPEN => levels.push(Level { at: at + 2, made: None }),
                CLOSE => {
                    if levels.last().is_some_and(|level| level.made.is_some()) {
                        self.text(innermost(&mut levels), code.text.get(from..at), place);
                        let made = levels.pop().and_then(|level| level.made).unwrap_or_default();
                        if let Some(outer) = innermost(&mut levels) {
                            outer.tokens.push(group(made, rest.first(), place));
                        }
                        from = at + 2;
                    } else {
                        levels.pop();
                    }
                }
                _ => {}
            }
            (bytes, at) = (rest, at + 1);
        }
        self.text(innermost(&mut levels), code.text.get(from..), place);
        levels.pop().and_then(|level| level.made).unwrap_or_default().finish()
    }

    /// Sees to it that all open groups are made here.
    fn open(&mut self, levels: &mut [Level], text: &'a str, from: &mut usize, place: Option<Span>) {
        for number in 1..levels.len() {
            let (outer, inner) = levels.split_at_mut(number);
            if let [level @ Level { made: None, .. }, ..] = inner {
                // Before the group stands its mark, and then its delimiter.
                self.text(innermost(outer), text.get(*from..level.at.saturating_sub(2)), place);
                level.made = Some(Made::default());
                *from = level.at;
            }
        }
    }

    /// Adds what is not text.
    fn given(&mut self, made: Option<&mut Made>, given: Option<&'a Given>) {
        let (Some(made), Some(given)) = (made, given) else { return };
        match given {
            Given::Tokens(tokens) => made.tokens.extend_from_slice(tokens),
            Given::Placed(code, place) => made.push(self.read(code, Some(*place))),
            Given::Shared(shared) => made.push(shared.tokens.get_or_init(|| read(&shared.code, self.lexer)).clone()),
        }
    }

    /// Adds a text, if there is any. What is inside of a group doesn't stand at the place: rustc points at the whole.
    fn text(&mut self, made: Option<&mut Made>, text: Option<&'a str>, place: Option<Span>) {
        let (Some(made), Some(text)) = (made, text.filter(|text| !text.is_empty())) else { return };
        let mut tokens = match self.lex(text) {
            Lexed::Few(tokens) => tokens,
            Lexed::Many(tokens) if place.is_none() => return made.push(tokens),
            Lexed::Many(tokens) => tokens.into_iter().collect_vec(),
        };
        if let Some(place) = place {
            tokens.iter_mut().for_each(|token| token.set_span(place));
        }
        made.tokens.append(&mut tokens);
    }

    fn lex(&mut self, text: &'a str) -> Lexed {
        // A text with documentation is like no other.
        if text.as_bytes().contains(&b'\n') {
            return Lexed::Many(lex(text, self.lexer));
        }
        if let Some(lexed) = self.lexed.get(text) {
            return lexed.clone();
        }
        let tokens = lex(text, self.lexer);
        let lexed = match text.len() > SHORT {
            true => Lexed::Many(tokens),
            false => Lexed::Few(tokens.into_iter().collect_vec()),
        };
        self.lexed.insert(text, lexed.clone());
        lexed
    }
}

/// What was read of the innermost group.
fn innermost(levels: &mut [Level]) -> Option<&mut Made> {
    levels.last_mut().and_then(|level| level.made.as_mut())
}

impl Made {
    fn push(&mut self, tokens: proc_macro2::TokenStream) {
        self.put_together();
        self.streams.push(tokens);
    }

    fn put_together(&mut self) {
        if !self.tokens.is_empty() {
            self.streams.push(std::mem::take(&mut self.tokens).into_iter().collect());
        }
    }

    fn finish(mut self) -> proc_macro2::TokenStream {
        self.put_together();
        match self.streams.len() {
            1 => self.streams.pop().unwrap_or_default(),
            _ => self.streams.into_iter().collect(),
        }
    }
}

fn group(made: Made, delimiter: Option<&u8>, place: Option<Span>) -> TokenTree {
    let delimiter = match delimiter {
        Some(b')') => Delimiter::Parenthesis,
        Some(b']') => Delimiter::Bracket,
        _ => Delimiter::Brace,
    };
    let mut group = Group::new(delimiter, made.finish());
    group.set_span(place.unwrap_or_else(Span::call_site));
    group.into()
}

/// Text that emitters have written; a fault in it is one of ours, and rustc shows it.
fn lex(text: &str, lexer: Lexer) -> proc_macro2::TokenStream {
    let fault = || {
        let message = format!("asl-native has generated what is no Rust: {text}");
        quote::quote!(::core::compile_error! { #message })
    };
    lexer(text).unwrap_or_else(fault)
}
