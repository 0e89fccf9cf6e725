//! A history event as JSON, in the shape of `GetExecutionHistory`.
//!
//! See [GetExecutionHistory](https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html). Inputs
//! and outputs are strings that hold JSON, as the service returns them.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{EventDetails, HistoryEvent, family_name};
use crate::state::TaskFamily;
use crate::value::{Value, object};

impl Serialize for HistoryEvent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("timestamp", &self.timestamp.to_string())?;
        map.serialize_entry("type", &self.event_type())?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("previousEventId", &self.previous_event_id)?;
        let details = self.details_json();
        if !details.as_object().is_none_or(|details| details.is_empty()) {
            map.serialize_entry(&self.details_key(), &details)?;
        }
        map.end()
    }
}

impl HistoryEvent {
    /// `stateEnteredEventDetails`, `lambdaFunctionScheduledEventDetails`, …: the member that holds the details.
    #[inline]
    fn details_key(&self) -> String {
        let stem = match &self.details {
            EventDetails::StateEntered { .. } => "stateEntered".to_string(),
            EventDetails::StateExited { .. } => "stateExited".to_string(),
            _ => {
                let name = self.event_type();
                let mut letters = name.chars();
                letters
                    .next()
                    .map_or(String::new(), |first| first.to_lowercase().collect::<String>() + letters.as_str())
            }
        };
        stem + "EventDetails"
    }

    #[inline]
    fn details_json(&self) -> Value {
        let mut details = Vec::new();
        match &self.details {
            EventDetails::StateEntered { input } => {
                details.extend(self.state.map(|state| ("name", Value::from(state.name))));
                details.extend(payload("input", input));
            }
            EventDetails::StateExited { output, assigned } => {
                details.extend(self.state.map(|state| ("name", Value::from(state.name))));
                details.extend(payload("output", output));
                details.extend(assigned_json(assigned));
            }
            EventDetails::ExecutionStarted { input } => details.extend(payload("input", input)),
            EventDetails::ExecutionSucceeded { output } => details.extend(payload("output", output)),
            EventDetails::TaskScheduled { input, timeout_seconds, heartbeat_seconds, role_arn } => {
                details.extend(self.resource_json());
                let is_service = self.task().is_some_and(|task| family_name(task.family) == "Task");
                if is_service {
                    details.push(("region", Value::from(self.region())));
                    details.push(("parameters", Value::from(input.to_string())));
                } else {
                    details.extend(payload("input", input));
                }
                let seconds = |seconds: u32| Value::from(i64::from(seconds));
                details.extend(timeout_seconds.map(|timeout| ("timeoutInSeconds", seconds(timeout))));
                details.extend(heartbeat_seconds.map(|heartbeat| ("heartbeatInSeconds", seconds(heartbeat))));
                let credentials = |role: &Value| object([("roleArn", role.clone())]);
                details.extend(role_arn.as_ref().map(|role| ("taskCredentials", credentials(role))));
            }
            EventDetails::TaskStarted | EventDetails::TaskSubmitted => details.extend(self.service_json()),
            EventDetails::TaskSucceeded { output } => {
                details.extend(self.service_json());
                details.extend(payload("output", output));
            }
            EventDetails::TaskFailed { .. }
            | EventDetails::TaskTimedOut { .. }
            | EventDetails::ExecutionFailed { .. }
            | EventDetails::ExecutionAborted { .. } => {
                details.extend(self.service_json());
                let error = self.error();
                details.extend(error.and_then(|error| error.error()).map(|name| ("error", Value::from(name))));
                details.extend(error.and_then(|error| error.cause()).map(|cause| ("cause", Value::from(cause))));
            }
            EventDetails::EvaluationFailed { error, location } => {
                details.extend(error.error().map(|name| ("error", Value::from(name))));
                details.extend(error.cause().map(|cause| ("cause", Value::from(cause))));
                details.extend(location.as_deref().map(|location| ("location", Value::from(location))));
                details.extend(self.state.map(|state| ("state", Value::from(state.name))));
            }
            EventDetails::ForkStarted { length } => {
                details.extend(length.map(|length| ("length", Value::from(length))));
            }
            EventDetails::IterationStarted { index }
            | EventDetails::IterationSucceeded { index }
            | EventDetails::IterationFailed { index }
            | EventDetails::IterationAborted { index } => {
                details.extend(self.state.map(|state| ("name", Value::from(state.name))));
                details.push(("index", Value::from(*index)));
            }
            EventDetails::ExecutionTimedOut
            | EventDetails::ForkSucceeded
            | EventDetails::ForkFailed
            | EventDetails::StateAborted => {}
        }
        details.into_iter().collect()
    }

