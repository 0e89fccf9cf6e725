//! Our own cases, compiled and run by the command.

use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn own_cases_pass() {
    let files = std::fs::read_dir(folder().join("run")).unwrap().count();
    check("run", &folder(), &format!("{files} passed, 0 failed, 0 skipped"));
}

#[test]
fn expressions_in_the_layout_of_the_suite_pass() {
    check("jsonata", &folder().join("jsonata"), "7 passed, 0 failed, 2 skipped");
}

#[test]
fn states_alone_pass() {
    let files = std::fs::read_dir(folder().join("state")).unwrap().count();
    check("state", &folder(), &format!("{files} passed, 0 failed, 0 disagreements"));
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

fn check(command: &str, folder: &Path, expected: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_conformance")).arg(command).arg(folder).output().unwrap();
    let (said, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let numbers = said.lines().next_back().unwrap_or_default();
    assert_eq!(numbers, expected, "{said}{complained}");
    assert!(output.status.success());
}
