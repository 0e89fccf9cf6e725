//! What flows into and out of a state, the same fields for all state types (spec: "Input and Output Processing").
//!
//! ```text
//! "InputPath": "$.order", "Parameters": { "id.$": "$.id" }, "ResultPath": "$.receipt", "OutputPath": null
//! "Arguments": { "id": "{% $states.input.id %}" }, "Output": "{% $states.result %}"
//! ```

use super::fields::Fields;
use super::path::{read_path_or_null, read_result_path};
use super::payload_template::{PayloadTemplate, Shape, read_template};
use super::query_language::QueryLanguage;
use super::variable::{Assign, read_assign};
use crate::diagnostic::Diagnostics;
use crate::expr::json_path::Path;
use crate::expr::reference_path::ReferencePath;
use crate::span::Span;

/// A state's data-flow fields; those that its type or language does not have are `None`.
#[derive(Debug, Default, PartialEq)]
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
#[derive(Debug, PartialEq)]
pub enum PathOrNull {
    /// `null`
    Null(Span),
    /// `"$.order"`
    Path(Path),
}

/// `ResultPath`: where the result is put into the raw input, or `null` to discard it.
#[derive(Debug, PartialEq)]
pub enum ResultPath {
    /// `null`
    Null(Span),
    /// `"$.receipt"`; its root is always the input
    Path(ReferencePath),
}

/// The data-flow fields `names` of a state; its type says which it has.
pub(super) fn read_data_flow(fields: &mut Fields<'_>, names: &[&'static str], diags: &mut Diagnostics) -> DataFlow {
    let mut flow = DataFlow::default();
    let ctx = fields.ctx();
    for &name in names {
        let member = match name {
            "Arguments" | "Output" => fields.take_in(QueryLanguage::Jsonata, name, diags),
            "Assign" => fields.take(name),
            _ => fields.take_in(QueryLanguage::JsonPath, name, diags),
        };
        let Some(member) = member else { continue };
        match name {
            "InputPath" => flow.input_path = read_path_or_null(member, diags),
            "Parameters" => flow.parameters = read_template(member, Shape::Any, ctx, diags),
            "ResultSelector" => flow.result_selector = read_template(member, Shape::Any, ctx, diags),
            "ResultPath" => flow.result_path = read_result_path(member, diags),
            "OutputPath" => flow.output_path = read_path_or_null(member, diags),
            "Arguments" => flow.arguments = read_template(member, Shape::Object, ctx, diags),
            "Output" => flow.output = read_template(member, Shape::Any, ctx, diags),
            _ => flow.assign = read_assign(member, ctx, diags),
        }
    }
    flow
}
