//! What the text of an expression says without being evaluated: for rules, which know it of no other kind of value.

use super::function::is_function;
use super::reference::{Target, references};
use super::tree::{BinaryOperator, Expr, Node, NodeKind, Variable};
use crate::collect_vec::CollectVec;
use crate::span::Span;

impl Expr {
    /// The number that it is.
    pub(crate) fn as_number(&self) -> Option<f64> {
        match self.root.kind {
            NodeKind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The length of an array of constants and ranges of constants: `[1..100]`.
    pub(crate) fn array_length(&self) -> Option<u64> {
        let NodeKind::Array(items) = &self.root.kind else { return None };
        let mut length = 0u64;
        for item in items {
            length = length.saturating_add(match &item.kind {
                NodeKind::Binary(BinaryOperator::Range, first, last) => match (&first.kind, &last.kind) {
                    (NodeKind::Number(first), NodeKind::Number(last)) => (last - first + 1.0).max(0.0) as u64,
                    _ => return None,
                },
                NodeKind::Number(_) | NodeKind::String(_) | NodeKind::Boolean(_) | NodeKind::Object(_) => 1,
                _ => return None,
            });
        }
        Some(length)
    }

    /// A variable, and the number that it gets more by: `$i + 1`.
    pub(crate) fn step(&self) -> Option<(&str, f64)> {
        match &self.root.kind {
            NodeKind::Binary(BinaryOperator::Add, left, right) => variable_and_number(left, right),
            NodeKind::Binary(BinaryOperator::Subtract, left, right) => {
                let (name, number) = variable_and_number(left, right)?;
                Some((name, -number))
            }
            _ => None,
        }
    }

    /// The variables that it compares with numbers, and where: `$i < 10`, alone or among others.
    pub(crate) fn bounds(&self) -> Vec<(&str, f64, Span)> {
        let mut found = Vec::new();
        add_bounds(&self.root, &mut found);
        found
    }

    /// What it reads of the context object: the names on the way, as far as the way is one of names, each with its place.
    pub(crate) fn context_ways(&self) -> Vec<Vec<(String, Span)>> {
        let mut found = Vec::new();
        for reference in references(self) {
            let steps = match reference.target {
                Target::States(Some("context")) => reference.steps,
                // All of `$states`, with the context in it.
                Target::States(None) => &[],
                _ => continue,
            };
            let mut way = Vec::new();
            for step in steps {
                let NodeKind::Name(name) = &step.kind else { break };
                way.push((name.clone(), step.span));
            }
            found.push(way);
        }
        found
    }

    /// The workflow variables that it reads, and where.
    pub(crate) fn variables_read(&self) -> Vec<(&str, Span)> {
        let found = references(self).into_iter();
        found.filter_map(|reference| Some((reference.target.workflow_variable()?, reference.span))).collect_vec()
    }

    /// What it calls that is no function, and where.
    pub(crate) fn unknown_calls(&self) -> Vec<(&str, Span)> {
        let found = references(self).into_iter().filter_map(|reference| match reference.target {
            Target::Called(name) if !is_function(name) => Some((name, reference.span)),
            _ => None,
        });
        found.collect_vec()
    }
}

fn add_bounds<'a>(node: &'a Node, found: &mut Vec<(&'a str, f64, Span)>) {
    let NodeKind::Binary(operator, left, right) = &node.kind else { return };
    match operator {
        BinaryOperator::And | BinaryOperator::Or => {
            add_bounds(left, found);
            add_bounds(right, found);
        }
        BinaryOperator::Equal
        | BinaryOperator::Less
        | BinaryOperator::LessOrEqual
        | BinaryOperator::Greater
        | BinaryOperator::GreaterOrEqual => {
            if let Some((counter, number)) = variable_and_number(left, right) {
                found.push((counter, number, node.span));
            }
        }
        _ => {}
    }
}

fn variable_and_number<'a>(left: &'a Node, right: &'a Node) -> Option<(&'a str, f64)> {
    match (&left.kind, &right.kind) {
        (NodeKind::Variable(Variable::Named { name, locals, .. }), NodeKind::Number(number))
        | (NodeKind::Number(number), NodeKind::Variable(Variable::Named { name, locals, .. }))
            if locals.is_empty() =>
        {
            Some((name, *number))
        }
        _ => None,
    }
}
