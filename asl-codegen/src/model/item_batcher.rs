//! How a distributed Map groups its items (AWS: `ItemBatcher`): `{ "MaxItemsPerBatch": 10, "BatchInput": { "day.$": "$.day" } }`.

use super::fields::{Fields, What};
use super::payload_template::{PayloadTemplate, Shape, read_template};
use super::query_language::Context;
use super::scalar::integer;
use super::value::{Value, read_value};
use crate::diagnostic::Diagnostics;
use crate::span::Span;
use crate::syntax::tree::Member;

/// An `ItemBatcher` field.
#[derive(Debug, PartialEq)]
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

/// The largest input of a child execution, in bytes.
const LARGEST_INPUT: u64 = 262_144;

/// An `ItemBatcher` field; `None` only after a reported error.
pub(super) fn read_item_batcher(member: &Member, ctx: Context, diags: &mut Diagnostics) -> Option<ItemBatcher> {
    let mut fields = Fields::of(&member.value, What::Kind("an item batcher"), Some(member.key.span), ctx, diags)?;
    let items = ["MaxItemsPerBatch", "MaxItemsPerBatchPath"];
    let bytes = ["MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"];
    if items.iter().chain(&bytes).all(|name| fields.take(name).is_none()) {
        fields.miss(&["MaxItemsPerBatch", "MaxInputBytesPerBatch"]);
    }
    let batcher = ItemBatcher {
        max_items_per_batch: read_value(&mut fields, items, integer(1..=u64::MAX), diags),
        max_input_bytes_per_batch: read_value(&mut fields, bytes, integer(1..=LARGEST_INPUT), diags),
        batch_input: fields.take("BatchInput").and_then(|member| read_template(member, Shape::Object, ctx, diags)),
        span: member.value.span,
    };
    fields.finish(diags);
    Some(batcher)
}

#[cfg(test)]
mod tests {
    use crate::model::testing;

    fn check(batcher: &str, expected: &[&str]) {
        let processor = r#"{"StartAt": "B", "States": {"B": {"Type": "Succeed"}}}"#;
        testing::check(
            &format!(r#""Type": "Map", "End": true, "ItemProcessor": {processor}, "ItemBatcher": {batcher}"#),
            expected,
        );
    }

    #[test]
    fn bounds() {
        check(r#"{"MaxItemsPerBatch": 10, "BatchInput": {"day.$": "$.day"}}"#, &[]);
        check(r#"{"MaxInputBytesPerBatchPath": "$.n"}"#, &[]);
        check(r#"{"BatchInput": {}}"#, &[r#"field-missing at "ItemBatcher""#]);
        check(
            r#"{"MaxItemsPerBatch": 1, "MaxItemsPerBatchPath": "$.n"}"#,
            &[r#"fields-exclusive at "MaxItemsPerBatchPath""#],
        );
        check(r#"{"MaxInputBytesPerBatch": 262145}"#, &["field-out-of-range at 262145"]);
    }
}
