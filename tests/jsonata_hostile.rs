//! Expressions that ask for more than there is: memory, time or stack. The Rust that they become ends, in bounds, with a fault or a
//! value.

#[allow(warnings, clippy::all, clippy::pedantic)]
mod hostile {
    include!("jsonata/hostile.rs");
}

use std::thread;
use std::time::{Duration, Instant};

use asl::__private::jsonata::{Evaluation, Item};
use asl::Value;

/// The stack of a thread in the usual pools.
const STACK: usize = 2 << 20;

/// What an expression may have in memory at once. Tests are built without optimisation, and so is this.
const MAX_BYTES: u64 = 1 << 30;

const MAX_TIME: Duration = Duration::from_secs(60);

#[test]
fn expressions_stay_in_bounds() {
    let cases: Value = include_str!("jsonata/hostile.json").parse().unwrap();
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), hostile::ALL.len());
    let wrong = cases.iter().zip(hostile::ALL).filter_map(|(case, function)| {
        let function = *function;
        let run = move || {
            let (begin, mut found) = (Instant::now(), String::new());
            let memory = allocation_counter::measure(|| found = result(function));
            (found, begin.elapsed(), memory.bytes_max)
        };
        let (found, time, bytes) = thread::Builder::new().stack_size(STACK).spawn(run).unwrap().join().unwrap();
        let expected = match (case.get("code"), case.get("result")) {
            (Some(code), _) => code.as_str().unwrap_or_default().to_string(),
            (_, Some(result)) => result.to_string(),
            (None, None) => "nothing".to_string(),
        };
        let is_good = found == expected && time < MAX_TIME && bytes < MAX_BYTES;
        (!is_good).then(|| format!("{}: {found} instead of {expected}, {time:?}, {bytes} bytes", case["expr"]))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

fn result(function: hostile::Function) -> String {
    // As deep as the service lets calls nest.
    let evaluation = Evaluation::new(0.0, 1).max_depth(100);
    match function(&evaluation, None, &Item::Undefined) {
        Ok(item) => item.into_value().map_or("nothing".to_string(), |value| value.to_string()),
        Err(fault) => fault.code().to_string(),
    }
}
