//! The parts of a node, in the order in which they are evaluated.

use super::tree::{Node, NodeKind, Stage};

impl Node {
    /// All parts: those of the kind, then those of what stands after it.
    ///
    /// ```
    /// # use asl_codegen::expr::jsonata;
    /// let expr = jsonata::parse_str("$sum(1)[0]").unwrap();
    /// let mut parts = 0;
    /// expr.root.for_each_child(&mut |_| parts += 1);
    /// assert_eq!(parts, 3);
    /// ```
    pub fn for_each_child(&self, visit: &mut dyn FnMut(&Node)) {
        self.for_each_kind_child(visit);
        self.for_each_suffix(visit);
    }

    /// The parts of the kind alone: what is in front of predicates, stages and grouping.
    pub(super) fn for_each_kind_child(&self, visit: &mut dyn FnMut(&Node)) {
        match &self.kind {
            NodeKind::Path(path) => path.steps.iter().for_each(visit),
            NodeKind::Sort(terms) => terms.iter().for_each(|term| visit(&term.expr)),
            NodeKind::Negate(value) | NodeKind::Bind(_, value) => visit(value),
            NodeKind::Array(items) | NodeKind::Block(items) => items.iter().for_each(visit),
            NodeKind::Object(pairs) => pairs.iter().flat_map(|(key, value)| [key, value]).for_each(visit),
            NodeKind::Binary(_, left, right) | NodeKind::Apply(left, right) => {
                [left, right].into_iter().for_each(|side| visit(side))
            }
            NodeKind::Condition(condition) => {
                visit(&condition.condition);
                visit(&condition.then);
                condition.otherwise.iter().for_each(visit);
            }
            NodeKind::Lambda(lambda) => visit(&lambda.body),
            NodeKind::Call(call) | NodeKind::Partial(call) => {
                visit(&call.procedure);
                call.arguments.iter().for_each(visit);
            }
            NodeKind::Transform(transform) => {
                visit(&transform.pattern);
                visit(&transform.update);
                transform.delete.iter().for_each(visit);
            }
            _ => {}
        }
    }

    /// The parts of predicates, stages and grouping.
    pub(crate) fn for_each_suffix(&self, visit: &mut dyn FnMut(&Node)) {
        self.predicates.iter().for_each(|filter| visit(&filter.expr));
        for stage in &self.stages {
            if let Stage::Filter(filter) = stage {
                visit(&filter.expr);
            }
        }
        for (key, value) in self.group.iter().flat_map(|group| &group.pairs) {
            visit(key);
            visit(value);
        }
    }

    /// The parts of the kind alone, to change them.
    pub(super) fn for_each_kind_child_mut(&mut self, visit: &mut dyn FnMut(&mut Node)) {
        match &mut self.kind {
            NodeKind::Path(path) => path.steps.iter_mut().for_each(visit),
            NodeKind::Sort(terms) => terms.iter_mut().for_each(|term| visit(&mut term.expr)),
            NodeKind::Negate(value) | NodeKind::Bind(_, value) => visit(value),
            NodeKind::Array(items) | NodeKind::Block(items) => items.iter_mut().for_each(visit),
            NodeKind::Object(pairs) => pairs.iter_mut().flat_map(|(key, value)| [key, value]).for_each(visit),
            NodeKind::Binary(_, left, right) | NodeKind::Apply(left, right) => {
                visit(left);
                visit(right);
            }
            NodeKind::Condition(condition) => {
                visit(&mut condition.condition);
                visit(&mut condition.then);
                condition.otherwise.iter_mut().for_each(visit);
            }
            NodeKind::Lambda(lambda) => visit(&mut lambda.body),
            NodeKind::Call(call) | NodeKind::Partial(call) => {
                visit(&mut call.procedure);
                call.arguments.iter_mut().for_each(visit);
            }
            NodeKind::Transform(transform) => {
                visit(&mut transform.pattern);
                visit(&mut transform.update);
                transform.delete.iter_mut().for_each(visit);
            }
            _ => {}
        }
    }
}
