//! A change that makes a workload slower fails here, on any machine: allocations are counted exactly, and instructions to 5 %.
//!
//! Instructions need valgrind, and the compiler, C library and kind of processor that they were recorded with; where one is missing, the
//! test says that it was skipped. `UPDATE_GOLDEN=1 cargo test -p asl-benches --test guard` records what is counted now, in
//! `allocations.txt` and `instructions.txt`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use asl::Value;

/// Whose instructions are counted, and in how many runs.
const COUNTED: [(&str, u32); 6] =
    [("W1-typed", 200), ("W1-json", 200), ("W2-typed", 100), ("W2-json", 5), ("W3-json", 5), ("W4", 5)];

/// By how much instructions may differ, in percent: a lesser difference comes from how functions happen to be laid out.
const TOLERANCE: f64 = 5.0;

#[test]
fn allocations_are_as_recorded() {
    let output = Command::new(env!("CARGO_BIN_EXE_allocations")).output().expect("it runs");
    // Ours only: a name and the first number.
    let printed = String::from_utf8_lossy(&output.stdout);
    let mut counted = String::new();
    for mut words in printed.lines().map(str::split_whitespace) {
        let _ = writeln!(counted, "{} {}", words.next().unwrap_or_default(), words.next().unwrap_or_default());
    }
    check("allocations.txt", &counted, |counted, recorded| counted == recorded);
}

#[test]
fn instructions_are_as_recorded() {
    let counting = match Counting::new() {
        Ok(counting) => counting,
        // Past the test harness, which shows nothing of tests that pass.
        Err(why) => {
            return drop(writeln!(std::io::stderr(), "SKIPPED: instructions of W1 to W4 are not counted: {why}"));
        }
    };
    let mut counted = format!("# {}\n", counting.tools);
    for (id, n_runs) in COUNTED {
        let (once, twice) = (counting.instructions(id, n_runs), counting.instructions(id, 2 * n_runs));
        let _ = writeln!(counted, "{id} {}", twice.saturating_sub(once) / u64::from(n_runs));
    }
    check("instructions.txt", &counted, |counted, recorded| {
        (counted as f64 / recorded as f64 - 1.0).abs() * 100.0 <= TOLERANCE
    });
}

/// Compares lines of a name and a number with those recorded in a file.
#[track_caller]
fn check(file: &str, counted: &str, is_same: impl Fn(u64, u64) -> bool) {
    let path = folder().join(file);
    let recorded = fs::read_to_string(&path).unwrap_or_default();
    let numbers = |text: &str| {
        let lines = text.lines().filter_map(|line| line.split_once(' '));
        lines.filter_map(|(id, number)| Some((id.to_string(), number.parse().ok()?))).collect::<Vec<(String, u64)>>()
    };
    let (now, then) = (numbers(counted), numbers(&recorded));
    let recorded_of = |id: &str| then.iter().find(|(other, _)| other == id).map(|(_, number)| *number);
    let differences = now.iter().filter_map(|(id, now)| match recorded_of(id) {
        Some(then) if is_same(*now, then) => None,
        Some(then) => Some(format!("{id}: {now} a run, recorded {then}")),
        None => Some(format!("{id}: {now} a run, not recorded")),
    });
    let mut differences: Vec<String> = differences.collect();
    if now.len() < then.len() {
        differences.push("a workload that was recorded is no more".to_string());
    }
    // As with other golden files: what differs is rewritten, and looked at.
    if !differences.is_empty() && env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, counted).expect("the records can be written");
    }
    let differences = differences.join("\n");
    assert!(differences.is_empty(), "{file}: if this is meant, UPDATE_GOLDEN=1 records it\n{differences}");
}

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What instructions are counted with.
struct Counting {
    /// The bench program.
    suite: String,
    tools: String,
}

impl Counting {
    /// Builds the benches as `cargo bench` does. An error says why nothing can be counted.
    fn new() -> Result<Counting, String> {
        first_line("valgrind", &["--version"])?;
        let (rustc, libc) = (first_line("rustc", &["--version"])?, first_line("ldd", &["--version"])?);
        let tools = format!("{rustc}, {libc}, {}", processor());
        let recorded = fs::read_to_string(folder().join("instructions.txt")).unwrap_or_default();
        let recorded_with = recorded.lines().next().unwrap_or_default().trim_start_matches("# ");
        if recorded_with != tools && env::var_os("UPDATE_GOLDEN").is_none() {
            return Err(format!("they were recorded with {recorded_with}, this is {tools}"));
        }
        Ok(Counting { suite: suite(), tools })
    }

    /// All that are executed where the workload runs so often.
    fn instructions(&self, id: &str, n_runs: u32) -> u64 {
        let mut command = Command::new("valgrind");
        command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", &self.suite, "run", id, "ours"]);
        let output = command.arg(n_runs.to_string()).output().expect("valgrind runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let count = said.lines().find_map(|line| line.split("Collected : ").nth(1)?.trim().parse().ok());
        count.unwrap_or_else(|| panic!("valgrind counted nothing:\n{said}"))
    }
}

/// What the C library chooses its ways to copy memory by.
fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let flags: Vec<&str> = info.lines().find(|line| line.starts_with("flags")).unwrap_or_default().split(' ').collect();
    let has: Vec<&str> = ["avx2", "erms", "fsrm"].into_iter().filter(|flag| flags.contains(flag)).collect();
    format!("{} {}", env::consts::ARCH, has.join(" "))
}

/// The bench program, built in release.
fn suite() -> String {
    let mut command = Command::new(env!("CARGO"));
    command.args(["bench", "--package", "asl-benches", "--bench", "suite", "--no-run", "--locked"]);
    let output = command.arg("--message-format=json").current_dir(folder()).output().expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let path = said.lines().find_map(|line| {
        let message: Value = line.parse().ok()?;
        // The programs that it starts are built with it.
        (message["target"]["name"] == "suite").then_some(())?;
        Some(message.get("executable")?.as_str()?.to_string())
    });
    path.unwrap_or_else(|| panic!("no bench was built:\n{}", String::from_utf8_lossy(&output.stderr)))
}

/// The first line that a program prints.
fn first_line(program: &str, arguments: &[&str]) -> Result<String, String> {
    let output = Command::new(program).args(arguments).output().map_err(|_| format!("there is no {program}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_string())
}
