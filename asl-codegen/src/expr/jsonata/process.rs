//! From the tree of operators to the tree that code is made of: dots become paths, brackets belong to steps.

use std::ops::Range;

use super::ancestry::{self, Ancestry};
use super::fault::Fault;
use super::syntax::{Pairs, Syntax, SyntaxKind};
use super::tree::{
    AncestorSlot, BinaryOperator, Call, Condition, Filter, Group, Lambda, Local, LocalId, Node, NodeKind, Path,
    Signature, SortTerm, Stage, Transform, Variable,
};
use crate::collect_vec::CollectVec;
use crate::expr::ExprText;

/// What is gathered on the way.
pub(super) struct Process<'a> {
    text: &'a ExprText,
    pub(super) ancestry: Ancestry,
    /// Each place that binds a variable; `scope` finds out which are the same.
    pub(super) locals: Vec<Local>,
}

/// The tree of a whole expression.
pub(super) fn process<'a>(syntax: Syntax, text: &'a ExprText) -> Result<(Node, Process<'a>), Fault> {
    let mut process = Process { text, ancestry: Ancestry::default(), locals: Vec::new() };
    let root = process.node(syntax)?;
    if matches!(root.kind, NodeKind::Parent(_)) || !root.seeking.is_empty() {
        return Err(ancestry::underivable(&root));
    }
    Ok((root, process))
}

