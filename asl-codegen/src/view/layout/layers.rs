//! The graph in layers: a slot for each state, for each label, and for each line that passes a layer. All links lead from one layer to a lower one.
//!
//! Ways of one kind to the same state share their slots, so that thirty states with the same catcher make one line.

use super::START_RADIUS;
use super::rank::ranks;
use super::size::{Box, END_HEIGHT, TEXT_LINE, TEXT_SIZE, label};
use super::sort;
use crate::collect_vec::{CollectVec, PushAll};
use crate::view::graph::{EdgeKind, Graph};
use crate::view::text;

/// The layers of a graph.
pub(super) struct Layers {
    pub(super) slots: Vec<Slot>,
    pub(super) links: Vec<Link>,
    /// The slots of each layer, from left to right.
    pub(super) rows: Vec<Vec<usize>>,
}

/// Something that takes room in a layer.
pub(super) struct Slot {
    pub(super) what: What,
    pub(super) row: usize,
    /// The room that it needs.
    pub(super) width: f64,
    pub(super) height: f64,
    /// The box itself.
    pub(super) body_width: f64,
    pub(super) body_height: f64,
}

/// What is in a slot.
pub(super) enum What {
    State(usize),
    /// The text of an edge, which is called by its index.
    Label(usize, Vec<String>),
    /// A line that passes.
    Lane,
    Start,
}

/// From a slot to a lower one.
#[derive(Clone, Copy)]
pub(super) struct Link {
    pub(super) upper: usize,
    pub(super) lower: usize,
    pub(super) kind: EdgeKind,
    pub(super) arrow: Arrow,
    /// Whether it is part of a way that leads up.
    pub(super) is_back: bool,
}

/// Which end of a line has an arrowhead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::view) enum Arrow {
    None,
    Up,
    Down,
}

/// Lines that pass stand so far from each other.
const LANE_WIDTH: f64 = 10.0;

impl Layers {
    pub(super) fn of(graph: &Graph, boxes: &[Box<'_>]) -> Layers {
        let ranks = ranks(graph);
        let mut builder = Builder { slots: Vec::new(), links: Vec::new(), lanes: Vec::new() };
        // Row 0 is that of the start, and between two rows of states is one for labels.
        let state_row = |state: usize| 2 * ranks.of[state] + 2;
        let mut state_slots = vec![0; graph.nodes.len()];
        for &state in &ranks.found {
            state_slots[state] = builder.add_state(state, state_row(state), graph, &boxes[state]);
        }
        if let Some(start) = graph.start {
            let slot = builder.add(What::Start, 0, 2.0 * START_RADIUS, 2.0 * START_RADIUS);
            builder.link(slot, state_slots[start], EdgeKind::Next, Arrow::Down, false);
        }
        let edges = || graph.edges.iter().zip(&ranks.is_back).filter(|(edge, _)| edge.from != edge.to);
        let label_row = |(edge, is_back): (&crate::view::graph::Edge, &bool)| {
            let row = state_row(edge.from);
            (!edge.labels.is_empty()).then_some(if *is_back { row - 1 } else { row + 1 })
        };
        // By row: whether anything is in it.
        let mut rows = vec![false; 2 * graph.nodes.len() + 4];
        builder.slots.iter().for_each(|slot| rows[slot.row] = true);
        edges().filter_map(label_row).for_each(|row| rows[row] = true);
        for (number, (edge, is_back)) in graph.edges.iter().zip(&ranks.is_back).enumerate() {
            if edge.from == edge.to {
                continue;
            }
            let way = Way { target: edge.to, kind: edge.kind, is_back: *is_back };
            let label = label_row((edge, is_back)).map(|row| (row, What::Label(number, label(&edge.labels))));
            builder.add_way(way, [state_slots[edge.from], state_slots[edge.to]], label, &rows);
        }
        builder.finish(&rows)
    }

    /// The height of a layer.
    pub(super) fn row_height(&self, row: usize) -> f64 {
        self.rows[row].iter().map(|slot| self.slots[*slot].height).fold(0.0, f64::max)
    }
}

/// Lines that may be one: they lead to the same state in the same way.
#[derive(Clone, Copy)]
struct Way {
    target: usize,
    kind: EdgeKind,
    is_back: bool,
}

/// Another number for each end, kind and direction, in the order of the ends, then of the kinds.
fn number_of(end: usize, kind: EdgeKind, is_back: bool) -> usize {
    let n_kinds = EdgeKind::Catch as usize + 1;
    2 * (n_kinds * end + kind as usize) + usize::from(is_back)
}

impl Way {
    /// Another one for each way.
    fn number(self) -> usize {
        number_of(self.target, self.kind, self.is_back)
    }
}

impl Link {
    /// Orders the links of a slot: by the lower slot, then by what kind they are.
    fn order(&self) -> f64 {
        number_of(self.lower, self.kind, self.is_back) as f64
    }
}

struct Builder {
    slots: Vec<Slot>,
    /// By the upper slot.
    links: Vec<Vec<Link>>,
    /// By the way's number: the lanes of that way, each with its row, in the order of the rows.
    lanes: Vec<Vec<(usize, usize)>>,
}

impl Builder {
    fn add(&mut self, what: What, row: usize, width: f64, height: f64) -> usize {
        self.slots.push(Slot { what, row, width, height, body_width: width, body_height: height });
        self.slots.len() - 1
    }

