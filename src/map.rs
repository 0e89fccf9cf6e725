//! What a Map state runs over. Spec: "Map State".

use crate::error::ExecutionError;
use crate::payload::{Source, Step as PayloadStep};
use crate::reference_path::{Step, find};
use crate::transition::fork::Work;
use crate::value::{Number, Value};

/// The items that `ItemsPath` leads to in the effective input, and how many may run at the same time.
///
/// # Errors
/// `States.Runtime` where the path doesn't lead to an array.
#[inline]
pub fn items(input: Value, path: &[Step], text: &str, max_concurrency: u32) -> Result<Work, ExecutionError> {
    let items = array(&input, path, text)?;
    Ok(Work::Items { items, input, max_concurrency })
}

/// The same where `ItemsPath` begins elsewhere: at `root`.
///
/// # Errors
/// Those of [`items`].
#[inline]
pub fn items_of(
    root: &Value,
    path: &[Step],
    text: &str,
    input: Value,
    max_concurrency: u32,
) -> Result<Work, ExecutionError> {
    let items = array(root, path, text)?;
    Ok(Work::Items { items, input, max_concurrency })
}

/// The items that a path leads to in typed data, where they are of this very type.
pub fn parts<'a, S: 'static, T: 'static>(reader: Source<S>, input: &'a S, path: &[PayloadStep]) -> Option<&'a [T]> {
    reader.part(input, path).map(Vec::<T>::as_slice)
}

/// Documents differ on whether objects have items; the service, asked in inline mode, was recorded saying that they don't.
#[inline]
fn array(root: &Value, path: &[Step], text: &str) -> Result<Value, ExecutionError> {
    match find(root, path) {
        Some(items @ Value::Array(_)) => Ok(items.clone()),
        _ => {
            // The service leaves out one `$` of `$$`.
            let text = text.strip_prefix('$').filter(|rest| rest.starts_with('$')).unwrap_or(text);
            Err(ExecutionError::runtime(format!("Reference path \"{text}\" must point to array.")))
        }
    }
}

/// `ToleratedFailureCountPath` and `ToleratedFailurePercentagePath` of an inline Map, which does nothing with the number.
///
/// # Errors
/// `States.Runtime` where the path leads to anything but a number from 0 to `most`.
#[inline]
pub fn tolerated_failure(
    input: &Value,
    path: &[Step],
    text: &str,
    field: &str,
    most: f64,
) -> Result<(), ExecutionError> {
    let value = find(input, path).ok_or_else(|| crate::reference_path::no_results(input, path, text))?;
    match value {
        Value::Number(number) if (0.0..=most).contains(&number.as_f64()) => Ok(()),
        _ => {
            let shown = value.as_str().map_or_else(|| value.to_string(), str::to_string);
            Err(ExecutionError::runtime(format!(
                "The {field} field refers to value \"{shown}\" which is not a valid number: {text}"
            )))
        }
    }
}

/// `MaxConcurrencyPath`.
///
/// # Errors
/// `States.Runtime`, in the service's words, where the path leads to anything but an integer from 0.
#[inline]
pub fn max_concurrency(input: &Value, path: &[Step], text: &str) -> Result<u32, ExecutionError> {
    let value = find(input, path).ok_or_else(|| crate::reference_path::no_results(input, path, text))?;
    match value {
        Value::Number(Number::Int(number)) if *number < 0 => {
            Err(ExecutionError::runtime("MaxConcurrency cannot be negative."))
        }
        Value::Number(Number::Int(number)) => Ok(u32::try_from(*number).unwrap_or(u32::MAX)),
        _ => {
            // The service takes digits in a string, too.
            if let Some(number) = value.as_str().and_then(|text| text.parse().ok()) {
                return Ok(number);
            }
            let shown = value.as_str().map_or_else(|| value.to_string(), str::to_string);
            Err(ExecutionError::runtime(format!(
                "The MaxConcurrencyPath field refers to value \"{shown}\" which is not a valid integer: {text}"
            )))
        }
    }
}
