//! What mutations start from: the definitions of the tests, and those of the folders in `ASL_FUZZ_CORPUS`.

use asl_codegen::diagnostic::Diagnostics;
use asl_codegen::source::Source;
use asl_codegen::syntax;
use asl_codegen::syntax::tree::{Node, NodeKind};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Larger files tell no more, and make each run slow.
const LARGEST: u64 = 16 << 10;

/// The definitions in these folders and below them.
///
/// # Errors
/// If a folder can't be read.
///
/// ```
/// let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
/// assert!(fuzz::corpus::definitions(&[folder.to_owned()]).unwrap().is_empty()); // none stand here
/// ```
pub fn definitions(folders: &[PathBuf]) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    folders.iter().try_for_each(|folder| collect(folder, &mut found))?;
    found.sort();
    Ok(found)
}

/// The folders of the tests, then those that the user names, separated as in `PATH`.
///
/// ```
/// assert!(fuzz::corpus::folders().iter().any(|folder| folder.ends_with("tests/golden")));
/// ```
pub fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let own = ["tests/golden", "tests/diagnostics", "tests/drivers"].map(|folder| root.join(folder));
    let named = env::var_os("ASL_FUZZ_CORPUS").unwrap_or_default();
    own.into_iter().chain(env::split_paths(&named).filter(|path| !path.as_os_str().is_empty())).collect()
}

fn collect(folder: &Path, found: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "json" || extension == "yaml")
            && path.metadata()?.len() <= LARGEST
        {
            // What is not UTF-8 is no start.
            found.extend(fs::read_to_string(&path).map(|text| definition_in(&text)));
        }
    }
    Ok(())
}

/// The definition in a recorded case, which has it as a field; any other text is one itself.
fn definition_in(text: &str) -> String {
    let field = match parse(text).map(|tree| tree.kind) {
        Some(NodeKind::Object(members)) => members.into_iter().find(|member| *member.key.value == *"definition"),
        _ => None,
    };
    let span = field.map(|member| member.value.span);
    span.and_then(|span| text.get(span.start as usize..span.end as usize)).unwrap_or(text).to_owned()
}

fn parse(text: &str) -> Option<Node> {
    let mut diags = Diagnostics::new();
    let tree = syntax::json::parse(&Source::new("corpus.asl.json", text), &mut diags);
    drop(diags.propagate()); // broken definitions are a start, too
    tree
}

/// The paths and calls in definitions: their strings with a `$` or a bracket.
///
/// ```
/// let strings = fuzz::corpus::expressions(&[r#"{"a": "$.b", "c": "text"}"#.to_owned()]);
/// assert_eq!(strings, ["$.b"]);
/// ```
pub fn expressions(definitions: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for text in definitions {
        parse(text).iter().for_each(|tree| strings(tree, &mut found));
    }
    found.sort();
    found.dedup();
    found
}

fn strings(node: &Node, found: &mut Vec<String>) {
    match &node.kind {
        NodeKind::String(text) if text.value.contains(['$', '(']) => found.push(text.value.clone()),
        NodeKind::Array(items) => items.iter().for_each(|item| strings(item, found)),
        NodeKind::Object(members) => members.iter().for_each(|member| strings(&member.value, found)),
        _ => {}
    }
}
