//! A state's box: its name, what it does, and what is inside of it.

use super::{Drawing, FAINT, INK, LINE, escape, line, number};
use crate::view::graph::Node;
use crate::view::layout::{LOOP_WIDTH, NAME_LINE, NAME_SIZE, PADDING, State, TEXT_LINE};
use crate::view::paint::{Mark, Paint};

/// The height of a badge.
const BADGE: f64 = 16.0;

/// How a state's box looks.
struct Look {
    fill: &'static str,
    stroke: &'static str,
    name: &'static str,
    detail: &'static str,
}

pub(super) fn draw(drawing: &mut Drawing<'_>, node: &Node, state: &State<'_>, x: f64, y: f64) {
    let size = state.shape.size;
    let (left, top) = (x + state.top.x - size.width / 2.0, y + state.top.y);
    let mark = drawing.overlay.map(|overlay| overlay.mark(&node.name));
    let look = look(node, mark.as_ref());
    end(drawing, node, x + state.top.x, top + size.height);
    outline(drawing, node, &look, [left, top, size.width, size.height]);
    let middle = x + state.top.x;
    for (index, line) in state.shape.name.iter().enumerate() {
        let baseline = top + 8.0 + (index + 1) as f64 * NAME_LINE - 4.0;
        let attributes = format!("font-size=\"{NAME_SIZE}\" font-weight=\"bold\" fill=\"{}\"", look.name);
        drawing.text(line, middle, baseline, &attributes);
    }
    let below_name = top + 8.0 + state.shape.name.len() as f64 * NAME_LINE;
    drawing.text(&state.shape.detail, middle, below_name + TEXT_LINE - 3.0, &format!("fill=\"{}\"", look.detail));
    if let Some(Some(Mark { paint, badge: Some(text), title })) = mark {
        badge(drawing, paint, &text, &title, [left + size.width, top]);
    }
    for (inner_x, inner_y, placed) in &state.shape.inner {
        let corner = (left + inner_x, top + inner_y);
        let height = size.height - inner_y - PADDING;
        let (x, y) = (number(corner.0), number(corner.1));
        let (width, height) = (number(placed.size.width + 2.0 * PADDING), number(height));
        drawing.add(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"5\" fill=\"#ffffff\" stroke=\"#c3ccd4\"/>"
        ));
        drawing.scope(placed, corner.0 + PADDING, corner.1 + PADDING);
    }
    to_itself(drawing, state, left + size.width, top + size.height / 2.0);
}

fn look(node: &Node, mark: Option<&Option<Mark>>) -> Look {
    match mark {
        None => Look {
            fill: if node.inner.is_empty() { "#ffffff" } else { "#f4f7f9" },
            stroke: "#93a0ac",
            name: INK,
            detail: FAINT,
        },
        Some(None) => Look { fill: Paint::PALE.fill, stroke: Paint::PALE.stroke, name: "#8c97a1", detail: "#a2acb5" },
        Some(Some(Mark { paint, .. })) => Look { fill: paint.fill, stroke: paint.stroke, name: INK, detail: FAINT },
    }
}

/// Each type has a colour at the left edge; a Choice is pointed, for there the ways part.
fn outline(drawing: &mut Drawing<'_>, node: &Node, look: &Look, [left, top, width, height]: [f64; 4]) {
    let Look { fill, stroke, .. } = look;
    let (right, bottom, middle) = (left + width, top + height, top + height / 2.0);
    if node.kind == "Choice" {
        let point = 16.0;
        let path = format!(
            "M{} {}H{}L{} {}L{} {}H{}L{} {}Z",
            number(left + point),
            number(top),
            number(right - point),
            number(right),
            number(middle),
            number(right - point),
            number(bottom),
            number(left + point),
            number(left),
            number(middle)
        );
        drawing.add(format_args!(
            "<path d=\"{path}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.3\" stroke-linejoin=\"round\"/>"
        ));
        return;
    }
    let (x, y, width, height) = (number(left), number(top), number(width), number(height));
    drawing.add(format_args!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.3\"/>"
    ));
    let color = color(node.kind);
    let (x, above, below) = (number(left + 5.0), number(top + 8.0), number(bottom - 8.0));
    drawing.add(format_args!(
        "<path d=\"M{x} {above}V{below}\" stroke=\"{color}\" stroke-width=\"3\" stroke-linecap=\"round\"/>"
    ));
}

fn color(kind: &str) -> &'static str {
    match kind {
        "Task" => "#2f6fd0",
        "Wait" => "#805ad5",
        "Succeed" => "#2f855a",
        "Fail" => "#c53030",
        "Parallel" | "Map" => "#0f8b8d",
        _ => "#8795a1",
    }
}

/// Where the scope may end: a ring that hangs from the box.
fn end(drawing: &mut Drawing<'_>, node: &Node, x: f64, bottom: f64) {
    if !node.ends {
        return;
    }
    let (x, top, ring, y) = (number(x), number(bottom), number(bottom + 10.0), number(bottom + 15.0));
    drawing.add(format_args!("<path d=\"M{x} {top}V{ring}\" stroke=\"{LINE}\" stroke-width=\"1.4\"/>"));
    drawing.add(format_args!(
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"5\" fill=\"#ffffff\" stroke=\"{LINE}\" stroke-width=\"2.4\"/>"
    ));
}

/// What the overlay says beside the name; with a title for those who point at it.
fn badge(drawing: &mut Drawing<'_>, paint: Paint, text: &str, title: &str, [right, top]: [f64; 2]) {
    let width = 10.0 + 7.0 * text.chars().count() as f64;
    let (color, title) = (paint.stroke, escape(title));
    let (x, y) = (number(right - width + 6.0), number(top - BADGE / 2.0 + 2.0));
    let (width_text, round) = (number(width), number(BADGE / 2.0));
    drawing.add(format_args!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width_text}\" height=\"{BADGE}\" rx=\"{round}\" fill=\"{color}\"><title>{title}</title></rect>"
    ));
    drawing.text(text, right + 6.0 - width / 2.0, top + 6.0, "fill=\"#ffffff\" font-weight=\"bold\"");
}

fn to_itself(drawing: &mut Drawing<'_>, state: &State<'_>, right: f64, middle: f64) {
    let Some((kind, label)) = &state.shape.to_itself else { return };
    line::draw_loop(drawing, right, [middle - 9.0, middle + 9.0], *kind);
    let height = label.len() as f64 * TEXT_LINE;
    for (index, line) in label.iter().enumerate() {
        let baseline = middle - height / 2.0 + (index + 1) as f64 * TEXT_LINE - 3.0;
        let attributes = format!("fill=\"{FAINT}\" text-anchor=\"start\"");
        drawing.text(line, right + LOOP_WIDTH - 8.0, baseline, &attributes);
    }
}
