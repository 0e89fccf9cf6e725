//! What stands on the sides of operators: items, and values of which it is known when compiling what they are.
//!
//! `price * 1.2 > 3` needs no item for `1.2`, for the product and for `3`: their types say what they are.

use super::{Item, View};

/// A value of the language in whatever form it is at hand.
pub trait Operand<'a> {
    /// What it is.
    fn view(&self) -> View<'_, 'a>;

    /// As an item; a copy, where it is borrowed.
    fn to_item(&self) -> Item<'a>;
}

impl<'a> Operand<'a> for Item<'a> {
    #[inline]
    fn view(&self) -> View<'_, 'a> {
        Item::view(self)
    }

    fn to_item(&self) -> Item<'a> {
        self.clone()
    }
}

impl<'a, T: Operand<'a>> Operand<'a> for &T {
    #[inline]
    fn view(&self) -> View<'_, 'a> {
        (**self).view()
    }

    fn to_item(&self) -> Item<'a> {
        (**self).to_item()
    }
}

impl<'a, T: Operand<'a>> Operand<'a> for Option<T> {
    #[inline]
    fn view(&self) -> View<'_, 'a> {
        self.as_ref().map_or(View::Undefined, T::view)
    }

    fn to_item(&self) -> Item<'a> {
        self.as_ref().map_or(Item::Undefined, T::to_item)
    }
}

impl<'a> Operand<'a> for f64 {
    #[inline]
    fn view(&self) -> View<'_, 'a> {
        View::Number(*self)
    }

    fn to_item(&self) -> Item<'a> {
        Item::Number(*self)
    }
}

impl<'a> Operand<'a> for bool {
    #[inline]
    fn view(&self) -> View<'_, 'a> {
        View::Bool(*self)
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
    fn view(&self) -> View<'_, 'a> {
        View::String(self.0)
    }

    fn to_item(&self) -> Item<'a> {
        Item::from(*self)
    }
}
