//! What the documents say of the tree: code that is shown exists, links lead somewhere, maps and tables are complete.

use super::{dependencies, files_under, read, root};
use std::fs;
use std::path::PathBuf;

/// docs/errors.md is generated, and its lines are as long as the comments that it is made of.
fn documents() -> Vec<PathBuf> {
    let documents = files_under(root()).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "md"));
    documents.filter(|path| !path.ends_with("docs/errors.md")).collect()
}

/// The blocks of a document that begin with this line.
fn blocks<'a>(text: &'a str, fence: &str) -> Vec<&'a str> {
    let parts = text.split("\n```").collect::<Vec<_>>();
    parts.iter().filter_map(|part| part.strip_prefix(fence)?.strip_prefix('\n')).collect()
}

#[test]
fn what_the_readme_shows_stands_in_examples_and_tests() {
    let readme = read(&root().join("README.md"));
    let folders = ["examples", "tests/testing"].into_iter().map(|folder| root().join(folder));
    let files: Vec<PathBuf> = folders.flat_map(|folder| files_under(&folder)).collect();
    let examples: Vec<String> = files.iter().map(|path| unindented(&read(path))).collect();
    let shown = [blocks(&readme, "json"), blocks(&readme, "rust,ignore")].concat();
    assert!(shown.len() > 2, "the blocks were not found");
    for block in shown {
        let block = unindented(block);
        let is_shown = |example: &String| block.split("\n…\n").all(|piece| example.contains(piece));
        assert!(examples.iter().any(is_shown), "no example has this:\n{block}");
    }
}

/// Pieces of an example may be shown further to the left; a line `…` stands for what is left out between them.
fn unindented(text: &str) -> String {
    text.lines().map(str::trim_start).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_dependency_has_its_reason() {
    let architecture = read(&root().join("ARCHITECTURE.md"));
    for manifest in ["Cargo.toml", "asl-macro/Cargo.toml", "asl-codegen/Cargo.toml", "cargo-asl/Cargo.toml"] {
        let text = read(&root().join(manifest));
        for section in ["[dependencies]", "[build-dependencies]", "[dev-dependencies]"] {
            let names = dependencies(&text, &[section]);
            for name in names.iter().filter(|name| !name.starts_with("asl-")) {
                let is_listed = architecture.lines().any(|line| line.starts_with(&format!("| `{name}`")));
                assert!(is_listed, "{manifest}: `{name}` is not in ARCHITECTURE.md's table of dependencies");
            }
        }
    }
}

#[test]
fn everything_is_on_the_map() {
    let maps = [
        ("src", "ARCHITECTURE.md"),
        ("asl-macro/src", "ARCHITECTURE.md"),
        ("asl-codegen/src", "ARCHITECTURE.md"),
        ("cargo-asl/src", "ARCHITECTURE.md"),
        ("conformance/src", "conformance/README.md"),
        ("conformance/recorded/src", "conformance/README.md"),
        ("tests", "tests/README.md"),
        ("asl-codegen/tests", "tests/README.md"),
    ];
    for (folder, document) in maps {
        let map = read(&root().join(document));
        for entry in fs::read_dir(root().join(folder)).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            // A concept with a folder has a file of the same name, too.
            let stem = name.strip_suffix(".rs").unwrap_or(&name);
            let forms = [format!("`{stem}.rs`"), format!("`{stem}/"), format!("`{folder}/{stem}")];
            let is_listed = name == "README.md" || forms.iter().any(|form| map.contains(form.as_str()));
            assert!(is_listed, "{folder}/{name} is not on the map of {document}");
        }
    }
}

#[test]
fn links_lead_somewhere() {
    for document in documents() {
        let text = read(&document);
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.contains("://")) {
            let file = target.split('#').next().unwrap_or_default();
            let path = document.parent().unwrap_or(root()).join(file);
            assert!(path.exists(), "{}: `{target}` leads nowhere", document.display());
        }
    }
}

#[test]
fn lines_of_documents_fit_the_screen() {
    for document in documents() {
        for (line, number) in read(&document).lines().zip(1..) {
            let fits = line.chars().count() <= 140 || line.starts_with('|') || line.contains("://");
            assert!(fits, "{}:{number} is longer than 140 characters", document.display());
        }
    }
}
