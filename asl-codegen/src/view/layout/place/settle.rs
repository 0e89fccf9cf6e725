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
            let linked =
                || block.iter().flat_map(|slot| links[*slot].iter().map(|(end, weight)| (xs[*slot], xs[*end], weight)));
            let weight: f64 = linked().map(|(.., weight)| weight).sum();
            if weight == 0.0 {
                continue;
            }
            let wanted: f64 = linked().map(|(here, there, weight)| (there - here) * weight).sum::<f64>() / weight;
            let room = |slot: &usize| {
                let (left, right) = beside[*slot];
                let left = left.map_or(f64::NEG_INFINITY, |left| xs[left] + distance(layers, left, *slot) - xs[*slot]);
                let right = right.map_or(f64::INFINITY, |right| xs[right] - distance(layers, *slot, right) - xs[*slot]);
                (left, right)
            };
            let least = block.iter().map(|slot| room(slot).0).fold(f64::NEG_INFINITY, f64::max).min(0.0);
            let most = block.iter().map(|slot| room(slot).1).fold(f64::INFINITY, f64::min).max(0.0);
            let moved = wanted.clamp(least, most);
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
