//! A definition's text, the path to show for it, and its lines; the manifests around it. The only module that touches the file system.
//!
//! The definition is looked for beside the Rust file that names it, as with `include_str!`, then at the crate's root.

use crate::collect_vec::CollectVec;
use crate::diagnostic::suggest;
use crate::error::Error;
use crate::options::MachineType;
use crate::order::order;
use crate::span;
use crate::syntax::Parsed;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// Larger files are not read: AWS takes 1 MiB, and a file of gigabytes is a mistake.
const MAX_BYTES: u64 = 16 << 20;

/// The text of a definition.
///
/// ```
/// use asl_codegen::source::{Position, Source};
/// let source = Source::new("greet.asl.json", "{\n  \"é\": 1\n}");
/// assert_eq!(source.position(8), Position { line: 2, column: 6 }); // characters, not bytes
/// ```
#[derive(Clone, Debug)]
pub struct Source {
    text: Arc<str>,
    path: String,
    file: Option<PathBuf>,
    resource: Option<String>,
    template: Option<Template>,
    /// Where lines begin: found when a place is asked for.
    line_starts: Arc<OnceLock<Vec<u32>>>,
    /// What a template was parsed to: its machines, which are clones of one source, share it.
    parsed: Arc<OnceLock<Parsed>>,
}

/// What the template says of a definition that lies in a file of its own.
#[derive(Clone, Debug, Default)]
pub struct Template {
    /// The template's file: a change of it changes the machine as well.
    pub file: PathBuf,
    /// `DefinitionSubstitutions`, as far as they are known.
    pub substitutions: Vec<(String, String)>,
    /// `Type`.
    pub machine_type: Option<MachineType>,
}

/// A place as an editor names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

impl Source {
    /// A definition that is in memory; `path` is what messages call it.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Source {
        let text: Arc<str> = text.into().into();
        let (path, line_starts, parsed) = (path.into(), Arc::default(), Arc::default());
        Source { text, path, file: None, resource: None, template: None, line_starts, parsed }
    }

    /// Finds the file `name` in the first of `dirs` that has it, and reads it.
    ///
    /// The last of `dirs` is the crate's root: messages show the path from there.
    ///
    /// ```
    /// use asl_codegen::source::Source;
    /// use std::path::Path;
    /// let error = Source::read("no_such.asl.json", &[Path::new("src"), Path::new(".")]).unwrap_err();
    /// assert!(error.to_string().starts_with("there is no definition `no_such.asl.json`"));
    /// ```
    pub fn read(name: &str, dirs: &[&Path]) -> Result<Source, Error> {
        let candidates: Vec<PathBuf> = dirs.iter().map(|dir| dir.join(name)).collect_vec();
        let Some(path) = candidates.iter().find(|path| path.is_file()) else {
            return Err(match candidates.iter().find(|path| path.exists()) {
                Some(path) => Error::NotAFile { path: shown(path, dirs) },
                None => Error::Missing {
                    name: name.to_owned(),
                    similar: similar(name, &candidates),
                    looked_at: candidates.iter().map(|path| shown(path, dirs)).collect_vec(),
                },
            });
        };
        let text = read_text(path, &shown(path, dirs))?;
        let mut source = Source::new(relative(path, dirs).unwrap_or_else(|| slashed(Path::new(name))), text);
        source.file = Some(path.clone());
        Ok(source)
    }

    /// The manifests (`Cargo.toml`) in a folder and in those above it, from there outwards; those that can't be read are cargo's business.
    ///
    /// ```
    /// use asl_codegen::source::Source;
    /// let manifests = Source::manifests(std::path::Path::new(env!("CARGO_MANIFEST_DIR")));
    /// assert!(manifests[0].text().contains("asl-codegen"));
    /// ```
    pub fn manifests(folder: &Path) -> Vec<Source> {
        let paths = folder.ancestors().map(|folder| folder.join("Cargo.toml")).filter(|path| path.is_file());
        let read = |path: PathBuf| {
            let text = fs::read_to_string(&path).ok()?;
            Some(Source { file: Some(path.clone()), ..Source::new(slashed(&path), text) })
        };
        paths.filter_map(read).collect_vec()
    }

    /// Has messages show the path from `dir`, where the file is inside of it: rustc shows paths from where it runs, which is the
    /// workspace's root.
    #[must_use]
    pub fn shown_from(mut self, dir: &Path) -> Source {
        if let Some(path) = self.file.as_deref().and_then(|file| file.strip_prefix(dir).ok()) {
            self.path = slashed(path);
        }
        self
    }

    /// The state machine of this name in the template that the text is.
    ///
    /// ```
    /// use asl_codegen::source::Source;
    /// let source = Source::new("template.yaml", "Resources: {}").with_resource("CallCenter");
    /// assert_eq!(source.name(), "CallCenter");
    /// ```
    #[must_use]
    pub fn with_resource(mut self, name: impl Into<String>) -> Source {
        self.resource = Some(name.into());
        self
    }

    /// The definition that a template's state machine names by its path.
    #[must_use]
    pub fn with_template(mut self, template: Template) -> Source {
        self.template = Some(template);
        self
    }

    /// The name of the state machine in the template.
    pub fn resource(&self) -> Option<&str> {
        self.resource.as_deref()
    }

    /// What a template says of it.
    pub fn template(&self) -> Option<&Template> {
        self.template.as_ref()
    }

    /// What the text was parsed to before, or now.
    pub(crate) fn parsed(&self, parse: fn(&Source) -> Parsed) -> &Parsed {
        self.parsed.get_or_init(|| parse(self))
    }

    /// What the machine is called: the resource in the template, or the file.
    pub fn name(&self) -> &str {
        self.resource.as_deref().unwrap_or(&self.path)
    }

    /// All files that it was made of: cargo must look for changes there.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        self.file.as_deref().into_iter().chain(self.template.as_ref().map(|template| template.file.as_path()))
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What messages call it: a relative path with `/` between its parts.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether it is YAML: the file's name says so, but of a `.template`, which is JSON where it begins with a bracket.
    ///
    /// ```
    /// use asl_codegen::source::Source;
    /// assert!(Source::new("flows/greet.asl.yaml", "").is_yaml());
    /// assert!(!Source::new("flows/greet.asl.json", "").is_yaml());
    /// assert!(Source::new("stack.template", "Resources: {}").is_yaml());
    /// ```
    pub fn is_yaml(&self) -> bool {
        let file = self.file.as_deref().unwrap_or(Path::new(&self.path));
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or("");
        let is = |name: &str| extension.eq_ignore_ascii_case(name);
        is("yaml") || is("yml") || (is("template") && !self.text.trim_start().starts_with('{'))
    }

    /// Where it was read from: cargo must look for changes there.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let starts = self.text.match_indices('\n').map(|(at, _)| span::offset(at + 1));
            std::iter::once(0).chain(starts).collect_vec()
        })
    }

    /// The line and column of a byte offset; offsets past the end, or inside a character, count as the place before.
    pub fn position(&self, offset: u32) -> Position {
        let offset = offset.min(span::offset(self.text.len()));
        let line = self.line_starts().partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|index| self.line_starts().get(index)).copied().unwrap_or(0);
        let end = self.text.floor_char_boundary(offset as usize);
        let before = self.text.get(start as usize..end).unwrap_or("");
        Position { line, column: before.chars().count() + 1 }
    }

    /// The byte offsets at which the line (counted from 1) begins and ends, its line break left out.
    pub fn line_bounds(&self, line: usize) -> (usize, usize) {
        let len = self.text.len();
        let start =
            line.checked_sub(1).and_then(|index| self.line_starts().get(index)).map_or(len, |start| *start as usize);
        let next = self.line_starts().get(line).map_or(len, |next| (*next as usize).saturating_sub(1));
        let end = next.max(start);
        match self.text.get(start..end) {
            Some(text) if text.ends_with('\r') => (start, end - 1),
            _ => (start, end),
        }
    }
}

