//! `^(<a, >b)`: the items of a path in the order of what the terms make of them.

use std::cmp::Ordering;

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
    let mut rows = Vec::with_capacity(input.len());
    for (item, bindings) in tuple::pairs(input) {
        tuple::restore(&bindings, slots);
        let keys: Result<Vec<Item<'a>>, Fault> = (0..descending.len()).map(|index| terms(&item, index)).collect();
        rows.push((keys?, item, bindings));
    }
    let mut fault = None;
    rows.sort_by(|left, right| match compare(&left.0, &right.0, descending) {
        Ok(ordering) => ordering,
        Err(error) => {
            fault.get_or_insert(error);
            Ordering::Equal
        }
    });
    if let Some(fault) = fault {
        return Err(fault);
    }
    let (items, tuples): (Vec<_>, Vec<_>) = rows.into_iter().map(|(_, item, bindings)| (item, bindings)).unzip();
    Ok(if is_stream { tuple::stream(items, tuples) } else { Item::array(items) })
}

fn compare(left: &[Item<'_>], right: &[Item<'_>], descending: &[bool]) -> Result<Ordering, Fault> {
    for ((left, right), descending) in left.iter().zip(right).zip(descending) {
        let ordering = match (left.view(), right.view()) {
            (View::Undefined, View::Undefined) => Ordering::Equal,
            (View::Undefined, _) => return Ok(Ordering::Greater),
            (_, View::Undefined) => return Ok(Ordering::Less),
            (View::Number(left), View::Number(right)) => left.partial_cmp(&right).unwrap_or(Ordering::Equal),
            (View::String(left), View::String(right)) => super::operator::order_text(left, right),
            (View::Number(_) | View::String(_), View::Number(_) | View::String(_)) => {
                let fault = Fault::new("T2007").value(left.clone().into_value());
                return Err(fault.value2(right.clone().into_value()));
            }
            (View::Number(_) | View::String(_), _) => {
                return Err(Fault::new("T2008").value(right.clone().into_value()));
            }
            _ => return Err(Fault::new("T2008").value(left.clone().into_value())),
        };
        if ordering.is_ne() {
            return Ok(if *descending { ordering.reverse() } else { ordering });
        }
    }
    Ok(Ordering::Equal)
}
