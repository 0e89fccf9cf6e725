//! Functions of arrays.

use std::collections::BTreeSet;

use super::{Outcome, failed, native};
use crate::jsonata::array::append;
use crate::jsonata::compare::equal;
use crate::jsonata::function::{Call, Native};
use crate::jsonata::per_item::{self, is_true};
use crate::jsonata::{Item, Parameter, View, extent};

const ARRAY: &[Parameter] = &[Parameter::new("a")];

/// `$append(array, array)`
pub static APPEND: Native = native("append", &[Parameter::new("x"), Parameter::new("x")], |call| {
    let (left, right) = (call.argument(0), call.argument(1));
    call.evaluation.step(left.len() + right.len())?;
    Ok(append(left.clone(), right.clone()))
});
/// `$sort(array, function)`
pub static SORT: Native = native("sort", &[Parameter::new("a"), Parameter::new("f").optional()], sort);
/// `$reverse(array)`
pub static REVERSE: Native = native("reverse", ARRAY, |call| rearranged(call, |items| items.reverse()));
/// `$shuffle(array)`
pub static SHUFFLE: Native = native("shuffle", ARRAY, |call| {
    rearranged(call, |items| {
        for end in (1..items.len()).rev() {
            let drawn = u128::from(call.evaluation.next_random()) * (end as u128 + 1);
            items.swap(end, (drawn >> 64) as usize);
        }
    })
});
/// `$distinct(array)`
pub static DISTINCT: Native = native("distinct", &[Parameter::new("x")], distinct);
/// `$zip(array, …)`
pub static ZIP: Native = Native { arity: 0, ..native("zip", &[Parameter::new("a").repeated()], zip) };

fn rearranged<'a>(call: &Call<'_, 'a>, change: impl FnOnce(&mut Vec<Item<'a>>)) -> Outcome<Item<'a>> {
    let array = call.argument(0);
    if array.len() <= 1 {
        return Ok(array.clone());
    }
    call.evaluation.step(array.len())?;
    let mut items = array.iter().collect();
    change(&mut items);
    Ok(Item::array(items))
}

fn sort<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let array = call.argument(0);
    if array.len() <= 1 {
        return Ok(array.clone());
    }
    if let Some(function) = call.argument(1).as_function() {
        return per_item::sort(call.evaluation, array.clone(), |left, right| {
            is_true(function.call_as_many(call.evaluation, vec![left.clone(), right.clone()]))
        });
    }
    let mut items: Vec<Item<'a>> = array.iter().collect();
    call.evaluation.step(items.len())?;
    if items.iter().all(|item| item.as_number().is_some()) {
        items.sort_by(|left, right| {
            left.as_number().partial_cmp(&right.as_number()).unwrap_or(std::cmp::Ordering::Equal)
        });
    } else if items.iter().all(|item| item.as_str().is_some()) {
        // JavaScript's order of strings is that of their UTF-16 units.
        items.sort_by(|left, right| {
            let units = |item: &Item<'a>| item.as_str().map(|text| text.encode_utf16().collect::<Vec<u16>>());
            units(left).cmp(&units(right))
        });
    } else {
        let message = "The single argument form of the sort function can only be applied to an array of strings or an array of \
                       numbers. Use the second argument to specify a comparison function";
        return Err(failed("D3070", message));
    }
    Ok(Item::array(items))
}

fn distinct<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let array = call.argument(0);
    if !array.is_array() || array.len() <= 1 {
        return Ok(array.clone());
    }
    let mut simple = BTreeSet::new();
    let mut others: Vec<Item<'a>> = Vec::new();
    let mut items = Vec::new();
    for item in array.iter() {
        call.evaluation.step(others.len() + 1)?;
        let is_new = match key(&item) {
            Some(key) => simple.insert(key),
            None if others.iter().any(|other| equal(other, &item)) => false,
            None => {
                others.push(item.clone());
                true
            }
        };
        if is_new {
            items.push(item);
        }
    }
    Ok(if array.is_sequence() { Item::raw_sequence(items) } else { Item::array(items) })
}

/// What tells strings, numbers and the like apart.
fn key(item: &Item<'_>) -> Option<(u8, u64, String)> {
    Some(match item.view() {
        View::Null => (0, 0, String::new()),
        View::Bool(bool) => (1, u64::from(bool), String::new()),
        View::Number(number) => (2, (number + 0.0).to_bits(), String::new()),
        View::String(text) => (3, 0, text.to_string()),
        _ => return None,
    })
}

fn zip<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let arrays = call.arguments;
    let length = arrays.iter().map(Item::len).min().unwrap_or_default();
    call.evaluation.step(length.saturating_mul(arrays.len()))?;
    let row = |index| Item::array(arrays.iter().filter_map(|array| array.at(index)).collect());
    let rows: Vec<Item<'a>> = (0..length).map(row).collect();
    extent::check(&rows)?;
    Ok(Item::array(rows))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, outcome_of};
    use super::*;

    #[test]
    fn arrays() {
        check(&APPEND, "[1], [2, [3]]", "[1,2,[3]]");
        check(&APPEND, "1, 2", "[1,2]");
        check(&REVERSE, "[1, 2, 3]", "[3,2,1]");
        check(&SHUFFLE, "[1]", "[1]");
        check(
            &DISTINCT,
            "[1, \"1\", 1.0, {\"a\": 1}, null, {\"a\": 1.0}, null, true]",
            "[1,\"1\",{\"a\":1},null,true]",
        );
        check(&DISTINCT, "5", "5");
        check(&ZIP, "[1, 2, 3], [4, 5], [6, 7]", "[[1,4,6],[2,5,7]]");
        check(&ZIP, "1", "[[1]]");
        assert_eq!(outcome_of(&ZIP, vec![Item::Number(1.0), Item::Undefined]), "[]");
        assert_eq!(outcome_of(&SORT, vec![Item::Undefined]), "nothing");
    }

    #[test]
    fn sorting() {
        check(&SORT, "[3, 1.5, -2]", "[-2,1.5,3]");
        check(&SORT, "[\"b\", \"a\", \"B\"]", "[\"B\",\"a\",\"b\"]");
        check(&SORT, "[1, \"a\"]", "D3070");
        check(&SORT, "[[2]]", "[[2]]");
    }

    #[test]
    fn shuffling_keeps_the_items() {
        let array = "1,2,3,4,5,6,7,8,9,10";
        let shuffled = super::super::tests::outcome(&SHUFFLE, &format!("[{array}]"));
        let mut items: Vec<i32> =
            shuffled.trim_matches(['[', ']']).split(',').map(|item| item.parse().unwrap()).collect();
        assert_ne!(shuffled, format!("[{array}]"));
        items.sort_unstable();
        assert_eq!(items, (1..=10).collect::<Vec<_>>());
    }
}
