//! Which definitions there are: in files that are named, in folders, in templates.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use asl_codegen::source::Source;
use asl_codegen::syntax;

use crate::definition;

/// The definitions of one file: itself, or those of a template's state machines.
pub(super) struct Found {
    /// The file that was named or found.
    pub(super) path: PathBuf,
    /// Its definitions.
    pub(super) sources: Vec<Source>,
}

/// The definitions at the paths, in the order of their names. A file that a template names is looked at as the template has it, and not
/// once more by itself.
pub(super) fn find(named: &[PathBuf]) -> Result<Vec<Found>, String> {
    let mut found = Vec::new();
    for path in named {
        if path.is_dir() {
            search(path, &mut found)?;
        } else {
            // What is named is read whatever it is called, or reported missing.
            found.push(Found { path: path.clone(), sources: definition::open_all(path)? });
        }
    }
    let in_templates: BTreeSet<PathBuf> =
        sources(&found).filter(|source| source.template().is_some()).filter_map(place).collect();
    for Found { sources, .. } in &mut found {
        sources.retain(|source| {
            source.template().is_some() || place(source).is_none_or(|place| !in_templates.contains(&place))
        });
    }
    Ok(found)
}

fn sources(found: &[Found]) -> impl Iterator<Item = &Source> {
    found.iter().flat_map(|found| &found.sources)
}

/// The file, however its path is written.
fn place(source: &Source) -> Option<PathBuf> {
    source.file().and_then(|file| fs::canonicalize(file).ok())
}

/// Searches a folder and those in it.
fn search(folder: &Path, found: &mut Vec<Found>) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(failed)?.map(|entry| Ok(entry?.path()));
    let mut entries: Vec<PathBuf> = entries.collect::<Result<_, _>>().map_err(failed)?;
    entries.sort();
    for path in entries.into_iter().filter(|path| !is_skipped(path)) {
        if path.is_dir() {
            search(&path, found)?;
            continue;
        }
        let path = path.strip_prefix(".").map(Path::to_path_buf).unwrap_or(path);
        let name = path.to_string_lossy();
        let sources = if [".asl.json", ".asl.yaml", ".asl.yml"].iter().any(|ending| name.ends_with(ending)) {
            definition::open_all(&path)?
        } else if [".json", ".yaml", ".yml", ".template"].iter().any(|ending| name.ends_with(ending)) {
            template(&path)?
        } else {
            continue;
        };
        found.push(Found { path, sources });
    }
    Ok(())
}

/// Hidden files and folders, those of what was built or downloaded, and links to folders, which may go round in circles.
fn is_skipped(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || (path.is_dir() && (name == "target" || name == "node_modules" || path.is_symlink()))
}

/// CloudFormation takes templates of 1 MB.
const MOST_BYTES: u64 = 4 << 20;

/// The state machines of a file that may be a template.
fn template(path: &Path) -> Result<Vec<Source>, String> {
    // Most files are something else, and of no interest, whatever is wrong with them.
    let is_small = fs::metadata(path).is_ok_and(|data| data.len() <= MOST_BYTES);
    let holds_words = |bytes: Vec<u8>| ["::StateMachine", "Resources"].iter().all(|word| holds(&bytes, word));
    if !is_small || !fs::read(path).is_ok_and(holds_words) {
        return Ok(Vec::new());
    }
    let mut sources = definition::open_all(path)?;
    // One that can't be read is reported.
    sources.retain(|source| source.resource().is_some() || syntax::read(source).tree.is_none());
    Ok(sources)
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}
