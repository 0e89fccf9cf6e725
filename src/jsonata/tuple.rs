//! What the items of a path carry along: `orders@$o.items[$o.id = order]`, `#$i` and `%`.
//!
//! Inside of such a path each item comes with the variables that were bound on its way. Before a step or predicate is evaluated for
//! an item, they are put into their slots.

use std::rc::Rc;

use super::array::append;
use super::variable::Variable;
use super::{Fault, Item, List};

/// The variables of one item: the number of the slot, and what is in it.
pub type Bindings<'a> = Vec<(u32, Item<'a>)>;

/// The slots that a path's steps bind.
pub type Slots<'s, 'a> = [(u32, &'s Variable<'a>)];

/// What a step binds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Binds {
    /// `@$v`.
    pub focus: Option<u32>,
    /// `#$i`.
    pub index: Option<u32>,
    /// What a later `%` refers to.
    pub ancestor: Option<u32>,
}

/// Puts the variables of an item into their slots.
pub fn restore<'a>(bindings: &Bindings<'a>, slots: &Slots<'_, 'a>) {
    for (id, slot) in slots {
        if let Some((_, item)) = bindings.iter().find(|(bound, _)| bound == id) {
            slot.set(Some(item.clone()));
        }
    }
}

/// A list of items with their variables.
#[must_use]
pub fn stream<'a>(items: Vec<Item<'a>>, tuples: Vec<Bindings<'a>>) -> Item<'a> {
    Item::List(List { items: Rc::new(items), sequence: true, tuples: Some(Rc::new(tuples)), ..List::default() })
}

/// The items with their variables, of a list that may have none yet.
pub(super) fn pairs<'a>(input: &Item<'a>) -> Vec<(Item<'a>, Bindings<'a>)> {
    match input {
        Item::List(List { items, tuples: Some(tuples), .. }) => {
            items.iter().cloned().zip(tuples.iter().cloned()).collect()
        }
        Item::Undefined => Vec::new(),
        _ => input.iter().map(|item| (item, Bindings::new())).collect(),
    }
}

/// Evaluates a step for each item.
///
/// # Errors
/// What the step fails with.
pub fn step<'a>(
    input: &Item<'a>,
    slots: &Slots<'_, 'a>,
    binds: Binds,
    mut evaluate: impl FnMut(&Item<'a>) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    let (mut items, mut tuples) = (Vec::new(), Vec::new());
    for (item, bindings) in pairs(input) {
        restore(&bindings, slots);
        let result = evaluate(&item)?;
        let carried = matches!(&result, Item::List(List { tuples: Some(_), .. }));
        for (position, (value, inner)) in pairs(&result).into_iter().enumerate() {
            let mut all = bindings.clone();
            inner.into_iter().for_each(|(id, item)| set(&mut all, id, item));
            if !carried {
                bind(&mut all, binds, &item, &value, position);
            }
            items.push(if binds.focus.is_some() && !carried { item.clone() } else { value });
            tuples.push(all);
        }
    }
    Ok(stream(items, tuples))
}

fn bind<'a>(bindings: &mut Bindings<'a>, binds: Binds, item: &Item<'a>, value: &Item<'a>, position: usize) {
    if let Some(id) = binds.focus {
        set(bindings, id, value.clone());
    }
    if let Some(id) = binds.index {
        set(bindings, id, Item::Number(position as f64));
    }
    if let Some(id) = binds.ancestor {
        set(bindings, id, item.clone());
    }
}

fn set<'a>(bindings: &mut Bindings<'a>, id: u32, item: Item<'a>) {
    match bindings.iter_mut().find(|(bound, _)| *bound == id) {
        Some((_, old)) => *old = item,
        None => bindings.push((id, item)),
    }
}

/// `#$i` after a filter or a sort: the position of each item.
#[must_use]
pub fn number<'a>(input: &Item<'a>, id: u32) -> Item<'a> {
    let (mut items, mut tuples) = (Vec::new(), Vec::new());
    for (position, (item, mut bindings)) in pairs(input).into_iter().enumerate() {
        set(&mut bindings, id, Item::Number(position as f64));
        items.push(item);
        tuples.push(bindings);
    }
    stream(items, tuples)
}

/// The items alone, as a sequence.
#[must_use]
pub fn values<'a>(input: Item<'a>) -> Item<'a> {
    match input {
        Item::List(list) if list.tuples.is_some() => {
            Item::List(List { items: list.items, sequence: true, ..List::default() })
        }
        other => other,
    }
}

/// The variables of several items as those of one: each holds what it had in all of them.
pub(super) fn merge<'a>(left: &mut Bindings<'a>, right: Bindings<'a>) {
    for (id, item) in right {
        match left.iter_mut().find(|(bound, _)| *bound == id) {
            Some((_, old)) => *old = append(std::mem::take(old), item),
            None => left.push((id, item)),
        }
    }
}
