//! `cargo bench`: all workloads in one table. See README.md.

use std::process::{Command, ExitCode};

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
        let allocations = allocations(id).ok_or_else(|| format!("the allocations of {id} are not known"))?;
        workload().rows(id, &allocations).iter().for_each(|row| println!("{row}"));
    }
    Ok(())
}

/// How often the sides of a workload allocate in a run, counted in a process of its own.
fn allocations(id: &str) -> Option<Vec<u64>> {
    let output = Command::new(env!("CARGO_BIN_EXE_allocations")).arg(id).output().ok()?;
    let printed = String::from_utf8(output.stdout).ok()?;
    printed.split_whitespace().skip(1).map(|number| number.parse().ok()).collect()
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
