//! `^(<a, >b)`: the items of a path in the order of what the terms make of them.

use std::cmp::Ordering;

use super::per_item::merge_sort;
use super::tuple::{self, Slots};
use super::{Fault, Item, List, View};

/// The items in order; `descending` says it of each term.
///
/// # Errors
/// What a term fails with. T2008: a term that is neither number nor string. T2007: some are numbers and some strings.
pub fn sort<'a>(
    input: &Item<'a>,
    slots: &Slots<'_, 'a>,
    descending: &[bool],
    mut terms: impl FnMut(&Item<'a>, usize) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    let is_stream = matches!(input, Item::List(List { tuples: Some(_), .. }));
    if !is_stream && input.len() <= 1 {
        return Ok(input.clone());
    }
    let rows = tuple::pairs(input);
    // A term is evaluated when it is first asked for: the second only of items whose first terms are equal.
    let mut keys: Vec<Vec<Item<'a>>> = vec![Vec::new(); rows.len()];
    let mut is_after = |left: usize, right: usize| -> Result<bool, Fault> {
        for (index, descending) in descending.iter().enumerate() {
            for row in [left, right] {
                let (Some(known), Some((item, bindings))) = (keys.get_mut(row), rows.get(row)) else { continue };
                if known.len() == index {
                    tuple::restore(bindings, slots);
                    known.push(terms(item, index)?);
                }
            }
            let key = |row: usize| keys.get(row).and_then(|keys| keys.get(index)).unwrap_or(&Item::Undefined);
            match compare(key(left), key(right), *descending)? {
                Ordering::Equal => {}
                ordering => return Ok(ordering.is_gt()),
            }
        }
        Ok(false)
    };
    let mut order: Vec<usize> = (0..rows.len()).collect();
    merge_sort(&mut order, &mut Vec::with_capacity(rows.len()), &mut is_after)?;
    let sorted = order.into_iter().filter_map(|row| rows.get(row).cloned());
    let (items, tuples): (Vec<_>, Vec<_>) = sorted.unzip();
    Ok(if is_stream { tuple::stream(items, tuples) } else { Item::array(items) })
}

/// The order of two values of a term. Where one is nothing, it comes last in any case.
fn compare(left: &Item<'_>, right: &Item<'_>, descending: bool) -> Result<Ordering, Fault> {
    let ordering = match (left.view(), right.view()) {
        (View::Undefined, View::Undefined) => return Ok(Ordering::Equal),
        (View::Undefined, _) => return Ok(Ordering::Greater),
        (_, View::Undefined) => return Ok(Ordering::Less),
        (View::Number(left), View::Number(right)) => left.partial_cmp(&right).unwrap_or(Ordering::Equal),
        (View::String(left), View::String(right)) => super::operator::order_text(left, right),
        (View::Number(_) | View::String(_), View::Number(_) | View::String(_)) => {
            return Err(Fault::new("T2007").value(left.clone().into_value()));
        }
        (View::Number(_) | View::String(_), _) => {
            return Err(Fault::new("T2008").value(right.clone().into_value()));
        }
        _ => return Err(Fault::new("T2008").value(left.clone().into_value())),
    };
    Ok(if descending { ordering.reverse() } else { ordering })
}
