//! Items that are gone through one after the other, without an array around them.
//!
//! ```text
//! $sum(lines[quantity > 2].(price * quantity))
//! aggregate::sum(last(keep(step(Input(input), |item| …), |item| …), |item| …), at)
//! ```
//!
//! What is a sequence in the language is a [`Stream`] here: each stage hands its items to the next. The outcome is the same as with
//! arrays in between. So a sequence of one item stands for that item, whose items are the next stage's if it is an array; and a fault
//! of a later stage only counts when all earlier ones have come to their end.

use super::operand::discard;
use super::path::join;
use super::{Evaluation, Fault, Item};
use crate::Value;

/// Where items come from.
pub trait Stream<'a>: Sized {
    /// Hands all items to `sink`. Says whether there is anything at all: an empty array is, an empty sequence isn't.
    ///
    /// # Errors
    /// What a stage fails with.
    fn each(self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault>;
}

/// The items of an array that is there; what is no array is one.
#[derive(Debug)]
pub struct Items<'a>(pub Item<'a>);

impl<'a> Stream<'a> for Items<'a> {
    #[inline]
    fn each(self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault> {
        each_of(&self.0, sink);
        Ok(!self.0.is_undefined())
    }
}

/// What a path begins with: its input, or each item of it.
#[derive(Debug)]
pub struct Input<'i, 'a>(pub &'i Item<'a>);

