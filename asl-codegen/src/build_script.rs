//! For `build.rs`: compiles definitions to files, where somebody prefers those to the macro.
//!
//! ```no_run
//! // build.rs, with `asl-codegen = { version = "0.1", features = ["format"] }` under `[build-dependencies]`
//! use asl_codegen::{build_script, options::Options};
//!
//! let options = Options { visibility: "pub".parse().unwrap(), ..Options::default() };
//! build_script::compile("call_center.asl.json", &options);
//! ```
//!
//! The code is then `include!(concat!(env!("OUT_DIR"), "/call_center.rs"));`. Like the macro, it keeps to the levels of rules in
//! `Cargo.toml`, and is made again when one of its files changes.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::collect_vec::CollectVec;
use crate::diagnostic::render::{Style, render};
use crate::diagnostic::{Diagnostic, Severity, manifest};
use crate::ir::name;
use crate::options::Options;
use crate::source::Source;
use crate::{Compiled, format, open_all};

/// What a definition becomes.
#[derive(Clone, Debug)]
pub struct Output {
    /// What the file is called: `call_center.rs` for the machine `CallCenter`.
    pub file: String,
    /// Its text.
    pub text: String,
}

/// Compiles the definitions of a file, or of a template, into the folder `OUT_DIR`, and tells cargo what is wrong with them.
///
/// The path counts from the crate's root. Errors stop the build once the script has ended, so that those of several files are
/// shown together.
pub fn compile(path: &str, options: &Options) {
    let root = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let (outputs, mut directives) = outputs(path, &root, options);
    match env::var_os("OUT_DIR") {
        Some(folder) => {
            let write = |output: &Output| fs::write(Path::new(&folder).join(&output.file), &output.text);
            let failed = outputs.iter().filter_map(|output| write(output).err());
            directives.extend(failed.flat_map(|error| lines("error", &error.to_string())));
        }
        None => directives.extend(lines("error", "there is no `OUT_DIR`: this is for build scripts")),
    }
    directives.iter().for_each(|directive| println!("{directive}"));
}

/// What [`compile`] writes, and what it tells cargo, a line each.
///
/// ```
/// use asl_codegen::{build_script, options::Options};
/// use std::path::Path;
/// let (outputs, directives) = build_script::outputs("no_such.asl.json", Path::new("."), &Options::default());
/// assert!(outputs.is_empty());
/// assert_eq!(directives[0], "cargo::error=there is no definition `no_such.asl.json`");
/// ```
pub fn outputs(path: &str, root: &Path, options: &Options) -> (Vec<Output>, Vec<String>) {
    let manifests = Source::manifests(root);
    let levels = match manifest::levels(&manifests) {
        Ok(levels) => levels.with(&options.levels),
        Err(error) => return (Vec::new(), lines("error", &error.to_string())),
    };
    let sources = match open_all(path, &[root]) {
        Ok(sources) => sources,
        Err(error) => return (Vec::new(), lines("error", &error.to_string())),
    };
    let options = Options { levels, ..options.clone() };
    let mut directives: Vec<String> =
        manifest::relevant(&manifests).iter().flat_map(Source::files).map(rerun).collect_vec();
    let mut outputs = Vec::new();
    for source in sources {
        directives.extend(source.files().map(rerun));
        let compiled = crate::compile(&source, &with_include(&options, &source));
        directives.extend(faults(&compiled, &source));
        outputs.push(output(compiled, &source, &options));
    }
    (outputs, directives)
}

fn with_include(options: &Options, source: &Source) -> Options {
    let file = source.file().and_then(|file| std::path::absolute(file).ok());
    let include = file.as_deref().and_then(Path::to_str).map(str::to_owned);
    Options { include, ..options.clone() }
}

fn output(compiled: Compiled, source: &Source, options: &Options) -> Output {
    let machine = options.name.as_ref().map_or_else(|| name::machine(source.name()), ToString::to_string);
    Output { file: format!("{}.rs", name::snake_case(&machine)), text: format::pretty(compiled.tokens) }
}

fn faults(compiled: &Compiled, source: &Source) -> Vec<String> {
    let kind = |fault: &Diagnostic| if fault.severity == Severity::Error { "error" } else { "warning" };
    let in_definition = compiled.diagnostics.iter();
    let in_definition = in_definition.flat_map(|fault| lines(kind(fault), &render(fault, source, Style::default())));
    let in_signatures = compiled.signature_faults.iter().flat_map(|fault| lines("error", &fault.message));
    in_definition.chain(in_signatures).collect_vec()
}

/// Cargo's directives end with their line.
fn lines(kind: &str, text: &str) -> Vec<String> {
    text.lines().map(|line| format!("cargo::{kind}={line}")).collect_vec()
}

fn rerun(file: &Path) -> String {
    format!("cargo::rerun-if-changed={}", file.display())
}
