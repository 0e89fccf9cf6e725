//! What an expression takes from outside of it: variables, fields of the context, and fields of `$states`.

use super::function::is_function;
use super::tree::{Expr, Node, NodeKind, Stage, Variable};
use crate::span::Span;

/// A reference to something that the expression doesn't bind itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference<'a> {
    /// What is referred to.
    pub target: Target<'a>,
    /// Where it stands in the source.
    pub span: Span,
    /// What follows it in its path: `.a.b` after `$x`, `.Execution.Id` after `$states.context`.
    pub steps: &'a [Node],
}

/// What is referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// `$name`, a variable or a function.
    Variable(&'a str),
    /// `$name` where it is called: `$name(…)`, `… ~> $name`.
    Called(&'a str),
    /// `$states.input`; `None` where it isn't followed by a name.
    States(Option<&'a str>),
    /// `$$`
    Root,
    /// `$` at the top level, where there is no context.
    Context,
    /// A bare name at the top level, where there is no context.
    Name(&'a str),
    /// `$eval`, called or handed to another function.
    Eval,
}

impl<'a> Target<'a> {
    /// The name, where it is that of a workflow variable: all but the functions that every expression knows.
    pub(crate) fn workflow_variable(&self) -> Option<&'a str> {
        match *self {
            Target::Variable(name) | Target::Called(name) if !is_function(name) => Some(name),
            _ => None,
        }
    }
}

/// The references of an expression, in the order of its text.
pub fn references(expr: &Expr) -> Vec<Reference<'_>> {
    let mut found = Vec::new();
    walk(&expr.root, true, &mut found);
    found.sort_by_key(|reference| reference.span.start);
    found
}

/// `is_top`: whether there is no context here. A lambda's body has the context around it.
fn walk<'a>(node: &'a Node, is_top: bool, found: &mut Vec<Reference<'a>>) {
    match &node.kind {
        NodeKind::Path(path) => walk_path(&path.steps, is_top, found),
        NodeKind::Name(name) if is_top => {
            found.push(Reference { target: Target::Name(name), span: node.span, steps: &[] });
        }
        NodeKind::Variable(variable) => add_variable(variable, node.span, &[], is_top, found),
        NodeKind::Sort(terms) => terms.iter().for_each(|term| walk(&term.expr, false, found)),
        NodeKind::Negate(value) | NodeKind::Bind(_, value) => walk(value, is_top, found),
        NodeKind::Array(items) | NodeKind::Block(items) => items.iter().for_each(|item| walk(item, is_top, found)),
        NodeKind::Object(pairs) => walk_pairs(pairs, is_top, found),
        NodeKind::Binary(_, left, right) => [left, right].into_iter().for_each(|side| walk(side, is_top, found)),
        NodeKind::Apply(left, right) => {
            walk(left, is_top, found);
            walk_procedure(right, is_top, found);
        }
        NodeKind::Condition(condition) => {
            let parts = [Some(&condition.condition), Some(&condition.then), condition.otherwise.as_ref()];
            parts.into_iter().flatten().for_each(|part| walk(part, is_top, found));
        }
        NodeKind::Lambda(lambda) => walk(&lambda.body, is_top, found),
        NodeKind::Call(call) | NodeKind::Partial(call) => {
            walk_procedure(&call.procedure, is_top, found);
            call.arguments.iter().for_each(|argument| walk(argument, is_top, found));
        }
        NodeKind::Transform(transform) => {
            let parts = [Some(&transform.pattern), Some(&transform.update), transform.delete.as_ref()];
            parts.into_iter().flatten().for_each(|part| walk(part, false, found));
        }
        _ => {}
    }
    walk_suffix(node, found);
}

/// What is called, or what a value is applied to.
fn walk_procedure<'a>(node: &'a Node, is_top: bool, found: &mut Vec<Reference<'a>>) {
    let from = found.len();
    walk(node, is_top, found);
    if let (NodeKind::Variable(_), Some(reference)) = (&node.kind, found.get_mut(from))
        && let Target::Variable(name) = reference.target
    {
        reference.target = Target::Called(name);
    }
}

