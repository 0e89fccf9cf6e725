//! The comparators of Choice rules. Spec: "Choice State", table of data-test expressions.
//!
//! Each is a function over [`Scalar`], so that rules look at JSON and at typed data alike. What a comparator compares
//! with is known when compiling: numbers, timestamps and the pieces of patterns arrive parsed. Operands of different
//! types never match, which is no error.
//!
//! ```
//! use asl::choice::{is_numeric, numeric_greater_than, string_equals};
//! use asl::value::{Number, Value};
//! let input: Value = r#"{"Status": "open", "Priority": 3}"#.parse().unwrap();
//! assert!(string_equals(input["Status"].scalar(), "open"));
//! assert!(numeric_greater_than(input["Priority"].scalar(), Number::Float(2.5)));
//! assert!(!is_numeric(input["Status"].scalar()));
//! ```

use std::cmp::Ordering;

use crate::value::{Number, Scalar};
use crate::{ExecutionError, Timestamp};

/// Orders strings as the service does: by UTF-16 code unit, without regard for language or normalisation.
///
/// UTF-8 sorts alike but for one case: characters beyond U+FFFF are made of surrogates, which in UTF-16 come before
/// U+E000..=U+FFFF.
#[inline]
pub(crate) fn cmp_strings(left: &str, right: &str) -> Ordering {
    match left.bytes().zip(right.bytes()).find(|(left, right)| left != right) {
        None => left.len().cmp(&right.len()),
        // First bytes of a character beyond U+FFFF, and of one from U+E000 up to there.
        Some((0xF0.., 0xEE..=0xEF)) => Ordering::Less,
        Some((0xEE..=0xEF, 0xF0..)) => Ordering::Greater,
        Some((left, right)) => left.cmp(&right),
    }
}

/// The instant that a string names, if it is a string that names one.
#[inline]
fn timestamp(value: Scalar<'_>) -> Option<Timestamp> {
    match value {
        Scalar::String(text) => Timestamp::parse(text),
        _ => None,
    }
}

/// One type's equality and four orderings, with a constant and with the value of a second path.
macro_rules! comparators {
    ($ty:ty, $operand:literal, $constant:ident, $path:ident: $(
        $name:ident $name_path:ident $field:literal $test:ident
    ),*) => { $(
        #[doc = concat!("`", $field, "`: compares with ", $operand, ".")]
        #[inline]
        #[must_use]
        pub fn $name(value: Scalar<'_>, operand: $ty) -> bool {
            $constant(value, operand).is_some_and(Ordering::$test)
        }

        #[doc = concat!("`", $field, "Path`: as [`", stringify!($name), "`], with what a second path leads to.")]
        #[inline]
        #[must_use]
        pub fn $name_path(value: Scalar<'_>, operand: Scalar<'_>) -> bool {
            $path(value, operand).is_some_and(Ordering::$test)
        }
    )* };
}

comparators!(&str, "a string, by UTF-16 code unit", cmp_with_string, cmp_as_strings:
    string_equals string_equals_path "StringEquals" is_eq,
    string_less_than string_less_than_path "StringLessThan" is_lt,
    string_greater_than string_greater_than_path "StringGreaterThan" is_gt,
    string_less_than_equals string_less_than_equals_path "StringLessThanEquals" is_le,
    string_greater_than_equals string_greater_than_equals_path "StringGreaterThanEquals" is_ge
);

comparators!(Number, "a number, by value", cmp_with_number, cmp_as_numbers:
    numeric_equals numeric_equals_path "NumericEquals" is_eq,
    numeric_less_than numeric_less_than_path "NumericLessThan" is_lt,
    numeric_greater_than numeric_greater_than_path "NumericGreaterThan" is_gt,
    numeric_less_than_equals numeric_less_than_equals_path "NumericLessThanEquals" is_le,
    numeric_greater_than_equals numeric_greater_than_equals_path "NumericGreaterThanEquals" is_ge
);

comparators!(Timestamp, "a timestamp, as an instant", cmp_with_timestamp, cmp_as_timestamps:
    timestamp_equals timestamp_equals_path "TimestampEquals" is_eq,
    timestamp_less_than timestamp_less_than_path "TimestampLessThan" is_lt,
    timestamp_greater_than timestamp_greater_than_path "TimestampGreaterThan" is_gt,
    timestamp_less_than_equals timestamp_less_than_equals_path "TimestampLessThanEquals" is_le,
    timestamp_greater_than_equals timestamp_greater_than_equals_path "TimestampGreaterThanEquals" is_ge
);