    /// The resource, as the details of a scheduled task name it.
    #[inline]
    fn resource_json(&self) -> Vec<(&'static str, Value)> {
        match self.task() {
            Some(task) if !matches!(task.family, TaskFamily::Service { .. }) => {
                vec![("resource", Value::from(task.resource))]
            }
            _ => self.service_json(),
        }
    }

    /// The region of the service: where the `Resource` names none, as most don't, the work is done here.
    #[inline]
    fn region(&self) -> &'static str {
        self.task().and_then(|task| task.region).unwrap_or("local")
    }

    /// The service and its action, which all events of a service integration carry.
    #[inline]
    fn service_json(&self) -> Vec<(&'static str, Value)> {
        match self.task().map(|task| task.family) {
            Some(TaskFamily::Service { resource_type, resource }) => {
                vec![("resourceType", Value::from(resource_type)), ("resource", Value::from(resource))]
            }
            _ => Vec::new(),
        }
    }
}

/// `assignedVariables`: each value as text.
#[inline]
fn assigned_json(assigned: &[(String, Value)]) -> Option<(&'static str, Value)> {
    let texts = assigned.iter().map(|(name, value)| (name.clone(), Value::from(value.to_string())));
    (!assigned.is_empty()).then(|| ("assignedVariables", texts.collect()))
}

