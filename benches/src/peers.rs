//! Other interpreters of the language, running the call center in processes of their own.
//!
//! `peers/install` puts them into `peers/target/`. What isn't there is skipped with a note.
//!
//! A peer lives through all rounds and waits for its turn. It reads a line, `WARM_UP TIMED` in milliseconds, runs for at least as long
//! without counting, then for at least as long by its own clock, and prints how many nanoseconds a run took.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::measure::{TIMED, WARM_UP};
use crate::workload::{Bound, Other, Side};

/// Beside the call center over JSON.
pub(crate) fn of_call_center() -> [Other; 3] {
    let other = |name, bound, program| Other { name, bound, run: Side::Elsewhere(program) };
    [
        other(
            "crate asl 0.2.0",
            Bound::TimesFaster(7.0),
            Program { installed: "target/asl/release/asl-peer", program: "target/asl/release/asl-peer", script: None },
        ),
        other(
            "npm: aws-local-stepfunctions",
            Bound::TimesFaster(70.0),
            Program {
                installed: "target/node_modules/aws-local-stepfunctions",
                program: "node",
                script: Some("npm/call_center.mjs"),
            },
        ),
        other(
            "PyPI: moto",
            Bound::TimesFaster(6_000.0),
            Program {
                installed: "target/moto/bin/moto_server",
                program: "target/moto/bin/python",
                script: Some("moto/call_center.py"),
            },
        ),
    ]
}

/// How a peer is started, in the folder `peers`.
pub struct Program {
    /// What is there once it is installed.
    installed: &'static str,
    /// In the folder, or a command.
    program: &'static str,
    script: Option<&'static str>,
}

impl Program {
    /// Starts it.
    ///
    /// # Errors
    ///
    /// Why it can't be: a note for the table.
    pub fn start(&self) -> Result<Peer, String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers");
        if !folder.join(self.installed).exists() {
            return Err("not installed: benches/peers/install".to_string());
        }
        let own = folder.join(self.program);
        let program = if own.exists() { own } else { PathBuf::from(self.program) };
        let mut command = Command::new(&program);
        command.current_dir(&folder).args(self.script).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("{}: {error}", program.display()))?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(ask), Some(answers)) => Ok(Peer { child, ask, answers: BufReader::new(answers) }),
            _ => Err("it can't be talked to".to_string()),
        }
    }
}

/// A peer that waits for its turn.
pub struct Peer {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    /// One turn: the nanoseconds of a run.
    ///
    /// # Errors
    ///
    /// Where it gives no such number; what it says of that itself is on standard error.
    pub fn turn(&mut self) -> Result<f64, String> {
        let mut answer = String::new();
        let asked = writeln!(self.ask, "{} {}", WARM_UP.as_millis(), TIMED.as_millis());
        let read = asked.and_then(|()| self.answers.read_line(&mut answer));
        read.ok()
            .and_then(|_| answer.trim().parse().ok())
            .ok_or_else(|| "it gave no time: run benches/peers/install again".to_string())
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It has nothing to do any more; if it is gone already, so much the better.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
