//! From the text of generated code to tokens.

use proc_macro2::{Delimiter, Group, Span, TokenTree};

use super::{CLOSE, GIVEN, Given, OPEN, TokenStream};
use crate::options::Lexer;

/// Code as tokens; those that come from text stand at a place, else at the macro call.
///
/// Only the groups that have given tokens inside are made here; the others are left to the lexer.
pub(super) fn read(code: &TokenStream, place: Option<Span>, lexer: Lexer) -> proc_macro2::TokenStream {
    let tokens = proc_macro2::TokenStream::new();
    let mut reader = Reader { text: &code.text, from: 0, tokens, open: Vec::new(), place, lexer };
    let (mut given, mut at) = (code.given.iter(), 0);
    // Byte by byte: an iterator takes longer where it is not optimised. A mark is one byte, as is the delimiter behind it.
    while let Some(byte) = code.text.as_bytes().get(at).filter(|_| !code.given.is_empty()) {
        match *byte {
            GIVEN => reader.give(at, given.next()),
            OPEN => reader.open.push(Open { at: at + 1, before: None }),
            CLOSE => reader.close(at + 1),
            _ => {}
        }
        at += 1;
    }
    reader.read_to(code.text.len());
    reader.tokens
}

struct Reader<'a> {
    text: &'a str,
    /// How far the text is read.
    from: usize,
    /// What was read so far, of the innermost group that is made here.
    tokens: proc_macro2::TokenStream,
    open: Vec<Open>,
    place: Option<Span>,
    lexer: Lexer,
}

/// A group that is not closed yet.
struct Open {
    /// Where its delimiter stands.
    at: usize,
    /// What was read before it, once it is clear that it is made here.
    before: Option<proc_macro2::TokenStream>,
}

impl Reader<'_> {
    fn read_to(&mut self, end: usize) {
        if let Some(text) = self.text.get(self.from..end).filter(|text| !text.trim_start().is_empty()) {
            let tokens = lex(text, self.lexer);
            self.tokens.extend(match self.place {
                Some(place) => stand_at(tokens, place),
                None => tokens,
            });
        }
        self.from = end;
    }

    fn give(&mut self, at: usize, given: Option<&Given>) {
        let mut open = std::mem::take(&mut self.open);
        for group in open.iter_mut().filter(|group| group.before.is_none()) {
            self.read_to(group.at);
            self.from = group.at + 1;
            group.before = Some(std::mem::take(&mut self.tokens));
        }
        self.open = open;
        self.read_to(at);
        self.from = at + 1;
        match given {
            Some(Given::Tokens(tokens)) => self.tokens.extend(tokens.clone()),
            Some(Given::Placed(code, place)) => self.tokens.extend(read(code, Some(*place), self.lexer)),
            None => {}
        }
    }

    fn close(&mut self, at: usize) {
        let Some(Open { before: Some(before), .. }) = self.open.pop() else { return };
        self.read_to(at);
        self.from = at + 1;
        let delimiter = match self.text.as_bytes().get(at) {
            Some(b')') => Delimiter::Parenthesis,
            Some(b']') => Delimiter::Bracket,
            _ => Delimiter::Brace,
        };
        let mut group = Group::new(delimiter, std::mem::replace(&mut self.tokens, before));
        group.set_span(self.place.unwrap_or_else(Span::call_site));
        self.tokens.extend([TokenTree::Group(group)]);
    }
}

/// The same tokens, standing at a place in the user's code.
fn stand_at(tokens: proc_macro2::TokenStream, place: Span) -> proc_macro2::TokenStream {
    let tokens = tokens.into_iter().map(|mut token| {
        if let TokenTree::Group(group) = &token {
            token = Group::new(group.delimiter(), stand_at(group.stream(), place)).into();
        }
        token.set_span(place);
        token
    });
    tokens.collect()
}

/// Text that emitters have written; a fault in it is one of ours, and rustc shows it.
fn lex(text: &str, lexer: Lexer) -> proc_macro2::TokenStream {
    let fault = || {
        let message = format!("asl-native has generated what is no Rust: {text}");
        quote::quote!(::core::compile_error! { #message })
    };
    lexer(text).unwrap_or_else(fault)
}
