//! The order of each layer's slots: the weighted median of what they are linked to, and swaps of neighbours (Gansner and others, 1993).

use super::crossings;
use super::layers::Layers;
use super::sort;
use crate::collect_vec::CollectVec;

/// How often the layers are gone through.
const SWEEPS: usize = 24;
/// After so many without a gain there won't be one.
const PATIENCE: usize = 4;
/// Layers beyond this are too wide for swapping neighbours: it costs their square.
const WIDEST: usize = 200;

/// Orders the slots of each row.
pub(super) fn order(layers: &mut Layers) {
    let links = Neighbours::of(layers);
    let mut positions = positions(layers);
    let mut best = (crossings::count(layers, &positions), layers.rows.clone());
    let mut last_gain = 0;
    for sweep in 0..SWEEPS {
        if best.0 == 0 || sweep > last_gain + PATIENCE {
            break;
        }
        let is_down = sweep % 2 == 0;
        let n = layers.rows.len();
        for step in 1..n {
            let row = if is_down { step } else { n - 1 - step };
            let ends = if is_down { &links.above } else { &links.below };
            sort_by_median(&mut layers.rows[row], ends, &mut positions);
        }
        swap_neighbours(layers, &links, &mut positions);
        let crossings = crossings::count(layers, &positions);
        if crossings < best.0 {
            best = (crossings, layers.rows.clone());
            last_gain = sweep;
        }
    }
    layers.rows = best.1;
}

/// What each slot is linked to, in the layers above and below.
struct Neighbours {
    above: Vec<Vec<usize>>,
    below: Vec<Vec<usize>>,
}

impl Neighbours {
    fn of(layers: &Layers) -> Neighbours {
        let none = vec![Vec::new(); layers.slots.len()];
        let mut neighbours = Neighbours { above: none.clone(), below: none };
        for link in &layers.links {
            neighbours.below[link.upper].push(link.lower);
            neighbours.above[link.lower].push(link.upper);
        }
        neighbours
    }
}

/// By slot: its position in its row.
fn positions(layers: &Layers) -> Vec<usize> {
    let mut positions = vec![0; layers.slots.len()];
    for row in &layers.rows {
        row.iter().enumerate().for_each(|(position, slot)| positions[*slot] = position);
    }
    positions
}

/// Slots without links in that direction stay where they are.
fn sort_by_median(row: &mut [usize], ends: &[Vec<usize>], positions: &mut [usize]) {
    let mut medians: Vec<(f64, usize)> = Vec::new();
    let mut fixed = vec![false; row.len()];
    for (place, slot) in row.iter().enumerate() {
        match median(&ends[*slot], positions) {
            Some(median) => medians.push((median, *slot)),
            None => fixed[place] = true,
        }
    }
    sort::by_number(&mut medians);
    let mut sorted = medians.into_iter();
    for (place, slot) in row.iter_mut().enumerate().filter(|(place, _)| !fixed[*place]) {
        if let Some((_, next)) = sorted.next() {
            *slot = next;
        }
        positions[*slot] = place;
    }
    row.iter().enumerate().for_each(|(place, slot)| positions[*slot] = place);
}

fn median(ends: &[usize], positions: &[usize]) -> Option<f64> {
    let mut places: Vec<f64> = ends.iter().map(|end| positions[*end] as f64).collect_vec();
    sort::numbers(&mut places);
    let middle = places.len() / 2;
    match places.len() {
        0 => None,
        n if n % 2 == 1 => Some(places[middle]),
        2 => Some((places[0] + places[1]) / 2.0),
        n => {
            let (left, right) = (places[middle - 1] - places[0], places[n - 1] - places[middle]);
            let spread = left + right;
            let between = (places[middle - 1] + places[middle]) / 2.0;
            Some(if spread == 0.0 { between } else { (places[middle - 1] * right + places[middle] * left) / spread })
        }
    }
}

fn swap_neighbours(layers: &mut Layers, links: &Neighbours, positions: &mut [usize]) {
    for row in layers.rows.iter_mut().filter(|row| row.len() <= WIDEST) {
        let mut is_better = true;
        while is_better {
            is_better = false;
            for place in 1..row.len() {
                let (left, right) = (row[place - 1], row[place]);
                if gain(left, right, links, positions) > 0 {
                    row.swap(place - 1, place);
                    positions.swap(left, right);
                    is_better = true;
                }
            }
        }
    }
}

/// How many crossings fewer there are with the two swapped.
fn gain(left: usize, right: usize, links: &Neighbours, positions: &[usize]) -> isize {
    let gain = |ends: &[Vec<usize>]| {
        let (left, right) = (&ends[left], &ends[right]);
        crossings::between(left, right, positions) as isize - crossings::between(right, left, positions) as isize
    };
    gain(&links.above) + gain(&links.below)
}
