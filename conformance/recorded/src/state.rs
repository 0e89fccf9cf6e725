//! Runs one state alone, as a call of the service's TestState did.

use asl::testing::{InspectionLevel, Mock, StateTest, TestScope};
use asl::{TaskError, Value};
use serde_json::{Value as Json, json};

use crate::{Case, LONE_STATE, Outcome};

/// What comes of a case on the machine with these states.
pub fn run<S: TestScope>(case: &Case) -> Outcome {
    Outcome { id: case.id.clone(), state: response::<S>(case), ..Outcome::default() }
}

fn response<S: TestScope>(case: &Case) -> Json {
    let level = match case.inspection_level.as_str() {
        "DEBUG" => InspectionLevel::Debug,
        "TRACE" => InspectionLevel::Trace,
        _ => InspectionLevel::Info,
    };
    let test = test(case);
    let first = test.clone().run::<S>();
    // Without a mock the service called the real task. What that answered is on record.
    let tested = match (&first, &case.mock, answered(case)) {
        (Err(refused), None, Some(answer)) if refused.message().ends_with("requires a mock") => {
            test.mock(answer).run::<S>()
        }
        _ => first,
    };
    match tested {
        Ok(tested) => serde_json::to_value(tested.to_json(level)).unwrap_or_default(),
        Err(refused) => exception("ValidationException", refused.message()),
    }
}

fn exception(name: &str, message: &str) -> Json {
    json!({
        "exception_typename": name,
        "exception_value": format!("An error occurred ({name}) when calling the TestState operation: {message}"),
    })
}

fn test(case: &Case) -> StateTest {
    let name = case.state_name.clone().unwrap_or_else(|| LONE_STATE.to_string());
    let mut test = StateTest::new(name).input(case.input.clone()).now(case.start());
    for (name, value) in case.variables.iter().filter_map(Value::as_object).flatten() {
        test = test.variable(name.as_str(), value.clone());
    }
    if let Some(context) = &case.context {
        test = test.context(context.clone());
    }
    if let Some(mock) = case.mock.as_ref().and_then(mock) {
        test = test.mock(mock);
    }
    let number = |key: &str| Some(u32::try_from(case.state_configuration.get(key)?.as_u64()?).unwrap_or(u32::MAX));
    if let Some(retries) = number("retrierRetryCount") {
        test = test.retries(retries);
    }
    if let Some(failed) = number("mapIterationFailureCount") {
        test = test.failed_iterations(failed);
    }
    match case.state_configuration.get("mapItemReaderData").and_then(parsed) {
        Some(data) => test.item_reader_data(data),
        None => test,
    }
}

fn mock(mock: &Json) -> Option<Mock> {
    match mock.get("errorOutput") {
        Some(error) => Some(Mock::Fails(failure(error.get("error"), error.get("cause")))),
        None => mock.get("result").and_then(parsed).map(Mock::Returns),
    }
}

/// An error without a name is that of a task which has failed.
fn failure(error: Option<&Json>, cause: Option<&Json>) -> TaskError {
    // Recordings hold causes that are JSON parsed.
    let text = |json: &Json| json.as_str().map_or_else(|| json.to_string(), str::to_string);
    match (error.map(text), cause.map(text)) {
        (Some(error), Some(cause)) => TaskError::new(error, cause),
        (Some(error), None) => TaskError::without_cause(error),
        (None, cause) => TaskError::new("States.TaskFailed", cause.unwrap_or("The task failed.".to_string())),
    }
}

/// JSON that is text in the API.
fn parsed(json: &Json) -> Option<Value> {
    match json.as_str() {
        Some(text) => text.parse().ok(),
        None => asl::value::to_value(json).ok(),
    }
}

/// What the real task has answered.
fn answered(case: &Case) -> Option<Mock> {
    let expect = &case.expect;
    if expect.error.is_some() {
        return Some(Mock::Fails(failure(expect.error.as_ref(), expect.cause.as_ref())));
    }
    let result = expect.inspection.get("result").or(expect.output.as_ref())?;
    asl::value::to_value(result).ok().map(Mock::Returns)
}
