//! What a JSONata state does with the values of its expressions. Spec: "Query Languages", "JSONata".
//!
//! An expression that gives nothing, or a value of the wrong type, fails the state with `States.QueryEvaluationError`: the cause
//! quotes the expression and names the field.

mod outcome;

use std::borrow::Cow;
use std::time::Duration;

use crate::error::ExecutionError;
use crate::error_name::QUERY_EVALUATION_ERROR;
use crate::history::Events;
use crate::jsonata::path::outside;
use crate::jsonata::{Evaluation, Fault, Item};
use crate::machine::Until;
use crate::timestamp::Timestamp;
use crate::transition::fork::Work;
use crate::value::{Number, Scalar, Value};

pub use self::outcome::Outcome;

/// How deep calls may nest, as the service bounds it.
const MAX_DEPTH: u32 = 100;

/// The longest Wait that the service accepts, in seconds.
const MAX_SECONDS: u64 = 99_999_999;

/// What is said of an expression that gives nothing.
const NOTHING: &str = "returned nothing (undefined).";

/// What a path of names leads to: arrays on the way are gone through item by item.
///
/// ```
/// use asl::Value;
/// use asl::query::path;
/// let order: Value = r#"{"lines": [{"id": 1}, {"id": 2}, {}], "tags": ["new"]}"#.parse().unwrap();
/// assert_eq!(path(Some(&order), ["lines", "id"]).unwrap().to_string(), "[1,2]");
/// assert_eq!(path(Some(&order), ["tags"]).unwrap().to_string(), r#"["new"]"#);
/// assert_eq!(path(Some(&order), ["lines", "price"]), None);
/// let nested: Value = r#"{"lines": [[{"id": [7]}]]}"#.parse().unwrap();
/// assert_eq!(path(Some(&nested), ["lines", "id"]).unwrap().to_string(), "7");
/// ```
#[must_use]
pub fn path<const N: usize>(root: Option<&Value>, names: [&'static str; N]) -> Option<Value> {
    outside(root, names).into_value()
}

/// A field of data that has a Rust type: `read` is what the path leads to in it. Where that is more than a scalar, or the path goes
/// through arrays, the data is looked at as JSON, which is what `whole` makes of it.
///
/// # Errors
/// What `whole` fails with.
pub fn field<E, const N: usize>(
    read: Scalar<'_>,
    whole: impl FnOnce() -> Result<Value, E>,
    names: [&'static str; N],
) -> Result<Option<Value>, E> {
    Ok(match read {
        Scalar::Null => Some(Value::Null),
        Scalar::Bool(bool) => Some(Value::Bool(bool)),
        Scalar::Number(number) => Some(Value::Number(number)),
        Scalar::String(text) => Some(Value::from(text)),
        Scalar::Absent | Scalar::Composite => path(Some(&whole()?), names),
    })
}

/// The value of an expression.
///
/// # Errors
/// `States.QueryEvaluationError` where it gave nothing.
pub fn defined(value: Option<Value>, expression: &str, field: &'static str) -> Result<Value, ExecutionError> {
    value.ok_or_else(|| fault(expression, field, NOTHING))
}

/// The value of an expression that was evaluated. `Infinity` and `NaN` become strings, as the service has it.
///
/// # Errors
/// `States.QueryEvaluationError` where it failed, gave nothing, or a function.
#[inline]
pub fn evaluated<'a>(
    outcome: Result<impl Outcome<'a>, Fault>,
    expression: &str,
    field: &'static str,
) -> Result<Value, ExecutionError> {
    if let Ok(found) = &outcome
        && let Some(value) = found.to_value()
    {
        std::mem::forget(outcome);
        return Ok(value);
    }
    value_of_item(outcome.map(Outcome::into_item), expression, field)
}

#[inline(never)]
fn value_of_item(
    item: Result<Item<'_>, Fault>,
    expression: &str,
    field: &'static str,
) -> Result<Value, ExecutionError> {
    let item = match item {
        Ok(item) if !item.is_undefined() => item,
        other => return Err(not_evaluated(other.err(), expression, field)),
    };
    item.into_value().ok_or_else(|| fault(expression, field, "returned an unsupported result type."))
}

/// An expression that has thrown an error, or else has given nothing.
#[cold]
fn not_evaluated(thrown: Option<Fault>, expression: &str, field: &'static str) -> ExecutionError {
    match thrown {
        Some(thrown) => fault(expression, field, &format!("threw an error during evaluation. {thrown}")),
        None => fault(expression, field, NOTHING),
    }
}

/// What an expression is evaluated with that reads the clock, or draws random numbers.
pub fn evaluation<E: Events>(events: &mut E) -> Evaluation {
    let milliseconds = events.now().unix_nanos() / 1_000_000;
    Evaluation::new(milliseconds as f64, events.random()).max_depth(MAX_DEPTH)
}

/// What an expression is evaluated with that does neither.
#[inline]
#[must_use]
pub fn evaluation_of_data() -> Evaluation {
    Evaluation::new(0.0, 0).max_depth(MAX_DEPTH)
}

/// The value of a `Condition` that was evaluated.
///
/// # Errors
/// `States.QueryEvaluationError` where it failed, or gave no boolean.
#[inline]
pub fn decided<'a>(
    outcome: Result<impl Outcome<'a>, Fault>,
    expression: &str,
    field: &'static str,
) -> Result<bool, ExecutionError> {
    if let Ok(outcome) = &outcome
        && let Some(decision) = outcome.to_bool()
    {
        return Ok(decision);
    }
    boolean(value_of_item(outcome.map(Outcome::into_item), expression, field)?, expression, field)
}

