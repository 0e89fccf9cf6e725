//! A string of the definition, and where each of its bytes stands in the source: a fault inside an expression is underlined exactly,
//! whatever escapes, folded lines and substituted placeholders are before it.
//!
//! ```
//! use asl_codegen::{span::Span, syntax::tree::TextBuilder};
//! let mut text = TextBuilder::default();
//! text.push_at("arn:", 1); // written at the source's byte 1
//! text.push_inserted("eu-west-1", Span::new(5, 14)); // stands for `${Region}`
//! let text = text.build(Span::new(0, 15));
//! assert_eq!(text.value, "arn:eu-west-1");
//! assert_eq!((text.span_of(2, 4), text.span_of(6, 8)), (Span::new(3, 5), Span::new(5, 14)));
//! ```

use std::ops::Range;

use crate::collect_vec::PushAll;
use crate::span::{Span, offset};

/// A string's value, and how its bytes map to the source's.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The value, unescaped.
    pub value: String,
    /// Ascending by where in `value` they begin. Boxed, because expressions hold many texts.
    pieces: Box<[Piece]>,
    /// The whole quoted string.
    whole: Span,
    /// See [`Text::is_bare`].
    bare: bool,
}

/// A part of the value.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Piece {
    /// Where in the value it begins.
    value: u32,
    /// Where in the source it begins.
    source: u32,
    /// For a part that stands in the source in other words (a placeholder's value): how many bytes these words take.
    instead_of: Option<u32>,
}

impl Text {
    /// A text whose byte `offsets[i].0` stands at the source's byte `offsets[i].1`; `whole` is the quoted string.
    ///
    /// An empty `offsets` means that places inside are not known: every part has the span `whole`.
    pub fn new(value: String, offsets: Vec<(u32, u32)>, whole: Span) -> Text {
        let mut pieces = Vec::with_capacity(offsets.len());
        for (index, &(value, source)) in offsets.iter().enumerate() {
            // An escape takes more bytes than what it stands for.
            let end = offsets.get(index + 1);
            let taken = end.map(|(next_value, next)| (next_value.saturating_sub(value), next.saturating_sub(source)));
            let instead_of = taken.filter(|(here, there)| here != there).map(|(_, there)| there);
            pieces.push(Piece { value, source, instead_of });
        }
        Text { value, pieces: pieces.into(), whole, bare: false }
    }

    /// A text that stands in the source as it is, from the byte `source` on.
    pub fn as_written(value: String, source: u32, whole: Span) -> Text {
        Text { value, pieces: Box::new([Piece { value: 0, source, instead_of: None }]), whole, bare: false }
    }

    /// A `${Placeholder}` without quotes: what it stands for need not be a string.
    pub fn bare(value: String, whole: Span) -> Text {
        Text { bare: true, ..Text::new(value, vec![(0, whole.start)], whole) }
    }

    /// Has it count as a string, whatever it stands for.
    pub(crate) fn quote(&mut self) {
        self.bare = false;
    }

    /// Whether it is a placeholder without quotes.
    pub fn is_bare(&self) -> bool {
        self.bare
    }

    /// Whether all of it stands for something else in the source, a placeholder or a function.
    pub(crate) fn is_inserted(&self) -> bool {
        matches!(&*self.pieces, [Piece { instead_of: Some(_), .. }])
    }

    /// The span in the source of the bytes `start..end` of the unescaped value.
    pub fn span_of(&self, start: usize, end: usize) -> Span {
        match (self.source_offset(start), self.source_end(start, end)) {
            (Some(start), Some(end)) => Span::new(start, end.max(start)),
            _ => self.whole,
        }
    }

    /// This text read from the value of another: its spans are places in `outer`'s value, the result's are the source's.
    pub(crate) fn through(&self, outer: &Text) -> Text {
        let mut text = TextBuilder::default();
        for (index, piece) in self.pieces.iter().enumerate() {
            let end = self.pieces.get(index + 1).map_or(self.value.len(), |next| next.value as usize);
            let (start, source) = (piece.value as usize, piece.source as usize);
            match piece.instead_of {
                Some(len) => {
                    let value = self.value.get(start..end).unwrap_or("");
                    text.push_inserted(value, outer.span_of(source, source + len as usize));
                }
                None => text.push_part(outer, source..source + end.saturating_sub(start)),
            }
        }
        let whole = outer.span_of(self.whole.start as usize, self.whole.end as usize);
        let pieces = if text.value == self.value { text.pieces } else { Vec::new() }.into_boxed_slice();
        Text { value: self.value.clone(), pieces, whole, bare: self.bare }
    }

    fn piece(&self, byte: usize) -> Option<(usize, Piece)> {
        let byte = offset(byte);
        let index = self.pieces.partition_point(|piece| piece.value <= byte).checked_sub(1)?;
        Some((index, *self.pieces.get(index)?))
    }

    fn source_offset(&self, byte: usize) -> Option<u32> {
        let (_, piece) = self.piece(byte)?;
        let inside = if piece.instead_of.is_some() { 0 } else { offset(byte) - piece.value };
        Some(piece.source + inside)
    }

    /// Where a part ends: after its last byte, for the next may stand elsewhere.
    fn source_end(&self, start: usize, end: usize) -> Option<u32> {
        let Some(last) = end.checked_sub(1).filter(|_| end > start) else { return self.source_offset(end) };
        let (_, piece) = self.piece(last)?;
        Some(piece.source + piece.instead_of.unwrap_or(offset(end) - piece.value))
    }
}

/// A text put together of parts.
#[derive(Default)]
pub struct TextBuilder {
    value: String,
    pieces: Vec<Piece>,
}

impl TextBuilder {
    /// Text as it stands at the source's byte `source`.
    pub fn push_at(&mut self, text: &str, source: u32) {
        let value = offset(self.value.len());
        self.pieces.push(Piece { value, source, instead_of: None });
        self.value.push_str(text);
    }

    /// Text that the source says in other words, at `span`.
    pub fn push_inserted(&mut self, text: &str, span: Span) {
        let value = offset(self.value.len());
        let instead_of = Some(span.end.saturating_sub(span.start));
        self.pieces.push(Piece { value, source: span.start, instead_of });
        self.value.push_str(text);
    }

    /// The bytes `range` of another text, with their places.
    pub fn push_part(&mut self, text: &Text, range: Range<usize>) {
        let Some(part) = text.value.get(range.clone()).filter(|part| !part.is_empty()) else { return };
        let Some((first, piece)) = text.piece(range.start) else { return self.push_inserted(part, text.whole) };
        let shift = offset(self.value.len());
        let source = text.source_offset(range.start).unwrap_or(piece.source);
        self.pieces.push(Piece { value: shift, source, instead_of: piece.instead_of });
        let rest = text.pieces.iter().skip(first + 1).take_while(|piece| (piece.value as usize) < range.end);
        let start = offset(range.start);
        self.pieces.push_all(rest.map(|piece| Piece { value: piece.value - start + shift, ..*piece }));
        self.value.push_str(part);
    }

    /// The text; `whole` is what is underlined where a place inside is not known.
    pub fn build(self, whole: Span) -> Text {
        Text { value: self.value, pieces: self.pieces.into_boxed_slice(), whole, bare: false }
    }
}
