//! `cargo asl types`: Rust types for the tasks of a definition, from samples of their data, or from JSON Schemas.

mod history;
mod infer;
mod render;
mod samples;
mod schema;
mod shape;

use std::path::PathBuf;
use std::process::ExitCode;

use asl_codegen::options::Options;

use self::samples::Samples;
use crate::{definition, output};

/// Prints Rust types for the tasks of a definition, and the `asl!` that they go into
///
/// What a task takes and returns is told by samples, or by JSON Schemas: `"Open Case.input=case.json"`, `"Open Case.output=opened.json"`.
/// Several samples of one thing are put together: what is missing in one is optional.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl types order.asl.json --sample order.json
  cargo asl types order.asl.json --sample 'Charge.input=charge.json' --sample 'Charge.output=receipt.json'
  aws stepfunctions get-execution-history --execution-arn … > run.json && cargo asl types order.asl.json --history run.json
  cargo asl types order.asl.json --schema 'Charge.input=charge.schema.json'")]
pub(crate) struct Types {
    /// The definition.
    file: PathBuf,
    /// A sample: `STATE.input=FILE`, `STATE.output=FILE`, or just `FILE` for the execution's input.
    #[arg(long, value_name = "[STATE.input=]FILE")]
    sample: Vec<String>,
    /// The history of an execution, as AWS gives it: a sample of everything that its tasks took and returned.
    #[arg(long, value_name = "FILE")]
    history: Vec<PathBuf>,
    /// A JSON Schema instead of samples.
    #[arg(long, value_name = "STATE.input=FILE")]
    schema: Vec<String>,
}

impl Types {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let source = definition::open(&self.file)?;
        let (model, faults) = definition::read(&source, &Options::default());
        if model.scope.states.is_empty() {
            definition::show_errors(&source, &faults);
            return Ok(ExitCode::FAILURE);
        }
        let mut samples = Samples::of(&model);
        self.sample.iter().try_for_each(|sample| samples.add_sample(sample))?;
        self.history.iter().try_for_each(|history| history::add(history, &mut samples))?;
        self.schema.iter().try_for_each(|schema| samples.add_schema(schema))?;
        if samples.is_empty() {
            return Err(
                "types are made of samples: add `--sample FILE`, `--history FILE` or `--schema STATE.input=FILE`"
                    .to_string(),
            );
        }
        output::print(&render::render(&self.file, samples)?)?;
        Ok(ExitCode::SUCCESS)
    }
}
