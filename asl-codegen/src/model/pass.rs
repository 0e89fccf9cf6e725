//! The Pass state: passes or transforms its input (spec: "Pass State"): `{ "Type": "Pass", "Result": { "x": 1 }, "Next": "B" }`.

use super::transition::Transition;
use crate::syntax::tree::Node;

/// A Pass's own fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Pass {
    /// `Result` (JSONPath): JSON that is never evaluated.
    pub result: Option<Node>,
    /// `Next` or `End`; `None` only after a reported error.
    pub transition: Option<Transition>,
}
