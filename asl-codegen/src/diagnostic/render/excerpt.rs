//! Which part of the definition a fault shows.
//!
//! Labels that stand near each other share one excerpt of whole lines. A line of a minified definition can be as long
//! as the definition: of such a line each label gets a window of its own, with `…` where it was cut.

use crate::collect_vec::CollectVec;
use crate::diagnostic::Label;
use crate::source::{Position, Source};
use crate::span;
use std::borrow::Cow;
use std::ops::Range;

/// Lines longer than this are cut.
const LONG_LINE: usize = 240;

/// Labels that are further apart get an excerpt each.
const FAR_APART: usize = 16 << 10;

/// How many bytes a window shows before a label, and from its start on.
const WINDOW: (usize, usize) = (40, 80);

/// A piece of the definition with underlined places.
pub(super) struct Excerpt<'a> {
    /// Where the first label begins in the definition.
    pub(super) position: Position,
    /// The number of the piece's first line.
    pub(super) first_line: usize,
    /// The piece.
    pub(super) text: Cow<'a, str>,
    /// Where the first label begins in a line that was cut: as a column of the piece.
    pub(super) cut_column: Option<usize>,
    /// What to underline in it.
    pub(super) marks: Vec<Mark<'a>>,
}

/// An underlined place of an [`Excerpt`].
pub(super) struct Mark<'a> {
    /// Bytes of the excerpt's text, at character boundaries.
    pub(super) range: Range<usize>,
    /// The words beside it.
    pub(super) text: &'a str,
    /// Whether this is the fault's first label.
    pub(super) primary: bool,
}

/// The pieces to show for `labels`: one that holds them all, or one for each.
pub(super) fn excerpts<'a>(labels: &'a [Label], source: &'a Source) -> Vec<Excerpt<'a>> {
    let mut marks = Vec::new();
    for label in labels {
        let range = clamp(label, source.text());
        marks.push(Mark { range, text: &label.text, primary: marks.is_empty() });
    }
    let around = around(&marks);
    let mut lines = line_of(source, around.start)..=line_of(source, around.end);
    let near = around.len() <= FAR_APART && !lines.any(|line| is_long(source, line));
    if near {
        return shared(marks, source).into_iter().collect_vec();
    }
    marks.into_iter().map(|mark| alone(mark, source)).collect_vec()
}

/// Whole lines around all `marks`.
fn shared<'a>(mut marks: Vec<Mark<'a>>, source: &'a Source) -> Option<Excerpt<'a>> {
    let position = position(source, marks.first()?.range.start);
    let around = around(&marks);
    let first_line = line_of(source, around.start);
    let start = source.line_bounds(first_line).0;
    let end = source.line_bounds(line_of(source, around.end)).1;
    for mark in &mut marks {
        mark.range = mark.range.start - start..mark.range.end - start;
    }
    let text = source.text().get(start..end.max(start))?;
    Some(Excerpt { position, first_line, text: Cow::Borrowed(text), cut_column: None, marks })
}

/// From where the first of them begins to where the last of them ends.
fn around(marks: &[Mark<'_>]) -> Range<usize> {
    let (mut start, mut end) = (usize::MAX, 0);
    for Mark { range, .. } in marks {
        start = start.min(range.start);
        end = end.max(range.end);
    }
    start..end
}

/// The line on which `mark` begins, or a window of it.
fn alone<'a>(mark: Mark<'a>, source: &'a Source) -> Excerpt<'a> {
    let text = source.text();
    let Range { start, end } = mark.range;
    let position = position(source, start);
    let (line_start, line_end) = source.line_bounds(position.line);
    let (from, to) = if line_end - line_start > LONG_LINE {
        let from = text.floor_char_boundary(start.saturating_sub(WINDOW.0)).max(line_start);
        (from, text.ceil_char_boundary(start.saturating_add(WINDOW.1)).min(line_end).max(from))
    } else {
        (line_start, line_end)
    };
    let before = if from > line_start { "…" } else { "" };
    let after = if to < line_end { "…" } else { "" };
    // A label that goes on after the window is underlined to the window's end.
    let shift = |offset: usize| offset.clamp(from, to) - from + before.len();
    let range = shift(start)..shift(end);
    let window = format!("{before}{}{after}", text.get(from..to).unwrap_or(""));
    let column = window.get(..range.start).unwrap_or("").chars().count() + 1;
    let cut_column = (from > line_start).then_some(column);
    Excerpt {
        position,
        first_line: position.line,
        text: Cow::Owned(window),
        cut_column,
        marks: vec![Mark { range, ..mark }],
    }
}

/// The label's bytes, inside the text and at character boundaries, whatever was asked for.
fn clamp(label: &Label, text: &str) -> Range<usize> {
    let start = text.floor_char_boundary(label.span.start as usize);
    let end = text.ceil_char_boundary((label.span.end as usize).min(text.len()));
    start..end.max(start)
}

fn position(source: &Source, offset: usize) -> Position {
    source.position(span::offset(offset))
}

fn line_of(source: &Source, offset: usize) -> usize {
    position(source, offset).line
}

fn is_long(source: &Source, line: usize) -> bool {
    let (start, end) = source.line_bounds(line);
    end - start > LONG_LINE
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::render::{Style, render};
    use crate::diagnostic::{Diagnostic, code};
    use crate::source::Source;
    use crate::span::Span;

    fn check(text: &str, spans: &[(u32, u32)]) -> String {
        let source = Source::new("a.asl.json", text);
        let first = spans.first().map_or(Span::default(), |&(start, end)| Span::new(start, end));
        let fault = Diagnostic::new(&code::DUPLICATE_KEY, first, "twice").label("here");
        let fault = spans.iter().skip(1).fold(fault, |fault, &(start, end)| fault.also(Span::new(start, end), "there"));
        render(&fault, &source, Style::default())
    }

    #[test]
    fn any_span_of_any_text_is_rendered() {
        let texts = ["", "\n", "\r\n", "\r", "{\r\n}\r\n", "状态", "\t\"a\u{301}\"\u{200d}", "a\n\n\nb", "\u{feff}{}"];
        for text in texts {
            for start in 0..16 {
                for end in 0..16 {
                    assert!(check(text, &[(start, end), (end, start)]).contains("error[ASL0003]: twice"));
                }
            }
            check(text, &[(u32::MAX, u32::MAX), (0, u32::MAX)]);
        }
    }

    #[test]
    fn a_minified_definition_is_cut() {
        let text = format!("{}\"Next\":\"状态\"{}", "x ".repeat(50_000), "y ".repeat(50_000));
        let rendered = check(&text, &[(100_007, 100_015), (3, 4)]);
        assert!(rendered.contains("a.asl.json:1:100008"), "{rendered}");
        assert!(rendered.contains("\"Next\":\"状态\"y"), "{rendered}");
        assert!(rendered.lines().all(|line| line.chars().count() < 160), "{rendered}");
    }

    #[test]
    fn labels_far_apart_have_an_excerpt_each() {
        let text = format!("\"a\": 1,\n{}\"a\": 2", "\n".repeat(20_000));
        let rendered = check(&text, &[(20_008, 20_011), (0, 3)]);
        assert!(rendered.contains("--> a.asl.json:20002:1") && rendered.contains("::: a.asl.json:1:1"), "{rendered}");
    }
}
