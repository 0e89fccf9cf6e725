//! The context object of a state that runs alone: what the test gives, checked as the service checks it, or one that is made up.

use super::state_test::Refused;
use crate::state::{Pattern, StateInfo};
use crate::timestamp::Timestamp;
use crate::value::{Value, object};

/// What a field holds.
#[derive(Clone, Copy)]
enum Kind {
    Any,
    Text,
    Number,
}

const EXECUTION: &[(&str, Kind)] = &[
    ("Id", Kind::Text),
    ("Input", Kind::Any),
    ("Name", Kind::Text),
    ("RoleArn", Kind::Text),
    ("StartTime", Kind::Text),
    ("RedriveCount", Kind::Number),
    ("RedriveTime", Kind::Text),
];
const STATE: &[(&str, Kind)] = &[("EnteredTime", Kind::Text), ("Name", Kind::Text), ("RetryCount", Kind::Number)];
const STATE_MACHINE: &[(&str, Kind)] = &[("Id", Kind::Text), ("Name", Kind::Text)];
const TASK: &[(&str, Kind)] = &[("Token", Kind::Text)];

/// Refuses what a context object can't hold in this state.
pub(super) fn check(context: &Value, state: &'static StateInfo) -> Result<(), Refused> {
    let fault = |text: String| Err(Refused::new(format!("Invalid Context object provided: {text}")));
    let Some(fields) = context.as_object() else { return fault("Context object must be a JSON object".to_string()) };
    for (name, value) in fields {
        let known = match name.as_str() {
            "Execution" => EXECUTION,
            "State" => STATE,
            "StateMachine" => STATE_MACHINE,
            "Task" if !has_token(state) => {
                return fault(
                    "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' \
                     service integration pattern"
                        .to_string(),
                );
            }
            "Task" => TASK,
            "Map" => return fault("'Map' field is not supported when mocking a Context object".to_string()),
            other => return fault(format!("Field '{other}' is not allowed")),
        };
        let Some(members) = value.as_object() else { return fault(format!("{name} must be an object")) };
        for (member, value) in members {
            let kind = known.iter().find(|(known, _)| *known == member.as_str()).map(|(_, kind)| *kind);
            match kind {
                None => return fault(format!("Field '{member}' is not allowed")),
                Some(Kind::Text) if value.as_str().is_none() => {
                    return fault(format!("{name}.{member} must be a string"));
                }
                Some(Kind::Number) if !matches!(value, Value::Number(_)) => {
                    return fault(format!("{name}.{member} must be a number"));
                }
                Some(_) => {}
            }
        }
    }
    Ok(())
}

/// Whether others end the state's work.
pub(super) fn has_token(state: &StateInfo) -> bool {
    state.task.as_ref().is_some_and(|task| task.pattern != Pattern::RequestResponse)
}

/// The context object where the test gives none: in the service's form, with names made up.
pub(super) fn made_up(machine: &'static str, input: &Value, now: Timestamp, state: &'static StateInfo) -> Value {
    let arn = |what: &str| Value::from(format!("arn:aws:states:us-east-1:111111111111:{what}"));
    let time = || Value::from(now.to_string());
    let execution = object([
        ("Id", arn(&format!("express:{machine}:test"))),
        ("Input", input.clone()),
        ("Name", Value::from("test")),
        ("RoleArn", Value::Null),
        ("StartTime", time()),
    ]);
    let state_machine =
        object([("Id", arn(&format!("stateMachine:{machine}"))), ("Name", Value::from_static(machine))]);
    // The service calls every state so.
    let mut state_part = vec![("Name", Value::from("StateName")), ("EnteredTime", time())];
    if state.kind.forks() || state.task.is_some() {
        state_part.push(("RetryCount", 0.into()));
    }
    let mut whole = vec![("Execution", execution), ("StateMachine", state_machine), ("State", entries(state_part))];
    if has_token(state) {
        whole.push(("Task", object([("Token", Value::from("test-token"))])));
    }
    entries(whole)
}

fn entries(entries: Vec<(&'static str, Value)>) -> Value {
    Value::Object(entries.into_iter().map(|(key, value)| (crate::value::Str::from_static(key), value)).collect())
}