impl<'a> Stream<'a> for Input<'_, 'a> {
    #[inline]
    fn each(self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault> {
        // The first step is evaluated even for nothing.
        if self.0.is_undefined() {
            sink(Item::Undefined)
        } else {
            self.0.iter().for_each(sink)
        }
        Ok(true)
    }
}

/// One item, whatever it is.
#[derive(Debug)]
pub struct Once<'i, 'a>(pub &'i Item<'a>);

impl<'a> Stream<'a> for Once<'_, 'a> {
    #[inline]
    fn each(self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault> {
        sink(self.0.clone());
        Ok(true)
    }
}

/// A step of a path that isn't the last: what `step` makes of each item.
#[derive(Debug)]
pub struct Step<S, F> {
    source: S,
    step: F,
}

/// A step of a path that isn't the last.
#[inline]
pub fn step<'a, S: Stream<'a>, F: FnMut(&Item<'a>) -> Result<Item<'a>, Fault>>(source: S, step: F) -> Step<S, F> {
    Step { source, step }
}

impl<'a, S: Stream<'a>, F: FnMut(&Item<'a>) -> Result<Item<'a>, Fault>> Stream<'a> for Step<S, F> {
    #[inline]
    fn each(mut self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault> {
        let mut failed = None;
        self.source.each(&mut |item| {
            if failed.is_none() {
                match (self.step)(&item) {
                    Ok(result) => flatten(result, sink),
                    Err(fault) => failed = Some(fault),
                }
            }
            discard(item);
        })?;
        failed.map_or(Ok(true), Err)
    }
}

/// `[…]` after a field in a path: the items for which a predicate, which can only be true or false, is true.
#[derive(Debug)]
pub struct Kept<S, F> {
    source: S,
    keep: F,
}

/// `[…]` after a field.
#[inline]
pub fn keep<'a, S: Stream<'a>, F: FnMut(&Item<'a>) -> Result<bool, Fault>>(source: S, keep: F) -> Kept<S, F> {
    Kept { source, keep }
}

impl<'a, S: Stream<'a>, F: FnMut(&Item<'a>) -> Result<bool, Fault>> Stream<'a> for Kept<S, F> {
    #[inline]
    fn each(mut self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault> {
        let mut failed = None;
        self.source.each(&mut |item| {
            if failed.is_none() {
                match (self.keep)(&item) {
                    Ok(true) => sink(item),
                    Ok(false) => discard(item),
                    Err(fault) => failed = Some(fault),
                }
            }
        })?;
        failed.map_or(Ok(true), Err)
    }
}

/// A path whose last step has a predicate.
#[derive(Debug)]
pub struct Settled<S>(pub S);

impl<'a, S: Stream<'a>> Stream<'a> for Settled<S> {
    #[inline]
    fn each(self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault> {
        let mut sequence = Sequence::default();
        self.0.each(&mut |item| sequence.push(item, sink))?;
        Ok(sequence.end(sink))
    }
}

/// A path's last step. If it has a single result, and that is an array, the array itself is what the path leads to.
#[derive(Debug)]
pub struct Last<S, F> {
    source: S,
    step: F,
}

/// A path's last step.
#[inline]
pub fn last<'a, S: Stream<'a>, F: FnMut(&Item<'a>) -> Result<Item<'a>, Fault>>(source: S, step: F) -> Last<S, F> {
    Last { source, step }
}

impl<'a, S: Stream<'a>, F: FnMut(&Item<'a>) -> Result<Item<'a>, Fault>> Stream<'a> for Last<S, F> {
    #[inline]
    fn each(mut self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault> {
        let (mut failed, mut results) = (None, Results::default());
        self.source.each(&mut |item| {
            if failed.is_some() {
                return;
            }
            match (self.step)(&item) {
                Ok(result) if results.sequence.is_long && is_one(&result) => sink(result),
                Ok(result) => results.push(result, sink),
                Err(fault) => failed = Some(fault),
            }
            discard(item);
        })?;
        failed.map_or_else(|| Ok(results.end(sink)), Err)
    }
}

/// What a path's last step makes, held back as long as it may be a single array.
#[derive(Debug, Default)]
struct Results<'a> {
    first: Option<Item<'a>>,
    has_any: bool,
    sequence: Sequence<'a>,
}

impl<'a> Results<'a> {
    #[inline(never)]
    fn push(&mut self, result: Item<'a>, sink: &mut impl FnMut(Item<'a>)) {
        if result.is_undefined() {
            return;
        }
        if !self.has_any {
            (self.first, self.has_any) = (Some(result), true);
            return;
        }
        if let Some(first) = self.first.take() {
            flatten(first, &mut |item| self.sequence.push(item, sink));
        }
        flatten(result, &mut |item| self.sequence.push(item, sink));
    }

    #[inline(never)]
    fn end(mut self, sink: &mut impl FnMut(Item<'a>)) -> bool {
        match self.first {
            Some(only) if only.is_array() && !only.is_sequence() => {
                each_of(&only, sink);
                return true;
            }
            Some(only) => flatten(only, &mut |item| self.sequence.push(item, sink)),
            None => {}
        }
        self.sequence.end(sink)
    }
}

/// The items of a stream whose last step has a predicate, as a sequence.
///
/// # Errors
/// What a stage fails with.
pub fn collect<'a>(source: impl Stream<'a>) -> Result<Item<'a>, Fault> {
    let mut items = Vec::new();
    source.each(&mut |item| items.push(item))?;
    Ok(Item::raw_sequence(items))
}

/// What a path's last step makes of the items.
///
/// # Errors
/// What a stage fails with.
pub fn collect_last<'a>(
    source: impl Stream<'a>,
    mut step: impl FnMut(&Item<'a>) -> Result<Item<'a>, Fault>,
) -> Result<Item<'a>, Fault> {
    let (mut failed, mut results) = (None, Collected::default());
    source.each(&mut |item| {
        if failed.is_none() {
            match step(&item) {
                Ok(result) => results.push(result),
                Err(fault) => failed = Some(fault),
            }
        }
        discard(item);
    })?;
    failed.map_or_else(|| Ok(results.end()), Err)
}

/// What a path's last step has made. Of values that were made it is an array of JSON, which nobody has to go through again.
#[derive(Default)]
struct Collected<'a> {
    /// As long as all are such values, and no arrays.
    values: Vec<Value>,
    /// All, otherwise.
    items: Vec<Item<'a>>,
}

impl<'a> Collected<'a> {
    #[inline]
    fn push(&mut self, result: Item<'a>) {
        match result {
            Item::Owned(value) if self.items.is_empty() && !matches!(value, Value::Array(_)) => self.values.push(value),
            Item::Undefined => {}
            result => self.push_item(result),
        }
    }

    #[inline]
    fn push_item(&mut self, result: Item<'a>) {
        if !self.values.is_empty() {
            self.items.extend(self.values.drain(..).map(Item::Owned));
        }
        self.items.push(result);
    }

    fn end(mut self) -> Item<'a> {
        if self.values.len() > 1 {
            return Item::Owned(Value::Array(self.values.into()));
        }
        self.items.extend(self.values.pop().map(Item::Owned));
        join(self.items, true)
    }
}

/// `$map(source, function)`
#[derive(Debug)]
pub struct Mapped<'e, S, F> {
    evaluation: &'e Evaluation,
    source: S,
    function: F,
    at: usize,
}

/// `$map(source, function)`; the function gets an item and its number. `at` is the call's place.
#[inline]
pub fn map<'a, S: Stream<'a>, F: FnMut(&Item<'a>, f64) -> Result<Item<'a>, Fault>>(
    evaluation: &Evaluation,
    source: S,
    at: usize,
    function: F,
) -> Mapped<'_, S, F> {
    Mapped { evaluation, source, function, at }
}

impl<'a, S: Stream<'a>, F: FnMut(&Item<'a>, f64) -> Result<Item<'a>, Fault>> Stream<'a> for Mapped<'_, S, F> {
    #[inline]
    fn each(mut self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault> {
        let (mut failed, mut sequence, mut index) = (None, Sequence::default(), 0.0);
        self.source.each(&mut |item| {
            if failed.is_some() {
                return;
            }
            match self.evaluation.step(1).and_then(|()| (self.function)(&item, index)) {
                Ok(Item::Undefined) => {}
                Ok(result) => sequence.push(result, sink),
                Err(fault) => failed = Some(fault),
            }
            discard(item);
            index += 1.0;
        })?;
        failed.map_or(Ok(()), |fault| Err(fault.at(self.at, "map")))?;
        Ok(sequence.end(sink))
    }
}

/// `$filter(source, function)`
#[derive(Debug)]
pub struct Filtered<'e, S, F> {
    evaluation: &'e Evaluation,
    source: S,
    function: F,
    at: usize,
}

/// `$filter(source, function)`; the function gets an item and its number. `at` is the call's place.
#[inline]
pub fn filter<'a, S: Stream<'a>, F: FnMut(&Item<'a>, f64) -> Result<bool, Fault>>(
    evaluation: &Evaluation,
    source: S,
    at: usize,
    function: F,
) -> Filtered<'_, S, F> {
    Filtered { evaluation, source, function, at }
}

impl<'a, S: Stream<'a>, F: FnMut(&Item<'a>, f64) -> Result<bool, Fault>> Stream<'a> for Filtered<'_, S, F> {
    #[inline]
    fn each(mut self, sink: &mut impl FnMut(Item<'a>)) -> Result<bool, Fault> {
        let (mut failed, mut sequence, mut index) = (None, Sequence::default(), 0.0);
        self.source.each(&mut |item| {
            if failed.is_some() {
                return;
            }
            match self.evaluation.step(1).and_then(|()| (self.function)(&item, index)) {
                Ok(true) => sequence.push(item, sink),
                Ok(false) => discard(item),
                Err(fault) => failed = Some(fault),
            }
            index += 1.0;
        })?;
        failed.map_or(Ok(()), |fault| Err(fault.at(self.at, "filter")))?;
        Ok(sequence.end(sink))
    }
}

/// What a stage hands on, held back as long as it may be a sequence of one item.
#[derive(Debug, Default)]
struct Sequence<'a> {
    first: Item<'a>,
    is_long: bool,
}

impl<'a> Sequence<'a> {
    #[inline]
    fn push(&mut self, item: Item<'a>, sink: &mut impl FnMut(Item<'a>)) {
        if self.is_long { sink(item) } else { self.begin(item, sink) }
    }

