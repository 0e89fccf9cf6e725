//! `conformance state`: recorded calls of the service's TestState, each on a machine that holds the one state.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use recorded::asl::Value;
use recorded::asl::value::{Object, object};
use recorded::matching::{difference, shorten};
use recorded::{Case, LONE_STATE, Outcome};
use serde_json::{Value as Json, json};

use crate::arguments::Arguments;
use crate::build;
use crate::corpus::{self, Recording};
use crate::generate;
use crate::known_failures;
use crate::run::run_all;
use crate::validate::Report;
use crate::workspace::{Contents, Workspace};

/// A case, and the response that was recorded.
struct Recorded {
    recording: Recording,
    response: Json,
}

/// Runs the cases of a folder, or of the folder `state` in it.
///
/// # Errors
/// What keeps all of them from being run.
pub fn state(arguments: &Arguments) -> Result<Report, String> {
    let files = corpus::files(&arguments.folder, "state")?;
    let cases = files.into_iter().map(read).collect::<Result<Vec<Recorded>, String>>()?;
    let listed = known_failures::known_failures()?;
    let (mut modules, mut refused) = (BTreeMap::new(), BTreeMap::new());
    for Recorded { recording, .. } in &cases {
        match generate::state_module(&recording.definition) {
            Ok(module) => drop(modules.insert(recording.hash.clone(), module)),
            Err(refusal) => {
                drop(refused.insert(recording.hash.clone(), format!("{}: {}", refusal.rule, refusal.message)));
            }
        }
    }
    let folder = arguments.folder.canonicalize().map_err(|error| error.to_string())?;
    let workspace = Workspace::of(&folder.join("state"), Contents::States)?;
    let built = build::build(&workspace, modules)?;
    refused.extend(built.refused.into_iter().map(|(hash, error)| (hash, format!("rustc: {error}"))));
    let is_selected = |case: &Case| arguments.id.as_ref().is_none_or(|id| case.id.contains(id));
    let selected: Vec<&Recorded> = cases.iter().filter(|case| is_selected(&case.recording.case)).collect();
    let runnable: Vec<&Recording> =
        selected.iter().map(|case| &case.recording).filter(|case| !refused.contains_key(&case.hash)).collect();
    let outcomes: BTreeMap<String, Outcome> =
        run_all(&built.program, &runnable)?.into_iter().map(|outcome| (outcome.id.clone(), outcome)).collect();
    let mut report = Report::default();
    for case in selected {
        let id = case.recording.case.id.clone();
        let fault = match refused.get(&case.recording.hash) {
            Some(refusal) => Some(refusal.clone()),
            None => fault(case, outcomes.get(&id)),
        };
        report.add(id.clone(), fault, listed.get(&id));
    }
    Ok(report)
}

/// The first difference.
fn fault(Recorded { recording, response }: &Recorded, outcome: Option<&Outcome>) -> Option<String> {
    let Some(outcome) = outcome else { return Some("the program said nothing of it".to_string()) };
    if let Some(panic) = &outcome.panic {
        return Some(format!("panic: {}", shorten(panic)));
    }
    // This one never reached the service: its client refused the call.
    let refused_by_client = json!({
        "exception_typename": "ParamValidationError",
        "exception_value":
            "Parameter validation failed:\nInvalid length for parameter stateName, value: 0, valid min length: 1",
    });
    let is_nameless = recording.case.state_name.as_deref() == Some("");
    let actual = if is_nameless { &refused_by_client } else { &outcome.state };
    difference(response, actual).map(|difference| difference.to_string())
}

fn read(path: PathBuf) -> Result<Recorded, String> {
    let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| fault(&error))?;
    let case: Case = serde_json::from_str(&text).map_err(|error| fault(&error))?;
    let mut json: Json = serde_json::from_str(&text).map_err(|error| fault(&error))?;
    let response = json.get_mut("expect").map(Json::take).unwrap_or_default();
    let definition = machine(&case).to_string();
    let hash = corpus::hash(definition.as_bytes());
    Ok(Recorded { recording: Recording { path, case, definition, hash }, response })
}

/// The definition as a machine: around a lone state, the states that it leads to, and one that assigns the variables that it is given.
fn machine(case: &Case) -> Value {
    if case.definition.as_object().is_some_and(|definition| definition.get("States").is_some()) {
        return case.definition.clone();
    }
    let mut states = Object::new();
    let mut start = LONE_STATE;
    let variables = case.variables.as_ref().and_then(Value::as_object).filter(|variables| !variables.is_empty());
    if let Some(variables) = variables {
        start = "Assign the variables";
        let assign = variables.iter().map(|(name, _)| (name.clone(), Value::Null)).collect();
        let pass =
            [("Type", Value::from("Pass")), ("Assign", Value::Object(assign)), ("Next", Value::from(LONE_STATE))];
        states.insert(start, object(pass));
    }
    states.insert(LONE_STATE, case.definition.clone());
    let mut targets = Vec::new();
    find_targets(&case.definition, &mut targets);
    for target in targets {
        states.insert(target, object([("Type", Value::from("Succeed"))]));
    }
    object([("StartAt", Value::from(start)), ("States", Value::Object(states))])
}

/// Where a state leads. What is inside of it has its own names.
fn find_targets(state: &Value, targets: &mut Vec<String>) {
    let Some(fields) = state.as_object() else { return };
    for key in ["Next", "Default"] {
        targets.extend(fields.get(key).and_then(Value::as_str).map(str::to_string));
    }
    for key in ["Choices", "Catch"] {
        let items = fields.get(key).and_then(Value::as_array);
        items.into_iter().flatten().for_each(|item| find_targets(item, targets));
    }
}
