//! Where something stands in the definition: byte offsets, never lines.
//!
//! Lines and columns exist only where diagnostics are rendered (see `diagnostic::render`).

use std::ops::Deref;

/// A half-open range of byte offsets into the definition's text.
///
/// ```
/// use asl_codegen::span::Span;
/// assert_eq!(Span::new(2, 5).slice("a bcd e"), "bcd");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The range `start..end`.
    pub const fn new(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    /// The text under the span; empty where the span is not inside `text`.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// A number of bytes as an offset; what is beyond the largest counts as it. No function is called, for a compiler that isn't optimised.
pub(crate) const fn offset(bytes: usize) -> u32 {
    if bytes < u32::MAX as usize { bytes as u32 } else { u32::MAX }
}

/// A value with the place it was read from.
///
/// ```
/// use asl_codegen::span::{Span, Spanned};
/// let name = Spanned::new("Open Case".to_string(), Span::new(10, 21));
/// assert_eq!(name.len(), 9); // derefs to the value
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it was read.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, read at `span`.
    pub const fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}

impl Spanned<String> {
    /// Where the last `part` of a string stands; the whole string where escapes make that unknown.
    ///
    /// ```
    /// use asl_codegen::span::{Span, Spanned};
    /// let resource = Spanned::new("ecs:runTask.sync".to_string(), Span::new(100, 118));
    /// assert_eq!(resource.part(".sync"), Span::new(112, 117));
    /// ```
    pub fn part(&self, part: &str) -> Span {
        let Span { start, end } = self.span;
        let quotes = match (end.saturating_sub(start) as usize).checked_sub(self.value.len()) {
            Some(0) => 0, // YAML's plain text
            Some(2) => 1,
            _ => return self.span,
        };
        let offset = |at: usize| start.saturating_add(u32::try_from(at + quotes).unwrap_or_default());
        self.value.rfind(part).map_or(self.span, |at| Span::new(offset(at), offset(at + part.len())))
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
