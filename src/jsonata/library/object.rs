//! `$keys`, `$lookup`, `$spread` and `$merge`.

use std::collections::BTreeMap;

use super::{Outcome, native, text};
use crate::jsonata::function::{Call, Native};
use crate::jsonata::{Item, Parameter, View};
use crate::value::Str;

const ANY_OR_CONTEXT: Parameter = Parameter::new("x").or_context();

/// `$keys(object)`
pub static KEYS: Native = native("keys", &[ANY_OR_CONTEXT], keys);
/// `$lookup(object, key)`
pub static LOOKUP: Native = native("lookup", &[ANY_OR_CONTEXT, Parameter::new("s")], |call| {
    Ok(lookup(call.argument(0), text(call, 1).unwrap_or_default()))
});
/// `$spread(object)`
pub static SPREAD: Native = native("spread", &[ANY_OR_CONTEXT], |call| Ok(spread(call.argument(0))));
/// `$merge(array of objects)`
pub static MERGE: Native = native("merge", &[Parameter::array_of("o")], merge);

/// The items of an array and of the arrays in it that are no arrays themselves, in order. Not recursive: arrays may be deep.
fn leaves<'a>(item: &Item<'a>) -> Vec<Item<'a>> {
    let mut leaves = Vec::new();
    let mut open = vec![item.clone()];
    while let Some(item) = open.pop() {
        if item.is_array() {
            let items: Vec<Item<'a>> = item.iter().collect();
            open.extend(items.into_iter().rev());
        } else {
            leaves.push(item);
        }
    }
    leaves
}

fn keys<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let mut keys = Entries::default();
    for object in leaves(call.argument(0)) {
        let entries = object.entries();
        call.evaluation.step(entries.len())?;
        entries.into_iter().for_each(|(key, _)| keys.insert(key, Item::Undefined));
    }
    Ok(Item::sequence(keys.list.into_iter().map(|(key, _)| Item::string(key)).collect()))
}

fn lookup<'a>(input: &Item<'a>, key: &str) -> Item<'a> {
    if !input.is_array() {
        return input.get(key);
    }
    let mut found = Vec::new();
    for object in leaves(input) {
        match object.get(key) {
            Item::Undefined => {}
            array if array.is_array() => found.extend(array.iter()),
            item => found.push(item),
        }
    }
    Item::sequence(found)
}

fn spread<'a>(input: &Item<'a>) -> Item<'a> {
    let single = |entry| Item::object(vec![entry]);
    match input.view() {
        View::Object => Item::sequence(input.entries().into_iter().map(single).collect()),
        View::Array => {
            let mut items = Vec::new();
            for item in leaves(input) {
                match item.view() {
                    View::Object => items.extend(item.entries().into_iter().map(single)),
                    _ => items.push(item),
                }
            }
            // An array stays one, however few items it has.
            if input.is_empty() { Item::Undefined } else { Item::array(items) }
        }
        _ => input.clone(),
    }
}

fn merge<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let array = call.argument(0);
    if array.is_undefined() {
        return Ok(Item::Undefined);
    }
    let mut merged = Entries::default();
    for object in array.iter() {
        let entries = object.entries();
        call.evaluation.step(entries.len())?;
        entries.into_iter().for_each(|(key, item)| merged.insert(key, item));
    }
    Ok(Item::object(merged.list))
}

/// The entries of an object while it is made: the last value of a key, at the place of the first.
#[derive(Default)]
struct Entries<'a> {
    list: Vec<(Str, Item<'a>)>,
    /// Where the keys are, once there are too many to look through.
    places: BTreeMap<Str, usize>,
}

/// Keys up to which it is faster to look through them.
const FEW: usize = 16;

impl<'a> Entries<'a> {
    fn insert(&mut self, key: Str, item: Item<'a>) {
        match self.place(&key).and_then(|place| self.list.get_mut(place)) {
            Some((_, value)) => *value = item,
            None => {
                if self.list.len() >= FEW {
                    self.places.insert(key.clone(), self.list.len());
                }
                self.list.push((key, item));
            }
        }
    }

    fn place(&self, key: &Str) -> Option<usize> {
        let among_first = self.list.iter().take(FEW).position(|(known, _)| known == key);
        among_first.or_else(|| self.places.get(key).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, outcome_of};
    use super::*;

    #[test]
    fn objects() {
        check(&KEYS, "{\"b\": 1, \"a\": 2}", "[\"b\",\"a\"]");
        check(&KEYS, "[{\"b\": 1}, {\"a\": 2, \"b\": 3}]", "[\"b\",\"a\"]");
        check(&KEYS, "{\"a\": 2}", "\"a\"");
        check(&KEYS, "{}", "nothing");
        check(&LOOKUP, "{\"a\": [1, 2]}, \"a\"", "[1,2]");
        check(&LOOKUP, "[{\"a\": 1}, [{\"a\": [2, 3]}], {}], \"a\"", "[1,2,3]");
        check(&LOOKUP, "7, \"a\"", "nothing");
        check(&SPREAD, "[{\"a\": 1, \"b\": 2}, 3]", "[{\"a\":1},{\"b\":2},3]");
        check(&SPREAD, "\"x\"", "\"x\"");
        check(&SPREAD, "[{\"a\": 1}]", "[{\"a\":1}]");
        check(&SPREAD, "{\"a\": 1}", "{\"a\":1}");
        check(&SPREAD, "[]", "nothing");
        check(&MERGE, "[{\"a\": 1, \"b\": 2}, {\"c\": 3, \"a\": 4}]", "{\"a\":4,\"b\":2,\"c\":3}");
        check(&MERGE, "[]", "{}");
        check(&MERGE, "[1]", "T0412");
        assert_eq!(outcome_of(&MERGE, vec![Item::Undefined]), "nothing");
    }
}
