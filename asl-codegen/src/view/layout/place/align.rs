//! Puts slots that are linked straight below each other (Brandes and Köpf, 2001), once from each corner of the picture.

use super::{bounds, compact, weight};
use crate::collect_vec::CollectVec;
use crate::view::layout::layers::{Layers, Link};
use crate::view::layout::sort;

/// Layers with more links are not searched for links that cross: it costs their square.
const MOST_LINKS: usize = 400;

/// Whether rows are gone through from below, and slots from the right.
const WAYS: [(bool, bool); 4] = [(false, false), (false, true), (true, false), (true, true)];

/// The places of all slots in four ways, moved so that they lie on each other.
pub(super) fn four(layers: &Layers) -> Vec<Vec<f64>> {
    let crossed = crossed(layers);
    let (mut four, mut narrowest) = (Vec::new(), (f64::NEG_INFINITY, f64::INFINITY));
    for (from_below, from_right) in WAYS {
        let xs = one(layers, &crossed, from_below, from_right);
        let (left, right) = bounds(layers, &xs);
        if right - left < narrowest.1 - narrowest.0 {
            narrowest = (left, right);
        }
        four.push(xs);
    }
    for (xs, (_, from_right)) in four.iter_mut().zip(WAYS) {
        let (left, right) = bounds(layers, xs);
        let shift = if from_right { narrowest.1 - right } else { narrowest.0 - left };
        xs.iter_mut().for_each(|x| *x += shift);
    }
    four
}

/// By link: whether it crosses a heavier one, and can't be straight.
fn crossed(layers: &Layers) -> Vec<bool> {
    let mut places = vec![0; layers.slots.len()];
    for row in &layers.rows {
        row.iter().enumerate().for_each(|(place, slot)| places[*slot] = place);
    }
    let mut by_row = vec![Vec::new(); layers.rows.len()];
    for (number, link) in layers.links.iter().enumerate() {
        by_row[layers.slots[link.upper].row].push((number, link));
    }
    let mut crossed = vec![false; layers.links.len()];
    for links in by_row.iter().filter(|links| links.len() <= MOST_LINKS) {
        for (number, link) in links {
            let crosses = |upper: usize, lower: usize| {
                let (above, below) = (places[upper].cmp(&places[link.upper]), places[lower].cmp(&places[link.lower]));
                above.is_ne() && below.is_ne() && above != below
            };
            let is_heavier = |other: &Link| weight(layers, other) > weight(layers, link);
            crossed[*number] = links.iter().any(|(_, other)| is_heavier(other) && crosses(other.upper, other.lower));
        }
    }
    crossed
}

/// The places, where rows are gone through from the top or from below, and slots from the left or from the right.
fn one(layers: &Layers, crossed: &[bool], from_below: bool, from_right: bool) -> Vec<f64> {
    let mut rows = layers.rows.clone();
    if from_below {
        rows.reverse();
    }
    if from_right {
        rows.iter_mut().for_each(|row| row.reverse());
    }
    let mut ends: Vec<Vec<(usize, u32)>> = vec![Vec::new(); layers.slots.len()];
    for (link, _) in layers.links.iter().zip(crossed).filter(|(_, is_crossed)| !**is_crossed) {
        let (before, here) = if from_below { (link.lower, link.upper) } else { (link.upper, link.lower) };
        ends[here].push((before, weight(layers, link)));
    }
    let blocks = blocks(layers, &rows, &ends);
    let mut xs = compact::compact(layers, &rows, &blocks);
    if from_right {
        xs.iter_mut().for_each(|x| *x = -*x);
    }
    xs
}

/// By slot: the first slot of those that it stands in line with.
fn blocks(layers: &Layers, rows: &[Vec<usize>], ends: &[Vec<(usize, u32)>]) -> Vec<usize> {
    let mut places = vec![0; layers.slots.len()];
    for row in rows {
        row.iter().enumerate().for_each(|(place, slot)| places[*slot] = place);
    }
    let mut blocks: Vec<usize> = (0..layers.slots.len()).collect_vec();
    for row in rows {
        // Lines to the row before don't cross: each goes further to the right than the last one.
        let mut free = 0;
        for &slot in row {
            let (mut heavy, mut heaviest) = (Vec::new(), 0);
            for &(end, weight) in &ends[slot] {
                if weight > heaviest {
                    heaviest = weight;
                    heavy.clear();
                }
                if weight == heaviest {
                    heavy.push((places[end] as f64, end));
                }
            }
            sort::by_number(&mut heavy);
            let n = heavy.len();
            let medians = if n == 0 { &[][..] } else { &heavy[(n - 1) / 2..=n / 2] };
            if let Some((_, end)) = medians.iter().find(|(_, end)| places[*end] >= free) {
                blocks[slot] = blocks[*end];
                free = places[*end] + 1;
            }
        }
    }
    blocks
}
