//! The rules of a Choice: comparisons of what plain paths lead to, joined by `And`, `Or` and `Not`.

use super::path::Path;
use crate::choice::{is_present, present};
use crate::error::ExecutionError;
use crate::reference_path::scalar_at;
use crate::timestamp::Timestamp;
use crate::value::{Number, Scalar, Value};

/// A rule: when it matches, and the number of the state that it leads to.
#[derive(Debug)]
pub struct Rule {
    pub(super) condition: Condition,
    pub(super) next: u32,
}

impl Rule {
    /// A rule.
    #[inline]
    pub const fn new(condition: Condition, next: u32) -> Rule {
        Rule { condition, next }
    }
}

/// What a rule tests; the functions are those of [`choice`](crate::choice).
#[derive(Debug)]
pub enum Condition {
    /// `And`
    And(&'static [Condition]),
    /// `Or`
    Or(&'static [Condition]),
    /// `Not`
    Not(&'static Condition),
    /// A string comparator.
    Text(Path, fn(Scalar<'_>, &str) -> bool, &'static str),
    /// `StringMatches`, its pattern split at the stars.
    Matches(Path, &'static [&'static str]),
    /// A numeric comparator.
    Number(Path, fn(Scalar<'_>, Number) -> bool, Number),
    /// `BooleanEquals`
    Bool(Path, fn(Scalar<'_>, bool) -> bool, bool),
    /// A timestamp comparator.
    Instant(Path, fn(Scalar<'_>, Timestamp) -> bool, Timestamp),
    /// A comparator's `…Path` form.
    Path(Path, fn(Scalar<'_>, Scalar<'_>) -> bool, Path),
    /// `IsNull` and so on, and what it is to be.
    Is(Path, fn(Scalar<'_>) -> bool, bool),
    /// `IsPresent`, and what it is to be.
    Present(Path, bool),
    /// A comparison with a placeholder that is no timestamp.
    Never,
}

impl Condition {
    /// Whether the effective input meets it. Stops at the first operand that decides.
    #[inline]
    pub(super) fn holds(&self, input: &Value) -> Result<bool, ExecutionError> {
        let scalar = |path: &Path| scalar_at(input, path.steps());
        let known = |path: &Path| present(scalar_at(input, path.steps()), path.text);
        Ok(match self {
            Condition::And(conditions) => {
                for condition in *conditions {
                    if !condition.holds(input)? {
                        return Ok(false);
                    }
                }
                true
            }
            Condition::Or(conditions) => {
                for condition in *conditions {
                    if condition.holds(input)? {
                        return Ok(true);
                    }
                }
                false
            }
            Condition::Not(condition) => !condition.holds(input)?,
            Condition::Text(path, test, text) => test(known(path)?, text),
            Condition::Matches(path, pieces) => crate::choice::string_matches(known(path)?, pieces),
            Condition::Number(path, test, number) => test(known(path)?, *number),
            Condition::Bool(path, test, expected) => test(known(path)?, *expected),
            Condition::Instant(path, test, instant) => test(known(path)?, *instant),
            Condition::Path(path, test, other) => test(known(path)?, known(other)?),
            Condition::Is(path, test, expected) => test(known(path)?) == *expected,
            Condition::Present(path, expected) => is_present(scalar(path)) == *expected,
            Condition::Never => false,
        })
    }
}
