//! A folder of cases.

use std::fs;
use std::path::{Path, PathBuf};

use recorded::Case;

/// A case and its file.
#[derive(Clone, Debug)]
pub struct Recording {
    /// The file, for the generated program.
    pub path: PathBuf,
    /// What it holds.
    pub case: Case,
    /// The definition as text, its keys in order.
    pub definition: String,
    /// A hash of that text, by which the generated program knows the machine.
    pub hash: String,
}

/// Reads all cases of a folder, or of the folder `run` in it, by file name.
///
/// # Errors
/// The file that can't be read, or that there is none.
pub fn read(folder: &Path) -> Result<Vec<Recording>, String> {
    files(folder, "run")?.into_iter().map(read_case).collect()
}

/// The files (`*.json`) of a folder, or of the folder `inner` in it, by name.
///
/// # Errors
/// The folder that can't be read, or that there is none.
pub fn files(folder: &Path, inner: &str) -> Result<Vec<PathBuf>, String> {
    let inner = folder.join(inner);
    let folder = if inner.is_dir() { inner } else { folder.to_path_buf() };
    let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    if paths.is_empty() {
        return Err(format!("{} holds no case (*.json)", folder.display()));
    }
    Ok(paths)
}

fn read_case(path: PathBuf) -> Result<Recording, String> {
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let case: Case = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let definition = case.definition.to_string();
    let hash = hash(definition.as_bytes());
    Ok(Recording { path, case, definition, hash })
}

/// FNV-1a in 64 bits: the same on every machine and in every version, which std's hashes don't promise.
pub fn hash(bytes: &[u8]) -> String {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_fnv() {
        assert_eq!(hash(b""), "cbf29ce484222325");
        assert_eq!(hash(b"a"), "af63dc4c8601ec8c");
    }
}
