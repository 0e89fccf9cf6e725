//! The tutorial's own file compiles as it stands, and the example's definition is the same but for its comments.
//!
//! The file is not part of this repository: it is looked for in `../shared` or in the folder that `ASL_SHARED` names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use asl_codegen::options::{Options, TaskSignature};
use asl_codegen::source::Source;
use proc_macro2::Span;
use serde_json::Value;

const EXAMPLE: &str = include_str!("../../examples/call_center.asl.json");

/// The text of the tutorial's file.
fn seed() -> Option<String> {
    let shared = std::env::var_os("ASL_SHARED").map(PathBuf::from);
    let shared = shared.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"));
    let text = fs::read_to_string(shared.join("seeds/call_center.asl.json"));
    if text.is_err() {
        eprintln!("{} has no seeds/call_center.asl.json: nothing was tested", shared.display());
    }
    text.ok()
}

fn signatures() -> Vec<TaskSignature> {
    let types = [
        ("Open Case", "NewCase", "Case"),
        ("Assign Case", "Case", "Case"),
        ("Work on Case", "Case", "WorkedCase"),
        ("Close Case", "WorkedCase", "WorkedCase"),
        ("Escalate Case", "WorkedCase", "WorkedCase"),
    ];
    let signature = |(state, input, output): (&str, &str, &str)| TaskSignature {
        state: state.to_string(),
        place: Span::call_site(),
        input: input.parse().unwrap(),
        output: output.parse().unwrap(),
        takes_context: false,
    };
    types.map(signature).into()
}

/// All that a definition does: each state without its comment, and where it starts.
fn wiring(text: &str) -> (Value, BTreeMap<String, Value>) {
    let definition: Value = serde_json::from_str(text).unwrap();
    let states = definition["States"].as_object().unwrap();
    let states = states.iter().map(|(name, state)| {
        let mut state = state.clone();
        state.as_object_mut().unwrap().remove("Comment");
        (name.clone(), state)
    });
    (definition["StartAt"].clone(), states.collect())
}

#[test]
fn the_tutorials_file_compiles_as_it_stands() {
    let Some(text) = seed() else { return };
    let options = Options { tasks: signatures(), ..Options::default() };
    let compiled = asl_codegen::compile(&Source::new("call_center.asl.json", text), &options);
    assert!(compiled.diagnostics.is_empty(), "{:?}", compiled.diagnostics);
    assert!(compiled.signature_faults.is_empty(), "{:?}", compiled.signature_faults);
    let code = compiled.tokens.to_string();
    for name in ["struct CallCenter", "trait CallCenterTasks", "fn open_case", "fn escalate_case", "IsCaseResolved"] {
        assert!(code.contains(name), "{name}");
    }
}

#[test]
fn the_example_does_what_the_tutorials_file_does() {
    let Some(text) = seed() else { return };
    assert_eq!(wiring(EXAMPLE), wiring(&text));
}

#[test]
fn the_loop_differs_in_one_transition() {
    let (start, mut states) = wiring(EXAMPLE);
    states.remove("Fail");
    states.get_mut("Escalate Case").unwrap()["Next"] = "Work on Case".into();
    assert_eq!(wiring(include_str!("../../examples/call_center_loop.asl.json")), (start, states));
}