#[inline]
fn cmp_with_string(value: Scalar<'_>, operand: &str) -> Option<Ordering> {
    match value {
        Scalar::String(text) => Some(cmp_strings(text, operand)),
        _ => None,
    }
}

#[inline]
fn cmp_as_strings(value: Scalar<'_>, operand: Scalar<'_>) -> Option<Ordering> {
    match operand {
        Scalar::String(operand) => cmp_with_string(value, operand),
        _ => None,
    }
}

#[inline]
fn cmp_with_number(value: Scalar<'_>, operand: Number) -> Option<Ordering> {
    match value {
        Scalar::Number(number) => Some(number.cmp(&operand)),
        _ => None,
    }
}

#[inline]
fn cmp_as_numbers(value: Scalar<'_>, operand: Scalar<'_>) -> Option<Ordering> {
    match operand {
        Scalar::Number(operand) => cmp_with_number(value, operand),
        _ => None,
    }
}

#[inline]
fn cmp_with_timestamp(value: Scalar<'_>, operand: Timestamp) -> Option<Ordering> {
    timestamp(value).map(|timestamp| timestamp.cmp(&operand))
}

#[inline]
fn cmp_as_timestamps(value: Scalar<'_>, operand: Scalar<'_>) -> Option<Ordering> {
    cmp_with_timestamp(value, timestamp(operand)?)
}

/// What a rule's path leads to, for every comparator but `IsPresent`.
///
/// # Errors
/// `States.Runtime` where it leads nowhere. `path` is as the definition has it.
#[inline]
pub fn present<'v>(value: Scalar<'v>, path: &str) -> Result<Scalar<'v>, ExecutionError> {
    match value {
        Scalar::Absent => Err(invalid_path(path)),
        value => Ok(value),
    }
}

/// `BooleanEquals`.
#[inline]
#[must_use]
pub fn boolean_equals(value: Scalar<'_>, operand: bool) -> bool {
    matches!(value, Scalar::Bool(bool) if bool == operand)
}

/// `BooleanEqualsPath`: as [`boolean_equals`], with what a second path leads to.
#[inline]
#[must_use]
pub fn boolean_equals_path(value: Scalar<'_>, operand: Scalar<'_>) -> bool {
    matches!(operand, Scalar::Bool(operand) if boolean_equals(value, operand))
}

