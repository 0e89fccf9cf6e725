//! The machine itself, and the scope of states that it shares with branches and item processors (spec: "State Machine").
//!
//! ```text
//! { "Comment": "…", "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }
//! ```

use super::fields::{Fields, What};
use super::query_language::{Context, QueryLanguage, read_machine_language};
use super::scalar::{constant, empty, integer, mismatch, non_empty_string, one_of, string};
use super::state::{State, StateKind, read_state};
use super::timeout::LONGEST_SECONDS;
use crate::collect_vec::CollectVec;
use crate::diagnostic::Diagnostics;
use crate::span::{Span, Spanned};
use crate::syntax::tree::{Member, Node, NodeKind};

/// A whole definition (spec: "State Machine", top-level fields).
#[derive(Default)]
pub struct StateMachine {
    /// `Comment`, `StartAt` and `States`.
    pub scope: Scope,
    /// `Version`: only `"1.0"` exists.
    pub version: Option<Spanned<String>>,
    /// `TimeoutSeconds` of the whole execution.
    pub timeout_seconds: Option<Spanned<u64>>,
    /// `QueryLanguage` as written; JSONPath where absent.
    pub query_language: Option<Spanned<QueryLanguage>>,
}

/// States that can reach each other: of the machine, of a Parallel's branch, or of a Map's item processor.
#[derive(Debug, Default, PartialEq)]
pub struct Scope {
    /// `Comment`.
    pub comment: Option<Spanned<String>>,
    /// `StartAt`; `None` only after a reported error.
    pub start_at: Option<Spanned<String>>,
    /// `States`, in the order of the definition.
    pub states: Vec<State>,
    /// The object that holds the scope.
    pub span: Span,
}

impl Scope {
    /// This scope, and those inside it, in the order of the definition.
    pub fn with_inner(&self) -> Vec<&Scope> {
        let mut found = Vec::new();
        self.add_with_inner(&mut found);
        found
    }

    fn add_with_inner<'a>(&'a self, found: &mut Vec<&'a Scope>) {
        found.push(self);
        for state in &self.states {
            if let Some(StateKind::Parallel(_) | StateKind::Map(_)) = &state.kind {
                state.inner_scopes().into_iter().for_each(|inner| inner.add_with_inner(found));
            }
        }
    }
}

/// The machine; `None` where the definition is not an object.
pub(super) fn read_state_machine(node: &Node, diags: &mut Diagnostics) -> Option<StateMachine> {
    let mut fields = Fields::of(node, What::Kind("the state machine"), None, Context::default(), diags)?;
    let (query_language, ctx) = read_machine_language(&mut fields, diags);
    fields.set_ctx(ctx);
    let machine = StateMachine {
        scope: read_scope(&mut fields, node.span, diags),
        version: fields.take("Version").and_then(|member| read_version(member, diags)),
        timeout_seconds: fields
            .take("TimeoutSeconds")
            .and_then(|member| constant(integer(1..=LONGEST_SECONDS))(member, diags)),
        query_language,
    };
    fields.finish(diags);
    Some(machine)
}

fn read_version(member: &Member, diags: &mut Diagnostics) -> Option<Spanned<String>> {
    let version = one_of(member, &[("1.0", "1.0")], diags)?;
    Some(version.map(str::to_string))
}

/// `Comment`, `StartAt` and `States` of the machine, a branch or an item processor.
pub(super) fn read_scope(fields: &mut Fields<'_>, span: Span, diags: &mut Diagnostics) -> Scope {
    let ctx = fields.ctx();
    Scope {
        comment: fields.take("Comment").and_then(|member| string(member, diags)),
        start_at: fields.require("StartAt").and_then(|member| non_empty_string(member, diags)),
        states: fields.require("States").map(|member| read_states(member, ctx, diags)).unwrap_or_default(),
        span,
    }
}

fn read_states(member: &Member, ctx: Context, diags: &mut Diagnostics) -> Vec<State> {
    let NodeKind::Object(members) = &member.value.kind else {
        diags.push(mismatch("States", &member.value, "an object"));
        return Vec::new();
    };
    if members.is_empty() {
        diags.push(empty("States", &member.value));
    }
    members.iter().map(|member| read_state(member, ctx, diags)).collect_vec()
}

#[cfg(test)]
mod tests {
    use crate::model::testing::read_machine;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(read_machine(text).1, expected, "{text}");
    }

    #[test]
    fn top_level_fields() {
        let states = r#""States": {"A": {"Type": "Succeed"}}"#;
        check(&format!(r#"{{"Comment": "c", "Version": "1.0", "TimeoutSeconds": 9, "StartAt": "A", {states}}}"#), &[]);
        check(&format!(r#"{{"StartAt": "A", {states}, "Version": "2.0"}}"#), &[r#"field-value-unknown at "2.0""#]);
        check(&format!(r#"{{"StartAt": "A", {states}, "Timeout": 9}}"#), &[r#"field-unknown at "Timeout""#]);
        check(&format!(r#"{{"Startat": "A", {states}}}"#), &[r#"field-unknown at "Startat""#]);
        check("{}", &["field-missing at {", "field-missing at {"]);
        check("[]", &["definition-not-object at []"]);
    }

    #[test]
    fn states() {
        check(r#"{"StartAt": "A", "States": {}}"#, &["field-empty at {}"]);
        check(r#"{"StartAt": "A", "States": []}"#, &["field-type-mismatch at []"]);
        check(r#"{"StartAt": "A", "States": {"A": "Pass"}}"#, &[r#"field-type-mismatch at "Pass""#]);
    }

    #[test]
    fn states_keep_their_order() {
        let (machine, _) =
            read_machine(r#"{"StartAt": "B", "States": {"B": {"Type": "Fail"}, "A": {"Type": "Succeed"}}}"#);
        let names: Vec<&str> = machine.scope.states.iter().map(|state| state.name.as_str()).collect();
        assert_eq!(names, ["B", "A"]);
    }
}
