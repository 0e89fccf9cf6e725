//! What a `ResultPath` makes of typed data: the raw input and, beside it, the result. Nothing is serialised; as JSON they are one
//! object.

use std::any::Any;
use std::fmt;

use serde::ser::{Error as _, Serialize, Serializer};

use super::build::n_given;
use super::part::Source;
use super::{Payload, Schema, Step, text};
use crate::flow::to_json;
use crate::reference_path::{self, result_path};
use crate::value::{Scalar, to_value};
use crate::{ExecutionError, Value};

/// Which data is put where: what generated code says of one `ResultPath`.
pub trait Place: 'static {
    /// The state's raw input.
    type Input: 'static;
    /// What is put into it.
    type Result: 'static;

    /// Under which key: `ResultPath` without its `$.`.
    const KEY: &'static str;
    /// What both together look like.
    const SCHEMA: &'static Schema;
    /// What the raw input looks like.
    const INPUT_SCHEMA: &'static Schema;
    /// How the raw input is read.
    const INPUT: Source<Self::Input>;
    /// How the result is read.
    const RESULT: Source<Self::Result>;
}

/// A payload with another one put under a key of it.
pub struct Placed<P: Place> {
    input: P::Input,
    result: P::Result,
}

impl<P: Place> Placed<P> {
    /// Puts a result into a state's raw input. `text` is the path as the definition writes it.
    ///
    /// # Errors
    /// `States.ReferencePathConflict` where the raw input is no object.
    #[inline]
    pub fn new(input: P::Input, result: P::Result, text: &str) -> Result<Placed<P>, ExecutionError>
    where
        P::Input: Serialize,
    {
        if const { !matches!(P::INPUT_SCHEMA, Schema::Object(_)) } {
            // Whether there is a place for it, only serde knows.
            result_path(to_json(&input)?, Placed::<P>::PATH, Value::Null, text)?;
        }
        Ok(Placed { input, result })
    }

    /// Both parts, read from the object that they look like: for tests of one state.
    ///
    /// # Errors
    /// `States.Runtime` where it is no object, or a part doesn't fit its type.
    #[cfg(feature = "testing")]
    pub fn read(
        value: Value,
        input: impl Fn(Value) -> Result<P::Input, ExecutionError>,
        result: impl FnOnce(Value) -> Result<P::Result, ExecutionError>,
    ) -> Result<Placed<P>, ExecutionError> {
        let Value::Object(mut object) = value.clone() else {
            return Err(ExecutionError::runtime(format!("The input should be an object with `{}` in it.", P::KEY)));
        };
        let placed = object.remove(P::KEY).unwrap_or_default();
        // The raw input may have had the field too.
        let input = input(Value::Object(object)).or_else(|_| input(value))?;
        Ok(Placed { input, result: result(placed)? })
    }

    const PATH: &'static [reference_path::Step] = &[reference_path::Step::Key(P::KEY)];

    /// The number of the field that the result is.
    const INDEX: u16 = match P::SCHEMA {
        Schema::Object(object) => match object.position(P::KEY) {
            Some(index) => index,
            None => u16::MAX,
        },
        _ => u16::MAX,
    };

    /// The number in the raw input of the field with this number here: those that are flattened come after a new one.
    #[inline]
    const fn input_index(index: u16) -> u16 {
        let (n_own, n_before) = (n_given(P::SCHEMA), n_given(P::INPUT_SCHEMA));
        if n_own > n_before && index as usize >= n_own { index - 1 } else { index }
    }
}

impl<P: Place> Payload for Placed<P> {
    const SCHEMA: &'static Schema = P::SCHEMA;

    #[inline]
    fn scalar(&self, path: &[Step]) -> Scalar<'_> {
        match path {
            [] => Scalar::Composite,
            [Step::Field(index), path @ ..] => self.field(*index, path),
            [Step::Key(key), path @ ..] if text::equal(key, P::KEY) => (P::RESULT.scalar)(&self.result, path),
            path => (P::INPUT.scalar)(&self.input, path),
        }
    }

    #[inline]
    fn field(&self, index: u16, path: &[Step]) -> Scalar<'_> {
        if index == Placed::<P>::INDEX {
            (P::RESULT.scalar)(&self.result, path)
        } else {
            (P::INPUT.field)(&self.input, Placed::<P>::input_index(index), path)
        }
    }

    #[inline]
    fn part(&self, path: &[Step]) -> Option<&dyn Any> {
        match path {
            [] => Some(self),
            [Step::Field(index), path @ ..] if *index == Placed::<P>::INDEX => (P::RESULT.part)(&self.result, path),
            // Flattened fields have no parts.
            [Step::Field(index), ..] if *index != Placed::<P>::input_index(*index) => None,
            path => (P::INPUT.part)(&self.input, path),
        }
    }
}

impl<P: Place> Serialize for Placed<P>
where
    P::Input: Serialize,
    P::Result: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let input = to_value(&self.input).map_err(S::Error::custom)?;
        let result = to_value(&self.result).map_err(S::Error::custom)?;
        result_path(input, Placed::<P>::PATH, result, P::KEY).map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl<P: Place> Clone for Placed<P>
where
    P::Input: Clone,
    P::Result: Clone,
{
    fn clone(&self) -> Placed<P> {
        Placed { input: self.input.clone(), result: self.result.clone() }
    }
}

impl<P: Place> fmt::Debug for Placed<P>
where
    P::Input: fmt::Debug,
    P::Result: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Placed").field("input", &self.input).field(P::KEY, &self.result).finish()
    }
}