/// `StringMatches`: the pattern comes split at its `*` wildcards, with `\*` and `\\` resolved.
///
/// ```
/// use asl::choice::string_matches;
/// use asl::value::Scalar;
/// // The pattern `log-*.tx*\*`:
/// assert!(string_matches(Scalar::String("log-07.txt*"), &["log-", ".tx", "*"]));
/// assert!(!string_matches(Scalar::String("log-07.txt"), &["log-", ".tx", "*"]));
/// ```
#[must_use]
#[inline]
pub fn string_matches(value: Scalar<'_>, pieces: &[&str]) -> bool {
    let Scalar::String(text) = value else { return false };
    let (first, middle, last) = match pieces {
        [] => return text.is_empty(),
        [only] => return text == *only,
        [first, middle @ .., last] => (first, middle, last),
    };
    let Some(mut rest) = text.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else { return false };
    // The leftmost place for each piece leaves the most room for those after it.
    for piece in middle {
        match rest.split_once(piece) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    true
}

/// `IsPresent`: whether the path leads anywhere, even to null.
#[inline]
#[must_use]
pub fn is_present(value: Scalar<'_>) -> bool {
    !matches!(value, Scalar::Absent)
}

/// `IsNull`.
#[inline]
#[must_use]
pub fn is_null(value: Scalar<'_>) -> bool {
    matches!(value, Scalar::Null)
}

/// `IsNumeric`.
#[inline]
#[must_use]
pub fn is_numeric(value: Scalar<'_>) -> bool {
    matches!(value, Scalar::Number(_))
}

/// `IsString`.
#[inline]
#[must_use]
pub fn is_string(value: Scalar<'_>) -> bool {
    matches!(value, Scalar::String(_))
}

/// `IsBoolean`.
#[inline]
#[must_use]
pub fn is_boolean(value: Scalar<'_>) -> bool {
    matches!(value, Scalar::Bool(_))
}

/// `IsTimestamp`: whether it is a string as [`Timestamp::parse`] reads it.
#[inline]
#[must_use]
pub fn is_timestamp(value: Scalar<'_>) -> bool {
    timestamp(value).is_some()
}

/// A rule's `Variable`, or the path that it compares with, leads nowhere. Only `IsPresent` allows that.
///
/// ```
/// let error = asl::choice::invalid_path("$.foo");
/// assert_eq!(
///     error.cause(),
///     Some("Invalid path '$.foo': The choice state's condition path references an invalid value.")
/// );
/// ```
#[must_use]
#[inline]
pub fn invalid_path(path: &str) -> ExecutionError {
    ExecutionError::runtime(format!(
        "Invalid path '{path}': The choice state's condition path references an invalid value."
    ))
}

/// No rule matched and there is no `Default`.
///
/// The specification calls this `States.NoChoiceMatched`; the service reports `States.Runtime`, which can't be caught.
#[must_use]
#[inline]
pub fn no_match() -> ExecutionError {
    ExecutionError::runtime("Failed to transition out of the state. The state does not point to a next state.")
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMPOSITES: [Scalar<'static>; 3] = [Scalar::Absent, Scalar::Null, Scalar::Composite];

    /// The five comparators of one type, on a pair in this order.
    #[track_caller]
    fn check<T: Copy>(left: Scalar<'_>, right: T, comparators: [fn(Scalar<'_>, T) -> bool; 5], expected: Ordering) {
        let got = comparators.map(|comparator| comparator(left, right));
        let [eq, lt, gt] = [expected.is_eq(), expected.is_lt(), expected.is_gt()];
        assert_eq!(got, [eq, lt, gt, lt || eq, gt || eq], "{left:?}");
    }

    #[track_caller]
    fn check_strings(left: &str, right: &str, expected: Ordering) {
        let constants: [fn(Scalar<'_>, &str) -> bool; 5] = [
            |l, r| string_equals(l, r),
            |l, r| string_less_than(l, r),
            |l, r| string_greater_than(l, r),
            |l, r| string_less_than_equals(l, r),
            |l, r| string_greater_than_equals(l, r),
        ];
        check(Scalar::String(left), right, constants, expected);
        assert_eq!(expected, left.encode_utf16().cmp(right.encode_utf16()), "the test itself");
    }

    #[track_caller]
    fn check_numbers(left: Number, right: Number, expected: Ordering) {
        let constants = [
            numeric_equals,
            numeric_less_than,
            numeric_greater_than,
            numeric_less_than_equals,
            numeric_greater_than_equals,
        ];
        check(Scalar::Number(left), right, constants, expected);
    }

    #[track_caller]
    fn check_timestamps(left: &str, right: &str, expected: Ordering) {
        let constants = [
            timestamp_equals,
            timestamp_less_than,
            timestamp_greater_than,
            timestamp_less_than_equals,
            timestamp_greater_than_equals,
        ];
        check(Scalar::String(left), Timestamp::parse(right).unwrap(), constants, expected);
    }

    #[test]
    fn strings_are_ordered_by_utf_16_code_unit() {
        use Ordering::{Equal, Greater, Less};
        check_strings("", "", Equal);
        check_strings("A", "A ", Less);
        check_strings("AB", "A", Greater);
        check_strings("a", "B", Greater);
        check_strings("e\u{301}", "é", Less);
        check_strings("\u{10000}", "\u{FFFF}", Less);
        check_strings("\u{E000}", "\u{1F600}", Greater);
        check_strings("\u{D7FF}", "\u{1F600}", Less);
        check_strings("x\u{1F600}", "x\u{1F601}", Less);
        check_strings("x\u{1F600}", "x", Greater);
        check_strings("\u{FFFF}", "\u{E000}", Greater);
    }

    #[test]
    fn numbers_are_compared_by_value() {
        check_numbers(Number::Int(0), Number::Float(0.0), Ordering::Equal);
        check_numbers(Number::Int(0), Number::Int(1), Ordering::Less);
        check_numbers(Number::Float(1.5), Number::Int(1), Ordering::Greater);
    }

    #[test]
    fn timestamps_are_compared_as_instants() {
        check_timestamps("2012-10-09T19:00:55Z", "2012-10-09T20:00:55+01:00", Ordering::Equal);
        check_timestamps("2012-10-09T19:00:55Z", "2012-10-09T19:00:56Z", Ordering::Less);
        check_timestamps("2012-10-09T19:00:55.001Z", "2012-10-09T19:00:55Z", Ordering::Greater);
        assert!(!timestamp_less_than(Scalar::String("yesterday"), Timestamp::UNIX_EPOCH));
    }

    #[test]
    fn path_forms_compare_two_values_of_one_type() {
        let paths: [fn(Scalar<'_>, Scalar<'_>) -> bool; 5] = [
            |l, r| string_equals_path(l, r),
            |l, r| string_less_than_path(l, r),
            |l, r| string_greater_than_path(l, r),
            |l, r| string_less_than_equals_path(l, r),
            |l, r| string_greater_than_equals_path(l, r),
        ];
        check(Scalar::String("A"), Scalar::String("B"), paths, Ordering::Less);
        let [one, two] = [1, 2].map(|int| Scalar::Number(Number::Int(int)));
        assert!(numeric_less_than_path(one, two) && numeric_greater_than_equals_path(two, two));
        assert!(numeric_equals_path(one, one) && !numeric_greater_than_path(one, two));
        let time = Scalar::String("2012-10-09T19:00:55Z");
        assert!(timestamp_equals_path(time, time) && timestamp_less_than_equals_path(time, time));
        assert!(boolean_equals_path(Scalar::Bool(false), Scalar::Bool(false)));
        for other in COMPOSITES.into_iter().chain([Scalar::Bool(true)]) {
            assert!(!string_equals_path(other, other) && !numeric_less_than_equals_path(other, one));
            assert!(!string_less_than_equals_path(time, other) && !numeric_equals_path(one, other));
            assert!(!timestamp_equals_path(time, other) && !boolean_equals_path(Scalar::Bool(false), other));
        }
    }

    #[test]
    fn other_types_never_match() {
        for value in COMPOSITES.into_iter().chain([Scalar::String("1"), Scalar::Bool(true)]) {
            assert!(!numeric_equals(value, Number::Int(1)));
            assert!(!timestamp_greater_than_equals(value, Timestamp::UNIX_EPOCH));
        }
        for value in COMPOSITES.into_iter().chain([Scalar::Number(Number::Int(0))]) {
            assert!(!string_less_than_equals(value, "zzz"));
            assert!(!boolean_equals(value, false) && !string_matches(value, &["", ""]));
        }
        assert!(boolean_equals(Scalar::Bool(true), true) && !boolean_equals(Scalar::Bool(true), false));
    }

    #[test]
    fn is_comparators_tell_the_type() {
        let all = |value| [is_present, is_null, is_numeric, is_string, is_boolean, is_timestamp].map(|is| is(value));
        assert_eq!(all(Scalar::Absent), [false; 6]);
        assert_eq!(all(Scalar::Null), [true, true, false, false, false, false]);
        assert_eq!(all(Scalar::Number(Number::Float(1.1))), [true, false, true, false, false, false]);
        assert_eq!(all(Scalar::String("2012-10-09T19:00:55")), [true, false, false, true, false, false]);
        assert_eq!(all(Scalar::String("2012-10-09T19:00:55Z")), [true, false, false, true, false, true]);
        assert_eq!(all(Scalar::Bool(false)), [true, false, false, false, true, false]);
        assert_eq!(all(Scalar::Composite), [true, false, false, false, false, false]);
    }

    #[test]
    fn patterns_match_from_the_left() {
        let matches = |text, pieces: &[&str]| string_matches(Scalar::String(text), pieces);
        assert!(matches("", &["", ""]) && matches("anything", &["", ""]));
        assert!(matches("a", &["a"]) && !matches("ab", &["a"]));
        assert!(matches("zebra.log", &["", ".log"]) && !matches("zebra.logs", &["", ".log"]));
        assert!(matches("foo42foo", &["foo", "foo"]) && !matches("foo", &["foo", "foo"]));
        assert!(matches("aXbXXc", &["a", "X", "X", "c"]) && !matches("aXbc", &["a", "X", "X", "c"]));
        assert!(!matches("aba", &["ab", "ba"]) && matches("abba", &["ab", "", "ba"]));
        assert!(matches("状態-1", &["状", "", "1"]));
    }
}
