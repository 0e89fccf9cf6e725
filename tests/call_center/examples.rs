//! What the example programs print, and how they end.

use std::path::PathBuf;
use std::process::Command;

/// An example's program: `cargo test` puts it beside the folder with the tests'.
fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let target = test.parent().and_then(|deps| deps.parent()).unwrap();
    let program = target.join("examples").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    assert!(program.exists(), "{} is not built: run `cargo build --examples` first", program.display());
    program
}

/// Exit code, stdout and stderr.
fn run(name: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(program(name)).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// Each line, cut where a column begins that differs from run to run.
fn lines(text: &str) -> Vec<&str> {
    let width = "id".len() + 1 + 2 + 24 + 2 + 16 + 2 + 59;
    text.lines().map(|line| line.get(..width).unwrap_or(line).trim()).collect()
}

#[test]
fn a_resolved_case_shows_its_steps_and_its_history() {
    let (code, stdout, stderr) = run("call_center", &["--status", "1"]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    let lines = lines(&stdout);
    let steps = [
        "Open Case",
        r#"input   {"inputCaseID":"001"}"#,
        r#"output  {"Case":"001","Message":"Case 001: opened..."}"#,
        "Assign Case",
    ];
    assert_eq!(lines[..4], steps);
    let resource = "arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME";
    assert!(lines.contains(&"id  type                      step              resource"), "{stdout}");
    assert!(lines.contains(&"1  ExecutionStarted"), "{stdout}");
    let line = format!("{:<24}  {:<16}  {resource}", "LambdaFunctionScheduled", "Assign Case");
    assert!(lines.contains(&format!("8  {line}").as_str()), "{stdout}");
    assert!(lines.contains(&"18  ChoiceStateExited         Is Case Resolved"), "{stdout}");
    assert!(lines.contains(&"24  ExecutionSucceeded"), "{stdout}");
    let output = r#"{"Case":"001","Status":1,"Message":"Case 001: opened...assigned...resolved...closed."}"#;
    assert!(stdout.ends_with(&format!("\nSUCCEEDED\n{output}\n")), "{stdout}");
}

#[test]
fn an_escalated_case_fails() {
    let (code, stdout, _) = run("call_center", &["--status", "0"]);
    assert_eq!(code, Some(1));
    let input = r#"{"Case":"001","Status":0,"Message":"Case 001: opened...assigned...unresolved..."}"#;
    assert!(stdout.contains(&format!("\nEscalate Case\n  input   {input}\n")), "{stdout}");
    assert!(stdout.ends_with("\nFAILED\nerror: (none)\ncause: Engage Tier 2 Support.\n"), "{stdout}");
}

#[test]
fn chance_decides_unless_told() {
    let (code, stdout, _) = run("call_center", &[]);
    let (succeeded, failed) = (stdout.contains("\nSUCCEEDED\n"), stdout.contains("\nFAILED\n"));
    assert_eq!((succeeded, failed), (code == Some(0), code == Some(1)), "{stdout}");
    assert_ne!(succeeded, failed);
}

#[test]
fn the_loop_goes_as_many_rounds_as_it_is_told() {
    let (code, stdout, stderr) = run("call_center_loop", &["--rounds", "3"]);
    let message = "Case 001: opened...assigned...unresolved...escalating.unresolved...escalating.resolved...closed.";
    assert_eq!(stdout, format!("Resolved after 3 rounds\n{message}\n"));
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
}

#[test]
fn an_order_is_shipped_once_it_is_paid() {
    let (code, stdout, stderr) = run("fulfilment", &[]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.contains("reserves 4 of cup\ncharges 7700 cents for 7\n"), "{stdout}");
    let end = "ships 500 g to 12 St James's Square: 7 for Ada\nShipped { tracking: \"P-7\" }\n";
    assert!(stdout.ends_with(end), "{stdout}");
}

#[test]
fn stock_is_released_when_the_card_is_declined() {
    let (code, stdout, stderr) = run("fulfilment", &["--decline"]);
    assert_eq!(code, Some(1));
    assert!(stdout.ends_with("releases 2 reservations of 7: Bank.Declined\n"), "{stdout}");
    assert!(stderr.contains("Order.NotPaid"), "{stderr}");
}

#[test]
fn other_arguments_are_refused() {
    let refused = [
        ("call_center", vec!["--status", "2"]),
        ("call_center", vec!["--status"]),
        ("call_center", vec!["1"]),
        ("call_center_loop", vec!["--rounds", "three"]),
        ("call_center_loop", vec!["3"]),
    ];
    for (name, arguments) in refused {
        let (code, stdout, stderr) = run(name, &arguments);
        assert_eq!((code, stdout.as_str()), (Some(2), ""), "{name} {arguments:?}");
        assert!(stderr.starts_with(&format!("usage: {name} [--")), "{stderr}");
    }
}
