//! The Map state: runs a processor for each item (spec: "Map State").
//!
//! ```text
//! { "Type": "Map", "ItemsPath": "$.orders", "MaxConcurrency": 5, "ItemProcessor": { "StartAt": "A", "States": { … } }, "End": true }
//! ```

use super::catch::{Catcher, read_catch};
use super::fields::{Fields, What, exclusive};
use super::item_batcher::{ItemBatcher, read_item_batcher};
use super::item_reader::{ItemReader, read_item_reader};
use super::path::read_reference_path;
use super::payload_template::{PayloadTemplate, Shape, read_template};
use super::query_language::{Context, QueryLanguage};
use super::result_writer::{ResultWriter, read_result_writer};
use super::retry::{Retrier, read_retry};
use super::scalar::{integer, number, one_of, string};
use super::state_machine::{Scope, read_scope};
use super::transition::{Transition, read_transition};
use super::value::{Value, read_value};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::reference_path::ReferencePath;
use crate::span::Spanned;
use crate::syntax::tree::Member;

/// A Map's own fields.
#[derive(Debug, PartialEq)]
pub struct Map {
    /// `ItemProcessor`, or its old name `Iterator`; `None` only after a reported error.
    pub item_processor: Option<ItemProcessor>,
    /// `ItemsPath` (JSONPath) or `Items` (JSONata).
    pub items: Option<Items>,
    /// `ItemSelector`, or its old name `Parameters`.
    pub item_selector: Option<PayloadTemplate>,
    /// `ItemReader`.
    pub item_reader: Option<ItemReader>,
    /// `ItemBatcher`.
    pub item_batcher: Option<ItemBatcher>,
    /// `ResultWriter`.
    pub result_writer: Option<ResultWriter>,
    /// `MaxConcurrency` or `MaxConcurrencyPath`; 0 is unlimited.
    pub max_concurrency: Option<Value<u64>>,
    /// `ToleratedFailureCount` or `ToleratedFailureCountPath`.
    pub tolerated_failure_count: Option<Value<u64>>,
    /// `ToleratedFailurePercentage` or `ToleratedFailurePercentagePath`, 0 to 100.
    pub tolerated_failure_percentage: Option<Value<f64>>,
    /// `Label`.
    pub label: Option<Spanned<String>>,
    /// `Retry`; empty where absent.
    pub retry: Vec<Retrier>,
    /// `Catch`; empty where absent.
    pub catch: Vec<Catcher>,
    /// `Next` or `End`; `None` only after a reported error.
    pub transition: Option<Transition>,
}

/// What a Map iterates over.
#[derive(Debug, PartialEq)]
pub enum Items {
    /// `ItemsPath` (JSONPath)
    Path(ReferencePath),
    /// `Items` (JSONata): an expression, or an array or object that may hold some
    Template(PayloadTemplate),
}

/// An `ItemProcessor`: the states that run for each item.
#[derive(Debug, PartialEq)]
pub struct ItemProcessor {
    /// `Comment`, `StartAt` and `States`.
    pub scope: Scope,
    /// `ProcessorConfig.Mode`; inline where absent.
    pub mode: Option<Spanned<ProcessorMode>>,
    /// `ProcessorConfig.ExecutionType`, of distributed mode only.
    pub execution_type: Option<Spanned<ExecutionType>>,
}

/// `ProcessorConfig.Mode`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ProcessorMode {
    /// Iterations are part of the execution.
    Inline,
    /// Each item (or batch) is an execution of its own.
    Distributed,
}

/// `ProcessorConfig.ExecutionType`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ExecutionType {
    /// `STANDARD`
    Standard,
    /// `EXPRESS`
    Express,
}

impl Map {
    /// Whether each item (or batch) is an execution of its own: by `Mode`, which is inline where absent.
    pub(crate) fn is_distributed(&self) -> bool {
        let mode = self.item_processor.as_ref().and_then(|processor| processor.mode.as_ref());
        mode.is_some_and(|mode| mode.value == ProcessorMode::Distributed)
    }
}

const MODES: [(&str, ProcessorMode); 2] =
    [("INLINE", ProcessorMode::Inline), ("DISTRIBUTED", ProcessorMode::Distributed)];

const EXECUTION_TYPES: [(&str, ExecutionType); 2] =
    [("STANDARD", ExecutionType::Standard), ("EXPRESS", ExecutionType::Express)];

/// The longest label, in characters.
const LONGEST_LABEL: usize = 40;

/// What ARNs cannot hold.
const NOT_IN_LABELS: &str = "?*<>{}[]\"#%\\^|~`$&,;:/";

