//! The operators with two sides, and the minus sign.

use std::cmp::Ordering;
use std::rc::Rc;

use super::compare::equal;
use super::operand::Simple;
use super::{Evaluation, Fault, Item, Operand, View};
use crate::Value;

/// The number on one side, or nothing.
#[inline(always)]
fn number<'a>(side: &impl Operand<'a>, code: &'static str) -> Result<Option<f64>, Fault> {
    match side.finite() {
        Some(number) => Ok(Some(number)),
        None => number_of_item(side.to_item(), code),
    }
}

/// Takes the item, so that dropping it is no part of the quick way.
#[inline(never)]
fn number_of_item(side: Item<'_>, code: &'static str) -> Result<Option<f64>, Fault> {
    match side.as_number() {
        Some(number) if number.is_finite() => Ok(Some(number)),
        None if side.is_undefined() => Ok(None),
        Some(number) if number.is_infinite() => Err(Fault::new("D1001").value(side.into_value())),
        _ => Err(Fault::new(code).value(side.into_value())),
    }
}

macro_rules! arithmetic {
    ($($(#[$doc:meta])* $name:ident($left:ident, $right:ident) = $result:expr, $sign:literal;)*) => { $(
        $(#[$doc])*
        ///
        /// # Errors
        /// T2001 and T2002: a side that is no number. D1001: one that is infinite.
        // Where the sides are paths, the names that they are looked up by are constants only here.
        #[inline(always)]
        pub fn $name<'a>(
            left: &impl Operand<'a>,
            right: &impl Operand<'a>,
            at: usize,
        ) -> Result<Option<f64>, Fault> {
            let left = number(left, "T2001").map_err(|fault| fault.at(at, $sign))?;
            let right = number(right, "T2002").map_err(|fault| fault.at(at, $sign))?;
            Ok(left.zip(right).map(|($left, $right)| $result))
        }
    )* };
}
arithmetic! {
    /// `a + b`.
    add(left, right) = left + right, "+";
    /// `a - b`.
    subtract(left, right) = left - right, "-";
    /// `a * b`.
    multiply(left, right) = left * right, "*";
    /// `a / b`.
    divide(left, right) = left / right, "/";
    /// `a % b`.
    remainder(left, right) = left % right, "%";
}

/// `-a`.
///
/// # Errors
/// D1002: no number.
#[inline]
pub fn negate<'a>(side: &impl Operand<'a>, at: usize) -> Result<Option<f64>, Fault> {
    Ok(number(side, "D1002").map_err(|fault| fault.at(at, "-"))?.map(|number| -number))
}

/// `a = b`: false where a side is nothing.
#[inline]
pub fn is_equal<'a>(left: &impl Operand<'a>, right: &impl Operand<'a>) -> bool {
    match (left.simple(), right.simple()) {
        (Simple::Number(left), Simple::Number(right)) => left == right,
        (Simple::Text(left), Simple::Text(right)) => left == right,
        _ => are_equal(left.to_item(), right.to_item()),
    }
}

/// Nothing equals nothing else, not even nothing.
#[inline(never)]
fn are_equal<'a>(left: Item<'a>, right: Item<'a>) -> bool {
    equal(&left, &right)
}

/// `a != b`: false where a side is nothing.
#[inline]
pub fn is_not_equal<'a>(left: &impl Operand<'a>, right: &impl Operand<'a>) -> bool {
    match (left.simple(), right.simple()) {
        (Simple::Number(left), Simple::Number(right)) => left != right,
        (Simple::Text(left), Simple::Text(right)) => left != right,
        _ => are_not_equal(left.to_item(), right.to_item()),
    }
}

#[inline(never)]
fn are_not_equal<'a>(left: Item<'a>, right: Item<'a>) -> bool {
    !left.is_undefined() && !right.is_undefined() && !equal(&left, &right)
}