fn read_text(path: &Path, shown: &str) -> Result<String, Error> {
    let io_error = |error: std::io::Error| Error::Io { path: shown.to_owned(), message: error.to_string() };
    let mut bytes = Vec::new();
    // One byte more than allowed, so that a file that grows while it is read is noticed as well.
    File::open(path).map_err(io_error)?.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(io_error)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Error::TooLarge { path: shown.to_owned(), limit: MAX_BYTES });
    }
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        Error::NotUtf8 { path: shown.to_owned(), offset, utf16 }
    })
}

/// The path from the crate's root.
fn relative(path: &Path, dirs: &[&Path]) -> Option<String> {
    Some(slashed(path.strip_prefix(dirs.last()?).ok()?))
}

fn slashed(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// The path in errors: in full where it is outside of the crate.
fn shown(path: &Path, dirs: &[&Path]) -> String {
    relative(path, dirs).unwrap_or_else(|| slashed(path))
}

/// A file beside one of `candidates` whose name is like `name`'s: misspelled, or with the extension left out.
fn similar(name: &str, candidates: &[PathBuf]) -> Option<String> {
    let wanted = Path::new(name).file_name()?.to_str()?;
    let mut files = Vec::new();
    candidates.iter().filter_map(|path| path.parent()).for_each(|dir| add_file_names(dir, &mut files));
    let order = order(files.len(), &|a, b| files[a].cmp(&files[b]));
    let files: Vec<&str> = order.into_iter().map(|number| files[number].as_str()).collect_vec();
    let extended = files.iter().find(|file| file.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.')));
    let found = match extended {
        Some(file) => *file,
        None => suggest::nearest(wanted, files.iter().copied())?,
    };
    Some(Path::new(name).with_file_name(found).display().to_string().replace('\\', "/"))
}

/// The files in `dir`; none where it can't be read, for this only makes an error's text better.
fn add_file_names(dir: &Path, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(dir) else { return };
    for entry in entries {
        if let Ok(entry) = entry
            && entry.path().is_file()
            && let Ok(name) = entry.file_name().into_string()
        {
            found.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        let source = Source::new("a", "ab\r\n状态x\n");
        let at = |offset| {
            let Position { line, column } = source.position(offset);
            (line, column)
        };
        assert_eq!([at(0), at(2), at(4), at(5), at(7), at(10)], [(1, 1), (1, 3), (2, 1), (2, 1), (2, 2), (2, 3)]);
        assert_eq!([at(12), at(9999)], [(3, 1), (3, 1)]);
        assert_eq!([source.line_bounds(1), source.line_bounds(2), source.line_bounds(3)], [(0, 2), (4, 11), (12, 12)]);
        assert_eq!([source.line_bounds(0), source.line_bounds(9)], [(12, 12), (12, 12)]);
    }
}
