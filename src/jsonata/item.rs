//! What an expression works with: undefined, JSON, sequences and functions.
//!
//! JSON that comes from outside is borrowed, `Item::Ref`. [`Item::view`] says what an item is without regard to where it lies.

use std::rc::Rc;

use super::tuple::Bindings;
use super::{Function, Text};
use crate::Value;
use crate::value::{Array, Number, Object, Str};

/// A value of the language.
#[derive(Clone, Debug, Default)]
pub enum Item<'a> {
    /// Nothing.
    #[default]
    Undefined,
    /// A number that was computed. It may be infinite; one that only moves stays as it is in the JSON.
    Number(f64),
    /// JSON that is borrowed.
    Ref(&'a Value),
    /// JSON that was made.
    Owned(Value),
    /// An array of items, or a sequence.
    List(List<'a>),
    /// An object some of whose values are no JSON.
    Object(Rc<Vec<(Str, Item<'a>)>>),
    /// A function.
    Function(Function<'a>),
}

/// An array of items, with JSONata's marks.
#[derive(Clone, Debug, Default)]
pub struct List<'a> {
    /// What is in it.
    pub items: Rc<Vec<Item<'a>>>,
    /// One item alone stands for itself, and none for nothing.
    pub sequence: bool,
    /// `[]`: one item alone stays in its array.
    pub keep_singleton: bool,
    /// It was made by a constructor that ends a path: the path doesn't flatten it.
    pub cons: bool,
    /// It is the array around input that is an array itself.
    pub outer_wrapper: bool,
    /// What the items carry along, where a path binds variables.
    pub tuples: Option<Rc<Vec<Bindings<'a>>>>,
}

/// What an item is.
#[derive(Clone, Copy, Debug)]
pub enum View<'i, 'a> {
    /// Nothing.
    Undefined,
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    String(&'i str),
    /// An array: see [`Item::len`] and [`Item::at`].
    Array,
    /// An object: see [`Item::entries`].
    Object,
    /// A function.
    Function(&'i Function<'a>),
}

impl<'a> Item<'a> {
    /// What it is.
    #[inline]
    #[must_use]
    pub fn view(&self) -> View<'_, 'a> {
        match self {
            Item::Undefined => View::Undefined,
            Item::Number(number) => View::Number(*number),
            Item::Ref(value) => view_of(value),
            Item::Owned(value) => view_of(value),
            Item::List(_) => View::Array,
            Item::Object(_) => View::Object,
            Item::Function(function) => View::Function(function),
        }
    }

    /// The JSON, where the item lies as JSON.
    #[inline]
    #[must_use]
    pub fn json(&self) -> Option<&Value> {
        match self {
            Item::Ref(value) => Some(value),
            Item::Owned(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is nothing.
    #[inline]
    #[must_use]
    pub fn is_undefined(&self) -> bool {
        matches!(self, Item::Undefined)
    }

    /// Whether it is an array.
    #[inline]
    #[must_use]
    pub fn is_array(&self) -> bool {
        match self {
            Item::List(_) => true,
            Item::Ref(value) => matches!(value, Value::Array(_)),
            Item::Owned(value) => matches!(value, Value::Array(_)),
            _ => false,
        }
    }

    /// Whether it is an array whose single item stands for itself.
    #[inline]
    #[must_use]
    pub fn is_sequence(&self) -> bool {
        matches!(self, Item::List(list) if list.sequence)
    }

    /// The text, if it is a string.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        self.json().and_then(Value::as_str)
    }

    /// The number, if it is one.
    #[inline]
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Item::Number(number) => Some(*number),
            _ => self.json().and_then(Value::as_f64),
        }
    }

    /// The function, if it is one.
    #[must_use]
    pub fn as_function(&self) -> Option<&Function<'a>> {
        match self {
            Item::Function(function) => Some(function),
            _ => None,
        }
    }

    /// How many items an array has; an item that is no array is one, and nothing is none.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Item::Undefined => 0,
            Item::List(list) => list.items.len(),
            _ => self.json().and_then(Value::as_array).map_or(1, |array| array.len()),
        }
    }

    /// Whether an array has no items, or this is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// An item of an array; the first item of what is no array is itself.
    #[inline]
    #[must_use]
    pub fn at(&self, index: usize) -> Option<Item<'a>> {
        match self {
            Item::List(list) => list.items.get(index).cloned(),
            Item::Ref(Value::Array(array)) => array.get(index).map(Item::Ref),
            Item::Owned(Value::Array(array)) => array.get(index).cloned().map(Item::Owned),
            Item::Undefined => None,
            other => (index == 0).then(|| other.clone()),
        }
    }

    /// The items of an array; what is no array gives itself, and nothing gives none.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Item<'a>> + '_ {
        (0..self.len()).map(|index| self.at(index).unwrap_or_default())
    }

    /// The value of an object's key.
    #[inline]
    #[must_use]
    pub fn get(&self, key: &str) -> Item<'a> {
        let found = match self {
            Item::Ref(Value::Object(object)) => object.get(key).map(Item::Ref),
            Item::Owned(Value::Object(object)) => object.get(key).cloned().map(Item::Owned),
            Item::Object(entries) => entries.iter().find(|(name, _)| *name == *key).map(|(_, item)| item.clone()),
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// An object's keys and values, in order; none of what is no object.
    #[must_use]
    pub fn entries(&self) -> Vec<(Str, Item<'a>)> {
        match self {
            Item::Ref(Value::Object(object)) => {
                object.iter().map(|(key, value)| (key.clone(), Item::Ref(value))).collect()
            }
            Item::Owned(Value::Object(object)) => {
                object.iter().map(|(key, value)| (key.clone(), Item::Owned(value.clone()))).collect()
            }
            Item::Object(entries) => entries.to_vec(),
            _ => Vec::new(),
        }
    }

    /// A value from outside of the expression.
    #[inline]
    #[must_use]
    pub fn outside(value: Option<&'a Value>) -> Item<'a> {
        match value {
            Some(value) => Item::Ref(value),
            None => Item::Undefined,
        }
    }

    /// A plain array.
    #[must_use]
    pub fn array(items: Vec<Item<'a>>) -> Item<'a> {
        Item::List(List { items: Rc::new(items), ..List::default() })
    }

    /// A sequence: nothing if it is empty, its item if it has one.
    #[must_use]
    pub fn sequence(mut items: Vec<Item<'a>>) -> Item<'a> {
        match items.len() {
            0 => Item::Undefined,
            1 => items.pop().unwrap_or_default(),
            _ => Item::raw_sequence(items),
        }
    }

    /// A sequence that stays one for now, whatever its length.
    #[must_use]
    pub fn raw_sequence(items: Vec<Item<'a>>) -> Item<'a> {
        Item::List(List { items: Rc::new(items), sequence: true, ..List::default() })
    }

    /// An object of keys that differ.
    #[must_use]
    pub fn object(entries: Vec<(Str, Item<'a>)>) -> Item<'a> {
        if !entries.iter().all(|(_, item)| item.is_json()) {
            return Item::Object(Rc::new(entries));
        }
        let entries = entries.into_iter().map(|(key, item)| (key, item.into_value().unwrap_or_default()));
        Item::Owned(Value::Object(Object::from_distinct_entries(entries.collect())))
    }

    /// A string.
    #[must_use]
    pub fn string(text: impl Into<Str>) -> Item<'a> {
        Item::Owned(Value::String(text.into()))
    }

    /// A boolean.
    #[inline]
    #[must_use]
    pub fn bool(bool: bool) -> Item<'a> {
        Item::Owned(Value::Bool(bool))
    }

    /// The JSON of it, where nothing has to be moved for that: then there is nothing to drop either.
    #[inline]
    pub(crate) fn to_quick_value(&self) -> Option<Value> {
        match self {
            Item::Ref(value) => Some((*value).clone()),
            Item::Number(number) if number.is_finite() => Some(json_number(*number)),
            _ => None,
        }
    }

    /// The JSON of it. None for nothing, and for what holds a function. A number that JSON has no notation for is a string, as the
    /// service has it.
    #[inline]
    #[must_use]
    pub fn into_value(self) -> Option<Value> {
        match self.to_quick_value() {
            Some(value) => {
                std::mem::forget(self);
                Some(value)
            }
            None => self.collected(),
        }
    }

    #[inline(never)]
    fn collected(self) -> Option<Value> {
        match self {
            Item::Owned(value) => Some(value),
            Item::Number(number) => Some(unwritten_number(number)),
            Item::List(list) => {
                let items = Rc::unwrap_or_clone(list.items);
                let items: Option<Vec<Value>> = items.into_iter().map(Item::into_value).collect();
                Some(Value::Array(Array::from(items?)))
            }
            Item::Object(entries) => {
                let entries = Rc::unwrap_or_clone(entries);
                let entries = entries.into_iter().map(|(key, item)| Some((key, item.into_value()?)));
                Some(Value::Object(entries.collect::<Option<Object>>()?))
            }
            _ => None,
        }
    }

    /// The JSON of it, if it is all JSON; itself if it isn't.
    #[inline]
    pub(super) fn into_json(self) -> Result<Value, Item<'a>> {
        match self {
            Item::Number(number) if number.is_finite() => Ok(json_number(number)),
            Item::Ref(value) => Ok(value.clone()),
            Item::Owned(value) => Ok(value),
            item if item.is_json() => Ok(item.into_value().unwrap_or_default()),
            item => Err(item),
        }
    }

    /// Whether all of it is JSON, so that [`Item::into_value`] loses nothing.
    fn is_json(&self) -> bool {
        match self {
            Item::Undefined | Item::Function(_) | Item::Object(_) => false,
            Item::Number(number) => number.is_finite(),
            Item::Ref(_) | Item::Owned(_) => true,
            Item::List(list) => list.items.iter().all(Item::is_json),
        }
    }
}

impl From<Option<f64>> for Item<'_> {
    #[inline]
    fn from(number: Option<f64>) -> Self {
        // Not `map_or`, which would drop the item that it doesn't take.
        match number {
            Some(number) => Item::Number(number),
            None => Item::Undefined,
        }
    }
}

impl From<Option<bool>> for Item<'_> {
    #[inline]
    fn from(bool: Option<bool>) -> Self {
        match bool {
            Some(bool) => Item::bool(bool),
            None => Item::Undefined,
        }
    }
}

impl From<Text> for Item<'_> {
    #[inline]
    fn from(text: Text) -> Self {
        Item::Owned(Value::from_static(text.0))
    }
}