    fn add_state(&mut self, state: usize, row: usize, graph: &Graph, shape: &Box<'_>) -> usize {
        let below = if graph.nodes[state].ends { END_HEIGHT } else { 0.0 };
        let size = shape.size;
        self.slots.push(Slot {
            what: What::State(state),
            row,
            width: shape.room(),
            height: size.height + below,
            body_width: size.width,
            body_height: size.height,
        });
        self.slots.len() - 1
    }

    fn link(&mut self, upper: usize, lower: usize, kind: EdgeKind, arrow: Arrow, is_back: bool) {
        while self.links.len() <= upper {
            self.links.push(Vec::new());
        }
        let same = |link: &&mut Link| (link.lower, link.kind, link.is_back) == (lower, kind, is_back);
        match self.links[upper].iter_mut().find(same) {
            Some(known) => known.arrow = arrow.max(known.arrow),
            None => self.links[upper].push(Link { upper, lower, kind, arrow, is_back }),
        }
    }

    /// The slots and links of an edge, from its source to its target.
    fn add_way(&mut self, way: Way, [from, to]: [usize; 2], mut label: Option<(usize, What)>, rows: &[bool]) {
        let (first, last) = (self.slots[from].row, self.slots[to].row);
        let mut passed: Vec<usize> = (first.min(last) + 1..first.max(last)).filter(|row| rows[*row]).collect_vec();
        if way.is_back {
            passed.reverse();
        }
        let mut chain = vec![from];
        for row in passed {
            let slot = match label.take_if(|(label_row, _)| *label_row == row) {
                Some((_, What::Label(edge, lines))) => self.add_label(edge, lines, row),
                _ => self.lane(way, row),
            };
            chain.push(slot);
        }
        chain.push(to);
        let n = chain.len();
        for (index, pair) in chain.windows(2).enumerate() {
            let is_last = index + 2 == n;
            match (pair, way.is_back) {
                ([upper, lower], false) => {
                    let arrow = if is_last { Arrow::Down } else { Arrow::None };
                    self.link(*upper, *lower, way.kind, arrow, false);
                }
                ([lower, upper], true) => {
                    let arrow = if is_last { Arrow::Up } else { Arrow::None };
                    self.link(*upper, *lower, way.kind, arrow, true);
                }
                _ => {}
            }
        }
    }

    fn add_label(&mut self, edge: usize, lines: Vec<String>, row: usize) -> usize {
        let width = lines.iter().map(|line| text::width(line, TEXT_SIZE)).fold(LANE_WIDTH, f64::max);
        let height = lines.len() as f64 * TEXT_LINE + 4.0;
        self.add(What::Label(edge, lines), row, width, height)
    }

    fn lane(&mut self, way: Way, row: usize) -> usize {
        let number = way.number();
        while self.lanes.len() <= number {
            self.lanes.push(Vec::new());
        }
        match self.lanes[number].binary_search_by(|(known, _)| known.cmp(&row)) {
            Ok(place) => self.lanes[number][place].1,
            Err(place) => {
                let lane = self.add(What::Lane, row, LANE_WIDTH, 0.0);
                self.lanes[number].insert(place, (row, lane));
                lane
            }
        }
    }

    /// Numbers the rows without gaps.
    fn finish(mut self, rows: &[bool]) -> Layers {
        let (mut numbers, mut n_rows) = (Vec::new(), 0);
        for is_used in rows {
            numbers.push(n_rows);
            n_rows += usize::from(*is_used);
        }
        let mut in_rows = vec![Vec::new(); n_rows];
        for (index, slot) in self.slots.iter_mut().enumerate() {
            slot.row = numbers[slot.row];
            in_rows[slot.row].push(index);
        }
        let mut links = Vec::new();
        for from_slot in self.links {
            let keys = from_slot.iter().enumerate().map(|(number, link)| (link.order(), number));
            let mut keys: Vec<(f64, usize)> = keys.collect_vec();
            sort::by_number(&mut keys);
            links.push_all(keys.into_iter().map(|(_, number)| from_slot[number]));
        }
        Layers { slots: self.slots, links, rows: in_rows }
    }
}
