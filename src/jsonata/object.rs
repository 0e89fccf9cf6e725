//! Object constructors, `{"key": value}`, and grouping, `items{id: price}`.

use std::collections::HashMap;

use super::array::append;
use super::tuple::{self, Bindings, Slots};
use super::{Fault, Item, List, extent};
use crate::Value;
use crate::value::{Object, Str};

struct Group<'a> {
    key: Str,
    pair: usize,
    data: Item<'a>,
    bindings: Bindings<'a>,
}

/// Groups items by their keys: `evaluate(item, 2 * n)` is the key of pair `n`, `evaluate(data, 2 * n + 1)` its value.
///
/// # Errors
/// What a key or value fails with. T1003: a key that is no string. D1009: two pairs with the same key.
pub fn group<'a>(
    input: &Item<'a>,
    slots: &Slots<'_, 'a>,
    n_pairs: usize,
    mut evaluate: impl FnMut(&Item<'a>, usize) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut places: HashMap<Str, usize> = HashMap::new();
    let mut rows = if input.is_array() { tuple::pairs(input) } else { vec![(input.clone(), Bindings::new())] };
    if rows.is_empty() {
        rows.push((Item::Undefined, Bindings::new()));
    }
    for (item, bindings) in rows {
        tuple::restore(&bindings, slots);
        for pair in 0..n_pairs {
            let key = evaluate(&item, 2 * pair)?;
            if key.is_undefined() {
                continue;
            }
            let Some(name) = key.as_str() else { return Err(Fault::new("T1003").value(key.into_value())) };
            let found = places.get(name).and_then(|place| groups.get_mut(*place));
            match found {
                Some(group) if group.pair != pair => return Err(Fault::new("D1009").value(key.into_value())),
                Some(group) => {
                    extend(&mut group.data, item.clone());
                    tuple::merge(&mut group.bindings, bindings.clone());
                }
                None => {
                    let key = Str::from(name);
                    places.insert(key.clone(), groups.len());
                    groups.push(Group { key, pair, data: item.clone(), bindings: bindings.clone() });
                }
            }
        }
    }
    let mut entries = Vec::with_capacity(groups.len());
    for group in groups {
        tuple::restore(&group.bindings, slots);
        let value = evaluate(&group.data, 2 * group.pair + 1)?;
        extent::check(std::slice::from_ref(&value))?;
        if !value.is_undefined() {
            entries.push((group.key, value));
        }
    }
    Ok(Item::object(entries))
}

/// `{"id": sku, "total": price}`: an object whose keys are strings of the text, and differ. `value(item, n)` is that of key `n`.
///
/// # Errors
/// What a value fails with.
pub fn keyed<'a, const N: usize>(
    input: &Item<'a>,
    keys: [&'static str; N],
    mut value: impl FnMut(&Item<'a>, usize) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    if input.is_array() {
        return group(input, &[], N, |item, part| match keys.get(part / 2) {
            Some(key) if part.is_multiple_of(2) => Ok(Item::Owned(Value::from_static(key))),
            _ => value(item, part / 2),
        });
    }
    let mut entries = Vec::with_capacity(N);
    let mut keys = keys.into_iter().enumerate();
    while let Some((index, key)) = keys.next() {
        let item = value(input, index)?;
        extent::check(std::slice::from_ref(&item))?;
        match item.into_json() {
            Ok(value) => entries.push((Str::from_static(key), value)),
            Err(Item::Undefined) => {}
            Err(item) => {
                let entries = entries.into_iter().map(|(key, value)| (key, Item::Owned(value)));
                let mut entries: Vec<(Str, Item<'a>)> = entries.chain([(Str::from_static(key), item)]).collect();
                for (index, key) in keys {
                    let item = value(input, index)?;
                    extent::check(std::slice::from_ref(&item))?;
                    entries.extend((!item.is_undefined()).then(|| (Str::from_static(key), item)));
                }
                return Ok(Item::object(entries));
            }
        }
    }
    Ok(Item::Owned(Value::Object(Object::from_distinct_entries(entries))))
}

/// An object of these fields; one whose value is nothing isn't there.
#[must_use]
pub fn fields<'a, const N: usize>(fields: [(&'static str, Item<'a>); N]) -> Item<'a> {
    let fields = fields.into_iter().filter(|(_, item)| !item.is_undefined());
    Item::object(fields.map(|(name, item)| (Str::from_static(name), item)).collect())
}

/// Appends in place where that is possible, so that a large group isn't copied for each of its items.
fn extend<'a>(data: &mut Item<'a>, item: Item<'a>) {
    match data {
        Item::List(List { items, sequence: false, tuples: None, .. }) if std::rc::Rc::strong_count(items) == 1 => {
            std::rc::Rc::make_mut(items).extend(item.iter());
        }
        _ => *data = append(std::mem::take(data), item),
    }
}
