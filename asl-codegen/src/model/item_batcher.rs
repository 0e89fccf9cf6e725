//! How a distributed Map groups its items (AWS: `ItemBatcher`): `{ "MaxItemsPerBatch": 10, "BatchInput": { "day.$": "$.day" } }`.

use super::payload_template::PayloadTemplate;
use super::value::Value;
use crate::span::Span;

/// An `ItemBatcher` field.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemBatcher {
    /// `MaxItemsPerBatch` or `MaxItemsPerBatchPath`.
    pub max_items_per_batch: Option<Value<u64>>,
    /// `MaxInputBytesPerBatch` or `MaxInputBytesPerBatchPath`.
    pub max_input_bytes_per_batch: Option<Value<u64>>,
    /// `BatchInput`.
    pub batch_input: Option<PayloadTemplate>,
    /// The field's object.
    pub span: Span,
}
