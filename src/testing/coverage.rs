//! What tests have exercised of a definition: its states, and the rules, retriers and catchers in them.
//!
//! Each process writes a file of lines such as `{"file":"/a/order.asl.json","hash":"…","state":"Ship","rule":0}`, a line the first time
//! that something happens. `cargo asl coverage` puts them together. They are in the folder `asl-coverage` of the target directory, or
//! where `ASL_COVERAGE_DIR` says; a program that cargo didn't build writes nothing.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};

use serde::Serialize;

use crate::machine::Scope;
use crate::note::{Note, What};
use crate::state::StateInfo;

/// A line.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    hash: String,
    state: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retrier: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    catcher: Option<usize>,
}

/// What has happened before: in which state, and which of its parts.
type Seen = HashSet<(usize, &'static str, usize)>;

/// Where lines go, with what was written already; `None` where nothing is to be written.
static WRITER: OnceLock<Option<Mutex<(File, Seen)>>> = OnceLock::new();

/// Notes what has happened in states of this machine. What can't be written is lost: that is no reason for a test to fail.
pub(crate) fn note<S: Scope>(notes: &[Note]) {
    let Some(file) = S::FILE else { return };
    for Note { state, what, .. } in notes {
        let (part, index) = match what {
            What::Entered => ("state", 0),
            What::Chosen(rule) => ("rule", *rule),
            What::Retried(retrier, _) => ("retrier", *retrier),
            What::Caught(catcher) => ("catcher", *catcher),
            What::Failed(_) => continue,
        };
        write(file, S::MACHINE.definition, state, part, index);
    }
}

fn write(file: &'static str, definition: &str, state: &'static StateInfo, part: &'static str, index: usize) {
    let Some(writer) = WRITER.get_or_init(open) else { return };
    let mut writer = writer.lock().unwrap_or_else(PoisonError::into_inner);
    if !writer.1.insert((std::ptr::from_ref(state).addr(), part, index)) {
        return;
    }
    let only = |name: &str| (part == name).then_some(index);
    let line = Line {
        file,
        hash: hash(definition.as_bytes()),
        state: state.name,
        rule: only("rule"),
        retrier: only("retrier"),
        catcher: only("catcher"),
    };
    let _ = serde_json::to_string(&line).map(|line| writeln!(writer.0, "{line}"));
}

/// FNV-1a in 64 bits: by it `cargo asl coverage` knows whether a line is about the definition as it is now.
fn hash(bytes: &[u8]) -> String {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix))
}

fn open() -> Option<Mutex<(File, Seen)>> {
    let program = std::env::current_exe().ok()?;
    let folder = match std::env::var_os("ASL_COVERAGE_DIR") {
        Some(folder) => PathBuf::from(folder),
        // Cargo marks its target directory by this file.
        None => program.ancestors().filter(|folder| folder.join("CACHEDIR.TAG").exists()).last()?.join("asl-coverage"),
    };
    fs::create_dir_all(&folder).ok()?;
    let name = format!("{}-{}.jsonl", program.file_stem()?.to_string_lossy(), std::process::id());
    let file = OpenOptions::new().create(true).append(true).open(folder.join(name)).ok()?;
    Some(Mutex::new((file, Seen::new())))
}
