//! Which binding each `$x` of an expression means.
//!
//! A block, a lambda, and a path with `@$v` or `#$i` are scopes. A `:=` belongs to the scope around it, and is only bound once it has
//! happened, so that `($x; $x := 1)` first reads an `$x` from further out.

use super::ancestry::Ancestry;
use super::tree::{Local, LocalId, Node, NodeKind, Stage, Variable};
use crate::collect_vec::CollectVec;

/// Follows an expression in the order it is evaluated.
struct Scopes<'a> {
    ancestry: &'a Ancestry,
    /// By the number of the place that binds: its name.
    names: Vec<String>,
    locals: Vec<Local>,
    /// By local: bound by now, whatever way was taken.
    certain: Vec<bool>,
    /// The locals that became certain, in order.
    trail: Vec<LocalId>,
    open: Vec<Scope>,
    scopes: u32,
}

struct Scope {
    number: u32,
    locals: Vec<LocalId>,
}

/// Says in each variable of `root` what it means, and in each `%` its slot. Gives the expression's variables.
pub(super) fn resolve(root: &mut Node, places: Vec<Local>, ancestry: &Ancestry) -> Vec<Local> {
    let names = places.into_iter().map(|place| place.name).collect_vec();
    let (locals, certain, trail, open) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut scopes = Scopes { ancestry, names, locals, certain, trail, open, scopes: 0 };
    scopes.within(|scopes| {
        scopes.declare_binds(root);
        scopes.node(root);
    });
    scopes.locals
}

