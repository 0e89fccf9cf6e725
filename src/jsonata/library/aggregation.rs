//! `$sum`, `$count`, `$max`, `$min` and `$average`.

use super::{Outcome, native};
use crate::jsonata::function::{Call, Native};
use crate::jsonata::{Item, Parameter};

const NUMBERS: &[Parameter] = &[Parameter::array_of("n")];

/// `$sum(array)`
pub static SUM: Native = native("sum", NUMBERS, |call| Ok(numbers(call).map(|all| all.iter().sum()).into()));
/// `$count(array)`
pub static COUNT: Native =
    native("count", &[Parameter::new("a")], |call| Ok(Item::Number(call.argument(0).len() as f64)));
/// `$max(array)`
pub static MAX: Native = native("max", NUMBERS, |call| most(call, |left, right| left > right));
/// `$min(array)`
pub static MIN: Native = native("min", NUMBERS, |call| most(call, |left, right| left < right));
/// `$average(array)`
pub static AVERAGE: Native = native("average", NUMBERS, average);

/// The numbers; none where there is no array at all.
fn numbers(call: &Call<'_, '_>) -> Option<Vec<f64>> {
    let argument = call.argument(0);
    (!argument.is_undefined()).then(|| argument.iter().filter_map(|item| item.as_number()).collect())
}

fn most<'a>(call: &Call<'_, 'a>, is_better: impl Fn(f64, f64) -> bool) -> Outcome<Item<'a>> {
    let best = |best, number| if is_better(number, best) { number } else { best };
    Ok(numbers(call).and_then(|all| all.into_iter().reduce(best)).into())
}

fn average<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let all = numbers(call).filter(|all| !all.is_empty());
    Ok(all.map(|all| all.iter().sum::<f64>() / all.len() as f64).into())
}

impl From<Option<f64>> for Item<'_> {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Item::Undefined, Item::Number)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, outcome_of};
    use super::*;

    #[test]
    fn aggregates() {
        check(&SUM, "[1, 2.5]", "3.5");
        check(&SUM, "7", "7");
        check(&SUM, "[]", "0");
        check(&SUM, "[1, null]", "T0412");
        check(&COUNT, "[1, [2, 3]]", "2");
        check(&COUNT, "\"x\"", "1");
        check(&MAX, "[3, 9, 4]", "9");
        check(&MIN, "[3, -9, 4]", "-9");
        check(&MAX, "[]", "nothing");
        check(&AVERAGE, "[1, 2]", "1.5");
        check(&AVERAGE, "[]", "nothing");
        assert_eq!(outcome_of(&COUNT, vec![Item::Undefined]), "0");
        assert_eq!(outcome_of(&SUM, vec![Item::Undefined]), "nothing");
    }
}
