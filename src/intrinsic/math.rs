//! `States.MathAdd` and `States.MathRandom`.

use super::{Fault, integer, invalid, number};
use crate::history::Events;
use crate::value::{Number, Scalar, Value};

/// `States.MathAdd`: the sum of both numbers, each rounded first, halves up (-1.5 to -1).
///
/// # Errors
/// Where an argument is no number, or a rounded argument or the sum does not fit into 32 bits.
#[inline]
pub fn math_add(left: &Value, right: &Value) -> Result<Value, Fault> {
    sum(left.scalar(), right.scalar()).map(Value::from)
}

/// [`math_add`] of numbers that are no JSON.
///
/// # Errors
/// As there.
#[inline]
pub fn sum(left: Scalar<'_>, right: Scalar<'_>) -> Result<i64, Fault> {
    const NAME: &str = "States.MathAdd";
    let term = |scalar| match scalar {
        Scalar::Number(number) => i32::try_from(round(number)).map_err(|_| invalid(NAME)),
        _ => Err(invalid(NAME)),
    };
    term(left)?.checked_add(term(right)?).map(i64::from).ok_or_else(|| invalid(NAME))
}

#[inline]
fn round(number: Number) -> i64 {
    match number {
        Number::Int(int) => int,
        Number::UInt(_) => i64::MAX,
        Number::Float(float) => {
            let below = float.floor();
            // Not `(float + 0.5).floor()`: that sum may be rounded up itself.
            (if float - below >= 0.5 { below + 1.0 } else { below }) as i64
        }
    }
}

/// `States.MathRandom` without a seed: an integer from `start` on, below `end`.
///
/// # Errors
/// Where an argument is no number of 32 bits, or `start` is not below `end`.
#[inline]
pub fn math_random<E: Events>(start: &Value, end: &Value, events: &mut E) -> Result<Value, Fault> {
    let (start, end) = bounds(start, end)?;
    let width = u128::from(i64::from(end).abs_diff(i64::from(start)));
    // The product's upper half is evenly spread over the width, as far as 64 bits can be.
    let offset = (u128::from(events.random()) * width) >> 64;
    Ok(Value::from(i64::from(start) + offset as i64))
}

/// `States.MathRandom` with a seed: always the same integer for the same seed, the one that the service gives.
///
/// # Errors
/// As [`math_random`], and where the seed is no number.
#[inline]
pub fn math_random_seeded(start: &Value, end: &Value, seed: &Value) -> Result<Value, Fault> {
    let (start, end) = bounds(start, end)?;
    let seed = match number(seed, NAME)? {
        Number::Int(int) => int,
        Number::UInt(int) => int as i64,
        Number::Float(float) => float as i64,
    };
    Ok(Value::from(JavaRandom::new(seed).between(start, end)))
}

const NAME: &str = "States.MathRandom";

#[inline]
fn bounds(start: &Value, end: &Value) -> Result<(i32, i32), Fault> {
    let (start, end) = (integer(start, NAME)?, integer(end, NAME)?);
    if start < end { Ok((start, end)) } else { Err(invalid(NAME)) }
}

/// The first number of `java.util.Random` from 0 on, below 1: its method `nextDouble`.
#[inline]
#[cfg(feature = "jsonata")]
pub(crate) fn java_random(seed: i64) -> f64 {
    let mut random = JavaRandom::new(seed);
    let (high, low) = (i64::from(random.next(26)) << 27, i64::from(random.next(27)));
    (high + low) as f64 / (1_i64 << 53) as f64
}

/// `java.util.Random`, whose algorithm its documentation prescribes.
struct JavaRandom(u64);

impl JavaRandom {
    #[inline]
    fn new(seed: i64) -> JavaRandom {
        JavaRandom((seed as u64 ^ 0x5_DEEC_E66D) & MASK)
    }

