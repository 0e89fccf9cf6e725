//! JSON numbers: integers stay integers, so that nothing is lost on the way through.
//!
//! ```
//! use asl::value::Number;
//! assert_eq!(Number::from(1), Number::Float(1.0)); // compared by value ...
//! assert_eq!(Number::Float(1.0).to_string(), "1.0"); // ... but written as they came
//! assert!(Number::from(u64::MAX) < Number::Float(1e20));
//! ```

use std::cmp::Ordering;
use std::fmt;

/// A JSON number. `UInt` holds only what `Int` can't, and `Float` is always finite.
#[derive(Clone, Copy, Debug)]
pub enum Number {
    /// Any integer that fits.
    Int(i64),
    /// Integers above `i64::MAX`.
    UInt(u64),
    /// Everything else.
    Float(f64),
}

const TWO_POW_63: f64 = 9_223_372_036_854_775_808.0;
const TWO_POW_64: f64 = 18_446_744_073_709_551_616.0;

impl Number {
    /// A floating-point number, unless it is infinite or not a number, for which JSON has no notation.
    #[must_use]
    #[inline]
    pub fn from_f64(float: f64) -> Option<Number> {
        float.is_finite().then_some(Number::Float(float))
    }

    /// The number that a person would write: 0.1 stays 0.1, as serde_json prints it, not 0.10000000149011612.
    #[must_use]
    #[inline]
    pub fn from_f32(float: f32) -> Option<Number> {
        let exact = f64::from(float);
        let short = float.to_string().parse().unwrap_or(exact);
        Number::from_f64(if short as f32 == float { short } else { exact })
    }

    /// An integer of any width, if a JSON number keeps it exactly.
    #[must_use]
    #[inline]
    pub fn from_i128(int: i128) -> Option<Number> {
        i64::try_from(int).map(Number::Int).or_else(|_| u64::try_from(int).map(Number::UInt)).ok()
    }

    /// The nearest floating-point number.
    #[inline]
    #[must_use]
    pub fn as_f64(self) -> f64 {
        match self {
            Number::Int(int) => int as f64,
            Number::UInt(int) => int as f64,
            Number::Float(float) => float,
        }
    }

    /// The integer, if it is written as one and fits.
    #[inline]
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        match self {
            Number::Int(int) => Some(int),
            Number::UInt(_) | Number::Float(_) => None,
        }
    }

    /// The integer, if it is written as one and fits.
    #[inline]
    #[must_use]
    pub fn as_u64(self) -> Option<u64> {
        match self {
            Number::Int(int) => u64::try_from(int).ok(),
            Number::UInt(int) => Some(int),
            Number::Float(_) => None,
        }
    }

    /// The integer of this value, however it is written: 3 for `3` and for `3.0`, none for `3.5`.
    #[must_use]
    #[inline]
    pub fn to_integer(self) -> Option<i64> {
        match self {
            Number::Int(int) => Some(int),
            Number::Float(float) if float.fract() == 0.0 && (-TWO_POW_63..TWO_POW_63).contains(&float) => {
                Some(float as i64)
            }
            Number::UInt(_) | Number::Float(_) => None,
        }
    }
}

macro_rules! from_small {
    ($($ty:ty),*) => { $(
        impl From<$ty> for Number {
            #[inline]
            fn from(int: $ty) -> Number {
                Number::Int(i64::from(int))
            }
        }
    )* };
}
from_small!(i8, i16, i32, i64, u8, u16, u32);

impl From<u64> for Number {
    #[inline]
    fn from(int: u64) -> Number {
        i64::try_from(int).map_or(Number::UInt(int), Number::Int)
    }
}

impl From<usize> for Number {
    #[inline]
    fn from(int: usize) -> Number {
        Number::from(int as u64)
    }
}

