//! `Retry`: which errors are tried again, how often and how soon (spec: "Retrying after error").
//!
//! ```text
//! { "ErrorEquals": ["States.Timeout"], "IntervalSeconds": 3, "MaxAttempts": 2, "BackoffRate": 1.5 }
//! ```

use super::fields::{Fields, What};
use super::query_language::Context;
use super::scalar::{array, constant, integer, non_empty_strings, number, one_of, string};
use super::timeout::LONGEST_SECONDS;
use crate::collect_vec::CollectVec;
use crate::diagnostic::Diagnostics;
use crate::span::{Span, Spanned};
use crate::syntax::tree::Node;

/// One element of `Retry`.
#[derive(Debug, PartialEq)]
pub struct Retrier {
    /// `ErrorEquals`: never empty unless an error was reported.
    pub error_equals: Vec<Spanned<String>>,
    /// `IntervalSeconds`; 1 where absent.
    pub interval_seconds: Option<Spanned<u64>>,
    /// `MaxAttempts`; 3 where absent, 0 for never.
    pub max_attempts: Option<Spanned<u64>>,
    /// `BackoffRate`; 2.0 where absent.
    pub backoff_rate: Option<Spanned<f64>>,
    /// `MaxDelaySeconds`.
    pub max_delay_seconds: Option<Spanned<u64>>,
    /// `JitterStrategy`; `NONE` where absent.
    pub jitter_strategy: Option<Spanned<JitterStrategy>>,
    /// `Comment`.
    pub comment: Option<Spanned<String>>,
    /// The retrier's object.
    pub span: Span,
}

/// `JitterStrategy`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum JitterStrategy {
    /// `FULL`: a random delay between 0 and the computed one
    Full,
    /// `NONE`: the computed delay
    None,
}

/// A year and a day, in seconds.
const LONGEST_DELAY: u64 = 31_622_400;

const STRATEGIES: [(&str, JitterStrategy); 2] = [("FULL", JitterStrategy::Full), ("NONE", JitterStrategy::None)];

/// A state's `Retry`.
pub(super) fn read_retry(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Vec<Retrier> {
    let ctx = fields.ctx();
    let elements = fields.take("Retry").and_then(|member| array(member, diags)).unwrap_or_default();
    elements.iter().filter_map(|element| read_retrier(element, ctx, diags)).collect_vec()
}

fn read_retrier(node: &Node, ctx: Context, diags: &mut Diagnostics) -> Option<Retrier> {
    let mut fields = Fields::of(node, What::Kind("a retrier"), None, ctx, diags)?;
    let backoff_rate = constant(number(1.0..=f64::INFINITY));
    let retrier = Retrier {
        error_equals: fields.require("ErrorEquals").map(|member| non_empty_strings(member, diags)).unwrap_or_default(),
        interval_seconds: fields
            .take("IntervalSeconds")
            .and_then(|member| constant(integer(1..=LONGEST_SECONDS))(member, diags)),
        max_attempts: fields.take("MaxAttempts").and_then(|member| constant(integer(0..=99_999_999))(member, diags)),
        backoff_rate: fields.take("BackoffRate").and_then(|member| backoff_rate(member, diags)),
        max_delay_seconds: fields
            .take("MaxDelaySeconds")
            .and_then(|member| constant(integer(1..=LONGEST_DELAY))(member, diags)),
        jitter_strategy: fields.take("JitterStrategy").and_then(|member| one_of(member, &STRATEGIES, diags)),
        comment: fields.take("Comment").and_then(|member| string(member, diags)),
        span: node.span,
    };
    fields.finish(diags);
    Some(retrier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StateKind;
    use crate::model::testing::{self, kind};

    const TASK: &str = r#""Type": "Task", "End": true, "Resource": "a:b""#;

    #[test]
    fn all_fields() {
        let retrier = r#"{"ErrorEquals": ["A", "B"], "IntervalSeconds": 3, "MaxAttempts": 0, "BackoffRate": 1.5,
            "MaxDelaySeconds": 9, "JitterStrategy": "FULL", "Comment": "c"}"#;
        let StateKind::Task(task) = kind(&format!(r#"{TASK}, "Retry": [{retrier}]"#)) else { panic!() };
        let [retrier] = task.retry.as_slice() else { panic!() };
        assert_eq!(retrier.error_equals.iter().map(|name| name.as_str()).collect::<Vec<_>>(), ["A", "B"]);
        assert_eq!(retrier.max_attempts.as_ref().map(|attempts| attempts.value), Some(0));
        assert_eq!(retrier.backoff_rate.as_ref().map(|rate| rate.value), Some(1.5));
        assert_eq!(retrier.jitter_strategy.as_ref().map(|strategy| strategy.value), Some(JitterStrategy::Full));
    }

    #[test]
    fn faults() {
        let check = |fields: &str, expected: &[&str]| {
            testing::check(&format!(r#"{TASK}, "Retry": [{{{fields}}}]"#), expected);
        };
        check(r#""MaxAttempts": 1"#, &["field-missing at {"]);
        check(r#""ErrorEquals": []"#, &["field-empty at []"]);
        check(r#""ErrorEquals": ["A", "", 1]"#, &[r#"field-empty at """#, "field-type-mismatch at 1"]);
        check(r#""ErrorEquals": "A""#, &[r#"field-type-mismatch at "A""#]);
        check(r#""ErrorEquals": ["A"], "IntervalSeconds": 0"#, &["field-out-of-range at 0"]);
        check(r#""ErrorEquals": ["A"], "MaxAttempts": -1"#, &["field-out-of-range at -1"]);
        check(r#""ErrorEquals": ["A"], "BackoffRate": 0.9"#, &["field-out-of-range at 0.9"]);
        check(r#""ErrorEquals": ["A"], "MaxDelaySeconds": 31622401"#, &["field-out-of-range at 31622401"]);
        check(r#""ErrorEquals": ["A"], "JitterStrategy": "Full""#, &[r#"field-value-unknown at "Full""#]);
        check(r#""ErrorEquals": ["A"], "MaxAttempts": "{% 3 %}""#, &[r#"field-type-mismatch at "{% 3 %}""#]);
        check(r#""ErrorEquals": ["A"], "MaxAttempt": 1"#, &[r#"field-unknown at "MaxAttempt""#]);
    }
}
