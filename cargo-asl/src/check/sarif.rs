//! Faults as [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code scanning reads.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::fault::Fault;

/// One run, with the rules that found something.
pub(super) fn render(faults: &[Fault<'_>]) -> Value {
    let rules: BTreeMap<&str, &str> =
        faults.iter().map(|fault| (fault.diagnostic.code.id, fault.diagnostic.code.name)).collect();
    let page = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/errors.md");
    let rule = |(id, name)| json!({ "id": id, "name": name, "helpUri": format!("{page}#{name}") });
    let rules: Vec<Value> = rules.into_iter().map(rule).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "cargo-asl", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": faults.iter().map(result).collect::<Vec<_>>(),
        }],
    })
}

fn result(fault: &Fault<'_>) -> Value {
    let message = match &fault.diagnostic.help {
        Some(help) => format!("{}\nhelp: {help}", fault.diagnostic.message),
        None => fault.diagnostic.message.clone(),
    };
    json!({
        "ruleId": fault.diagnostic.code.id,
        "level": fault.severity(),
        "message": { "text": message },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": fault.file.trim_start_matches("./") },
                "region": {
                    "startLine": fault.start.line,
                    "startColumn": fault.start.column,
                    "endLine": fault.end.line,
                    "endColumn": fault.end.column,
                },
            },
        }],
    })
}
