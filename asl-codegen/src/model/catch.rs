//! `Catch`: where an error leads (spec: "Fallback states").
//!
//! ```text
//! { "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Apologise" }
//! ```

use super::data_flow::ResultPath;
use super::fields::{Fields, What};
use super::path::read_result_path;
use super::payload_template::{PayloadTemplate, Shape, read_template};
use super::query_language::{Context, QueryLanguage};
use super::scalar::{array, non_empty_string, non_empty_strings, string};
use super::variable::{Assign, read_assign};
use crate::collect_vec::CollectVec;
use crate::diagnostic::Diagnostics;
use crate::span::{Span, Spanned};
use crate::syntax::tree::Node;

/// One element of `Catch`.
#[derive(Debug, PartialEq)]
pub struct Catcher {
    /// `ErrorEquals`: never empty unless an error was reported.
    pub error_equals: Vec<Spanned<String>>,
    /// `Next`; `None` only after a reported error.
    pub next: Option<Spanned<String>>,
    /// `ResultPath` (JSONPath).
    pub result_path: Option<ResultPath>,
    /// `Output` (JSONata).
    pub output: Option<PayloadTemplate>,
    /// `Assign`.
    pub assign: Option<Assign>,
    /// `Comment`.
    pub comment: Option<Spanned<String>>,
    /// The catcher's object.
    pub span: Span,
}

/// A state's `Catch`.
pub(super) fn read_catch(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Vec<Catcher> {
    let ctx = fields.ctx();
    let elements = fields.take("Catch").and_then(|member| array(member, diags)).unwrap_or_default();
    elements.iter().filter_map(|element| read_catcher(element, ctx, diags)).collect_vec()
}

fn read_catcher(node: &Node, ctx: Context, diags: &mut Diagnostics) -> Option<Catcher> {
    let mut fields = Fields::of(node, What::Kind("a catcher"), None, ctx, diags)?;
    let result_path = fields.take_in(QueryLanguage::JsonPath, "ResultPath", diags);
    let output = fields.take_in(QueryLanguage::Jsonata, "Output", diags);
    let catcher = Catcher {
        error_equals: fields.require("ErrorEquals").map(|member| non_empty_strings(member, diags)).unwrap_or_default(),
        next: fields.require("Next").and_then(|member| non_empty_string(member, diags)),
        result_path: result_path.and_then(|member| read_result_path(member, diags)),
        output: output.and_then(|member| read_template(member, Shape::Any, ctx, diags)),
        assign: fields.take("Assign").and_then(|member| read_assign(member, ctx, diags)),
        comment: fields.take("Comment").and_then(|member| string(member, diags)),
        span: node.span,
    };
    fields.finish(diags);
    Some(catcher)
}

#[cfg(test)]
mod tests {
    use crate::model::testing::{check, check_jsonata};

    #[test]
    fn faults() {
        let task = |catcher: &str| format!(r#""Type": "Task", "End": true, "Resource": "a:b", "Catch": [{catcher}]"#);
        check(&task(r#"{"ErrorEquals": ["A"], "ResultPath": "$.e", "Assign": {"x.$": "$.Error"}, "Next": "B"}"#), &[]);
        check(&task(r#"{"ErrorEquals": ["A"], "ResultPath": null, "Next": "B"}"#), &[]);
        check(&task(r#"{"ErrorEquals": ["A"]}"#), &["field-missing at {"]);
        check(&task(r#"{"Next": "B"}"#), &["field-missing at {"]);
        check(
            &task(r#"{"ErrorEquals": ["A"], "Next": "B", "Output": 1}"#),
            &[r#"field-language-mismatch at "Output""#],
        );
        check_jsonata(&task(r#"{"ErrorEquals": ["A"], "Next": "B", "Output": "{% $states.errorOutput %}"}"#), &[]);
        check(&task(r#""A""#), &[r#"field-type-mismatch at "A""#]);
    }
}
