//! The history of an execution, as samples. See
//! [GetExecutionHistory](https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html).

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;

use super::samples::{End, Samples};
use super::shape::Shape;
use crate::definition::read_json;

/// Adds what the tasks of an execution took and returned.
pub(super) fn add(path: &Path, samples: &mut Samples) -> Result<(), String> {
    let history: Value = read_json(path)?;
    let events = history.get("events").unwrap_or(&history);
    let events = events.as_array().ok_or_else(|| format!("{}: there is no array `events`", path.display()))?;
    // By event: the state that it happened in.
    let mut states: HashMap<u64, String> = HashMap::new();
    for event in events {
        let entered = event.pointer("/stateEnteredEventDetails/name").and_then(Value::as_str);
        let before = event.get("previousEventId").and_then(Value::as_u64);
        let state = entered.map(str::to_string).or_else(|| states.get(&before?).cloned());
        let (Some(state), Some(id)) = (state, event.get("id").and_then(Value::as_u64)) else { continue };
        for (end, shape) in data(event) {
            samples.add(&state, end, shape);
        }
        states.insert(id, state);
    }
    Ok(())
}

/// What an event says a task took or returned.
fn data(event: &Value) -> Vec<(End, Shape)> {
    const PLACES: [(&str, End); 6] = [
        ("/taskScheduledEventDetails/parameters", End::Input),
        ("/lambdaFunctionScheduledEventDetails/input", End::Input),
        ("/activityScheduledEventDetails/input", End::Input),
        ("/taskSucceededEventDetails/output", End::Output),
        ("/lambdaFunctionSucceededEventDetails/output", End::Output),
        ("/activitySucceededEventDetails/output", End::Output),
    ];
    let found = PLACES.iter().filter_map(|(place, end)| {
        let text = event.pointer(place)?.as_str()?;
        Some((*end, serde_json::from_str(text).ok()?))
    });
    found.collect()
}