impl Process<'_> {
    // Every level of an expression goes through here, so the arms share one place on the stack for what they make.
    fn node(&mut self, syntax: Syntax) -> Result<Node, Fault> {
        let Syntax { kind, token, at, keep_array, .. } = syntax;
        let node = match kind {
            SyntaxKind::Dot(left, right) => self.dot(*left, *right),
            SyntaxKind::Filter(left, right) => self.filter(*left, *right, &token),
            SyntaxKind::Group(left, pairs) => self.group(*left, pairs, &token),
            SyntaxKind::Sort(left, terms) => self.sort(*left, terms, &token),
            SyntaxKind::Focus(left, name) => self.focus(*left, name, &token, keep_array),
            SyntaxKind::Index(left, name) => self.index(*left, name),
            SyntaxKind::Negate(operand) => self.negate(*operand, &at),
            SyntaxKind::Apply(left, right) => self.apply(*left, *right, &at),
            SyntaxKind::Name(name) => Ok(self.name(name, &at, keep_array)),
            SyntaxKind::End => Err(Fault::about("S0207", at.clone(), Some("(end)".to_string()), "")),
            kind => self.other(kind, &at),
        };
        node.map(|mut node| {
            node.keep_array |= keep_array;
            node.at = at.start.min(node.at.start)..at.end.max(node.at.end);
            node.span = self.text.span_of(node.at.clone());
            node
        })
    }

    fn name(&self, name: String, at: &Range<usize>, keep_array: bool) -> Node {
        let step = Node { keep_array, ..self.new_node(NodeKind::Name(name), at) };
        let mut path = self.path(step);
        if let NodeKind::Path(path) = &mut path.kind {
            path.keep_singleton_array = keep_array;
        }
        path
    }

    /// What has the same parts in both trees.
    fn other(&mut self, kind: SyntaxKind, at: &Range<usize>) -> Result<Node, Fault> {
        let mut seeking = Vec::new();
        self.plain(kind, &mut seeking).map(|kind| {
            let cons_array = matches!(&kind, NodeKind::Block(parts) if parts.iter().any(is_cons_array));
            Node { seeking, cons_array, ..self.new_node(kind, at) }
        })
    }

    fn new_node(&self, kind: NodeKind, at: &Range<usize>) -> Node {
        Node { at: at.clone(), ..Node::new(kind, self.text.span_of(at.clone())) }
    }

    /// A path of one step.
    fn path(&self, step: Node) -> Node {
        let at = step.at.clone();
        self.new_node(NodeKind::Path(Path { steps: vec![step], keep_singleton_array: false }), &at)
    }

    fn local(&mut self, name: String) -> LocalId {
        let id = LocalId(u32::try_from(self.locals.len()).unwrap_or(u32::MAX));
        self.locals.push(Local { name, scope: 0 });
        id
    }

    /// A part of something; what its `%` are looking for goes out to the whole.
    fn part(&mut self, syntax: Syntax, seeking: &mut Vec<AncestorSlot>) -> Result<Node, Fault> {
        let mut node = self.node(syntax)?;
        ancestry::push(seeking, &mut node);
        Ok(node)
    }

    fn parts(&mut self, parts: Vec<Syntax>, seeking: &mut Vec<AncestorSlot>) -> Result<Vec<Node>, Fault> {
        parts.into_iter().map(|part| self.part(part, seeking)).collect()
    }

    fn plain(&mut self, kind: SyntaxKind, seeking: &mut Vec<AncestorSlot>) -> Result<NodeKind, Fault> {
        match kind {
            SyntaxKind::Array(items) => self.parts(items, seeking).map(NodeKind::Array),
            SyntaxKind::Block(parts) => self.parts(parts, seeking).map(NodeKind::Block),
            SyntaxKind::Object(pairs) => self.object(pairs, seeking),
            SyntaxKind::Bind(name, value) => {
                let local = self.local(name);
                self.part(*value, seeking).map(|value| NodeKind::Bind(local, Box::new(value)))
            }
            SyntaxKind::Binary(operator, left, right) => self.binary(operator, *left, *right, seeking),
            SyntaxKind::Condition(condition, then, otherwise) => self.condition(*condition, *then, otherwise, seeking),
            SyntaxKind::Transform(pattern, update, delete) => self.transform(*pattern, *update, delete),
            SyntaxKind::Call { procedure, arguments, partial } => self.call(*procedure, arguments, partial, seeking),
            SyntaxKind::Lambda { parameters, signature, body } => self.lambda(parameters, signature, *body),
            kind => Ok(self.leaf(kind)),
        }
    }

    fn leaf(&mut self, kind: SyntaxKind) -> NodeKind {
        match kind {
            SyntaxKind::String(text) => NodeKind::String(text),
            SyntaxKind::Number(number) => NodeKind::Number(number),
            SyntaxKind::Boolean(value) => NodeKind::Boolean(value),
            SyntaxKind::Regex(regex) => NodeKind::Regex(regex),
            SyntaxKind::Wildcard => NodeKind::Wildcard,
            SyntaxKind::Descendant => NodeKind::Descendant,
            SyntaxKind::Placeholder => NodeKind::Placeholder,
            SyntaxKind::Parent => NodeKind::Parent(self.ancestry.slot()),
            SyntaxKind::Variable(name) => NodeKind::Variable(match name.as_str() {
                "" => Variable::Context,
                "$" => Variable::Root,
                _ => Variable::Named { name, locals: Vec::new(), certain: false },
            }),
            // `node` and `plain` have taken all others.
            _ => NodeKind::Null,
        }
    }

    fn object(&mut self, pairs: Pairs, seeking: &mut Vec<AncestorSlot>) -> Result<NodeKind, Fault> {
        let pairs = pairs.into_iter().map(|(key, value)| Ok((self.part(key, seeking)?, self.part(value, seeking)?)));
        pairs.collect::<Result<_, Fault>>().map(NodeKind::Object)
    }

    fn binary(
        &mut self,
        operator: BinaryOperator,
        left: Syntax,
        right: Syntax,
        seeking: &mut Vec<AncestorSlot>,
    ) -> Result<NodeKind, Fault> {
        let left = self.part(left, seeking).map(Box::new)?;
        let right = self.part(right, seeking).map(Box::new)?;
        Ok(NodeKind::Binary(operator, left, right))
    }

    fn condition(
        &mut self,
        condition: Syntax,
        then: Syntax,
        otherwise: Option<Box<Syntax>>,
        seeking: &mut Vec<AncestorSlot>,
    ) -> Result<NodeKind, Fault> {
        let condition = self.part(condition, seeking)?;
        let then = self.part(then, seeking)?;
        let otherwise = otherwise.map(|otherwise| self.part(*otherwise, seeking)).transpose()?;
        Ok(NodeKind::Condition(Box::new(Condition { condition, then, otherwise })))
    }

    fn transform(&mut self, pattern: Syntax, update: Syntax, delete: Option<Box<Syntax>>) -> Result<NodeKind, Fault> {
        let pattern = self.node(pattern)?;
        let update = self.node(update)?;
        let delete = delete.map(|delete| self.node(*delete)).transpose()?;
        Ok(NodeKind::Transform(Box::new(Transform { pattern, update, delete })))
    }

    fn call(
        &mut self,
        procedure: Syntax,
        arguments: Vec<Syntax>,
        partial: bool,
        seeking: &mut Vec<AncestorSlot>,
    ) -> Result<NodeKind, Fault> {
        let arguments = self.parts(arguments, seeking)?;
        let procedure = self.node(procedure)?;
        let call = Box::new(Call { procedure, arguments, tail: false });
        Ok(if partial { NodeKind::Partial(call) } else { NodeKind::Call(call) })
    }

    fn lambda(
        &mut self,
        parameters: Vec<String>,
        signature: Option<Signature>,
        body: Syntax,
    ) -> Result<NodeKind, Fault> {
        let parameters = parameters.into_iter().map(|name| self.local(name)).collect_vec();
        let mut body = self.node(body)?;
        mark_tail(&mut body);
        Ok(NodeKind::Lambda(Box::new(Lambda { parameters, signature, body })))
    }

    fn apply(&mut self, left: Syntax, right: Syntax, at: &Range<usize>) -> Result<Node, Fault> {
        let (left, right) = (self.node(left)?, self.node(right)?);
        let keep_array = left.keep_array || right.keep_array;
        let node = self.new_node(NodeKind::Apply(Box::new(left), Box::new(right)), at);
        Ok(Node { keep_array, ..node })
    }

    fn negate(&mut self, operand: Syntax, at: &Range<usize>) -> Result<Node, Fault> {
        let mut operand = self.node(operand)?;
        if let NodeKind::Number(number) = &mut operand.kind {
            *number = -*number;
            return Ok(operand);
        }
        let mut seeking = Vec::new();
        ancestry::push(&mut seeking, &mut operand);
        let node = self.new_node(NodeKind::Negate(Box::new(operand)), at);
        Ok(Node { seeking, ..node })
    }

    fn dot(&mut self, left: Syntax, right: Syntax) -> Result<Node, Fault> {
        let mut node = self.node(left)?;
        if !matches!(node.kind, NodeKind::Path(_)) {
            let first = match node.kind {
                NodeKind::Parent(slot) => Some(slot),
                _ => None,
            };
            node = self.path(node);
            node.seeking.extend(first);
        }
        let rest = self.node(right)?;
        let NodeKind::Path(path) = &mut node.kind else { return Ok(node) };
        match rest.kind {
            NodeKind::Path(rest) => {
                path.steps.extend(rest.steps);
            }
            _ => {
                let mut rest = rest;
                rest.stages = rest.predicates.drain(..).map(Stage::Filter).chain(rest.stages.drain(..)).collect_vec();
                path.steps.push(rest);
            }
        }
        for step in &mut path.steps {
            check_step(step)?;
        }
        path.keep_singleton_array |= path.steps.iter().any(|step| step.keep_array);
        let last = path.steps.len().saturating_sub(1);
        for (at, step) in path.steps.iter_mut().enumerate() {
            step.cons_array |= (at == 0 || at == last) && matches!(step.kind, NodeKind::Array(_));
        }
        self.ancestry.resolve(path, &mut node.seeking)?;
        Ok(node)
    }

    fn filter(&mut self, left: Syntax, right: Syntax, token: &Range<usize>) -> Result<Node, Fault> {
        let mut node = self.node(left)?;
        let is_path = matches!(node.kind, NodeKind::Path(_));
        if on_last_step(&mut node, |step| step.group.is_some()) {
            return Err(Fault::new("S0209", token.clone()));
        }
        let mut condition = self.node(right)?;
        on_last_step(&mut node, |step| {
            self.ancestry.filter(step, &mut condition)?;
            let filter = Filter { expr: Box::new(condition), span: self.text.span_of(token.clone()) };
            if is_path {
                step.stages.push(Stage::Filter(filter));
            } else {
                step.predicates.push(filter);
            }
            Ok(())
        })?;
        Ok(node)
    }

    fn group(&mut self, left: Syntax, pairs: Pairs, token: &Range<usize>) -> Result<Node, Fault> {
        let mut node = self.node(left)?;
        if node.group.is_some() {
            return Err(Fault::new("S0210", token.clone()));
        }
        let pairs = pairs.into_iter().map(|(key, value)| Ok((self.node(key)?, self.node(value)?)));
        let pairs = pairs.collect::<Result<_, Fault>>()?;
        node.group = Some(Group { pairs, span: self.text.span_of(token.clone()) });
        Ok(node)
    }

    fn sort(&mut self, left: Syntax, terms: Vec<(bool, Syntax)>, token: &Range<usize>) -> Result<Node, Fault> {
        let mut node = self.node(left)?;
        if !matches!(node.kind, NodeKind::Path(_)) {
            node = self.path(node);
        }
        let mut seeking = Vec::new();
        let terms = terms
            .into_iter()
            .map(|(descending, term)| Ok(SortTerm { descending, expr: self.part(term, &mut seeking)? }))
            .collect::<Result<_, Fault>>()?;
        let step = Node { seeking, ..self.new_node(NodeKind::Sort(terms), token) };
        if let NodeKind::Path(path) = &mut node.kind {
            path.steps.push(step);
            self.ancestry.resolve(path, &mut node.seeking)?;
        }
        Ok(node)
    }

    fn focus(&mut self, left: Syntax, name: String, token: &Range<usize>, keep_array: bool) -> Result<Node, Fault> {
        let mut node = self.node(left)?;
        let local = self.local(name);
        on_last_step(&mut node, |step| {
            if !step.stages.is_empty() || !step.predicates.is_empty() {
                return Err(Fault::new("S0215", token.clone()));
            }
            if matches!(step.kind, NodeKind::Sort(_)) {
                return Err(Fault::new("S0216", token.clone()));
            }
            step.keep_array |= keep_array;
            step.focus = Some(local);
            step.tuple = true;
            Ok(())
        })?;
        Ok(node)
    }

    fn index(&mut self, left: Syntax, name: String) -> Result<Node, Fault> {
        let mut node = self.node(left)?;
        if !matches!(node.kind, NodeKind::Path(_)) {
            node.stages = node.predicates.drain(..).map(Stage::Filter).chain(node.stages.drain(..)).collect_vec();
            node = self.path(node);
        }
        let local = self.local(name);
        on_last_step(&mut node, |step| {
            if step.stages.is_empty() {
                step.index = Some(local);
            } else {
                step.stages.push(Stage::Index(local));
            }
            step.tuple = true;
        });
        Ok(node)
    }
}

