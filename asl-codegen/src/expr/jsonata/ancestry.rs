//! `%`: which step's input it means. `a.b.(%.c)` asks for what `b` was found in.
//!
//! A `%` travels out of the expression it stands in, as a number of levels still to go up, until a step is found that takes them.

use std::mem;

use super::fault::Fault;
use super::tree::{AncestorSlot, Node, NodeKind, Path};

/// The slots of the `%` of one expression.
#[derive(Default)]
pub(super) struct Ancestry {
    slots: Vec<Slot>,
}

/// Where a `%` is on its way, and the slot it shares with others that mean the same step.
struct Slot {
    level: u32,
    label: AncestorSlot,
}

impl Ancestry {
    /// A new `%`.
    pub(super) fn slot(&mut self) -> AncestorSlot {
        let label = AncestorSlot(u32::try_from(self.slots.len()).unwrap_or(u32::MAX));
        self.slots.push(Slot { level: 1, label });
        label
    }

    /// The slot that a `%` shares in the end.
    pub(super) fn label(&self, slot: AncestorSlot) -> AncestorSlot {
        self.get(slot).map_or(slot, |found| found.label)
    }

    fn get(&self, slot: AncestorSlot) -> Option<&Slot> {
        self.slots.get(slot.0 as usize)
    }

    fn level(&self, slot: AncestorSlot) -> u32 {
        self.get(slot).map_or(0, |found| found.level)
    }

    fn change(&mut self, slot: AncestorSlot, change: impl FnOnce(&mut Slot)) {
        if let Some(found) = self.slots.get_mut(slot.0 as usize) {
            change(found);
        }
    }

    /// Looks for the step in `node`, from its end.
    fn seek(&mut self, node: &mut Node, slot: AncestorSlot) -> Result<(), Fault> {
        match &mut node.kind {
            NodeKind::Name(_) | NodeKind::Wildcard => {
                self.change(slot, |found| found.level = found.level.saturating_sub(1));
                if self.level(slot) == 0 {
                    if let Some(shared) = node.ancestor {
                        let label = self.label(shared);
                        self.change(slot, |found| found.label = label);
                    }
                    node.ancestor = Some(slot);
                    node.tuple = true;
                }
            }
            NodeKind::Parent(_) => self.change(slot, |found| found.level += 1),
            NodeKind::Block(expressions) => {
                if let Some(last) = expressions.last_mut() {
                    node.tuple = true;
                    self.seek(last, slot)?;
                }
            }
            NodeKind::Path(path) => {
                node.tuple = true;
                let mut steps = path.steps.iter_mut().rev();
                if let Some(last) = steps.next() {
                    self.seek(last, slot)?;
                }
                while let (true, Some(step)) = (self.level(slot) > 0, steps.next()) {
                    self.seek(step, slot)?;
                }
            }
            _ => return Err(underivable(node)),
        }
        Ok(())
    }

    /// The `%` of a filter's condition: those of the first level mean the input of the step that is filtered.
    pub(super) fn filter(&mut self, step: &mut Node, condition: &mut Node) -> Result<(), Fault> {
        for slot in mem::take(&mut condition.seeking) {
            if self.level(slot) == 1 {
                self.seek(step, slot)?;
            } else {
                self.change(slot, |found| found.level = found.level.saturating_sub(1));
            }
            step.seeking.push(slot);
        }
        Ok(())
    }

    /// The `%` of a path's last step, looked for in the steps before it; those not found go on out of the path.
    pub(super) fn resolve(&mut self, path: &mut Path, seeking: &mut Vec<AncestorSlot>) -> Result<(), Fault> {
        let Some((last, before)) = path.steps.split_last_mut() else { return Ok(()) };
        let mut slots = last.seeking.clone();
        if let NodeKind::Parent(slot) = last.kind {
            slots.push(slot);
        }
        for slot in slots {
            let mut left = before.len();
            while self.level(slot) > 0 {
                let Some(mut at) = left.checked_sub(1) else {
                    seeking.push(slot);
                    break;
                };
                // Steps in a row that bind `@$v` all have the same context.
                let focus = |at: usize| before.get(at).is_some_and(|step| step.focus.is_some());
                while at > 0 && focus(at) && focus(at - 1) {
                    at -= 1;
                }
                left = at;
                let Some(step) = before.get_mut(at) else { break };
                self.seek(step, slot)?;
            }
        }
        Ok(())
    }
}

/// Takes what a part of `node` is still looking for out to `node`.
pub(super) fn push(seeking: &mut Vec<AncestorSlot>, part: &mut Node) {
    seeking.append(&mut part.seeking);
    if let NodeKind::Parent(slot) = part.kind {
        seeking.push(slot);
    }
}

/// A `%` in or after `node` has nothing to refer to.
pub(super) fn underivable(node: &Node) -> Fault {
    Fault::about("S0217", node.at.clone(), Some(type_name(&node.kind).to_string()), "")
}

/// What JSONata calls a node.
fn type_name(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::Path(_) => "path",
        NodeKind::Name(_) => "name",
        NodeKind::Wildcard => "wildcard",
        NodeKind::Descendant => "descendant",
        NodeKind::Parent(_) => "parent",
        NodeKind::Sort(_) => "sort",
        NodeKind::String(_) => "string",
        NodeKind::Number(_) => "number",
        NodeKind::Boolean(_) | NodeKind::Null => "value",
        NodeKind::Regex(_) => "regex",
        NodeKind::Variable(_) => "variable",
        NodeKind::Negate(_) | NodeKind::Array(_) | NodeKind::Object(_) => "unary",
        NodeKind::Binary(..) => "binary",
        NodeKind::Apply(..) => "apply",
        NodeKind::Condition(_) => "condition",
        NodeKind::Block(_) => "block",
        NodeKind::Bind(..) => "bind",
        NodeKind::Lambda(_) => "lambda",
        NodeKind::Call(_) => "function",
        NodeKind::Partial(_) => "partial",
        NodeKind::Placeholder => "operator",
        NodeKind::Transform(_) => "transform",
    }
}
