//! The Parallel state: runs branches at the same time (spec: "Parallel State").
//!
//! ```text
//! { "Type": "Parallel", "Branches": [ { "StartAt": "A", "States": { … } } ], "Next": "B" }
//! ```

use super::catch::{Catcher, read_catch};
use super::fields::{Fields, What};
use super::retry::{Retrier, read_retry};
use super::scalar::non_empty_array;
use super::state_machine::{Scope, read_scope};
use super::transition::{Transition, read_transition};
use crate::diagnostic::Diagnostics;

/// A Parallel's own fields.
#[derive(Debug, PartialEq)]
pub struct Parallel {
    /// `Branches`.
    pub branches: Vec<Scope>,
    /// `Retry`; empty where absent.
    pub retry: Vec<Retrier>,
    /// `Catch`; empty where absent.
    pub catch: Vec<Catcher>,
    /// `Next` or `End`; `None` only after a reported error.
    pub transition: Option<Transition>,
}

/// A Parallel's own fields.
pub(super) fn read_parallel(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Parallel {
    let ctx = fields.ctx();
    let branches = fields.require("Branches").and_then(|member| non_empty_array(member, diags)).unwrap_or_default();
    let mut read = Vec::new();
    for branch in branches {
        if let Some(mut fields) = Fields::of(branch, What::Kind("a branch"), None, ctx, diags) {
            read.push(read_scope(&mut fields, branch.span, diags));
            fields.finish(diags);
        }
    }
    Parallel {
        branches: read,
        retry: read_retry(fields, diags),
        catch: read_catch(fields, diags),
        transition: read_transition(fields, diags),
    }
}

#[cfg(test)]
mod tests {
    use crate::model::testing::check;

    #[test]
    fn branches() {
        let branch = r#"{"Comment": "c", "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}"#;
        check(&format!(r#""Type": "Parallel", "End": true, "Branches": [{branch}], "Retry": [], "Catch": []"#), &[]);
        check(r#""Type": "Parallel", "End": true, "Branches": []"#, &["field-empty at []"]);
        check(r#""Type": "Parallel", "End": true"#, &[r#"field-missing at "A""#]);
        check(r#""Type": "Parallel", "End": true, "Branches": [[]]"#, &["field-type-mismatch at []"]);
        check(
            r#""Type": "Parallel", "End": true, "Branches": [{"QueryLanguage": "JSONPath", "StartAt": "B", "States": {"B": {"Type": "Fail"}}}]"#,
            &[r#"field-unknown at "QueryLanguage""#],
        );
    }
}
