//! Paths: what their steps and predicates do with sequences.

use super::array::{append, settle};
use super::compare::truth;
use super::tuple::{self, Slots};
use super::{Fault, Item, List};
use crate::Value;

/// A field of an object; of an array, that field of all its items.
#[inline(always)]
#[must_use]
pub fn field<'a>(input: &Item<'a>, name: &'static str) -> Item<'a> {
    match input {
        Item::Ref(Value::Object(object)) => Item::outside(object.get(name)),
        input => field_of_items(input, name),
    }
}

#[inline(never)]
fn field_of_items<'a>(input: &Item<'a>, name: &str) -> Item<'a> {
    if !input.is_array() {
        return input.get(name);
    }
    let mut found = Vec::new();
    collect(input, name, &mut found);
    Item::sequence(found)
}

fn collect<'a>(input: &Item<'a>, name: &str, found: &mut Vec<Item<'a>>) {
    for item in input.iter() {
        if item.is_array() {
            collect(&item, name, found);
            continue;
        }
        match item.get(name) {
            Item::Undefined => {}
            value if value.is_array() => found.extend(value.iter()),
            value => found.push(value),
        }
    }
}

/// `a.b.c` of objects in objects; none where there is no such field, or an array on the way.
#[inline(always)]
pub(super) fn walk<'a, const N: usize>(mut value: &'a Value, names: &[&'static str; N]) -> Option<&'a Value> {
    for name in names {
        value = value.get(name)?;
    }
    Some(value)
}

/// `a.b.c`: fields of fields. As long as they are objects' this makes no sequence.
#[inline]
#[must_use]
pub fn fields<'a, const N: usize>(input: &Item<'a>, names: [&'static str; N]) -> Item<'a> {
    if let Item::Ref(value) = input
        && let Some(found) = walk(value, &names)
    {
        return Item::Ref(found);
    }
    fields_of_items(input, &names)
}

#[inline(never)]
fn fields_of_items<'a>(input: &Item<'a>, names: &[&str]) -> Item<'a> {
    let mut item = input.clone();
    let mut rest = names;
    while let [name, others @ ..] = rest {
        if item.is_array() {
            break;
        }
        item = item.get(name);
        rest = others;
    }
    for (index, name) in rest.iter().enumerate() {
        let is_last = index + 1 == rest.len();
        item = step(&item, is_last, |item| Ok(field_of_items(item, name))).unwrap_or_default();
    }
    settle(item, false)
}

/// `$x.a.b`, where `$x` comes from outside of the expression.
#[inline]
#[must_use]
pub fn outside<'a, const N: usize>(value: Option<&'a Value>, names: [&'static str; N]) -> Item<'a> {
    match value.and_then(|value| walk(value, &names)) {
        Some(found) => Item::Ref(found),
        None => fields_of_items(&Item::outside(value), &names),
    }
}

/// `$x.a.b`: fields of what a variable holds.
#[inline]
#[must_use]
pub fn variable_fields<'a, const N: usize>(variable: &Item<'a>, names: [&'static str; N]) -> Item<'a> {
    match variable {
        // The array of a constructor is one item for a path.
        Item::List(list) if list.cons => fields_of_items(&Item::raw_sequence(vec![variable.clone()]), &names),
        _ => fields(variable, names),
    }
}

/// A path's first step: of input that is no array, it is evaluated once.
///
/// # Errors
/// What the step fails with.
pub fn first<'a>(
    input: &Item<'a>,
    is_last: bool,
    mut evaluate: impl FnMut(&Item<'a>) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    if input.is_array() {
        return step(input, is_last, evaluate);
    }
    let result = evaluate(input)?;
    Ok(join(if result.is_undefined() { Vec::new() } else { vec![result] }, is_last))
}

/// A path's first step where it is a variable: evaluated once, whatever the input is.
///
/// # Errors
/// What the step fails with.
pub fn once<'a>(
    input: &Item<'a>,
    is_last: bool,
    evaluate: impl FnOnce(&Item<'a>) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    let result = evaluate(input)?;
    Ok(join(if result.is_undefined() { Vec::new() } else { vec![result] }, is_last))
}

/// A step: evaluated for each item.
///
/// # Errors
/// What the step fails with.
pub fn step<'a>(
    input: &Item<'a>,
    is_last: bool,
    mut evaluate: impl FnMut(&Item<'a>) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    let mut results = Vec::with_capacity(input.len());
    for item in input.iter() {
        let result = evaluate(&item)?;
        if !result.is_undefined() {
            results.push(result);
        }
    }
    Ok(join(results, is_last))
}

/// What a step makes of all items, as one sequence.
pub(super) fn join<'a>(mut results: Vec<Item<'a>>, is_last: bool) -> Item<'a> {
    if let (true, [only]) = (is_last, results.as_slice())
        && only.is_array()
        && !only.is_sequence()
    {
        return results.pop().unwrap_or_default();
    }
    if results.iter().all(|result| !flattens(result)) {
        return Item::raw_sequence(results);
    }
    let mut items = Vec::with_capacity(results.len());
    for result in results {
        if flattens(&result) { items.extend(result.iter()) } else { items.push(result) }
    }
    Item::raw_sequence(items)
}

