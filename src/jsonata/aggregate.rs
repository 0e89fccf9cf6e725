//! `$sum`, `$count`, `$max`, `$min`, `$average` and `$join` of whatever hands them items.

use super::operand::{discard, into_number};
use super::stream::Stream;
use super::{Evaluation, Fault, Item};
use crate::Value;

/// `$sum(items)`
///
/// # Errors
/// What a stage fails with. T0412: an item that is no number.
pub fn sum<'a>(items: impl Stream<'a>, at: usize) -> Result<Option<f64>, Fault> {
    let mut sum = 0.0;
    let is_there = each_number(items, at, "sum", |number| sum += number)?;
    Ok(is_there.then_some(sum))
}

/// `$count(items)`
///
/// # Errors
/// What a stage fails with.
pub fn count<'a>(items: impl Stream<'a>, _: usize) -> Result<Option<f64>, Fault> {
    let mut count = 0_usize;
    items.each(&mut |item| {
        discard(item);
        count += 1;
    })?;
    Ok(Some(count as f64))
}

/// `$max(items)`
///
/// # Errors
/// As `sum`.
pub fn max<'a>(items: impl Stream<'a>, at: usize) -> Result<Option<f64>, Fault> {
    most(items, at, "max", |number, best| number > best)
}

/// `$min(items)`
///
/// # Errors
/// As `sum`.
pub fn min<'a>(items: impl Stream<'a>, at: usize) -> Result<Option<f64>, Fault> {
    most(items, at, "min", |number, best| number < best)
}

/// `$average(items)`
///
/// # Errors
/// As `sum`.
pub fn average<'a>(items: impl Stream<'a>, at: usize) -> Result<Option<f64>, Fault> {
    let (mut sum, mut count) = (0.0, 0_usize);
    each_number(items, at, "average", |number| {
        sum += number;
        count += 1;
    })?;
    Ok((count > 0).then(|| sum / count as f64))
}

/// `$join(items, separator)`
///
/// # Errors
/// What a stage fails with. T0412: an item that is no string. U1002: a text that is too long.
pub fn join<'a>(
    evaluation: &Evaluation,
    items: impl Stream<'a>,
    separator: &str,
    at: usize,
) -> Result<Item<'a>, Fault> {
    let (mut joined, mut is_first, mut fault) = (String::new(), true, None);
    let is_there = items.each(&mut |item| {
        let Some(text) = item.as_str() else {
            // Arguments are checked before the function does anything.
            fault = Some(wrong("strings").at(at, "join"));
            return;
        };
        if fault.is_none() {
            joined.push_str(if is_first { "" } else { separator });
            joined.push_str(text);
            is_first = false;
            fault = evaluation.check_size(joined.len()).err().map(|fault| fault.at(at, "join"));
        }
    })?;
    fault.map_or(Ok(()), Err)?;
    Ok(if is_there { Item::string(joined) } else { Item::Undefined })
}

#[cold]
fn wrong(items: &'static str) -> Fault {
    Fault::new("T0412").index(1).value2(Some(Value::from_static(items)))
}

fn most<'a>(
    items: impl Stream<'a>,
    at: usize,
    name: &'static str,
    is_better: impl Fn(f64, f64) -> bool,
) -> Result<Option<f64>, Fault> {
    let mut best = None;
    each_number(items, at, name, |number| match best {
        Some(old) if !is_better(number, old) => {}
        _ => best = Some(number),
    })?;
    Ok(best)
}

/// Says whether there is anything at all.
#[inline]
fn each_number<'a>(
    items: impl Stream<'a>,
    at: usize,
    name: &'static str,
    mut take: impl FnMut(f64),
) -> Result<bool, Fault> {
    let mut is_number = true;
    let is_there = items.each(&mut |item: Item<'a>| match into_number(item) {
        Some(number) => take(number),
        None => is_number = false,
    })?;
    if is_number { Ok(is_there) } else { Err(wrong("numbers").at(at, name)) }
}
