//! Faults as text in rustc's form.
//!
//! ```text
//! error[ASL0201]: no state is called `Clsoe Case`
//!   --> call_center.asl.json:12:15
//!    |
//! 12 |       "Next": "Clsoe Case"
//!    |               ^^^^^^^^^^^^ unknown state
//!    |
//!    = help: did you mean `Close Case`?
//!    = note: AWS calls this MISSING_TRANSITION_TARGET; see docs/errors.md#transition-target-unknown
//! ```

mod excerpt;

use super::{Diagnostic, Label, Severity};
use crate::collect_vec::CollectVec;
use crate::source::{Position, Source};
use crate::span::Span;
use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};
use excerpt::Excerpt;

/// Lines up to this long are shown whole, whatever is underlined.
const PLAIN_LINE: usize = 100;

/// How faults look as text.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Whether to colour with ANSI escapes.
    pub color: bool,
    /// How many columns a line of the definition may take.
    pub width: usize,
    /// How many faults to show; the others are counted.
    pub limit: usize,
}

impl Default for Style {
    /// No colour, as wide as rustc, a hundred faults.
    fn default() -> Style {
        Style { color: false, width: 140, limit: 100 }
    }
}

/// One fault as text, without a line break at its end.
///
/// ```
/// use asl_codegen::diagnostic::{Diagnostic, code, render};
/// use asl_codegen::{source::Source, span::Span};
///
/// let source = Source::new("greet.asl.json", r#"{"StartAt": "Greet", "StartAt": "Leave"}"#);
/// let fault = Diagnostic::new(&code::DUPLICATE_KEY, Span::new(21, 30), "the key `StartAt` stands here twice");
/// let text = render::render(&fault, &source, render::Style::default());
/// assert!(text.starts_with("error[ASL0003]: the key `StartAt` stands here twice\n --> greet.asl.json:1:22\n"));
/// ```
pub fn render(diagnostic: &Diagnostic, source: &Source, style: Style) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let excerpts = excerpt::excerpts(&diagnostic.labels, source);
    let mut group =
        level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.id).elements(Vec::<Element<'_>>::new());
    for excerpt in &excerpts {
        group = group.element(snippet(excerpt, source));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let group = group.element(Level::NOTE.message(note(diagnostic)));
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
    let text = renderer.term_width(style.width).render(&[group]);
    let text = excerpts.iter().fold(text, |text, excerpt| with_real_column(text, excerpt, source.path()));
    text.lines().map(str::trim_end).collect_vec().join("\n")
}

/// All faults as text, an empty line between them, and a last line that counts them where there are several.
pub fn render_all(diagnostics: &[Diagnostic], source: &Source, style: Style) -> String {
    let shown = diagnostics.iter().take(style.limit);
    let mut parts: Vec<String> = shown.map(|diagnostic| render(diagnostic, source, style)).collect_vec();
    if let Some(hidden) = diagnostics.len().checked_sub(style.limit).filter(|hidden| *hidden > 0) {
        parts.push(format!("… and {hidden} more"));
    }
    parts.join("\n\n")
}

/// The lines of the definition around a place, the place underlined, without a message: what rustc's own messages are
/// followed by where they come from constants.
///
/// ```
/// use asl_codegen::{diagnostic::render::render_excerpt, source::Source, span::Span};
/// let source = Source::new("greet.asl.json", "{\n  \"StartAt\": \"Greet\"\n}");
/// assert!(render_excerpt(Span::new(15, 22), &source).contains("\"StartAt\": \"Greet\""));
/// ```
pub fn render_excerpt(span: Span, source: &Source) -> String {
    plain_excerpt(span, source).unwrap_or_else(|| rendered_excerpt(span, source))
}

/// What nearly all excerpts are, in short lines of ASCII: unoptimised, the renderer takes many times as long for the same.
fn plain_excerpt(span: Span, source: &Source) -> Option<String> {
    let Position { line, column } = source.position(span.start);
    let (start, end) = source.line_bounds(line);
    let text = source.text().get(start..end)?.trim_end_matches(' ');
    let mut letters = text.as_bytes();
    while let [b' '..=b'~', rest @ ..] = letters {
        letters = rest;
    }
    let is_plain = letters.is_empty() && text.len() <= PLAIN_LINE && span.end as usize <= start + text.len();
    let marks = "^".repeat(span.end.checked_sub(span.start).filter(|length| *length > 0 && is_plain)? as usize);
    let (number, margin, before) = (line.to_string(), line.to_string().len() + 1, column - 1);
    Some(format!("{:margin$}|\n{number} | {text}\n{:margin$}| {:before$}{marks}", "", "", ""))
}

fn rendered_excerpt(span: Span, source: &Source) -> String {
    let label = Label { span, text: String::new() };
    let excerpts = excerpt::excerpts(std::slice::from_ref(&label), source);
    let mut group = Level::ERROR.primary_title("").elements(Vec::<Element<'_>>::new());
    for excerpt in &excerpts {
        group = group.element(snippet(excerpt, source));
    }
    let text = Renderer::plain().term_width(Style::default().width).render(&[group]);
    // The first two lines are the title and the place.
    text.lines().skip(2).map(str::trim_end).collect_vec().join("\n")
}

fn snippet<'a>(excerpt: &'a Excerpt<'_>, source: &'a Source) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let annotations = excerpt.marks.iter().map(|mark| {
        let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let label = (!mark.text.is_empty()).then_some(mark.text);
        kind.span(mark.range.clone()).label(label)
    });
    let snippet = Snippet::source(excerpt.text.as_ref()).path(source.path()).line_start(excerpt.first_line);
    snippet.annotations(annotations)
}

/// The renderer counts columns from where the excerpt's line begins; of a line that was cut, the definition's column is
/// put in its place.
fn with_real_column(text: String, excerpt: &Excerpt<'_>, path: &str) -> String {
    let Position { line, column } = excerpt.position;
    let Some(cut) = excerpt.cut_column else { return text };
    let counted = format!("{path}:{line}:{cut}");
    let places = text.match_indices(&counted).map(|(start, _)| text.split_at(start));
    let rests = places.map(|(before, rest)| (before, rest.get(counted.len()..).unwrap_or("")));
    match rests.into_iter().find(|(_, rest)| !rest.starts_with(|char: char| char.is_ascii_digit())) {
        Some((before, rest)) => format!("{before}{path}:{line}:{column}{rest}"),
        None => text,
    }
}

fn note(diagnostic: &Diagnostic) -> String {
    let code = diagnostic.code;
    match code.aws {
        Some(aws) => format!("AWS calls this {aws}; see docs/errors.md#{}", code.name),
        None => format!("see docs/errors.md#{}", code.name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_excerpt_is_what_the_renderer_makes() {
        let long = format!("{{\"a\": \"{}\"}}", "x".repeat(90));
        let texts =
            ["{\n  \"a\": 1,  \n\n}", "\n\n\n\n\n\n\n\n\n      \"a\": 1", " ", "\t\"a\"\r\n", "\"\u{e9}\": 1\n", &long];
        let mut n_plain = 0;
        for text in texts {
            let source = Source::new("a.asl.json", text);
            let length = u32::try_from(text.len()).unwrap() + 2;
            for span in (0..length).flat_map(|start| (0..length).map(move |end| Span::new(start, end))) {
                if let Some(plain) = plain_excerpt(span, &source) {
                    assert_eq!(plain, rendered_excerpt(span, &source), "{text:?} {span:?}");
                    n_plain += 1;
                }
            }
        }
        assert!(n_plain > 200, "{n_plain}");
    }
}
