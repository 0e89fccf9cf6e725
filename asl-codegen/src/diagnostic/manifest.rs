//! The levels of rules that a `Cargo.toml` sets, for a package or for a whole workspace.
//!
//! ```toml
//! [workspace.metadata.asl.rules]
//! task-without-timeout = "warn"
//! ```
//!
//! No TOML parser is needed for one table of names and words, and the macro's dependencies are its users' compile time. What this
//! reader doesn't understand about that table it refuses, with the form to write.

use super::{Level, Levels};
use crate::source::Source;
use std::fmt;

/// Something in a manifest's table that can't be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManifestError {
    /// The manifest's path.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what to write instead.
    pub message: String,
}

impl fmt::Display for ManifestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

impl std::error::Error for ManifestError {}

/// Of the manifests around a package, from its own folder outwards, those that are its own and its workspace's.
///
/// ```
/// use asl_codegen::{diagnostic::manifest::relevant, source::Source};
/// let manifests = ["[package]", "[workspace]\nmembers = []", "[workspace] # of somebody else"];
/// let manifests = manifests.map(|text| Source::new("Cargo.toml", text));
/// assert_eq!(relevant(&manifests).len(), 2);
/// ```
pub fn relevant(manifests: &[Source]) -> &[Source] {
    let is_root = |manifest: &Source| {
        sections(manifest.text()).any(|(_, section)| section == "workspace" || section.starts_with("workspace."))
    };
    match manifests.iter().position(is_root) {
        Some(root) => manifests.get(..=root).unwrap_or(manifests),
        // Without a workspace, only the innermost is the package's.
        None => manifests.get(..1).unwrap_or(manifests),
    }
}

/// The levels that the manifests around a package set, from its own folder outwards: the package's win over the workspace's.
///
/// ```
/// use asl_codegen::diagnostic::{code, manifest::levels};
/// use asl_codegen::source::Source;
/// let package = Source::new("Cargo.toml", "[package.metadata.asl.rules]\nchoice-not-exhaustive = \"allow\"");
/// assert!(levels(&[package]).unwrap().allows(&code::CHOICE_NOT_EXHAUSTIVE));
/// ```
pub fn levels(manifests: &[Source]) -> Result<Levels, ManifestError> {
    let mut levels = Levels::default();
    let manifests = relevant(manifests);
    if let Some(root) = manifests.last() {
        read(root, "workspace", &mut levels)?;
    }
    if let Some(package) = manifests.first() {
        read(package, "package", &mut levels)?;
    }
    Ok(levels)
}

/// The sections' names, with the number of their lines.
fn sections(text: &str) -> impl Iterator<Item = (usize, String)> {
    (1..).zip(text.lines()).filter_map(|(number, line)| Some((number, section(line)?)))
}

fn section(line: &str) -> Option<String> {
    let name = without_comment(line).strip_prefix('[')?.strip_suffix(']')?;
    Some(name.chars().filter(|char| !char.is_whitespace()).collect())
}

/// Neither names nor levels contain a `#`.
fn without_comment(line: &str) -> &str {
    line.split('#').next().unwrap_or(line).trim()
}

/// Reads the table of `owner`: `package` or `workspace`.
fn read(manifest: &Source, owner: &str, levels: &mut Levels) -> Result<(), ManifestError> {
    let mut inside = String::new();
    for (line, text) in (1..).zip(manifest.text().lines()) {
        if let Some(section) = section(text) {
            inside = section;
            continue;
        }
        let text = without_comment(text);
        let Some(place) = inside.strip_prefix(owner).filter(|_| !text.is_empty()) else { continue };
        let read = match place {
            ".metadata.asl.rules" => entry(text, levels),
            ".metadata.asl" => rules(text, owner, levels),
            // The same table in a form that is not read here.
            ".metadata" if is_key(text, "asl") => Err(expected(owner)),
            "" if text.strip_prefix("metadata.").is_some_and(|text| is_key(text, "asl")) => Err(expected(owner)),
            _ => Ok(()),
        };
        read.map_err(|message| ManifestError { path: manifest.path().to_string(), line, message })?;
    }
    Ok(())
}

/// Whether a line sets `key`, or something in it.
fn is_key(text: &str, key: &str) -> bool {
    text.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(['.', '=']))
}

