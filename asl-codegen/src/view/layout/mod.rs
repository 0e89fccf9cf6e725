//! Where the states of a picture stand: in layers, from the top down, as Sugiyama, Tagawa and Toda have it.
//!
//! A state stands below all that lead to it (`rank`), except where ways go round in a circle. Labels, and lines that pass a layer,
//! get slots of their own between the states (`layers`): so no line runs through a box, and no label through a line. Then the slots of each
//! layer are put into an order with few crossings (`order`), and given their places (`place`). A Parallel or Map state is a
//! box as large as what is inside of it, which is laid out first.

mod crossings;
mod layers;
mod order;
mod place;
mod rank;
mod size;
mod sort;
#[cfg(test)]
mod tests;

use self::layers::{Layers, Link, Slot, What};
use super::graph::{EdgeKind, Graph};
use crate::collect_vec::CollectVec;

pub(super) use self::layers::Arrow as Arrowhead;
pub(super) use self::size::{Box, LOOP_WIDTH, NAME_LINE, NAME_SIZE, PADDING, Size, TEXT_LINE, TEXT_SIZE};

/// A scope that was laid out; all places are from its upper left corner.
#[derive(Clone, Debug)]
pub(super) struct Placed<'g> {
    pub(super) graph: &'g Graph,
    pub(super) size: Size,
    /// By the state's index.
    pub(super) states: Vec<State<'g>>,
    pub(super) labels: Vec<Label>,
    pub(super) lines: Vec<Line>,
    /// The circle where it begins.
    pub(super) start: Option<Point>,
}

/// A place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A state's box.
#[derive(Clone, Debug)]
pub(super) struct State<'g> {
    /// The middle of its upper edge.
    pub(super) top: Point,
    pub(super) shape: Box<'g>,
}

/// The text of an edge.
#[derive(Clone, Debug)]
pub(super) struct Label {
    /// The middle of its upper edge.
    pub(super) top: Point,
    /// Whose it is.
    pub(super) edge: usize,
    pub(super) lines: Vec<String>,
}

/// A piece of an edge, from the upper end to the lower one.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) kind: EdgeKind,
    pub(super) arrow: Arrowhead,
    /// Where it begins.
    pub(super) from: Point,
    /// Until there it goes straight down; from there to `bend_end` it bends.
    pub(super) bend_start: f64,
    pub(super) bend_end: f64,
    /// Where it ends.
    pub(super) to: Point,
}

/// The radius of the circle where a scope begins.
pub(super) const START_RADIUS: f64 = 6.0;

/// Lays out a scope, and what is inside of its states.
pub(super) fn place(graph: &Graph) -> Placed<'_> {
    let boxes: Vec<Box<'_>> = graph.nodes.iter().map(|node| Box::of(graph, node)).collect_vec();
    let mut layers = Layers::of(graph, &boxes);
    order::order(&mut layers);
    let xs = place::columns(&layers);
    let tops = place::rows(&layers, &xs);
    let size = Size { width: place::width(&layers, &xs), height: place::height(&layers, &tops) };
    let at = |slot: usize| Point { x: xs[slot], y: tops[layers.slots[slot].row] };
    let mut states: Vec<State<'_>> =
        boxes.into_iter().map(|shape| State { top: Point::default(), shape }).collect_vec();
    let mut placed = Placed { graph, size, states: Vec::new(), labels: Vec::new(), lines: Vec::new(), start: None };
    for (index, slot) in layers.slots.iter().enumerate() {
        match &slot.what {
            What::State(state) => states[*state].top = at(index),
            What::Label(edge, lines) => {
                placed.labels.push(Label { top: at(index), edge: *edge, lines: lines.clone() });
            }
            What::Start => placed.start = Some(Point { y: at(index).y + START_RADIUS, ..at(index) }),
            What::Lane => {}
        }
    }
    placed.lines = layers.links.iter().map(|link| line(&layers, link, &at, &tops)).collect_vec();
    placed.states = states;
    placed
}

fn line(layers: &Layers, link: &Link, at: &impl Fn(usize) -> Point, tops: &[f64]) -> Line {
    let (upper, lower) = (&layers.slots[link.upper], &layers.slots[link.lower]);
    let (above, below) = (at(link.upper), at(link.lower));
    let is_state = |slot: &Slot| matches!(slot.what, What::State(_));
    // Ways that are no `Next` leave beside it, and enter beside it from below, on the side of it where they come from.
    let (mut from_x, mut to_x) = (above.x, below.x);
    if is_beside(link) && is_state(upper) {
        let others = layers.links.iter().filter(|other| other.upper == link.upper && !is_beside(other));
        let middle = middle(others.map(|other| at(other.lower).x)).unwrap_or(above.x);
        from_x += if below.x < middle - 1.0 { -beside(upper) } else { beside(upper) };
    }
    if link.is_back && is_state(lower) {
        let others = layers.links.iter().filter(|other| other.lower == link.lower && !other.is_back);
        let middle = middle(others.map(|other| at(other.upper).x)).unwrap_or(below.x);
        to_x += if above.x < middle - 1.0 { -beside(lower) } else { beside(lower) };
    }
    Line {
        kind: link.kind,
        arrow: link.arrow,
        from: Point { x: from_x, y: above.y + upper.body_height },
        bend_start: tops[upper.row] + layers.row_height(upper.row),
        bend_end: tops[lower.row],
        to: Point { x: to_x, y: below.y },
    }
}

fn middle(xs: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = xs.fold((0.0, 0.0), |(sum, count), x| (sum + x, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// How far beside the middle of a box.
fn beside(slot: &Slot) -> f64 {
    (slot.body_width * 0.3).min(70.0)
}

fn is_beside(link: &Link) -> bool {
    link.kind == EdgeKind::Catch || link.is_back
}
