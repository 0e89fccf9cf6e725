//! Compiles the definition before the crate is compiled: for those who want to read the generated Rust, or to keep it.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use asl_codegen::diagnostic::Severity;
use asl_codegen::diagnostic::render::{Style, render};
use asl_codegen::options::{Options, TaskSignature};
use proc_macro2::Span;

const DEFINITION: &str = "../help_desk.asl.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DEFINITION}");
    let source = asl_codegen::open(DEFINITION, &[Path::new("")])?;
    // What `tasks = { "Work on Case": fn(NewCase) -> Case }` is in the macro.
    let signature = TaskSignature {
        state: "Work on Case".to_string(),
        place: Span::call_site(),
        input: "NewCase".parse()?,
        output: "Case".parse()?,
        takes_context: false,
    };
    let compiled = asl_codegen::compile(&source, &Options { tasks: vec![signature], ..Options::default() });
    for fault in &compiled.diagnostics {
        let kind = if fault.severity == Severity::Error { "error" } else { "warning" };
        // Cargo shows one line for each of these.
        render(fault, &source, Style::default()).lines().for_each(|line| println!("cargo::{kind}={line}"));
    }
    compiled.signature_faults.iter().for_each(|fault| println!("cargo::error={}", fault.message));
    let out = Path::new(&env::var("OUT_DIR")?).join("help_desk.rs");
    fs::write(out, asl_codegen::format::pretty(compiled.tokens))?;
    Ok(())
}
