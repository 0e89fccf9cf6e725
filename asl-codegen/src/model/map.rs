//! The Map state: runs a processor for each item (spec: "Map State").
//!
//! ```text
//! { "Type": "Map", "ItemsPath": "$.orders", "MaxConcurrency": 5, "ItemProcessor": { "StartAt": "A", "States": { … } }, "End": true }
//! ```

use super::catch::Catcher;
use super::item_batcher::ItemBatcher;
use super::item_reader::ItemReader;
use super::payload_template::PayloadTemplate;
use super::result_writer::ResultWriter;
use super::retry::Retrier;
use super::state_machine::Scope;
use super::transition::Transition;
use super::value::Value;
use crate::expr::reference_path::ReferencePath;
use crate::span::Spanned;

/// A Map's own fields.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
pub enum Items {
    /// `ItemsPath` (JSONPath)
    Path(ReferencePath),
    /// `Items` (JSONata): an expression, or an array or object that may hold some
    Template(PayloadTemplate),
}

/// An `ItemProcessor`: the states that run for each item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemProcessor {
    /// `Comment`, `StartAt` and `States`.
    pub scope: Scope,
    /// `ProcessorConfig.Mode`; inline where absent.
    pub mode: Option<Spanned<ProcessorMode>>,
    /// `ProcessorConfig.ExecutionType`, of distributed mode only.
    pub execution_type: Option<Spanned<ExecutionType>>,
}

/// `ProcessorConfig.Mode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProcessorMode {
    /// Iterations are part of the execution.
    Inline,
    /// Each item (or batch) is an execution of its own.
    Distributed,
}

/// `ProcessorConfig.ExecutionType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExecutionType {
    /// `STANDARD`
    Standard,
    /// `EXPRESS`
    Express,
}
