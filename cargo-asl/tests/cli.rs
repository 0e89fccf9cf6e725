//! What each subcommand prints. `UPDATE_GOLDEN=1 cargo test -p cargo-asl` rewrites what is expected; review the diff.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// What `cargo asl types` prints for the samples in `types/`: it compiles.
#[path = "types/order.rs"]
#[rustfmt::skip]
#[allow(unreachable_pub)]
mod order;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Runs `cargo asl …` in a folder of `tests/`.
fn run(inside: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-asl"));
    command.arg("asl").args(arguments).current_dir(folder().join(inside)).output().expect("it runs")
}

/// Runs it and compares what it prints and its exit code with a file.
#[track_caller]
fn check(inside: &str, arguments: &[&str], code: i32, golden: &str) {
    let output = run(inside, arguments);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert_eq!(output.status.code(), Some(code), "{}", text(&output.stderr));
    check_text(&(text(&output.stdout) + &text(&output.stderr)), golden);
}

#[track_caller]
fn check_text(printed: &str, golden: &str) {
    let golden = folder().join(golden);
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    if printed != expected && env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, printed).expect("it can be written");
    }
    assert_eq!(printed, expected, "{}", golden.display());
}

#[test]
fn types_are_made_of_samples_histories_and_schemas() {
    let arguments = [
        "types",
        "order.asl.json",
        "--sample",
        "order.input.json",
        "--sample",
        "Check Order.output=checked.json",
        "--schema",
        "Charge Card.input=charge.schema.json",
        "--history",
        "history.json",
    ];
    check("types", &arguments, 0, "types/order.rs");
    // In a template, it is called as on the command line.
    let template = ["types", "../new/template.yaml#Greeting", "--sample", "order.input.json"];
    let printed = String::from_utf8(run("types", &template).stdout).expect("text");
    assert!(printed.contains("asl! {\n    \"template.yaml#Greeting\",\n    input = Input,\n}"), "{printed}");
}

#[test]
fn what_types_can_not_be_made_of_is_said() {
    check("types", &["types", "order.asl.json"], 2, "cli/types_no_sample.txt");
    let misspelled = ["types", "order.asl.json", "--sample", "Chek Order.input=order.input.json"];
    check("types", &misspelled, 2, "cli/types_state_unknown.txt");
    let no_end = ["types", "order.asl.json", "--sample", "Check Order=order.input.json"];
    check("types", &no_end, 2, "cli/types_end_missing.txt");
}

#[test]
fn faults_are_reported_in_every_format() {
    check("cli", &["check", "faulty.asl.json"], 1, "cli/check_text.txt");
    for format in ["json", "sarif", "github"] {
        check("cli", &["check", "faulty.asl.json", "--format", format], 1, &format!("cli/check_{format}.txt"));
    }
}

#[test]
fn folders_are_searched() {
    check("cli", &["check", "."], 1, "cli/check_folder.txt");
    check("cli", &["check", "nested"], 0, "cli/check_clean.txt");
    check("cli", &["check", "nested", "--deny", "task-without-timeout"], 1, "cli/check_deny.txt");
}

/// Each machine with what its template says of it; what is wrong with the template as a whole once.
#[test]
fn templates_are_searched_for_state_machines() {
    check("templates", &["check"], 1, "cli/templates_text.txt");
    for format in ["json", "sarif", "github"] {
        check("templates", &["check", "--format", format], 1, &format!("cli/templates_{format}.txt"));
    }
    check("templates", &["check", "template.yaml#Leaving"], 1, "cli/templates_one.txt");
    check("templates", &["check", "template.yaml#Leavin"], 1, "cli/templates_unknown.txt");
    // By itself, it is a Standard workflow.
    check("templates", &["check", "flows"], 1, "cli/templates_flows.txt");
    check("templates", &["check", "flows", "--substitute", "Delay=5"], 0, "cli/templates_substitute.txt");
    check("templates", &["check", "flows", "--substitute", "Delay"], 2, "cli/templates_substitute_value.txt");
    check("template_broken", &["check"], 1, "cli/template_broken.txt");
}

#[test]
fn colours_are_for_terminals() {
    let colored = |arguments: &[&str]| run("cli", arguments).stdout.contains(&b'\x1b');
    assert!(!colored(&["check", "faulty.asl.json"]));
    assert!(colored(&["check", "faulty.asl.json", "--color", "always"]));
    // Of every subcommand, wherever the option stands.
    let errors = |arguments: &[&str]| run("cli", arguments).stderr.contains(&b'\x1b');
    assert!(!errors(&["expand", "faulty.asl.json"]));
    assert!(errors(&["expand", "faulty.asl.json", "--color", "always"]));
    assert!(errors(&["--color", "always", "policy", "faulty.asl.json"]));
}

