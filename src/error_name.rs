//! The names of predefined errors, and which names an `ErrorEquals` list matches. Spec: "Errors", "Retrying after
//! error", "Fallback states".
//!
//! ```
//! use asl::error_name::{self, matches};
//! assert!(matches(&["Case.Locked", error_name::ALL], "Case.Closed"));
//! assert!(!matches(&[error_name::ALL], error_name::RUNTIME));
//! ```

/// Matches every error but [`RUNTIME`]. Never the name of an error itself.
pub const ALL: &str = "States.ALL";
/// A branch of a Parallel state failed.
pub const BRANCH_FAILED: &str = "States.BranchFailed";
/// A result or a state's output is larger than the quota.
pub const DATA_LIMIT_EXCEEDED: &str = "States.DataLimitExceeded";
/// More items of a Map state failed than its `ToleratedFailure…` fields allow.
pub const EXCEED_TOLERATED_FAILURE_THRESHOLD: &str = "States.ExceedToleratedFailureThreshold";
/// A task sent no heartbeat for `HeartbeatSeconds`. Outside of Retry and Catch it is reported as [`TIMEOUT`].
pub const HEARTBEAT_TIMEOUT: &str = "States.HeartbeatTimeout";
/// An intrinsic function failed.
pub const INTRINSIC_FAILURE: &str = "States.IntrinsicFailure";
/// The items of a Map state could not be read.
pub const ITEM_READER_FAILED: &str = "States.ItemReaderFailed";
/// No rule of a Choice state matched and it has no `Default`.
pub const NO_CHOICE_MATCHED: &str = "States.NoChoiceMatched";
/// A path in a payload template leads nowhere.
pub const PARAMETER_PATH_FAILURE: &str = "States.ParameterPathFailure";
/// The task was not allowed to run.
pub const PERMISSIONS: &str = "States.Permissions";
/// A JSONata expression failed.
pub const QUERY_EVALUATION_ERROR: &str = "States.QueryEvaluationError";
/// A reference path, such as `ResultPath`, can't be applied. This is what the service reports, though nowhere
/// documented; [`RESULT_PATH_MATCH_FAILURE`] in `ErrorEquals` matches it too.
pub const REFERENCE_PATH_CONFLICT: &str = "States.ReferencePathConflict";
/// The documented name of [`REFERENCE_PATH_CONFLICT`]: a `ResultPath` can't be applied to the state's input.
pub const RESULT_PATH_MATCH_FAILURE: &str = "States.ResultPathMatchFailure";
/// The results of a Map state could not be written.
pub const RESULT_WRITER_FAILED: &str = "States.ResultWriterFailed";
/// The definition doesn't fit the data, such as a path that leads nowhere. Neither Retry nor Catch ever sees it.
pub const RUNTIME: &str = "States.Runtime";
/// A task failed without a name of its own. In `ErrorEquals`: matches every error but the timeouts and [`RUNTIME`].
pub const TASK_FAILED: &str = "States.TaskFailed";
/// A task, or the whole execution, took longer than its `TimeoutSeconds`.
pub const TIMEOUT: &str = "States.Timeout";

/// Whether a retrier or catcher with this `ErrorEquals` list applies to an error of this name.
///
/// `States.ALL` matches `States.DataLimitExceeded`, although the documentation says otherwise: the service was recorded
/// catching a task's oversized result that way.
///
/// ```
/// use asl::error_name::matches;
/// assert!(matches(&["States.TaskFailed"], "CustomException"));
/// assert!(!matches(&["States.TaskFailed"], "States.Timeout"));
/// assert!(matches(&["States.Timeout"], "States.HeartbeatTimeout"));
/// assert!(!matches(&["States.Runtime"], "States.Runtime"));
/// ```
#[inline]
pub fn matches(error_equals: &[&str], error: &str) -> bool {
    error != RUNTIME && error_equals.iter().any(|pattern| matches_one(pattern, error))
}

#[inline]
fn matches_one(pattern: &str, error: &str) -> bool {
    match pattern {
        ALL => true,
        TASK_FAILED => !matches!(error, TIMEOUT | HEARTBEAT_TIMEOUT),
        TIMEOUT => matches!(error, TIMEOUT | HEARTBEAT_TIMEOUT),
        RESULT_PATH_MATCH_FAILURE => matches!(error, RESULT_PATH_MATCH_FAILURE | REFERENCE_PATH_CONFLICT),
        name => name == error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(error_equals: &[&str], error: &str, expected: bool) {
        assert_eq!(matches(error_equals, error), expected, "{error_equals:?} on {error}");
    }

    #[test]
    fn names_match_exactly() {
        check(&["A"], "A", true);
        check(&["A"], "a", false);
        check(&["A"], "AB", false);
        check(&["A", "B"], "B", true);
        check(&[], "A", false);
        check(&["States.Permissions"], PERMISSIONS, true);
    }

    #[test]
    fn all_matches_everything_but_runtime() {
        check(&[ALL], "A", true);
        check(&[ALL], TIMEOUT, true);
        check(&[ALL], HEARTBEAT_TIMEOUT, true);
        check(&[ALL], QUERY_EVALUATION_ERROR, true);
        check(&[ALL], DATA_LIMIT_EXCEEDED, true);
        check(&[ALL], RUNTIME, false);
    }

    #[test]
    fn task_failed_is_a_wildcard_without_timeouts() {
        check(&[TASK_FAILED], TASK_FAILED, true);
        check(&[TASK_FAILED], "Lambda.Unknown", true);
        check(&[TASK_FAILED], PERMISSIONS, true);
        check(&[TASK_FAILED], TIMEOUT, false);
        check(&[TASK_FAILED], HEARTBEAT_TIMEOUT, false);
        check(&[TASK_FAILED], RUNTIME, false);
    }

    #[test]
    fn a_heartbeat_timeout_has_two_names() {
        check(&[HEARTBEAT_TIMEOUT], HEARTBEAT_TIMEOUT, true);
        check(&[TIMEOUT], HEARTBEAT_TIMEOUT, true);
        check(&[HEARTBEAT_TIMEOUT], TIMEOUT, false);
    }

    #[test]
    fn a_reference_path_conflict_has_a_documented_and_a_real_name() {
        check(&[RESULT_PATH_MATCH_FAILURE], REFERENCE_PATH_CONFLICT, true);
        check(&[REFERENCE_PATH_CONFLICT], REFERENCE_PATH_CONFLICT, true);
    }

    #[test]
    fn nothing_matches_runtime() {
        check(&[RUNTIME], RUNTIME, false);
        check(&[RUNTIME, ALL, TASK_FAILED], RUNTIME, false);
        check(&[DATA_LIMIT_EXCEEDED], DATA_LIMIT_EXCEEDED, true);
    }
}
