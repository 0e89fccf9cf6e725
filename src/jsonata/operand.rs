//! What stands on the sides of operators: items, and values of which it is known when compiling what they are.
//!
//! `price * 1.2 > 3` needs no item for `1.2`, for the product and for `3`: their types say what they are. Nor does it need one for
//! `price`: that is looked up when it is needed.

use super::Item;
use super::path::{fields, outside, variable_fields, walk};
use crate::Value;

/// A value of the language in whatever form it is at hand.
pub trait Operand<'a> {
    /// What it is, if that is a number or a string which is quickly found.
    fn simple(&self) -> Simple<'_>;

    /// Its number, if that is quickly found and finite.
    #[inline]
    fn finite(&self) -> Option<f64> {
        match self.simple() {
            Simple::Number(number) if number.is_finite() => Some(number),
            _ => None,
        }
    }

    /// As an item; a copy, where it is borrowed.
    fn to_item(&self) -> Item<'a>;
}

/// What an operand is, as far as operators can do without an item.
#[derive(Clone, Copy, Debug)]
pub enum Simple<'i> {
    /// A number.
    Number(f64),
    /// A string.
    Text(&'i str),
    /// Something else, nothing, or something that takes longer to be found.
    Other,
}

impl<'v> From<&'v Value> for Simple<'v> {
    #[inline]
    fn from(value: &'v Value) -> Self {
        match value {
            Value::Number(number) => Simple::Number(number.as_f64()),
            Value::String(text) => Simple::Text(text),
            _ => Simple::Other,
        }
    }
}

impl<'a> Operand<'a> for Item<'a> {
    #[inline]
    fn simple(&self) -> Simple<'_> {
        match self {
            Item::Number(number) => Simple::Number(*number),
            Item::Ref(value) => Simple::from(*value),
            Item::Owned(value) => Simple::from(value),
            _ => Simple::Other,
        }
    }

    fn to_item(&self) -> Item<'a> {
        self.clone()
    }
}

impl<'a, T: Operand<'a>> Operand<'a> for &T {
    #[inline]
    fn simple(&self) -> Simple<'_> {
        (**self).simple()
    }

    fn to_item(&self) -> Item<'a> {
        (**self).to_item()
    }
}

impl<'a, T: Operand<'a>> Operand<'a> for Option<T> {
    #[inline]
    fn simple(&self) -> Simple<'_> {
        self.as_ref().map_or(Simple::Other, T::simple)
    }

    fn to_item(&self) -> Item<'a> {
        self.as_ref().map_or(Item::Undefined, T::to_item)
    }
}

impl<'a> Operand<'a> for f64 {
    #[inline]
    fn simple(&self) -> Simple<'_> {
        Simple::Number(*self)
    }

    fn to_item(&self) -> Item<'a> {
        Item::Number(*self)
    }
}

impl<'a> Operand<'a> for bool {
    #[inline]
    fn simple(&self) -> Simple<'_> {
        Simple::Other
    }

    fn to_item(&self) -> Item<'a> {
        Item::bool(*self)
    }
}

/// A string of the expression's text.
#[derive(Clone, Copy, Debug)]
pub struct Text(pub &'static str);

impl<'a> Operand<'a> for Text {
    #[inline]
    fn simple(&self) -> Simple<'_> {
        Simple::Text(self.0)
    }

    fn to_item(&self) -> Item<'a> {
        Item::from(*self)
    }
}

/// `a.b.c` of an item, for an operator.
#[derive(Clone, Copy, Debug)]
pub struct At<'i, 'a, const N: usize> {
    item: &'i Item<'a>,
    names: [&'static str; N],
    otherwise: fn(&Item<'a>, [&'static str; N]) -> Item<'a>,
}

/// `a.b.c` of the context.
#[inline]
#[must_use]
pub fn at<'i, 'a, const N: usize>(item: &'i Item<'a>, names: [&'static str; N]) -> At<'i, 'a, N> {
    At { item, names, otherwise: fields }
}

/// `$x.a.b` of a variable.
#[inline]
#[must_use]
pub fn variable_at<'i, 'a, const N: usize>(item: &'i Item<'a>, names: [&'static str; N]) -> At<'i, 'a, N> {
    At { item, names, otherwise: variable_fields }
}

impl<'a, const N: usize> Operand<'a> for At<'_, 'a, N> {
    // Only where the names are constants does comparing them take no call.
    #[inline(always)]
    fn simple(&self) -> Simple<'_> {
        match self.item {
            Item::Ref(value) => walk(value, &self.names).map_or(Simple::Other, Simple::from),
            item if N == 0 => item.simple(),
            _ => Simple::Other,
        }
    }

    fn to_item(&self) -> Item<'a> {
        (self.otherwise)(self.item, self.names)
    }
}

/// What comes from outside of an expression, for an operator.
#[derive(Clone, Copy, Debug)]
pub struct Outside<'a>(pub Option<&'a Value>);

impl<'a> Operand<'a> for Outside<'a> {
    #[inline]
    fn simple(&self) -> Simple<'_> {
        self.0.map_or(Simple::Other, Simple::from)
    }

    // JSON's numbers are.
    #[inline]
    fn finite(&self) -> Option<f64> {
        self.0?.as_f64()
    }

    fn to_item(&self) -> Item<'a> {
        Item::outside(self.0)
    }
}

/// `a.b.c` of what comes from outside of an expression, for an operator.
#[derive(Clone, Copy, Debug)]
pub struct OutsideAt<'a, const N: usize>(pub Option<&'a Value>, pub [&'static str; N]);

impl<'a, const N: usize> Operand<'a> for OutsideAt<'a, N> {
    // As of `At`.
    #[inline(always)]
    fn simple(&self) -> Simple<'_> {
        self.0.and_then(|value| walk(value, &self.1)).map_or(Simple::Other, Simple::from)
    }

    // As of `Outside`.
    #[inline(always)]
    fn finite(&self) -> Option<f64> {
        self.0.and_then(|value| walk(value, &self.1))?.as_f64()
    }

    fn to_item(&self) -> Item<'a> {
        outside(self.0, self.1)
    }
}

/// The number of an item that is done with.
#[inline]
pub(super) fn into_number(item: Item<'_>) -> Option<f64> {
    let number = match item.simple() {
        Simple::Number(number) => Some(number),
        _ => None,
    };
    discard(item);
    number
}

/// Drops an item; at no cost where it only borrows, which the compiler doesn't see by itself.
#[inline]
pub(super) fn discard(item: Item<'_>) {
    match item {
        Item::Ref(_) | Item::Number(_) | Item::Undefined => std::mem::forget(item),
        item => drop(item),
    }
}
