//! Orders: all that is sorted goes through one function, for a compiler that is compiled without optimising, as macros are.

use std::cmp::Ordering;

use crate::collect_vec::CollectVec;

/// The numbers below `n` in an order; those that are equal in it stay in theirs.
pub(crate) fn order(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    sorted(&(0..n).collect_vec(), compare)
}

/// Merge sort.
fn sorted(numbers: &[usize], compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if numbers.len() < 2 {
        return numbers.to_vec();
    }
    let (left, right) = numbers.split_at(numbers.len() / 2);
    let (left, right) = (sorted(left, compare), sorted(right, compare));
    let (mut left, mut right) = (left.as_slice(), right.as_slice());
    let mut merged = Vec::with_capacity(numbers.len());
    loop {
        match (left, right) {
            ([first, ..], [other, rest @ ..]) if compare(*first, *other).is_gt() => {
                merged.push(*other);
                right = rest;
            }
            ([first, rest @ ..], _) => {
                merged.push(*first);
                left = rest;
            }
            ([], rest) => {
                merged.extend_from_slice(rest);
                return merged;
            }
        }
    }
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

    #[test]
    fn many_are_sorted_as_the_standard_library_does() {
        let values: Vec<u32> = (0..1000_u32).map(|number| number.wrapping_mul(2_654_435_761) >> 25).collect();
        let mut expected: Vec<usize> = (0..values.len()).collect();
        expected.sort_by_key(|number| values[*number]);
        check(&values, &expected);
    }
}
