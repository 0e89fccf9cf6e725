//! The picture as SVG, drawn without fonts, browsers or Graphviz: a white card, so that it is legible on any page.

mod legend;
mod line;
mod state;

use std::fmt::{Arguments, Write};

use super::graph::Graph;
use super::layout::{self, Placed, START_RADIUS, TEXT_LINE, TEXT_SIZE};
use super::overlay::Overlay;
use crate::model::Scope;

/// Around it all.
const MARGIN: f64 = 20.0;
const INK: &str = "#1b2733";
const FAINT: &str = "#5a6773";
const LINE: &str = "#64717e";
const CATCH: &str = "#c05621";

/// The picture of a definition's states; with an overlay, coloured by what it says of them.
///
/// ```
/// use asl_codegen::{model::Scope, view};
/// assert!(view::svg(&Scope::default(), None).ends_with("</svg>\n"));
/// ```
pub fn svg(scope: &Scope, overlay: Option<&Overlay>) -> String {
    let graph = Graph::of(scope);
    let placed = layout::place(&graph);
    let legend = overlay.map_or((0.0, 0.0), legend::size);
    let width = placed.size.width.max(legend.0) + 2.0 * MARGIN;
    let height = placed.size.height + legend.1 + 2.0 * MARGIN;
    let mut drawing = Drawing { text: String::new(), overlay };
    let (shown_width, shown_height) = (number(width), number(height));
    drawing.add(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{shown_width}\" height=\"{shown_height}\" \
         viewBox=\"0 0 {shown_width} {shown_height}\" font-family=\"Helvetica, Arial, sans-serif\" \
         font-size=\"{TEXT_SIZE}\" text-anchor=\"middle\" style=\"max-width:100%;height:auto\">"
    ));
    drawing.add(format_args!("<rect width=\"{shown_width}\" height=\"{shown_height}\" rx=\"8\" fill=\"#ffffff\"/>"));
    drawing.scope(&placed, (width - placed.size.width) / 2.0, MARGIN);
    if let Some(overlay) = overlay {
        legend::draw(&mut drawing, overlay, MARGIN, MARGIN + placed.size.height);
    }
    drawing.add(format_args!("</svg>"));
    drawing.text
}

/// The text of the picture, so far.
struct Drawing<'o> {
    text: String,
    overlay: Option<&'o Overlay>,
}

impl Drawing<'_> {
    /// Writes an element, on a line of its own.
    fn add(&mut self, element: Arguments<'_>) {
        // Writing to a string can't fail.
        let _ = self.text.write_fmt(element);
        self.text.push('\n');
    }

    /// A scope whose upper left corner is there: lines first, so that boxes and texts lie on them.
    fn scope(&mut self, placed: &Placed<'_>, x: f64, y: f64) {
        for line in &placed.lines {
            line::draw(self, line, x, y);
        }
        if let Some(start) = placed.start {
            let (x, y) = (number(x + start.x), number(y + start.y));
            self.add(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{START_RADIUS}\" fill=\"{LINE}\"/>"));
        }
        for (node, state) in placed.graph.nodes.iter().zip(&placed.states) {
            state::draw(self, node, state, x, y);
        }
        for label in &placed.labels {
            let color = self.way(placed.graph, label.edge);
            self.lines(&label.lines, x + label.top.x, y + label.top.y, color);
        }
    }

    /// The colour of an edge's text.
    fn way(&self, graph: &Graph, edge: usize) -> &'static str {
        let way = graph.edges.get(edge).and_then(|edge| {
            let from = graph.nodes.get(edge.from)?;
            self.overlay?.way(&from.name, &edge.parts)
        });
        way.map_or(FAINT, |paint| paint.stroke)
    }

    /// Lines of text in the usual size, below each other.
    fn lines(&mut self, lines: &[String], x: f64, y: f64, color: &str) {
        for (index, line) in lines.iter().enumerate() {
            let baseline = y + (index + 1) as f64 * TEXT_LINE - 2.0;
            self.text(line, x, baseline, &format!("fill=\"{color}\""));
        }
    }

    fn text(&mut self, text: &str, x: f64, y: f64, attributes: &str) {
        let (x, y, text) = (number(x), number(y), escape(text));
        self.add(format_args!("<text x=\"{x}\" y=\"{y}\" {attributes}>{text}</text>"));
    }
}

/// A length with one digit after the point, where it has any.
fn number(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_string)
}

/// Text as XML has it; control characters may not occur there.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ if c.is_control() => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}
