//! The collector that stages write their faults to; it must be consumed, so that no fault is forgotten.

use super::{Code, Diagnostic, Levels, Severity};
use crate::collect_vec::{CollectVec, PushAll};
use crate::order::order;

/// Faults found so far.
///
/// ```
/// use asl_codegen::diagnostic::{Diagnostic, Diagnostics, code};
/// use asl_codegen::span::Span;
///
/// let mut diags = Diagnostics::new();
/// diags.push(Diagnostic::new(&code::DUPLICATE_KEY, Span::new(4, 9), "the key `Type` stands here twice"));
/// assert_eq!(diags.propagate().unwrap_err().len(), 1);
/// ```
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    levels: Levels,
    has_errors: bool,
}

/// Faults after these are not kept: nobody reads them, and a file of megabytes could have millions.
const MOST: usize = 10_000;

impl Diagnostics {
    /// No faults yet, all rules at their own severity.
    pub fn new() -> Diagnostics {
        Diagnostics::default()
    }

    /// No faults yet; rules at the severity that `levels` say.
    pub fn with_levels(levels: Levels) -> Diagnostics {
        Diagnostics { found: Vec::new(), levels, has_errors: false }
    }

    /// Whether a fault of this rule would be kept: rules that find much, and are off, need not look.
    pub fn asks_for(&self, code: &Code) -> bool {
        self.levels.apply(code, code.severity).is_some()
    }

    /// Adds a fault, unless its rule is allowed.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        if let Some(severity) = self.levels.apply(diagnostic.code, diagnostic.severity) {
            diagnostic.severity = severity;
            // The first error is always kept, however many warnings came before it.
            if self.found.len() < MOST || (severity == Severity::Error && !self.has_errors) {
                self.found.push(diagnostic);
            }
            self.has_errors |= severity == Severity::Error;
        }
    }

    /// Forgets what was found so far, which only follows from this fault.
    pub fn replace(&mut self, diagnostic: Diagnostic) {
        self.found.clear();
        self.has_errors = false;
        self.push(diagnostic);
    }

    /// Whether any fault so far stops the compilation.
    pub fn has_errors(&self) -> bool {
        self.has_errors
    }

    /// All faults, sorted by place, none twice.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        let found = std::mem::take(&mut self.found);
        let key = |number: usize| found.get(number).map(|fault| (fault.span(), fault.code.id, fault.message.as_str()));
        let order = order(found.len(), &|a, b| key(a).cmp(&key(b)));
        let mut found = found.into_iter().map(Some).collect_vec();
        let mut sorted = Vec::with_capacity(found.len());
        for number in order {
            let fault = found.get_mut(number).and_then(Option::take);
            if fault.is_some() && fault.as_ref() != sorted.last() {
                sorted.push_all(fault);
            }
        }
        sorted
    }

    /// The only stop of the pipeline: warnings to show when the definition compiles, else everything that was found.
    pub fn propagate(self) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
        let has_errors = self.has_errors;
        let found = self.into_sorted();
        if has_errors { Err(found) } else { Ok(found) }
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        // A panic on the way out of another panic would abort and hide the first one.
        debug_assert!(
            self.found.is_empty() || std::thread::panicking(),
            "faults were found and nobody looked at them: {:?}",
            self.found
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Level, code};
    use crate::span::Span;

    fn fault(code: &'static super::super::Code, start: u32) -> Diagnostic {
        Diagnostic::new(code, Span::new(start, start + 1), "something")
    }

    #[test]
    fn faults_come_out_by_place_and_once() {
        let mut diags = Diagnostics::new();
        for start in [7, 3, 7] {
            diags.push(fault(&code::DUPLICATE_KEY, start));
        }
        let starts: Vec<u32> = diags.into_sorted().iter().map(|fault| fault.span().start).collect();
        assert_eq!(starts, [3, 7]);
    }

    #[test]
    fn what_is_allowed_is_not_reported() {
        let mut levels = Levels::default();
        assert_eq!(levels.set("choice-not-exhaustive", Level::Allow), Ok(()));
        let mut diags = Diagnostics::with_levels(levels);
        diags.push(fault(&code::CHOICE_NOT_EXHAUSTIVE, 1));
        assert_eq!(diags.propagate(), Ok(vec![]));
    }

    #[test]
    fn what_is_a_warning_is_reported_and_compiles() {
        // An error by default, and a rule that is silent by default.
        for code in [&code::CHOICE_NOT_EXHAUSTIVE, &code::TASK_WITHOUT_TIMEOUT] {
            let mut levels = Levels::default();
            assert_eq!(levels.set(code.name, Level::Warn), Ok(()));
            assert!(levels.allows(code));
            let mut diags = Diagnostics::with_levels(levels);
            diags.push(fault(code, 1));
            let severities: Vec<Severity> = diags.propagate().unwrap().iter().map(|fault| fault.severity).collect();
            assert_eq!(severities, [Severity::Warning]);
        }
    }

    #[test]
    fn what_the_service_refuses_cannot_be_allowed() {
        for (level, said) in [(Level::Allow, "can't be allowed"), (Level::Warn, "can't be a warning")] {
            let error = Levels::default().set("transition-target-unknown", level).unwrap_err();
            assert!(error.to_string().starts_with(&format!("`transition-target-unknown` {said}")), "{error}");
        }
    }

    #[test]
    fn dropped_faults_are_noticed() {
        let dropped = std::panic::catch_unwind(|| {
            let mut diags = Diagnostics::new();
            diags.push(fault(&code::DUPLICATE_KEY, 1));
        });
        assert_eq!(dropped.is_err(), cfg!(debug_assertions));
    }
}