    #[inline(never)]
    fn begin(&mut self, item: Item<'a>, sink: &mut impl FnMut(Item<'a>)) {
        if self.first.is_undefined() {
            self.first = item;
            return;
        }
        self.is_long = true;
        sink(std::mem::take(&mut self.first));
        sink(item);
    }

    #[inline(never)]
    fn end(self, sink: &mut impl FnMut(Item<'a>)) -> bool {
        if self.is_long {
            return true;
        }
        each_of(&self.first, sink);
        !self.first.is_undefined()
    }
}

/// The items of an array, or what is no array.
#[inline]
fn each_of<'a>(item: &Item<'a>, sink: &mut impl FnMut(Item<'a>)) {
    match item {
        Item::Ref(Value::Array(array)) => array.iter().for_each(|value| sink(Item::Ref(value))),
        _ => each_of_others(item, sink),
    }
}

#[inline(never)]
fn each_of_others<'a>(item: &Item<'a>, sink: &mut impl FnMut(Item<'a>)) {
    item.iter().for_each(sink);
}

/// Whether a path takes a step's result as it is.
#[inline]
fn is_one(result: &Item<'_>) -> bool {
    match result {
        Item::Number(_) | Item::Object(_) | Item::Function(_) => true,
        Item::Ref(value) => !matches!(value, Value::Array(_)),
        Item::Owned(value) => !matches!(value, Value::Array(_)),
        Item::Undefined | Item::List(_) => false,
    }
}

