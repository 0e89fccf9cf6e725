//! `conformance real`: definitions that people deploy. None may have a fault that AWS would refuse.

use std::fs;
use std::path::Path;

use recorded::asl::Value;
use serde::Deserialize;
use serde_json::json;

use crate::aws_faults::{AwsFault, aws_faults};
use crate::corpus;
use crate::known_failures;

/// A definition that somebody wrote, placeholders in place.
#[derive(Debug, Deserialize)]
struct Real {
    id: String,
    machine_type: Option<String>,
    definition: Option<Value>,
}

/// What became of all definitions.
#[derive(Debug, Default)]
pub struct Report {
    /// How many have no fault.
    pub accepted: usize,
    /// Those that may have faults, with the reviewed reason.
    pub listed: Vec<(String, String)>,
    /// Those with faults, by their ids.
    pub refused: Vec<(String, Vec<AwsFault>)>,
}

/// Checks all definitions of a folder, or of the folder `real` in it.
///
/// # Errors
/// The file that can't be read.
pub fn real(folder: &Path) -> Result<Report, String> {
    let listed = known_failures::disagreements()?;
    let mut report = Report::default();
    for path in corpus::files(folder, "real")? {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let real: Real = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let Some(definition) = real.definition else { continue };
        let faults = aws_faults(&definition.to_string(), real.machine_type.as_deref());
        match (faults.is_empty(), listed.get(&real.id)) {
            (true, _) => report.accepted += 1,
            (false, Some(reason)) => report.listed.push((real.id, reason.clone())),
            (false, None) => report.refused.push((real.id, faults)),
        }
    }
    Ok(report)
}

impl Report {
    /// The report as lines, or as one JSON document.
    pub fn render(&self, as_json: bool) -> String {
        let Report { accepted, listed, refused } = self;
        if as_json {
            let refused: Vec<_> = refused.iter().map(|(id, faults)| json!({"id": id, "faults": faults})).collect();
            let listed: Vec<_> = listed.iter().map(|(id, reason)| json!({"id": id, "reason": reason})).collect();
            return format!("{:#}\n", json!({"accepted": accepted, "listed": listed, "refused": refused}));
        }
        let mut text: String = listed.iter().map(|(id, reason)| format!("disagreement {id}: {reason}\n")).collect();
        for (id, faults) in refused {
            for fault in faults {
                let place = fault.location.as_deref().unwrap_or("null");
                text += &format!("FAIL {id}: {} at {place} ({}: {})\n", fault.code, fault.rule, fault.message);
            }
        }
        text + &format!("{accepted} accepted, {} refused, {} disagreements\n", refused.len(), listed.len())
    }
}