macro_rules! comparison {
    ($($(#[$doc:meta])* $name:ident = $test:path, $sign:literal;)*) => { $(
        $(#[$doc])*
        ///
        /// # Errors
        /// T2010: a side that is no number and no string. T2009: one of each.
        // Where the sides are paths, the names that they are looked up by are constants only here.
        #[inline(always)]
        pub fn $name<'a>(
            left: &impl Operand<'a>,
            right: &impl Operand<'a>,
            at: usize,
        ) -> Result<Option<bool>, Fault> {
            if let (Simple::Number(left), Simple::Number(right)) = (left.simple(), right.simple()) {
                return Ok(Some(left.partial_cmp(&right).is_some_and($test)));
            }
            let ordering = compare(left.to_item(), right.to_item()).map_err(|fault| fault.at(at, $sign))?;
            Ok(ordering.map(|ordering| ordering.is_some_and($test)))
        }
    )* };
}
comparison! {
    /// `a < b`.
    less = Ordering::is_lt, "<";
    /// `a <= b`.
    less_or_equal = Ordering::is_le, "<=";
    /// `a > b`.
    greater = Ordering::is_gt, ">";
    /// `a >= b`.
    greater_or_equal = Ordering::is_ge, ">=";
}

/// How two sides compare, where that is not quickly found; `None` inside for what is no number.
#[inline(never)]
fn compare<'a>(left: Item<'a>, right: Item<'a>) -> Result<Option<Option<Ordering>>, Fault> {
    let is_comparable = |view| matches!(view, View::Undefined | View::Number(_) | View::String(_));
    if let Some(side) = [&left, &right].into_iter().find(|side| !is_comparable(side.view())) {
        return Err(Fault::new("T2010").value(side.clone().into_value()));
    }
    match (left.view(), right.view()) {
        (View::Undefined, _) | (_, View::Undefined) => Ok(None),
        (View::Number(left), View::Number(right)) => Ok(Some(left.partial_cmp(&right))),
        (View::String(left), View::String(right)) => Ok(Some(Some(order_text(left, right)))),
        _ => {
            let fault = Fault::new("T2009").value(left.into_value());
            Err(fault.value2(right.into_value()))
        }
    }
}

/// By UTF-16 units, as JavaScript compares text.
pub(super) fn order_text(left: &str, right: &str) -> Ordering {
    if left.is_ascii() && right.is_ascii() { left.cmp(right) } else { left.encode_utf16().cmp(right.encode_utf16()) }
}

/// `a in b`. Arrays and objects are only what they are themselves, not what looks the same.
pub fn is_in<'a>(left: &impl Operand<'a>, right: &Item<'a>) -> bool {
    let left = left.to_item();
    match left.view() {
        View::Undefined => false,
        View::Array | View::Object => right.iter().any(|item| identical(&left, &item)),
        _ => right.iter().any(|item| is_equal(&left, &item)),
    }
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
pub fn range<'a>(evaluation: &Evaluation, left: &Item<'a>, right: &Item<'a>, at: usize) -> Result<Item<'a>, Fault> {
    numbers_of(evaluation, left, right).map_err(|fault| fault.at(at, ".."))
}

fn numbers_of<'a>(evaluation: &Evaluation, left: &Item<'a>, right: &Item<'a>) -> Result<Item<'a>, Fault> {
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
pub fn concatenate<'a>(
    evaluation: &Evaluation,
    left: &Item<'a>,
    right: &Item<'a>,
    at: usize,
) -> Result<Item<'a>, Fault> {
    joined(evaluation, left, right).map_err(|fault| fault.at(at, "&"))
}

fn joined<'a>(evaluation: &Evaluation, left: &Item<'a>, right: &Item<'a>) -> Result<Item<'a>, Fault> {
    let (left, right) = (super::text::text(left)?, super::text::text(right)?);
    evaluation.check_size(left.len() + right.len())?;
    let mut joined = String::with_capacity(left.len() + right.len());
    joined.push_str(&left);
    joined.push_str(&right);
    Ok(Item::string(joined))
}
