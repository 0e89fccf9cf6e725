//! Our own cases, compiled and run by the command.

use std::path::Path;
use std::process::Command;

#[test]
fn own_cases_pass() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let output = Command::new(env!("CARGO_BIN_EXE_conformance")).arg("run").arg(&cases).output().unwrap();
    let (said, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let numbers = said.lines().next_back().unwrap_or_default();
    let files = std::fs::read_dir(cases.join("run")).unwrap().count();
    assert_eq!(numbers, format!("{files} passed, 0 failed, 0 skipped"), "{said}{complained}");
    assert!(output.status.success());
}
