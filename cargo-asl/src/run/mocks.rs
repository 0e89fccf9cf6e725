//! The answers of tasks: our own simple form, and the `MockConfigFile.json` of Step Functions Local. See
//! [Testing with mocked service integrations](https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-test-sm-exec.html).

use std::path::Path;

use asl_codegen::diagnostic::suggest;
use serde_json::{Map, Value, json};

use crate::definition::read_json;
use crate::machine::Machine;

/// The mocks as the program takes them: by state an answer, or several in turn.
pub(super) fn read(file: &Path, test_case: Option<&str>, machine: &Machine) -> Result<Value, String> {
    let mocks: Map<String, Value> = read_json(file)?;
    let is_config = mocks.contains_key("StateMachines");
    let fault = |message: String| format!("{}: {message}", file.display());
    match (is_config, test_case) {
        (true, Some(test_case)) => {
            let states = states_of(&mocks, test_case).map_err(fault)?;
            check(&states, machine).map_err(fault)?;
            Ok(json!({ "config": Value::Object(mocks), "test_case": test_case }))
        }
        (true, None) => Err(fault("say which of its test cases: `--test-case MACHINE/CASE`".to_string())),
        (false, Some(_)) => Err(fault("it has no `StateMachines`, so it has no test cases".to_string())),
        (false, None) => {
            check(&mocks, machine).map_err(fault)?;
            mocks.iter().try_for_each(|(state, answers)| check_answers(state, answers)).map_err(fault)?;
            Ok(Value::Object(mocks))
        }
    }
}

/// The states of a test case `MACHINE/CASE`.
fn states_of(config: &Map<String, Value>, test_case: &str) -> Result<Map<String, Value>, String> {
    let (machine, case) = test_case
        .split_once('/')
        .ok_or_else(|| format!("`{test_case}` is not `MACHINE/CASE`, like `Order/Declined`"))?;
    let machines = config.get("StateMachines").and_then(Value::as_object);
    let found = machines.and_then(|machines| machines.get(machine));
    let found = found.ok_or_else(|| unknown("state machine", machine, machines))?;
    let cases = found.get("TestCases").and_then(Value::as_object);
    let found = cases.and_then(|cases| cases.get(case)).and_then(Value::as_object);
    found.cloned().ok_or_else(|| unknown("test case", case, cases))
}

fn unknown(what: &str, name: &str, among: Option<&Map<String, Value>>) -> String {
    let names: Vec<&str> = among.into_iter().flat_map(Map::keys).map(String::as_str).collect();
    match suggest::nearest(name, names.iter().copied()) {
        Some(nearest) => format!("there is no {what} `{name}`: did you mean `{nearest}`?"),
        None => format!("there is no {what} `{name}`; there are {}", names.join(", ")),
    }
}

/// All states that are mocked are tasks of the machine.
fn check(states: &Map<String, Value>, machine: &Machine) -> Result<(), String> {
    let tasks: Vec<&str> = machine.tasks.iter().map(|task| task.state.as_str()).collect();
    let Some(wrong) = states.keys().find(|state| !tasks.contains(&state.as_str())) else { return Ok(()) };
    Err(match suggest::nearest(wrong, tasks.iter().copied()) {
        Some(nearest) => format!("the definition has no task `{wrong}`: did you mean `{nearest}`?"),
        None => format!("the definition has no task `{wrong}`; its tasks are {}", tasks.join(", ")),
    })
}

/// An answer, or an array of them.
fn check_answers(state: &str, answers: &Value) -> Result<(), String> {
    let answers = match answers {
        Value::Array(answers) if answers.is_empty() => return Err(format!("`{state}` has no answers")),
        Value::Array(answers) => answers.as_slice(),
        answer => std::slice::from_ref(answer),
    };
    let is_answer = |answer: &Value| {
        let Some(answer) = answer.as_object().filter(|answer| answer.len() == 1) else { return false };
        let is_error = |error: &Value| error.get("Error").is_some_and(Value::is_string);
        answer.contains_key("Return") || answer.get("Throw").is_some_and(is_error)
    };
    match answers.iter().find(|answer| !is_answer(answer)) {
        None => Ok(()),
        Some(wrong) => Err(format!(
            "`{state}` is answered by {wrong}: write {{ \"Return\": {wrong} }}, or {{ \"Throw\": {{ \"Error\": \"…\", \"Cause\": \"…\" }} }}"
        )),
    }
}
