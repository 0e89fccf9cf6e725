//! What calls a function per item: `$map`, `$filter`, `$reduce`, `$sort` and the like.
//!
//! A lambda that stands among the arguments is a Rust closure here; other functions come by way of `library::higher_order`. Bodies get
//! an item, its number or key, and all of it.

use std::cmp::Ordering;

use super::compare::truth;
use super::operand::{Simple, variable_at};
use super::operator::order_text;
use super::{Evaluation, Fault, Item, Operand, extent};
use crate::value::Str;

type Outcome<T> = Result<T, Fault>;

/// An argument where an array is wanted.
#[inline]
fn array_of(item: Item<'_>) -> Item<'_> {
    if item.is_array() || item.is_undefined() { item } else { Item::array(vec![item]) }
}

/// A call that stands in an expression: `body` runs as deep as a function that this function calls.
///
/// # Errors
/// What it fails with, with the call's place and the function's name.
#[inline]
pub fn call<'a>(
    evaluation: &Evaluation,
    name: &'static str,
    at: usize,
    body: impl FnOnce() -> Outcome<Item<'a>>,
) -> Outcome<Item<'a>> {
    evaluation.nested(|| evaluation.nested(body)).map_err(|fault| fault.at(at, name))
}

/// `$map(array, function)`
///
/// # Errors
/// What the function fails with.
pub fn map<'a>(
    evaluation: &Evaluation,
    array: Item<'a>,
    mut function: impl FnMut(&Item<'a>, f64, &Item<'a>) -> Outcome<Item<'a>>,
) -> Outcome<Item<'a>> {
    let array = array_of(array);
    if array.is_undefined() {
        return Ok(Item::Undefined);
    }
    let mut results = Vec::with_capacity(array.len());
    for (index, item) in array.iter().enumerate() {
        evaluation.step(1)?;
        let result = function(&item, index as f64, &array)?;
        if !result.is_undefined() {
            results.push(result);
        }
    }
    extent::check(&results)?;
    Ok(Item::raw_sequence(results))
}

/// `$filter(array, function)`
///
/// # Errors
/// What the function fails with.
pub fn filter<'a>(
    evaluation: &Evaluation,
    array: Item<'a>,
    mut function: impl FnMut(&Item<'a>, f64, &Item<'a>) -> Outcome<bool>,
) -> Outcome<Item<'a>> {
    let array = array_of(array);
    if array.is_undefined() {
        return Ok(Item::Undefined);
    }
    let mut results = Vec::new();
    for (index, item) in array.iter().enumerate() {
        evaluation.step(1)?;
        if function(&item, index as f64, &array)? {
            results.push(item);
        }
    }
    Ok(Item::raw_sequence(results))
}

/// `$single(array, function)`
///
/// # Errors
/// What the function fails with. D3138 and D3139: more items than one, or none.
pub fn single<'a>(
    evaluation: &Evaluation,
    array: Item<'a>,
    mut function: impl FnMut(&Item<'a>, f64, &Item<'a>) -> Outcome<bool>,
) -> Outcome<Item<'a>> {
    let array = array_of(array);
    if array.is_undefined() {
        return Ok(Item::Undefined);
    }
    let failed = |code, found: &str| {
        let wanted = "The $single() function expected exactly 1 matching result.";
        Fault::new(code).message(format!("{wanted} Instead it matched {found}."))
    };
    let mut found = None;
    for (index, item) in array.iter().enumerate() {
        evaluation.step(1)?;
        if function(&item, index as f64, &array)? && found.replace(item).is_some() {
            return Err(failed("D3138", "more"));
        }
    }
    found.ok_or_else(|| failed("D3139", "0"))
}

/// `$reduce(array, function, initial)`; the function gets what came of the items before, the item, its number and the array.
///
/// # Errors
/// What the function fails with.
pub fn reduce<'a>(
    evaluation: &Evaluation,
    array: Item<'a>,
    initial: Item<'a>,
    mut function: impl FnMut(&Item<'a>, &Item<'a>, f64, &Item<'a>) -> Outcome<Item<'a>>,
) -> Outcome<Item<'a>> {
    let array = array_of(array);
    if array.is_undefined() {
        return Ok(Item::Undefined);
    }
    let mut items = array.iter().enumerate();
    let mut result = match initial {
        Item::Undefined => items.next().map(|(_, item)| item).unwrap_or_default(),
        initial => initial,
    };
    for (index, item) in items {
        evaluation.step(1)?;
        result = function(&result, &item, index as f64, &array)?;
    }
    Ok(result)
}

/// `$sift(object, function)`
///
/// # Errors
/// What the function fails with.
pub fn sift<'a>(
    evaluation: &Evaluation,
    object: &Item<'a>,
    mut function: impl FnMut(&Item<'a>, &Item<'a>, &Item<'a>) -> Outcome<bool>,
) -> Outcome<Item<'a>> {
    let mut entries: Vec<(Str, Item<'a>)> = Vec::new();
    for (key, item) in object.entries() {
        evaluation.step(1)?;
        if function(&item, &Item::string(key.clone()), object)? {
            entries.push((key, item));
        }
    }
    Ok(if entries.is_empty() { Item::Undefined } else { Item::object(entries) })
}

/// `$each(object, function)`
///
/// # Errors
/// What the function fails with.
pub fn each<'a>(
    evaluation: &Evaluation,
    object: &Item<'a>,
    mut function: impl FnMut(&Item<'a>, &Item<'a>, &Item<'a>) -> Outcome<Item<'a>>,
) -> Outcome<Item<'a>> {
    let mut results = Vec::new();
    for (key, item) in object.entries() {
        evaluation.step(1)?;
        let result = function(&item, &Item::string(key), object)?;
        if !result.is_undefined() {
            results.push(result);
        }
    }
    extent::check(&results)?;
    Ok(Item::raw_sequence(results))
}

