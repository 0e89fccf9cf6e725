//! A line of the table: all sides turn by turn in one process, so that the ratios hold when the machine's speed drifts.

use std::hint::black_box;
use std::time::{Duration, Instant};

use asl::Value;

/// Measurements per side.
const ROUNDS: usize = 41;

/// How long one measurement takes at least.
const SHORTEST: Duration = Duration::from_millis(2);

/// Ways to the same result.
pub(crate) struct Row<'r> {
    pub(crate) name: &'r str,
    pub(crate) compiled: &'r dyn Fn() -> Option<Value>,
    pub(crate) by_hand: &'r dyn Fn() -> Option<Value>,
    /// None without the feature `jsonata-core`.
    pub(crate) peer: Option<Box<dyn Fn() -> Option<Value> + 'r>>,
}

/// The table's first line.
pub(crate) fn heading() {
    println!("median of {ROUNDS} interleaved measurements, ns per evaluation");
    println!("{:<18}{:>12}{:>12}{:>8}{:>14}{:>8}", "", "compiled", "by hand", "ratio", "jsonata-core", "ratio");
}

impl Row<'_> {
    /// Checks that all come to the same, and prints times and ratios. With the arguments `compiled $sort 1000` it only runs one side
    /// of one line so often, for callgrind.
    pub(crate) fn report(&self) {
        if let [_, side, name, runs, ..] = &std::env::args().collect::<Vec<_>>()[..] {
            let run = if side == "compiled" { self.compiled } else { self.by_hand };
            let n_runs = if name == self.name { runs.parse().unwrap_or(0) } else { 0 };
            return (0..n_runs).for_each(|_| drop(black_box(run())));
        }
        let expected = (self.by_hand)();
        assert!(expected.is_some() && (self.compiled)() == expected, "{}: not what the hand made of it", self.name);
        let sides = [Some(self.compiled), Some(self.by_hand), self.peer.as_deref()];
        let mut times = [const { Vec::new() }; 3];
        for round in 0..=ROUNDS {
            for (side, times) in sides.iter().zip(&mut times) {
                let Some(run) = side else { continue };
                let time = measure(*run);
                // The first round only warms up.
                if round > 0 {
                    times.push(time);
                }
            }
        }
        // Of rounds, as the machine is not as fast in all of them.
        let ratio = |of: &[f64], to: &[f64]| median(of.iter().zip(to).map(|(of, to)| of / to).collect());
        let (to_hand, to_peer) = (ratio(&times[0], &times[1]), ratio(&times[2], &times[0]));
        let [compiled, by_hand, peer] = times.map(median);
        print!("{:<18}{compiled:>12.1}{by_hand:>12.1}{to_hand:>8.2}", self.name);
        match &self.peer {
            Some(run) if run() == expected => println!("{peer:>14.1}{to_peer:>8.1}"),
            Some(_) => println!("{:>22}", "another result"),
            None => println!("{:>22}", "skipped"),
        }
    }
}

/// Nanoseconds per run.
fn measure(run: &dyn Fn() -> Option<Value>) -> f64 {
    let start = Instant::now();
    let mut n_runs = 0_u32;
    while start.elapsed() < SHORTEST {
        for _ in 0..16 {
            black_box(run());
        }
        n_runs += 16;
    }
    start.elapsed().as_nanos() as f64 / f64::from(n_runs)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
