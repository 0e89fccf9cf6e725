//! The table of codes: one entry per rule, hundreds by concept, never reused.

use super::Severity;

/// A rule's identity.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Code {
    /// `ASL0201`; hundreds by concept, never reused.
    pub id: &'static str,
    /// `transition-target-unknown`; what `allow(…)` takes.
    pub name: &'static str,
    /// What the rule's faults are unless the user says otherwise.
    pub severity: Severity,
    /// What AWS's ValidateStateMachineDefinition calls it, where it has a name for it.
    pub aws: Option<&'static str>,
}
