//! `conformance run`: from a folder of cases to a verdict on each.

use std::collections::BTreeMap;
use std::path::Path;

use recorded::Outcome;

use crate::arguments::Arguments;
use crate::corpus::{self, Recording};
use crate::generate::{self, Refusal};
use crate::known_failures::{self, KnownFailures};
use crate::verdict::{self, Fault, Verdict};
use crate::workspace::{Contents, Workspace};
use crate::{build, watch};

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
    let built = build::build(&Workspace::of(&folder, Contents::Machines)?, modules)?;
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

/// Runs the program; a case that takes it down is said to have panicked.
pub(crate) fn run_all(program: &Path, cases: &[&Recording]) -> Result<Vec<Outcome>, String> {
    let lines: Vec<String> =
        cases.iter().map(|recording| format!("{}\t{}", recording.hash, recording.path.display())).collect();
    let said = watch::run_all(program, &lines)?.into_iter().zip(cases);
    let outcomes = said.map(|(said, recording)| match said {
        Ok(line) => serde_json::from_str(&line).map_err(|error| format!("{error}: {line}")),
        Err(fault) => {
            let id = recording.case.id.clone();
            Ok(Outcome { id, panic: Some(fault.to_string()), ..Outcome::default() })
        }
    });
    outcomes.collect()
}
