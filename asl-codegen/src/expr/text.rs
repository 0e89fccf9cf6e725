//! The text of an expression, and where each of its bytes stands in the source.

use std::ops::Range;
use std::sync::Arc;

use crate::span::{Span, Spanned, offset};
use crate::syntax::tree::Text;

/// An expression's text: a whole string of the definition (`"$.a"`) or a part of one (what is between `{%` and `%}`).
///
/// ```
/// use asl_codegen::expr::ExprText;
/// let text = ExprText::plain("{% $x + 1 %}").part(2..10);
/// assert_eq!(text.as_str(), " $x + 1 ");
/// assert_eq!((text.span().start, text.span_of(1..3).start), (2, 3));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ExprText {
    /// Shared with all parts: a call of many arguments has as many.
    text: Arc<Text>,
    range: Range<usize>,
}

impl ExprText {
    /// The whole of a string.
    pub fn new(text: &Text) -> ExprText {
        ExprText { range: 0..text.value.len(), text: Arc::new(text.clone()) }
    }

    /// A text that stands alone: its bytes are its offsets.
    pub fn plain(text: &str) -> ExprText {
        let end = offset(text.len());
        ExprText::new(&Text::new(text.to_string(), vec![(0, 0)], Span::new(0, end)))
    }

    /// The bytes `range` of this text; empty where they are not inside it.
    pub fn part(&self, range: Range<usize>) -> ExprText {
        let inside = self.as_str().get(range.clone()).is_some();
        let range = if inside {
            self.range.start + range.start..self.range.start + range.end
        } else {
            self.range.end..self.range.end
        };
        ExprText { text: Arc::clone(&self.text), range }
    }

    /// The text, unescaped.
    pub fn as_str(&self) -> &str {
        self.text.value.get(self.range.clone()).unwrap_or("")
    }

    /// Where the text stands in the source, without quotes or delimiters.
    pub fn span(&self) -> Span {
        self.text.span_of(self.range.start, self.range.end)
    }

    /// Where the bytes `range` of the text stand in the source.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        self.text.span_of(self.range.start + range.start, self.range.start + range.end)
    }

    /// The text as a plain string with its span.
    pub fn to_spanned(&self) -> Spanned<String> {
        Spanned::new(self.as_str().to_string(), self.span())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_no_copy() {
        let whole = ExprText::plain("States.Format('{}', $.a)");
        assert!(Arc::ptr_eq(&whole.text, &whole.part(15..17).text));
    }
}
