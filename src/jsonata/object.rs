//! Object constructors, `{"key": value}`, and grouping, `items{id: price}`.

use std::collections::HashMap;

use super::array::append;
use super::item::json_number;
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

/// `{"id": sku, "total": price}`: an object whose keys are strings of the text, and differ. `add` adds its `n_keys` entries; `at` is
/// its place.
///
/// # Errors
/// What a value fails with.
#[inline]
pub fn keyed<'a>(
    input: &Item<'a>,
    n_keys: usize,
    at: usize,
    add: impl FnOnce(&Item<'a>, &mut Builder<'a>) -> Result<(), Fault>,
) -> Result<Item<'a>, Fault> {
    let joined;
    let input = if input.is_array() {
        joined = together(input);
        &joined
    } else {
        input
    };
    let mut object = Builder { entries: Vec::with_capacity(n_keys), others: Vec::new() };
    match add(input, &mut object) {
        Ok(()) => Ok(object.object()),
        Err(fault) => Err(fault.at(at, "{")),
    }
}

/// What all of an array's items come to in a group that they share.
#[inline(never)]
fn together<'a>(input: &Item<'a>) -> Item<'a> {
    let mut items = input.iter();
    let mut data = items.next().unwrap_or_default();
    items.for_each(|item| extend(&mut data, item));
    data
}

/// An object while it is made.
#[derive(Debug)]
pub struct Builder<'a> {
    /// As long as all of them are JSON.
    entries: Vec<(Str, Value)>,
    /// All that come after the first that isn't.
    others: Vec<(Str, Item<'a>)>,
}

impl<'a> Builder<'a> {
    /// Adds an entry, unless its value is nothing.
    ///
    /// # Errors
    /// That the value is too large, or nested too deeply.
    #[inline(always)]
    pub fn add(&mut self, key: &'static str, item: Item<'a>) -> Result<(), Fault> {
        // Where there surely is room, the entry is made in its place.
        let is_quick = self.others.is_empty() && self.entries.len() < self.entries.capacity();
        match item {
            Item::Number(number) if number.is_finite() && is_quick => {
                self.entries.push((Str::from_static(key), json_number(number)));
                Ok(())
            }
            Item::Ref(value) if is_quick => {
                self.entries.push((Str::from_static(key), value.clone()));
                Ok(())
            }
            item => self.add_other(key, item),
        }
    }

    #[inline(never)]
    fn add_other(&mut self, key: &'static str, item: Item<'a>) -> Result<(), Fault> {
        extent::check(std::slice::from_ref(&item))?;
        let key = Str::from_static(key);
        if item.is_undefined() {
            return Ok(());
        }
        if !self.others.is_empty() {
            self.others.push((key, item));
            return Ok(());
        }
        match item.into_json() {
            Ok(value) => self.entries.push((key, value)),
            Err(item) => self.others.push((key, item)),
        }
        Ok(())
    }

    #[inline]
    fn object(self) -> Item<'a> {
        if self.others.is_empty() {
            return Item::Owned(Value::Object(Object::from_distinct_entries(self.entries)));
        }
        let entries = self.entries.into_iter().map(|(key, value)| (key, Item::Owned(value)));
        Item::object(entries.chain(self.others).collect())
    }
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
