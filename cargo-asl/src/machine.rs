//! What the Rust around a machine has to know of it: its name, its tasks, and the rules that it breaks and may.

use std::collections::BTreeSet;

use asl_codegen::diagnostic::{Diagnostics, Level, Severity, code};
use asl_codegen::ir;
use asl_codegen::options::{Feature, Options};
use asl_codegen::source::Source;

use crate::definition;

/// A machine, as Rust sees it.
pub(crate) struct Machine {
    /// `CallCenter`
    pub(crate) name: String,
    pub(crate) tasks: Vec<Task>,
    /// The features of the runtime that it needs and that are off by default.
    pub(crate) features: Vec<&'static str>,
    /// The rules to allow.
    pub(crate) allowed: BTreeSet<&'static str>,
}

/// A task.
pub(crate) struct Task {
    pub(crate) state: String,
    /// `open_case`
    pub(crate) method: String,
    /// What it calls.
    pub(crate) resource: String,
    pub(crate) comment: Option<String>,
    /// Whether it hands its token to somebody who ends the call.
    pub(crate) has_token: bool,
}

/// The machine of a definition, called after the name; `None` where there are faults, which are shown.
pub(crate) fn of(source: &Source, name: &str, substitutions: &[(String, String)]) -> Option<Machine> {
    let mut options = Options { substitutions: substitutions.to_vec(), ..Options::default() };
    // AWS takes what these rules are about.
    for code in code::ALL.iter().filter(|code| code.allowable) {
        let set = options.levels.set(code.name, Level::Allow);
        debug_assert!(set.is_ok(), "{} is allowable", code.name);
    }
    let mut diags = Diagnostics::with_levels(options.levels.clone());
    let model = asl_codegen::read(source, &options, &mut diags);
    let faults = diags.into_sorted();
    if faults.iter().any(|fault| fault.severity == Severity::Error) {
        definition::show_errors(source, &faults);
        return None;
    }
    let machine = match ir::lower(&model, name, &options) {
        Ok(machine) => machine,
        Err(bug) => {
            definition::show_errors(source, &[bug]);
            return None;
        }
    };
    let tasks = machine.tasks().map(|(state, task)| Task {
        state: state.name.to_string(),
        method: state.names.method.to_string(),
        resource: task.resource.text.value.clone(),
        comment: state.comment.map(str::to_string),
        has_token: task.waits_for_token(),
    });
    // The generated code asks for what it needs.
    let generated = asl_codegen::emit::machine(&machine, source, &options).to_string();
    let needed = [Feature::Hash, Feature::Jsonata, Feature::Regex]
        .map(Feature::name)
        .into_iter()
        .filter(|name| generated.contains(&format!("needs_{name}")));
    Some(Machine {
        name: machine.ident.to_string(),
        tasks: tasks.collect(),
        features: needed.collect(),
        allowed: allowed(source, substitutions),
    })
}

/// The rules that are errors unless they are allowed.
fn allowed(source: &Source, substitutions: &[(String, String)]) -> BTreeSet<&'static str> {
    let options = Options { substitutions: substitutions.to_vec(), ..Options::default() };
    let (_, faults) = definition::read(source, &options);
    let broken = faults.iter().filter(|fault| fault.code.allowable);
    let broken = broken.map(|fault| fault.code.name);
    // Where tasks take and return JSON, nothing shows that a Choice has a rule for everything.
    broken.chain([code::CHOICE_NOT_EXHAUSTIVE.name]).collect()
}
