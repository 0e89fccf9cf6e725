//! Runs a generated program, and watches it: what takes it down, or hangs, is told from what doesn't.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// A case takes milliseconds: one that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the program says of each case, which is a line that it is handed; or how the case took it down.
///
/// # Errors
/// That the program can't be run.
pub fn run_all(program: &Path, cases: &[String]) -> Result<Vec<Result<String, &'static str>>, String> {
    let mut said = Vec::new();
    while let Some(open) = cases.get(said.len()..).filter(|open| !open.is_empty()) {
        let (lines, fault) = run_some(program, open)?;
        let is_finished = lines.len() == open.len();
        said.extend(lines.into_iter().map(Ok));
        if !is_finished {
            said.push(Err(fault));
        }
    }
    Ok(said)
}

/// What the program says of the first cases, and how it ended if it didn't get through all of them.
fn run_some(program: &Path, cases: &[String]) -> Result<(Vec<String>, &'static str), String> {
    let list = program.with_extension("cases");
    fs::write(&list, cases.join("\n")).map_err(|error| format!("{}: {error}", list.display()))?;
    let mut command = Command::new(program);
    command.arg(&list).stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("{}: {error}", program.display()))?;
    let lines = lines_of(&mut child);
    let mut said = Vec::new();
    let mut fault = "the program went down, perhaps because of its stack";
    while said.len() < cases.len() {
        match lines.recv_timeout(PATIENCE) {
            Ok(line) => said.push(line),
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                fault = "it hangs";
                break;
            }
        }
    }
    // Whether it could still be stopped, and how it ended, changes nothing: all that was said is here.
    let _ = child.kill();
    let _ = child.wait();
    Ok((said, fault))
}

/// The lines that a program prints, read by a thread so that waiting for one can end.
fn lines_of(child: &mut Child) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    if let Some(stdout) = child.stdout.take() {
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
    }
    receiver
}