/// Only the first step of a path has the context around the path.
fn walk_path<'a>(steps: &'a [Node], is_top: bool, found: &mut Vec<Reference<'a>>) {
    for (index, step) in steps.iter().enumerate() {
        let is_top = is_top && index == 0;
        match &step.kind {
            NodeKind::Variable(variable) => {
                add_variable(variable, step.span, steps.get(index + 1..).unwrap_or_default(), is_top, found);
                walk_suffix(step, found);
            }
            _ => walk(step, is_top, found),
        }
    }
}

/// What stands after a node has the node's results as its context.
fn walk_suffix<'a>(node: &'a Node, found: &mut Vec<Reference<'a>>) {
    node.predicates.iter().for_each(|filter| walk(&filter.expr, false, found));
    for stage in &node.stages {
        if let Stage::Filter(filter) = stage {
            walk(&filter.expr, false, found);
        }
    }
    if let Some(group) = &node.group {
        walk_pairs(&group.pairs, false, found);
    }
}

fn walk_pairs<'a>(pairs: &'a [(Node, Node)], is_top: bool, found: &mut Vec<Reference<'a>>) {
    pairs.iter().flat_map(|(key, value)| [key, value]).for_each(|part| walk(part, is_top, found));
}

fn add_variable<'a>(
    variable: &'a Variable,
    span: Span,
    steps: &'a [Node],
    is_top: bool,
    found: &mut Vec<Reference<'a>>,
) {
    let next = steps.split_first().and_then(|(next, rest)| match &next.kind {
        NodeKind::Name(name) => Some((name.as_str(), next.span, rest)),
        _ => None,
    });
    let (target, span) = match (variable, next) {
        (Variable::Context, _) if is_top => (Target::Context, span),
        (Variable::Context, _) => return,
        (Variable::Root, _) => (Target::Root, span),
        (Variable::Named { locals, .. }, _) if !locals.is_empty() => return,
        (Variable::Named { name, .. }, Some((field, field_span, rest))) if name == "states" => {
            let span = Span::new(span.start, field_span.end);
            return found.push(Reference { target: Target::States(Some(field)), span, steps: rest });
        }
        (Variable::Named { name, .. }, None) if name == "states" => (Target::States(None), span),
        (Variable::Named { name, .. }, _) if name == "eval" => (Target::Eval, span),
        (Variable::Named { name, .. }, _) => (Target::Variable(name), span),
    };
    found.push(Reference { target, span, steps });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::ExprText;
    use crate::expr::jsonata::parse;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let expression = parse(&ExprText::plain(text)).unwrap();
        let found = references(&expression).into_iter().map(|reference| match reference.target {
            Target::Variable(name) => format!("${name}"),
            Target::Called(name) => format!("${name}()"),
            Target::States(field) => format!("states.{}", field.unwrap_or("?")),
            Target::Root => "root".to_string(),
            Target::Context => "context".to_string(),
            Target::Name(name) => name.to_string(),
            Target::Eval => "eval".to_string(),
        });
        assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn what_comes_from_outside() {
        check("$states.input.a.b + $x", &["states.input", "$x"]);
        check("$states", &["states.?"]);
        check("phone", &["phone"]);
        check("{\"a\": phone.b, \"c\": $.d}", &["phone", "context"]);
        check("$x[price > $.y and z].w^(v){u: $sum(t)}", &["$x", "$sum()"]);
        check("$map($x, function($i) { $i.a + b })", &["$map()", "$x", "b"]);
        check("($y := 1; $y + $z; function($a) { $y + $a })", &["$z"]);
        check("$x@$o.items#$i[$i > 0].$o", &["$x"]);
        check("$$.a & $eval('1')", &["root", "eval"]);
        check("$x ~> $eval", &["$x", "eval"]);
        check("$x ~> $f ~> $g(1)", &["$x", "$f()", "$g()"]);
        check("$map($x, $f)", &["$map()", "$x", "$f"]);
        check("$x ~> |a|{\"b\": c}|", &["$x"]);
        check("($f := function($n) { $n < 1 ? 1 : $f($n - 1) }; $f(3))", &[]);
    }
}