/// `$sort(array, function)`: the function says whether the first of two belongs after the second.
///
/// # Errors
/// What the function fails with.
pub fn sort<'a>(
    evaluation: &Evaluation,
    array: Item<'a>,
    mut function: impl FnMut(&Item<'a>, &Item<'a>) -> Outcome<bool>,
) -> Outcome<Item<'a>> {
    let array = array_of(array);
    if array.len() <= 1 {
        return Ok(array);
    }
    evaluation.step(array.len())?;
    let items: Vec<Item<'a>> = array.iter().collect();
    let mut order: Vec<usize> = (0..items.len()).collect();
    let mut is_after = |left: usize, right: usize| match (items.get(left), items.get(right)) {
        (Some(left), Some(right)) => evaluation.step(1).and_then(|()| function(left, right)),
        _ => Ok(false),
    };
    merge_sort(&mut order, &mut Vec::with_capacity(items.len()), &mut is_after)?;
    Ok(Item::array(order.into_iter().filter_map(|place| items.get(place).cloned()).collect()))
}

/// `$sort(array, function($a, $b) { $a.price > $b.price })`: by a field, which is read once per item. `is_after` is the whole
/// function, for items whose fields are neither all numbers nor all strings.
///
/// # Errors
/// What the function fails with.
pub fn sort_by_field<'a, const N: usize>(
    evaluation: &Evaluation,
    array: Item<'a>,
    names: [&'static str; N],
    is_ascending: bool,
    is_after: impl FnMut(&Item<'a>, &Item<'a>) -> Outcome<bool>,
) -> Outcome<Item<'a>> {
    let array = array_of(array);
    if array.len() <= 1 {
        return Ok(array);
    }
    evaluation.step(array.len())?;
    let items: Vec<Item<'a>> = array.iter().collect();
    let keys: Vec<_> = items.iter().map(|item| variable_at(item, names)).collect();
    let numbers = keys.iter().map(|key| match key.simple() {
        Simple::Number(number) if !number.is_nan() => Some(number),
        _ => None,
    });
    if let Some(numbers) = numbers.collect::<Option<Vec<f64>>>() {
        let compare = |left: &f64, right: &f64| left.partial_cmp(right).unwrap_or(Ordering::Equal);
        return Ok(sorted(&items, &numbers, is_ascending, compare));
    }
    let texts = keys.iter().map(|key| match key.simple() {
        Simple::Text(text) => Some(text),
        _ => None,
    });
    match texts.collect::<Option<Vec<&str>>>() {
        Some(texts) => Ok(sorted(&items, &texts, is_ascending, |left, right| order_text(left, right))),
        None => sort(evaluation, array, is_after),
    }
}

/// The items in the order of their keys.
fn sorted<'a, K>(items: &[Item<'a>], keys: &[K], is_ascending: bool, compare: impl Fn(&K, &K) -> Ordering) -> Item<'a> {
    let mut rows: Vec<(&K, &Item<'a>)> = keys.iter().zip(items).collect();
    match is_ascending {
        true => rows.sort_by(|(left, _), (right, _)| compare(left, right)),
        false => rows.sort_by(|(left, _), (right, _)| compare(right, left)),
    }
    Item::array(rows.into_iter().map(|(_, item)| item.clone()).collect())
}

/// A stable sort of numbers by a function that may fail, and may contradict itself. It asks in the order in which JSONata's own does.
pub(super) fn merge_sort(
    order: &mut [usize],
    merged: &mut Vec<usize>,
    is_after: &mut impl FnMut(usize, usize) -> Outcome<bool>,
) -> Outcome<()> {
    if order.len() <= 1 {
        return Ok(());
    }
    let (left, right) = order.split_at_mut(order.len() / 2);
    merge_sort(left, merged, is_after)?;
    merge_sort(right, merged, is_after)?;
    merged.clear();
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    while let (Some(first), Some(second)) = (left.peek(), right.peek()) {
        let next = if is_after(**first, **second)? { right.next() } else { left.next() };
        merged.extend(next);
    }
    merged.extend(left);
    merged.extend(right);
    order.copy_from_slice(merged);
    Ok(())
}

/// What counts as true of a function's result.
pub(super) fn is_true(result: Outcome<Item<'_>>) -> Outcome<bool> {
    result.map(|item| truth(&item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorting_is_stable() {
        let items = (0..100).map(|index| Item::Number(f64::from(index))).collect();
        let key = |item: &Item<'_>| item.as_number().map(|number| number % 3.0);
        let sorted = sort(&Evaluation::new(0.0, 1), Item::array(items), |left, right| Ok(key(left) > key(right)));
        let sorted: Vec<f64> = sorted.unwrap().iter().filter_map(|item| item.as_number()).collect();
        assert!(sorted.windows(2).all(|pair| (pair[0] % 3.0, pair[0]) < (pair[1] % 3.0, pair[1])));
    }

    #[test]
    fn a_fault_ends_it() {
        let items = || Item::array((0..10).map(|index| Item::Number(f64::from(index))).collect());
        let evaluation = Evaluation::new(0.0, 1);
        let mut n_calls = 0;
        let failed = map(&evaluation, items(), |_, index, _| {
            n_calls += 1;
            if n_calls == 4 { Err(Fault::new("D3137")) } else { Ok(Item::Number(index)) }
        });
        assert_eq!((failed.map_err(|fault| fault.code()).err(), n_calls), (Some("D3137"), 4));
        let failed = sort(&evaluation, items(), |_, _| Err(Fault::new("D3137")));
        assert_eq!(failed.map_err(|fault| fault.code()).err(), Some("D3137"));
    }
}
