//! What expressions read of the context object: `$$.Map.Item.Value`, `$states.context.Execution.Id`.

use super::expression::Expression;
use crate::collect_vec::CollectVec;
use crate::expr::json_path::{Root, Segment, Step};
use crate::expr::jsonata::Expr;
use crate::span::Span;

/// One reading of the context object.
pub(super) struct ContextRead {
    /// The names on the way, as far as the way is one of names, each with its place.
    pub(super) way: Vec<(String, Span)>,
    /// `$$` or `$states.context`.
    pub(super) root: &'static str,
}

/// What a path reads of it.
pub(super) fn of_path(expression: Expression<'_>) -> Option<ContextRead> {
    let named = |step: Option<Step>, span: Span| match step {
        Some(Step::Key(key)) => Some((key, span)),
        _ => None,
    };
    let way = match expression {
        Expression::Path(path) if path.root == Root::Context => {
            let segments = path.segments.iter().map_while(|segment| named(Segment::step(segment), segment.span));
            segments.collect_vec()
        }
        Expression::Reference(path) if path.root == Root::Context => {
            let steps = path.steps.iter().map_while(|step| named(Some(step.value.clone()), step.span));
            steps.collect_vec()
        }
        _ => return None,
    };
    Some(ContextRead { way, root: "$$" })
}

/// What a JSONata expression reads of it.
pub(super) fn of_jsonata(expression: &Expr) -> Vec<ContextRead> {
    let ways = expression.context_ways().into_iter();
    ways.map(|way| ContextRead { way, root: "$states.context" }).collect_vec()
}
