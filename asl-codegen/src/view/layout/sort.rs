//! Sorts by a number: all that is sorted here is.

use crate::collect_vec::CollectVec;
use crate::order::order;

/// Sorts by the numbers; those with the same number keep their order.
pub(super) fn by_number(numbered: &mut [(f64, usize)]) {
    let order = order(numbered.len(), &|a, b| numbered[a].0.total_cmp(&numbered[b].0));
    let sorted = order.into_iter().map(|place| numbered[place]).collect_vec();
    numbered.copy_from_slice(&sorted);
}

/// The numbers from small to large.
pub(super) fn numbers(numbers: &mut [f64]) {
    let mut numbered = Vec::new();
    for number in numbers.iter() {
        numbered.push((*number, 0));
    }
    by_number(&mut numbered);
    for (place, (number, _)) in numbers.iter_mut().zip(numbered) {
        *place = number;
    }
}
