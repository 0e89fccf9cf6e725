//! Following a path: each step takes all values that the steps before it led to, in their order. So nothing here recurses
//! but filters, and how deep those are nested the definition bounds.

use std::borrow::Cow;
use std::cell::RefCell;
use std::ptr;

use super::descend::descend;
use super::{Fault, Segment, filter, function};
use crate::Value;
use crate::reference_path::position;
use crate::value::{Array, Object, Str};

/// What a path is evaluated in.
pub(super) struct Scope<'r> {
    root: &'r Value,
    others: &'r [&'r Value],
    /// What paths gave that don't start from the element: the same for every element that a filter tests.
    known: RefCell<Vec<Known>>,
}

/// A path and what it gave.
type Known = (&'static [Segment], Result<Value, Fault>);

impl<'r> Scope<'r> {
    #[inline]
    pub(super) fn new(root: &'r Value, others: &'r [&'r Value]) -> Scope<'r> {
        Scope { root, others, known: RefCell::default() }
    }

    /// The same with another `$`.
    #[inline]
    pub(super) fn from<'v>(&'v self, root: &'v Value) -> Scope<'v> {
        Scope::new(root, self.others)
    }

    /// What `$` means inside of filters and arguments.
    #[inline]
    pub(super) fn root(&self) -> &'r Value {
        self.root
    }

    /// What else is at hand, beside `$`.
    #[inline]
    pub(super) fn other(&self, index: usize) -> &'r Value {
        // The compiler numbered them: there are none that aren't here.
        self.others.get(index).copied().unwrap_or(&Value::Null)
    }

    /// What a path from `start` leads to, looked for only once; of one path `start` is always the same.
    #[inline]
    pub(super) fn value_once(&self, start: &Value, path: &'static [Segment]) -> Result<Value, Fault> {
        let known = self.known.borrow().iter().find(|(other, _)| ptr::eq(*other, path)).map(|(_, value)| value.clone());
        known.unwrap_or_else(|| {
            let value = value_at(start, path, self);
            self.known.borrow_mut().push((path, value.clone()));
            value
        })
    }
}

/// How a step of a path is taken.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Nothing follows it.
    pub(super) is_leaf: bool,
    /// Only definite steps lead to it: what is missing here then makes the whole path lead nowhere.
    pub(super) is_definite: bool,
    /// A key that is missing anywhere makes the path lead nowhere: so in a filter that tests for existence.
    pub(super) is_strict: bool,
}

impl Place {
    /// What follows from an object without the key.
    #[inline]
    fn without_key(self) -> Result<(), Fault> {
        if self.is_definite || self.is_strict { Err(Fault::Missing) } else { Ok(()) }
    }

    /// What follows from a value that the step can't be taken from.
    #[inline]
    fn unfit(self, fault: Fault) -> Result<(), Fault> {
        if self.is_definite { Err(fault) } else { Ok(()) }
    }
}

/// What a path leads to: one value of a definite path, an array of any other.
#[inline]
pub(super) fn value_at(start: &Value, path: &[Segment], scope: &Scope<'_>) -> Result<Value, Fault> {
    match nodes_at(start, path, scope, false) {
        Ok(mut nodes) if is_definite(path) => nodes.pop().map(Cow::into_owned).ok_or(Fault::Missing),
        Ok(nodes) => Ok(Value::Array(nodes.into_iter().map(Cow::into_owned).collect())),
        Err(Fault::Missing | Fault::Unsuitable) if !is_definite(path) => Ok(Value::Array(Array::new())),
        Err(fault) => Err(fault),
    }
}

/// Whether a path leads anywhere. One that isn't definite always does, unless a key is missing on its way.
#[inline]
pub(super) fn exists(start: &Value, path: &[Segment], scope: &Scope<'_>) -> Result<bool, Fault> {
    match nodes_at(start, path, scope, true) {
        Ok(nodes) => Ok(!nodes.is_empty() || !is_definite(path)),
        Err(Fault::Missing) => Ok(false),
        Err(fault) => Err(fault),
    }
}

#[inline]
fn is_definite(path: &[Segment]) -> bool {
    path.iter().enumerate().all(|(idx, segment)| is_definite_step(segment, idx + 1 == path.len()))
}

#[inline]
fn is_definite_step(segment: &Segment, is_leaf: bool) -> bool {
    match segment {
        Segment::Key(_) | Segment::Index(_) | Segment::Call { .. } => true,
        Segment::Keys(_) => is_leaf,
        _ => false,
    }
}

/// All that a path leads to, in order. What a function returned is owned, as it stands nowhere in the input.
#[inline]
fn nodes_at<'v>(
    start: &'v Value,
    path: &[Segment],
    scope: &Scope<'_>,
    is_strict: bool,
) -> Result<Vec<Cow<'v, Value>>, Fault> {
    let mut nodes = vec![Cow::Borrowed(start)];
    let (mut rest, mut is_definite) = (path, true);
    while let [segment, after @ ..] = rest {
        // `..` and the step after it are one.
        let (is_descent, segment, after) = match (segment, after) {
            (Segment::Descend, [target, after @ ..]) => (true, target, after),
            _ => (false, segment, after),
        };
        let place = Place { is_leaf: after.is_empty(), is_definite: is_definite && !is_descent, is_strict };
        let mut next = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node {
                Cow::Borrowed(value) => {
                    take(value, segment, is_descent, place, scope, &mut |found| next.push(Cow::Borrowed(found)))?;
                }
                Cow::Owned(value) => {
                    let found = &mut |found: &Value| next.push(Cow::Owned(found.clone()));
                    take(&value, segment, is_descent, place, scope, found)?;
                }
            }
        }
        nodes = match segment {
            Segment::Call { function, arguments } => function::call_each(*function, arguments, next, scope)?,
            Segment::Keys(keys) if place.is_leaf => merge_each(keys, next, is_strict)?,
            _ => next,
        };
        is_definite = place.is_definite && is_definite_step(segment, place.is_leaf);
        rest = after;
    }
    Ok(nodes)
}

