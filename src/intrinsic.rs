//! The intrinsic functions: `States.Format`, `States.MathAdd` and the others. Spec: "Intrinsic Functions".
//!
//! Generated code calls one Rust function per intrinsic function; nested calls are nested calls. Where the specification, the
//! service's documentation and the service disagree, this follows the service:
//!
//! - a call that fails fails with `States.Runtime`, which nothing can catch; `States.IntrinsicFailure` is never seen;
//! - numbers that should be integers lose their fraction, only `States.MathAdd` rounds;
//! - values become text as Java writes them: `null`, `[1, 2]`, `{a=1}`.
//!
//! All is `#[inline]`, here and in [`json_path`]: machine code is made only of what a definition calls.
//!
//! ```
//! use asl::{Value, intrinsic};
//! // States.ArrayGetItem(States.StringSplit('a,b', ','), 1)
//! let item = intrinsic::evaluate("States.ArrayGetItem(…)", || {
//!     let list = intrinsic::string_split(&Value::from("a,b"), &Value::from(","))?;
//!     intrinsic::array_get_item(&list, &Value::from(1))
//! });
//! assert_eq!(item.unwrap(), "b");
//! ```

mod array;
mod encoding;
mod format;
mod hash;
mod json;
mod math;
mod string;
mod text;
mod unique;

pub use array::{array_contains, array_get_item, array_length, array_partition, array_range, array_unique};
pub use encoding::{base64_decode, base64_encode};
#[cfg(feature = "jsonata")]
pub(crate) use encoding::{decode_base64, encode_base64};
pub use format::{format, format_template};
pub use hash::hash;
#[cfg(feature = "jsonata")]
pub(crate) use hash::hash_text;
pub use json::{json_merge, json_to_string, string_to_json};
#[cfg(feature = "jsonata")]
pub(crate) use math::java_random;
pub use math::{math_add, math_random, math_random_seeded, sum};
#[cfg(feature = "jsonata")]
pub(crate) use string::uuid_of;
pub(crate) use string::uuid_text;
pub use string::{string_split, uuid};

use serde::Serialize;

use crate::ExecutionError;
use crate::json_path::{self, Segment};
use crate::reference_path::{Step, find};
use crate::value::{Array, Number, Scalar, Value, to_value};
use crate::variable::{Slot, unassigned};

/// Why a call failed, in the service's words, without the call that it names first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(String);

/// `Base64Encode`, `Base64Decode` and `Hash` take text of so many characters (UTF-16 units) at most.
const MAX_CHARACTERS: usize = 10_000;

/// The value of a whole call, whose text is `call`.
///
/// # Errors
/// `States.Runtime`; the cause names the whole call, also where one inside it failed.
///
/// ```
/// use asl::{Value, intrinsic};
/// let call = "States.ArrayLength('a')";
/// let error = intrinsic::evaluate(call, || intrinsic::array_length(&Value::from("a"))).unwrap_err();
/// let cause = "The function 'States.ArrayLength('a')' had the following error: Invalid arguments in States.ArrayLength";
/// assert_eq!((error.error(), error.cause()), (Some("States.Runtime"), Some(cause)));
/// ```
#[inline]
pub fn evaluate<T>(call: &str, value: impl FnOnce() -> Result<T, Fault>) -> Result<T, ExecutionError> {
    value().map_err(|fault| failed(call, fault))
}

#[cold]
#[inline]
fn failed(call: &str, Fault(fault): Fault) -> ExecutionError {
    ExecutionError::runtime(format!("The function '{call}' had the following error: {fault}"))
}

/// What a path among the arguments leads to.
///
/// # Errors
/// Where it leads nowhere.
///
/// ```
/// use asl::{Value, intrinsic, reference_path::Step};
/// let input = Value::from_iter([("id", Value::from(7))]);
/// assert_eq!(intrinsic::argument(&input, &[Step::Key("id")], "$.id"), Ok(&Value::from(7)));
/// assert!(intrinsic::argument(&input, &[Step::Key("no")], "$.no").is_err());
/// ```
#[inline]
pub fn argument<'v>(input: &'v Value, path: &[Step], text: &str) -> Result<&'v Value, Fault> {
    find(input, path).ok_or_else(|| missing(input, path, text))
}

/// A number in typed data that a path among the arguments leads to; `null` for anything else. `found` is what it leads to in place.
///
/// # Errors
/// Where it leads nowhere.
///
/// ```
/// use asl::{Value, intrinsic, reference_path::Step, value::Scalar};
/// let (input, path) = (Value::from_iter([("id", Value::from(7))]), &[Step::Key("no")]);
/// assert_eq!(
///     intrinsic::number_at(Scalar::Absent, &input, path, "$.no").err(),
///     intrinsic::argument(&input, path, "$.no").err(),
/// );
/// ```
#[inline(always)]
pub fn number_at<T: Serialize>(
    found: Scalar<'_>,
    input: &T,
    path: &[Step],
    text: &str,
) -> Result<Scalar<'static>, Fault> {
    match found {
        Scalar::Number(number) => Ok(Scalar::Number(number)),
        Scalar::Null | Scalar::Bool(_) | Scalar::String(_) => Ok(Scalar::Null),
        // Only serde can look there, or nobody.
        Scalar::Absent | Scalar::Composite => number_in_json(input, path, text),
    }
}

