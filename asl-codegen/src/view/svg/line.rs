//! The lines from state to state: straight down through the layers, bent between them. Those of `Catch` are dashed.

use super::{CATCH, Drawing, LINE, number};
use crate::view::graph::EdgeKind;
use crate::view::layout::{Arrowhead, Line};

/// How long and half as wide an arrowhead is.
const ARROW: f64 = 7.0;
const ARROW_HALF: f64 = 4.0;

pub(super) fn draw(drawing: &mut Drawing<'_>, line: &Line, x: f64, y: f64) {
    let (color, dashes) = match line.kind {
        EdgeKind::Catch => (CATCH, " stroke-dasharray=\"5 4\""),
        _ => (LINE, ""),
    };
    let (from, to) = ((x + line.from.x, y + line.from.y), (x + line.to.x, y + line.to.y));
    let start = from.1 + if line.arrow == Arrowhead::Up { ARROW - 1.0 } else { 0.0 };
    let end = to.1 - if line.arrow == Arrowhead::Down { ARROW - 1.0 } else { 0.0 };
    let (bend_start, bend_end) = ((y + line.bend_start).max(start), (y + line.bend_end).min(end));
    let middle = number((bend_start + bend_end) / 2.0);
    let (x1, x2) = (number(from.0), number(to.0));
    let path = if x1 == x2 {
        format!("M{x1} {}V{}", number(start), number(end))
    } else {
        format!(
            "M{x1} {}V{}C{x1} {middle} {x2} {middle} {x2} {}V{}",
            number(start),
            number(bend_start),
            number(bend_end),
            number(end)
        )
    };
    drawing.add(format_args!("<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.4\"{dashes}/>"));
    match line.arrow {
        Arrowhead::None => {}
        Arrowhead::Down => arrow(drawing, to, -ARROW, color),
        Arrowhead::Up => arrow(drawing, from, ARROW, color),
    }
}

/// An arrowhead whose point is there.
fn arrow(drawing: &mut Drawing<'_>, (x, y): (f64, f64), back: f64, color: &str) {
    let (left, right, base) = (number(x - ARROW_HALF), number(x + ARROW_HALF), number(y + back));
    let (x, y) = (number(x), number(y));
    drawing.add(format_args!("<path d=\"M{x} {y}L{left} {base}H{right}Z\" fill=\"{color}\"/>"));
}

/// A loop at the right side of a box, from one height to another.
pub(super) fn draw_loop(drawing: &mut Drawing<'_>, x: f64, [from, to]: [f64; 2], kind: EdgeKind) {
    let (color, dashes) = match kind {
        EdgeKind::Catch => (CATCH, " stroke-dasharray=\"5 4\""),
        _ => (LINE, ""),
    };
    let (out, edge, tip) = (number(x + 26.0), number(x), number(x + ARROW));
    let (from, to, above, below) = (number(from), number(to), number(to - ARROW_HALF), number(to + ARROW_HALF));
    drawing.add(format_args!(
        "<path d=\"M{edge} {from}C{out} {from} {out} {to} {tip} {to}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.4\"{dashes}/>"
    ));
    drawing.add(format_args!("<path d=\"M{edge} {to}L{tip} {above}V{below}Z\" fill=\"{color}\"/>"));
}
