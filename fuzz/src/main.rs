//! `cargo run -p fuzz -- [TARGET] [--seconds N] [--seed N] [--trace FILE]`: every target, or one, for a minute each.

use fuzz::run::{Until, run};
use fuzz::{corpus, target};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use std::{env, fs, panic};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let number = |name, default| value(name).and_then(|text| text.parse().ok()).unwrap_or(default);
    let only = arguments.first().filter(|argument| !argument.starts_with("--"));
    let until = Until::Time(Duration::from_secs(number("--seconds", 60)));
    let (seed, trace) = (number("--seed", 1), value("--trace").map(PathBuf::from));
    let definitions = match corpus::definitions(&corpus::folders()) {
        Ok(definitions) => definitions,
        Err(error) => {
            eprintln!("the corpus can't be read: {error}");
            return ExitCode::from(2);
        }
    };
    let expressions = corpus::expressions(&definitions);
    println!("{} definitions, {} expressions, seed {seed}", definitions.len(), expressions.len());
    panic::set_hook(Box::new(|info| eprintln!("{info}")));
    let mut failed = false;
    for target in target::ALL.iter().filter(|target| only.is_none_or(|only| only == target.name)) {
        let corpus = if target.takes_definitions { &definitions } else { &expressions };
        match run(target, corpus, seed, until, trace.as_deref()) {
            Ok(report) => println!("{}: {report:?}", target.name),
            Err(failure) => {
                failed = true;
                let file = format!("fuzz-{}.txt", target.name);
                println!("{}: {}; the input is in {file}", target.name, failure.what);
                drop(fs::write(file, failure.input));
            }
        }
    }
    ExitCode::from(u8::from(failed))
}
