//! Sorts by a number: all that is sorted here is, so that it is compiled once.

/// Sorts by the numbers; those with the same number keep their order.
pub(super) fn by_number(numbered: &mut [(f64, usize)]) {
    numbered.sort_by(|(a, _), (b, _)| a.total_cmp(b));
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