fn flattens(item: &Item<'_>) -> bool {
    item.is_array() && !matches!(item, Item::List(list) if list.cons)
}

/// `[]` in a path: one item stays in an array.
#[must_use]
pub fn keep_singleton(result: Item<'_>) -> Item<'_> {
    match result {
        Item::List(list) if list.cons && !list.sequence => {
            let only = Item::List(list);
            let Item::List(mut list) = Item::raw_sequence(vec![only]) else { return Item::Undefined };
            list.keep_singleton = true;
            Item::List(list)
        }
        Item::List(mut list) => {
            list.keep_singleton = true;
            Item::List(list)
        }
        other => other,
    }
}

/// `[3]`: the item at a place; from the end if it is negative.
#[must_use]
pub fn pick<'a>(input: &Item<'a>, index: f64) -> Item<'a> {
    let Some(place) = place(index, input.len()) else { return empty_like(input) };
    if let Item::List(List { items, tuples: Some(tuples), .. }) = input {
        let found = items.get(place).cloned().zip(tuples.get(place).cloned());
        return found.map_or_else(|| empty_like(input), |(item, bindings)| tuple::stream(vec![item], vec![bindings]));
    }
    match input.at(place) {
        Some(item) if item.is_array() => item,
        Some(item) => Item::raw_sequence(vec![item]),
        None => empty_like(input),
    }
}

fn empty_like<'a>(input: &Item<'a>) -> Item<'a> {
    match input {
        Item::List(List { tuples: Some(_), .. }) => tuple::stream(Vec::new(), Vec::new()),
        _ => Item::raw_sequence(Vec::new()),
    }
}

fn place(index: f64, length: usize) -> Option<usize> {
    let index = index.floor();
    let index = if index < 0.0 { length as f64 + index } else { index };
    (index >= 0.0 && index < length as f64).then_some(index as usize)
}

/// `[…]`: the items for which the predicate is true, or gives their place.
///
/// # Errors
/// What the predicate fails with.
pub fn filter<'a>(
    input: &Item<'a>,
    slots: &Slots<'_, 'a>,
    mut predicate: impl FnMut(&Item<'a>) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    if input.is_undefined() {
        // The predicate is evaluated nevertheless, and may fail.
        predicate(input)?;
        return Ok(empty_like(input));
    }
    let length = input.len();
    let mut keeps = |index: usize, item: &Item<'a>| -> Result<usize, Fault> {
        let result = predicate(item)?;
        if let Some(number) = result.as_number() {
            return Ok(usize::from(place(number, length) == Some(index)));
        }
        if result.is_array() && !result.is_empty() && result.iter().all(|item| item.as_number().is_some()) {
            let places = result.iter().filter_map(|item| place(item.as_number()?, length));
            return Ok(places.filter(|place| *place == index).count());
        }
        Ok(usize::from(truth(&result)))
    };
    if let Item::List(List { tuples: Some(_), .. }) = input {
        let (mut items, mut tuples) = (Vec::new(), Vec::new());
        for (index, (item, bindings)) in tuple::pairs(input).into_iter().enumerate() {
            tuple::restore(&bindings, slots);
            for _ in 0..keeps(index, &item)? {
                items.push(item.clone());
                tuples.push(bindings.clone());
            }
        }
        return Ok(tuple::stream(items, tuples));
    }
    let mut kept = Vec::new();
    for (index, item) in input.iter().enumerate() {
        let times = keeps(index, &item)?;
        kept.extend(std::iter::repeat_n(item, times));
    }
    Ok(Item::raw_sequence(kept))
}

/// `*`: the values of all fields.
#[must_use]
pub fn wildcard<'a>(input: &Item<'a>) -> Item<'a> {
    let input = super::array::context(input);
    let mut results = Item::raw_sequence(Vec::new());
    let values: Vec<Item<'a>> = match input.is_array() {
        true => input.iter().collect(),
        false => input.entries().into_iter().map(|(_, value)| value).collect(),
    };
    for value in values {
        if value.is_array() {
            let mut flat = Vec::new();
            flatten(&value, &mut flat);
            results = append(results, Item::array(flat));
        } else if let Item::List(list) = &mut results {
            std::rc::Rc::make_mut(&mut list.items).push(value);
        }
    }
    settle(results, false)
}

fn flatten<'a>(item: &Item<'a>, flat: &mut Vec<Item<'a>>) {
    if item.is_array() {
        item.iter().for_each(|item| flatten(&item, flat));
    } else {
        flat.push(item.clone());
    }
}

/// `**`: all values at any depth, the input first.
#[must_use]
pub fn descendants<'a>(input: &Item<'a>) -> Item<'a> {
    let mut found = Vec::new();
    descend(input, &mut found);
    Item::sequence(found)
}

fn descend<'a>(item: &Item<'a>, found: &mut Vec<Item<'a>>) {
    // A list of what is left instead of recursion: values may be nested deeper than the stack is long.
    let mut left = vec![item.clone()];
    while let Some(item) = left.pop() {
        if item.is_array() {
            let mut items: Vec<Item<'a>> = item.iter().collect();
            items.reverse();
            left.append(&mut items);
        } else if !item.is_undefined() {
            left.extend(item.entries().into_iter().rev().map(|(_, value)| value));
            found.push(item);
        }
    }
}
