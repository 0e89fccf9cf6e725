//! A Task's `TimeoutSeconds`. Spec: "Timeouts".

use crate::error::ExecutionError;
use crate::reference_path::{Step, find, no_results};
use crate::value::{Number, Value};

/// A timeout that comes from the state's input.
///
/// # Errors
/// `States.Runtime` where the path leads nowhere, or to anything but a positive integer.
#[inline]
pub fn seconds_path(input: &Value, path: &[Step], field: &str, text: &str) -> Result<u32, ExecutionError> {
    let value = find(input, path).ok_or_else(|| no_results(input, path, text))?;
    let seconds = match value {
        Value::Number(Number::Int(seconds)) => u32::try_from(*seconds).ok().filter(|seconds| *seconds > 0),
        _ => None,
    };
    seconds.ok_or_else(|| {
        ExecutionError::runtime(format!(
            "The {field} field refers to value \"{value}\" which is not a valid integer: {text}"
        ))
    })
}
