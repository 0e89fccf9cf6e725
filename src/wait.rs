//! The Wait state's times that come from its input. Spec: "Wait State".

use std::time::Duration;

use crate::error::ExecutionError;
use crate::machine::Until;
use crate::reference_path::{Step, find};
use crate::timestamp::Timestamp;
use crate::value::{Number, Value};

/// The longest Wait that the service accepts, in seconds.
const MAX_SECONDS: i64 = 99_999_999;

/// `SecondsPath`: so many seconds from now.
///
/// # Errors
/// `States.Runtime`, in the service's words, where the path leads nowhere or to anything but an integer from 0 to 99,999,999.
#[inline]
pub fn seconds_path(input: &Value, path: &[Step], text: &str) -> Result<Until, ExecutionError> {
    let Some(value) = find(input, path) else { return Err(missing("SecondsPath", text)) };
    let refuse = |why: &str| ExecutionError::runtime(format!("The SecondsPath parameter {why}: {text} == {value}"));
    match value {
        Value::Number(Number::Int(seconds)) if *seconds > MAX_SECONDS => Err(too_long()),
        Value::Number(Number::Int(seconds)) => match u64::try_from(*seconds) {
            Ok(seconds) => Ok(Until::After(Duration::from_secs(seconds))),
            Err(_) => Err(refuse("references a negative value")),
        },
        Value::Number(Number::UInt(_)) => Err(too_long()),
        _ => Err(refuse("cannot be parsed as a long value")),
    }
}

/// `TimestampPath`: at that time.
///
/// # Errors
/// `States.Runtime`, in the service's words, where the path leads nowhere or to anything but a timestamp.
#[inline]
pub fn timestamp_path(input: &Value, path: &[Step], text: &str) -> Result<Until, ExecutionError> {
    let Some(value) = find(input, path) else { return Err(missing("TimestampPath", text)) };
    let shown = value.as_str().map_or_else(|| value.to_string(), str::to_string);
    value.as_str().and_then(Timestamp::parse).map(Until::At).ok_or_else(|| {
        ExecutionError::runtime(format!(
            "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: {text} == {shown}"
        ))
    })
}

/// A `Timestamp` that held a placeholder when it was compiled.
///
/// # Errors
/// `States.Runtime` where it still is no timestamp.
#[inline]
pub fn timestamp(text: &'static str) -> Result<Until, ExecutionError> {
    Timestamp::parse(text).map(Until::At).ok_or_else(|| {
        ExecutionError::runtime(format!(
            "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: {text}"
        ))
    })
}

#[inline]
fn missing(field: &str, text: &str) -> ExecutionError {
    ExecutionError::runtime(format!("The {field} parameter does not reference an input value: {text}"))
}

#[inline]
fn too_long() -> ExecutionError {
    ExecutionError::runtime("Wait state delay is too long.")
}
