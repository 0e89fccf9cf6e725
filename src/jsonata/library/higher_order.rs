//! Functions that call a function per item.

use super::{Outcome, failed, native};
use crate::jsonata::compare::truth;
use crate::jsonata::function::{Call, Native};
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

/// What the function makes of an item; it gets its index and the array too, if it has parameters for them.
fn applied<'a>(call: &Call<'_, 'a>, function: &Function<'a>, item: Item<'a>, index: usize) -> Outcome<Item<'a>> {
    let array = call.argument(0).clone();
    function.call_as_many(call.evaluation, vec![item, Item::Number(index as f64), array])
}

fn map<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(function) = call.argument(1).as_function() else { return Ok(Item::Undefined) };
    let mut results = Vec::new();
    for (index, item) in call.argument(0).iter().enumerate() {
        let result = applied(call, function, item, index)?;
        if !result.is_undefined() {
            results.push(result);
        }
    }
    Ok(collected(call, results))
}

fn filter<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(function) = call.argument(1).as_function() else { return Ok(Item::Undefined) };
    let mut results = Vec::new();
    for (index, item) in call.argument(0).iter().enumerate() {
        if truth(&applied(call, function, item.clone(), index)?) {
            results.push(item);
        }
    }
    Ok(collected(call, results))
}

/// A sequence, which a later `[]` may keep an array.
fn collected<'a>(call: &Call<'_, 'a>, results: Vec<Item<'a>>) -> Item<'a> {
    if call.argument(0).is_undefined() { Item::Undefined } else { Item::raw_sequence(results) }
}

fn single<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    if call.argument(0).is_undefined() {
        return Ok(Item::Undefined);
    }
    let mut found = None;
    for (index, item) in call.argument(0).iter().enumerate() {
        let is_wanted = match call.argument(1).as_function() {
            Some(function) => truth(&applied(call, function, item.clone(), index)?),
            None => true,
        };
        if is_wanted && found.replace(item).is_some() {
            return Err(failed(
                "D3138",
                "The $single() function expected exactly 1 matching result. Instead it matched more.",
            ));
        }
    }
    found.ok_or_else(|| {
        failed("D3139", "The $single() function expected exactly 1 matching result. Instead it matched 0.")
    })
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
    let mut items = array.iter().enumerate();
    let mut result = match call.argument(2) {
        Item::Undefined => items.next().map(|(_, item)| item).unwrap_or_default(),
        initial => initial.clone(),
    };
    for (index, item) in items {
        let arguments = vec![result, item, Item::Number(index as f64), array.clone()];
        result = function.call_as_many(call.evaluation, arguments)?;
    }
    Ok(result)
}

fn sift<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let object = call.argument(0);
    let mut entries = Vec::new();
    for (key, item) in object.entries() {
        let Some(function) = call.argument(1).as_function() else { continue };
        let arguments = vec![item.clone(), Item::string(key.clone()), object.clone()];
        if truth(&function.call_as_many(call.evaluation, arguments)?) {
            entries.push((key, item));
        }
    }
    Ok(if entries.is_empty() { Item::Undefined } else { Item::object(entries) })
}

fn each<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let object = call.argument(0);
    let Some(function) = call.argument(1).as_function() else { return Ok(Item::Undefined) };
    let mut results = Vec::new();
    for (key, item) in object.entries() {
        let result = function.call_as_many(call.evaluation, vec![item, Item::string(key), object.clone()])?;
        if !result.is_undefined() {
            results.push(result);
        }
    }
    Ok(Item::raw_sequence(results))
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