#[cold]
#[inline(never)]
fn number_in_json<T: Serialize>(input: &T, path: &[Step], text: &str) -> Result<Scalar<'static>, Fault> {
    let json = to_value(input).unwrap_or_default();
    let found = argument(&json, path, text)?;
    Ok(found.as_number().map_or(Scalar::Null, Scalar::Number))
}

/// A variable that a path among the arguments begins with.
///
/// # Errors
/// Where it isn't assigned on the way that was taken.
#[inline]
pub fn variable<'v>(variable: &'v Slot, name: &str) -> Result<&'v Value, Fault> {
    variable.value().ok_or_else(|| Fault(unassigned(name)))
}

/// What a path of more than keys and indices leads to: `$.items[*].price`, `$.items.length()`.
///
/// # Errors
/// Where it is definite and leads nowhere.
///
/// ```
/// use asl::{Value, intrinsic, json_path::Segment};
/// let input = Value::from([1, 2, 3]);
/// let rest = &[Segment::Slice { start: Some(1), end: None }];
/// assert_eq!(intrinsic::path_argument(&input, rest, &[], "$[1:]"), Ok(Value::from([2, 3])));
/// ```
#[inline]
pub fn path_argument(input: &Value, path: &[Segment], others: &[&Value], text: &str) -> Result<Value, Fault> {
    json_path::find_with(input, path, others).map_err(|_| missing(input, &json_path::leading_steps(path), text))
}

#[cold]
#[inline]
pub(crate) fn missing(input: &Value, path: &[Step], text: &str) -> Fault {
    let mut value = input;
    for step in path {
        match (find(value, std::slice::from_ref(step)), step) {
            (Some(found), _) => value = found,
            // The words of the JSONPath library that the service uses.
            (None, Step::Index(index)) if value.as_array().is_none() => {
                return Fault(format!("Filter: [{index}] can only be applied to arrays. Current context is: {value}"));
            }
            (None, _) => break,
        }
    }
    Fault(format!("The JsonPath argument for the field '{text}' could not be found in the input '{input}'"))
}

/// A call that can only fail: of too few or too many arguments.
///
/// # Errors
/// Always.
#[inline]
pub fn invalid_call(function: &str) -> Result<Value, Fault> {
    Err(invalid(function))
}

/// What the service says about arguments that a function can't work with, whatever is wrong with them.
#[cold]
#[inline(never)]
fn invalid(function: &str) -> Fault {
    Fault(format!("Invalid arguments in {function}"))
}

#[inline]
fn array<'v>(value: &'v Value, function: &str) -> Result<&'v Array, Fault> {
    value.as_array().ok_or_else(|| invalid(function))
}

#[inline]
fn string<'v>(value: &'v Value, function: &str) -> Result<&'v str, Fault> {
    value.as_str().ok_or_else(|| invalid(function))
}

#[inline]
fn number(value: &Value, function: &str) -> Result<Number, Fault> {
    value.as_number().ok_or_else(|| invalid(function))
}

/// A number without its fraction, within 32 bits.
#[inline]
fn integer(value: &Value, function: &str) -> Result<i32, Fault> {
    let whole = match number(value, function)? {
        Number::Int(int) => int,
        Number::UInt(_) => i64::MAX,
        Number::Float(float) => float as i64, // cuts the fraction off, and keeps within the range
    };
    i32::try_from(whole).map_err(|_| invalid(function))
}

/// A string that is not longer than the service allows.
#[inline]
fn short_string<'v>(value: &'v Value, function: &str) -> Result<&'v str, Fault> {
    let text = string(value, function)?;
    if is_short(text) { Ok(text) } else { Err(invalid(function)) }
}

#[inline]
fn is_short(text: &str) -> bool {
    text.len() <= MAX_CHARACTERS || text.encode_utf16().nth(MAX_CHARACTERS).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the tests of this folder share: a result as JSON, a fault as its text.
    #[track_caller]
    pub(super) fn check(result: Result<Value, Fault>, expected: &str) {
        match result {
            Ok(value) => assert_eq!(value.to_string(), expected),
            Err(Fault(fault)) => assert_eq!(fault, expected),
        }
    }

    pub(super) fn json(text: &str) -> Value {
        text.parse().unwrap()
    }

    #[test]
    fn a_missing_argument_is_named() {
        let check_missing = |input: &str, path: &[Step], expected: &str| {
            let input = json(input);
            check(argument(&input, path, "$.x").cloned(), expected);
        };
        let not_found = "The JsonPath argument for the field '$.x' could not be found in the input";
        check_missing(r#"{"other":1}"#, &[Step::Key("x")], &format!(r#"{not_found} '{{"other":1}}'"#));
        check_missing(r#"{"x":[1]}"#, &[Step::Key("x"), Step::Index(5)], &format!(r#"{not_found} '{{"x":[1]}}'"#));
        let no_array = "Filter: [0] can only be applied to arrays. Current context is: 1";
        check_missing(r#"{"x":1}"#, &[Step::Key("x"), Step::Index(0)], no_array);
    }
}
