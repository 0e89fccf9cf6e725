//! All sides turn by turn in one process, so that the ratios hold when the machine's speed drifts.

use std::future::Future;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use crate::peers::Program;
use crate::workload::Run;

/// Measurements per side.
const ROUNDS: usize = 41;

/// How long one measurement takes at least.
const SHORTEST: Duration = Duration::from_millis(2);

/// Measurements per side, beside another process.
const ROUNDS_ELSEWHERE: usize = 15;

/// How long a side then runs at least before its measurement: it has slept while the other had its turn.
pub(crate) const WARM_UP: Duration = Duration::from_millis(100);

/// How long its measurement then takes at least.
pub(crate) const TIMED: Duration = Duration::from_millis(200);

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
        let our_time = time(ours, Duration::ZERO, SHORTEST);
        for (other, times) in others.iter().zip(&mut times) {
            let their_time = time(other, Duration::ZERO, SHORTEST);
            // The first round only warms up.
            if round > 0 {
                times.push((our_time, their_time));
            }
        }
    }
    times.iter().map(|times| comparison(times)).collect()
}

/// Ours beside a process of its own, turn by turn, by the same rule for both sides.
///
/// # Errors
///
/// Why the other can't be measured: a note for the table.
pub fn beside(ours: &Run, other: &Program) -> Result<Comparison, String> {
    let mut peer = other.start()?;
    // The first round only warms up, as above.
    peer.turn()?;
    let times: Result<Vec<_>, String> =
        (0..ROUNDS_ELSEWHERE).map(|_| Ok((time(ours, WARM_UP, TIMED), peer.turn()?))).collect();
    Ok(comparison(&times?))
}

fn comparison(times: &[(f64, f64)]) -> Comparison {
    let median_of = |of: fn(&(f64, f64)) -> f64| median(times.iter().map(of).collect());
    let ratio = median_of(|(ours, theirs)| ours / theirs);
    Comparison { ours: median_of(|(ours, _)| *ours), theirs: median_of(|(_, theirs)| *theirs), ratio }
}

/// Nanoseconds per run, after a warm-up: of one run at least, as the side before has had the processor's caches.
fn time(run: &Run, warm_up: Duration, timed: Duration) -> f64 {
    repeat_for(run, warm_up);
    let (n_runs, took) = repeat_for(run, timed);
    took.as_nanos() as f64 / f64::from(n_runs)
}

/// Runs it for at least so long, and at least once: how often, and how long it took.
fn repeat_for(run: &Run, at_least: Duration) -> (u32, Duration) {
    let start = Instant::now();
    let mut n_runs = 0_u32;
    // So many that looking at the clock costs nothing.
    let mut batch = 1;
    loop {
        repeat(run, batch);
        n_runs += batch;
        batch = (batch * 2).min(1_024);
        let took = start.elapsed();
        if took >= at_least {
            return (n_runs, took);
        }
    }
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