#[inline]
fn payload(name: &'static str, value: &Value) -> [(&'static str, Value); 2] {
    let details = if name == "input" { "inputDetails" } else { "outputDetails" };
    let truncated: Value = [("truncated", Value::from(false))].into_iter().collect();
    [(name, Value::from(value.to_string())), (details, truncated)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ExecutionError;
    use crate::state::{StateInfo, StateKind, TaskInfo};
    use crate::timestamp::Timestamp;

    const fn task(resource: &'static str, family: TaskFamily) -> StateInfo {
        StateInfo::task("Work", TaskInfo::new(family, resource))
    }

    static FUNCTION: StateInfo = task("arn:aws:lambda:::function:f", TaskFamily::LambdaFunction);
    static ACTIVITY: StateInfo = task("arn:aws:states:::activity:a", TaskFamily::Activity);
    static PUT_ITEM: StateInfo = task(
        "arn:aws:states:::dynamodb:putItem",
        TaskFamily::Service { resource_type: "dynamodb", resource: "putItem" },
    );
    static CHOICE: StateInfo = StateInfo::new("Is Case Resolved", StateKind::Choice);

    /// What follows the event's number, time and type, in the order of the members.
    #[track_caller]
    fn check(state: Option<&'static StateInfo>, details: EventDetails, event_type: &str, rest: &str) {
        let timestamp = Timestamp::parse("2026-01-01T00:00:00.123456Z").unwrap();
        let event = HistoryEvent { id: 7, previous_event_id: 6, timestamp, state, details };
        let json = serde_json::to_string(&event).unwrap();
        let common = r#""id":7,"previousEventId":6"#;
        let begin = format!(r#"{{"timestamp":"{timestamp}","type":"{event_type}",{common}"#);
        assert_eq!(json, begin + rest + "}");
    }

    fn json(text: &str) -> Value {
        text.parse().unwrap()
    }

    fn scheduled(timeout_seconds: Option<u32>) -> EventDetails {
        EventDetails::TaskScheduled {
            input: json(r#"{"a":"x"}"#),
            timeout_seconds,
            heartbeat_seconds: None,
            role_arn: None,
        }
    }

    fn failed() -> EventDetails {
        EventDetails::TaskFailed { error: ExecutionError::because("E", "why") }
    }

    fn timed_out() -> EventDetails {
        EventDetails::TaskTimedOut { error: ExecutionError::named("States.Timeout") }
    }

    #[test]
    fn an_execution_begins_and_ends() {
        let started = EventDetails::ExecutionStarted { input: json(r#"{"a":1}"#) };
        let details = r#","executionStartedEventDetails":{"input":"{\"a\":1}","inputDetails":{"truncated":false}}"#;
        check(None, started, "ExecutionStarted", details);
        let succeeded = EventDetails::ExecutionSucceeded { output: json("[1]") };
        let details = r#","executionSucceededEventDetails":{"output":"[1]","outputDetails":{"truncated":false}}"#;
        check(None, succeeded, "ExecutionSucceeded", details);
        let failed = EventDetails::ExecutionFailed { error: ExecutionError::because("E", "why") };
        check(None, failed, "ExecutionFailed", r#","executionFailedEventDetails":{"error":"E","cause":"why"}"#);
        let only_cause = EventDetails::ExecutionFailed { error: ExecutionError::new(None, Some("why".into())) };
        check(None, only_cause, "ExecutionFailed", r#","executionFailedEventDetails":{"cause":"why"}"#);
        let aborted = EventDetails::ExecutionAborted { error: ExecutionError::new(None, None) };
        check(None, aborted, "ExecutionAborted", "");
        check(None, EventDetails::ExecutionTimedOut, "ExecutionTimedOut", "");
    }

    #[test]
    fn a_state_is_entered_and_left() {
        let details = r#","stateEnteredEventDetails":{"name":"Is Case Resolved","input":"{}","inputDetails":{"truncated":false}}"#;
        check(Some(&CHOICE), EventDetails::StateEntered { input: json("{}") }, "ChoiceStateEntered", details);
        let details =
            r#","stateExitedEventDetails":{"name":"Work","output":"\"x\"","outputDetails":{"truncated":false}}"#;
        check(
            Some(&FUNCTION),
            EventDetails::StateExited { assigned: Vec::new(), output: json(r#""x""#) },
            "TaskStateExited",
            details,
        );
    }

    #[test]
    fn a_lambda_function_works() {
        let begin = r#","lambdaFunctionScheduledEventDetails":{"resource":"arn:aws:lambda:::function:f""#;
        let input = r#""input":"{\"a\":\"x\"}","inputDetails":{"truncated":false}"#;
        check(Some(&FUNCTION), scheduled(None), "LambdaFunctionScheduled", &format!("{begin},{input}}}"));
        let limited = format!(r#"{begin},{input},"timeoutInSeconds":5}}"#);
        check(Some(&FUNCTION), scheduled(Some(5)), "LambdaFunctionScheduled", &limited);
        check(Some(&FUNCTION), EventDetails::TaskStarted, "LambdaFunctionStarted", "");
        let details = r#","lambdaFunctionSucceededEventDetails":{"output":"1","outputDetails":{"truncated":false}}"#;
        check(Some(&FUNCTION), EventDetails::TaskSucceeded { output: json("1") }, "LambdaFunctionSucceeded", details);
        let details = r#","lambdaFunctionFailedEventDetails":{"error":"E","cause":"why"}"#;
        check(Some(&FUNCTION), failed(), "LambdaFunctionFailed", details);
        let details = r#","lambdaFunctionTimedOutEventDetails":{"error":"States.Timeout"}"#;
        check(Some(&FUNCTION), timed_out(), "LambdaFunctionTimedOut", details);
    }

    #[test]
    fn an_activity_works() {
        let details = r#","activityScheduledEventDetails":{"resource":"arn:aws:states:::activity:a","input":"{\"a\":\"x\"}","inputDetails":{"truncated":false},"timeoutInSeconds":5}"#;
        check(Some(&ACTIVITY), scheduled(Some(5)), "ActivityScheduled", details);
        check(Some(&ACTIVITY), EventDetails::TaskStarted, "ActivityStarted", "");
        let details = r#","activityTimedOutEventDetails":{"error":"States.Timeout"}"#;
        check(Some(&ACTIVITY), timed_out(), "ActivityTimedOut", details);
    }

    #[test]
    fn a_service_integration_works() {
        let service = r#""resourceType":"dynamodb","resource":"putItem""#;
        let parameters = r#""region":"local","parameters":"{\"a\":\"x\"}","timeoutInSeconds":5"#;
        let details = format!(r#","taskScheduledEventDetails":{{{service},{parameters}}}"#);
        check(Some(&PUT_ITEM), scheduled(Some(5)), "TaskScheduled", &details);
        let details = format!(r#","taskStartedEventDetails":{{{service}}}"#);
        check(Some(&PUT_ITEM), EventDetails::TaskStarted, "TaskStarted", &details);
        let output = r#""output":"1","outputDetails":{"truncated":false}"#;
        let details = format!(r#","taskSucceededEventDetails":{{{service},{output}}}"#);
        check(Some(&PUT_ITEM), EventDetails::TaskSucceeded { output: json("1") }, "TaskSucceeded", &details);
        let details = format!(r#","taskFailedEventDetails":{{{service},"error":"E","cause":"why"}}"#);
        check(Some(&PUT_ITEM), failed(), "TaskFailed", &details);
        let details = format!(r#","taskTimedOutEventDetails":{{{service},"error":"States.Timeout"}}"#);
        check(Some(&PUT_ITEM), timed_out(), "TaskTimedOut", &details);
    }
}
