//! What the operators of filters mean, type by type, in Jayway.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::mem::discriminant;

use super::{Fault, FilterOperator, Pattern};
use crate::Value;
use crate::choice::cmp_strings;
use crate::value::Number;

/// What stands beside an operator.
pub(super) enum Term<'t> {
    /// A path that leads nowhere.
    Undefined,
    /// Any JSON.
    Value(Cow<'t, Value>),
    /// A regular expression.
    Pattern(&'static Pattern),
}

impl Term<'_> {
    #[inline]
    fn value(&self) -> Option<&Value> {
        match self {
            Term::Value(value) => Some(value),
            Term::Undefined | Term::Pattern(_) => None,
        }
    }
}

/// Whether the comparison holds.
///
/// # Errors
/// [`Fault::Unsuitable`] if the operator can't be asked with such a right side.
#[inline]
pub(super) fn holds(operator: FilterOperator, left: &Term<'_>, right: &Term<'_>) -> Result<bool, Fault> {
    Ok(match operator {
        FilterOperator::Equal => equal(left, right),
        FilterOperator::NotEqual => !equal(left, right),
        FilterOperator::StrictEqual => strictly_equal(left, right),
        FilterOperator::StrictNotEqual => !strictly_equal(left, right),
        FilterOperator::Less => order(left, right).is_some_and(Ordering::is_lt),
        FilterOperator::LessEqual => order(left, right).is_some_and(Ordering::is_le),
        FilterOperator::Greater => order(left, right).is_some_and(Ordering::is_gt),
        FilterOperator::GreaterEqual => order(left, right).is_some_and(Ordering::is_ge),
        FilterOperator::Matches => matches(left, right),
        FilterOperator::In => is_in(left, right)?,
        FilterOperator::NotIn => !is_in(left, right)?,
        FilterOperator::Contains => contains(left, right),
        FilterOperator::All => of_lists(left, right, |left, right| is_subset(right, left))?,
        FilterOperator::SubsetOf => of_lists(left, right, is_subset)?,
        FilterOperator::AnyOf => of_lists(left, right, is_any)?,
        FilterOperator::NoneOf => of_lists(left, right, |left, right| !is_any(left, right))?,
        FilterOperator::Size => has_size(left, right),
        FilterOperator::Empty => return is_empty(left, right),
        FilterOperator::Exists => !matches!(left, Term::Undefined) == flag(right)?,
        FilterOperator::Type => return Err(Fault::Unsuitable),
    })
}

#[inline]
fn equal(left: &Term<'_>, right: &Term<'_>) -> bool {
    match (left, right) {
        (Term::Value(left), Term::Value(right)) => same(left, right),
        // What is undefined equals nothing, not even null.
        _ => false,
    }
}

#[inline]
fn strictly_equal(left: &Term<'_>, right: &Term<'_>) -> bool {
    match (left, right) {
        (Term::Value(left), Term::Value(right)) => discriminant(&**left) == discriminant(&**right) && left == right,
        _ => false,
    }
}

/// `==`: of a string and a number, the side on the left says whether they are compared as texts or as numbers.
#[inline]
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::String(left), Value::Number(right)) => left.as_str() == right.to_string(),
        (Value::Number(left), Value::String(right)) => number(right) == Some(*left),
        _ => left == right,
    }
}

#[inline]
fn number(text: &str) -> Option<Number> {
    let integer = text.parse().map(Number::Int).or_else(|_| text.parse().map(Number::UInt)).ok();
    integer.or_else(|| Number::from_f64(text.parse().ok()?))
}

/// How two values are ordered: numbers, and strings by UTF-16 code unit.
#[inline]
fn order(left: &Term<'_>, right: &Term<'_>) -> Option<Ordering> {
    Some(match (left.value()?, right.value()?) {
        (Value::Number(left), Value::Number(right)) => left.cmp(right),
        (Value::String(left), Value::String(right)) => cmp_strings(left, right),
        (Value::String(left), Value::Number(right)) => cmp_strings(left, &right.to_string()),
        (Value::Number(left), Value::String(right)) => cmp_strings(&left.to_string(), right),
        _ => return None,
    })
}

