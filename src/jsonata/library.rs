//! The built-in functions of JSONata 2.0.6 and those that the service adds.
//!
//! A function is a constant by its name: `$formatNumber` is [`FORMAT_NUMBER`]. One file per family binds functions to items; the
//! others hold what works on plain text and numbers.

mod aggregation;
mod array;
mod boolean;
mod date_parse;
mod date_picture;
mod date_text;
mod higher_order;
mod integer_parse;
mod integer_picture;
mod letters;
mod number;
mod number_picture;
mod number_text;
mod numeric;
mod object;
mod pattern;
mod step_functions;
mod string;
mod text;
mod time;
mod url;
mod week;
mod words;

pub use aggregation::{AVERAGE, COUNT, MAX, MIN, SUM};
pub use array::{APPEND, DISTINCT, REVERSE, SHUFFLE, SORT, ZIP};
pub use boolean::{ASSERT, BOOLEAN, ERROR, EVAL, EXISTS, NOT, TYPE};
pub use higher_order::{EACH, FILTER, MAP, REDUCE, SIFT, SINGLE};
pub use number::{
    ABS, CEIL, FLOOR, FORMAT_BASE, FORMAT_INTEGER, FORMAT_NUMBER, NUMBER, PARSE_INTEGER, POWER, RANDOM, ROUND, SQRT,
};
pub(super) use number_text::text_of_number;
pub use object::{KEYS, LOOKUP, MERGE, SPREAD};
pub use pattern::{CONTAINS, MATCH, REPLACE, SPLIT};
pub use step_functions::{HASH, PARSE, PARTITION, RANDOM_SEEDED, RANGE, UUID};
pub use string::{
    BASE64_DECODE, BASE64_ENCODE, DECODE_URL, DECODE_URL_COMPONENT, ENCODE_URL, ENCODE_URL_COMPONENT, JOIN, LENGTH,
    LOWERCASE, PAD, STRING, SUBSTRING, SUBSTRING_AFTER, SUBSTRING_BEFORE, TRIM, UPPERCASE,
};
pub use time::{FROM_MILLIS, MILLIS, NOW, TO_MILLIS};

use super::function::{Call, Native};
use super::{Fault, Item, Parameter, Signature};

/// What a function came to.
type Outcome<T> = Result<T, Fault>;

/// A function's body.
type Body = for<'e, 'a> fn(&Call<'e, 'a>) -> Outcome<Item<'a>>;

const fn native(name: &'static str, parameters: &'static [Parameter], body: Body) -> Native {
    Native { name, signature: Signature(parameters), arity: parameters.len(), body }
}

/// The functions that JSONata has of itself.
pub static JSONATA: &[&Native] = &[
    &ABS,
    &APPEND,
    &ASSERT,
    &AVERAGE,
    &BASE64_DECODE,
    &BASE64_ENCODE,
    &BOOLEAN,
    &CEIL,
    &CONTAINS,
    &COUNT,
    &DECODE_URL,
    &DECODE_URL_COMPONENT,
    &DISTINCT,
    &EACH,
    &ENCODE_URL,
    &ENCODE_URL_COMPONENT,
    &ERROR,
    &EVAL,
    &EXISTS,
    &FILTER,
    &FLOOR,
    &FORMAT_BASE,
    &FORMAT_INTEGER,
    &FORMAT_NUMBER,
    &FROM_MILLIS,
    &JOIN,
    &KEYS,
    &LENGTH,
    &LOOKUP,
    &LOWERCASE,
    &MAP,
    &MATCH,
    &MAX,
    &MERGE,
    &MILLIS,
    &MIN,
    &NOT,
    &NOW,
    &NUMBER,
    &PAD,
    &PARSE_INTEGER,
    &POWER,
    &RANDOM,
    &REDUCE,
    &REPLACE,
    &REVERSE,
    &ROUND,
    &SHUFFLE,
    &SIFT,
    &SINGLE,
    &SORT,
    &SPLIT,
    &SPREAD,
    &SQRT,
    &STRING,
    &SUBSTRING,
    &SUBSTRING_AFTER,
    &SUBSTRING_BEFORE,
    &SUM,
    &TO_MILLIS,
    &TRIM,
    &TYPE,
    &UPPERCASE,
    &ZIP,
];

/// The functions that the service adds; its `$random` takes a seed.
pub static STEP_FUNCTIONS: &[&Native] = &[&HASH, &PARSE, &PARTITION, &RANDOM_SEEDED, &RANGE, &UUID];

#[cold]
fn failed(code: &'static str, message: impl Into<String>) -> Fault {
    Fault::new(code).message(message)
}

/// A result that would be larger than the service allows a value to be.
#[cold]
fn too_large() -> Fault {
    Fault::new("U1002").message("Expression evaluation memory limit exceeded")
}

/// The number among the arguments at this place, and nothing where there is none.
fn number(call: &Call<'_, '_>, index: usize) -> Option<f64> {
    call.argument(index).as_number()
}

/// The text among the arguments at this place.
fn text<'c>(call: &'c Call<'_, '_>, index: usize) -> Option<&'c str> {
    call.argument(index).as_str()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Value;
    use crate::jsonata::{Evaluation, Function};

    /// What a function makes of JSON arguments: JSON, `nothing`, or a code.
    pub(super) fn outcome(native: &'static Native, arguments: &str) -> String {
        let arguments: Value = format!("[{arguments}]").parse().unwrap();
        let arguments = arguments.as_array().unwrap().iter().map(|value| Item::Owned(value.clone())).collect();
        outcome_of(native, arguments)
    }

    pub(super) fn outcome_of(native: &'static Native, arguments: Vec<Item<'_>>) -> String {
        match Function::Native(native).call(&Evaluation::new(1_709_658_249_056.0, 7), arguments) {
            Ok(item) if item.is_undefined() => "nothing".to_string(),
            Ok(item) => item.into_value().map_or("no JSON".to_string(), |value| value.to_string()),
            Err(fault) => fault.code().to_string(),
        }
    }

    #[track_caller]
    pub(super) fn check(native: &'static Native, arguments: &str, expected: &str) {
        assert_eq!(outcome(native, arguments), expected, "${}({arguments})", native.name);
    }

    #[test]
    fn names_are_unique_and_sorted() {
        for list in [JSONATA, STEP_FUNCTIONS] {
            let names: BTreeSet<&str> = list.iter().map(|native| native.name).collect();
            assert_eq!(names.len(), list.len());
        }
        assert_eq!(JSONATA.len(), 64);
    }
}