fn expected(owner: &str) -> String {
    format!("expected a table `[{owner}.metadata.asl.rules]` with a line `some-rule = \"warn\"` for each rule")
}

/// `rules = { name = "level", … }` or `rules.name = "level"`.
fn rules(text: &str, owner: &str, levels: &mut Levels) -> Result<(), String> {
    let rest = text.strip_prefix("rules").map(str::trim_start).ok_or_else(|| expected(owner))?;
    if let Some(rest) = rest.strip_prefix('.') {
        return entry(rest, levels);
    }
    let table = rest.strip_prefix('=').map(str::trim).and_then(|table| table.strip_prefix('{')?.strip_suffix('}'));
    let entries = table.ok_or_else(|| expected(owner))?.split(',').map(str::trim);
    entries.filter(|text| !text.is_empty()).try_for_each(|text| entry(text, levels))
}

/// `name = "level"`.
fn entry(text: &str, levels: &mut Levels) -> Result<(), String> {
    let expected = "expected a rule and its level: `some-rule = \"allow\"`, `\"warn\"` or `\"deny\"`";
    let (name, level) = text.split_once('=').ok_or(expected)?;
    let level = quoted(level.trim()).and_then(Level::named).ok_or(expected)?;
    let name = name.trim();
    levels.set(quoted(name).unwrap_or(name), level).map_err(|error| error.to_string())
}

fn quoted(text: &str) -> Option<&str> {
    ['"', '\''].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Severity, code};

    /// What a manifest makes of the rule `task-without-timeout`, which is silent by default.
    fn check(manifests: &[&str], expected: Result<Option<Severity>, &str>) {
        let manifests: Vec<Source> = manifests.iter().map(|text| Source::new("Cargo.toml", *text)).collect();
        let found = levels(&manifests).map(|levels| levels.apply(&code::TASK_WITHOUT_TIMEOUT, Severity::Warning));
        match (found, expected) {
            (Err(error), Err(start)) => assert!(error.to_string().starts_with(start), "{error}"),
            (found, expected) => assert_eq!(found.map_err(|error| error.to_string()), expected.map_err(String::from)),
        }
    }

    #[test]
    fn a_table_of_rules_is_read_in_its_usual_forms() {
        let warn = Ok(Some(Severity::Warning));
        check(&["[package.metadata.asl.rules]\n# a comment\ntask-without-timeout = \"warn\" # why"], warn);
        check(&["[package.metadata.asl.rules]\r\n\"task-without-timeout\" = 'warn'\r\n"], warn);
        check(&["[package.metadata.asl]\nrules = { task-without-timeout = \"warn\", }"], warn);
        check(&["[ workspace . metadata . asl ]\nrules.task-without-timeout = \"warn\""], warn);
        check(&["[package]\nname = \"a\"\n[dependencies]\ntask-without-timeout = \"1\""], Ok(None));
    }

    #[test]
    fn the_package_wins_over_its_workspace() {
        let workspace = "[workspace.metadata.asl.rules]\ntask-without-timeout = \"deny\"";
        let package = "[package.metadata.asl.rules]\ntask-without-timeout = \"warn\"";
        check(&[package, workspace], Ok(Some(Severity::Warning)));
        check(&[workspace], Ok(Some(Severity::Error)));
        check(&["[package]", workspace], Ok(Some(Severity::Error)));
        check(&["[package]\n[workspace]", workspace], Ok(None));
        check(&["[package]", "[package.metadata.asl.rules]\ntask-without-timeout = \"deny\""], Ok(None));
        check(&[], Ok(None));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        let table = "[package.metadata.asl.rules]\n";
        check(
            &[&format!("{table}\ntask-without-timeout = \"off\"")],
            Err("Cargo.toml:3: expected a rule and its level"),
        );
        check(&[&format!("{table}task-without-timeouts = \"warn\"")], Err("Cargo.toml:2: no rule is called"));
        check(&[&format!("{table}duplicate-key = \"allow\"")], Err("Cargo.toml:2: `duplicate-key` can't be allowed"));
        for other in
            ["[package.metadata.asl]\nrules = {", "[package.metadata]\nasl = {}", "[package]\nmetadata.asl.rules = {}"]
        {
            check(&[other], Err("Cargo.toml:2: expected a table `[package.metadata.asl.rules]`"));
        }
    }
}
