//! Where slots stand. From side to side: as near as possible to what they are linked to, in their order, with room between them.
//! From the top down: layer below layer.

mod align;
mod compact;
mod settle;

use super::layers::{Layers, Link, Slot, What};
use super::sort;
use crate::collect_vec::CollectVec;
use crate::view::graph::EdgeKind;

/// Between two boxes, and between anything else.
const BOX_GAP: f64 = 30.0;
const LANE_GAP: f64 = 14.0;
/// Between two layers, at least and at most.
const LEAST_GAP: f64 = 20.0;
const MOST_GAP: f64 = 60.0;

/// The middle of each slot, from the left edge: the mean of what four directions give, which is even to all sides.
pub(super) fn columns(layers: &Layers) -> Vec<f64> {
    let mut xs = middle(layers, &align::four(layers));
    settle::settle(layers, &mut xs);
    let (least, _) = bounds(layers, &xs);
    xs.iter_mut().for_each(|x| *x -= least);
    xs
}

/// By slot: the mean of the two middle ones of the four places.
fn middle(layers: &Layers, four: &[Vec<f64>]) -> Vec<f64> {
    let middle = |slot: usize| {
        let mut places = four.iter().map(|xs| xs[slot]).collect_vec();
        sort::numbers(&mut places);
        (places[1] + places[2]) / 2.0
    };
    (0..layers.slots.len()).map(middle).collect_vec()
}

/// How much a link wants to be straight: lines that pass most of all, then the way that goes on.
fn weight(layers: &Layers, link: &Link) -> u32 {
    let is_lane = |slot: usize| matches!(layers.slots[slot].what, What::Lane);
    match (is_lane(link.upper), is_lane(link.lower), link.kind) {
        (true, true, _) => 100,
        (_, _, EdgeKind::Next) if !link.is_back => 20,
        (_, _, EdgeKind::Choice) if !link.is_back => 5,
        _ => 1,
    }
}

/// The least distance between the middles of two neighbours.
fn distance(layers: &Layers, left: usize, right: usize) -> f64 {
    let (left, right) = (&layers.slots[left], &layers.slots[right]);
    let is_box = |slot: &Slot| matches!(slot.what, What::State(_));
    let gap = if is_box(left) && is_box(right) { BOX_GAP } else { LANE_GAP };
    (left.width + right.width) / 2.0 + gap
}

/// The upper edge of each row.
pub(super) fn rows(layers: &Layers, xs: &[f64]) -> Vec<f64> {
    let mut widest = vec![0.0_f64; layers.rows.len()];
    for link in &layers.links {
        let row = layers.slots[link.upper].row;
        widest[row] = widest[row].max((xs[link.upper] - xs[link.lower]).abs());
    }
    let mut y = 0.0;
    let rows = widest.iter().enumerate().map(|(row, widest)| {
        let top = y;
        // Lines that go far to the side need room to bend.
        y += layers.row_height(row) + (LEAST_GAP + widest * 0.08).min(MOST_GAP);
        top
    });
    rows.collect_vec()
}

/// The width of it all.
pub(super) fn width(layers: &Layers, xs: &[f64]) -> f64 {
    bounds(layers, xs).1.max(0.0)
}

/// Where it begins on the left, and ends on the right.
fn bounds(layers: &Layers, xs: &[f64]) -> (f64, f64) {
    let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
    for (slot, x) in layers.slots.iter().zip(xs) {
        left = left.min(x - slot.width / 2.0);
        right = right.max(x + slot.width / 2.0);
    }
    (left, right)
}

/// The height of it all.
pub(super) fn height(layers: &Layers, tops: &[f64]) -> f64 {
    let mut height: f64 = 0.0;
    for (row, top) in tops.iter().enumerate() {
        height = height.max(top + layers.row_height(row));
    }
    height
}