/// `=~`, with the pattern on either side.
#[inline]
fn matches(left: &Term<'_>, right: &Term<'_>) -> bool {
    match (left, right) {
        (Term::Pattern(_), Term::Pattern(_)) => false,
        (Term::Pattern(pattern), subject) | (subject, Term::Pattern(pattern)) => match subject.value() {
            Some(Value::Array(items)) => items.iter().any(|item| pattern.is_match(&subject_text(Some(item)))),
            value => pattern.is_match(&subject_text(value)),
        },
        _ => false,
    }
}

/// The text that a pattern sees of a value: none of what has no text.
#[inline]
fn subject_text(value: Option<&Value>) -> Cow<'_, str> {
    match value {
        Some(Value::String(text)) => Cow::Borrowed(text),
        Some(Value::Number(number)) => Cow::Owned(number.to_string()),
        Some(Value::Bool(bool)) => Cow::Borrowed(if *bool { "true" } else { "false" }),
        _ => Cow::Borrowed(""),
    }
}

#[inline]
fn is_in(left: &Term<'_>, right: &Term<'_>) -> Result<bool, Fault> {
    let Some(items) = list(right)? else { return Ok(false) };
    Ok(left.value().is_some_and(|left| items.iter().any(|item| same(left, item))))
}

#[inline]
fn contains(left: &Term<'_>, right: &Term<'_>) -> bool {
    match (left.value(), right.value()) {
        (Some(Value::String(left)), Some(Value::String(right))) => left.contains(right.as_str()),
        (Some(Value::Array(items)), Some(right)) => items.iter().any(|item| same(right, item)),
        _ => false,
    }
}

/// The items of an array, `None` of an object; anything else can't be asked for items.
#[inline]
fn list<'t>(term: &'t Term<'_>) -> Result<Option<&'t [Value]>, Fault> {
    match term.value() {
        Some(Value::Array(items)) => Ok(Some(items)),
        Some(Value::Object(_)) => Ok(None),
        _ => Err(Fault::Unsuitable),
    }
}

/// Asks both sides as arrays; nothing is true of what is an object.
#[inline]
fn of_lists(left: &Term<'_>, right: &Term<'_>, ask: impl Fn(&[Value], &[Value]) -> bool) -> Result<bool, Fault> {
    Ok(match (list(right)?, list(left)?) {
        (Some(right), Some(left)) => ask(left, right),
        _ => false,
    })
}

#[inline]
fn is_subset(left: &[Value], right: &[Value]) -> bool {
    left.iter().all(|left| right.iter().any(|right| same(left, right)))
}

#[inline]
fn is_any(left: &[Value], right: &[Value]) -> bool {
    left.iter().any(|left| right.iter().any(|right| same(left, right)))
}

#[inline]
fn has_size(left: &Term<'_>, right: &Term<'_>) -> bool {
    let Some(expected) = right.value().and_then(Value::as_f64).map(f64::trunc) else { return false };
    match left.value() {
        Some(Value::String(text)) => text.encode_utf16().count() as f64 == expected,
        Some(Value::Array(items)) => items.len() as f64 == expected,
        _ => false,
    }
}

#[inline]
fn is_empty(left: &Term<'_>, right: &Term<'_>) -> Result<bool, Fault> {
    let is_empty = match left.value() {
        Some(Value::String(text)) => text.is_empty(),
        Some(Value::Array(items)) => items.is_empty(),
        Some(Value::Object(object)) => object.is_empty(),
        _ => return Ok(false),
    };
    Ok(is_empty == flag(right)?)
}

#[inline]
fn flag(term: &Term<'_>) -> Result<bool, Fault> {
    term.value().and_then(Value::as_bool).ok_or(Fault::Unsuitable)
}