#[test]
fn the_command_line_says_levels() {
    check("cli", &["check", "nested", "--warn", "task-without-timeout"], 0, "cli/check_warn.txt");
    check("cli", &["check", "faulty.asl.json", "--deny", "warnings"], 1, "cli/check_deny_warnings.txt");
    check("cli", &["check", "faulty.asl.json", "--allow", "warnings"], 1, "cli/check_allow_warnings.txt");
    // What AWS refuses stays an error.
    check("cli", &["check", "nested", "--warn", "duplicate-key"], 2, "cli/check_warn_refused.txt");
    let strictest = ["check", "nested", "--deny", "task-without-timeout", "--allow", "task-without-timeout"];
    check("cli", &strictest, 1, "cli/check_deny.txt");
}

#[test]
fn manifests_say_levels() {
    // The workspace's table warns of a missing timeout and refuses a missing retry; the package's allows the latter.
    check("workspace", &["check"], 1, "cli/manifest_check.txt");
    check("workspace", &["check", "package", "--deny", "task-without-timeout"], 1, "cli/manifest_check_deny.txt");
    check("workspace", &["check", "package", "--format", "json"], 0, "cli/manifest_check_json.txt");
    check("workspace_broken", &["check"], 2, "cli/manifest_broken.txt");
}

#[test]
fn express_workflows_have_rules_of_their_own() {
    check("express", &["check"], 0, "cli/check_standard.txt");
    check("express", &["check", "--express"], 1, "cli/check_express.txt");
}

#[test]
fn rules_are_explained() {
    for rule in ["ASL0412", "task-without-timeout"] {
        check("cli", &["explain", rule], 0, "cli/explain.txt");
    }
    check("cli", &["explain", "MISSING_TRANSITION_TARGET"], 0, "cli/explain_aws.txt");
    check("cli", &["explain", "choice-not-exhaustiv"], 2, "cli/explain_unknown.txt");
}

#[test]
fn every_rule_has_an_explanation() {
    for rule in asl_codegen::diagnostic::code::ALL {
        let output = run("cli", &["explain", rule.name]);
        let text = String::from_utf8(output.stdout).expect("text");
        assert!(text.contains(rule.id) && text.contains("Write instead:"), "{text}");
    }
}

#[test]
fn what_is_wrong_around_definitions_is_exit_code_2() {
    check("cli", &["check", "nowhere.asl.json"], 2, "cli/check_missing.txt");
    check("cli", &["check", "nested", "--deny", "task-without-timeouts"], 2, "cli/check_rule_unknown.txt");
}

#[test]
fn help_says_what_there_is() {
    check("cli", &["--help"], 0, "cli/help.txt");
    for command in ["check", "types", "expand", "graph", "policy", "new", "run", "explain", "completions"] {
        check("cli", &[command, "--help"], 0, &format!("cli/help_{command}.txt"));
    }
}

