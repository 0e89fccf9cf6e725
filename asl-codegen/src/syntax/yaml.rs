//! YAML text to the same tree that JSON is read to, with exact spans. What JSON has no counterpart for is refused.
//!
//! ```
//! use asl_codegen::diagnostic::Diagnostics;
//! use asl_codegen::source::Source;
//! use asl_codegen::syntax::yaml;
//!
//! let source = Source::new("greet.asl.yaml", "StartAt: Greet\n");
//! let mut diags = Diagnostics::new();
//! let tree = yaml::parse(&source, &mut diags).unwrap();
//! assert_eq!(tree.span.slice(source.text()), "StartAt: Greet");
//! assert!(diags.propagate().is_ok());
//! ```

mod alias;
mod fault;
mod offsets;
mod scalar;
mod syntax_error;
mod tag;

use granit_parser::{Event, Parser, ScalarStyle, StrInput, Tag};
use std::borrow::Cow;

use super::duplicate::check_duplicates;
use super::number::read_number;
use super::tree::{Member, Node, NodeKind, Text};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Source;
use crate::span::{Span, Spanned, offset};
use alias::Anchors;
use fault::fault;

/// The tree of the definition's text; nothing where it is not YAML.
pub fn parse(source: &Source, diags: &mut Diagnostics) -> Option<Node> {
    let text = source.text();
    let anchors = Anchors::new(text.len());
    let mut reader = Reader { events: Parser::new_from_str(text), text, anchors, diags };
    match reader.read_document() {
        Ok(node) => Some(node),
        Err(fault) => {
            diags.push(fault);
            None
        }
    }
}

type Result<T> = std::result::Result<T, Diagnostic>;

struct Reader<'a> {
    events: Parser<'a, StrInput<'a>>,
    text: &'a str,
    anchors: Anchors,
    diags: &'a mut Diagnostics,
}

/// An event and where it stands; a tag's place, too.
struct Found<'a> {
    event: Event<'a>,
    span: Span,
    tag: Option<Span>,
}

