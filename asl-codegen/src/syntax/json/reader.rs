//! The parser's tokens to a tree, in one go: its own tree would be made, gone through and dropped, which takes as long as all the rest.
//!
//! What is wrong with a text that is no JSON is not said here. Then the parser reads it, whose errors are exact.

use jsonc_parser::tokens::Token;
use jsonc_parser::{Scanner, ScannerOptions};

use super::escape;
use crate::diagnostic::Diagnostics;
use crate::span::{Span, Spanned, offset};
use crate::syntax::duplicate::check_duplicates;
use crate::syntax::number::read_number;
use crate::syntax::tree::{Member, Node, NodeKind, Text};

/// As deep as the parser goes: objects, their members and arrays inside of each other.
const DEEPEST: usize = 512;

/// All leniencies of the scanner off.
const STRICT: ScannerOptions = ScannerOptions {
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Where in a text its tree is read.
pub(super) struct Reader<'a, 'd> {
    text: &'a str,
    scanner: Scanner<'a>,
    depth: usize,
    diags: &'d mut Diagnostics,
}

impl<'a, 'd> Reader<'a, 'd> {
    /// At the beginning of a text.
    pub(super) fn new(text: &'a str, diags: &'d mut Diagnostics) -> Reader<'a, 'd> {
        Reader { text, scanner: Scanner::new(text, &STRICT), depth: 0, diags }
    }

    /// The tree of the whole text; nothing where it is not one value of JSON.
    pub(super) fn tree(mut self) -> Option<Node> {
        let first = self.next()?;
        let tree = self.value(first)?;
        match self.scanner.scan() {
            Ok(None) => Some(tree),
            _ => None,
        }
    }

    fn next(&mut self) -> Option<Token<'a>> {
        self.scanner.scan().unwrap_or_default()
    }

    /// Where the token stands that was read last.
    fn span(&self) -> Span {
        Span::new(offset(self.scanner.token_start()), offset(self.scanner.token_end()))
    }

    /// The value that begins with this token.
    fn value(&mut self, token: Token<'a>) -> Option<Node> {
        if self.depth > DEEPEST {
            return None;
        }
        let mut span = self.span();
        let kind = match token {
            Token::OpenBrace => NodeKind::Object(self.members()?),
            Token::OpenBracket => NodeKind::Array(self.elements()?),
            Token::String(value) => NodeKind::String(read_string(value.into_owned(), span, self.text)),
            Token::Number(number) => read_number(number.to_owned(), span, self.diags),
            Token::Boolean(value) => NodeKind::Bool(value),
            Token::Null => NodeKind::Null,
            _ => return None,
        };
        span.end = offset(self.scanner.token_end());
        Some(Node { span, kind })
    }

    /// What follows `{`.
    fn members(&mut self) -> Option<Vec<Member>> {
        let (mut members, mut next) = (Vec::new(), self.next()?);
        if let Token::CloseBrace = next {
            return Some(members);
        }
        self.depth += 2;
        while let Token::String(key) = next {
            let key = Spanned::new(key.into_owned(), self.span());
            let Token::Colon = self.next()? else { return None };
            let first = self.next()?;
            members.push(Member { key, value: self.value(first)? });
            match self.next()? {
                Token::Comma => next = self.next()?,
                Token::CloseBrace => {
                    self.depth -= 2;
                    check_duplicates(&members, self.diags);
                    return Some(members);
                }
                _ => return None,
            }
        }
        None
    }

    /// What follows `[`.
    fn elements(&mut self) -> Option<Vec<Node>> {
        let (mut elements, mut next) = (Vec::new(), self.next()?);
        if let Token::CloseBracket = next {
            return Some(elements);
        }
        self.depth += 1;
        loop {
            elements.push(self.value(next)?);
            match self.next()? {
                Token::Comma => next = self.next()?,
                Token::CloseBracket => {
                    self.depth -= 1;
                    return Some(elements);
                }
                _ => return None,
            }
        }
    }
}

fn read_string(value: String, whole: Span, text: &str) -> Text {
    let start = whole.start + 1;
    let inside = Span::new(start, whole.end.saturating_sub(1));
    // An escape is longer than what it stands for.
    match start as usize + value.len() == inside.end as usize {
        true => Text::as_written(value, start, whole),
        false => Text::new(value, escape::offsets(inside.slice(text), start), whole),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::json::fault;

    fn is_read(text: &str) -> bool {
        let mut diags = Diagnostics::new();
        let tree = Reader::new(text, &mut diags).tree();
        drop(diags.into_sorted());
        tree.is_some()
    }

    /// Whether a text is read, and whether the parser takes it.
    #[track_caller]
    fn check(text: &str) {
        assert_eq!(is_read(text), fault::of(text).code.name == "compiler-bug", "{text}");
    }

    /// All texts of so many tokens.
    fn texts(length: u32) -> impl Iterator<Item = String> {
        const TOKENS: [&str; 9] = ["{", "}", "[", "]", ",", ":", "\"a\"", "1 ", "null "];
        (0..TOKENS.len().pow(length)).map(move |number| {
            let token = |place| TOKENS[number / TOKENS.len().pow(place) % TOKENS.len()];
            (0..length).map(token).collect()
        })
    }

    #[test]
    fn what_the_parser_takes_is_read() {
        (0..6).flat_map(texts).for_each(|text| check(&text));
        assert_eq!(texts(3).filter(|text| is_read(text)).count(), 3, "arrays of one value");
    }

    #[test]
    fn it_is_read_as_deep_as_the_parser_goes() {
        for depth in 500..520 {
            check(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
            check(&format!("{}1{}", "{\"a\":".repeat(depth / 2), "}".repeat(depth / 2)));
        }
    }
}
