//! The shape of what a payload template gives, and the paths that it reads.

use super::{Plain, Shape};
use crate::collect_vec::CollectVec;
use crate::expr::intrinsic::{ArgumentKind, Call, Function, Kind};
use crate::expr::json_path::{Path, Root};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::syntax::tree::{Node, NodeKind};

/// What a template over data of this shape gives.
pub fn template(template: &PayloadTemplate, over: &Shape) -> Shape {
    self::value(template, over)
}

fn value(template: &PayloadTemplate, over: &Shape) -> Shape {
    match &template.kind {
        TemplateKind::Literal(node) => literal(node),
        TemplateKind::Array(items) => Shape::Tuple(items.iter().map(|item| value(item, over)).collect_vec()),
        TemplateKind::Object(entries) => {
            let fields = entries.iter().map(|entry| (entry.key.value.clone(), value(&entry.value, over)));
            Shape::Object(fields.collect_vec())
        }
        TemplateKind::Path(path) => of_path(path, over),
        TemplateKind::Intrinsic(call) => of_call(call),
        TemplateKind::Jsonata(_) => Shape::Any,
    }
}

/// What a path from data of this shape leads to.
pub(super) fn of_path(path: &Path, over: &Shape) -> Shape {
    match path.definite_steps() {
        Some(steps) if path.root == Root::Input => over.clone().at(&steps),
        _ => Shape::Any,
    }
}

/// A constant.
pub(super) fn literal(node: &Node) -> Shape {
    match &node.kind {
        NodeKind::Null => Shape::Plain(Plain::Null),
        NodeKind::Bool(_) => Shape::Plain(Plain::Bool),
        NodeKind::Number(text) => text.parse().map_or(Shape::Plain(Plain::Number), Shape::Integer),
        NodeKind::String(text) => Shape::Text(text.value.clone()),
        NodeKind::Array(items) => Shape::Tuple(items.iter().map(literal).collect_vec()),
        NodeKind::Object(members) => {
            Shape::Object(members.iter().map(|member| (member.key.value.clone(), literal(&member.value))).collect_vec())
        }
    }
}

fn of_call(call: &Call) -> Shape {
    match (call.function, call.function.gives()) {
        (Function::ArrayLength | Function::MathAdd | Function::MathRandom, _) => Shape::Plain(Plain::Integer),
        (Function::ArrayRange, _) => Shape::Array(Box::new(Shape::Plain(Plain::Integer))),
        (Function::StringSplit, _) => Shape::Array(Box::new(Shape::Plain(Plain::String))),
        (_, Kind::String) => Shape::Plain(Plain::String),
        (_, Kind::Boolean) => Shape::Plain(Plain::Bool),
        (_, Kind::Number) => Shape::Plain(Plain::Number),
        (_, Kind::Array) => Shape::Array(Box::new(Shape::Any)),
        _ => Shape::Any,
    }
}

/// A path that a template reads, and what takes it: the template itself, or an intrinsic function's argument.
#[derive(Clone, Copy)]
pub struct TemplateRead<'a> {
    /// The path.
    pub path: &'a Path,
    /// The function, and which of its arguments the path is.
    pub argument: Option<(Function, usize)>,
}

/// The paths that a template reads.
pub fn template_reads<'a>(template: &'a PayloadTemplate, found: &mut Vec<TemplateRead<'a>>) {
    match &template.kind {
        TemplateKind::Literal(_) | TemplateKind::Jsonata(_) => {}
        TemplateKind::Array(items) => items.iter().for_each(|item| template_reads(item, found)),
        TemplateKind::Object(entries) => entries.iter().for_each(|entry| template_reads(&entry.value, found)),
        TemplateKind::Path(path) => found.push(TemplateRead { path, argument: None }),
        TemplateKind::Intrinsic(call) => call_reads(call, found),
    }
}

/// The paths that a call reads, at any depth.
pub fn call_reads<'a>(call: &'a Call, found: &mut Vec<TemplateRead<'a>>) {
    for (index, argument) in call.arguments.iter().enumerate() {
        match &argument.kind {
            ArgumentKind::Path(path) => found.push(TemplateRead { path, argument: Some((call.function, index)) }),
            ArgumentKind::Call(call) => call_reads(call, found),
            _ => {}
        }
    }
}
