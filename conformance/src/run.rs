//! `conformance run`: from a folder of cases to a verdict on each.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use recorded::Outcome;

use crate::arguments::Arguments;
use crate::build;
use crate::corpus::{self, Recording};
use crate::generate::{self, Refusal};
use crate::known_failures::{self, KnownFailures};
use crate::verdict::{self, Fault, Verdict};
use crate::workspace::Workspace;

/// A case takes milliseconds: one that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(10);

/// What became of a case.
#[derive(Clone, Debug)]
pub struct CaseResult {
    /// The case.
    pub id: String,
    /// What its definition uses.
    pub features: Vec<String>,
    /// How it came out.
    pub verdict: Verdict,
    /// Why it may fail, where it is a known failure.
    pub known: Option<String>,
}

impl CaseResult {
    /// Whether the run fails because of it.
    pub fn is_failure(&self) -> bool {
        match self.verdict {
            Verdict::Passed => self.known.is_some(),
            Verdict::Failed(_) => self.known.is_none(),
            Verdict::Skipped(_) => false,
        }
    }
}

/// Runs the cases that the command line selects.
///
/// # Errors
/// What keeps all of them from being run.
pub fn run(arguments: &Arguments) -> Result<Vec<CaseResult>, String> {
    let recordings = corpus::read(&arguments.folder)?;
    let known = known_failures::known_failures()?;
    let mut compiled = compile(&arguments.folder, &recordings)?;
    let selected: Vec<&Recording> = recordings.iter().filter(|recording| is_selected(recording, arguments)).collect();
    let runnable: Vec<&Recording> = selected
        .iter()
        .copied()
        .filter(|recording| verdict::skip(&recording.case).is_none() && !compiled.refused.contains_key(&recording.hash))
        .collect();
    let outcomes = compiled.program.take().map_or(Ok(Vec::new()), |program| run_all(&program, &runnable))?;
    let mut outcomes: BTreeMap<String, Outcome> =
        outcomes.into_iter().map(|outcome| (outcome.id.clone(), outcome)).collect();
    Ok(selected.into_iter().map(|recording| result(recording, &compiled, &mut outcomes, &known)).collect())
}

fn is_selected(recording: &Recording, arguments: &Arguments) -> bool {
    let case = &recording.case;
    arguments.tags.iter().all(|tag| case.features.contains(tag))
        && !arguments.without.iter().any(|tag| case.features.contains(tag))
        && arguments.id.as_ref().is_none_or(|id| case.id.contains(id))
}

/// The program of a folder, and the definitions that are not in it.
struct Compiled {
    program: Option<std::path::PathBuf>,
    refused: BTreeMap<String, Refusal>,
}

/// Compiles all definitions, also of cases that are not selected: the next run selects others, and should find them compiled.
fn compile(folder: &Path, recordings: &[Recording]) -> Result<Compiled, String> {
    let (mut modules, mut refused) = (BTreeMap::new(), BTreeMap::new());
    for recording in recordings {
        if modules.contains_key(&recording.hash) || refused.contains_key(&recording.hash) {
            continue;
        }
        match generate::module(&recording.definition) {
            Ok(module) => drop(modules.insert(recording.hash.clone(), module)),
            Err(refusal) => drop(refused.insert(recording.hash.clone(), refusal)),
        }
    }
    if modules.is_empty() {
        return Ok(Compiled { program: None, refused });
    }
    let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    let built = build::build(&Workspace::of(&folder)?, modules)?;
    let by_rustc = |message| Refusal { rule: "rustc".to_string(), message, is_ours: true };
    refused.extend(built.refused.into_iter().map(|(hash, message)| (hash, by_rustc(message))));
    Ok(Compiled { program: Some(built.program), refused })
}

fn result(
    recording: &Recording,
    compiled: &Compiled,
    outcomes: &mut BTreeMap<String, Outcome>,
    known: &KnownFailures,
) -> CaseResult {
    let case = &recording.case;
    let verdict = match (verdict::skip(case), compiled.refused.get(&recording.hash), outcomes.remove(&case.id)) {
        (Some(reason), ..) => Verdict::Skipped(reason.to_string()),
        (None, Some(refusal), _) => verdict::refused(case, refusal),
        (None, None, Some(outcome)) => verdict::judge(case, &outcome),
        (None, None, None) => Verdict::Failed(Fault::new("no outcome", "the program said nothing of it")),
    };
    CaseResult { id: case.id.clone(), features: case.features.clone(), verdict, known: known.get(&case.id).cloned() }
}

/// Runs the program until it has said something of all cases; one that takes it down is said to have panicked.
pub(crate) fn run_all(program: &Path, cases: &[&Recording]) -> Result<Vec<Outcome>, String> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    while let Some(next) = cases.get(outcomes.len()) {
        let (said, fault) = run_some(program, &cases[outcomes.len()..])?;
        let finished = said.len() == cases.len() - outcomes.len();
        let culprit = cases.get(outcomes.len() + said.len()).unwrap_or(next);
        outcomes.extend(said);
        if !finished {
            let id = culprit.case.id.clone();
            outcomes.push(Outcome { id, panic: Some(fault.to_string()), ..Outcome::default() });
        }
    }
    Ok(outcomes)
}

/// What the program says of the first cases, and how it ended if it didn't get through all of them.
fn run_some(program: &Path, cases: &[&Recording]) -> Result<(Vec<Outcome>, &'static str), String> {
    let list = program.with_extension("cases");
    let lines: Vec<String> =
        cases.iter().map(|recording| format!("{}\t{}\n", recording.hash, recording.path.display())).collect();
    fs::write(&list, lines.concat()).map_err(|error| format!("{}: {error}", list.display()))?;
    let mut command = Command::new(program);
    command.arg(&list).stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("{}: {error}", program.display()))?;
    let lines = lines_of(&mut child);
    let mut outcomes = Vec::new();
    let mut fault = "the program went down, perhaps because of its stack";
    while outcomes.len() < cases.len() {
        match lines.recv_timeout(PATIENCE) {
            Ok(line) => outcomes.push(serde_json::from_str(&line).map_err(|error| format!("{error}: {line}"))?),
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                fault = "it hangs";
                break;
            }
        }
    }
    // Whether it could still be stopped, and how it ended, changes nothing: all that was said is here.
    let _ = child.kill();
    let _ = child.wait();
    Ok((outcomes, fault))
}

/// The lines that a program prints, read by a thread so that waiting for one can end.
fn lines_of(child: &mut Child) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    if let Some(stdout) = child.stdout.take() {
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
    }
    receiver
}
