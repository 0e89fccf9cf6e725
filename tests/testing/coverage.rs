//! What an execution has exercised is written down.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use asl::testing::{Answer, Mocks};

use crate::run;

/// What this process has written so far about the states of `order.asl.json`.
fn written() -> BTreeSet<String> {
    let program = std::env::current_exe().unwrap();
    let target = program.ancestors().filter(|folder| folder.join("CACHEDIR.TAG").exists()).last();
    let folder = target.map_or_else(PathBuf::new, |target| target.join("asl-coverage"));
    let name = format!("{}-{}.jsonl", program.file_stem().unwrap().to_string_lossy(), std::process::id());
    let text = fs::read_to_string(folder.join(name)).unwrap_or_default();
    text.lines().filter_map(|line| Some(line.split_once(r#""state":"#)?.1.trim_end_matches('}').to_string())).collect()
}

#[test]
fn states_rules_retriers_and_catchers() {
    let paid = Answer::returns(crate::json(r#"{"id": "r"}"#)).unwrap();
    run(&Mocks::new().answers("Charge", [Answer::fails("Busy", "later"), paid]), 0);
    run(&Mocks::new().answers("Charge", [Answer::fails("Declined", "no")]), 0);
    let written = written();
    for line in [
        r#""Charge""#,
        r#""Charge","retrier":0"#,
        r#""Charge","catcher":0"#,
        r#""Is Large""#,
        r#""Is Large","rule":1"#,
        r#""Refuse""#,
    ] {
        assert!(written.contains(line), "{line} is not among {written:#?}");
    }
}
