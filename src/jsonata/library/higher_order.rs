//! Functions that call a function per item.

use super::{Outcome, failed, native};
use crate::jsonata::function::{Call, Native};
use crate::jsonata::per_item::{self, is_true};
use crate::jsonata::{Function, Item, Parameter};

const ARRAY_AND_FUNCTION: &[Parameter] = &[Parameter::new("a"), Parameter::new("f")];
const OBJECT: Parameter = Parameter::new("o").or_context();

/// `$map(array, function)`
pub static MAP: Native = native("map", ARRAY_AND_FUNCTION, map);
/// `$filter(array, function)`
pub static FILTER: Native = native("filter", ARRAY_AND_FUNCTION, filter);
/// `$single(array, function)`
pub static SINGLE: Native = native("single", &[Parameter::new("a"), Parameter::new("f").optional()], single);
/// `$reduce(array, function, initial)`
pub static REDUCE: Native =
    native("reduce", &[Parameter::new("a"), Parameter::new("f"), Parameter::new("j").optional()], reduce);
/// `$sift(object, function)`
pub static SIFT: Native = native("sift", &[OBJECT, Parameter::new("f").optional()], sift);
/// `$each(object, function)`
pub static EACH: Native = native("each", &[OBJECT, Parameter::new("f")], each);

/// The call of a function with as many of an item, its number or key, and all of it as it has parameters for.
fn calling<'c, 'a>(
    call: &'c Call<'_, 'a>,
    function: &'c Function<'a>,
) -> impl FnMut(&Item<'a>, &Item<'a>, &Item<'a>) -> Outcome<Item<'a>> + 'c {
    |item, place, all| function.call_as_many(call.evaluation, vec![item.clone(), place.clone(), all.clone()])
}

fn map<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(function) = call.argument(1).as_function() else { return Ok(Item::Undefined) };
    let mut calling = calling(call, function);
    per_item::map(call.evaluation, call.argument(0).clone(), |item, index, all| {
        calling(item, &Item::Number(index), all)
    })
}

fn filter<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(function) = call.argument(1).as_function() else { return Ok(Item::Undefined) };
    let mut calling = calling(call, function);
    per_item::filter(call.evaluation, call.argument(0).clone(), |item, index, all| {
        is_true(calling(item, &Item::Number(index), all))
    })
}

fn single<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let array = call.argument(0).clone();
    let Some(function) = call.argument(1).as_function() else {
        return per_item::single(call.evaluation, array, |_, _, _| Ok(true));
    };
    let mut calling = calling(call, function);
    per_item::single(call.evaluation, array, |item, index, all| is_true(calling(item, &Item::Number(index), all)))
}

fn reduce<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let array = call.argument(0);
    let Some(function) = call.argument(1).as_function().filter(|_| !array.is_undefined()) else {
        return Ok(Item::Undefined);
    };
    if function.arity() < 2 {
        let message = "The second argument of reduce function must be a function with at least two arguments";
        return Err(failed("D3050", message).index(1));
    }
    per_item::reduce(call.evaluation, array.clone(), call.argument(2).clone(), |result, item, index, array| {
        let arguments = vec![result.clone(), item.clone(), Item::Number(index), array.clone()];
        function.call_as_many(call.evaluation, arguments)
    })
}

fn sift<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(function) = call.argument(1).as_function() else { return Ok(Item::Undefined) };
    let mut calling = calling(call, function);
    per_item::sift(call.evaluation, call.argument(0), |item, key, all| is_true(calling(item, key, all)))
}

fn each<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(function) = call.argument(1).as_function() else { return Ok(Item::Undefined) };
    per_item::each(call.evaluation, call.argument(0), calling(call, function))
}

#[cfg(test)]
mod tests {
    use super::super::tests::outcome_of;
    use super::super::{APPEND, BOOLEAN, POWER, STRING, UPPERCASE};
    use super::*;
    use crate::Value;

    fn json(text: &str) -> Item<'static> {
        Item::Owned(text.parse::<Value>().unwrap())
    }

    #[track_caller]
    fn check(native: &'static Native, argument: &str, function: &'static Native, expected: &str) {
        let arguments = vec![json(argument), Item::Function(Function::Native(function))];
        assert_eq!(outcome_of(native, arguments), expected, "${}({argument})", native.name);
    }

    #[test]
    fn per_item() {
        check(&MAP, "[1, true]", &STRING, "[\"1\",\"true\"]");
        check(&FILTER, "[0, 1, \"\", \"a\"]", &BOOLEAN, "[1,\"a\"]");
        check(&SINGLE, "[0, 7, \"\"]", &BOOLEAN, "7");
        check(&SINGLE, "[1, 2]", &BOOLEAN, "D3138");
        check(&SINGLE, "[0]", &BOOLEAN, "D3139");
        check(&REDUCE, "[2, 3, 2]", &POWER, "64");
        check(&REDUCE, "[[1], 2, 3]", &APPEND, "[1,2,3]");
        check(&REDUCE, "[1]", &UPPERCASE, "D3050");
        check(&SIFT, "{\"a\": 0, \"b\": 1}", &BOOLEAN, "{\"b\":1}");
        check(&SIFT, "{\"a\": 0}", &BOOLEAN, "nothing");
        check(&EACH, "{\"a\": \"x\", \"b\": \"y\"}", &UPPERCASE, "[\"X\",\"Y\"]");
    }
}
