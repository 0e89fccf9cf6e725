//! The generated program: runs the cases of a list and prints an [`Outcome`] per line.
//!
//! Whoever started it watches: a case that hangs, or takes the program down, is the first without a line.

use std::cell::RefCell;
use std::fs;
use std::io::Write;
use std::panic::{self, AssertUnwindSafe};

use crate::{Case, Entry, Outcome};

thread_local! {
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The program's `main`. Its argument is a file with lines of `definition hash <tab> path of the case`.
pub fn main(machines: &[&[Entry]]) {
    panic::set_hook(Box::new(|panic| PANIC.set(Some(panic.to_string()))));
    let list = std::env::args().nth(1).and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
    let mut out = std::io::stdout();
    for line in list.lines() {
        let outcome = line.split_once('\t').map(|(hash, path)| run(machines, hash, path)).unwrap_or_default();
        let json = serde_json::to_string(&outcome).unwrap_or_default();
        if writeln!(out, "{json}").and_then(|()| out.flush()).is_err() {
            return; // nobody listens any more
        }
    }
}

fn run(machines: &[&[Entry]], hash: &str, path: &str) -> Outcome {
    let failed = |message: String| Outcome { panic: Some(message), ..Outcome::default() };
    let case = fs::read_to_string(path).map_err(|error| error.to_string());
    let case: Case = match case.and_then(|text| serde_json::from_str(&text).map_err(|error| error.to_string())) {
        Ok(case) => case,
        Err(error) => return failed(format!("{path}: {error}")),
    };
    let Some((_, run)) = machines.iter().copied().flatten().find(|(name, _)| *name == hash) else {
        return failed(format!("no machine {hash} in this program"));
    };
    match panic::catch_unwind(AssertUnwindSafe(|| run(&case))) {
        Ok(outcome) => outcome,
        Err(_) => Outcome { id: case.id, ..failed(PANIC.take().unwrap_or_default()) },
    }
}
