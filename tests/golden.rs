//! What the compiler writes, looked at: each `golden/<case>.asl.json` (`.asl.yaml`, `.template.yaml`) is compiled and compared with the `.rs` beside it.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` rewrites them and then fails, so that the change is reviewed. `golden_runs.rs` compiles
//! and runs the same files: a test of its own, so that they can be rewritten when they no longer compile.

#[path = "support/golden.rs"]
mod support;

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use asl_codegen::options::{Options, TaskSignature};
use asl_codegen::{compile, format, open};
use proc_macro2::Span;

#[test]
fn generated_code_is_what_was_reviewed() {
    let cases = cases();
    assert!(cases.len() > 5, "the cases were not found");
    let failed = cases.iter().filter(|path| catch_unwind(|| check(path)).is_err());
    assert_eq!(failed.collect::<Vec<_>>(), Vec::<&PathBuf>::new());
}

fn check(path: &Path) {
    let text = generate(path);
    assert_eq!(text, generate(path), "{} compiles differently the second time", path.display());
    support::check(&path.with_extension("").with_extension("rs"), &text);
}

fn generate(path: &Path) -> String {
    let name = path.file_name().unwrap().to_str().unwrap();
    let source = open(name, &[path.parent().unwrap()]).unwrap();
    let options = Options { include: Some(name.to_string()), tasks: signatures(name), ..Options::default() };
    let compiled = compile(&source, &options);
    assert!(compiled.diagnostics.is_empty(), "{name}: {:?}", compiled.diagnostics);
    assert!(compiled.signature_faults.is_empty(), "{name}: {:?}", compiled.signature_faults);
    let header = format!(
        "// Generated from `{name}` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.\n\n"
    );
    header + &format::pretty(compiled.tokens)
}

/// The types of the typed cases' tasks; in all others data is JSON.
fn signatures(name: &str) -> Vec<TaskSignature> {
    let types: &[(&str, &str, &str)] = match name {
        "typed.asl.json" => &[("Open", "NewCase", "Case"), ("Close", "Closing", "String")],
        "typed_template.asl.json" => &[("Count", "Counter", "Counter")],
        "typed_choice.asl.json" => &[("Work", "Vec<u8>", "WorkedCase")],
        _ => &[],
    };
    let signature = |(state, input, output): &(&str, &str, &str)| TaskSignature {
        state: (*state).to_string(),
        place: Span::call_site(),
        input: input.parse().unwrap(),
        output: output.parse().unwrap(),
        takes_context: false,
    };
    types.iter().map(signature).collect()
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_case = |path: &PathBuf| {
        [".asl.json", ".asl.yaml", ".template.yaml"].iter().any(|ending| path.to_string_lossy().ends_with(ending))
    };
    let mut paths: Vec<PathBuf> = entries.filter(is_case).collect();
    paths.sort();
    paths
}
