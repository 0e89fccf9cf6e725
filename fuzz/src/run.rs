//! One target under many inputs.

use crate::mutation::mutate;
use crate::target::Target;
use fastrand::Rng;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// As rustc has it where macros run.
const STACK: usize = 8 << 20;

/// A single input that takes longer is reported: all of them are short.
const PATIENCE: Duration = Duration::from_secs(20);

/// What any input may take, however short.
const BYTES_AT_LEAST: u64 = 4 << 20;

/// When to stop.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// After so many inputs.
    Inputs(u64),
    /// After so long.
    Time(Duration),
}

/// What a run came to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Report {
    /// How many inputs were tried.
    pub inputs: u64,
    /// The longest that one took.
    pub slowest: Duration,
    /// The most bytes in use for each byte of an input of 1 KiB or more.
    pub bytes_per_byte: u64,
}

/// An input that the target can't deal with.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The input.
    pub input: String,
    /// What happened.
    pub what: String,
}

/// Feeds a target mutations of the corpus. The same seed gives the same inputs.
///
/// # Errors
/// The first [`Failure`]. A stack that overflows ends the process: `trace` then has the input, as the last one written.
///
/// ```
/// use fuzz::{run::{Until, run}, target};
/// let report = run(&target::ALL[3], &["$.a[0]".to_owned()], 1, Until::Inputs(100), None).unwrap();
/// assert_eq!(report.inputs, 100);
/// ```
pub fn run(
    target: &Target,
    corpus: &[String],
    seed: u64,
    until: Until,
    trace: Option<&std::path::Path>,
) -> Result<Report, Failure> {
    let (mut rng, mut report, start) = (Rng::with_seed(seed), Report::default(), Instant::now());
    let feeder = Feeder::new(*target);
    while match until {
        Until::Inputs(count) => report.inputs < count,
        Until::Time(time) => start.elapsed() < time,
    } {
        let input = mutate(corpus, &mut rng);
        if let Some(trace) = trace {
            drop(std::fs::write(trace, &input));
        }
        let fed = feeder.feed(&input).map_err(|what| Failure { input: input.clone(), what })?;
        report.inputs += 1;
        report.slowest = report.slowest.max(fed.time);
        if input.len() >= 1 << 10 {
            report.bytes_per_byte = report.bytes_per_byte.max(fed.bytes / input.len() as u64);
        }
        if fed.bytes > BYTES_AT_LEAST.max(target.bytes_per_byte * input.len() as u64) {
            return Err(Failure { what: format!("{} bytes for {} of input", fed.bytes, input.len()), input });
        }
    }
    Ok(report)
}

/// What one input took.
struct Fed {
    time: Duration,
    bytes: u64,
}

/// A thread that runs the target, so that one that hangs is noticed.
struct Feeder {
    inputs: mpsc::Sender<String>,
    outcomes: mpsc::Receiver<Result<Fed, String>>,
}

impl Feeder {
    fn new(target: Target) -> Feeder {
        let (inputs, to_feed) = mpsc::channel::<String>();
        let (done, outcomes) = mpsc::channel();
        let work = move || {
            for input in to_feed {
                let outcome = measure(target, &input);
                if done.send(outcome).is_err() {
                    return;
                }
            }
        };
        // Without a thread the first input is reported as one that stopped it.
        drop(thread::Builder::new().stack_size(STACK).spawn(work));
        Feeder { inputs, outcomes }
    }

    fn feed(&self, input: &str) -> Result<Fed, String> {
        drop(self.inputs.send(input.to_owned()));
        match self.outcomes.recv_timeout(PATIENCE) {
            Ok(outcome) => outcome,
            Err(RecvTimeoutError::Timeout) => Err(format!("no end after {PATIENCE:?}")),
            Err(RecvTimeoutError::Disconnected) => Err("the thread ended".to_owned()),
        }
    }
}

fn measure(target: Target, input: &str) -> Result<Fed, String> {
    let start = Instant::now();
    let mut outcome = Ok(());
    let memory = allocation_counter::measure(|| {
        outcome = panic::catch_unwind(AssertUnwindSafe(|| (target.feed)(input)));
    });
    match outcome {
        Ok(()) => Ok(Fed { time: start.elapsed(), bytes: memory.bytes_max }),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            Err(text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{corpus, target};

    #[test]
    fn every_target_takes_whatever_it_is_given() {
        let definitions = corpus::definitions(&corpus::folders()).unwrap();
        let expressions = corpus::expressions(&definitions);
        assert!(definitions.len() > 50 && expressions.len() > 50);
        for target in &target::ALL {
            let corpus = if target.takes_definitions { &definitions } else { &expressions };
            let failure = run(target, corpus, 7, Until::Inputs(300), None).err();
            assert!(failure.is_none(), "{}: {failure:?}", target.name);
        }
    }

    #[test]
    fn a_panic_and_too_much_memory_are_found() {
        let broken = |feed, bytes_per_byte| {
            let target = Target { name: "broken", takes_definitions: false, bytes_per_byte, feed };
            run(&target, &["$.a".to_owned()], 1, Until::Inputs(10), None).unwrap_err().what
        };
        assert_eq!(broken(|_| panic!("a bug"), 1), "a bug");
        assert!(broken(|_| drop(std::hint::black_box(vec![0u8; 8 << 20])), 1).contains("bytes for"));
    }
}
