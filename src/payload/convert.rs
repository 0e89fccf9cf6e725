//! From one state's type to the next one's: a move where they are the same, through JSON where they aren't.

use std::any::{Any, type_name};
use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::value::{Error, from_value, to_value};
use crate::{ExecutionError, Value};

/// Makes a `B` of an `A`. Nothing is serialised if they are the same type, and only half the way if one of them is
/// [`Value`].
///
/// ```
/// use asl::payload::convert;
///
/// #[derive(serde::Serialize)]
/// struct Case { id: u32, note: String }
/// #[derive(serde::Deserialize)]
/// struct Id { id: u8 }
///
/// let id: Id = convert(Case { id: 7, note: "new".into() }).unwrap();
/// assert_eq!(id.id, 7);
/// let error = convert::<Case, Id>(Case { id: 700, note: "new".into() }).err().unwrap();
/// assert!(error.to_string().ends_with("$.id: invalid value: integer `700`, expected u8"));
/// ```
///
/// # Errors
/// The `A` can't be written as JSON, or that JSON can't be read as a `B`. The error names the field.
#[inline]
pub fn convert<A: Serialize + 'static, B: DeserializeOwned + 'static>(a: A) -> Result<B, ConvertError> {
    match same(a) {
        Ok(b) => Ok(b),
        Err(a) => through_json(a),
    }
}

/// The value itself if it already is a `B`. Compiles to a move or to nothing.
#[inline]
pub(crate) fn same<A: 'static, B: 'static>(a: A) -> Result<B, A> {
    let mut slot = Some(a);
    if let Some(slot) = (&mut slot as &mut dyn Any).downcast_mut::<Option<B>>()
        && let Some(b) = slot.take()
    {
        return Ok(b);
    }
    match slot {
        Some(a) => Err(a),
        None => unreachable!("only taken where it was returned"),
    }
}

fn through_json<A: Serialize + 'static, B: DeserializeOwned + 'static>(a: A) -> Result<B, ConvertError> {
    let json = match same::<A, Value>(a) {
        Ok(json) => json,
        Err(a) => to_value(&a).map_err(ConvertError::new::<A, B>)?,
    };
    read::<A, B>(json)
}

fn read<A, B: DeserializeOwned + 'static>(json: Value) -> Result<B, ConvertError> {
    match same::<Value, B>(json) {
        Ok(b) => Ok(b),
        Err(json) => from_value(json).map_err(ConvertError::new::<A, B>),
    }
}

/// As [`convert`] of JSON, of which no way from a type to JSON is compiled.
pub(crate) fn from_json<B: DeserializeOwned + 'static>(json: Value) -> Result<B, ConvertError> {
    read::<Value, B>(json)
}

/// Data of one state doesn't fit the next one's type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConvertError {
    from: &'static str,
    to: &'static str,
    error: Error,
}

impl ConvertError {
    fn new<A, B>(error: Error) -> ConvertError {
        ConvertError { from: type_name::<A>(), to: type_name::<B>(), error }
    }

    /// Where, as a JSONPath such as `$.items[0].price`.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.error.path()
    }
}

impl fmt::Display for ConvertError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` doesn't fit `{}`: {}", self.from, self.to, self.error)
    }
}

impl std::error::Error for ConvertError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// The definition doesn't fit the data: it can't be caught.
impl From<ConvertError> for ExecutionError {
    #[inline]
    fn from(error: ConvertError) -> ExecutionError {
        ExecutionError::runtime(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct NotClone(Box<u8>);

    #[test]
    fn the_same_type_moves() {
        let before = NotClone(Box::new(7));
        let address: *const u8 = &*before.0;
        let Ok(after) = same::<NotClone, NotClone>(before) else { panic!("it is the same type") };
        assert_eq!(address, &raw const *after.0);
    }

    #[test]
    fn values_are_converted_half_the_way() {
        let json: Value = "[1,2]".parse().unwrap();
        assert_eq!(convert::<Value, Vec<u8>>(json.clone()).unwrap(), [1, 2]);
        assert_eq!(convert::<Vec<u8>, Value>(vec![1, 2]).unwrap(), json);
        assert_eq!(convert::<Value, Value>(json.clone()).unwrap(), json);
    }

    #[test]
    fn errors_name_the_place() {
        let error = convert::<Vec<i32>, Vec<u8>>(vec![1, -1]).unwrap_err();
        assert_eq!(error.path(), Some("$[1]"));
        let error = ExecutionError::from(error);
        assert_eq!(error.error(), Some("States.Runtime"));
    }
}
