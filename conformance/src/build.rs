//! Builds a generated workspace. A module that rustc refuses is left out, so that it doesn't take the others down.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value as Json;

use crate::workspace::Workspace;

/// A program, and what is not in it.
#[derive(Clone, Debug)]
pub struct Built {
    /// The program that runs cases.
    pub program: PathBuf,
    /// The first error of rustc in modules that don't compile, by the definition's hash.
    pub refused: BTreeMap<String, String>,
}

/// Writes and builds the workspace of these modules.
///
/// # Errors
/// What cargo says, where no module of ours is at fault.
pub fn build(workspace: &Workspace, mut modules: BTreeMap<String, String>) -> Result<Built, String> {
    let mut refused = BTreeMap::new();
    loop {
        workspace.write(&modules)?;
        let found = match cargo_build(workspace)? {
            Ok(program) => return Ok(Built { program, refused }),
            Err(found) => found,
        };
        for (hash, error) in found {
            modules.remove(&hash);
            refused.insert(hash, error);
        }
    }
}

type Errors = BTreeMap<String, String>;

/// The program, or the modules with errors; they are never none.
fn cargo_build(workspace: &Workspace) -> Result<Result<PathBuf, Errors>, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let mut command = Command::new(cargo);
    command.args([
        "build",
        "--quiet",
        "--offline",
        "--keep-going",
        "--message-format=json",
        "--bin",
        &workspace.program,
    ]);
    command.arg("--target-dir").arg(workspace.target()).current_dir(&workspace.folder).stderr(Stdio::piped());
    let output = command.output().map_err(|error| format!("cargo can't be started: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let messages: Vec<Json> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if output.status.success() {
        let program = messages.iter().filter_map(|message| message["executable"].as_str()).next_back();
        return program.map(|path| Ok(path.into())).ok_or_else(|| "cargo has built no program".to_string());
    }
    let found: Errors = messages.iter().rev().filter_map(error_in_module).collect();
    if found.is_empty() {
        let rendered = messages.iter().filter_map(|message| message["message"]["rendered"].as_str());
        let rendered: String = rendered.collect();
        return Err(format!(
            "the generated crates don't build:\n{rendered}{}",
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    Ok(Err(found))
}

/// The hash in `m_<hash>.rs`, and the error, where a message is about an error there.
fn error_in_module(message: &Json) -> Option<(String, String)> {
    let message = &message["message"];
    if message["level"] != "error" {
        return None;
    }
    let hash = message["spans"].as_array()?.iter().map(outermost).find_map(module_of)?;
    Some((hash, message["message"].as_str()?.to_string()))
}

/// Where the macro is called that a span is in.
fn outermost(mut span: &Json) -> &Json {
    while span["expansion"].is_object() {
        span = &span["expansion"]["span"];
    }
    span
}

fn module_of(span: &Json) -> Option<String> {
    let file = span["file_name"].as_str()?;
    let name = file.rsplit(['/', '\\']).next()?;
    Some(name.strip_prefix("m_")?.strip_suffix(".rs")?.to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn errors_are_told_of_their_module() {
        let in_macro =
            json!({"file_name": "/elsewhere/lib.rs", "expansion": {"span": {"file_name": "a/src/m_00ff.rs"}}});
        let check = |level: &str, spans: &[&Json], expected: Option<&str>| {
            let message = json!({"message": {"level": level, "message": "mismatched types", "spans": spans}});
            let found = error_in_module(&message);
            assert_eq!(found, expected.map(|hash| (hash.to_string(), "mismatched types".to_string())));
        };
        check("error", &[&in_macro], Some("00ff"));
        check("error", &[&json!({"file_name": "a/src/lib.rs"}), &json!({"file_name": "a/src/m_1.rs"})], Some("1"));
        check("warning", &[&in_macro], None);
        check("error", &[], None);
    }
}
