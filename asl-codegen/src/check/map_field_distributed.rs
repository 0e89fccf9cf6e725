//! What it does: finds `ItemReader`, `ItemBatcher`, `ResultWriter`, `Label` and tolerated failures on a Map whose processor is
//! inline.
//!
//! Why it is bad: they are fields of distributed mode. Items are then not read, batches not made, results not written and no
//! failure is tolerated, and an inline Map has no ARN that a label could be part of.
//!
//! Example: `"ItemBatcher": { "MaxItemsPerBatch": 10 }, "ItemProcessor": { "StartAt": "Ship", "States": { … } }`
//!
//! Write instead:
//! ```json
//! "ItemBatcher": { "MaxItemsPerBatch": 10 },
//! "ItemProcessor": {
//!   "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
//!   "StartAt": "Ship",
//!   "States": { … }
//! }
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::map::{Map, ProcessorMode};
use crate::model::value::Value;
use crate::model::{State, StateKind};
use crate::span::Span;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let Some(StateKind::Map(map)) = &state.kind else { continue };
        if is_inline(map) {
            fields_of_distributed(map).for_each(|(field, span)| diags.push(without_effect(field, span)));
        }
    }
}

fn is_inline(map: &Map) -> bool {
    // A processor that couldn't be read may have been meant as either.
    let inline = |mode: &ProcessorMode| *mode == ProcessorMode::Inline;
    map.item_processor.as_ref().is_some_and(|processor| processor.mode.as_ref().is_none_or(|mode| inline(&mode.value)))
}

fn fields_of_distributed(map: &Map) -> impl Iterator<Item = (&'static str, Span)> {
    let fields = [
        ("ItemReader", map.item_reader.as_ref().map(|reader| reader.span)),
        ("ItemBatcher", map.item_batcher.as_ref().map(|batcher| batcher.span)),
        ("ResultWriter", map.result_writer.as_ref().map(|writer| writer.span)),
        ("Label", map.label.as_ref().map(|label| label.span)),
        ("ToleratedFailureCount", map.tolerated_failure_count.as_ref().map(Value::span)),
        ("ToleratedFailurePercentage", map.tolerated_failure_percentage.as_ref().map(Value::span)),
    ];
    fields.into_iter().filter_map(|(field, span)| span.map(|span| (field, span)))
}

fn without_effect(field: &str, span: Span) -> Diagnostic {
    let message = format!("`{field}` is only for a Map in distributed mode, and this one is inline");
    let fault = Diagnostic::new(&code::MAP_FIELD_DISTRIBUTED, span, message);
    let config = r#""ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }"#;
    fault.help(format!("remove it, or add {config} to the processor"))
}
