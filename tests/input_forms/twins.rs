//! A definition in JSON and the same in YAML: the same faults at the same of AWS's places, the same generated code.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use asl_codegen::diagnostic::Diagnostics;
use asl_codegen::options::Options;
use asl_codegen::source::Source;
use asl_codegen::syntax::json;
use asl_codegen::syntax::tree::{Node, NodeKind};

use super::faults;

/// The tree in block style; strings now in this form, now in that.
fn yaml(node: &Node, indent: usize, out: &mut String) {
    let pad = " ".repeat(indent);
    match &node.kind {
        NodeKind::Null => out.push_str(" null\n"),
        NodeKind::Bool(value) => _ = writeln!(out, " {value}"),
        NodeKind::Number(text) => _ = writeln!(out, " {text}"),
        NodeKind::String(text) => {
            out.push(' ');
            string(&text.value, indent, out);
            out.push('\n');
        }
        NodeKind::Array(items) if items.is_empty() => out.push_str(" []\n"),
        NodeKind::Object(members) if members.is_empty() => out.push_str(" {}\n"),
        NodeKind::Array(items) => {
            out.push('\n');
            for item in items {
                _ = write!(out, "{pad}-");
                yaml(item, indent + 2, out);
            }
        }
        NodeKind::Object(members) => {
            out.push('\n');
            for member in members {
                out.push_str(&pad);
                string(&member.key.value, 0, out);
                out.push(':');
                yaml(&member.value, indent + 2, out);
            }
        }
    }
}

fn string(text: &str, indent: usize, out: &mut String) {
    let is_plain = text.starts_with(|char: char| char.is_ascii_alphabetic())
        && text.chars().all(|char| char.is_ascii_alphanumeric() || "_.- ".contains(char))
        && !text.ends_with(' ')
        && !["true", "false", "null", "yes", "no", "on", "off"].contains(&text.to_ascii_lowercase().as_str());
    let is_printed = !text.chars().any(|char| char.is_control() || char == '\u{feff}');
    if is_plain {
        out.push_str(text);
    } else if is_printed && indent > 0 && text.len().is_multiple_of(3) && text == text.trim() && !text.is_empty() {
        let pad = " ".repeat(indent + 2);
        _ = write!(out, "|-\n{pad}{text}");
    } else if is_printed && text.len() % 3 == 1 {
        _ = write!(out, "'{}'", text.replace('\'', "''"));
    } else {
        out.push_str(&serde_json::to_string(text).unwrap());
    }
}

/// Compares a definition with its twin; nothing where it isn't JSON.
fn check(name: &str, text: &str) -> bool {
    let source = Source::new(format!("{name}.asl.json"), text);
    let mut diags = Diagnostics::new();
    let tree = json::parse(&source, &mut diags);
    drop(diags.into_sorted());
    let Some(tree) = tree else { return false };
    let mut twin = String::new();
    yaml(&tree, 0, &mut twin);
    let twin = Source::new(format!("{name}.asl.yaml"), twin);
    let sorted = |source: &Source| {
        let found = faults(source, &Options::default());
        let mut found: Vec<_> = found.into_iter().map(|(rule, _, place)| (rule, place)).collect();
        // JSON's own faults are none in YAML.
        found.retain(|(rule, _)| !["byte-order-mark", "json-syntax"].contains(rule));
        found.sort();
        found
    };
    assert_eq!(sorted(&source), sorted(&twin), "{name}\n{}", twin.text());
    true
}

#[test]
fn faults_are_the_same_in_yaml() {
    let compared = files("tests/diagnostics").iter().filter(|(name, text)| check(name, text)).count();
    assert!(compared > 50, "only {compared} fixtures were compared");
}

/// Definitions that people deploy, where they are at hand.
#[test]
fn real_definitions_are_the_same_in_yaml() {
    let folder = env::var("CONFORMANCE_DIR").unwrap_or_else(|_| "../shared/conformance".to_owned());
    for (name, text) in files(&format!("{folder}/real")) {
        let case: serde_json::Value = serde_json::from_str(&text).unwrap();
        if let Some(definition) = case.get("definition") {
            assert!(check(&name, &definition.to_string()), "{name}");
        }
    }
}

#[test]
fn code_is_the_same_for_yaml() {
    let compile = |name: &str, text: &str| {
        let options = Options { include: Some("definition".to_owned()), ..Options::default() };
        let compiled = asl_codegen::compile(&Source::new(name, text), &options);
        assert_eq!(compiled.signature_faults.len(), 0);
        compiled.tokens.to_string().replace(".asl.yaml", ".asl.json")
    };
    for (name, text) in files("tests/golden") {
        if name.starts_with("typed") {
            continue; // needs its signatures
        }
        // JSON is YAML: the same text has the same places.
        assert_eq!(compile(&name, &text), compile(&name.replace(".json", ".yaml"), &text), "{name}");
    }
}

fn files(folder: &str) -> Vec<(String, String)> {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    paths.sort();
    let read =
        |path: &PathBuf| Some((path.file_name()?.to_string_lossy().into_owned(), fs::read_to_string(path).ok()?));
    paths.iter().filter_map(read).collect()
}
