//! What the benches share: both sides turn by turn in one process, so that the ratio holds when the machine's speed drifts, and
//! allocations counted exactly.

use std::future::Future;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Instant;

/// Measurements per side.
const ROUNDS: usize = 41;

/// Two ways to do the same, each saying whether it went well.
pub(crate) struct Comparison<'a> {
    /// What is measured.
    pub(crate) name: &'a str,
    /// What asl-native makes of the definition.
    pub(crate) compiled: &'a dyn Fn() -> bool,
    /// The same by hand.
    pub(crate) handwritten: &'a dyn Fn() -> bool,
    /// Runs per measurement.
    pub(crate) runs: u32,
}

impl Comparison<'_> {
    /// Prints times, allocations and their ratios. With the arguments `compiled 1000` it only runs one side so often, for callgrind.
    pub(crate) fn report(&self) {
        assert!((self.compiled)() && (self.handwritten)());
        if let [_, side, runs, ..] = &std::env::args().collect::<Vec<_>>()[..] {
            let run = if side == "compiled" { self.compiled } else { self.handwritten };
            (0..runs.parse().unwrap_or(0)).for_each(|_| assert!(run()));
            return;
        }
        let times: Vec<_> =
            (0..ROUNDS).map(|_| (self.measure(self.compiled), self.measure(self.handwritten))).collect();
        let (ours, by_hand) = (allocations(self.compiled), allocations(self.handwritten));
        let ratio = median(times.iter().map(|(ours, by_hand)| ours / by_hand));
        println!("{}: median of {ROUNDS} interleaved measurements of {} runs", self.name, self.runs);
        println!("               ns/run   allocations/run");
        println!("compiled     {:>8.1}   {ours:>15}", median(times.iter().map(|(ours, _)| *ours)));
        println!("handwritten  {:>8.1}   {by_hand:>15}", median(times.iter().map(|(_, by_hand)| *by_hand)));
        println!("ratio        {ratio:>8.3}   {:>+15}", ours as i64 - by_hand as i64);
    }

    /// Nanoseconds per run.
    fn measure(&self, run: &dyn Fn() -> bool) -> f64 {
        let start = Instant::now();
        for _ in 0..self.runs {
            black_box(run());
        }
        start.elapsed().as_nanos() as f64 / f64::from(self.runs)
    }
}

fn allocations(run: &dyn Fn() -> bool) -> u64 {
    allocation_counter::measure(|| {
        black_box(run());
    })
    .count_total
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Polls a future whose tasks never wait: both sides without a runtime's share.
pub(crate) fn drive<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        // What only lets others run goes on at once.
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return output;
        }
    }
}