impl PartialEq for Number {
    #[inline]
    fn eq(&self, other: &Number) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    #[inline]
    fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By value, exactly: no integer is rounded to be compared.
impl Ord for Number {
    // Small integers are nearly all there is: small enough to be inlined into Choice rules.
    #[inline]
    fn cmp(&self, other: &Number) -> Ordering {
        match (*self, *other) {
            (Number::Int(left), Number::Int(right)) => left.cmp(&right),
            (left, right) => left.cmp_kinds(right),
        }
    }
}

impl Number {
    fn cmp_kinds(self, other: Number) -> Ordering {
        use Number::{Float, Int, UInt};
        match (self, other) {
            (Int(left), Int(right)) => left.cmp(&right),
            (UInt(left), UInt(right)) => left.cmp(&right),
            (Int(_), UInt(_)) => Ordering::Less,
            (UInt(_), Int(_)) => Ordering::Greater,
            // Finite numbers are always comparable.
            (Float(left), Float(right)) => left.partial_cmp(&right).unwrap_or(Ordering::Equal),
            (Int(left), Float(right)) => cmp_int_float(left, right),
            (Float(left), Int(right)) => cmp_int_float(right, left).reverse(),
            (UInt(left), Float(right)) => cmp_uint_float(left, right),
            (Float(left), UInt(right)) => cmp_uint_float(right, left).reverse(),
        }
    }
}

#[inline]
fn cmp_int_float(int: i64, float: f64) -> Ordering {
    if float >= TWO_POW_63 {
        Ordering::Less
    } else if float < -TWO_POW_63 {
        Ordering::Greater
    } else {
        // The float lies within the range of the integers, so its whole part converts exactly.
        int.cmp(&(float as i64)).then_with(|| 0.0.partial_cmp(&float.fract()).unwrap_or(Ordering::Equal))
    }
}

#[inline]
fn cmp_uint_float(uint: u64, float: f64) -> Ordering {
    if float >= TWO_POW_64 {
        Ordering::Less
    } else if float < 0.0 {
        Ordering::Greater
    } else {
        uint.cmp(&(float as u64)).then_with(|| 0.0.partial_cmp(&float.fract()).unwrap_or(Ordering::Equal))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Number::Int(int) => fmt::Display::fmt(int, f),
            Number::UInt(int) => fmt::Display::fmt(int, f),
            // serde_json's own notation: the shortest one, with ".0" or an exponent.
            Number::Float(float) => match serde_json::Number::from_f64(*float) {
                Some(number) => fmt::Display::fmt(&number, f),
                None => f.write_str("null"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(left: impl Into<Number>, right: impl Into<Number>, expected: Ordering) {
        let (left, right) = (left.into(), right.into());
        assert_eq!(left.cmp(&right), expected, "{left} with {right}");
        assert_eq!(right.cmp(&left), expected.reverse(), "{right} with {left}");
    }

    #[test]
    fn compared_exactly_across_kinds() {
        check(1, Number::Float(1.0), Ordering::Equal);
        check(0, Number::Float(-0.0), Ordering::Equal);
        check(1, Number::Float(1.5), Ordering::Less);
        check(-1, Number::Float(-1.5), Ordering::Greater);
        check(i64::MAX, Number::Float(TWO_POW_63), Ordering::Less);
        check(i64::MIN, Number::Float(-TWO_POW_63), Ordering::Equal);
        check(9_007_199_254_740_993_i64, Number::Float(9_007_199_254_740_992.0), Ordering::Greater);
        check(u64::MAX, Number::Float(TWO_POW_64), Ordering::Less);
        check(1_u64 << 63, Number::Float(TWO_POW_63), Ordering::Equal);
        check(u64::MAX, i64::MAX, Ordering::Greater);
        check(u64::MAX, Number::Float(-0.5), Ordering::Greater);
        check(i64::MAX, Number::Float(f64::MAX), Ordering::Less);
        check(0.5_f32.to_bits(), Number::Float(f64::MIN), Ordering::Greater);
    }

    #[test]
    fn written_like_serde_json_does() {
        for float in [1.0, -0.0, 0.1, 1e16, 1e100, 1e-7, 123_456.789, f64::MAX, f64::MIN_POSITIVE] {
            assert_eq!(Number::Float(float).to_string(), serde_json::to_string(&float).unwrap());
        }
        assert_eq!(Number::from(u64::MAX).to_string(), "18446744073709551615");
        assert_eq!(Number::from(i64::MIN).to_string(), "-9223372036854775808");
    }

    #[test]
    fn conversions_lose_nothing() {
        assert!(matches!(Number::from(7_u64), Number::Int(7)));
        assert!(matches!(Number::from(u64::MAX), Number::UInt(u64::MAX)));
        assert!(Number::from_f64(f64::NAN).is_none() && Number::from_f64(f64::INFINITY).is_none());
        assert!(Number::from_i128(i128::from(u64::MAX) + 1).is_none());
        assert_eq!(Number::Float(3.0).as_i64(), None);
        assert_eq!(Number::Float(3.0).to_integer(), Some(3));
        assert_eq!(Number::Float(TWO_POW_63).to_integer(), None);
        assert_eq!(Number::Float(-TWO_POW_63).to_integer(), Some(i64::MIN));
        assert_eq!(Number::from(-1).as_u64(), None);
    }
}
