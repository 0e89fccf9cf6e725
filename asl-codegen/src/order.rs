//! Orders: all that is sorted goes through one function, for a compiler that is compiled without optimising, as macros are.

use std::cmp::Ordering;

use crate::collect_vec::CollectVec;

/// The numbers below `n` in an order; those that are equal in it stay in theirs.
pub(crate) fn order(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut numbers = (0..n).collect_vec();
    numbers.sort_by(|number, other| compare(*number, *other));
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[u32], expected: &[usize]) {
        assert_eq!(order(values.len(), &|a, b| values[a].cmp(&values[b])), expected);
    }

    #[test]
    fn equal_values_keep_their_order() {
        check(&[], &[]);
        check(&[7], &[0]);
        check(&[2, 1], &[1, 0]);
        check(&[1, 1, 0, 1, 0], &[2, 4, 0, 1, 3]);
        check(&[5, 4, 3, 2, 1, 0], &[5, 4, 3, 2, 1, 0]);
    }
}