impl<'a> Reader<'a> {
    fn read_document(&mut self) -> Result<Node> {
        loop {
            let found = self.next()?;
            match found.event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd => return Err(fault::empty()),
                _ => {
                    let node = self.read_node(found)?;
                    self.expect_end()?;
                    return Ok(node);
                }
            }
        }
    }

    fn expect_end(&mut self) -> Result<()> {
        loop {
            let found = self.next()?;
            match found.event {
                Event::DocumentEnd => {}
                Event::StreamEnd => return Ok(()),
                _ => return Err(fault::second_document(found.span)),
            }
        }
    }

    fn next(&mut self) -> Result<Found<'a>> {
        match self.events.next_event() {
            Some(Ok((event, place))) => {
                let tag = place.tag_span().map(|tag| span(&tag));
                Ok(Found { event, span: span(&place), tag })
            }
            Some(Err(error)) => Err(syntax_error::diagnostic(&error, self.text)),
            None => Ok(Found { event: Event::StreamEnd, span: Span::default(), tag: None }),
        }
    }

    /// Recursion ends: the parser allows 255 levels.
    fn read_node(&mut self, found: Found<'a>) -> Result<Node> {
        let Found { event, span, tag: tag_span } = found;
        let (node, anchor, tag) = match event {
            Event::Alias(id) => return self.anchors.get(id, span),
            Event::Scalar(value, style, anchor, tag) => {
                (self.read_scalar(&value, style, tag.as_deref(), span), anchor, tag)
            }
            Event::SequenceStart(_, anchor, tag) => (self.read_sequence(span)?, anchor, tag),
            Event::MappingStart(_, anchor, tag) => (self.read_mapping(span)?, anchor, tag),
            _ => return Err(fault("a value is missing here", span)),
        };
        let node = tag::apply(tag.as_deref(), tag_span.unwrap_or(span), node)?;
        if anchor > 0 {
            self.anchors.insert(anchor, &node)?;
        }
        Ok(node)
    }

    fn read_scalar(&mut self, value: &str, style: ScalarStyle, tag: Option<&Tag>, span: Span) -> Node {
        let span = self.trimmed(span);
        let is_string = style != ScalarStyle::Plain || tag.is_some_and(tag::means_string);
        if !is_string {
            self.check_ambiguous(value, span);
        }
        let kind = match scalar::plain(value).filter(|_| !is_string) {
            Some(NodeKind::Number(number)) => read_number(number, span, self.diags),
            Some(kind) => kind,
            None if style == ScalarStyle::Plain && is_placeholder(value) => {
                NodeKind::String(Text::bare(value.to_owned(), span))
            }
            None => NodeKind::String(offsets::text(value, style, self.text, span)),
        };
        Node { span, kind }
    }

    /// `value` is plain, without a tag.
    fn check_ambiguous(&mut self, value: &str, span: Span) {
        if let Some(other) = scalar::in_yaml_1_1(value) {
            self.diags.push(fault::ambiguous(value, other, span));
        }
    }

    fn read_sequence(&mut self, start: Span) -> Result<Node> {
        let mut items = Vec::new();
        loop {
            let found = self.next()?;
            if found.event == Event::SequenceEnd {
                let span = self.container(start, items.first(), items.last().map(|item: &Node| item.span), found.span);
                return Ok(Node { span, kind: NodeKind::Array(items) });
            }
            items.push(self.read_node(found)?);
        }
    }

    fn read_mapping(&mut self, start: Span) -> Result<Node> {
        let mut members: Vec<Member> = Vec::new();
        loop {
            let found = self.next()?;
            if found.event == Event::MappingEnd {
                break self.mapping(start, members, found.span);
            }
            let key = self.read_key(found)?;
            let value = self.next()?;
            let value = self.read_node(value)?;
            members.push(Member { key, value });
        }
    }

    fn mapping(&mut self, start: Span, members: Vec<Member>, end: Span) -> Result<Node> {
        check_duplicates(&members, self.diags);
        let last = members.last().map(|member| Span::new(0, member.key.span.end.max(member.value.span.end)));
        let mut span = self.container(start, None, last, end);
        if let Some(first) = members.first().filter(|_| !self.is_flow(start)) {
            span.start = first.key.span.start;
        }
        Ok(Node { span, kind: NodeKind::Object(members) })
    }

    fn read_key(&mut self, found: Found<'a>) -> Result<Spanned<String>> {
        let span = self.trimmed(found.span);
        match found.event {
            Event::Scalar(value, ScalarStyle::Plain, 0, None) if value == "<<" => Err(fault::merge_key(span)),
            Event::Scalar(value, style, anchor, tag) => {
                let value: Cow<'_, str> = value;
                if style == ScalarStyle::Plain && tag.is_none() {
                    self.check_ambiguous(&value, span);
                }
                if anchor > 0 {
                    let kind = NodeKind::String(Text::new(value.to_string(), Vec::new(), span));
                    self.anchors.insert(anchor, &Node { span, kind })?;
                }
                Ok(Spanned::new(value.into_owned(), span))
            }
            Event::Alias(id) => match self.anchors.get(id, span)?.kind {
                NodeKind::String(text) => Ok(Spanned::new(text.value, span)),
                _ => Err(fault::complex_key(span)),
            },
            _ => Err(fault::complex_key(span)),
        }
    }

    /// The span of a mapping or sequence: with its brackets, or from its first to its last value where it has none.
    fn container(&self, start: Span, first: Option<&Node>, last: Option<Span>, end: Span) -> Span {
        if self.is_flow(start) {
            return Span::new(start.start, end.end.max(start.start));
        }
        let from = first.map_or(start.start, |first| first.span.start.min(start.start));
        let to = last.map_or(start.end, |last| last.end);
        Span::new(from, to.max(from))
    }

    fn is_flow(&self, start: Span) -> bool {
        self.text.get(start.start as usize..).is_some_and(|rest| rest.starts_with(['{', '[']))
    }

    /// Without the line breaks that belong to a block, and what a plain scalar is followed by.
    fn trimmed(&self, span: Span) -> Span {
        let len = span.slice(self.text).trim_end().len();
        Span::new(span.start, span.start + u32::try_from(len).unwrap_or(0))
    }
}

/// `${Name}` and nothing else.
fn is_placeholder(value: &str) -> bool {
    let name = value.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
    name.is_some_and(|name| !name.is_empty() && !name.contains(['{', '}', '$']))
}

fn span(place: &granit_parser::Span) -> Span {
    let at = |marker: granit_parser::Marker| offset(marker.byte_offset().unwrap_or(0));
    Span::new(at(place.start), at(place.end))
}

#[cfg(test)]
mod tests;
