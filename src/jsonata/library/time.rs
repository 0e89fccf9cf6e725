//! `$now`, `$millis`, `$fromMillis` and `$toMillis`. The moment is the evaluation's: the same as often as it is asked.

use super::{Outcome, date_parse, date_text, native, number, text};
use crate::jsonata::function::{Call, Native};
use crate::jsonata::{Item, Parameter};

const TEXT: Parameter = Parameter::new("s").optional();

/// `$now(picture, timezone)`
pub static NOW: Native = native("now", &[TEXT, TEXT], |call| {
    let now = date_text::write(call.evaluation.now(), text(call, 0), text(call, 1))?;
    Ok(Item::string(now))
});
/// `$millis()`
pub static MILLIS: Native = native("millis", &[], |call| Ok(Item::Number(call.evaluation.now())));
/// `$fromMillis(number, picture, timezone)`
pub static FROM_MILLIS: Native = native("fromMillis", &[Parameter::new("n").or_context(), TEXT, TEXT], from_millis);
/// `$toMillis(timestamp, picture)`
pub static TO_MILLIS: Native = native("toMillis", &[Parameter::new("s").or_context(), TEXT], to_millis);

fn from_millis<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(millis) = number(call, 0) else { return Ok(Item::Undefined) };
    let written = date_text::write(millis, text(call, 1), text(call, 2))?;
    call.evaluation.check_size(written.len())?;
    Ok(Item::string(written))
}

fn to_millis<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(timestamp) = text(call, 0) else { return Ok(Item::Undefined) };
    match text(call, 1) {
        Some(picture) => Ok(date_parse::read(timestamp, picture, call.evaluation.now())?.into()),
        None => date_parse::read_iso(timestamp).map(Item::Number),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, outcome_of};
    use super::*;

    #[test]
    fn times() {
        check(&NOW, "", "\"2024-03-05T17:04:09.056Z\"");
        check(&NOW, "\"[H]\", \"+0100\"", "\"18\"");
        check(&MILLIS, "", "1709658249056");
        check(&FROM_MILLIS, "0", "\"1970-01-01T00:00:00.000Z\"");
        check(&FROM_MILLIS, "0, \"[FNn]\"", "\"Thursday\"");
        check(&TO_MILLIS, "\"1970-01-02\"", "86400000");
        check(&TO_MILLIS, "\"2/1/1970\", \"[D]/[M]/[Y]\"", "86400000");
        check(&TO_MILLIS, "\"never\"", "D3110");
        assert_eq!(outcome_of(&TO_MILLIS, vec![Item::Undefined]), "nothing");
    }
}
