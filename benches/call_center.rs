//! W1: the call center, typed, beside the same thing written by hand as straight-line async Rust.
//!
//! Both run in one process, turn by turn, so that the ratio holds when the machine's speed drifts; allocations are counted exactly.
//!
//! ```text
//! cargo bench --bench call_center
//! ```

#[path = "call_center/handwritten.rs"]
mod handwritten;
#[path = "call_center/tasks.rs"]
mod tasks;

use std::future::Future;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use asl::asl;
use tasks::{Case, Desk, NewCase, WorkedCase};

asl! {
    "../examples/call_center.asl.json",
    tasks = {
        "Open Case":     fn(NewCase) -> Case,
        "Assign Case":   fn(Case) -> Case,
        "Work on Case":  fn(Case) -> WorkedCase,
        "Close Case":    fn(WorkedCase) -> WorkedCase,
        "Escalate Case": fn(WorkedCase) -> WorkedCase,
    },
}

impl CallCenterTasks for Desk {
    async fn open_case(&self, new: NewCase) -> Result<Case, asl::TaskError> {
        Ok(tasks::open_case(new))
    }

    async fn assign_case(&self, case: Case) -> Result<Case, asl::TaskError> {
        Ok(tasks::assign_case(case))
    }

    async fn work_on_case(&self, case: Case) -> Result<WorkedCase, asl::TaskError> {
        Ok(self.work_on_case(case))
    }

    async fn close_case(&self, case: WorkedCase) -> Result<WorkedCase, asl::TaskError> {
        Ok(tasks::close_case(case))
    }

    async fn escalate_case(&self, case: WorkedCase) -> Result<WorkedCase, asl::TaskError> {
        Ok(tasks::escalate_case(case))
    }
}

/// Runs per measurement, and measurements per side.
const RUNS: u32 = 100_000;
const ROUNDS: usize = 41;

fn main() {
    let machine = CallCenter::new(Desk);
    let compiled = || drive(machine.run(NewCase { id: "001".into() })).is_ok();
    let handwritten = || drive(handwritten::run(&Desk, NewCase { id: "001".into() })).is_ok();
    assert!(compiled() && handwritten());
    // For callgrind: one side alone, `-- compiled 1000`.
    if let [_, side, runs, ..] = &std::env::args().collect::<Vec<_>>()[..] {
        let run: &dyn Fn() -> bool = if side == "compiled" { &compiled } else { &handwritten };
        (0..runs.parse().unwrap_or(0)).for_each(|_| assert!(run()));
        return;
    }

    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        times.push((measure(&compiled), measure(&handwritten)));
    }
    let (ours, by_hand) = (allocations(&compiled), allocations(&handwritten));
    let ratio = median(times.iter().map(|(ours, by_hand)| ours / by_hand).collect());
    println!("W1 call center, typed: median of {ROUNDS} interleaved measurements of {RUNS} runs");
    println!("               ns/run   allocations/run");
    println!("compiled     {:>8.1}   {ours:>15}", median(times.iter().map(|(ours, _)| *ours).collect()));
    println!("handwritten  {:>8.1}   {by_hand:>15}", median(times.iter().map(|(_, by_hand)| *by_hand).collect()));
    println!("ratio        {ratio:>8.3}   {:>+15}", ours as i64 - by_hand as i64);
}

/// Nanoseconds per run.
fn measure(run: &impl Fn() -> bool) -> f64 {
    let start = Instant::now();
    for _ in 0..RUNS {
        black_box(run());
    }
    start.elapsed().as_nanos() as f64 / f64::from(RUNS)
}

fn allocations(run: &impl Fn() -> bool) -> u64 {
    allocation_counter::measure(|| {
        black_box(run());
    })
    .count_total
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Polls a future whose tasks never wait: both sides without a runtime's share.
fn drive<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("no task of this bench waits"),
    }
}
