//! The tree's own rules: every rule is documented and has a fixture, files stay small, crates depend in one direction;
//! and, in `tidy/`, the invariants of ARCHITECTURE.md and what the documents say of the tree.
//!
//! `UPDATE_GOLDEN=1 cargo test --test tidy` rewrites docs/errors.md and then fails, so that the change is reviewed.

#[path = "tidy/documents.rs"]
mod documents;
#[path = "support/golden.rs"]
mod golden;
#[path = "tidy/invariants.rs"]
mod invariants;

use asl_codegen::diagnostic::{Code, Diagnostics, Severity, code};
use asl_codegen::options::Options;
use asl_codegen::source::Source;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// No file is longer, tests included; generated ones are.
const MOST_LINES: usize = 600;

/// Rules that no definition can break: they report faults of the compiler.
const WITHOUT_FIXTURE: &[&str] = &["compiler-bug"];

/// Each part of a rule's documentation begins a paragraph with these words.
const PARTS: [&str; 4] = ["What it does:", "Why it is bad:", "Example:", "Write instead:"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn codes_ascend_and_names_are_unique() {
    for pair in code::ALL.windows(2) {
        assert!(pair[0].id < pair[1].id, "{} stands before {}", pair[0].id, pair[1].id);
    }
    let mut names: Vec<&str> = code::ALL.iter().map(|code| code.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), code::ALL.len(), "two rules have the same name");
}

#[test]
fn every_rule_has_all_parts_of_its_documentation() {
    for code in code::ALL {
        let doc = documentation(code);
        let missing: Vec<&str> =
            PARTS.into_iter().filter(|part| !doc.lines().any(|line| line.starts_with(part))).collect();
        assert!(missing.is_empty(), "the documentation of `{}` has no {missing:?}", code.name);
    }
}

#[test]
fn every_rule_has_a_fixture() {
    let files = files_under(&root().join("tests/diagnostics"));
    let names: Vec<&str> = files.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    for code in code::ALL.iter().filter(|code| !WITHOUT_FIXTURE.contains(&code.name)) {
        let start = format!("{}.", code.name);
        let found = names.iter().any(|name| name.starts_with(&start) && !name.ends_with(".txt"));
        assert!(found, "`{}` has no fixture: add tests/diagnostics/{start}asl.json", code.name);
    }
}

#[test]
fn errors_page_is_up_to_date() {
    golden::check(&root().join("docs/errors.md"), &errors_page());
}

#[test]
fn the_readme_s_picture_is_up_to_date() {
    let source = Source::read("examples/call_center.asl.json", &[root()]).expect("it is there");
    let mut diags = Diagnostics::default();
    let model = asl_codegen::read(&source, &Options::default(), &mut diags);
    diags.into_sorted();
    golden::check(&root().join("docs/call_center.svg"), &asl_codegen::view::svg(&model.scope, None));
}

#[test]
fn files_are_small() {
    let rust_files = files_under(root()).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "rs"));
    for path in rust_files {
        let text = read(&path);
        // What is generated can't be split.
        let lines = if text.starts_with("// Generated from") { 0 } else { text.lines().count() };
        assert!(lines <= MOST_LINES, "{} has {lines} lines, {MOST_LINES} at most: split it", path.display());
    }
}

#[test]
fn crates_depend_in_one_direction() {
    let check = |manifest: &str, allowed: &[&str]| {
        for name in dependencies(&read(&root().join(manifest)), &["[dependencies]", "[build-dependencies]"]) {
            let ours = name.starts_with("asl") || name == "cargo-asl";
            assert!(!ours || allowed.contains(&name.as_str()), "{manifest} must not depend on {name}");
        }
    };
    check("Cargo.toml", &["asl-macro"]);
    check("asl-macro/Cargo.toml", &["asl-codegen"]);
    check("asl-codegen/Cargo.toml", &[]);
    check("cargo-asl/Cargo.toml", &["asl-codegen"]);
    check("conformance/Cargo.toml", &["asl-codegen"]);
    check("fuzz/Cargo.toml", &["asl-codegen"]);
    check("conformance/recorded/Cargo.toml", &["asl"]);
}

/// The names under these sections of a manifest.
fn dependencies(manifest: &str, sections: &[&str]) -> Vec<String> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = sections.contains(&line.trim());
        } else if inside && let Some((name, _)) = line.split_once('=') {
            names.push(name.trim().trim_end_matches(".workspace").to_owned());
        }
    }
    names
}

/// A rule's documentation: the first comment of its file in `check/`, else the comment on its entry in the table.
fn documentation(code: &Code) -> String {
    let codegen = root().join("asl-codegen/src");
    let file = codegen.join(format!("check/{}.rs", code.name.replace('-', "_")));
    if file.exists() {
        return comment(read(&file).lines(), "//!");
    }
    let table: String = files_under(&codegen.join("diagnostic")).iter().map(|path| read(path)).collect();
    let entry = format!("(\"{}\", ", code.id);
    let lines: Vec<&str> = table.lines().collect();
    let place = lines.iter().position(|line| line.contains(&entry)).unwrap_or(0);
    let start = (0..=place).rev().find(|line| lines[*line].starts_with("pub static")).unwrap_or(place);
    let first = (0..start).rev().take_while(|line| lines[*line].starts_with("///")).last().unwrap_or(start);
    comment(lines[first..start].iter().copied(), "///")
}

/// The text of the comment lines at the beginning.
fn comment<'a>(lines: impl Iterator<Item = &'a str>, marker: &str) -> String {
    let text = lines.map_while(|line| line.strip_prefix(marker)).map(|line| line.strip_prefix(' ').unwrap_or(line));
    text.collect::<Vec<_>>().join("\n")
}

/// docs/errors.md.
fn errors_page() -> String {
    let mut page = String::from(
        "# Errors\n\n\
         Everything that asl-native can find wrong with a definition. This page is generated from the comments of the rules:\n\
         `UPDATE_GOLDEN=1 cargo test --test tidy` rewrites it.\n\n\
         *allow*: whether `allow(…)` in the macro silences the rule, and `warn(…)` makes it a warning. What the service itself refuses can't\n\
         be allowed. *By default*: only `warn(…)` or `deny(…)` makes the rule speak. Levels for a package or a workspace stand in\n\
         `Cargo.toml`, under `[package.metadata.asl.rules]` or `[workspace.metadata.asl.rules]`: `task-without-timeout = \"warn\"`.\n\n\
         | code | rule | severity | AWS calls it | allow |\n|---|---|---|---|---|\n",
    );
    for code in code::ALL {
        let Code { id, name, .. } = code;
        let aws = code.aws.map(|aws| format!("`{aws}`")).unwrap_or_default();
        let allow = match (code.allowable, code.silent) {
            (_, true) => "by default",
            (true, false) => "yes",
            (false, false) => "",
        };
        let _ = writeln!(page, "| {id} | [{name}](#{name}) | {} | {aws} | {allow} |", severity(code));
    }
    for code in code::ALL {
        let mut doc = documentation(code);
        for part in PARTS {
            doc = doc.replace(part, &format!("**{part}**"));
        }
        let _ = write!(page, "\n## {}\n\n{}, {}.\n\n{doc}\n", code.name, code.id, severity(code));
    }
    page
}

fn severity(code: &Code) -> &'static str {
    match code.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// All files under a folder, sorted; build output and what git does not track are left out.
fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && !matches!(name.as_str(), "target" | "wip") {
                files.extend(files_under(&path));
            }
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}
