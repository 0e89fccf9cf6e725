//! Where the parts of a YAML scalar's value stand in the source.
//!
//! Folding changes white space only, so the value's other characters are found again in the source in their order.

use granit_parser::ScalarStyle;

use crate::span::{self, Span};
use crate::syntax::tree::{Text, TextBuilder};

/// The text of a scalar: `value`, as it was written at `span`.
pub(super) fn text(value: &str, style: ScalarStyle, source: &str, span: Span) -> Text {
    let written = span.slice(source);
    let unknown = || Text::new(value.to_owned(), Vec::new(), span);
    let (start, inside) = match style {
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
            let Some(inside) = written.get(1..written.len().saturating_sub(1)) else { return unknown() };
            (1, inside)
        }
        // A block's span begins with its first character, after the line of its `|`.
        _ => (0, written),
    };
    let mut aligned = Aligned { style, rest: inside, at: span.start + start, text: TextBuilder::default() };
    let mut run = Run::default();
    for (offset, char) in value.char_indices() {
        let Some((source, len)) = aligned.find(char) else { return unknown() };
        if run.continues_at(source) && len == char.len_utf8() {
            run.end = offset + char.len_utf8();
            continue;
        }
        aligned.push(&run, value);
        run = Run { start: offset, end: offset + char.len_utf8(), source };
        if len != char.len_utf8() {
            let end = source + span::offset(len);
            aligned.text.push_inserted(value.get(run.start..run.end).unwrap_or(""), Span::new(source, end));
            run = Run { start: run.end, end: run.end, source: end };
        }
    }
    aligned.push(&run, value);
    aligned.text.build(span)
}

/// Bytes of the value that stand side by side in the source as well.
#[derive(Default)]
struct Run {
    start: usize,
    end: usize,
    source: u32,
}

impl Run {
    fn continues_at(&self, source: u32) -> bool {
        self.source + span::offset(self.end - self.start) == source
    }
}

struct Aligned<'a> {
    style: ScalarStyle,
    rest: &'a str,
    at: u32,
    text: TextBuilder,
}

impl Aligned<'_> {
    fn push(&mut self, run: &Run, value: &str) {
        if let Some(part) = value.get(run.start..run.end).filter(|part| !part.is_empty()) {
            self.text.push_at(part, run.source);
        }
    }

    /// Where the value's next character stands, and how many bytes it takes there; nothing where it isn't found.
    fn find(&mut self, char: char) -> Option<(u32, usize)> {
        self.skip_line_continuations();
        if !self.rest.starts_with(char) && !self.is_escape() {
            if char.is_whitespace() {
                // Folded: it stands for a line break. Which one is of no interest to anybody. A block's last one may not be written.
                return Some((self.at, usize::from(!self.rest.is_empty())));
            }
            let blank = self.rest.len() - self.rest.trim_start().len();
            self.advance(blank)?;
            self.skip_line_continuations();
        }
        let len = match char {
            _ if self.is_escape() => escape_len(self.rest),
            '\'' if self.style == ScalarStyle::SingleQuoted => 2,
            _ if self.rest.starts_with(char) => char.len_utf8(),
            _ => return None,
        };
        let found = (self.at, len);
        self.advance(len)?;
        Some(found)
    }

    fn is_escape(&self) -> bool {
        self.style == ScalarStyle::DoubleQuoted && self.rest.starts_with('\\')
    }

    /// A backslash at the end of a line joins it to the next.
    fn skip_line_continuations(&mut self) {
        while self.is_escape() {
            let after = self.rest.get(1..).unwrap_or("");
            let broken = after.strip_prefix('\r').unwrap_or(after);
            if !broken.starts_with('\n') {
                return;
            }
            let len = self.rest.len() - broken.trim_start().len();
            if self.advance(len).is_none() {
                return;
            }
        }
    }

    fn advance(&mut self, len: usize) -> Option<()> {
        self.rest = self.rest.get(len..)?;
        self.at += span::offset(len);
        Some(())
    }
}

/// How many bytes an escape takes; `rest` begins with its backslash.
fn escape_len(rest: &str) -> usize {
    match rest.get(1..).and_then(|rest| rest.chars().next()) {
        Some('x') => 4,
        Some('u') => 6,
        Some('U') => 10,
        Some(char) => 1 + char.len_utf8(),
        None => 1,
    }
}
