//! Other interpreters of the language, running the call center in processes of their own.
//!
//! `peers/install` puts them into `peers/target/`. What isn't there is skipped with a note.

use std::path::Path;
use std::process::Command;

use crate::workload::{Bound, Other, Side};

/// Beside the call center over JSON.
pub(crate) fn of_call_center() -> [Other; 3] {
    [
        program("crate asl 0.2.0", Bound::TimesFaster(7.0), "target/asl/release/asl-peer", None),
        program("npm: aws-local-stepfunctions", Bound::TimesFaster(70.0), "node", Some("npm/call_center.mjs")),
        program("PyPI: moto", Bound::TimesFaster(6_000.0), "target/moto/bin/python", Some("moto/call_center.py")),
    ]
}

/// A program that prints how many nanoseconds a run took.
fn program(name: &'static str, bound: Bound, program: &'static str, script: Option<&'static str>) -> Other {
    let run = move || {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers");
        let path = folder.join(program);
        let program = if path.exists() { path } else { program.into() };
        let output = Command::new(program).current_dir(&folder).args(script).output();
        let output = output.ok().filter(|output| output.status.success()).ok_or("see peers/install")?;
        let printed = String::from_utf8_lossy(&output.stdout);
        printed.trim().parse().map_err(|_| format!("it printed {printed}"))
    };
    Other { name, bound, run: Side::Elsewhere(Box::new(run)) }
}
