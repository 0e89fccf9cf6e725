//! `cargo asl check`: what is wrong with definitions, without compiling them.

mod fault;
mod github;
mod json;
mod sarif;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use asl_codegen::diagnostic::render::{Style, render_all};
use asl_codegen::diagnostic::{Levels, Severity};
use asl_codegen::options::{MachineType, Options};
use asl_codegen::source::Source;

use self::fault::Fault;
use crate::definition;
use crate::levels::{self, Rules};

/// Checks definitions: all faults at once, each with its place and what to write instead
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl check                              every *.asl.json and *.asl.yaml below this folder
  cargo asl check template.yaml                the state machines of a CloudFormation or SAM template
  cargo asl check flows --deny task-without-timeout
  cargo asl check order.asl.json --format json

Levels of rules for a whole workspace stand in its Cargo.toml; `package` instead of `workspace` for one package:
  [workspace.metadata.asl.rules]
  task-without-timeout = \"warn\"

Exit codes: 0 no errors, 1 a definition has errors, 2 a file can't be read, or an option makes no sense.")]
pub(crate) struct Check {
    /// Definitions, and folders that are searched for `*.asl.json` and `*.asl.yaml`; templates; this folder if there is none.
    files: Vec<PathBuf>,
    /// How faults are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    rules: Rules,
    /// Check as an Express workflow.
    #[arg(long)]
    express: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For people: with excerpts, in colour on a terminal.
    Text,
    /// A JSON array of faults.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
}

impl Check {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let said = self.rules.said()?;
        let here = [PathBuf::from(".")];
        let named = if self.files.is_empty() { &here } else { self.files.as_slice() };
        let mut files = Vec::new();
        named.iter().try_for_each(|path| find(path, true, &mut files))?;
        if files.is_empty() {
            return Err("there is no *.asl.json or *.asl.yaml here".to_string());
        }
        let checked: Vec<Vec<Checked>> = files.iter().map(|path| self.check(path, &said)).collect::<Result<_, _>>()?;
        let checked: Vec<Checked> = checked.into_iter().flatten().collect();
        match self.format {
            Format::Text => print_text(&checked),
            Format::Json => println!("{}", json::render(&faults(&checked))),
            Format::Sarif => println!("{:#}", sarif::render(&faults(&checked))),
            Format::Github => print!("{}", github::render(&faults(&checked))),
        }
        let has_errors = checked.iter().flat_map(|checked| &checked.diagnostics).any(is_error);
        Ok(if has_errors { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    fn check(&self, path: &Path, said: &Levels) -> Result<Vec<Checked>, String> {
        let sources = definition::open_all(path)?;
        let machine_type = if self.express { MachineType::Express } else { MachineType::Standard };
        let options = Options { machine_type, levels: levels::around(path, said)?, ..Options::default() };
        let check = |source: Source| {
            let (_, diagnostics) = definition::read(&source, &options);
            Checked { source, diagnostics }
        };
        Ok(sources.into_iter().map(check).collect())
    }
}

/// A definition and what is wrong with it.
struct Checked {
    source: Source,
    diagnostics: Vec<asl_codegen::diagnostic::Diagnostic>,
}

fn is_error(fault: &asl_codegen::diagnostic::Diagnostic) -> bool {
    fault.severity == Severity::Error
}

fn faults(checked: &[Checked]) -> Vec<Fault<'_>> {
    checked.iter().flat_map(|checked| fault::faults(&checked.source, &checked.diagnostics)).collect()
}

/// The definitions at a path: itself, or those below it, in the order of their names.
fn find(path: &Path, is_named: bool, found: &mut Vec<PathBuf>) -> Result<(), String> {
    if !path.is_dir() {
        let name = path.to_string_lossy();
        let is_definition = [".asl.json", ".asl.yaml", ".asl.yml"].iter().any(|ending| name.ends_with(ending));
        // What is named is read whatever it is called, or reported missing.
        if is_named || is_definition {
            found.push(path.strip_prefix(".").unwrap_or(path).to_path_buf());
        }
        return Ok(());
    }
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut entries: Vec<PathBuf> =
        fs::read_dir(path).map_err(failed)?.map(|entry| Ok(entry?.path())).collect::<Result<_, _>>().map_err(failed)?;
    entries.sort();
    let is_skipped = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with('.') || (path.is_dir() && (name == "target" || name == "node_modules"))
    };
    entries.iter().filter(|path| !is_skipped(path)).try_for_each(|path| find(path, false, found))
}

fn print_text(checked: &[Checked]) {
    let color = crate::has_color(&std::io::stdout());
    let style = Style { color, ..Style::default() };
    for checked in checked.iter().filter(|checked| !checked.diagnostics.is_empty()) {
        println!("{}\n", render_all(&checked.diagnostics, &checked.source, style));
    }
    let all = || checked.iter().flat_map(|checked| &checked.diagnostics);
    let n_errors = all().filter(|fault| is_error(fault)).count();
    println!(
        "{} checked: {}, {}",
        count(checked.len(), "definition"),
        count(n_errors, "error"),
        count(all().count() - n_errors, "warning")
    );
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
