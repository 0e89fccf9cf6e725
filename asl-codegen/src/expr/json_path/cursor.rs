//! Where the parser stands in a path's text: `$.items[` ^ `0]`.

use std::ops::Range;

use super::PathFault;
use crate::expr::ExprText;
use crate::span::Span;

/// Filters, lists and calls may stand inside each other this deep; deeper text is a fault, not a stack overflow.
const MAX_DEPTH: u32 = 64;

/// A place in a path's text.
pub(in crate::expr) struct Cursor<'a> {
    text: &'a ExprText,
    source: &'a str,
    at: usize,
    depth: u32,
}

impl<'a> Cursor<'a> {
    pub(in crate::expr) fn new(text: &'a ExprText) -> Cursor<'a> {
        Cursor { text, source: text.as_str(), at: 0, depth: 0 }
    }

    pub(in crate::expr) fn at(&self) -> usize {
        self.at
    }

    pub(in crate::expr) fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or("")
    }

    pub(in crate::expr) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(in crate::expr) fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    pub(in crate::expr) fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Passes `expected` if it is next.
    pub(in crate::expr) fn eat(&mut self, expected: &str) -> bool {
        let found = self.rest().starts_with(expected);
        if found {
            self.at += expected.len();
        }
        found
    }

    /// Passes all characters that `belongs` accepts, and returns them.
    pub(in crate::expr) fn eat_while(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or("")
    }

    pub(in crate::expr) fn skip_blanks(&mut self) {
        self.eat_while(char::is_whitespace);
    }

    /// The text from `start` to here.
    pub(in crate::expr) fn since(&self, start: usize) -> &'a str {
        self.source.get(start..self.at).unwrap_or("")
    }

    /// Where the bytes from `start` to here stand in the definition.
    pub(in crate::expr) fn span_since(&self, start: usize) -> Span {
        self.text.span_of(start..self.at)
    }

    /// A fault at the next character (or after the last one).
    pub(in crate::expr) fn fault_here(&self, message: impl Into<String>) -> PathFault {
        let width = self.peek().map_or(0, char::len_utf8);
        self.fault(self.at..self.at + width, message)
    }

    /// A fault at one ASCII character that was passed.
    pub(in crate::expr) fn fault_at(&self, at: usize, message: impl Into<String>) -> PathFault {
        self.fault(at..at + 1, message)
    }

    pub(in crate::expr) fn fault(&self, range: Range<usize>, message: impl Into<String>) -> PathFault {
        PathFault { message: message.into(), span: self.text.span_of(range), help: None }
    }

    /// Reads something that may hold itself.
    pub(in crate::expr) fn nested<T>(
        &mut self,
        read: impl FnOnce(&mut Cursor<'a>) -> Result<T, PathFault>,
    ) -> Result<T, PathFault> {
        if self.depth == MAX_DEPTH {
            return Err(self.fault_here("the path is nested too deeply"));
        }
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }
}
