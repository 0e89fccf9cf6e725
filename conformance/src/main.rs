//! `conformance run DIR [--tag T] [--without T] [--id SUBSTRING] [--summary] [--json]`

use std::process::ExitCode;

use conformance::{arguments, report, run};

fn main() -> ExitCode {
    let result = arguments::read(std::env::args().skip(1)).and_then(|arguments| {
        let results = run::run(&arguments)?;
        Ok((results, arguments))
    });
    match result {
        Ok((results, arguments)) => {
            print!("{}", report::render(&results, &arguments));
            if results.iter().any(|result| result.is_failure()) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}
