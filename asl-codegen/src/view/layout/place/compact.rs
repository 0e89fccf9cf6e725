//! Gives each block of slots in line one place, as far to the left as its neighbours allow, and then as near to the right ones.

use std::collections::VecDeque;

use super::distance;
use crate::collect_vec::CollectVec;
use crate::view::layout::layers::Layers;

/// The places of all slots.
pub(super) fn compact(layers: &Layers, rows: &[Vec<usize>], blocks: &[usize]) -> Vec<f64> {
    let n = blocks.len();
    let mut to_right: Vec<Vec<(usize, f64)>> = vec![Vec::new(); n];
    let mut to_left: Vec<usize> = vec![0; n];
    for row in rows {
        for pair in row.windows(2) {
            if let [left, right] = *pair {
                to_right[blocks[left]].push((blocks[right], distance(layers, left, right)));
                to_left[blocks[right]] += 1;
            }
        }
    }
    let mut xs = vec![0.0_f64; n];
    let is_leftmost = |block: &usize| blocks[*block] == *block && to_left[*block] == 0;
    let mut ready = VecDeque::from((0..n).filter(is_leftmost).collect_vec());
    let mut done = Vec::new();
    while let Some(block) = ready.pop_front() {
        done.push(block);
        for &(right, distance) in &to_right[block] {
            xs[right] = xs[right].max(xs[block] + distance);
            to_left[right] -= 1;
            if to_left[right] == 0 {
                ready.push_back(right);
            }
        }
    }
    for &block in done.iter().rev() {
        let mut nearest = f64::INFINITY;
        for &(right, distance) in &to_right[block] {
            nearest = nearest.min(xs[right] - distance);
        }
        if nearest.is_finite() {
            xs[block] = xs[block].max(nearest);
        }
    }
    blocks.iter().map(|block| xs[*block]).collect_vec()
}
