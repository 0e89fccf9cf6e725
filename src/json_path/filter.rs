//! Conditions of filters: `[?(@.price < 10 && @.tag in ['a', 'b'])]`.

use std::borrow::Cow;

use super::compare::{Term, holds};
use super::walk::{Scope, exists, value_at};
use super::{Fault, Filter, Operand, Segment};
use crate::Value;
use crate::reference_path::position;

/// Whether a filter accepts an element. One that compares what can't be compared accepts nothing, not even by its `!`.
#[inline]
pub(super) fn accepts(filter: &Filter, element: &Value, scope: &Scope<'_>) -> bool {
    is_true(filter, element, scope).unwrap_or(false)
}

#[inline]
fn is_true(filter: &Filter, element: &Value, scope: &Scope<'_>) -> Result<bool, Fault> {
    match filter {
        Filter::And(conditions) => {
            for condition in *conditions {
                if !is_true(condition, element, scope)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Filter::Or(conditions) => {
            for condition in *conditions {
                if is_true(condition, element, scope)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Filter::Not(condition) => Ok(!is_true(condition, element, scope)?),
        Filter::Compare { left, operator, right } => {
            holds(*operator, &term(left, element, scope)?, &term(right, element, scope)?)
        }
        Filter::Exists(Operand::Element(path)) => exists(element, path, scope),
        Filter::Exists(Operand::Root(path)) => exists(scope.root(), path, scope),
        Filter::Exists(Operand::Other(index, path)) => exists(scope.other(*index), path, scope),
        // The parser refuses a condition that is a constant.
        Filter::Exists(_) => Ok(false),
    }
}

/// What an operand stands for when this element is tested.
#[inline]
fn term<'t>(operand: &'t Operand, element: &'t Value, scope: &Scope<'t>) -> Result<Term<'t>, Fault> {
    let found = match operand {
        Operand::Value(value) => return Ok(Term::Value(Cow::Borrowed(value))),
        Operand::Json(value) => return Ok(Term::Value(Cow::Borrowed(value))),
        Operand::Pattern(pattern) => return Ok(Term::Pattern(pattern)),
        Operand::Element(path) => match follow(element, path) {
            Some(found) => return Ok(found.map_or(Term::Undefined, |value| Term::Value(Cow::Borrowed(value)))),
            None => value_at(element, path, scope),
        },
        Operand::Root(path) => return constant(scope.root(), path, scope),
        Operand::Other(index, path) => return constant(scope.other(*index), path, scope),
    };
    found_or_undefined(found)
}

/// What is the same for every element.
#[inline]
fn constant<'t>(start: &'t Value, path: &'static [Segment], scope: &Scope<'t>) -> Result<Term<'t>, Fault> {
    match follow(start, path) {
        Some(found) => Ok(found.map_or(Term::Undefined, |value| Term::Value(Cow::Borrowed(value)))),
        None => found_or_undefined(scope.value_once(start, path)),
    }
}

#[inline]
fn found_or_undefined<'t>(found: Result<Value, Fault>) -> Result<Term<'t>, Fault> {
    match found {
        Ok(value) => Ok(Term::Value(Cow::Owned(value))),
        Err(Fault::Missing) => Ok(Term::Undefined),
        Err(fault) => Err(fault),
    }
}

/// Nearly all operands are keys and indices: those need no copies. `None` where the path holds anything else.
#[inline]
fn follow<'v>(value: &'v Value, path: &[Segment]) -> Option<Option<&'v Value>> {
    let mut place = Some(value);
    for segment in path {
        place = match (segment, place) {
            (Segment::Key(key), Some(Value::Object(object))) => object.get(key),
            (Segment::Index(index), Some(Value::Array(items))) => {
                position(items.len(), *index).and_then(|idx| items.get(idx))
            }
            (Segment::Key(_) | Segment::Index(_), _) => None,
            _ => return None,
        };
    }
    Some(place)
}
