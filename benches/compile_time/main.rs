//! B1: CPU time of compiling generated machines, per state.
//!
//! ```text
//! cargo run --release -p compile-time-bench                       # the whole table
//! cargo run --release -p compile-time-bench -- 1000 typed check   # one machine, one way
//! ```
//!
//! Each machine stands in a crate of its own, whose dependencies are compiled before. Measured is what `cargo` and its children use
//! of the processor, user and system, so other work on the machine matters little. "Tasks alone" is the program without a machine: its
//! types and its tasks, each called once; "the machine" is the difference, so what a machine costs whose tasks are written anyway. Both are
//! built three times in turn; printed are the middle times, and the middle one of the differences.

mod definition;
mod scratch;

use std::time::Instant;

use asl_codegen::compile;
use asl_codegen::options::Options;
use asl_codegen::source::Source;

use definition::Typing;
use scratch::{Build, Scratch};

const SIZES: [usize; 4] = [10, 100, 1_000, 5_000];

/// How often a machine is built, and its tasks alone.
const PAIRS: usize = 3;

fn main() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_asked = |name: &str, all: &[&str]| {
        let asked: Vec<_> = arguments.iter().filter(|argument| all.contains(&argument.as_str())).collect();
        asked.is_empty() || asked.iter().any(|asked| *asked == name)
    };
    let sizes: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if sizes.is_empty() { SIZES.to_vec() } else { sizes };
    println!("machine          what                      CPU s   ms/state");
    for typing in [Typing::Json, Typing::Typed] {
        if !is_asked(typing.name(), &["json", "typed"]) {
            continue;
        }
        for n_states in &sizes {
            let scratch = Scratch::machine(*n_states, typing)?;
            let tasks_alone = Scratch::tasks_alone(*n_states, typing)?;
            for build in [Build::Check, Build::Debug, Build::Release] {
                if is_asked(build.name(), &["check", "debug", "release", "expand"]) {
                    let builds = Builds::measure(&scratch, &tasks_alone, build)?;
                    report(*n_states, typing, build.name(), builds.all);
                    report(*n_states, typing, &format!("{}, tasks alone", build.name()), builds.tasks_alone);
                    report(*n_states, typing, &format!("{}, the machine", build.name()), builds.machine);
                }
            }
            if is_asked("expand", &["check", "debug", "release", "expand"]) {
                report(*n_states, typing, "compiler", compiler_alone(*n_states));
                let expansion = scratch.measure_expansion()?;
                report(*n_states, typing, "asl!", expansion.asl);
                report(*n_states, typing, "all of its macros", expansion.all);
            }
        }
    }
    Ok(())
}

/// CPU seconds of building a program, of several times the middle ones: what else the computer does makes single builds dearer.
struct Builds {
    all: f64,
    tasks_alone: f64,
    /// What the one takes more than the other that was built right after it.
    machine: f64,
}

impl Builds {
    fn measure(machine: &Scratch, tasks_alone: &Scratch, build: Build) -> Result<Builds, String> {
        let pair = |_| Ok((machine.measure(build)?, tasks_alone.measure(build)?));
        let pairs = (0..PAIRS).map(pair).collect::<Result<Vec<(f64, f64)>, String>>()?;
        let middle = |seconds: fn(&(f64, f64)) -> f64| middle(pairs.iter().map(seconds).collect());
        Ok(Builds {
            all: middle(|pair| pair.0),
            tasks_alone: middle(|pair| pair.1),
            machine: middle(|pair| pair.0 - pair.1),
        })
    }
}

fn middle(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}

fn report(n_states: usize, typing: Typing, what: &str, seconds: f64) {
    let per_state = seconds * 1000.0 / n_states as f64;
    println!("{n_states:>5} {:<10} {what:<22} {seconds:>8.2}   {per_state:>8.3}", typing.name());
}

/// Seconds that the compiler takes as a library, as this program was compiled: the best of some.
fn compiler_alone(n_states: usize) -> f64 {
    let source = Source::new("machine.asl.json", definition::definition(n_states));
    let times = (0..5).map(|_| {
        let start = Instant::now();
        let compiled = compile(&source, &Options::default());
        let seconds = start.elapsed().as_secs_f64();
        assert!(compiled.diagnostics.is_empty(), "{:?}", compiled.diagnostics);
        seconds
    });
    times.fold(f64::INFINITY, f64::min)
}
