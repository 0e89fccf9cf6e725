//! The last touch: what stands in line moves together to the middle of what it is linked to, as far as its neighbours leave room.

use super::{distance, weight};
use crate::collect_vec::CollectVec;
use crate::view::layout::layers::Layers;
use crate::view::layout::sort;

/// How often all blocks are moved.
const ROUNDS: usize = 12;
/// Slots that are nearer than this stand in line.
const IN_LINE: f64 = 0.5;

/// Moves the blocks.
pub(super) fn settle(layers: &Layers, xs: &mut [f64]) {
    let blocks = in_line(layers, xs);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); blocks.len()];
    for (slot, block) in blocks.iter().enumerate() {
        members[*block].push(slot);
    }
    members.retain(|block| !block.is_empty());
    let mut links: Vec<Vec<(usize, f64)>> = vec![Vec::new(); blocks.len()];
    for link in layers.links.iter().filter(|link| blocks[link.upper] != blocks[link.lower]) {
        let weight = f64::from(weight(layers, link));
        links[link.upper].push((link.lower, weight));
        links[link.lower].push((link.upper, weight));
    }
    let beside = beside(layers);
    for round in 0..ROUNDS {
        for place in 0..members.len() {
            let block = if round % 2 == 1 { &members[members.len() - 1 - place] } else { &members[place] };
            let (mut way, mut weights) = (0.0, 0.0);
            let (mut least, mut most) = (f64::NEG_INFINITY, f64::INFINITY);
            for &slot in block {
                for (end, weight) in &links[slot] {
                    way += (xs[*end] - xs[slot]) * weight;
                    weights += weight;
                }
                let (left, right) = beside[slot];
                if let Some(left) = left {
                    least = least.max(xs[left] + distance(layers, left, slot) - xs[slot]);
                }
                if let Some(right) = right {
                    most = most.min(xs[right] - distance(layers, slot, right) - xs[slot]);
                }
            }
            if weights == 0.0 {
                continue;
            }
            let moved = (way / weights).clamp(least.min(0.0), most.max(0.0));
            block.iter().for_each(|slot| xs[*slot] += moved);
        }
    }
}

/// By slot: the uppermost of those that it stands in line with.
fn in_line(layers: &Layers, xs: &[f64]) -> Vec<usize> {
    let mut blocks: Vec<usize> = (0..xs.len()).collect_vec();
    let rows = layers.links.iter().enumerate().map(|(number, link)| (layers.slots[link.upper].row as f64, number));
    let mut links: Vec<(f64, usize)> = rows.collect_vec();
    sort::by_number(&mut links);
    let links = links.into_iter().map(|(_, number)| &layers.links[number]);
    for link in links.filter(|link| (xs[link.upper] - xs[link.lower]).abs() < IN_LINE) {
        if weight(layers, link) > 1 && blocks[link.lower] == link.lower {
            blocks[link.lower] = blocks[link.upper];
        }
    }
    blocks
}

/// The neighbours of each slot.
fn beside(layers: &Layers) -> Vec<(Option<usize>, Option<usize>)> {
    let mut beside = vec![(None, None); layers.slots.len()];
    for row in &layers.rows {
        for pair in row.windows(2) {
            if let [left, right] = *pair {
                beside[left].1 = Some(right);
                beside[right].0 = Some(left);
            }
        }
    }
    beside
}
