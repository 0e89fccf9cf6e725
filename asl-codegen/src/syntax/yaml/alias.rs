//! Anchors and aliases: `&retry [...]` once, `*retry` elsewhere. An alias is its value again, and not without bounds.

use std::collections::HashMap;

use super::Result;
use super::fault;
use crate::span::Span;
use crate::syntax::tree::{Node, NodeKind};

/// The values that have a name.
pub(super) struct Anchors {
    values: HashMap<usize, (Node, usize)>,
    /// How much may still be copied: a few lines could make gigabytes.
    left: usize,
}

impl Anchors {
    /// Copies are bounded by the text's length.
    pub(super) fn new(text_len: usize) -> Anchors {
        Anchors { values: HashMap::new(), left: text_len.saturating_mul(8).saturating_add(1 << 16) }
    }

    /// Keeps a copy of a value.
    pub(super) fn insert(&mut self, id: usize, node: &Node) -> Result<()> {
        let weight = weight(node);
        self.spend(weight, node.span)?;
        self.values.insert(id, (node.clone(), weight));
        Ok(())
    }

    /// The value that an alias stands for. Faults of it as a whole stand at the alias, faults inside it where it is written.
    pub(super) fn get(&mut self, id: usize, span: Span) -> Result<Node> {
        let Some((_, weight)) = self.values.get(&id) else { return Err(fault::alias_inside_itself(span)) };
        self.spend(*weight, span)?;
        let Some((node, _)) = self.values.get(&id) else { return Err(fault::alias_inside_itself(span)) };
        Ok(Node { span, kind: node.kind.clone() })
    }

    fn spend(&mut self, weight: usize, span: Span) -> Result<()> {
        self.left = self.left.checked_sub(weight).ok_or_else(|| fault::too_many_aliases(span))?;
        Ok(())
    }
}

/// About how many bytes of text the value would be.
fn weight(node: &Node) -> usize {
    match &node.kind {
        NodeKind::Null | NodeKind::Bool(_) => 4,
        NodeKind::Number(text) => text.len() + 1,
        NodeKind::String(text) => text.value.len() + 2,
        NodeKind::Array(items) => items.iter().map(weight).sum::<usize>() + 2,
        NodeKind::Object(members) => {
            members.iter().map(|member| member.key.value.len() + 3 + weight(&member.value)).sum::<usize>() + 2
        }
    }
}
