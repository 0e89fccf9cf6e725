//! From the text of generated code to tokens.
//!
//! Where a group has tokens of the user's inside, it is made here: its text is lexed once, with a hole for each of these and for each
//! group that has some in turn, and then the holes are filled. All other groups are left to the lexer.
//!
//! ```text
//! enum E { A(␀), B([u8; 2]) }     enum E $     { A $, B([u8; 2]) }     ( $ )
//! ```

use proc_macro2::{Delimiter, Group, Span, TokenTree};

use super::{CLOSE, GIVEN, Given, OPEN, TokenStream};
use crate::by_name::ByName;
use crate::collect_vec::CollectVec;
use crate::options::Lexer;

/// Stands in a text where tokens are filled in: no generated code has it. Alone, so that what is before doesn't join what is filled in.
const HOLE: &str = " $";

/// Code as tokens; those that come from text stand at a place, else at the macro call.
pub(super) fn read(code: &TokenStream, lexer: Lexer) -> proc_macro2::TokenStream {
    match code.given.is_empty() {
        true if code.text.is_empty() => proc_macro2::TokenStream::new(),
        true => lex(&code.text, lexer),
        false => Reader { lexer, lexed: ByName::default() }.read(code, None).into_iter().collect(),
    }
}

struct Reader {
    lexer: Lexer,
    /// The tokens of texts with holes, which are often the same.
    lexed: ByName<'static, Vec<TokenTree>>,
}

/// A group, or the whole.
#[derive(Default)]
struct Level {
    /// Where its delimiter stands.
    at: usize,
    /// What is known of it once it is clear that it is made here.
    made: Option<Made>,
}

#[derive(Default)]
struct Made {
    /// What was read of it, with holes.
    text: String,
    /// What fills the holes.
    parts: Vec<Part>,
}

/// What fills a hole, and where the text behind it stands.
#[derive(Default)]
struct Part {
    tokens: Vec<TokenTree>,
    place: Option<Span>,
}

impl Reader {
    fn read(&mut self, code: &TokenStream, place: Option<Span>) -> Vec<TokenTree> {
        let mut levels = vec![Level { at: 0, made: Some(Made::default()) }];
        let (mut given, mut from) = (code.given.iter(), 0);
        // Byte by byte, without an iterator, which is fast where nothing is optimised. A mark is one byte, as is the delimiter behind it.
        let (mut bytes, mut at) = (code.text.as_bytes(), 0);
        while let [byte, rest @ ..] = bytes {
            match *byte {
                GIVEN => {
                    let given = given.next();
                    from = make(&mut levels, &code.text, from);
                    fill(&mut levels, code.text.get(from..at), self.part(given, place));
                    if let Some(Given::Placed(inner, _)) = given
                        && inner.given.is_empty()
                    {
                        fill(&mut levels, Some(&inner.text), Part { tokens: Vec::new(), place });
                    }
                    from = at + 1;
                }
                OPEN => levels.push(Level { at: at + 1, made: None }),
                CLOSE => {
                    if let Some(made) = levels.pop().and_then(|level| level.made) {
                        let group = self.group(made, code.text.get(from..at), rest.first(), place);
                        fill(&mut levels, None, Part { tokens: vec![group], place });
                        from = at + 2;
                    }
                }
                _ => {}
            }
            (bytes, at) = (rest, at + 1);
        }
        let whole = levels.pop().and_then(|level| level.made).unwrap_or_default();
        self.tokens(whole, code.text.get(from..), place)
    }

    /// What fills a hole in code that stands at `place`. Where that is text alone, it is lexed with what is around it.
    fn part(&mut self, given: Option<&Given>, place: Option<Span>) -> Part {
        match given {
            Some(Given::Placed(inner, at)) if inner.given.is_empty() => Part { tokens: Vec::new(), place: Some(*at) },
            Some(Given::Placed(inner, at)) => Part { tokens: self.read(inner, Some(*at)), place },
            Some(Given::Tokens(tokens)) => Part { tokens: tokens.to_vec(), place },
            None => Part { tokens: Vec::new(), place },
        }
    }

    fn group(&mut self, made: Made, rest: Option<&str>, delimiter: Option<&u8>, place: Option<Span>) -> TokenTree {
        let delimiter = match delimiter {
            Some(b')') => Delimiter::Parenthesis,
            Some(b']') => Delimiter::Bracket,
            _ => Delimiter::Brace,
        };
        let mut group = Group::new(delimiter, self.tokens(made, rest, place).into_iter().collect());
        group.set_span(place.unwrap_or_else(Span::call_site));
        group.into()
    }

    /// A text with its holes filled.
    fn tokens(&mut self, made: Made, rest: Option<&str>, mut place: Option<Span>) -> Vec<TokenTree> {
        let Made { mut text, mut parts } = made;
        text.push_str(rest.unwrap_or(""));
        if let [part] = parts.as_mut_slice()
            && text.trim() == HOLE.trim()
        {
            return std::mem::take(&mut part.tokens);
        }
        let lexer = self.lexer;
        if !self.lexed.contains(&text) {
            self.lexed.insert(text.clone(), lex(&text, lexer).into_iter().collect_vec());
        }
        let lexed = self.lexed.get(&text).map(Vec::as_slice).unwrap_or_default();
        let mut parts = parts.into_iter();
        let mut tokens = Vec::with_capacity(lexed.len());
        for token in lexed {
            match token {
                TokenTree::Punct(hole) if hole.as_char() == '$' => {
                    let part = parts.next().unwrap_or_default();
                    tokens.extend(part.tokens);
                    place = part.place;
                }
                token => tokens.push(stand_at(token.clone(), place)),
            }
        }
        tokens
    }
}

/// Sees to it that all open groups are made here; says how far the text is read then.
fn make(levels: &mut [Level], text: &str, mut from: usize) -> usize {
    let mut outer: Option<&mut Made> = None;
    for level in levels {
        if level.made.is_none() {
            if let Some(outer) = outer {
                outer.text.push_str(text.get(from..level.at).unwrap_or(""));
                outer.text.push_str(HOLE);
            }
            from = level.at + 1;
        }
        outer = Some(level.made.get_or_insert_default());
    }
    from
}

/// Adds what stands at a hole, or fills the hole that is there.
fn fill(levels: &mut [Level], before: Option<&str>, part: Part) {
    let Some(made) = levels.last_mut().and_then(|level| level.made.as_mut()) else { return };
    if let Some(before) = before {
        made.text.push_str(before);
        made.text.push_str(HOLE);
    }
    made.parts.push(part);
}

/// The token standing at a place in the user's code. What is inside of a group doesn't: rustc points at the whole, and each token that
/// is made anew takes time.
fn stand_at(mut token: TokenTree, place: Option<Span>) -> TokenTree {
    if let Some(place) = place {
        token.set_span(place);
    }
    token
}

/// Text that emitters have written; a fault in it is one of ours, and rustc shows it.
fn lex(text: &str, lexer: Lexer) -> proc_macro2::TokenStream {
    let fault = || {
        let message = format!("asl-native has generated what is no Rust: {text}");
        quote::quote!(::core::compile_error! { #message })
    };
    lexer(text).unwrap_or_else(fault)
}
