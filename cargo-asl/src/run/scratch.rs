//! The crate that a definition is compiled in: kept in a cache, and written only where something has changed.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use asl_codegen::source::Source;
use serde_json::Value;

use crate::machine::Machine;
use crate::runtime::Runtime;

/// The program's text, with a machine to be filled in.
const PROGRAM: &str = include_str!("program.rs");

/// The crate of a definition.
pub(super) struct Scratch {
    folder: PathBuf,
    target: PathBuf,
}

impl Scratch {
    /// Writes the crate; `substitutions` are as `asl!` takes them.
    pub(super) fn of(
        file: &Path,
        source: &Source,
        machine: &Machine,
        substitutions: &str,
        runtime: &Runtime,
    ) -> Result<Scratch, String> {
        let definition = absolute(file)?;
        let cache = cache()?;
        let mut hasher = DefaultHasher::new();
        definition.hash(&mut hasher);
        let name = format!("asl-run-{:016x}", hasher.finish());
        let scratch = Scratch { folder: cache.join(&name), target: cache.join("target") };
        let features: &[&str] = if source.is_yaml() || source.template().is_some() {
            &["hash", "jsonata", "regex", "testing", "yaml"]
        } else {
            &["hash", "jsonata", "regex", "testing"]
        };
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n{}\n\
             serde_json = \"1\"\ntokio = {{ version = \"1\", features = [\"rt\", \"time\"] }}\n\n[workspace]\n",
            runtime.dependency(features)
        );
        scratch.write("Cargo.toml", &manifest)?;
        scratch.write_lock(runtime)?;
        scratch.write("src/main.rs", &program(&definition, machine, substitutions))?;
        Ok(scratch)
    }

    /// Compiles the crate and runs its program, which is told what to do.
    pub(super) fn run(&self, order: &Value) -> Result<ExitCode, String> {
        let order_file = self.folder.join(format!("order-{}.json", std::process::id()));
        fs::write(&order_file, order.to_string()).map_err(|error| format!("{}: {error}", order_file.display()))?;
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
        cargo.arg("run").arg("--manifest-path").arg(self.folder.join("Cargo.toml"));
        if !std::io::stderr().is_terminal() {
            cargo.arg("--quiet");
        }
        if env::var_os("CARGO_TARGET_DIR").is_none() {
            cargo.arg("--target-dir").arg(&self.target);
        }
        let status = cargo.arg("--").arg(&order_file).status();
        let _ = fs::remove_file(&order_file);
        let status = status.map_err(|error| format!("cargo can't be started: {error}"))?;
        match status.code() {
            Some(0) => Ok(ExitCode::SUCCESS),
            Some(1) => Ok(ExitCode::FAILURE),
            // The program, or cargo, has said why.
            _ => Ok(ExitCode::from(crate::FAILED)),
        }
    }

    /// The versions that the checkout has been tested with.
    fn write_lock(&self, runtime: &Runtime) -> Result<(), String> {
        let Some(checkout) = &runtime.checkout else { return Ok(()) };
        let Ok(lock) = fs::read_to_string(checkout.join("Cargo.lock")) else { return Ok(()) };
        // Cargo drops from its copy what isn't needed, so the original is kept to be compared.
        if self.write("Cargo.lock.checkout", &lock)? || !self.folder.join("Cargo.lock").exists() {
            self.write("Cargo.lock", &lock)?;
        }
        Ok(())
    }

    /// Writes a file unless it holds this text already; whether it was written.
    fn write(&self, name: &str, text: &str) -> Result<bool, String> {
        let path = self.folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(false);
        }
        let parent = path.parent().unwrap_or(&self.folder);
        let written = fs::create_dir_all(parent).and_then(|()| fs::write(&path, text));
        written.map(|()| true).map_err(|error| format!("{}: {error}", path.display()))
    }
}

/// `/home/me/template.yaml#Order`: the part after the `#` is no part of the file's name.
fn absolute(file: &Path) -> Result<String, String> {
    let text = file.to_string_lossy();
    let (name, resource) = match text.rsplit_once('#') {
        Some((name, resource)) if !file.exists() => (name, format!("#{resource}")),
        _ => (text.as_ref(), String::new()),
    };
    let path = fs::canonicalize(name).map_err(|error| format!("{name}: {error}"))?;
    Ok(path.to_string_lossy().into_owned() + &resource)
}

/// `CARGO_ASL_CACHE`, else where programs keep what can be made again.
fn cache() -> Result<PathBuf, String> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || folder("HOME").map(|home| home.join(".cache"));
    let cache = folder("CARGO_ASL_CACHE").or_else(|| {
        folder("XDG_CACHE_HOME").or_else(|| folder("LOCALAPPDATA")).or_else(home).map(|cache| cache.join("cargo-asl"))
    });
    let cache = cache.ok_or("there is no folder for a cache: name one in the variable CARGO_ASL_CACHE")?;
    std::path::absolute(&cache).map_err(|error| format!("{}: {error}", cache.display()))
}

fn program(definition: &str, machine: &Machine, substitutions: &str) -> String {
    let allowed: Vec<&str> = machine.allowed.iter().copied().collect();
    let call = format!("{definition:?}, name = Machine, {substitutions} allow({})", allowed.join(", "));
    let tasks: Vec<String> = machine.tasks.iter().map(|task| format!("{:?}", task.state)).collect();
    PROGRAM.replace("\"DEFINITION\"", &call).replace("\"TASKS\"", &tasks.join(", "))
}
