//! `Retry`: which errors are tried again, how often and how soon (spec: "Retrying after error").
//!
//! ```text
//! { "ErrorEquals": ["States.Timeout"], "IntervalSeconds": 3, "MaxAttempts": 2, "BackoffRate": 1.5 }
//! ```

use crate::span::{Span, Spanned};

/// One element of `Retry`.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JitterStrategy {
    /// `FULL`: a random delay between 0 and the computed one
    Full,
    /// `NONE`: the computed delay
    None,
}
