//! The collector that stages write their faults to; it must be consumed, so that no fault is forgotten.

use super::{Diagnostic, Severity};

/// Faults found so far.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// No faults yet.
    pub fn new() -> Diagnostics {
        Diagnostics::default()
    }

    /// Adds a fault.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Whether any fault so far stops the compilation.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// All faults, sorted by place, none twice.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| (a.span(), a.code.id).cmp(&(b.span(), b.code.id)));
        self.found.dedup();
        std::mem::take(&mut self.found)
    }
}