/// The value of a `Condition`.
///
/// # Errors
/// `States.QueryEvaluationError` where it is no boolean.
pub fn boolean(value: Value, expression: &str, field: &'static str) -> Result<bool, ExecutionError> {
    match value {
        Value::Bool(value) => Ok(value),
        other => Err(unexpected(&other, "boolean", expression, field)),
    }
}

/// `Error` or `Cause` of a Fail state.
///
/// # Errors
/// `States.QueryEvaluationError` where the value is no string.
pub fn text(value: Value, expression: &str, field: &'static str) -> Result<Cow<'static, str>, ExecutionError> {
    match value.as_str() {
        Some(text) => Ok(Cow::Owned(text.to_string())),
        None => Err(unexpected(&value, "string", expression, field)),
    }
}

/// `Seconds` of a Wait.
///
/// # Errors
/// `States.QueryEvaluationError` where the value is no integer from 0 to 99,999,999.
pub fn seconds(value: Value, expression: &str, field: &'static str) -> Result<Until, ExecutionError> {
    let seconds = integer(&value, expression, field)?;
    match seconds {
        0..=MAX_SECONDS => Ok(Until::After(Duration::from_secs(seconds))),
        _ => Err(located("Wait state delay is too long.", field)),
    }
}

/// `Timestamp` of a Wait.
///
/// # Errors
/// `States.QueryEvaluationError` where the value is no timestamp.
pub fn timestamp(value: Value, expression: &str, field: &'static str) -> Result<Until, ExecutionError> {
    let Some(text) = value.as_str() else { return Err(unexpected(&value, "string", expression, field)) };
    Timestamp::parse(text).map(Until::At).ok_or_else(|| {
        let why = "cannot be parsed as an ISO-8601 extended offset date-time format string";
        located(format!("The {field} field {why}: {text}"), field)
    })
}

/// `TimeoutSeconds` or `HeartbeatSeconds` of a Task.
///
/// # Errors
/// `States.QueryEvaluationError` where the value is no positive integer.
pub fn timeout(value: Value, expression: &str, field: &'static str) -> Result<u32, ExecutionError> {
    let seconds = integer(&value, expression, field)?;
    match u32::try_from(seconds) {
        Ok(0) | Err(_) => Err(located(format!("The {field} field must be a positive integer: {seconds}"), field)),
        Ok(seconds) => Ok(seconds),
    }
}

/// `MaxConcurrency` of a Map.
///
/// # Errors
/// `States.QueryEvaluationError` where the value is no integer from 0.
pub fn max_concurrency(value: Value, expression: &str, field: &'static str) -> Result<u32, ExecutionError> {
    Ok(u32::try_from(integer(&value, expression, field)?).unwrap_or(u32::MAX))
}

/// `ToleratedFailureCount` and `ToleratedFailurePercentage` of an inline Map, which does nothing with the number.
///
/// # Errors
/// `States.QueryEvaluationError` where the value is no number from 0 to `most`.
pub fn tolerated_failure(
    value: &Value,
    expression: &str,
    field: &'static str,
    most: f64,
) -> Result<(), ExecutionError> {
    let Value::Number(number) = value else { return Err(unexpected(value, "number", expression, field)) };
    if (0.0..=most).contains(&number.as_f64()) {
        return Ok(());
    }
    Err(located(format!("The {field} field must be a number that is not negative, and at most {most}: {value}"), field))
}

/// What an expression gives for the `Items` of a Map.
///
/// # Errors
/// `States.QueryEvaluationError` where the value is no array.
pub fn array(value: Value, expression: &str, field: &'static str) -> Result<Value, ExecutionError> {
    if matches!(value, Value::Array(_)) { Ok(value) } else { Err(unexpected(&value, "array", expression, field)) }
}

/// The `Items` of a Map, or its input.
///
/// # Errors
/// `States.QueryEvaluationError` where they are no array.
pub fn items(items: Value, input: Value, max_concurrency: u32) -> Result<Work, ExecutionError> {
    if matches!(items, Value::Array(_)) {
        return Ok(Work::Items { items, input, max_concurrency });
    }
    let cause = format!("Map state input must be an array but was: {items}");
    Err(ExecutionError::because(QUERY_EVALUATION_ERROR, cause))
}

/// The `RoleArn` of a Task's `Credentials`.
///
/// # Errors
/// `States.QueryEvaluationError` where the value is no string.
pub fn role_arn(value: Value, expression: &str, field: &'static str) -> Result<Value, ExecutionError> {
    if value.as_str().is_some() { Ok(value) } else { Err(unexpected(&value, "string", expression, field)) }
}

fn integer(value: &Value, expression: &str, field: &'static str) -> Result<u64, ExecutionError> {
    let found = match value {
        Value::Number(Number::Int(number)) => u64::try_from(*number).ok(),
        Value::Number(Number::UInt(number)) => Some(*number),
        Value::Number(Number::Float(_)) => whole(value),
        _ => return Err(unexpected(value, "number", expression, field)),
    };
    found.ok_or_else(|| located(format!("The {field} field must be an integer that is not negative: {value}"), field))
}

/// A float without a fraction, as JSONata's arithmetic leaves it.
fn whole(value: &Value) -> Option<u64> {
    let text = value.to_string();
    text.strip_suffix(".0").unwrap_or(&text).parse().ok()
}

fn unexpected(value: &Value, expected: &str, expression: &str, field: &'static str) -> ExecutionError {
    let found = type_name(value);
    let what =
        format!("returned an unexpected result type. Expected '{expected}', but was '{found}' for value: {value}");
    fault(expression, field, &what)
}

fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

#[cold]
fn fault(expression: &str, field: &'static str, what: &str) -> ExecutionError {
    located(format!("The JSONata expression '{expression}' specified for the field '{field}' {what}"), field)
}

#[cold]
fn located(cause: impl Into<Cow<'static, str>>, field: &'static str) -> ExecutionError {
    ExecutionError::because(QUERY_EVALUATION_ERROR, cause).at_field(field)
}
