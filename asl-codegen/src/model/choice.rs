//! The Choice state and its rules (spec: "Choice State").
//!
//! ```text
//! { "Type": "Choice", "Choices": [ { "Variable": "$.kind", "StringEquals": "Private", "Next": "Private" } ], "Default": "Other" }
//! ```

use super::comparator::Comparator;
use super::condition::read_condition;
use super::fields::{Fields, What};
use super::payload_template::{PayloadTemplate, Shape, read_template};
use super::query_language::{Context, QueryLanguage};
use super::scalar::{non_empty_array, non_empty_string, string};
use super::timestamp::Timestamp;
use super::value::Value;
use super::variable::{Assign, read_assign};
use crate::collect_vec::CollectVec;
use crate::diagnostic::Diagnostics;
use crate::expr::reference_path::ReferencePath;
use crate::span::{Span, Spanned};
use crate::syntax::tree::Node;

/// A Choice's own fields.
#[derive(Debug, PartialEq)]
pub struct Choice {
    /// `Choices`: the first rule that matches decides.
    pub choices: Vec<ChoiceRule>,
    /// `Default`: where no rule matches.
    pub default: Option<Spanned<String>>,
}

impl Choice {
    /// The conditions of its rules.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.choices.iter().filter_map(|rule| rule.condition.as_ref())
    }
}

/// One element of `Choices`.
#[derive(Debug, PartialEq)]
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
#[derive(Debug, PartialEq)]
pub struct Condition {
    /// What is tested.
    pub kind: ConditionKind,
    /// The object that holds the condition (JSONata: the value of `Condition`).
    pub span: Span,
}

/// What a condition tests.
#[derive(Debug, PartialEq)]
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
#[derive(Debug, PartialEq)]
pub struct Comparison {
    /// `Variable`.
    pub variable: ReferencePath,
    /// The comparator, with the span of its key.
    pub comparator: Spanned<&'static Comparator>,
    /// What the variable is compared with.
    pub operand: Operand,
}

/// The comparator's value.
#[derive(Debug, PartialEq)]
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
    Path(ReferencePath),
}

/// A Choice's own fields.
pub(super) fn read_choice(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Choice {
    let ctx = fields.ctx();
    let rules = fields.require("Choices").and_then(|member| non_empty_array(member, diags)).unwrap_or_default();
    Choice {
        choices: rules.iter().filter_map(|rule| read_rule(rule, ctx, diags)).collect_vec(),
        default: fields.take("Default").and_then(|member| non_empty_string(member, diags)),
    }
}

fn read_rule(node: &Node, ctx: Context, diags: &mut Diagnostics) -> Option<ChoiceRule> {
    let mut fields = Fields::of(node, What::Kind("a Choice rule"), None, ctx, diags)?;
    let output = fields.take_in(QueryLanguage::Jsonata, "Output", diags);
    let rule = ChoiceRule {
        next: fields.require("Next").and_then(|member| non_empty_string(member, diags)),
        assign: fields.take("Assign").and_then(|member| read_assign(member, ctx, diags)),
        output: output.and_then(|member| read_template(member, Shape::Any, ctx, diags)),
        comment: fields.take("Comment").and_then(|member| string(member, diags)),
        // Last: what no other field took can only be a comparator.
        condition: read_condition(&mut fields, node, diags),
        span: node.span,
    };
    fields.finish(diags);
    Some(rule)
}