#[test]
fn expand_prints_rust() {
    let output = run("cli", &["expand", "nested/greet.asl.json"]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("text");
    assert!(text.contains("enum GreetState"), "{text}");
    check("cli", &["expand", "faulty.asl.json"], 1, "cli/expand_faulty.txt");
}

#[test]
fn definitions_are_drawn_in_every_format() {
    const FULFILMENT: &str = "../../../examples/fulfilment.asl.json";
    for format in ["mermaid", "dot", "svg"] {
        let arguments = ["graph", FULFILMENT, "--format", format];
        check("graph", &arguments, 0, &format!("graph/fulfilment.{format}"));
        let arguments = ["graph", FULFILMENT, "--format", format, "--execution", "declined.json"];
        check("graph", &arguments, 0, &format!("graph/declined.{format}"));
    }
    check("graph", &["graph", "../cli/faulty.asl.json"], 0, "graph/faulty.mermaid");
    let other = ["graph", "../cli/nested/greet.asl.json", "--execution", "declined.json"];
    check("graph", &other, 2, "graph/other_definition.txt");
}

#[test]
fn policies_grant_what_resources_need() {
    let arguments = ["--region", "eu-central-1", "--account", "123456789012", "--name", "Orders"];
    let arguments = [&["policy", "orders.asl.json"][..], &arguments].concat();
    check("policy", &arguments, 0, "policy/orders.txt");
    check("policy", &["policy", "../../../examples/call_center.asl.json"], 0, "policy/call_center.txt");
    check("policy", &["policy", "jobs.asl.json"], 0, "policy/jobs.txt");
    // Workers ask for the tasks of activities: the role needs nothing.
    check("policy", &["policy", "activity.asl.yaml"], 0, "policy/activity.txt");
    check("policy", &["policy", "../cli/faulty.asl.json"], 1, "policy/faulty.txt");
}

/// What bash completes of a line.
fn completed(line: &[&str]) -> Option<String> {
    let script = run("cli", &["completions", "bash"]);
    assert!(script.status.success());
    let script = format!(
        "_before() {{ COMPREPLY=(before); }}\ncomplete -F _before cargo\n{}\nCOMP_WORDS=({}); COMP_CWORD={}; COMPREPLY=()\n\
         _cargo_asl_or_cargo cargo \"${{COMP_WORDS[COMP_CWORD]}}\" x\necho \"${{COMPREPLY[@]}}\"",
        String::from_utf8(script.stdout).expect("text"),
        line.join(" "),
        line.len() - 1
    );
    let output = Command::new("bash").args(["--norc", "-c", &script]).output().ok()?;
    Some(String::from_utf8(output.stdout).expect("text").trim().to_string())
}

#[test]
fn shells_complete_what_comes_after_cargo_asl() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run("cli", &["completions", shell]);
        let text = String::from_utf8(output.stdout).expect("text");
        for command in
            ["check", "types", "expand", "graph", "coverage", "policy", "new", "run", "explain", "completions"]
        {
            assert!(text.contains(command), "{shell}: {command}");
        }
    }
    let check = |line: &[&str], expected: &str| {
        let completed = completed(line);
        // Where there is no bash, nobody completes in it.
        assert!(completed.as_ref().is_none_or(|completed| completed == expected), "{completed:?}");
    };
    check(&["cargo", "asl", "cov"], "coverage");
    check(&["cargo", "asl", "graph", "--for"], "--format");
    check(&["cargo", "bui"], "before");
}

#[test]
fn coverage_is_put_together() {
    let coverage = |rest: &[&'static str]| [&["coverage", "--dir", "written"], rest].concat();
    check("coverage", &coverage(&[]), 0, "cli/coverage.txt");
    check("coverage", &coverage(&["--min", "66"]), 0, "cli/coverage.txt");
    check("coverage", &coverage(&["--min", "67"]), 1, "cli/coverage_min.txt");
    check("coverage", &["coverage", "--dir", "nowhere"], 2, "cli/coverage_none.txt");
    check("coverage", &["coverage", "--dir", "nowhere", "order.asl.json", "--min", "1"], 1, "cli/coverage_unrun.txt");
    check("coverage", &["coverage", "--help"], 0, "cli/help_coverage.txt");
}

#[test]
fn coverage_is_drawn() {
    let pictures = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    let folder = pictures.to_string_lossy();
    for (format, extension) in [("svg", "svg"), ("mermaid", "mmd"), ("dot", "dot")] {
        let arguments = ["coverage", "--dir", "written", "--graph", &folder, "--format", format];
        check("coverage", &arguments, 0, "cli/coverage.txt");
        let drawn = fs::read_to_string(pictures.join(format!("order.{extension}"))).expect("it is written");
        check_text(&drawn, &format!("coverage/order.{extension}"));
    }
    // Of a template's definition; and one that no test has run.
    let template = ["coverage", "--dir", "nowhere", "--graph", &folder, "template.yaml#Leaving"];
    assert_eq!(run("templates", &template).status.code(), Some(0));
    let drawn = fs::read_to_string(pictures.join("template.yaml.Leaving.svg")).expect("it is written");
    assert!(drawn.contains(">never</text>") && !drawn.contains(">exercised</text>"), "{drawn}");
}

#[test]
fn coverage_is_written_for_lcov_and_forgotten() {
    let folder = env::temp_dir().join(format!("asl-coverage-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    for name in ["a-1.jsonl", "b-2.jsonl"] {
        fs::copy(self::folder().join("coverage/written").join(name), folder.join(name)).expect("a copy");
    }
    let (dir, lcov) = (folder.to_string_lossy().into_owned(), folder.with_extension("info"));
    let file = lcov.to_string_lossy().into_owned();
    check("coverage", &["coverage", "--dir", &dir, "--lcov", &file], 0, "cli/coverage.txt");
    let text = fs::read_to_string(&lcov).expect("lcov's file");
    assert_eq!(text, include_str!("coverage/lcov.info"));
    assert_eq!(run("coverage", &["coverage", "--dir", &dir, "--clean"]).status.code(), Some(0));
    assert!(!folder.exists());
    fs::remove_file(lcov).expect("lcov's file");
}
