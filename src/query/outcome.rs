//! What an expression comes to, as far as that is known when it is compiled: an item, or a number or boolean without one around it.

use crate::jsonata::Item;
use crate::jsonata::item::json_number;
use crate::value::Value;

/// What an expression comes to.
pub trait Outcome<'a> {
    /// The JSON of it, where that is quickly found. Then there is nothing to drop.
    fn to_value(&self) -> Option<Value>;

    /// The boolean, where that is quickly found.
    fn to_bool(&self) -> Option<bool>;

    /// As an item.
    fn into_item(self) -> Item<'a>;
}

impl<'a> Outcome<'a> for Item<'a> {
    #[inline]
    fn to_value(&self) -> Option<Value> {
        self.to_quick_value()
    }

    #[inline]
    fn to_bool(&self) -> Option<bool> {
        None
    }

    #[inline]
    fn into_item(self) -> Item<'a> {
        self
    }
}

/// A number or nothing.
impl<'a> Outcome<'a> for Option<f64> {
    #[inline]
    fn to_value(&self) -> Option<Value> {
        self.filter(|number| number.is_finite()).map(json_number)
    }

    #[inline]
    fn to_bool(&self) -> Option<bool> {
        None
    }

    fn into_item(self) -> Item<'a> {
        Item::from(self)
    }
}

/// A boolean or nothing.
impl<'a> Outcome<'a> for Option<bool> {
    #[inline]
    fn to_value(&self) -> Option<Value> {
        self.map(Value::Bool)
    }

    #[inline]
    fn to_bool(&self) -> Option<bool> {
        *self
    }

    fn into_item(self) -> Item<'a> {
        Item::from(self)
    }
}

impl<'a> Outcome<'a> for bool {
    #[inline]
    fn to_value(&self) -> Option<Value> {
        Some(Value::Bool(*self))
    }

    #[inline]
    fn to_bool(&self) -> Option<bool> {
        Some(*self)
    }

    fn into_item(self) -> Item<'a> {
        Item::bool(self)
    }
}
