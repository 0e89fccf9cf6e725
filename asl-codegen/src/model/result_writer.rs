//! Where a distributed Map writes its results (AWS: `ResultWriter`).
//!
//! ```text
//! { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "b" }, "WriterConfig": { "OutputType": "JSONL" } }
//! ```

use super::payload_template::PayloadTemplate;
use super::resource::Resource;
use crate::span::{Span, Spanned};

/// A `ResultWriter` field.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WriterTransformation {
    /// `NONE`: outputs with the metadata of their executions
    None,
    /// `COMPACT`: outputs only
    Compact,
    /// `FLATTEN`: outputs only, arrays joined
    Flatten,
}

/// `WriterConfig.OutputType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutputType {
    /// `JSON`
    Json,
    /// `JSONL`
    Jsonl,
}
