//! What tests have written: files of a line of JSON for each part that was exercised, see `asl::testing`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use super::parts::Kind;

/// A line.
#[derive(Deserialize)]
struct Line {
    file: PathBuf,
    hash: String,
    state: String,
    rule: Option<usize>,
    retrier: Option<usize>,
    catcher: Option<usize>,
}

/// Parts by their state's name.
pub(super) type Exercised = BTreeSet<(String, Kind)>;

/// Which parts were exercised, by definition: its file, and a hash of its text then.
#[derive(Default)]
pub(super) struct Written(BTreeMap<(PathBuf, String), Exercised>);

impl Written {
    /// The definitions' files.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        self.0.keys().map(|(file, _)| file.as_path())
    }

    /// What was exercised of this very text.
    pub(super) fn of(&self, file: &Path, text: &str) -> Exercised {
        let hash = hash(text.as_bytes());
        let same = |path: &Path| path == file || path.canonicalize().is_ok_and(|path| path == file);
        let found = self.0.iter().filter(|((path, text), _)| *text == hash && same(path));
        found.flat_map(|(_, exercised)| exercised.iter().cloned()).collect()
    }
}

/// Where tests write to, unless they are told otherwise.
pub(super) fn folder() -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let output = command.output().map_err(|error| format!("cargo can't be started: {error}"))?;
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    match metadata.get("target_directory").and_then(serde_json::Value::as_str) {
        Some(target) => Ok(Path::new(target).join("asl-coverage")),
        None => Err(format!(
            "the target directory is not known, say `--dir`: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        )),
    }
}

/// All files of a folder, put together. No folder is as good as an empty one.
pub(super) fn read(folder: &Path) -> Result<Written, String> {
    let mut written = Written::default();
    let Ok(entries) = fs::read_dir(folder) else { return Ok(written) };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_none_or(|extension| extension != "jsonl") {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        // The last line of a test that was killed may be half a line.
        for line in text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok()) {
            let kind = match (line.rule, line.retrier, line.catcher) {
                (Some(number), _, _) => Kind::Rule(number),
                (_, Some(number), _) => Kind::Retrier(number),
                (_, _, Some(number)) => Kind::Catcher(number),
                _ => Kind::State,
            };
            written.0.entry((line.file, line.hash)).or_default().insert((line.state, kind));
        }
    }
    Ok(written)
}

/// FNV-1a in 64 bits, as tests write it.
fn hash(bytes: &[u8]) -> String {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix))
}