impl Scopes<'_> {
    fn within(&mut self, walk: impl FnOnce(&mut Self)) {
        self.open.push(Scope { number: self.scopes, locals: Vec::new() });
        self.scopes += 1;
        walk(self);
        self.open.pop();
    }

    /// Walks what may not happen, or happen later.
    fn perhaps(&mut self, walk: impl FnOnce(&mut Self)) {
        let before = self.trail.len();
        walk(self);
        for local in self.trail.drain(before..) {
            if let Some(certain) = self.certain.get_mut(local.0 as usize) {
                *certain = false;
            }
        }
    }

    fn name_of(&self, local: LocalId) -> &str {
        self.locals.get(local.0 as usize).map_or("", |local| &local.name)
    }

    /// The variable that a place binds, in the innermost scope.
    fn declare(&mut self, place: LocalId) -> LocalId {
        let name = self.names.get(place.0 as usize).cloned().unwrap_or_default();
        let Some(scope) = self.open.last() else { return place };
        if let Some(known) = scope.locals.iter().find(|known| self.name_of(**known) == name) {
            return *known;
        }
        let number = scope.number;
        let id = LocalId(u32::try_from(self.locals.len()).unwrap_or(u32::MAX));
        self.locals.push(Local { name, scope: number });
        self.certain.push(false);
        self.open.iter_mut().last().into_iter().for_each(|scope| scope.locals.push(id));
        id
    }

    fn bind(&mut self, place: &mut LocalId) {
        *place = self.declare(*place);
        self.make_certain(*place);
    }

    fn make_certain(&mut self, local: LocalId) {
        if let Some(certain) = self.certain.get_mut(local.0 as usize)
            && !*certain
        {
            *certain = true;
            self.trail.push(local);
        }
    }

    /// The `:=` of the innermost scope: a lambda may read what is bound after it.
    fn declare_binds(&mut self, node: &Node) {
        if let NodeKind::Bind(place, _) = &node.kind {
            self.declare(*place);
        }
        if matches!(node.kind, NodeKind::Block(_) | NodeKind::Lambda(_)) {
            return node.for_each_suffix(&mut |child| self.declare_binds(child));
        }
        node.for_each_child(&mut |child| self.declare_binds(child));
    }

    fn node(&mut self, node: &mut Node) {
        match &mut node.kind {
            NodeKind::Variable(Variable::Named { name, locals, certain }) => (*locals, *certain) = self.find(name),
            NodeKind::Parent(slot) => *slot = self.ancestry.label(*slot),
            NodeKind::Path(_) => return self.path(node),
            NodeKind::Block(parts) => self.within(|scopes| {
                parts.iter().for_each(|part| scopes.declare_binds(part));
                parts.iter_mut().for_each(|part| scopes.node(part));
            }),
            NodeKind::Bind(place, value) => {
                let local = self.declare_of(place, value);
                self.node(value);
                self.make_certain(local);
            }
            NodeKind::Lambda(lambda) => self.perhaps(|scopes| {
                scopes.within(|scopes| {
                    lambda.parameters.iter_mut().for_each(|parameter| scopes.bind(parameter));
                    scopes.declare_binds(&lambda.body);
                    scopes.node(&mut lambda.body);
                });
            }),
            NodeKind::Condition(condition) => {
                self.node(&mut condition.condition);
                self.perhaps(|scopes| scopes.node(&mut condition.then));
                let otherwise = condition.otherwise.iter_mut();
                self.perhaps(|scopes| otherwise.for_each(|node| scopes.node(node)));
            }
            NodeKind::Binary(_, left, right) => {
                self.node(left);
                self.perhaps(|scopes| scopes.node(right));
            }
            NodeKind::Object(_) | NodeKind::Transform(_) | NodeKind::Sort(_) => {
                self.perhaps(|scopes| node.for_each_kind_child_mut(&mut |child| scopes.node(child)));
            }
            _ => node.for_each_kind_child_mut(&mut |child| self.node(child)),
        }
        self.suffixes(node);
    }

    /// The variable that a `:=` binds. A lambda can only be called once it has its name, so it finds itself.
    fn declare_of(&mut self, place: &mut LocalId, value: &Node) -> LocalId {
        let local = self.declare(*place);
        *place = local;
        if matches!(value.kind, NodeKind::Lambda(_)) {
            self.make_certain(local);
        }
        local
    }

    fn path(&mut self, node: &mut Node) {
        let NodeKind::Path(path) = &mut node.kind else { return };
        let binds = |stage: &Stage| matches!(stage, Stage::Index(_));
        let bound = |step: &Node| step.focus.is_some() || step.index.is_some() || step.stages.iter().any(binds);
        let has_bindings = path.steps.iter().any(bound);
        self.perhaps(|scopes| {
            let mut walk = |scopes: &mut Self| {
                if let NodeKind::Path(path) = &mut node.kind {
                    path.steps.iter_mut().for_each(|step| scopes.node(step));
                }
                scopes.suffixes(node);
            };
            if has_bindings { scopes.within(walk) } else { walk(scopes) }
        });
    }

    /// What stands after a node.
    fn suffixes(&mut self, node: &mut Node) {
        node.ancestor = node.ancestor.map(|slot| self.ancestry.label(slot));
        node.predicates.iter_mut().for_each(|filter| self.perhaps(|scopes| scopes.node(&mut filter.expr)));
        node.focus.iter_mut().for_each(|place| self.bind(place));
        node.index.iter_mut().for_each(|place| self.bind(place));
        for stage in &mut node.stages {
            match stage {
                Stage::Filter(filter) => self.perhaps(|scopes| scopes.node(&mut filter.expr)),
                Stage::Index(place) => self.bind(place),
            }
        }
        for (key, value) in node.group.iter_mut().flat_map(|group| &mut group.pairs) {
            self.perhaps(|scopes| scopes.node(key));
            self.perhaps(|scopes| scopes.node(value));
        }
    }

    /// What a name can mean here, and whether the last of it is surely bound.
    fn find(&self, name: &str) -> (Vec<LocalId>, bool) {
        let mut found = Vec::new();
        for scope in self.open.iter().rev() {
            for local in scope.locals.iter().filter(|local| self.name_of(**local) == name) {
                found.push(*local);
                if self.certain.get(local.0 as usize).copied().unwrap_or(false) {
                    return (found, true);
                }
            }
        }
        (found, false)
    }
}
