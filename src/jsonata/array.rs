//! Array constructors and appending.

use super::{Fault, Item, List, extent};
use crate::Value;
use std::mem::ManuallyDrop;
use std::rc::Rc;

/// `$append`: the items of both; what is no array is one item.
#[must_use]
pub fn append<'a>(left: Item<'a>, right: Item<'a>) -> Item<'a> {
    if left.is_undefined() {
        return right;
    }
    if right.is_undefined() {
        return left;
    }
    let mut items: Vec<Item<'a>> = left.iter().collect();
    items.extend(right.iter());
    Item::array(items)
}

/// `[a, b]` while it is made. An item that is an array constructor itself is one item, of other arrays their items are.
#[derive(Debug, Default)]
pub struct Builder<'a>(Vec<Item<'a>>);

impl<'a> Builder<'a> {
    /// An empty array.
    #[must_use]
    pub fn new() -> Builder<'a> {
        Builder(Vec::new())
    }

    /// Adds the items of an array, or what is no array.
    pub fn extend(&mut self, item: Item<'a>) {
        match item {
            Item::List(List { items, .. }) => self.0.extend(items.iter().cloned()),
            item if item.is_array() => self.0.extend(item.iter()),
            Item::Undefined => {}
            item => self.0.push(item),
        }
    }

    /// Adds one item.
    pub fn push(&mut self, item: Item<'a>) {
        if !item.is_undefined() {
            self.0.push(item);
        }
    }

    /// The array; `cons` if a path shall not flatten it.
    ///
    /// # Errors
    /// That it is too large, or nested too deeply.
    pub fn array(self, cons: bool) -> Result<Item<'a>, Fault> {
        extent::check(&self.0)?;
        Ok(Item::List(List { items: Rc::new(self.0), cons, ..List::default() }))
    }
}

/// What an expression's result comes to: a sequence of one item is that item unless it is kept, an empty one nothing.
#[must_use]
#[inline]
pub fn settle<'a>(item: Item<'a>, keep_array: bool) -> Item<'a> {
    match item {
        Item::List(list) => settle_list(list, keep_array),
        item => item,
    }
}

fn settle_list<'a>(mut list: List<'a>, keep_array: bool) -> Item<'a> {
    if list.sequence && list.tuples.is_none() {
        list.keep_singleton |= keep_array;
        if list.items.is_empty() {
            return Item::Undefined;
        }
        if list.items.len() == 1 && !list.keep_singleton {
            return list.items.first().cloned().unwrap_or_default();
        }
    }
    Item::List(list)
}

/// The same where the sequence is needed again: what it comes to lies in it.
#[inline]
#[must_use]
pub fn settled<'i, 'a>(item: &'i Item<'a>) -> &'i Item<'a> {
    match item {
        Item::List(List { items, sequence: true, tuples: None, keep_singleton, .. }) => match items.as_slice() {
            [] => const { &Item::Undefined },
            [only] if !keep_singleton => only,
            _ => item,
        },
        _ => item,
    }
}

/// `$`: input that is an array itself, without the array around it.
#[inline]
#[must_use]
pub fn context<'i, 'a>(input: &'i Item<'a>) -> &'i Item<'a> {
    match input {
        Item::List(list) if list.outer_wrapper => list.items.first().unwrap_or(const { &Item::Undefined }),
        other => other,
    }
}

/// What a whole expression is applied to: an array gets an array around it.
#[derive(Debug)]
pub struct Root<'a> {
    wrapped: Option<Item<'a>>,
    /// Borrowed, so that there is nothing to drop, which the compiler doesn't see by itself.
    plain: ManuallyDrop<Item<'a>>,
}

impl<'a> Root<'a> {
    /// Of data from outside, or of nothing.
    #[inline]
    #[must_use]
    pub fn of(data: Option<&'a Value>) -> Root<'a> {
        let wrapped = match data {
            Some(Value::Array(_)) => Some(wrapped(Item::outside(data))),
            _ => None,
        };
        Root { wrapped, plain: ManuallyDrop::new(Item::outside(data)) }
    }

    /// The item.
    #[inline]
    #[must_use]
    pub fn item(&self) -> &Item<'a> {
        self.wrapped.as_ref().unwrap_or(&self.plain)
    }
}

#[inline(never)]
fn wrapped(data: Item<'_>) -> Item<'_> {
    Item::List(List { items: Rc::new(vec![data]), sequence: true, outer_wrapper: true, ..List::default() })
}
