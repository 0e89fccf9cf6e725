//! The functions that Step Functions adds to JSONata. Where their arguments make no sense, they give nothing.

use super::{Outcome, failed, native, number, text};
use crate::Value;
use crate::intrinsic::{self, java_random};
use crate::jsonata::function::{Call, Native};
use crate::jsonata::{Item, Parameter};

const NUMBER: Parameter = Parameter::new("n");

/// `$partition(array, size)`
pub static PARTITION: Native = native("partition", &[Parameter::new("a"), NUMBER.optional()], partition);
/// `$range(start, end, step)`
pub static RANGE: Native = native("range", &[NUMBER, NUMBER, NUMBER.optional()], range);
/// `$hash(data, algorithm)`
pub static HASH: Native = native("hash", &[Parameter::new("s").or_context(), Parameter::new("s").optional()], hash);
/// `$random(seed)`
pub static RANDOM_SEEDED: Native = native("random", &[NUMBER.optional()], |call| {
    let seeded = number(call, 0).map(|seed| java_random(seed as i64));
    Ok(Item::Number(seeded.unwrap_or_else(|| super::number::random(call))))
});
/// `$uuid()`
pub static UUID: Native = native("uuid", &[], |call| {
    let bits = u128::from(call.evaluation.next_random()) << 64 | u128::from(call.evaluation.next_random());
    Ok(Item::string(intrinsic::uuid_of(bits)))
});
/// `$parse(text)`
pub static PARSE: Native = native("parse", &[Parameter::new("s").or_context()], parse);

/// The most items that `$range` makes.
const MAX_RANGE: f64 = 360_145.0;

fn partition<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let array = call.argument(0);
    let size = number(call, 1).unwrap_or_default() as usize;
    if array.is_empty() || size == 0 {
        return Ok(Item::Undefined);
    }
    call.evaluation.step(array.len())?;
    let items: Vec<Item<'a>> = array.iter().collect();
    Ok(Item::array(items.chunks(size).map(|chunk| Item::array(chunk.to_vec())).collect()))
}

fn range<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let integer = |index| number(call, index).map(f64::trunc);
    let (Some(start), Some(end)) = (integer(0), integer(1)) else { return Ok(Item::Undefined) };
    let step = integer(2).unwrap_or(1.0);
    let count = ((end - start) / step).floor() + 1.0;
    if step == 0.0 || count.is_nan() || count < 1.0 {
        return Ok(Item::Undefined);
    }
    if count > MAX_RANGE {
        return Err(super::too_large());
    }
    call.evaluation.step(count as usize)?;
    Ok(Item::sequence((0..count as usize).map(|index| Item::Number(start + step * index as f64)).collect()))
}

fn hash<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let (Some(data), Some(algorithm)) = (text(call, 0), text(call, 1)) else { return Ok(Item::Undefined) };
    Ok(intrinsic::hash_text(data, algorithm).map_or(Item::Undefined, Item::string))
}

fn parse<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(json) = text(call, 0) else { return Ok(Item::Undefined) };
    let parsed = json.parse::<Value>().map_err(|error| failed("D3137", format!("$parse: {error}")))?;
    Ok(Item::Owned(parsed))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, outcome};
    use super::*;

    #[test]
    fn arrays() {
        check(&PARTITION, "[1, 2, 3], 2", "[[1,2],[3]]");
        check(&PARTITION, "[1, 2, 3], 1.9", "[[1],[2],[3]]");
        for arguments in ["[1], 0", "[1], -1", "[1], 0.5", "[], 1"] {
            check(&PARTITION, arguments, "nothing");
        }
        check(&RANGE, "1, 5, 2", "[1,3,5]");
        check(&RANGE, "5, 1.5, -2.5", "[5,3,1]");
        check(&RANGE, "3, 3, 1", "3");
        for arguments in ["1, 5, -1", "5, 1, 1", "1, 5, 0"] {
            check(&RANGE, arguments, "nothing");
        }
        check(&RANGE, "1, 360146, 1", "U1002");
        check(&RANGE, "1, 1e300, 1", "U1002");
    }

    #[test]
    fn hashes() {
        check(&HASH, "\"abc\", \"MD5\"", "\"900150983cd24fb0d6963f7d28e17f72\"");
        check(&HASH, "\"abc\", \"SHA-1\"", "\"a9993e364706816aba3e25717850c26c9cd0d89d\"");
        check(&HASH, "\"abc\"", "nothing");
        check(&HASH, "\"abc\", \"CRC\"", "nothing");
    }

    #[test]
    fn random_things() {
        // java.util.Random with the seed 42 begins with these 53 bits, as its documentation's algorithm gives them.
        check(&RANDOM_SEEDED, "42", "0.7275636800328681");
        assert_eq!(outcome(&RANDOM_SEEDED, "0"), "0.730967787376657");
        assert_eq!(outcome(&UUID, "").len(), 38);
        assert_eq!(outcome(&UUID, "").as_bytes()[15], b'4');
    }

    #[test]
    fn json_text() {
        check(&PARSE, "\"{\\\"a\\\": [1.50]}\"", "{\"a\":[1.50]}".replace("1.50", "1.5").as_str());
        check(&PARSE, "\"{\"", "D3137");
    }
}
