//! What `new` and `run` generate is compiled and runs. `UPDATE_GOLDEN=1 cargo test -p cargo-asl` rewrites what is expected.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{env, fs};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The target directory of this test, in which generated crates find what is compiled already.
fn target() -> PathBuf {
    let program = env::current_exe().expect("it is known");
    let target = program.ancestors().filter(|folder| folder.join("CACHEDIR.TAG").exists()).last();
    target.expect("cargo has marked its target directory").to_path_buf()
}

/// A command that compiles, in a folder, without the network.
fn command(program: impl AsRef<std::ffi::OsStr>, inside: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(inside).env("CARGO_NET_OFFLINE", "true").env("CARGO_TARGET_DIR", target());
    command.env("CARGO_ASL_CACHE", Path::new(env!("CARGO_TARGET_TMPDIR")).join("runs"));
    command
}

fn cargo_asl(inside: &Path, arguments: &[&str]) -> Output {
    let mut command = command(env!("CARGO_BIN_EXE_cargo-asl"), inside);
    command.arg("asl").args(arguments).output().expect("it runs")
}

fn text(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

#[track_caller]
fn check_golden(golden: &str, actual: &str) {
    let golden = folder().join(golden);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, actual).expect("it can be written");
    }
    assert_eq!(actual, fs::read_to_string(&golden).unwrap_or_default(), "{}", golden.display());
}

/// Makes a project of a definition, and runs its tests.
#[track_caller]
fn check_project(name: &str, definition: &str, rest: &[&str]) -> PathBuf {
    let projects = Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects");
    fs::create_dir_all(&projects).expect("a folder");
    // Wherever the target directory is, the project is formatted as one of its own is.
    fs::write(projects.join("rustfmt.toml"), "").expect("it can be written");
    let project = projects.join(name);
    let _ = fs::remove_dir_all(&project);
    let definition = folder().join(definition);
    let made = cargo_asl(&projects, &[&["new", name, "--from", &definition.to_string_lossy()], rest].concat());
    assert!(made.status.success(), "{}", text(&made));
    // The versions that are at hand.
    fs::copy(folder().join("../../Cargo.lock"), project.join("Cargo.lock")).expect("a copy");
    let mut cargo = command(env::var_os("CARGO").unwrap_or("cargo".into()), &project);
    let tested = cargo.args(["test", "--quiet"]).output().expect("cargo runs");
    let text = text(&tested);
    assert!(tested.status.success() && text.contains("1 passed") && !text.contains("warning"), "{text}");
    project
}

#[test]
fn new_projects_build_and_their_tests_pass() {
    let project = check_project("new-fulfilment", "../../examples/fulfilment.asl.json", &[]);
    for file in ["src/lib.rs", "src/tasks.rs", "src/main.rs", "tests/machine.rs"] {
        let written = fs::read_to_string(project.join(file)).expect("it is there");
        check_golden(&format!("new/{}.txt", file.replace(['/', '.'], "_")), &written);
    }
    check_project("new-retry", "run/retry.asl.json", &[]);
    check_project("new-pass", "new/pass.asl.json", &[]);
    check_project("new-regex", "new/regex.asl.json", &[]);
    // Taken out of templates: of a file that one names, and of one in YAML.
    let greeting = check_project("new-greeting", "new/template.yaml#Greeting", &[]);
    for file in ["src/lib.rs", "src/new_greeting.asl.json"] {
        let written = fs::read_to_string(greeting.join(file)).expect("it is there");
        check_golden(&format!("new/greeting_{}.txt", file.replace(['/', '.'], "_")), &written);
    }
    check_project("new-work", "new/template.yaml#Work", &["--substitute", "Most=2"]);
}

#[test]
fn projects_of_definitions_in_jsonata_with_regular_expressions_have_the_features() {
    let projects = Path::new(env!("CARGO_TARGET_TMPDIR")).join("features");
    fs::create_dir_all(&projects).expect("a folder");
    for (definition, features) in [("regex.asl.json", ", features = [\"jsonata\", \"regex\"]"), ("pass.asl.json", " }")]
    {
        let _ = fs::remove_dir_all(projects.join("made"));
        let definition = folder().join("new").join(definition);
        let made = cargo_asl(&projects, &["new", "made", "--from", &definition.to_string_lossy()]);
        assert!(made.status.success(), "{}", text(&made));
        let manifest = fs::read_to_string(projects.join("made/Cargo.toml")).expect("it is there");
        let line = manifest.lines().find(|line| line.starts_with("asl-native")).unwrap_or_default();
        assert!(line.contains(features) && line.contains("regex") == features.contains("regex"), "{line}");
    }
}

/// Definitions that people deploy, by a part of their file's name: with Parallel, Map, `.sync`, tokens, activities, JSONata, from YAML
/// and from templates, with placeholders.
const REAL: [&str; 10] = [
    "control-concurrency-with-dynamodb_statemachines_dynamodb-s-43a58b4f",
    "decompose-for-parallelism",
    "local-testing-mock-config",
    "order-management_statemachines_ship-order",
    "demo-asl-features",
    "activity-state-machine-tf",
    "curbside-pickup",
    "distributed-data-stream-aggregator",
    "BlogBackgroundChecksSM",
    "athena-glue-sam",
];

