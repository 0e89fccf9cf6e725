//! Faults as data: what is wrong, where, and what to write instead. Nothing here prints; `render` makes text of it.

#[cfg(feature = "tools")]
pub mod aws_location;
mod aws_place;
pub mod code;
mod collector;
mod level;
pub mod manifest;
pub mod render;
pub mod suggest;

pub use aws_place::AwsPlace;
pub use code::Code;
pub use collector::Diagnostics;
pub use level::{Level, LevelError, Levels};

use crate::span::Span;

/// How much a fault matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The definition compiles, but look at this.
    Warning,
    /// The definition does not compile.
    Error,
}

/// One fault in a definition.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Which rule found it.
    pub code: &'static Code,
    /// How much it matters here (the rule's default unless `allow(…)`/`deny(…)` said otherwise).
    pub severity: Severity,
    /// One line that names the defect.
    pub message: String,
    /// Where: the first is the primary one.
    pub labels: Vec<Label>,
    /// What to write instead.
    pub help: Option<String>,
}

/// An underlined piece of the definition with a few words beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The bytes to underline.
    pub span: Span,
    /// The words beside the underline; may be empty.
    pub text: String,
}

impl Diagnostic {
    /// A fault found by `code`'s rule at `span`.
    pub fn new(code: &'static Code, span: Span, message: impl Into<String>) -> Diagnostic {
        let label = Label { span, text: String::new() };
        Diagnostic { code, severity: code.severity, message: message.into(), labels: vec![label], help: None }
    }

    /// The words beside the primary underline.
    pub fn label(mut self, text: impl Into<String>) -> Diagnostic {
        if let Some(primary) = self.labels.first_mut() {
            primary.text = text.into();
        }
        self
    }

    /// A second place that matters ("first defined here").
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// What to write instead.
    pub fn help(mut self, text: impl Into<String>) -> Diagnostic {
        self.help = Some(text.into());
        self
    }

    /// The primary place.
    pub fn span(&self) -> Span {
        self.labels.first().map(|label| label.span).unwrap_or_default()
    }
}
