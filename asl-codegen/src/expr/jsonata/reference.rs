//! What an expression takes from outside of it: variables, fields of the context, and fields of `$states`.

use std::ops::Range;

use super::tree::{Expr, Group, Kind, Path, Stage, StepKind};

/// A reference to something that the expression doesn't bind itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// What is referred to.
    pub target: Target<'a>,
    /// Where it stands: bytes of the expression.
    pub at: Range<usize>,
}

/// What is referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// `$name`, a variable or a function.
    Variable(&'a str),
    /// `$states.input`; `None` where it isn't followed by a name.
    States(Option<&'a str>),
    /// `$$`
    Root,
    /// `$` at the top level, where there is no context.
    Context,
    /// A bare name at the top level, where there is no context.
    Name(&'a str),
    /// A call of `$eval`.
    Eval,
}

/// The references of an expression, in the order of its text.
pub fn references(expr: &Expr) -> Vec<Reference<'_>> {
    let mut walk = Walk { bound: Vec::new(), found: Vec::new() };
    walk.expr(expr, true);
    walk.found.sort_by_key(|reference| reference.at.start);
    walk.found
}

struct Walk<'a> {
    /// What is bound where the walk is.
    bound: Vec<&'a str>,
    found: Vec<Reference<'a>>,
}

impl<'a> Walk<'a> {
    fn add(&mut self, target: Target<'a>, at: &Range<usize>) {
        self.found.push(Reference { target, at: at.clone() });
    }

    /// `is_top`: whether there is no context here. A lambda's body has the context around it.
    fn expr(&mut self, expr: &'a Expr, is_top: bool) {
        match &expr.kind {
            Kind::String(_) | Kind::Number(_) | Kind::Bool(_) | Kind::Null | Kind::Regex { .. } => {}
            Kind::Wildcard | Kind::Descendant | Kind::Parent => {}
            Kind::Variable(name) => self.variable(name, None, &expr.at, is_top),
            Kind::Path(path) => self.path(path, is_top),
            Kind::Minus(operand) => self.expr(operand, is_top),
            Kind::Array(items) => items.iter().for_each(|item| self.expr(item, is_top)),
            Kind::Object(pairs) => self.pairs(pairs, is_top),
            Kind::Binary(_, left, right) | Kind::Apply(left, right) => {
                self.expr(left, is_top);
                self.expr(right, is_top);
            }
            Kind::Bind(name, value) => {
                // A function may call itself.
                self.bound.push(name);
                self.expr(value, is_top);
            }
            Kind::Condition(condition, then, otherwise) => {
                self.expr(condition, is_top);
                self.expr(then, is_top);
                otherwise.iter().for_each(|otherwise| self.expr(otherwise, is_top));
            }
            Kind::Block(expressions) => {
                let n_bound = self.bound.len();
                expressions.iter().for_each(|expression| self.expr(expression, is_top));
                self.bound.truncate(n_bound);
            }
            Kind::Call(procedure, arguments) => {
                self.procedure(procedure, is_top);
                arguments.iter().for_each(|argument| self.expr(argument, is_top));
            }
            Kind::Partial(procedure, arguments) => {
                self.procedure(procedure, is_top);
                arguments.iter().flatten().for_each(|argument| self.expr(argument, is_top));
            }
            Kind::Lambda { parameters, body, .. } => {
                let n_bound = self.bound.len();
                self.bound.extend(parameters.iter().map(String::as_str));
                self.expr(body, is_top);
                self.bound.truncate(n_bound);
            }
            Kind::Transform { pattern, update, delete } => {
                let inside = [Some(pattern), Some(update), delete.as_ref()];
                inside.into_iter().flatten().for_each(|part| self.expr(part, false));
            }
        }
        self.stages(&expr.predicates);
        self.group(expr.group.as_ref());
    }

    fn procedure(&mut self, procedure: &'a Expr, is_top: bool) {
        match &procedure.kind {
            Kind::Variable(name) if name == "eval" && !self.bound.contains(&name.as_str()) => {
                self.add(Target::Eval, &procedure.at);
            }
            _ => self.expr(procedure, is_top),
        }
    }

    fn path(&mut self, path: &'a Path, is_top: bool) {
        let n_bound = self.bound.len();
        let mut steps = path.steps.iter().enumerate().peekable();
        while let Some((index, step)) = steps.next() {
            let is_top = is_top && index == 0;
            let next = steps.peek().and_then(|(_, next)| match &next.kind {
                StepKind::Name(name) => Some((name.as_str(), &next.at)),
                _ => None,
            });
            match &step.kind {
                StepKind::Name(name) if is_top => self.add(Target::Name(name), &step.at),
                StepKind::Name(_) => {}
                StepKind::Expr(expr) => match &expr.kind {
                    Kind::Variable(name) => {
                        self.variable(name, next, &expr.at, is_top);
                        self.stages(&expr.predicates);
                        self.group(expr.group.as_ref());
                    }
                    _ => self.expr(expr, is_top),
                },
                StepKind::Sort(terms) => terms.iter().for_each(|term| self.expr(&term.expr, false)),
            }
            self.bound.extend(step.focus.iter().chain(&step.index).map(String::as_str));
            self.stages(&step.stages);
            self.group(step.group.as_ref());
        }
        self.bound.truncate(n_bound);
    }

    fn variable(&mut self, name: &'a str, next: Option<(&'a str, &'a Range<usize>)>, at: &Range<usize>, is_top: bool) {
        match name {
            "" if is_top => self.add(Target::Context, at),
            "" => {}
            "$" => self.add(Target::Root, at),
            _ if self.bound.contains(&name) => {}
            "states" => match next {
                Some((field, field_at)) => self.add(Target::States(Some(field)), &(at.start..field_at.end)),
                None => self.add(Target::States(None), at),
            },
            _ => self.add(Target::Variable(name), at),
        }
    }

    fn stages(&mut self, stages: &'a [Stage]) {
        for stage in stages {
            match stage {
                Stage::Filter(filter) => self.expr(filter, false),
                Stage::Index(name) => self.bound.push(name),
            }
        }
    }

    fn group(&mut self, group: Option<&'a Group>) {
        group.into_iter().for_each(|group| self.pairs(&group.pairs, false));
    }

    fn pairs(&mut self, pairs: &'a [(Expr, Expr)], is_top: bool) {
        for (key, value) in pairs {
            self.expr(key, is_top);
            self.expr(value, is_top);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::ExprText;
    use crate::expr::jsonata::parse;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let expression = parse(&ExprText::plain(text)).unwrap();
        let found = references(&expression.root).into_iter().map(|reference| match reference.target {
            Target::Variable(name) => format!("${name}"),
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
        check("$x[price > $.y and z].w^(v){u: $sum(t)}", &["$x", "$sum"]);
        check("$map($x, function($i) { $i.a + b })", &["$map", "$x", "b"]);
        check("($y := 1; $y + $z; function($a) { $y + $a })", &["$z"]);
        check("$x@$o.items#$i[$i > 0].$o", &["$x"]);
        check("$$.a & $eval('1')", &["root", "eval"]);
        check("$x ~> |a|{\"b\": c}|", &["$x"]);
        check("($f := function($n) { $n < 1 ? 1 : $f($n - 1) }; $f(3))", &[]);
    }
}
