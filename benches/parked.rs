//! C1: a million executions parked in a Wait, beside a million tokio tasks that sleep. See README.md.

#![allow(missing_docs)]

use std::process::{Command, ExitCode};
use std::time::Duration;

use asl::driver::Tokio;
use asl::{Timestamp, Value, asl};

asl! { "parked.asl.json" }

struct NoTasks;

impl ParkedTasks for NoTasks {}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let number =
        |index: usize, default: u64| arguments.get(index).and_then(|text| text.parse().ok()).unwrap_or(default);
    let (n, seconds) = (number(0, 1_000_000), number(1, 20));
    match arguments.get(2).map(String::as_str) {
        Some("executions") => with_clock(executions(n, seconds)),
        Some("tasks") => with_clock(tasks(n, seconds)),
        _ => {
            println!("C1: {n} of each, due {seconds} s after the first is made");
            for side in ["executions", "tasks"] {
                let program = std::env::current_exe().unwrap_or_default();
                let status = Command::new(program).args([&n.to_string(), &seconds.to_string(), side]).status();
                if !status.is_ok_and(|status| status.success()) {
                    return ExitCode::FAILURE;
                }
            }
        }
    }
    ExitCode::SUCCESS
}

fn with_clock(side: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    runtime.expect("a runtime").block_on(side);
}

/// Executions of a machine in one set.
async fn executions(n: u64, seconds: u64) {
    let machine = Parked::new(NoTasks);
    let mut executions = Tokio::new().executions(&machine);
    let due = due(seconds);
    let input = Value::from(due.to_string());
    measured("executions in a Wait", n, || {
        executions.start(&input);
    });
    let mut n_succeeded = 0;
    while let Some((_, execution)) = executions.next().await {
        n_succeeded += u64::from(execution.result.is_ok());
    }
    assert_eq!(n_succeeded, n);
    late(due);
}

/// Bare tasks.
async fn tasks(n: u64, seconds: u64) {
    let mut tasks = Vec::with_capacity(n as usize);
    let due = due(seconds);
    measured("tokio tasks that sleep", n, || {
        let delay = due.saturating_duration_since(Timestamp::now());
        tasks.push(tokio::spawn(tokio::time::sleep(delay)));
    });
    for task in tasks {
        assert!(task.await.is_ok());
    }
    late(due);
}

/// A whole second, which has a short text.
fn due(seconds: u64) -> Timestamp {
    let now = Timestamp::now().saturating_add(Duration::from_secs(seconds)).unix_nanos();
    Timestamp::from_unix_nanos(now - now % 1_000_000_000).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Makes so many, and prints what each has added to the process.
fn measured(what: &str, n: u64, mut make: impl FnMut()) {
    let (before, began) = (resident(), Timestamp::now());
    (0..n).for_each(|_| make());
    let bytes = resident().saturating_sub(before) as f64 / n as f64;
    let seconds = Timestamp::now().saturating_duration_since(began).as_secs_f64();
    print!("{what:24} {bytes:>6.1} B resident each, made in {seconds:.2} s");
}

fn late(due: Timestamp) {
    println!(", the last finished {:.2} s late", Timestamp::now().saturating_duration_since(due).as_secs_f64());
}

/// Bytes of memory that the process has, by Linux's word; 0 elsewhere.
fn resident() -> u64 {
    const PAGE: u64 = 4096;
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    statm.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0) * PAGE
}
