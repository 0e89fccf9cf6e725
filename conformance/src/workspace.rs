//! The generated workspace: crates of machines, and the program that runs them.
//!
//! It lies under the target directory and depends on the checkout by path. A file is written only where its text has changed, so
//! that an unchanged folder of cases recompiles nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::corpus;

/// Into how many crates the machines are divided: a changed definition recompiles only its own.
const N_CRATES: usize = 8;

/// What the modules of a workspace hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// A machine each.
    Machines,
    /// A machine each, whose states run one at a time.
    States,
    /// An expression each.
    Expressions,
}

impl Contents {
    /// The feature of the runtime that they need, as a dependency's `features`.
    fn features(self) -> &'static str {
        match self {
            Contents::States => ", features = [\"testing\"]",
            Contents::Machines | Contents::Expressions => "",
        }
    }

    /// The type of a module's entry in its crate's list, and the `main` that gets the lists.
    fn names(self) -> [&'static str; 2] {
        match self {
            Contents::Machines | Contents::States => ["recorded::Entry", "recorded::worker::main"],
            Contents::Expressions => ["recorded::expression::Expression", "recorded::expression::main"],
        }
    }
}

/// A folder of generated crates.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// Where it lies.
    pub folder: PathBuf,
    /// The name of its program. Like the names of its crates it holds a hash of the folder of cases: cargo tells packages of one name
    /// in several workspaces that share a target directory not apart.
    pub program: String,
    target: PathBuf,
    contents: Contents,
}

impl Workspace {
    /// The workspace of a folder of cases.
    ///
    /// # Errors
    /// That the target directory is not found.
    pub fn of(cases: &Path, contents: Contents) -> Result<Workspace, String> {
        let target = target_directory()?;
        let hash = corpus::hash(cases.to_string_lossy().as_bytes());
        let folder = target.join("conformance").join(&hash);
        Ok(Workspace { folder, program: format!("run-{hash}"), target, contents })
    }

    /// The target directory, which is shared with the checkout: what both depend on is compiled once.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Writes all files; `modules` is the text of each machine's module by the definition's hash.
    ///
    /// # Errors
    /// The file that can't be written.
    pub fn write(&self, modules: &BTreeMap<String, String>) -> Result<(), String> {
        let crates = divide(modules, &self.program);
        self.write_file("Cargo.toml", &workspace_manifest(&crates, &self.program))?;
        self.write_lock()?;
        for (name, hashes) in &crates {
            self.write_file(&format!("{name}/Cargo.toml"), &crate_manifest(name, self.contents))?;
            for hash in hashes {
                self.write_file(&format!("{name}/src/m_{hash}.rs"), &modules[hash])?;
            }
            self.write_file(&format!("{name}/src/lib.rs"), &crate_root(hashes, self.contents))?;
        }
        self.write_file("program/Cargo.toml", &program_manifest(&crates, &self.program))?;
        self.write_file("program/src/main.rs", &program_root(&crates, self.contents)).map(drop)
    }

    /// The versions of the checkout. Cargo drops what isn't needed from the copy, so the original is kept beside it to be compared.
    fn write_lock(&self) -> Result<(), String> {
        let checkout = checkout().join("Cargo.lock");
        let lock = fs::read_to_string(&checkout).map_err(|error| format!("{}: {error}", checkout.display()))?;
        if self.write_file("Cargo.lock.checkout", &lock)? || !self.folder.join("Cargo.lock").exists() {
            self.write_file("Cargo.lock", &lock)?;
        }
        Ok(())
    }

    /// Writes a file unless it holds this text already; whether it was written.
    fn write_file(&self, name: &str, text: &str) -> Result<bool, String> {
        let path = self.folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(false);
        }
        let folder = path.parent().unwrap_or(&self.folder);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, text));
        written.map(|()| true).map_err(|error| format!("{}: {error}", path.display()))
    }
}

/// The checkout that this program was built from.
fn checkout() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The directory that cargo has built this program into: it is marked by a file.
fn target_directory() -> Result<PathBuf, String> {
    let program = std::env::current_exe().map_err(|error| format!("this program's own path: {error}"))?;
    let marked = program.ancestors().filter(|folder| folder.join("CACHEDIR.TAG").exists()).last();
    marked.map(Path::to_path_buf).ok_or_else(|| format!("{} is in no target directory of cargo", program.display()))
}

type Crates = BTreeMap<String, BTreeSet<String>>;

/// Each definition goes to a crate by its hash, so that it stays there whatever other definitions come and go.
fn divide(modules: &BTreeMap<String, String>, program: &str) -> Crates {
    let mut crates = Crates::new();
    for hash in modules.keys() {
        let number = u64::from_str_radix(hash, 16).unwrap_or(0) % N_CRATES as u64;
        crates.entry(format!("{program}-machines-{number}")).or_default().insert(hash.clone());
    }
    crates
}

fn workspace_manifest(crates: &Crates, program: &str) -> String {
    let mut text = String::from("[workspace]\nresolver = \"3\"\nmembers = [\"program\"");
    crates.keys().for_each(|name| text += &format!(", \"{name}\""));
    text += "]\n";
    // Only ours: with other settings, what they depend on would be compiled a second time.
    let ours = crates.keys().map(String::as_str).chain(["recorded", program]);
    ours.for_each(|name| text += &format!("\n[profile.dev.package.{name}]\ndebug = 0\nopt-level = 0\n"));
    text
}

fn crate_manifest(name: &str, contents: Contents) -> String {
    let (checkout, features) = (checkout().display(), contents.features());
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         asl = {{ package = \"asl-native\", path = '{checkout}', default-features = false{features} }}\n\
         recorded = {{ path = '{checkout}/conformance/recorded'{features} }}\n"
    )
}

fn crate_root(hashes: &BTreeSet<String>, contents: Contents) -> String {
    let mut text = String::from("#![allow(warnings)]\n");
    hashes.iter().for_each(|hash| text += &format!("mod m_{hash};\n"));
    let [entry, _] = contents.names();
    text += &format!("pub static ALL: &[{entry}] = &[\n");
    hashes.iter().for_each(|hash| text += &format!("    (\"{hash}\", m_{hash}::run),\n"));
    text + "];\n"
}

fn program_manifest(crates: &Crates, program: &str) -> String {
    let mut text =
        format!("[package]\nname = \"{program}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n");
    crates.keys().for_each(|name| text += &format!("{name} = {{ path = '../{name}' }}\n"));
    text + &format!("recorded = {{ path = '{}/conformance/recorded' }}\n", checkout().display())
}

fn program_root(crates: &Crates, contents: Contents) -> String {
    let machines = crates.keys().map(|name| format!("{}::ALL", name.replace('-', "_")));
    let [_, main] = contents.names();
    format!("fn main() {{\n    {main}(&[{}]);\n}}\n", machines.collect::<Vec<_>>().join(", "))
}
