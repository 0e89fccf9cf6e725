//! `cargo asl run`: an execution of a definition with mocked tasks, on the machine that it compiles to.

mod mocks;
mod scratch;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;

use self::scratch::Scratch;
use crate::runtime::Runtime;
use crate::substitutions::{self, Substitutions};
use crate::{definition, machine};

/// Compiles a definition and runs it with mocked tasks: shows its steps, its history and its outcome
///
/// Mocks are a file of JSON: by state, an answer for each call, or an array with one for each call in turn. An answer is
/// `{ "Return": … }` or `{ "Throw": { "Error": "…", "Cause": "…" } }`. The `MockConfigFile.json` of Step Functions Local is taken too,
/// with `--test-case`.
///
/// The crate that is compiled is kept in a cache, so that a second run of the same definition compiles nothing.
/// Exit code 0: succeeded, 1: failed, 2: it could not be run.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl run order.asl.json --input '{ \"id\": 7 }' --mock mocks.json
  cargo asl run order.asl.json --input order.json --mock mocks.json --json > run.json && cargo asl graph order.asl.json --execution run.json
  cargo asl run order.asl.json --mock MockConfigFile.json --test-case Order/Declined
  cargo asl run order.asl.json --mock mocks.json --real-time

mocks.json:
  { \"Check Order\": { \"Return\": { \"verdict\": \"Accepted\" } },
    \"Charge Card\": [ { \"Throw\": { \"Error\": \"Bank.Offline\" } }, { \"Return\": { \"paid\": true } } ] }")]
pub(crate) struct Run {
    /// The definition.
    file: PathBuf,
    /// The input: JSON, or a file of it.
    #[arg(long, value_name = "JSON|FILE", default_value = "{}")]
    input: String,
    /// The answers of the tasks.
    #[arg(long, value_name = "FILE")]
    mock: Option<PathBuf>,
    /// Which test case of a `MockConfigFile.json`: its state machine and its name.
    #[arg(long, value_name = "MACHINE/CASE", requires = "mock")]
    test_case: Option<String>,
    /// Waits and retries take no time, but the history shows how long they would have taken: the default.
    #[arg(long, conflicts_with = "real_time")]
    virtual_time: bool,
    /// Waits and retries take their time, and each step is shown when it happens.
    #[arg(long)]
    real_time: bool,
    /// Prints the outcome and the history as JSON, as AWS has them.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    substitutions: Substitutions,
    /// A checkout of asl-native to compile with; else the one that this command was built from, or the published crate.
    #[arg(long, value_name = "FOLDER")]
    asl_native: Option<PathBuf>,
}

impl Run {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let source = definition::open(&self.file)?;
        let substitutions = self.substitutions.values();
        let Some(machine) = machine::of(&source, source.name(), &substitutions) else { return Ok(ExitCode::FAILURE) };
        let input = input(&self.input)?;
        let mocks = match &self.mock {
            Some(file) => mocks::read(file, self.test_case.as_deref(), &machine)?,
            None => Value::Object(serde_json::Map::new()),
        };
        let runtime = Runtime::find(self.asl_native.as_deref())?;
        let scratch = Scratch::of(&self.file, &source, &machine, &substitutions::argument(&substitutions), &runtime)?;
        let order = serde_json::json!({
            "input": input,
            "mocks": mocks,
            "real_time": self.real_time,
            "json": self.json,
        });
        scratch.run(&order)
    }
}

/// JSON, or the file of that name.
fn input(text: &str) -> Result<Value, String> {
    let path = Path::new(text);
    if path.is_file() {
        let text = fs::read_to_string(path).map_err(|error| format!("{text}: {error}"))?;
        return serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()));
    }
    serde_json::from_str(text).map_err(|error| {
        format!("the input is neither JSON nor a file ({error}): write `--input '{{ \"id\": 7 }}'`, or a file's name")
    })
}
