//! Where a distributed Map writes its results (AWS: `ResultWriter`).
//!
//! ```text
//! { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "b" }, "WriterConfig": { "OutputType": "JSONL" } }
//! ```

use super::fields::{Fields, What};
use super::item_reader::read_arguments;
use super::payload_template::PayloadTemplate;
use super::query_language::Context;
use super::resource::{Resource, read_resource};
use super::scalar::one_of;
use crate::diagnostic::Diagnostics;
use crate::span::{Span, Spanned};
use crate::syntax::tree::Member;

/// A `ResultWriter` field.
#[derive(Debug, PartialEq)]
pub struct ResultWriter {
    /// `Resource`.
    pub resource: Option<Resource>,
    /// `Parameters` (JSONPath) or `Arguments` (JSONata).
    pub arguments: Option<PayloadTemplate>,
    /// `WriterConfig.Transformation`.
    pub transformation: Option<Spanned<WriterTransformation>>,
    /// `WriterConfig.OutputType`.
    pub output_type: Option<Spanned<OutputType>>,
    /// The field's object.
    pub span: Span,
}

/// `WriterConfig.Transformation`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WriterTransformation {
    /// `NONE`: outputs with the metadata of their executions
    None,
    /// `COMPACT`: outputs only
    Compact,
    /// `FLATTEN`: outputs only, arrays joined
    Flatten,
}

/// `WriterConfig.OutputType`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OutputType {
    /// `JSON`
    Json,
    /// `JSONL`
    Jsonl,
}

const TRANSFORMATIONS: [(&str, WriterTransformation); 3] = [
    ("NONE", WriterTransformation::None),
    ("COMPACT", WriterTransformation::Compact),
    ("FLATTEN", WriterTransformation::Flatten),
];

const OUTPUT_TYPES: [(&str, OutputType); 2] = [("JSON", OutputType::Json), ("JSONL", OutputType::Jsonl)];

/// A `ResultWriter` field; `None` only after a reported error.
///
/// Three forms are legal: where to write, in which form, or both.
pub(super) fn read_result_writer(member: &Member, ctx: Context, diags: &mut Diagnostics) -> Option<ResultWriter> {
    let mut fields = Fields::of(&member.value, What::Kind("a result writer"), Some(member.key.span), ctx, diags)?;
    let resource = fields.take("Resource");
    let config = fields.take("WriterConfig");
    let arguments = read_arguments(&mut fields, diags);
    match (resource, config) {
        (None, None) => fields.miss(&["Resource", "WriterConfig"]),
        (None, Some(_)) if arguments.is_some() => fields.miss(&["Resource"]),
        _ => {}
    }
    let mut writer = ResultWriter {
        resource: resource.and_then(|member| read_resource(member, diags)),
        arguments,
        transformation: None,
        output_type: None,
        span: member.value.span,
    };
    fields.finish(diags);
    let Some(config) = config else { return Some(writer) };
    if let Some(mut fields) = Fields::of(&config.value, What::Kind("`WriterConfig`"), Some(config.key.span), ctx, diags)
    {
        writer.transformation =
            fields.take("Transformation").and_then(|member| one_of(member, &TRANSFORMATIONS, diags));
        writer.output_type = fields.take("OutputType").and_then(|member| one_of(member, &OUTPUT_TYPES, diags));
        fields.finish(diags);
    }
    Some(writer)
}

#[cfg(test)]
mod tests {
    use crate::model::testing;

    fn check(writer: &str, expected: &[&str]) {
        let processor = r#"{"StartAt": "B", "States": {"B": {"Type": "Succeed"}}}"#;
        testing::check(
            &format!(r#""Type": "Map", "End": true, "ItemProcessor": {processor}, "ResultWriter": {writer}"#),
            expected,
        );
    }

    #[test]
    fn forms() {
        check(r#"{"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b"}}"#, &[]);
        check(r#"{"WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSONL"}}"#, &[]);
        check("{}", &[r#"field-missing at "ResultWriter""#]);
        check(r#"{"WriterConfig": {}, "Parameters": {"Bucket": "b"}}"#, &[r#"field-missing at "ResultWriter""#]);
        check(r#"{"WriterConfig": {"OutputType": "CSV"}}"#, &[r#"field-value-unknown at "CSV""#]);
    }
}
