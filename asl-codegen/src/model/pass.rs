//! The Pass state: passes or transforms its input (spec: "Pass State"): `{ "Type": "Pass", "Result": { "x": 1 }, "Next": "B" }`.

use super::fields::Fields;
use super::query_language::QueryLanguage;
use super::transition::{Transition, read_transition};
use crate::diagnostic::Diagnostics;
use crate::syntax::tree::Node;

/// A Pass's own fields.
#[derive(Debug, PartialEq)]
pub struct Pass {
    /// `Result` (JSONPath): JSON that is never evaluated.
    pub result: Option<Node>,
    /// `Next` or `End`; `None` only after a reported error.
    pub transition: Option<Transition>,
}

/// A Pass's own fields.
pub(super) fn read_pass(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Pass {
    Pass {
        result: fields.take_in(QueryLanguage::JsonPath, "Result", diags).map(|member| member.value.clone()),
        transition: read_transition(fields, diags),
    }
}
