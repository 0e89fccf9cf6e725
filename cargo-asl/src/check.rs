//! `cargo asl check`: what is wrong with definitions, without compiling them.

mod fault;
mod find;
mod github;
mod json;
mod sarif;

use std::collections::BTreeSet;
use std::io::stdout;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use asl_codegen::diagnostic::render::render_all;
use asl_codegen::diagnostic::{Levels, Severity};
use asl_codegen::options::{MachineType, Options};
use asl_codegen::source::Source;

use self::fault::Fault;
use self::find::Found;
use crate::definition;
use crate::levels::{self, Rules};
use crate::output;
use crate::substitutions::Substitutions;

/// Checks definitions: all faults at once, each with its place and what to write instead
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl check                              all definitions below this folder
  cargo asl check template.yaml                the state machines of a CloudFormation or SAM template
  cargo asl check \"template.yaml#CallCenter\"   one of them
  cargo asl check order.asl.yaml --substitute Delay=5 --substitute Table=orders
  cargo asl check flows --deny task-without-timeout,task-without-retry
  cargo asl check --deny warnings --allow task-without-retry
  cargo asl check order.asl.json --format json
  cargo asl check --format github              annotations, in a workflow of GitHub Actions
  cargo asl check --format sarif > asl.sarif   for code scanning

Definitions below a folder are *.asl.json, *.asl.yaml and *.asl.yml, and the state machines of templates. A definition that a
template names is checked with the template's DefinitionSubstitutions and type.

Levels of rules for a whole workspace stand in its Cargo.toml; `package` instead of `workspace` for one package:
  [workspace.metadata.asl.rules]
  task-without-timeout = \"warn\"

Exit codes: 0 no errors, 1 a definition has errors, 2 a file can't be read, or an option makes no sense.")]
pub(crate) struct Check {
    /// Definitions in JSON or YAML, templates, and folders that are searched for both; this folder if there is none.
    files: Vec<PathBuf>,
    /// How faults are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    substitutions: Substitutions,
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
        let found = find::find(if self.files.is_empty() { &here } else { &self.files })?;
        let mut checked = Vec::new();
        for Found { path, sources } in found {
            self.check(&path, sources, &said, &mut checked)?;
        }
        if checked.is_empty() {
            return Err(
                "no definition was found: *.asl.json, *.asl.yaml, or a template with a state machine".to_owned()
            );
        }
        without_repetitions(&mut checked);
        let output = match self.format {
            Format::Text => text(&checked),
            Format::Json => json::render(&faults(&checked)) + "\n",
            Format::Sarif => format!("{:#}\n", sarif::render(&faults(&checked))),
            Format::Github => github::render(&faults(&checked)),
        };
        output::print(&output)?;
        let has_errors = checked.iter().flat_map(|checked| &checked.diagnostics).any(is_error);
        Ok(if has_errors { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    /// Checks what one file holds.
    fn check(&self, path: &Path, sources: Vec<Source>, said: &Levels, to: &mut Vec<Checked>) -> Result<(), String> {
        if sources.is_empty() {
            return Ok(());
        }
        let machine_type = if self.express { MachineType::Express } else { MachineType::Standard };
        let substitutions = self.substitutions.values();
        let options =
            Options { machine_type, substitutions, levels: levels::around(path, said)?, ..Options::default() };
        to.extend(sources.into_iter().map(|source| {
            let (_, diagnostics) = definition::read(&source, &options);
            Checked { source, diagnostics }
        }));
        Ok(())
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

/// What a template says of all of its machines is said once.
fn without_repetitions(checked: &mut [Checked]) {
    let mut seen = BTreeSet::new();
    for Checked { source, diagnostics } in checked {
        diagnostics.retain(|fault| {
            seen.insert((source.path().to_owned(), fault.code.id, fault.span(), fault.message.clone()))
        });
    }
}

fn text(checked: &[Checked]) -> String {
    let style = output::style(&stdout());
    let faulty = checked.iter().filter(|checked| !checked.diagnostics.is_empty());
    let faults: String =
        faulty.map(|checked| render_all(&checked.diagnostics, &checked.source, style) + "\n\n").collect();
    let all = || checked.iter().flat_map(|checked| &checked.diagnostics);
    let n_errors = all().filter(|fault| is_error(fault)).count();
    format!(
        "{faults}{} checked: {}, {}\n",
        count(checked.len(), "definition"),
        count(n_errors, "error"),
        count(all().count() - n_errors, "warning")
    )
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
