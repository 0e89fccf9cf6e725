//! What flows into and out of a state, the same fields for all state types (spec: "Input and Output Processing").
//!
//! ```text
//! "InputPath": "$.order", "Parameters": { "id.$": "$.id" }, "ResultPath": "$.receipt", "OutputPath": null
//! "Arguments": { "id": "{% $states.input.id %}" }, "Output": "{% $states.result %}"
//! ```

use super::payload_template::PayloadTemplate;
use super::variable::Assign;
use crate::expr::json_path::Path;
use crate::expr::reference_path::ReferencePath;
use crate::span::Span;

/// A state's data-flow fields; those that its type or language does not have are `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataFlow {
    /// `InputPath` (JSONPath).
    pub input_path: Option<PathOrNull>,
    /// `Parameters` (JSONPath); a Map's is its `ItemSelector`'s old name and stands there.
    pub parameters: Option<PayloadTemplate>,
    /// `ResultSelector` (JSONPath).
    pub result_selector: Option<PayloadTemplate>,
    /// `ResultPath` (JSONPath).
    pub result_path: Option<ResultPath>,
    /// `OutputPath` (JSONPath).
    pub output_path: Option<PathOrNull>,
    /// `Arguments` (JSONata).
    pub arguments: Option<PayloadTemplate>,
    /// `Output` (JSONata).
    pub output: Option<PayloadTemplate>,
    /// `Assign` (both languages).
    pub assign: Option<Assign>,
}

/// `InputPath` and `OutputPath`: a path, or `null` for an empty object.
#[derive(Clone, Debug, PartialEq)]
pub enum PathOrNull {
    /// `null`
    Null(Span),
    /// `"$.order"`
    Path(Path),
}

/// `ResultPath`: where the result is put into the raw input, or `null` to discard it.
#[derive(Clone, Debug, PartialEq)]
pub enum ResultPath {
    /// `null`
    Null(Span),
    /// `"$.receipt"`; its root is always the input
    Path(ReferencePath),
}
