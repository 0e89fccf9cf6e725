//! `$sum`, `$count`, `$max`, `$min` and `$average`.

use super::{Outcome, native};
use crate::jsonata::aggregate;
use crate::jsonata::function::{Call, Native};
use crate::jsonata::stream::Items;
use crate::jsonata::{Fault, Item, Parameter};

const NUMBERS: &[Parameter] = &[Parameter::array_of("n")];

/// `$sum(array)`
pub static SUM: Native = native("sum", NUMBERS, |call| of_array(call, aggregate::sum));
/// `$count(array)`
pub static COUNT: Native = native("count", &[Parameter::new("a")], |call| of_array(call, aggregate::count));
/// `$max(array)`
pub static MAX: Native = native("max", NUMBERS, |call| of_array(call, aggregate::max));
/// `$min(array)`
pub static MIN: Native = native("min", NUMBERS, |call| of_array(call, aggregate::min));
/// `$average(array)`
pub static AVERAGE: Native = native("average", NUMBERS, |call| of_array(call, aggregate::average));

type Aggregate<'a> = fn(Items<'a>, usize) -> Result<Option<f64>, Fault>;

fn of_array<'a>(call: &Call<'_, 'a>, aggregate: Aggregate<'a>) -> Outcome<Item<'a>> {
    // The place is only for items that the signature has refused already.
    aggregate(Items(call.argument(0).clone()), 0).map(Item::from)
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
