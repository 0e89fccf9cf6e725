//! `conformance run|state|validate|real DIR […]`: see `arguments`.

use std::process::ExitCode;

use conformance::arguments::{self, Arguments, Command};
use conformance::{real, report, run, state, validate};

fn main() -> ExitCode {
    match arguments::read(std::env::args().skip(1)).and_then(|arguments| perform(&arguments)) {
        Ok((text, is_good)) => {
            print!("{text}");
            if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// What is to be printed, and whether all is as it should be.
fn perform(arguments: &Arguments) -> Result<(String, bool), String> {
    match arguments.command {
        Command::Run => {
            let results = run::run(arguments)?;
            Ok((report::render(&results, arguments), !results.iter().any(|result| result.is_failure())))
        }
        Command::State => {
            let report = state::state(arguments)?;
            Ok((report.render(arguments.json), report.failures.is_empty()))
        }
        Command::Validate => {
            let report = validate::validate(&arguments.folder)?;
            Ok((report.render(arguments.json), report.failures.is_empty()))
        }
        Command::Real => {
            let report = real::real(&arguments.folder)?;
            Ok((report.render(arguments.json), report.refused.is_empty()))
        }
    }
}
