//! Payload templates of constants and plain paths.

use std::sync::LazyLock;

use super::path::Path;
use crate::error::ExecutionError;
use crate::reference_path::template_path;
use crate::value::{Array, Number, Object, Str, Value};

/// What `Parameters`, `ResultSelector` or `Result` makes.
#[derive(Debug)]
pub enum Template {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    Text(&'static str),
    /// An array or object of constants, built once and then shared.
    Constant(&'static LazyLock<Value>),
    /// What a path leads to; the text is the key that it stands at, with its `.$`.
    Path(&'static str, Path),
    /// An array.
    Array(&'static [Template]),
    /// An object; its keys are all different.
    Object(&'static [(&'static str, Template)]),
}

impl Template {
    /// The template with the places of its paths filled in from `input`.
    #[inline]
    pub(super) fn fill(&self, input: &Value) -> Result<Value, ExecutionError> {
        Ok(match self {
            Template::Path(field, path) => template_path(input, path.steps(), field, path.text)?,
            Template::Array(items) => {
                let items = items.iter().map(|item| item.fill(input)).collect::<Result<Vec<_>, _>>()?;
                Value::Array(Array::from(items))
            }
            Template::Object(entries) => {
                let entries = entries.iter().map(|(key, value)| Ok((Str::from_static(key), value.fill(input)?)));
                Value::Object(Object::from_distinct_entries(entries.collect::<Result<_, ExecutionError>>()?))
            }
            constant => constant.constant(),
        })
    }

    /// The value of a template that nothing is filled into.
    #[inline]
    pub(super) fn constant(&self) -> Value {
        match self {
            Template::Bool(value) => Value::Bool(*value),
            Template::Number(number) => Value::Number(*number),
            Template::Text(text) => Value::from_static(text),
            Template::Constant(value) => Value::clone(value),
            Template::Null | Template::Path(..) | Template::Array(_) | Template::Object(_) => Value::Null,
        }
    }
}
