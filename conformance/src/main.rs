//! `conformance run|state|validate|real|jsonata DIR […]`: see `arguments`.

use std::process::ExitCode;

use conformance::arguments::{self, Arguments, Command};
use conformance::run::CaseResult;
use conformance::{jsonata, real, report, run, state, validate};

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

/// The report on cases, and whether none failed that shouldn't.
fn judged(results: &[CaseResult], arguments: &Arguments) -> (String, bool) {
    (report::render(results, arguments), !results.iter().any(CaseResult::is_failure))
}

/// What is to be printed, and whether all is as it should be.
fn perform(arguments: &Arguments) -> Result<(String, bool), String> {
    match arguments.command {
        Command::Run => Ok(judged(&run::run(arguments)?, arguments)),
        Command::State => {
            let report = state::state(arguments)?;
            Ok((report.render(arguments.json), report.failures.is_empty()))
        }
        Command::Jsonata => Ok(judged(&jsonata::jsonata(&arguments.folder)?, arguments)),
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