#[inline]
fn take<'v>(
    value: &'v Value,
    segment: &Segment,
    is_descent: bool,
    place: Place,
    scope: &Scope<'_>,
    found: &mut dyn FnMut(&'v Value),
) -> Result<(), Fault> {
    if is_descent { descend(value, segment, place, scope, found) } else { step(value, segment, place, scope, found) }
}

/// One step from one value. A function, and keys that end a path, only pass on what they will be applied to.
#[inline]
pub(super) fn step<'v>(
    value: &'v Value,
    segment: &Segment,
    place: Place,
    scope: &Scope<'_>,
    found: &mut dyn FnMut(&'v Value),
) -> Result<(), Fault> {
    match (segment, value) {
        (Segment::Call { .. }, _) => found(value),
        (Segment::Keys(_), Value::Object(_)) if place.is_leaf => found(value),
        (Segment::Key(key), Value::Object(object)) => step_key(object, key, place, found)?,
        (Segment::Keys(keys), Value::Object(object)) => {
            // Jayway skips a key of several that an object lacks, even where only definite steps lead to it.
            let place = Place { is_definite: false, ..place };
            keys.iter().try_for_each(|key| step_key(object, key, place, found))?;
        }
        (Segment::Key(_) | Segment::Keys(_), _) => place.unfit(Fault::Missing)?,
        (Segment::Wildcard, Value::Object(object)) => object.values().for_each(found),
        (Segment::Wildcard, Value::Array(items)) => items.iter().for_each(found),
        (Segment::Wildcard, _) if place.is_leaf => {}
        (Segment::Index(index), Value::Array(items)) => item(items, *index).into_iter().for_each(found),
        (Segment::Indices(indices), Value::Array(items)) => {
            indices.iter().filter_map(|index| item(items, *index)).for_each(found);
        }
        (Segment::Slice { start, end }, Value::Array(items)) => slice(items, *start, *end, found),
        (Segment::Filter(condition), Value::Object(_)) if filter::accepts(condition, value, scope) => found(value),
        (Segment::Filter(_), Value::Object(_)) => {}
        (Segment::Filter(condition), Value::Array(items)) => {
            items.iter().filter(|item| filter::accepts(condition, item, scope)).for_each(found);
        }
        (Segment::Filter(_), _) => place.unfit(Fault::Unsuitable)?,
        (Segment::Wildcard | Segment::Index(_) | Segment::Indices(_) | Segment::Slice { .. }, _) => {
            place.unfit(Fault::Missing)?;
        }
        // The parser lets no path end with `..`.
        (Segment::Descend, _) => {}
    }
    Ok(())
}

#[inline]
fn step_key<'v>(object: &'v Object, key: &str, place: Place, found: &mut dyn FnMut(&'v Value)) -> Result<(), Fault> {
    match object.get(key) {
        Some(value) => found(value),
        None => place.without_key()?,
    }
    Ok(())
}

#[inline]
fn item(items: &[Value], index: i64) -> Option<&Value> {
    items.get(position(items.len(), index)?)
}

/// The items from `start` to before `end`. As Jayway counts: a negative number means "from the end" where it stands
/// alone. Where both stand, they are taken as they are and each index between them may then count from the end: `[-2:-1]`
/// is the last but one, `[1:-1]` nothing, `[-1:1]` the last and the first.
#[inline]
fn slice<'v>(items: &'v [Value], start: Option<i64>, end: Option<i64>, found: &mut dyn FnMut(&'v Value)) {
    let len = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let from_end = |index: i64| if index < 0 { len.saturating_add(index).max(0) } else { index };
    let (start, end) = match (start, end) {
        (Some(start), Some(end)) => (start.max(-len), end.min(len)),
        (start, end) => (from_end(start.unwrap_or(0)), from_end(end.unwrap_or(len)).min(len)),
    };
    (start..end).filter_map(|index| item(items, index)).for_each(found);
}

/// Several keys at the end of a path: one object of those that are there.
#[inline]
fn merge_each<'v>(keys: &[&str], nodes: Vec<Cow<'v, Value>>, is_strict: bool) -> Result<Vec<Cow<'v, Value>>, Fault> {
    let merge = |node: Cow<'v, Value>| {
        let mut merged = Object::new();
        for key in keys {
            match node.get(key) {
                Some(value) => drop(merged.insert(Str::from(*key), value.clone())),
                None if is_strict => return Err(Fault::Missing),
                None => {}
            }
        }
        Ok(Cow::Owned(Value::Object(merged)))
    };
    nodes.into_iter().map(merge).collect()
}