    /// Its protected method `next`: the upper `n_bits` of the next state.
    #[inline]
    fn next(&mut self, n_bits: u32) -> i32 {
        self.0 = (self.0.wrapping_mul(0x5_DEEC_E66D).wrapping_add(0xB)) & MASK;
        (self.0 >> (48 - n_bits)) as i32
    }

    /// A number below `bound`, which is positive: its method `nextInt(bound)`.
    #[inline]
    fn below(&mut self, bound: i32) -> i32 {
        let mut drawn = self.next(31);
        if bound & (bound - 1) == 0 {
            return ((i64::from(bound) * i64::from(drawn)) >> 31) as i32;
        }
        loop {
            let rest = drawn % bound;
            // Numbers of the last, incomplete round would make the small ones more likely.
            if drawn.checked_sub(rest).and_then(|round| round.checked_add(bound - 1)).is_some() {
                return rest;
            }
            drawn = self.next(31);
        }
    }

    /// A number from `start` on, below `end`, which is above it.
    #[inline]
    fn between(&mut self, start: i32, end: i32) -> i32 {
        if let Some(width) = end.checked_sub(start) {
            return start + self.below(width);
        }
        // More than half of all numbers are within, so this ends soon.
        loop {
            let drawn = self.next(32);
            if (start..end).contains(&drawn) {
                return drawn;
            }
        }
    }
}

const MASK: u64 = (1 << 48) - 1;

#[cfg(test)]
mod tests {
    use super::super::tests::{check, json};
    use super::*;
    use crate::history::Seeded;

    #[test]
    fn sums() {
        let check_sum = |left: &str, right: &str, expected: &str| {
            check(math_add(&json(left), &json(right)), expected);
        };
        check_sum("-9", "3", "-6");
        check_sum("1.49", "1.5", "3");
        check_sum("-1.5", "0", "-1");
        check_sum("-1.51", "-0.5", "-2");
        check_sum("2.5", "0.49999999999999994", "3");
        check_sum("2147483647", "0.4", "2147483647");
        check_sum("-2147483647", "-1", "-2147483648");
        for [left, right] in [["2147483647", "1"], ["3000000000", "-1"], ["1e300", "0"], ["\"1\"", "1"], ["null", "1"]]
        {
            check_sum(left, right, "Invalid arguments in States.MathAdd");
        }
    }

    #[test]
    fn random_numbers_stay_within_their_bounds() {
        let mut events = Seeded::new(7);
        let mut drawn: Vec<i64> = Vec::new();
        for _ in 0..200 {
            let value = math_random(&json("-1.9"), &json("3.9"), &mut events).unwrap();
            drawn.extend(value.as_i64());
        }
        drawn.sort_unstable();
        drawn.dedup();
        assert_eq!(drawn, [-1, 0, 1, 2]);
        for [start, end] in [["1", "1"], ["5", "1"], ["1.4", "1.6"], ["\"1\"", "2"], ["0", "2147483648"]] {
            let result = math_random(&json(start), &json(end), &mut events);
            check(result, "Invalid arguments in States.MathRandom");
        }
    }

    #[test]
    fn a_seed_gives_the_service_s_number() {
        let check_seeded = |[start, end, seed]: [&str; 3], expected: &str| {
            check(math_random_seeded(&json(start), &json(end), &json(seed)), expected);
        };
        // As Java's own `Random` gives them.
        check_seeded(["-5", "5", "42"], "-5");
        check_seeded(["0", "100", "42"], "30");
        check_seeded(["0", "999", "3"], "239");
        check_seeded(["1", "1001", "-10.9"], "284");
        check_seeded(["0", "16", "0"], "11");
        check_seeded(["1", "10", "null"], "Invalid arguments in States.MathRandom");
        let mut random = JavaRandom::new(42);
        assert_eq!([(); 4].map(|()| random.below(100)), [30, 63, 48, 84]);
        let widest = JavaRandom::new(1).between(i32::MIN, i32::MAX);
        assert_eq!(widest, -1_155_869_325);
    }
}
