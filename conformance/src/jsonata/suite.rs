//! The official suite's files: `groups/<group>/<case>.json`, each one case or an array of them.

use std::fs;
use std::path::{Path, PathBuf};

use recorded::asl::Value;

use crate::corpus;

/// A case of the suite.
#[derive(Clone, Debug)]
pub(super) struct SuiteCase {
    /// `group/file`, and `#index` where a file holds several.
    pub(super) id: String,
    /// The folder that it is in.
    pub(super) group: String,
    /// The expression's text.
    pub(super) expr: String,
    /// What it is evaluated on; `None` is undefined.
    pub(super) data: Option<Value>,
    /// The case as it stands: `bindings`, `depth` and what is expected.
    pub(super) fields: Value,
    /// JavaScript's strings may hold half a character; ours can't.
    pub(super) has_lone_surrogates: bool,
}

impl SuiteCase {
    /// What the generated program has to know, as a line.
    pub(super) fn request(&self) -> String {
        let bindings = match &self.fields["bindings"] {
            Value::Object(bindings) => Value::Object(bindings.clone()),
            _ => Value::from_iter(Vec::<(&str, Value)>::new()),
        };
        let fields =
            [("bindings", Some(bindings)), ("data", self.data.clone()), ("depth", self.fields.get("depth").cloned())];
        let fields = fields.into_iter().filter_map(|(name, value)| Some((name, value?)));
        Value::from_iter(fields.collect::<Vec<_>>()).to_string()
    }
}

/// All cases, by group and file.
///
/// # Errors
/// The file that can't be read.
pub(super) fn read(folder: &Path) -> Result<Vec<SuiteCase>, String> {
    let groups = folder.join("groups");
    let entries = fs::read_dir(&groups).map_err(|error| format!("{}: {error}", groups.display()))?;
    let mut groups: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    groups.sort();
    let mut cases = Vec::new();
    for group in groups {
        for file in corpus::files(&group, "").unwrap_or_default() {
            read_file(folder, &group, &file, &mut cases)?;
        }
    }
    if cases.is_empty() {
        return Err(format!("{} holds no suite (groups/*/*.json)", folder.display()));
    }
    Ok(cases)
}

fn read_file(folder: &Path, group: &Path, file: &Path, cases: &mut Vec<SuiteCase>) -> Result<(), String> {
    let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (text, is_repaired) = without_lone_surrogates(&read_text(file)?);
    let parsed = parse(file, &text)?;
    let several = parsed.as_array();
    let alone = [parsed.clone()];
    for (index, fields) in several.map_or(&alone[..], |cases| cases).iter().enumerate() {
        let suffix = if several.is_some() { format!("#{index}") } else { String::new() };
        let expr = match (fields["expr"].as_str(), fields["expr-file"].as_str()) {
            (Some(expr), _) => expr.to_string(),
            (None, Some(other)) => read_text(&group.join(other))?,
            (None, None) => return Err(format!("{}: a case has no expression", file.display())),
        };
        let data = match (fields.get("data"), fields["dataset"].as_str()) {
            (Some(data), _) => Some(data.clone()),
            (None, Some(name)) => {
                let path = folder.join("datasets").join(format!("{name}.json"));
                Some(parse(&path, &read_text(&path)?)?)
            }
            (None, None) => None,
        };
        cases.push(SuiteCase {
            id: format!("{}/{}{suffix}", name(group), name(file)),
            group: name(group),
            expr,
            data,
            fields: fields.clone(),
            has_lone_surrogates: is_repaired && fields.to_string().contains('\u{fffd}'),
        });
    }
    Ok(())
}

fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn parse(path: &Path, text: &str) -> Result<Value, String> {
    text.trim_start_matches('\u{feff}').parse().map_err(|error| format!("{}: {error}", path.display()))
}

/// A file's text with U+FFFD for each escape that is half a character, and whether there was one: JSON parsers refuse them.
fn without_lone_surrogates(text: &str) -> (String, bool) {
    let (mut repaired, mut rest, mut found) = (String::new(), text, false);
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        repaired += before;
        let unit = |at: usize| {
            let hex = escape.get(at..)?.strip_prefix("\\u")?.get(..4)?;
            u16::from_str_radix(hex, 16).ok()
        };
        let (kept, length) = match (unit(0), unit(6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => (true, 12),
            (Some(0xd800..=0xdfff), _) => (false, 6),
            _ => (true, 1 + escape.chars().nth(1).map_or(0, char::len_utf8)),
        };
        let (escape, after) = escape.split_at(length);
        repaired += if kept { escape } else { "\\ufffd" };
        found |= !kept;
        rest = after;
    }
    (repaired + rest, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lone_surrogates_are_found() {
        let check = |text: &str, expected: &str| {
            assert_eq!(without_lone_surrogates(text), (expected.to_string(), text != expected), "{text}");
        };
        check(r#""\ud83d\ude00 \n \\ud800""#, r#""\ud83d\ude00 \n \\ud800""#);
        check(r#""a\uD800b""#, r#""a\ufffdb""#);
        check(r#""\udc00\ud83d""#, r#""\ufffd\ufffd""#);
    }
}
