//! `cargo bench`: all workloads in one table. See README.md.

use std::process::ExitCode;

use asl_benches::{measure, table, workloads};

fn main() -> ExitCode {
    // `cargo bench` adds its own argument.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    measure::with_clock(|| match arguments[..] {
        ["run", workload, side, n_runs] => run(workload, side, n_runs),
        [] => report(|_| true),
        [chosen] => report(|id| id.starts_with(chosen)),
        _ => {
            Err("the arguments are: nothing, the beginning of a workload's name, or `run WORKLOAD SIDE N`".to_string())
        }
    })
    .map_or_else(
        |fault| {
            eprintln!("{fault}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

/// Prints the table's lines of the workloads that are chosen, each when it is known.
fn report(is_chosen: impl Fn(&str) -> bool) -> Result<(), String> {
    println!("{}", table::HEADING);
    for (id, workload) in workloads().into_iter().filter(|(id, _)| is_chosen(id)) {
        workload().rows(id).iter().for_each(|row| println!("{row}"));
    }
    Ok(())
}

/// Runs one side so often and nothing else, for callgrind.
fn run(id: &str, side: &str, n_runs: &str) -> Result<(), String> {
    let n_runs = n_runs.parse().map_err(|_| format!("{n_runs} is no number"))?;
    let known = workloads();
    let (_, workload) = known.iter().find(|(known, _)| *known == id).ok_or_else(|| format!("no workload {id}"))?;
    let workload = workload();
    let side = workload.side(side).ok_or_else(|| format!("{id} has no side {side}"))?;
    measure::repeat(side, n_runs);
    Ok(())
}
