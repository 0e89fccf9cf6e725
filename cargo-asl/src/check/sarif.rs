//! Faults as [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code scanning reads.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use asl_codegen::diagnostic::Code;
use asl_codegen::source::Position;

use super::fault::Fault;
use crate::explain;

/// One run, with the rules that found something.
pub(super) fn render(faults: &[Fault<'_>]) -> Value {
    let rules: BTreeMap<&str, &Code> =
        faults.iter().map(|fault| (fault.diagnostic.code.id, fault.diagnostic.code)).collect();
    let rules: Vec<Value> = rules.into_values().map(rule).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "cargo-asl",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": faults.iter().map(result).collect::<Vec<_>>(),
        }],
    })
}

fn rule(code: &Code) -> Value {
    let page = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/errors.md");
    json!({
        "id": code.id,
        "name": code.name,
        "helpUri": format!("{page}#{}", code.name),
        "help": { "text": explain::explanation(code) },
    })
}

fn result(fault: &Fault<'_>) -> Value {
    let message = match &fault.diagnostic.help {
        Some(help) => format!("{}\nhelp: {help}", fault.diagnostic.message),
        None => fault.diagnostic.message.clone(),
    };
    let mut result = json!({
        "ruleId": fault.diagnostic.code.id,
        "level": fault.severity(),
        "message": { "text": message },
        "locations": [{ "physicalLocation": place(fault.file, fault.start, fault.end) }],
    });
    if !fault.related.is_empty() {
        let related = fault.related.iter().map(|related| {
            let place = place(fault.file, related.start, related.end);
            json!({ "physicalLocation": place, "message": { "text": related.text } })
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

fn place(file: &str, start: Position, end: Position) -> Value {
    json!({
        "artifactLocation": { "uri": uri(file) },
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    })
}

/// A path as a reference in the sense of RFC 3986.
fn uri(path: &str) -> String {
    let path = path.trim_start_matches("./");
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    let escaped = |byte: u8| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    let escaped: String = path.bytes().map(escaped).collect();
    if escaped.starts_with('/') { format!("file://{escaped}") } else { escaped }
}