/// Does `change` to the last step of a path; to anything else itself.
fn on_last_step<T>(node: &mut Node, change: impl FnOnce(&mut Node) -> T) -> T {
    if let NodeKind::Path(path) = &mut node.kind
        && let Some(last) = path.steps.last_mut()
    {
        return change(last);
    }
    change(node)
}

/// A string is a step's name. Other literals are no steps.
fn check_step(step: &mut Node) -> Result<(), Fault> {
    let shown = match &mut step.kind {
        NodeKind::String(name) => {
            step.kind = NodeKind::Name(std::mem::take(name));
            return Ok(());
        }
        NodeKind::Number(number) => number.to_string(),
        NodeKind::Boolean(value) => value.to_string(),
        NodeKind::Null => "null".to_string(),
        _ => return Ok(()),
    };
    Err(Fault::about("S0213", step.at.clone(), Some(shown.clone()), &shown))
}

fn is_cons_array(node: &Node) -> bool {
    let first = match &node.kind {
        NodeKind::Path(path) => path.steps.first().is_some_and(|first| first.cons_array),
        _ => false,
    };
    node.cons_array || first
}

/// The calls whose result is the lambda's.
fn mark_tail(node: &mut Node) {
    if !node.predicates.is_empty() {
        return;
    }
    match &mut node.kind {
        NodeKind::Call(call) => call.tail = node.group.is_none(),
        NodeKind::Condition(condition) => {
            mark_tail(&mut condition.then);
            condition.otherwise.iter_mut().for_each(mark_tail);
        }
        NodeKind::Block(parts) => parts.iter_mut().last().into_iter().for_each(mark_tail),
        _ => {}
    }
}
