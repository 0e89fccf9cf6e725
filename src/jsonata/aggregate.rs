//! `$sum`, `$count`, `$max`, `$min` and `$average` of whatever hands them items.

use super::stream::Stream;
use super::{Fault, Item};
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
    items.each(&mut |_| count += 1)?;
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
    let is_there = items.each(&mut |item: Item<'a>| match item.as_number() {
        Some(number) => take(number),
        None => is_number = false,
    })?;
    let wrong = || Fault::new("T0412").index(1).value2(Some(Value::from_static("numbers"))).at(at, name);
    if is_number { Ok(is_there) } else { Err(wrong()) }
}