/// A Map's own fields.
pub(super) fn read_map(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Map {
    let ctx = fields.ctx();
    let any_count = integer(0..=u64::MAX);
    let percentage = ["ToleratedFailurePercentage", "ToleratedFailurePercentagePath"];
    Map {
        item_processor: read_processor(fields, diags),
        items: read_items(fields, diags),
        item_selector: read_item_selector(fields, diags),
        item_reader: fields.take("ItemReader").and_then(|member| read_item_reader(member, ctx, diags)),
        item_batcher: fields.take("ItemBatcher").and_then(|member| read_item_batcher(member, ctx, diags)),
        result_writer: fields.take("ResultWriter").and_then(|member| read_result_writer(member, ctx, diags)),
        max_concurrency: read_value(fields, ["MaxConcurrency", "MaxConcurrencyPath"], &any_count, diags),
        tolerated_failure_count: read_value(
            fields,
            ["ToleratedFailureCount", "ToleratedFailureCountPath"],
            &any_count,
            diags,
        ),
        tolerated_failure_percentage: read_value(fields, percentage, number(0.0..=100.0), diags),
        label: fields.take("Label").and_then(|member| read_label(member, diags)),
        retry: read_retry(fields, diags),
        catch: read_catch(fields, diags),
        transition: read_transition(fields, diags),
    }
}

/// `ItemProcessor`, or its old name `Iterator`.
fn read_processor(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Option<ItemProcessor> {
    let (processor, iterator) = (fields.take("ItemProcessor"), fields.take("Iterator"));
    let member = match (processor, iterator) {
        (Some(processor), Some(iterator)) => {
            diags.push(exclusive(processor, iterator));
            processor
        }
        (Some(member), None) => member,
        (None, Some(iterator)) => {
            diags.push(deprecated(iterator, "ItemProcessor"));
            iterator
        }
        (None, None) => {
            fields.miss(&["ItemProcessor"]);
            return None;
        }
    };
    let mut fields =
        Fields::of(&member.value, What::Kind("the item processor"), Some(member.key.span), fields.ctx(), diags)?;
    let config = fields.take("ProcessorConfig");
    let mut processor =
        ItemProcessor { scope: read_scope(&mut fields, member.value.span, diags), mode: None, execution_type: None };
    fields.finish(diags);
    if let Some(config) = config {
        read_processor_config(config, &mut processor, diags);
    }
    Some(processor)
}

fn read_processor_config(member: &Member, processor: &mut ItemProcessor, diags: &mut Diagnostics) {
    let ctx = Context::default();
    let Some(mut fields) =
        Fields::of(&member.value, What::Kind("`ProcessorConfig`"), Some(member.key.span), ctx, diags)
    else {
        return;
    };
    processor.mode = fields.take("Mode").and_then(|member| one_of(member, &MODES, diags));
    let execution_type = fields.take("ExecutionType");
    processor.execution_type = execution_type.and_then(|member| one_of(member, &EXECUTION_TYPES, diags));
    let is_distributed = processor.mode.as_ref().is_some_and(|mode| mode.value == ProcessorMode::Distributed);
    match execution_type {
        None if is_distributed => fields.miss(&["ExecutionType"]),
        Some(member) if !is_distributed => {
            let message = "`ExecutionType` is only for distributed processors";
            let fault = Diagnostic::new(&code::FIELDS_EXCLUSIVE, member.key.span, message);
            diags.push(fault.help("remove it, or write `\"Mode\": \"DISTRIBUTED\"`"));
        }
        _ => {}
    }
    fields.finish(diags);
}

fn read_items(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Option<Items> {
    let ctx = fields.ctx();
    let path = fields.take_in(QueryLanguage::JsonPath, "ItemsPath", diags);
    let items = fields.take_in(QueryLanguage::Jsonata, "Items", diags);
    match (path, items) {
        (Some(path), _) => read_reference_path(path, diags).map(Items::Path),
        (None, Some(items)) => read_template(items, Shape::ObjectOrArray, ctx, diags).map(Items::Template),
        (None, None) => None,
    }
}

/// `ItemSelector`, or its old name `Parameters`.
fn read_item_selector(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Option<PayloadTemplate> {
    let ctx = fields.ctx();
    let selector = fields.take("ItemSelector");
    let parameters = fields.take_in(QueryLanguage::JsonPath, "Parameters", diags);
    match (selector, parameters) {
        (Some(selector), Some(parameters)) => diags.push(exclusive(selector, parameters)),
        (None, Some(parameters)) => diags.push(deprecated(parameters, "ItemSelector")),
        _ => {}
    }
    selector.or(parameters).and_then(|member| read_template(member, Shape::Any, ctx, diags))
}

fn deprecated(member: &Member, today: &str) -> Diagnostic {
    let message = format!("`{}` is the old name of a Map's `{today}`", member.key.value);
    let fault = Diagnostic::new(&code::FIELD_DEPRECATED, member.key.span, message);
    fault.help(format!("write `\"{today}\"`: what it holds stays the same"))
}

fn read_label(member: &Member, diags: &mut Diagnostics) -> Option<Spanned<String>> {
    let label = string(member, diags)?;
    let bad = label.chars().find(|&c| c.is_whitespace() || c.is_control() || NOT_IN_LABELS.contains(c));
    let message = if label.is_empty() {
        "`Label` cannot be empty".to_string()
    } else if label.contains("${") {
        return Some(label);
    } else if let Some(bad) = bad {
        format!("`Label` cannot hold {bad:?}")
    } else if label.chars().count() > LONGEST_LABEL {
        format!("`Label` has at most {LONGEST_LABEL} characters, this one {}", label.chars().count())
    } else {
        return Some(label);
    };
    let fault = Diagnostic::new(&code::MAP_LABEL_INVALID, label.span, message);
    diags.push(fault.help("write letters, digits, `-` and `_` only, 40 at most"));
    None
}

#[cfg(test)]
mod tests {
    use crate::model::testing::{check, check_jsonata};

    const SCOPE: &str = r#""StartAt": "B", "States": {"B": {"Type": "Succeed"}}"#;

    fn map(fields: &str) -> String {
        format!(r#""Type": "Map", "End": true, "ItemProcessor": {{{SCOPE}}}{fields}"#)
    }

    #[test]
    fn items() {
        check(
            &map(r#", "ItemsPath": "$.items", "MaxConcurrency": 0, "ItemSelector": {"i.$": "$$.Map.Item.Index"}"#),
            &[],
        );
        check(&map(r#", "ItemsPath": null"#), &["field-type-mismatch at null"]);
        check(&map(r#", "Parameters": {}, "ItemSelector": {}"#), &[r#"fields-exclusive at "Parameters""#]);
        check_jsonata(&map(r#", "Items": [1, "{% $x %}"], "MaxConcurrency": "{% $n %}""#), &[]);
        check_jsonata(&map(r#", "Items": 1"#), &["field-type-mismatch at 1"]);
        check_jsonata(&map(r#", "ItemsPath": "$.items""#), &[r#"field-language-mismatch at "ItemsPath""#]);
        check(&map(r#", "ToleratedFailurePercentage": 100.5"#), &["field-out-of-range at 100.5"]);
    }

    #[test]
    fn processors() {
        check(r#""Type": "Map", "End": true"#, &[r#"field-missing at "A""#]);
        check(
            &format!(r#""Type": "Map", "End": true, "Iterator": {{{SCOPE}}}, "Parameters": {{}}"#),
            &[r#"field-deprecated at "Iterator""#, r#"field-deprecated at "Parameters""#],
        );
        check(&map(&format!(r#", "Iterator": {{{SCOPE}}}"#)), &[r#"fields-exclusive at "Iterator""#]);
        let configured = |config: &str| {
            format!(r#""Type": "Map", "End": true, "ItemProcessor": {{"ProcessorConfig": {config}, {SCOPE}}}"#)
        };
        check(&configured(r#"{"Mode": "INLINE"}"#), &[]);
        check(&configured(r#"{"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}"#), &[]);
        check(&configured(r#"{"Mode": "DISTRIBUTED"}"#), &[r#"field-missing at "ProcessorConfig""#]);
        check(&configured(r#"{"ExecutionType": "EXPRESS"}"#), &[r#"fields-exclusive at "ExecutionType""#]);
        check(&configured(r#"{"Mode": "inline"}"#), &[r#"field-value-unknown at "inline""#]);
    }

    #[test]
    fn labels() {
        check(&map(r#", "Label": "all-orders_1""#), &[]);
        check(&map(r#", "Label": "${Stage}""#), &[]);
        check(&map(r#", "Label": "all orders""#), &[r#"map-label-invalid at "all orders""#]);
        check(&map(r#", "Label": """#), &[r#"map-label-invalid at """#]);
        let long = "a".repeat(41);
        check(&map(&format!(r#", "Label": "{long}""#)), &[&format!(r#"map-label-invalid at "{long}""#)]);
    }
}