/// What a step makes of one item, as a path takes it: an array's items are the path's, but for those of a constructor.
#[inline]
fn flatten<'a>(result: Item<'a>, sink: &mut impl FnMut(Item<'a>)) {
    if is_one(&result) { sink(result) } else { flatten_array(result, sink) }
}

#[inline(never)]
fn flatten_array<'a>(result: Item<'a>, sink: &mut impl FnMut(Item<'a>)) {
    match &result {
        Item::List(list) if list.cons => sink(result),
        _ => each_of(&result, sink),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jsonata::array::settle;
    use crate::jsonata::path;

    /// `$append` of a path's items, and the same path by arrays.
    #[track_caller]
    fn check(data: &str, expected: &str) {
        let data: Value = data.parse().unwrap();
        let input = Item::Ref(&data);
        let mut items = Vec::new();
        let first = step(Input(&input), |item| Ok(path::field(item, "a")));
        let last = last(first, |item| Ok(path::field(item, "b")));
        let is_there = last.each(&mut |item| items.push(item)).unwrap();
        let by_arrays = settle(path::fields(&input, ["a", "b"]), false);
        assert_eq!(is_there, !by_arrays.is_undefined());
        let found = Item::array(items).into_value().map(|value| value.to_string());
        let wanted = Item::array(by_arrays.iter().collect()).into_value().map(|value| value.to_string());
        assert_eq!(found, wanted);
        assert_eq!(if is_there { found.as_deref() } else { None }.unwrap_or("nothing"), expected);
    }

    #[test]
    fn items_are_those_of_arrays() {
        check(r#"{"a": {"b": 1}}"#, "[1]");
        check(r#"{"a": {"b": []}}"#, "[]");
        check(r#"{"a": {"b": [[1, 2]]}}"#, "[[1,2]]");
        check(r#"{"a": [{"b": []}]}"#, "[]");
        check(r#"{"a": [{"b": []}, {"b": []}]}"#, "nothing");
        check(r#"{"a": [{"b": [[1, 2]]}, {"b": []}]}"#, "[1,2]");
        check(r#"{"a": [{"b": [1, [2]]}, {"c": 1}, {"b": 3}]}"#, "[1,[2],3]");
        check(r#"[{"a": [{"b": 1}, [{"b": 2}, {"b": 3}]]}, {"a": {"b": [4]}}]"#, "[1,2,3,4]");
        check(r#"{"a": []}"#, "nothing");
        check("7", "nothing");
    }
}
