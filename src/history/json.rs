//! A history event as JSON, in the shape of `GetExecutionHistory`.
//!
//! See [GetExecutionHistory](https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html). Inputs
//! and outputs are strings that hold JSON, as the service returns them.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{EventDetails, HistoryEvent, family_name};
use crate::state::TaskFamily;
use crate::value::Value;

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

    fn details_json(&self) -> Value {
        let mut details = Vec::new();
        match &self.details {
            EventDetails::StateEntered { input } => {
                details.extend(self.state.map(|state| ("name", Value::from(state.name))));
                details.extend(payload("input", input));
            }
            EventDetails::StateExited { output } => {
                details.extend(self.state.map(|state| ("name", Value::from(state.name))));
                details.extend(payload("output", output));
            }
            EventDetails::ExecutionStarted { input } => details.extend(payload("input", input)),
            EventDetails::ExecutionSucceeded { output } => details.extend(payload("output", output)),
            EventDetails::TaskScheduled { input, timeout_seconds } => {
                details.extend(self.resource_json());
                let is_service = self.task().is_some_and(|task| family_name(task.family) == "Task");
                if is_service {
                    details.push(("parameters", Value::from(input.to_string())));
                } else {
                    details.extend(payload("input", input));
                }
                details.extend(timeout_seconds.map(|seconds| ("timeoutInSeconds", Value::from(i64::from(seconds)))));
            }
            EventDetails::TaskStarted => details.extend(self.service_json()),
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
            EventDetails::ExecutionTimedOut => {}
        }
        details.into_iter().collect()
    }

    /// The resource, as the details of a scheduled task name it.
    fn resource_json(&self) -> Vec<(&'static str, Value)> {
        match self.task() {
            Some(task) if !matches!(task.family, TaskFamily::Service { .. }) => {
                vec![("resource", Value::from(task.resource))]
            }
            _ => self.service_json(),
        }
    }

    /// The service and its action, which all events of a service integration carry.
    fn service_json(&self) -> Vec<(&'static str, Value)> {
        match self.task().map(|task| task.family) {
            Some(TaskFamily::Service { resource_type, resource }) => {
                vec![("resourceType", Value::from(resource_type)), ("resource", Value::from(resource))]
            }
            _ => Vec::new(),
        }
    }
}

fn payload(name: &'static str, value: &Value) -> [(&'static str, Value); 2] {
    let details = if name == "input" { "inputDetails" } else { "outputDetails" };
    let truncated: Value = [("truncated", Value::from(false))].into_iter().collect();
    [(name, Value::from(value.to_string())), (details, truncated)]
}
