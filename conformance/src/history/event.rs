//! One event: of a recording, whose details stand beside its type, or of `GetExecutionHistory`, where they are a member of their own
//! and payloads are text.

use std::fmt;

use recorded::asl::Timestamp;
use recorded::matching::difference;
use serde_json::{Map, Value as Json, json};

use crate::verdict::Fault;

/// An event with the details that are compared.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) id: u64,
    pub(super) previous: u64,
    pub(super) kind: String,
    details: Map<String, Json>,
    /// Seconds since the execution began.
    after: Option<f64>,
}

/// What the service says of itself, and of what it has cut off.
const NOT_COMPARED: &[&str] =
    &["workerName", "roleArn", "region", "inputDetails", "outputDetails", "assignedVariablesDetails"];

impl Event {
    pub(super) fn recorded(event: &Json) -> Event {
        let mut details = event.as_object().cloned().unwrap_or_default();
        let number = |name: &str| event[name].as_u64().unwrap_or(0);
        let (id, previous) = (number("id"), number("prev"));
        let kind = details.remove("type").and_then(|kind| kind.as_str().map(str::to_string)).unwrap_or_default();
        ["id", "prev", "after"].iter().for_each(|name| drop(details.remove(*name)));
        Event { id, previous, kind, details, after: event["after"].as_f64() }.compared_only()
    }

    pub(super) fn actual(event: &Json, start: Option<&str>) -> Event {
        let number = |name: &str| event[name].as_u64().unwrap_or(0);
        let members = event.as_object().into_iter().flatten();
        let details =
            members.filter(|(name, _)| name.ends_with("EventDetails")).find_map(|(_, value)| value.as_object());
        let mut details = details.cloned().unwrap_or_default();
        for (name, value) in &mut details {
            match name.as_str() {
                "input" | "output" | "parameters" => parse(value),
                "assignedVariables" => value.as_object_mut().into_iter().flatten().for_each(|(_, value)| parse(value)),
                _ => {}
            }
        }
        Event {
            id: number("id"),
            previous: number("previousEventId"),
            kind: event["type"].as_str().unwrap_or_default().to_string(),
            details,
            after: seconds_between(start, event["timestamp"].as_str()),
        }
        .compared_only()
    }

    fn compared_only(mut self) -> Event {
        self.details.retain(|name, _| !NOT_COMPARED.contains(&name.as_str()));
        // The service's answer to the submission is on record here only: nobody could have given it.
        if self.kind == "TaskSubmitted" {
            self.details.remove("output");
        }
        self
    }

    /// Where another event is not this one.
    pub(super) fn fault(&self, actual: &Event) -> Option<Fault> {
        if self.kind != actual.kind || self.name() != actual.name() || self.index() != actual.index() {
            let (kind, text) = (&self.kind, format!("history: expected {self}, got {actual}"));
            return Some(Fault::new(format!("history: no {kind}"), text));
        }
        let details = Json::Object(self.details.clone());
        if let Some(found) = difference(&details, &Json::Object(actual.details.clone())) {
            let field = found.path.split(['.', '[']).nth(1).unwrap_or_default();
            let text = format!("history: {self} {}", found.to_string().trim_start_matches("at "));
            return Some(Fault::new(format!("history: {} in {}", field, self.kind), text));
        }
        let (expected, after) = (self.after?, actual.after.unwrap_or(f64::NAN));
        let is_near = (expected - after).abs() < 1e-6;
        let text = format!("history: {self} expected after {expected} seconds, got {after}");
        (!is_near).then(|| Fault::new("history: time".to_string(), text))
    }

    /// Whether another event is at least about the same thing.
    pub(super) fn is_alike(&self, actual: &Event) -> bool {
        self.kind == actual.kind && self.name() == actual.name() && self.index() == actual.index()
    }

    /// Whether lines begin here.
    pub(super) fn is_fork(&self) -> bool {
        matches!(self.kind.as_str(), "MapStateStarted" | "ParallelStateStarted")
    }

    /// Whether lines end here.
    pub(super) fn is_join(&self) -> bool {
        let state = self.kind.strip_prefix("Map").or(self.kind.strip_prefix("Parallel"));
        matches!(state, Some("StateSucceeded" | "StateFailed" | "StateExited"))
    }

    /// Whether an event follows this one and joins the same lines: `MapStateExited` after `MapStateSucceeded`.
    pub(super) fn follows_join(&self, later: &Event) -> bool {
        later.kind.ends_with("StateExited") && !self.kind.ends_with("StateExited")
    }

    fn name(&self) -> Option<&str> {
        self.details.get("name").and_then(Json::as_str)
    }

    fn index(&self) -> Option<&Json> {
        self.details.get("index")
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.kind)?;
        self.name().map_or(Ok(()), |name| write!(f, " '{name}'"))?;
        self.index().map_or(Ok(()), |index| write!(f, " [{index}]"))
    }
}

/// A payload from its text.
fn parse(value: &mut Json) {
    if let Some(parsed) = value.as_str().and_then(|text| serde_json::from_str(text).ok()) {
        *value = parsed;
    } else if value.is_string() {
        *value = json!({ "not JSON": value.take() });
    }
}

fn seconds_between(start: Option<&str>, end: Option<&str>) -> Option<f64> {
    let (start, end) = (Timestamp::parse(start?)?, Timestamp::parse(end?)?);
    Some(end.saturating_duration_since(start).as_secs_f64())
}
