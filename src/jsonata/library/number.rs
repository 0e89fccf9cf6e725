//! Functions of numbers.

use super::number_picture::{Symbols, format_number};
use super::{Outcome, integer_picture, native, number as number_at, number_text, numeric, text};
use crate::jsonata::function::{Call, Native};
use crate::jsonata::{Item, Parameter, View};

const NUMBER_OR_CONTEXT: Parameter = Parameter::new("n").or_context();
const ONE: &[Parameter] = &[NUMBER_OR_CONTEXT];

/// `$number(value)`
pub static NUMBER: Native = native("number", &[Parameter::new("nsb").or_context()], number);
/// `$abs(number)`
pub static ABS: Native = native("abs", ONE, |call| one(call, f64::abs));
/// `$floor(number)`
pub static FLOOR: Native = native("floor", ONE, |call| one(call, f64::floor));
/// `$ceil(number)`
pub static CEIL: Native = native("ceil", ONE, |call| one(call, f64::ceil));
/// `$round(number, precision)`
pub static ROUND: Native = native("round", &[NUMBER_OR_CONTEXT, Parameter::new("n").optional()], |call| {
    let places = number_at(call, 1).unwrap_or_default() as i32;
    one(call, |number| numeric::round(number, places))
});
/// `$power(base, exponent)`
pub static POWER: Native = native("power", &[NUMBER_OR_CONTEXT, Parameter::new("n")], |call| {
    let exponent = number_at(call, 1).unwrap_or(f64::NAN);
    number_at(call, 0).map(|base| numeric::power(base, exponent)).transpose().map(Item::from)
});
/// `$sqrt(number)`
pub static SQRT: Native = native("sqrt", ONE, |call| number_at(call, 0).map(numeric::sqrt).transpose().map(Item::from));
/// `$random()`
pub static RANDOM: Native = native("random", &[], |call| Ok(Item::Number(random(call))));
/// `$formatNumber(number, picture, options)`
pub static FORMAT_NUMBER: Native =
    native("formatNumber", &[NUMBER_OR_CONTEXT, Parameter::new("s"), Parameter::new("o").optional()], |call| {
        written(call, |number| format_number(number, text(call, 1).unwrap_or_default(), &symbols(call.argument(2))))
    });
/// `$formatBase(number, radix)`
pub static FORMAT_BASE: Native = native("formatBase", &[NUMBER_OR_CONTEXT, Parameter::new("n").optional()], |call| {
    written(call, |number| numeric::format_base(number, number_at(call, 1).unwrap_or(10.0)))
});
/// `$formatInteger(number, picture)`
pub static FORMAT_INTEGER: Native = native("formatInteger", &[NUMBER_OR_CONTEXT, Parameter::new("s")], |call| {
    written(call, |number| integer_picture::Picture::new(text(call, 1).unwrap_or_default())?.write(number))
});
/// `$parseInteger(string, picture)`
pub static PARSE_INTEGER: Native =
    native("parseInteger", &[Parameter::new("s").or_context(), Parameter::new("s")], |call| {
        let Some(digits) = text(call, 0) else { return Ok(Item::Undefined) };
        Ok(integer_picture::Picture::new(text(call, 1).unwrap_or_default())?.parse(digits).into())
    });

/// A number from 0 on, below 1: as many bits as a number has.
pub(super) fn random(call: &Call<'_, '_>) -> f64 {
    (call.evaluation.next_random() >> 11) as f64 / (1_u64 << 53) as f64
}

fn one<'a>(call: &Call<'_, 'a>, function: impl FnOnce(f64) -> f64) -> Outcome<Item<'a>> {
    Ok(number_at(call, 0).map(function).into())
}

fn written<'a>(call: &Call<'_, 'a>, write: impl FnOnce(f64) -> Outcome<String>) -> Outcome<Item<'a>> {
    let Some(number) = number_at(call, 0) else { return Ok(Item::Undefined) };
    let text = write(number)?;
    call.evaluation.check_size(text.len())?;
    Ok(Item::string(text))
}

fn number<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let argument = call.argument(0);
    match argument.view() {
        View::String(text) => number_text::number_of_text(text).map(Item::Number),
        View::Bool(bool) => Ok(Item::Number(f64::from(u8::from(bool)))),
        _ => Ok(argument.clone()),
    }
}

fn symbols(options: &Item<'_>) -> Symbols {
    let mut symbols = Symbols::default();
    for (name, symbol) in options.entries() {
        symbols.set(&name, symbol.as_str().unwrap_or_default());
    }
    symbols
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, outcome_of};
    use super::*;

    #[test]
    fn numbers() {
        check(&NUMBER, "\"-1.50\"", "-1.5");
        check(&NUMBER, "true", "1");
        check(&NUMBER, "\"x\"", "D3030");
        check(&NUMBER, "null", "T0410");
        check(&NUMBER, "9007199254740993", "9007199254740993");
        check(&ABS, "-2", "2");
        check(&FLOOR, "-1.5", "-2");
        check(&CEIL, "-1.5", "-1");
        check(&ROUND, "2.5", "2");
        check(&ROUND, "1.25, 1", "1.2");
        check(&POWER, "2, 3", "8");
        check(&SQRT, "-1", "D3060");
        assert_eq!(outcome_of(&ABS, vec![Item::Undefined]), "nothing");
        assert_eq!(outcome_of(&POWER, vec![Item::Undefined, Item::Number(2.0)]), "nothing");
    }

    #[test]
    fn written_numbers() {
        check(
            &FORMAT_NUMBER,
            "1234.5, \"#.##0,0\", {\"decimal-separator\": \",\", \"grouping-separator\": \".\"}",
            "\"1.234,5\"",
        );
        check(&FORMAT_BASE, "255, 16", "\"ff\"");
        check(&FORMAT_BASE, "255", "\"255\"");
        check(&FORMAT_INTEGER, "14, \"I\"", "\"XIV\"");
        check(&PARSE_INTEGER, "\"XIV\", \"I\"", "14");
        check(&PARSE_INTEGER, "\"x\", \"0\"", "nothing");
        assert_eq!(outcome_of(&FORMAT_BASE, vec![Item::Undefined]), "nothing");
    }

    #[test]
    fn random_numbers() {
        let first = outcome_of(&RANDOM, Vec::new());
        assert_eq!(first, outcome_of(&RANDOM, Vec::new()), "of the same seed");
        assert!((0.0..1.0).contains(&first.parse::<f64>().unwrap()));
    }
}
