//! The compiler from Amazon States Language to Rust, as a library.
//!
//! One function, [`compile`], for the macro, for `build.rs` and for tools:
//!
//! ```
//! use asl_codegen::{compile, options::Options, source::Source};
//!
//! let text = r#"{ "StartAt": "Greet", "States": { "Greet": { "Type": "Pass", "Result": "hello", "End": true } } }"#;
//! let compiled = compile(&Source::new("greet.asl.json", text), &Options::default());
//! assert!(compiled.diagnostics.is_empty());
//! assert!(compiled.tokens.to_string().contains("struct Greet"));
//! ```

#[cfg(feature = "format")]
pub mod build_script;
mod by_name;
pub mod check;
mod collect_vec;
pub mod diagnostic;
pub mod emit;
pub mod error;
pub mod expr;
#[cfg(feature = "format")]
pub mod format;
pub mod ir;
pub mod model;
pub mod options;
mod order;
pub mod payload;
pub mod source;
pub mod span;
pub mod syntax;
pub mod tasks_impl;
pub mod template;
mod tokens;
#[cfg(feature = "picture")]
pub mod view;

pub use error::Error;
pub use template::{open, open_all};

use proc_macro2::TokenStream;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::StateMachine;
use crate::options::{MachineType, Options, SignatureFault, Testing};
use crate::source::Source;
use crate::template::Definition;

/// What became of a definition.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The Rust of the machine; where there are errors, only its names, so that the code around it has no further ones.
    pub tokens: TokenStream,
    /// What is wrong with the definition, in the order of its text: errors and warnings.
    pub diagnostics: Vec<Diagnostic>,
    /// What is wrong with the tasks' signatures.
    pub signature_faults: Vec<SignatureFault>,
}

/// Compiles a definition: text to tree to model to IR, checked, then to Rust.
pub fn compile(source: &Source, options: &Options) -> Compiled {
    let mut diags = Diagnostics::with_levels(options.levels.clone());
    let (model, machine_type) = read_model(source, options, &mut diags);
    let ir = ir::lower(&model, source.name(), options);
    check_model(&model, machine_type, ir.as_ref().ok(), options, &mut diags);
    let signature_faults = options::check_signatures(options, &model);
    let stop = |diagnostics, signature_faults| Compiled {
        tokens: emit::fallback(source, options),
        diagnostics,
        signature_faults,
    };
    let warnings = match diags.propagate() {
        Ok(warnings) if signature_faults.is_empty() => warnings,
        Ok(diagnostics) | Err(diagnostics) => return stop(diagnostics, signature_faults),
    };
    match ir {
        Ok(ir) => Compiled { tokens: emit::machine(&ir, source, options), diagnostics: warnings, signature_faults },
        Err(bug) => stop(vec![bug], signature_faults),
    }
}

/// Reads and checks a definition: what `compile` does before its one stop.
pub fn read(source: &Source, options: &Options, diags: &mut Diagnostics) -> StateMachine {
    let (model, machine_type) = read_model(source, options, diags);
    let ir = if options.is_typed() { ir::lower(&model, source.name(), options).ok() } else { None };
    check_model(&model, machine_type, ir.as_ref(), options, diags);
    model
}

/// Reads a definition; `None` beside it where there is none to check.
fn read_model(source: &Source, options: &Options, diags: &mut Diagnostics) -> (StateMachine, Option<MachineType>) {
    let Some(Definition { tree, machine_type }) = template::definition(source, options, diags) else {
        return (StateMachine::default(), None);
    };
    (model::read(&tree, diags), Some(machine_type.unwrap_or(options.machine_type)))
}

fn check_model(
    model: &StateMachine,
    machine_type: Option<MachineType>,
    ir: Option<&ir::Machine<'_>>,
    options: &Options,
    diags: &mut Diagnostics,
) {
    let Some(machine_type) = machine_type else { return };
    let context = check::Context {
        typed_choices: typed_choices(model, ir, options),
        machine_type,
        states_alone: options.testing == Testing::StatesAlone,
    };
    check::all(model, &context, diags);
}

/// The Choice states, by name, of whose data types say something: these decide whether its rules cover every input.
fn typed_choices(model: &StateMachine, ir: Option<&ir::Machine<'_>>, options: &Options) -> Vec<String> {
    if !options.is_typed() {
        return Vec::new();
    }
    // A definition with faults has no shapes; those are reported anyway.
    let Some(machine) = ir else { return ir::types::typed_states(&model.scope, ir::types::Typing::of(options)) };
    let mut typed = machine.shapes.as_ref().map(|shapes| shapes.known_choices(machine)).unwrap_or_default();
    for state in &machine.states {
        if matches!(state.kind, ir::StateKind::Choice(_)) && !state.input.settled().is_json() {
            typed.push(state.name.to_string());
        }
    }
    typed
}
