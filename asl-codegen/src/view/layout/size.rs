//! How large a state's box is: its text, or what is inside of it.

use super::{Placed, place};
use crate::view::graph::{EdgeKind, Graph, Node};
use crate::view::text;

/// Width and height.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::view) struct Size {
    pub(in crate::view) width: f64,
    pub(in crate::view) height: f64,
}

/// A state's box.
#[derive(Clone, Debug)]
pub(in crate::view) struct Box<'g> {
    pub(in crate::view) size: Size,
    /// Its name, in lines.
    pub(in crate::view) name: Vec<String>,
    /// What it does.
    pub(in crate::view) detail: String,
    /// What is inside, side by side, each with its distance from the left and upper edge.
    pub(in crate::view) inner: Vec<(f64, f64, Placed<'g>)>,
    /// The loop at its right side, where it leads to itself: the text.
    pub(in crate::view) to_itself: Option<(EdgeKind, Vec<String>)>,
}

/// The size of a state's name, and of all other text.
pub(in crate::view) const NAME_SIZE: f64 = 13.0;
pub(in crate::view) const TEXT_SIZE: f64 = 11.0;
/// From line to line.
pub(in crate::view) const NAME_LINE: f64 = 16.0;
pub(in crate::view) const TEXT_LINE: f64 = 14.0;
/// Above what is inside of a box.
pub(in crate::view) const TITLE_HEIGHT: f64 = 46.0;
/// Around the things inside of a box.
pub(in crate::view) const PADDING: f64 = 14.0;
/// The room of a loop, and what hangs from a state that ends its scope.
pub(in crate::view) const LOOP_WIDTH: f64 = 34.0;
pub(in crate::view) const END_HEIGHT: f64 = 22.0;

/// How long the lines of a name and a detail are at most, in characters.
const NAME_CHARACTERS: usize = 24;
const DETAIL_CHARACTERS: usize = 34;
const LABEL_CHARACTERS: usize = 30;
/// A box is at least so wide.
const LEAST_WIDTH: f64 = 110.0;

impl<'g> Box<'g> {
    pub(super) fn of(graph: &'g Graph, node: &'g Node) -> Box<'g> {
        let name = text::wrap(&node.name, NAME_CHARACTERS, 4);
        let detail = text::shortened(&node.detail, DETAIL_CHARACTERS);
        let mut widest = LEAST_WIDTH.max(text::width(&detail, TEXT_SIZE));
        for line in &name {
            widest = widest.max(text::width(line, NAME_SIZE) * 1.08);
        }
        // On the right there is room for the number of visits.
        let mut size = Size { width: widest + 44.0, height: name.len() as f64 * NAME_LINE + TEXT_LINE + 16.0 };
        let mut inner = Vec::new();
        let mut x = PADDING;
        for scope in &node.inner {
            let placed = place(scope);
            let width = placed.size.width + 2.0 * PADDING;
            size.height = size.height.max(TITLE_HEIGHT + placed.size.height + 3.0 * PADDING);
            inner.push((x, TITLE_HEIGHT, placed));
            x += width + PADDING;
        }
        if !inner.is_empty() {
            size.height += (name.len() - 1) as f64 * NAME_LINE;
            inner.iter_mut().for_each(|(_, y, _)| *y += (name.len() - 1) as f64 * NAME_LINE);
            let spare = (size.width - x).max(0.0) / 2.0;
            inner.iter_mut().for_each(|(x, ..)| *x += spare);
            size.width = size.width.max(x);
        }
        Box { size, name, detail, inner, to_itself: loop_label(graph, node) }
    }

    /// The room that it takes to the left and to the right of its middle.
    pub(super) fn room(&self) -> f64 {
        let Some((_, label)) = &self.to_itself else { return self.size.width };
        let label = label.iter().map(|line| text::width(line, TEXT_SIZE)).fold(0.0, f64::max);
        self.size.width + 2.0 * (LOOP_WIDTH + label)
    }
}

/// The text of an edge, in lines.
pub(super) fn label(labels: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    labels.iter().for_each(|label| lines.extend(text::wrap(label, LABEL_CHARACTERS, 3)));
    lines.retain(|line| !line.is_empty());
    if lines.len() > 6 {
        lines.truncate(5);
        lines.push("…".to_string());
    }
    lines
}

fn loop_label(graph: &Graph, node: &Node) -> Option<(EdgeKind, Vec<String>)> {
    let is_here = |index: usize| graph.nodes.get(index).is_some_and(|other| std::ptr::eq(other, node));
    let (mut kind, mut labels) = (None, Vec::new());
    for edge in graph.edges.iter().filter(|edge| edge.from == edge.to && is_here(edge.from)) {
        kind = kind.or(Some(edge.kind));
        labels.extend(label(&edge.labels));
    }
    Some((kind?, labels))
}
