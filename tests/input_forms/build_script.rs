//! What a build script writes, and what it tells cargo.

use std::fs;
use std::path::{Path, PathBuf};

use asl_codegen::build_script::outputs;
use asl_codegen::options::Options;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The file names, and cargo's directives, without what differs from machine to machine.
fn written(path: &str, folder: &Path) -> (Vec<String>, Vec<String>) {
    let (outputs, directives) = outputs(path, folder, &Options::default());
    let is_manifest = |line: &String| line.ends_with("Cargo.toml");
    let folder = folder.display().to_string() + "/";
    let directives = directives.into_iter().filter(|line| !is_manifest(line)).map(|line| line.replace(&folder, ""));
    (outputs.into_iter().map(|output| output.file).collect(), directives.collect())
}

#[test]
fn the_code_is_that_of_the_macro() {
    let golden = fs::read_to_string(folder("golden/template.rs")).unwrap();
    let (_, golden) = golden.split_once("\n\n").unwrap();
    let (written, _) = outputs("template.template.yaml", &folder("golden"), &Options::default());
    let [written] = written.as_slice() else { panic!("{written:?}") };
    let include = folder("golden/template.template.yaml").display().to_string();
    assert_eq!(written.file, "call_center.rs");
    // The longer path is on a line of its own.
    let words = |text: &str| text.split_whitespace().collect::<String>();
    assert!(words(&written.text.replace(&include, "template.template.yaml")) == words(golden), "{}", written.text);
}

#[test]
fn every_machine_of_a_template() {
    let (files, directives) = written("template.json", &folder("input_forms/files"));
    assert_eq!(files, ["greeting.rs", "leaving.rs"]);
    let changed = |file: &str| format!("cargo::rerun-if-changed={file}");
    assert_eq!(directives, [changed("flows/greeting.asl.json"), changed("template.json"), changed("template.json")]);
}

#[test]
fn faults_are_told_line_by_line() {
    let (files, directives) = written("transition-target-unknown.asl.json", &folder("diagnostics"));
    assert_eq!(files, ["transition_target_unknown.rs"]);
    let rendered = fs::read_to_string(folder("diagnostics/transition-target-unknown.txt")).unwrap();
    let expected: Vec<String> =
        rendered.lines().filter(|line| !line.is_empty()).map(|line| format!("cargo::error={line}")).collect();
    assert_eq!(directives[1..], expected);
    let (files, directives) = written("nowhere.asl.json", &folder("diagnostics"));
    assert_eq!((files.len(), directives[0].as_str()), (0, "cargo::error=there is no definition `nowhere.asl.json`"));
}
