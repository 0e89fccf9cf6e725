//! What faulty definitions are told: each `diagnostics/<rule>[.<case>].asl.json` (`.asl.yaml`, `.template.yaml`) is parsed, read and checked, and the
//! rendered faults are compared with the `.txt` beside it. A rule that only speaks where it is denied is denied;
//! `<rule>.express.asl.json` is checked as an Express state machine.
//!
//! `UPDATE_GOLDEN=1 cargo test --test diagnostics` rewrites the texts and then fails, so that the change is reviewed.

#[path = "support/golden.rs"]
mod golden;

use asl_codegen::check::{self, Context};
use asl_codegen::diagnostic::{Code, Diagnostics, Level, Levels, code, render};
use asl_codegen::options::{MachineType, Options};
use asl_codegen::source::Source;
use asl_codegen::{model, template};
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

#[test]
fn faulty_definitions_are_told_what_is_wrong() {
    let definitions = definitions();
    assert!(definitions.len() > 10, "the fixtures were not found");
    let failed = definitions.iter().filter(|path| catch_unwind(|| check_definition(path)).is_err());
    assert_eq!(failed.collect::<Vec<_>>(), Vec::<&PathBuf>::new());
}

fn check_definition(path: &Path) {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let rule = name.split('.').next().unwrap_or_default();
    let code = code::by_name(rule).unwrap_or_else(|| panic!("{name}: no rule is called `{rule}`"));
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let machine_type = if name.contains(".express.") { MachineType::Express } else { MachineType::Standard };
    let rendered = faults(&Source::new(name, text), code, Context { machine_type, ..Context::default() });
    assert!(rendered.contains(&format!("[{}]", code.id)), "{name} does not show {}:\n{rendered}", code.id);
    golden::check(&path.with_extension("").with_extension("txt"), &rendered);
}

fn faults(source: &Source, code: &Code, ctx: Context) -> String {
    let mut levels = Levels::default();
    if code.silent {
        assert_eq!(levels.set(code.name, Level::Deny), Ok(()));
    }
    let mut diags = Diagnostics::with_levels(levels);
    let options = Options { machine_type: ctx.machine_type, ..Options::default() };
    if let Some(definition) = template::definition(source, &options, &mut diags) {
        let machine = model::read(&definition.tree, &mut diags);
        let machine_type = definition.machine_type.unwrap_or(ctx.machine_type);
        check::all(&machine, &Context { machine_type, ..ctx }, &mut diags);
    }
    let mut text = render::render_all(&diags.into_sorted(), source, render::Style::default());
    text.push('\n');
    text
}

fn definitions() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = entries.filter(|path| is_definition(path)).collect();
    paths.sort();
    paths
}

/// A definition, or a template with one in it.
fn is_definition(path: &Path) -> bool {
    let name = path.to_string_lossy();
    [".asl.json", ".asl.yaml", ".template.json", ".template.yaml"].iter().any(|ending| name.ends_with(ending))
}
