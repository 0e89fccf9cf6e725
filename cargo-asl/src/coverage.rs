//! `cargo asl coverage`: what the tests have exercised of definitions.

mod lcov;
mod parts;
mod picture;
mod written;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use asl_codegen::model::Scope;
use asl_codegen::options::Options;
use asl_codegen::source::Source;

use self::parts::{Kind, Part};
use self::written::Written;
use crate::graph::Format;
use crate::{definition, output};

/// Shows which states, rules, retriers and catchers the tests have exercised
///
/// Tests with the feature `testing` of asl-native write it down, in the folder asl-coverage of the target directory. What was
/// written about another text of a definition doesn't count.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl coverage --clean && cargo test && cargo asl coverage
  cargo asl coverage --min 90                    # exit code 1 below 90 %
  cargo asl coverage --lcov target/asl.info      # for editors and for services that show coverage
  cargo asl coverage --graph target/pictures     # a picture of each definition; mermaid: GitHub draws it in comments
  cargo asl coverage order.asl.json --graph target/pictures --format mermaid")]
pub(crate) struct Coverage {
    /// Definitions to show even if no test has run them. All others are those that tests have run.
    files: Vec<PathBuf>,
    /// The least percentage; below it the exit code is 1.
    #[arg(long, value_name = "PERCENT")]
    min: Option<f64>,
    /// Also writes lines of the definitions, in lcov's format.
    #[arg(long, value_name = "FILE")]
    lcov: Option<PathBuf>,
    /// Also draws each definition there: states that are exercised, partly (rules, retriers or catchers were never taken), or never.
    #[arg(long, value_name = "FOLDER")]
    graph: Option<PathBuf>,
    /// What pictures are written in.
    #[arg(long, value_enum, default_value = "svg", requires = "graph")]
    format: Format,
    /// The folder that tests have written to.
    #[arg(long, value_name = "FOLDER", env = "ASL_COVERAGE_DIR", hide_env_values = true)]
    dir: Option<PathBuf>,
    /// Forgets what tests have written, and shows nothing.
    #[arg(long)]
    clean: bool,
}

/// A definition, and which of its parts were exercised.
struct Covered {
    path: String,
    source: Source,
    scope: Scope,
    parts: Vec<(Part, bool)>,
}

impl Coverage {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let folder = self.dir.map_or_else(written::folder, Ok)?;
        if self.clean {
            return match fs::remove_dir_all(&folder) {
                Err(error) if folder.exists() => Err(format!("{}: {error}", folder.display())),
                _ => Ok(ExitCode::SUCCESS),
            };
        }
        let written = written::read(&folder)?;
        let covered = cover(&self.files, &written)?;
        if covered.is_empty() {
            let folder = folder.display();
            return Err(format!(
                "no test has written to {folder}: run `cargo test` with the feature `testing` of asl-native"
            ));
        }
        if let Some(file) = &self.lcov {
            let text: String = covered.iter().map(lcov::record).collect();
            fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        if let Some(folder) = &self.graph {
            covered.iter().try_for_each(|covered| picture::write(covered, folder, self.format))?;
        }
        output::print(&table(&covered))?;
        let (hit, all) = count(covered.iter().flat_map(|covered| &covered.parts));
        let is_enough = self.min.is_none_or(|min| percent(hit, all) >= min);
        if let (false, Some(min)) = (is_enough, self.min) {
            eprintln!(
                "error: {:.1} % of the definitions' parts are exercised, and should be {min} %",
                percent(hit, all)
            );
        }
        Ok(if is_enough { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// The definitions that were named, and those that tests have run.
fn cover(files: &[PathBuf], written: &Written) -> Result<Vec<Covered>, String> {
    let here = std::env::current_dir().and_then(|here| here.canonicalize()).unwrap_or_default();
    let absolute = |path: &Path| path.canonicalize().unwrap_or_else(|_| here.join(path));
    let mut paths: BTreeSet<PathBuf> = files.iter().map(|path| absolute(path)).collect();
    // One that is gone says nothing any more.
    paths.extend(written.files().filter(|path| path.is_file()).map(absolute));
    let mut all = Vec::new();
    for path in paths {
        let shown = path.strip_prefix(&here).unwrap_or(&path).to_path_buf();
        for source in definition::open_all(&shown)? {
            let (model, _) = definition::read(&source, &Options::default());
            let exercised = written.of(&path, source.text());
            let parts = parts::of(&model).into_iter().map(|part| {
                let is_hit = exercised.contains(&(part.state.clone(), part.kind));
                (part, is_hit)
            });
            let parts = parts.collect();
            all.push(Covered { path: source.name().to_string(), parts, source, scope: model.scope });
        }
    }
    Ok(all)
}

fn count<'a>(parts: impl Iterator<Item = &'a (Part, bool)>) -> (usize, usize) {
    parts.fold((0, 0), |(hit, all), (_, is_hit)| (hit + usize::from(*is_hit), all + 1))
}

fn percent(hit: usize, all: usize) -> f64 {
    if all == 0 { 100.0 } else { 100.0 * hit as f64 / all as f64 }
}

/// A line for each definition, and one for all; then what is missing.
fn table(covered: &[Covered]) -> String {
    let width = covered.iter().map(|covered| covered.path.chars().count()).chain(["definition".len()]).max();
    let width = width.unwrap_or_default();
    let mut text = format!(
        "{:width$}  {:>9} {:>9} {:>9} {:>9} {:>9}\n",
        "definition", "states", "rules", "retriers", "catchers", "all"
    );
    let mut line = |name: &str, parts: &[&(Part, bool)]| {
        let cell = |is_counted: &dyn Fn(Kind) -> bool| {
            let (hit, all) = count(parts.iter().copied().filter(|(part, _)| is_counted(part.kind)));
            if all == 0 { "-".to_string() } else { format!("{hit}/{all}") }
        };
        let (hit, all) = count(parts.iter().copied());
        let cells = [
            cell(&|kind| kind == Kind::State),
            cell(&|kind| matches!(kind, Kind::Rule(_))),
            cell(&|kind| matches!(kind, Kind::Retrier(_))),
            cell(&|kind| matches!(kind, Kind::Catcher(_))),
            format!("{:.1} %", percent(hit, all)),
        ];
        text += &format!("{name:width$}");
        cells.iter().zip([" ", "", "", "", ""]).for_each(|(cell, gap)| text += &format!("{gap} {cell:>9}"));
        text += "\n";
    };
    for Covered { path, parts, .. } in covered {
        line(path, &parts.iter().collect::<Vec<_>>());
    }
    if covered.len() > 1 {
        line("total", &covered.iter().flat_map(|covered| &covered.parts).collect::<Vec<_>>());
    }
    let missing: String = covered.iter().flat_map(missing).collect();
    if missing.is_empty() { text } else { format!("{text}\nnot exercised:\n{missing}") }
}

/// A line for each part that was not exercised.
fn missing(covered: &Covered) -> impl Iterator<Item = String> {
    covered.parts.iter().filter(|(_, is_hit)| !is_hit).map(|(part, _)| {
        let place = covered.source.position(part.span.start);
        format!("  {}:{}:{}: {}\n", covered.path, place.line, place.column, part.name())
    })
}