#[inline]
fn view_of<'i, 'a>(value: &'i Value) -> View<'i, 'a> {
    match value {
        Value::Null => View::Null,
        Value::Bool(bool) => View::Bool(*bool),
        Value::Number(number) => View::Number(number.as_f64()),
        Value::String(text) => View::String(text),
        Value::Array(_) => View::Array,
        Value::Object(_) => View::Object,
    }
}

/// A computed number as JavaScript writes it: `6`, not `6.0`.
#[inline]
pub(crate) fn json_number(number: f64) -> Value {
    Value::Number(finite_number(number))
}

/// A computed number; a string where JSON has no notation for it, as the service has it.
#[inline]
pub(crate) fn value_of_number(number: f64) -> Value {
    if number.is_finite() { json_number(number) } else { unwritten_number(number) }
}

#[inline]
pub(crate) fn finite_number(number: f64) -> Number {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let whole = number as i64;
    let is_whole = whole as f64 == number && number.abs() <= EXACT;
    if is_whole { Number::Int(whole) } else { Number::Float(number) }
}

/// A computed number that JSON has no notation for, as the service writes it.
#[cold]
fn unwritten_number(number: f64) -> Value {
    let text = if number.is_nan() { "NaN" } else { ["Infinity", "-Infinity"][usize::from(number < 0.0)] };
    Value::from_static(text)
}
