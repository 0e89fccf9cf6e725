//! A fault as other tools want it: lines and columns, our words and AWS's.

use asl_codegen::diagnostic::aws_location::aws_location;
use asl_codegen::diagnostic::{Diagnostic, Diagnostics, Label, Severity};
use asl_codegen::options::Options;
use asl_codegen::source::{Position, Source};
use asl_codegen::template;

/// One fault in one file.
pub(super) struct Fault<'a> {
    /// The file's path.
    pub(super) file: &'a str,
    /// Where it begins.
    pub(super) start: Position,
    /// Where it ends: after its last character.
    pub(super) end: Position,
    /// What was found.
    pub(super) diagnostic: &'a Diagnostic,
    /// Where AWS reports it: `/States/A/Next`.
    pub(super) aws_location: Option<String>,
    /// The state machine's name, in a template.
    pub(super) state_machine: Option<&'a str>,
    /// Other places that matter.
    pub(super) related: Vec<Related<'a>>,
}

/// Another place that matters to a fault: "first defined here".
pub(super) struct Related<'a> {
    /// Where it begins.
    pub(super) start: Position,
    /// Where it ends: after its last character.
    pub(super) end: Position,
    /// Why it matters.
    pub(super) text: &'a str,
}

impl Fault<'_> {
    /// `error` or `warning`.
    pub(super) fn severity(&self) -> &'static str {
        match self.diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }

    /// Whether AWS itself refuses the definition for it.
    pub(super) fn is_aws(&self) -> bool {
        self.diagnostic.severity == Severity::Error && self.diagnostic.code.is_refused_by_aws()
    }
}

/// The faults of one file, in the order of its text.
pub(super) fn faults<'a>(source: &'a Source, diagnostics: &'a [Diagnostic]) -> Vec<Fault<'a>> {
    if diagnostics.is_empty() {
        return Vec::new();
    }
    let mut again = Diagnostics::new();
    let tree = template::definition(source, &Options::default(), &mut again).map(|definition| definition.tree);
    drop(again.into_sorted()); // they are among `diagnostics`
    let related = |label: &'a Label| Related {
        start: source.position(label.span.start),
        end: source.position(label.span.end),
        text: &label.text,
    };
    let faults = diagnostics.iter().map(|diagnostic| {
        let span = diagnostic.span();
        Fault {
            file: source.path(),
            start: source.position(span.start),
            end: source.position(span.end),
            diagnostic,
            aws_location: tree.as_ref().and_then(|tree| aws_location(tree, diagnostic)),
            state_machine: source.resource(),
            related: diagnostic.labels.iter().skip(1).map(related).collect(),
        }
    });
    faults.collect()
}
