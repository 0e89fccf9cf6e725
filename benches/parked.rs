//! C1: a million executions parked in a Wait, beside a million tokio tasks that sleep.

use asl::{Timestamp, Value, asl, driver::Tokio};
use std::time::Duration;

asl! { "parked.asl.json" }

struct NoTasks;
impl ParkedTasks for NoTasks {}

fn resident() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    statm.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4096
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let n: u32 = args.get(1).and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let seconds: u64 = args.get(2).and_then(|n| n.parse().ok()).unwrap_or(10);
    tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(async {
        let machine = Parked::new(NoTasks);
        let mut executions = Tokio::new().executions(&machine);
        let before = resident();
        let began = Timestamp::now();
        let due = Timestamp::now().unix_nanos() / 1_000_000_000 + i128::from(seconds);
        let due = Timestamp::from_unix_nanos(due * 1_000_000_000).unwrap();
        let input = Value::from(due.to_string());
        let counted = allocation_counter::measure(|| {
            for _ in 0..n {
                executions.start(&input);
            }
        });
        let parked = Timestamp::now();
        println!(
            "parked {n} in {:?}: resident {} B each, allocated {} B each in {} allocations",
            parked.saturating_duration_since(began),
            (resident() - before) / u64::from(n),
            counted.bytes_current / i64::from(n),
            counted.count_total
        );
        let mut first = None;
        let mut ok = 0;
        while let Some((_, execution)) = executions.next().await {
            first.get_or_insert_with(Timestamp::now);
            ok += u32::from(execution.result.is_ok());
        }
        let last = Timestamp::now();
        println!(
            "{ok} succeeded: the first {:?} after it was due, the last {:?}",
            first.unwrap().saturating_duration_since(due),
            last.saturating_duration_since(due)
        );
        let _ = Duration::ZERO;
    });
}