/// In one workspace, so that what they share is compiled once. The definitions are outside of the repository.
#[test]
fn projects_of_real_definitions_build_and_their_tests_pass() {
    let corpus = env::var("CONFORMANCE_DIR").unwrap_or_else(|_| "../shared/conformance".to_owned());
    let Ok(entries) = fs::read_dir(folder().join("../..").join(corpus).join("real")) else { return };
    let cases: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("real");
    let _ = fs::remove_dir_all(&workspace);
    fs::create_dir_all(&workspace).expect("a folder");
    // Another corpus has others.
    let known =
        REAL.iter().filter_map(|name| Some((name, cases.iter().find(|case| case.to_string_lossy().contains(name))?)));
    let known: Vec<_> = known.collect();
    if known.is_empty() {
        return;
    }
    for (number, (name, case)) in known.iter().enumerate() {
        let case: serde_json::Value = serde_json::from_slice(&fs::read(case).expect("it is there")).expect("JSON");
        let definition = workspace.join(format!("{number}.asl.json"));
        fs::write(&definition, case["definition"].to_string()).expect("it can be written");
        let package = format!("real-{number}");
        let made = cargo_asl(&workspace, &["new", &package, "--from", &definition.to_string_lossy()]);
        assert!(made.status.success(), "{name}: {}", text(&made));
        let manifest = workspace.join(package).join("Cargo.toml");
        let alone = fs::read_to_string(&manifest).expect("it is there");
        fs::write(&manifest, alone.replace("\n[workspace]\n", "\n")).expect("it can be written");
    }
    fs::write(workspace.join("Cargo.toml"), "[workspace]\nresolver = \"3\"\nmembers = [\"real-*\"]\n").expect("a file");
    fs::copy(folder().join("../../Cargo.lock"), workspace.join("Cargo.lock")).expect("a copy");
    let mut cargo = command(env::var_os("CARGO").unwrap_or("cargo".into()), &workspace);
    let tested = cargo.args(["test", "--quiet", "--workspace", "--test", "machine"]).output().expect("cargo runs");
    let text = text(&tested);
    assert!(tested.status.success() && !text.contains("warning"), "{text}");
    assert_eq!(text.matches("1 passed").count(), known.len(), "{text}");
}

#[test]
fn what_a_project_can_not_be_made_of_is_said() {
    let check = |arguments: &[&str], code: i32, golden: &str| {
        let output = cargo_asl(&folder().join("new"), arguments);
        assert_eq!(output.status.code(), Some(code));
        check_golden(golden, &text(&output));
    };
    check(&["new", "Order Desk", "--from", "pass.asl.json"], 2, "new/name.txt");
    check(&["new", "../new", "--from", "pass.asl.json"], 2, "new/exists.txt");
    check(&["new", "faulty", "--from", "../cli/faulty.asl.json"], 1, "new/faulty.txt");
    assert!(!folder().join("new/faulty").exists());
    check(&["new", "two", "--from", "template.yaml"], 1, "new/two.txt");
}

/// By the clock, a minute of rest shows before it is over; nobody waits for that.
fn shows_steps_as_they_happen(run: &Path) {
    let mut command = command(env!("CARGO_BIN_EXE_cargo-asl"), run);
    command.args(["asl", "run", "rest.asl.json", "--real-time"]).stdout(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut running = command.spawn().expect("it runs");
    let mut lines = BufReader::new(running.stdout.take().expect("it is piped")).lines().map_while(Result::ok);
    let shown: Vec<String> = lines.by_ref().take_while(|line| !line.contains("Rest")).collect();
    // With all that it has started.
    if cfg!(unix) {
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", running.id())]).status();
    }
    let _ = running.kill();
    let _ = running.wait();
    assert_eq!(shown, ["Steps", "  Begin", "    {} → {}"]);
    assert!(!lines.any(|line| line.contains("SUCCEEDED")));
}

#[test]
fn definitions_run_with_mocked_tasks() {
    let run = folder().join("run");
    let check = |arguments: &[&str], code: i32, golden: &str| {
        let output = cargo_asl(&run, &[&["run", "retry.asl.json"], arguments].concat());
        assert_eq!(output.status.code(), Some(code), "{}", text(&output));
        check_golden(golden, &text(&output));
    };
    check(&["--input", r#"{"id":7}"#, "--mock", "mocks.json"], 0, "run/mocks.txt");
    let declined = ["--mock", "MockConfigFile.json", "--test-case", "Retry/Declined"];
    check(&declined, 1, "run/declined.txt");
    check(&[], 2, "run/no_mock.txt");
    check(&["--mock", "misspelled.json"], 2, "run/misspelled.txt");
    check(&["--mock", "no_answer.json"], 2, "run/no_answer.txt");
    check(&["--mock", "MockConfigFile.json"], 2, "run/no_test_case.txt");
    check(&["--mock", "MockConfigFile.json", "--test-case", "Retry/Declned"], 2, "run/test_case_unknown.txt");
    check(&["--input", "{id}"], 2, "run/input.txt");

    shows_steps_as_they_happen(&run);

    // What comes of a line inside of a Map stands by itself, not behind that of another line.
    let each = cargo_asl(&run, &["run", "each.asl.json", "--input", "[20, 10]"]);
    assert_eq!(each.status.code(), Some(0), "{}", text(&each));
    check_golden("run/each.txt", &text(&each));

    // What is printed for machines is the service's form, which `graph` reads.
    let printed =
        cargo_asl(&run, &["run", "retry.asl.json", "--input", "input.json", "--mock", "mocks.json", "--json"]);
    let history = Path::new(env!("CARGO_TARGET_TMPDIR")).join("history.json");
    fs::write(&history, &printed.stdout).expect("it can be written");
    let drawn = cargo_asl(&run, &["graph", "retry.asl.json", "--execution", &history.to_string_lossy()]);
    check_golden("run/graph.mermaid", &text(&drawn));
}
