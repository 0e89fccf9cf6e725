//! The Fail state's texts that come from its input. Spec: "Fail State".

use std::borrow::Cow;

use crate::error::ExecutionError;
use crate::reference_path::{Step, find, not_found};
use crate::value::Value;

/// `ErrorPath` or `CausePath`.
///
/// # Errors
/// `States.Runtime` where the path leads nowhere, or to anything but a string.
#[inline]
pub fn fail_text(input: &Value, path: &[Step], field: &str, text: &str) -> Result<Cow<'static, str>, ExecutionError> {
    let value = find(input, path).ok_or_else(|| not_found(input, field, text))?;
    string(value, field, text)
}

/// `ErrorPath` or `CausePath` that is a call of an intrinsic function, `value` being what it gives.
///
/// # Errors
/// `States.Runtime` where that is no string.
#[inline]
pub fn fail_call(value: &Value, field: &str, text: &str) -> Result<Cow<'static, str>, ExecutionError> {
    string(value, field, text)
}

#[inline]
fn string(value: &Value, field: &str, text: &str) -> Result<Cow<'static, str>, ExecutionError> {
    match value.as_str() {
        Some(text) => Ok(Cow::Owned(text.to_string())),
        None => Err(ExecutionError::runtime(format!(
            "The {field} field refers to a value that is not a string: {text} == {value}"
        ))),
    }
}
