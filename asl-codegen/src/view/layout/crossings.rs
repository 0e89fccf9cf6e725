//! How many links cross each other.

use super::layers::Layers;
use super::sort;
use crate::collect_vec::CollectVec;

/// All crossings, with each slot at its position in its row.
pub(super) fn count(layers: &Layers, positions: &[usize]) -> usize {
    let mut by_row: Vec<Vec<(usize, usize)>> = vec![Vec::new(); layers.rows.len()];
    for link in &layers.links {
        by_row[layers.slots[link.upper].row].push((positions[link.upper], positions[link.lower]));
    }
    by_row.iter().map(|links| inversions(links)).sum()
}

/// Of links between two rows: the pairs of which one begins further left and ends further right.
fn inversions(links: &[(usize, usize)]) -> usize {
    let most = links.iter().map(|(_, lower)| lower + 1).max().unwrap_or(0);
    // By the upper end, then by the lower one.
    let by_ends = links.iter().map(|(upper, lower)| ((upper * most + lower) as f64, *lower));
    let mut links: Vec<(f64, usize)> = by_ends.collect_vec();
    sort::by_number(&mut links);
    // A Fenwick tree of how many links ended where, so far.
    let mut tree = vec![0_usize; most + 1];
    let mut crossings = 0;
    for (before, (_, lower)) in links.iter().enumerate() {
        let mut not_right = 0;
        let mut index = lower + 1;
        while index > 0 {
            not_right += tree[index];
            index &= index - 1;
        }
        crossings += before - not_right;
        let mut index = lower + 1;
        while index <= most {
            tree[index] += 1;
            index += index & index.wrapping_neg();
        }
    }
    crossings
}

/// The crossings between the links of two slots, the left one's ends and the right one's.
pub(super) fn between(left: &[usize], right: &[usize], positions: &[usize]) -> usize {
    let mut crossings = 0;
    for end in left {
        for other in right {
            crossings += usize::from(positions[*other] < positions[*end]);
        }
    }
    crossings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_that_cross() {
        assert_eq!(inversions(&[(0, 0), (1, 1)]), 0);
        assert_eq!(inversions(&[(0, 1), (1, 0)]), 1);
        assert_eq!(inversions(&[(0, 2), (1, 1), (2, 0)]), 3);
        assert_eq!(inversions(&[(0, 1), (0, 0), (1, 0)]), 1);
        let positions = [0, 1, 2];
        assert_eq!((between(&[1, 2], &[0], &positions), between(&[0], &[1], &positions)), (2, 0));
    }
}
