//! The operators with two sides, and the minus sign.

use std::rc::Rc;

use super::compare::equal;
use super::{Evaluation, Fault, Item, View};
use crate::Value;

/// The numbers of both sides, or nothing if one side is nothing.
fn numbers(left: &Item<'_>, right: &Item<'_>) -> Result<Option<(f64, f64)>, Fault> {
    let left = number(left, "T2001")?;
    let right = number(right, "T2002")?;
    Ok(left.zip(right))
}

fn number(item: &Item<'_>, code: &'static str) -> Result<Option<f64>, Fault> {
    match item.as_number() {
        Some(number) if number.is_infinite() => Err(Fault::new("D1001").value(item.clone().into_value())),
        Some(number) if !number.is_nan() => Ok(Some(number)),
        None if item.is_undefined() => Ok(None),
        _ => Err(Fault::new(code).value(item.clone().into_value())),
    }
}

macro_rules! arithmetic {
    ($($(#[$doc:meta])* $name:ident($left:ident, $right:ident) = $result:expr;)*) => { $(
        $(#[$doc])*
        ///
        /// # Errors
        /// T2001 and T2002: a side that is no number. D1001: one that is infinite.
        pub fn $name<'a>(left: &Item<'a>, right: &Item<'a>) -> Result<Item<'a>, Fault> {
            Ok(numbers(left, right)?.map_or(Item::Undefined, |($left, $right)| Item::Number($result)))
        }
    )* };
}
arithmetic! {
    /// `a + b`.
    add(left, right) = left + right;
    /// `a - b`.
    subtract(left, right) = left - right;
    /// `a * b`.
    multiply(left, right) = left * right;
    /// `a / b`.
    divide(left, right) = left / right;
    /// `a % b`.
    remainder(left, right) = left % right;
}

/// `-a`.
///
/// # Errors
/// D1002: no number.
pub fn negate<'a>(item: &Item<'a>) -> Result<Item<'a>, Fault> {
    Ok(number(item, "D1002")?.map_or(Item::Undefined, |number| Item::Number(-number)))
}

/// `a = b`: false where a side is nothing.
pub fn is_equal<'a>(left: &Item<'a>, right: &Item<'a>) -> Item<'a> {
    Item::bool(!left.is_undefined() && !right.is_undefined() && equal(left, right))
}

/// `a != b`: false where a side is nothing.
pub fn is_not_equal<'a>(left: &Item<'a>, right: &Item<'a>) -> Item<'a> {
    Item::bool(!left.is_undefined() && !right.is_undefined() && !equal(left, right))
}

macro_rules! comparison {
    ($($(#[$doc:meta])* $name:ident = $test:path;)*) => { $(
        $(#[$doc])*
        ///
        /// # Errors
        /// T2010: a side that is no number and no string. T2009: one of each.
        pub fn $name<'a>(left: &Item<'a>, right: &Item<'a>) -> Result<Item<'a>, Fault> {
            let Some(ordering) = compare(left, right)? else { return Ok(Item::Undefined) };
            Ok(Item::bool(ordering.is_some_and($test)))
        }
    )* };
}
comparison! {
    /// `a < b`.
    less = std::cmp::Ordering::is_lt;
    /// `a <= b`.
    less_or_equal = std::cmp::Ordering::is_le;
    /// `a > b`.
    greater = std::cmp::Ordering::is_gt;
    /// `a >= b`.
    greater_or_equal = std::cmp::Ordering::is_ge;
}

fn compare<'a>(left: &Item<'a>, right: &Item<'a>) -> Result<Option<Option<std::cmp::Ordering>>, Fault> {
    if let (Some(left), Some(right)) = (left.as_number(), right.as_number()) {
        return Ok(Some(left.partial_cmp(&right)));
    }
    for side in [left, right] {
        if !matches!(side.view(), View::Undefined | View::Number(_) | View::String(_)) {
            return Err(Fault::new("T2010").value(side.clone().into_value()));
        }
    }
    match (left.view(), right.view()) {
        (View::Undefined, _) | (_, View::Undefined) => Ok(None),
        (View::String(left), View::String(right)) => Ok(Some(Some(order_text(left, right)))),
        _ => {
            let fault = Fault::new("T2009").value(left.clone().into_value());
            Err(fault.value2(right.clone().into_value()))
        }
    }
}

/// By UTF-16 units, as JavaScript compares text.
pub(super) fn order_text(left: &str, right: &str) -> std::cmp::Ordering {
    if left.is_ascii() && right.is_ascii() { left.cmp(right) } else { left.encode_utf16().cmp(right.encode_utf16()) }
}

/// `a in b`. Arrays and objects are only what they are themselves, not what looks the same.
pub fn is_in<'a>(left: &Item<'a>, right: &Item<'a>) -> Item<'a> {
    let is_left = |item: &Item<'a>| match left.view() {
        View::Undefined => false,
        View::Array | View::Object => identical(left, item),
        _ => equal(left, item),
    };
    Item::bool(right.iter().any(|item| is_left(&item)))
}

/// Whether both are the same array or object in memory.
fn identical<'a>(left: &Item<'a>, right: &Item<'a>) -> bool {
    match (left, right) {
        (Item::List(left), Item::List(right)) => Rc::ptr_eq(&left.items, &right.items),
        (Item::Object(left), Item::Object(right)) => Rc::ptr_eq(left, right),
        _ => match (left.json(), right.json()) {
            (Some(Value::Object(left)), Some(Value::Object(right))) => {
                left.identity() == right.identity() && !left.is_empty()
            }
            (Some(Value::Array(left)), Some(Value::Array(right))) => {
                left.as_ptr() == right.as_ptr() && !left.is_empty()
            }
            _ => false,
        },
    }
}

/// `a..b`: a sequence of whole numbers.
///
/// # Errors
/// T2003 and T2004: a side that is no whole number. D2014: too many numbers.
pub fn range<'a>(evaluation: &Evaluation, left: &Item<'a>, right: &Item<'a>) -> Result<Item<'a>, Fault> {
    let whole = |item: &Item<'a>, code| match item.as_number() {
        Some(number) if number.fract() == 0.0 => Ok(Some(number)),
        None if item.is_undefined() => Ok(None),
        _ => Err(Fault::new(code).value(item.clone().into_value())),
    };
    let (left, right) = (whole(left, "T2003")?, whole(right, "T2004")?);
    let Some((first, last)) = left.zip(right) else { return Ok(Item::Undefined) };
    if first > last {
        return Ok(Item::Undefined);
    }
    let size = last - first + 1.0;
    if size > 1e7 {
        return Err(Fault::new("D2014").value(Item::Number(size).into_value()));
    }
    evaluation.step(size as usize)?;
    Ok(Item::raw_sequence((0..size as usize).map(|number| Item::Number(first + number as f64)).collect()))
}

/// `a & b`.
///
/// # Errors
/// What `$string` fails with, and that the text is too long.
pub fn concatenate<'a>(evaluation: &Evaluation, left: &Item<'a>, right: &Item<'a>) -> Result<Item<'a>, Fault> {
    let (left, right) = (super::text::text(left)?, super::text::text(right)?);
    evaluation.check_size(left.len() + right.len())?;
    Ok(Item::string(format!("{left}{right}")))
}
