//! The Choice state and its rules (spec: "Choice State").
//!
//! ```text
//! { "Type": "Choice", "Choices": [ { "Variable": "$.kind", "StringEquals": "Private", "Next": "Private" } ], "Default": "Other" }
//! ```

use super::comparator::Comparator;
use super::payload_template::PayloadTemplate;
use super::timestamp::Timestamp;
use super::value::Value;
use super::variable::Assign;
use crate::expr::json_path::Path;
use crate::span::{Span, Spanned};

/// A Choice's own fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// `Choices`: the first rule that matches decides.
    pub choices: Vec<ChoiceRule>,
    /// `Default`: where no rule matches.
    pub default: Option<Spanned<String>>,
}

/// One element of `Choices`.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceRule {
    /// When the rule matches; `None` only after a reported error.
    pub condition: Option<Condition>,
    /// `Next`; `None` only after a reported error.
    pub next: Option<Spanned<String>>,
    /// `Assign`.
    pub assign: Option<Assign>,
    /// `Output` (JSONata).
    pub output: Option<PayloadTemplate>,
    /// `Comment`.
    pub comment: Option<Spanned<String>>,
    /// The rule's object.
    pub span: Span,
}

/// A rule's condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// What is tested.
    pub kind: ConditionKind,
    /// The object that holds the condition (JSONata: the value of `Condition`).
    pub span: Span,
}

/// What a condition tests.
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionKind {
    /// `And`: all of them
    And(Vec<Condition>),
    /// `Or`: one of them
    Or(Vec<Condition>),
    /// `Not`
    Not(Box<Condition>),
    /// `Variable` and a comparator
    Compare(Comparison),
    /// `Condition` (JSONata); never a path
    Jsonata(Value<bool>),
}

/// `"Variable": "$.n", "NumericLessThan": 10`
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// `Variable`.
    pub variable: Path,
    /// The comparator, with the span of its key.
    pub comparator: Spanned<&'static Comparator>,
    /// What the variable is compared with.
    pub operand: Operand,
}

/// The comparator's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// `"StringEquals": "a"`, `"StringMatches": "a*"`
    String(Spanned<String>),
    /// `"NumericEquals": 1.5`, in the text it was written in
    Number(Spanned<String>),
    /// `"BooleanEquals": true`, `"IsNull": false`
    Bool(Spanned<bool>),
    /// `"TimestampEquals": "2016-03-14T01:59:00Z"`
    Timestamp(Spanned<Timestamp>),
    /// `"StringEqualsPath": "$.b"`
    Path(Path),
}
