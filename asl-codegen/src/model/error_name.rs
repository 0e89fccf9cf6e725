//! The error names that the language itself defines (spec: "Predefined Error Codes"; AWS: "Error names"): all begin with `States.`.

/// The wildcard: any error that can be retried or caught.
pub const ALL: &str = "States.ALL";

/// What every predefined name begins with, and no other name may.
pub const PREFIX: &str = "States.";

/// The predefined names, `States.Http.StatusCode.nnn` left out.
pub const PREDEFINED: &[&str] = &[
    ALL,
    "States.BranchFailed",
    "States.DataLimitExceeded",
    "States.ExceedToleratedFailureThreshold",
    "States.HeartbeatTimeout",
    "States.Http.Socket",
    "States.IntrinsicFailure",
    "States.ItemReaderFailed",
    "States.NoChoiceMatched",
    "States.ParameterPathFailure",
    "States.Permissions",
    "States.QueryEvaluationError",
    "States.ResultPathMatchFailure",
    "States.ResultWriterFailed",
    "States.Runtime",
    "States.TaskFailed",
    "States.Timeout",
];

/// Whether the language, not the user, gave this name its meaning.
///
/// ```
/// use asl_codegen::model::error_name::is_predefined;
/// assert!(is_predefined("States.Timeout") && is_predefined("States.Http.StatusCode.503"));
/// assert!(!is_predefined("States.Timout") && !is_predefined("OrderRejected"));
/// ```
pub fn is_predefined(name: &str) -> bool {
    let status = name.strip_prefix("States.Http.StatusCode.");
    PREDEFINED.contains(&name)
        || status.is_some_and(|code| !code.is_empty() && code.bytes().all(|b| b.is_ascii_digit()))
}
