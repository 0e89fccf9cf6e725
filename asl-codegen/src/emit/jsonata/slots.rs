//! Which variables need a slot: those that a closure holds after their scope has ended, those that a path's items carry along, and
//! those that are bound in the middle of something. All others are Rust variables.

use std::collections::{BTreeMap, BTreeSet};

use super::ancestor_id;
use super::call::immediate;
use crate::expr::jsonata::tree::{Call, Local, LocalId, Stage, Variable};
use crate::expr::jsonata::{Node, NodeKind};

/// The numbers of the variables that need a slot.
#[derive(Default)]
pub(super) struct Slots(BTreeSet<u32>);

impl Slots {
    pub(super) fn has(&self, id: u32) -> bool {
        // Those of `%` have numbers beyond all variables.
        id >= ancestor_id_floor() || self.0.contains(&id)
    }

    pub(super) fn of(root: &Node, locals: &[Local]) -> Slots {
        let mut walk = Walk { locals, owners: BTreeMap::new(), slots: BTreeSet::new() };
        walk.node(root, 0);
        Slots(walk.slots)
    }
}

fn ancestor_id_floor() -> u32 {
    ancestor_id(crate::expr::jsonata::tree::AncestorSlot(0))
}

/// Goes through an expression with the number of closures around that may outlive their surroundings.
struct Walk<'l> {
    locals: &'l [Local],
    /// Inside of how many closures a variable is declared.
    owners: BTreeMap<u32, u32>,
    slots: BTreeSet<u32>,
}

impl Walk<'_> {
    fn canonical(&self, id: LocalId) -> u32 {
        let own = self.locals.get(id.0 as usize);
        let first = self.locals.iter().position(|local| Some(local) == own);
        first.filter(|_| own.is_some()).map_or(id.0, |first| first as u32)
    }

    fn node(&mut self, node: &Node, depth: u32) {
        for id in bound_by_step(node) {
            let id = self.canonical(id);
            self.slots.insert(id);
        }
        match &node.kind {
            NodeKind::Variable(Variable::Named { locals, .. }) => locals.iter().for_each(|id| self.read(*id, depth)),
            NodeKind::Bind(id, _) => {
                let id = self.canonical(*id);
                self.slots.insert(id);
            }
            NodeKind::Block(nodes) => {
                nodes.iter().for_each(|node| self.statement(node, depth));
                return node.for_each_suffix(&mut |child| self.node(child, depth));
            }
            NodeKind::Lambda(lambda) => {
                self.parameters(&lambda.parameters, depth + 1);
                return node.for_each_child(&mut |child| self.node(child, depth + 1));
            }
            NodeKind::Transform(_) => return node.for_each_child(&mut |child| self.node(child, depth + 1)),
            NodeKind::Call(call) => {
                self.call(call, 0, depth);
                return node.for_each_suffix(&mut |child| self.node(child, depth));
            }
            NodeKind::Apply(left, right) => {
                self.node(left, depth);
                match &right.kind {
                    NodeKind::Call(call) => self.call(call, 1, depth),
                    _ => self.node(right, depth),
                }
                return node.for_each_suffix(&mut |child| self.node(child, depth));
            }
            _ => {}
        }
        node.for_each_child(&mut |child| self.node(child, depth));
    }

    /// A lambda that is only called during a call is no closure that lasts.
    fn call(&mut self, call: &Call, n_before: usize, depth: u32) {
        let immediate = immediate(call, n_before);
        self.node(&call.procedure, depth);
        for (index, argument) in call.arguments.iter().enumerate() {
            match &argument.kind {
                NodeKind::Lambda(lambda) if immediate == Some(index) => {
                    self.parameters(&lambda.parameters, depth);
                    self.node(&lambda.body, depth);
                }
                _ => self.node(argument, depth),
            }
        }
    }

    fn statement(&mut self, node: &Node, depth: u32) {
        match &node.kind {
            NodeKind::Bind(id, value) if node.is_bare() => {
                let id = self.canonical(*id);
                self.owners.insert(id, depth);
                self.node(value, depth);
            }
            _ => self.node(node, depth),
        }
    }

    fn parameters(&mut self, parameters: &[LocalId], depth: u32) {
        for id in parameters {
            let id = self.canonical(*id);
            self.owners.insert(id, depth);
        }
    }

    fn read(&mut self, id: LocalId, depth: u32) {
        let id = self.canonical(id);
        if self.owners.get(&id).is_none_or(|owner| *owner < depth) {
            self.slots.insert(id);
        }
    }
}

/// The variables that a step of a path binds.
fn bound_by_step(node: &Node) -> impl Iterator<Item = LocalId> {
    let stages = node.stages.iter().filter_map(|stage| match stage {
        Stage::Index(id) => Some(*id),
        Stage::Filter(_) => None,
    });
    node.focus.into_iter().chain(node.index).chain(stages)
}
