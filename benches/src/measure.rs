//! All sides turn by turn in one process, so that the ratios hold when the machine's speed drifts, and allocations counted exactly.

use std::future::Future;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use crate::workload::Run;

/// Measurements per side.
const ROUNDS: usize = 41;

/// Measurements beside another process.
const ROUNDS_ELSEWHERE: usize = 3;

/// How long one measurement takes at least.
const SHORTEST: Duration = Duration::from_millis(2);

/// Medians of what was measured.
pub struct Comparison {
    /// Nanoseconds per run.
    pub ours: f64,
    /// Nanoseconds per run.
    pub theirs: f64,
    /// Of our time to theirs within a round, as the machine is not as fast in all of them.
    pub ratio: f64,
}

/// Ours beside each of the others, turn by turn.
#[must_use]
pub fn interleaved(ours: &Run, others: &[&Run]) -> Vec<Comparison> {
    let mut times: Vec<Vec<(f64, f64)>> = others.iter().map(|_| Vec::new()).collect();
    for round in 0..=ROUNDS {
        let our_time = time(ours);
        for (other, times) in others.iter().zip(&mut times) {
            let their_time = time(other);
            // The first round only warms up.
            if round > 0 {
                times.push((our_time, their_time));
            }
        }
    }
    times.iter().map(|times| comparison(times)).collect()
}

/// Ours beside a process of its own, which says how long a run of its took.
///
/// # Errors
///
/// What the other process says of why it can't.
pub fn beside(ours: &Run, other: &dyn Fn() -> Result<f64, String>) -> Result<Comparison, String> {
    let times: Result<Vec<_>, String> = (0..ROUNDS_ELSEWHERE).map(|_| Ok((time(ours), other()?))).collect();
    Ok(comparison(&times?))
}

fn comparison(times: &[(f64, f64)]) -> Comparison {
    let median_of = |of: fn(&(f64, f64)) -> f64| median(times.iter().map(of).collect());
    let ratio = median_of(|(ours, theirs)| ours / theirs);
    Comparison { ours: median_of(|(ours, _)| *ours), theirs: median_of(|(_, theirs)| *theirs), ratio }
}

/// Nanoseconds per run, after one that brings back what the side before has driven out of the processor's caches.
fn time(run: &Run) -> f64 {
    repeat(run, 1);
    let start = Instant::now();
    let mut n_runs = 0_u32;
    // So many that looking at the clock costs nothing.
    let mut batch = 1;
    while start.elapsed() < SHORTEST {
        repeat(run, batch);
        n_runs += batch;
        batch = (batch * 2).min(1_024);
    }
    start.elapsed().as_nanos() as f64 / f64::from(n_runs)
}

/// Runs it so often.
///
/// # Panics
///
/// Where a run doesn't go well.
#[inline(never)]
pub fn repeat(run: &Run, n_runs: u32) {
    for _ in 0..n_runs {
        assert!(black_box(run()), "a run that fails says nothing");
    }
}

/// How often a run allocates, after one that has filled what stays.
#[must_use]
pub fn allocations(run: &Run) -> u64 {
    run();
    allocation_counter::measure(|| {
        black_box(run());
    })
    .count_total
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Polls a future whose tasks never wait: both sides without a runtime's share.
pub fn drive<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        // What only lets others run goes on at once.
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return output;
        }
    }
}

/// With tokio's clock, which `TimeoutSeconds` needs on both sides.
///
/// # Panics
///
/// Where the machine has no clock.
pub fn with_clock<T>(measure: impl FnOnce() -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    let _guard = runtime.enter();
    measure()
}
