//! `allow(rule)`, `warn(rule)` and `deny(rule)`: what a user says about a rule's severity.

use super::{Code, Severity, code, suggest};
use crate::collect_vec::CollectVec;
use std::fmt;

/// What a user says about one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Its faults are not reported.
    Allow,
    /// Its faults are reported, and the definition compiles.
    Warn,
    /// Its faults stop the compilation.
    Deny,
}

impl Level {
    /// The level that a manifest calls `name`.
    ///
    /// ```
    /// use asl_codegen::diagnostic::Level;
    /// assert_eq!(Level::named("warn"), Some(Level::Warn));
    /// assert_eq!(Level::named("error"), None);
    /// ```
    pub fn named(name: &str) -> Option<Level> {
        match name {
            "allow" => Some(Level::Allow),
            "warn" => Some(Level::Warn),
            "deny" => Some(Level::Deny),
            _ => None,
        }
    }
}

/// What a user says about all rules; later words win.
///
/// ```
/// use asl_codegen::diagnostic::{Level, Levels};
/// let mut levels = Levels::default();
/// assert!(levels.set("choice-not-exhaustive", Level::Allow).is_ok());
/// let error = levels.set("choice-not-exhaustiv", Level::Allow).unwrap_err();
/// assert_eq!(error.to_string(), "no rule is called `choice-not-exhaustiv`: did you mean `choice-not-exhaustive`?");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Levels {
    said: Vec<(&'static Code, Level)>,
    /// What becomes of warnings.
    warnings: Option<Level>,
}

/// The name that stands for all rules whose faults are warnings.
const WARNINGS: &str = "warnings";

/// A word about a rule that can't be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelError {
    /// No rule has this name.
    UnknownRule {
        /// What the user wrote.
        name: String,
        /// The nearest rule's name.
        nearest: Option<&'static str>,
    },
    /// The rule can't be silenced, nor be a warning.
    NotAllowable {
        /// The rule's name.
        name: &'static str,
        /// What the user wanted.
        level: Level,
    },
}

impl Levels {
    /// Says something about the rule called `name`, or with `warnings` about all whose faults are warnings after all that was said.
    ///
    /// ```
    /// use asl_codegen::diagnostic::{Level, Levels, code};
    /// let mut levels = Levels::default();
    /// assert!(levels.allows(&code::PATH_ROOT_MISSING));
    /// assert!(levels.set("warnings", Level::Deny).is_ok());
    /// assert!(!levels.allows(&code::PATH_ROOT_MISSING));
    /// ```
    pub fn set(&mut self, name: &str, level: Level) -> Result<(), LevelError> {
        if name == WARNINGS {
            self.warnings = Some(level);
            return Ok(());
        }
        let Some(code) = code::by_name(name) else {
            let mut names = code::ALL.iter().map(|code| code.name).collect_vec();
            names.push(WARNINGS);
            let nearest = suggest::nearest(name, names);
            return Err(LevelError::UnknownRule { name: name.to_owned(), nearest });
        };
        if level != Level::Deny && !code.allowable {
            return Err(LevelError::NotAllowable { name: code.name, level });
        }
        self.said.push((code, level));
        Ok(())
    }

    /// These, and after them what `later` says.
    ///
    /// ```
    /// use asl_codegen::diagnostic::{Level, Levels, code};
    /// let (mut workspace, mut here) = (Levels::default(), Levels::default());
    /// assert!(workspace.set("cycle-without-exit", Level::Deny).is_ok());
    /// assert!(here.set("cycle-without-exit", Level::Allow).is_ok());
    /// assert!(workspace.with(&here).allows(&code::CYCLE_WITHOUT_EXIT));
    /// ```
    #[must_use]
    pub fn with(mut self, later: &Levels) -> Levels {
        self.said.extend(&later.said);
        self.warnings = later.warnings.or(self.warnings);
        self
    }

    /// Whether a definition compiles whatever this rule finds.
    pub fn allows(&self, code: &Code) -> bool {
        self.apply(code, code.severity) != Some(Severity::Error)
    }

    /// How much a fault of `code` matters that the rule itself gave `severity`; nothing if it is allowed.
    pub(super) fn apply(&self, code: &Code, severity: Severity) -> Option<Severity> {
        let severity = match self.said.iter().rev().find(|(said, _)| said.id == code.id) {
            Some((_, Level::Allow)) => None,
            Some((_, Level::Warn)) => Some(Severity::Warning),
            Some((_, Level::Deny)) => Some(Severity::Error),
            None => (!code.silent).then_some(severity),
        };
        match (severity, self.warnings) {
            (Some(Severity::Warning), Some(Level::Deny)) => Some(Severity::Error),
            (Some(Severity::Warning), Some(Level::Allow)) => None,
            (severity, _) => severity,
        }
    }
}

impl fmt::Display for LevelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LevelError::UnknownRule { name, nearest } => {
                write!(f, "no rule is called `{name}`")?;
                match nearest {
                    Some(nearest) => write!(f, ": did you mean `{nearest}`?"),
                    None => write!(f, "; docs/errors.md lists them all"),
                }
            }
            LevelError::NotAllowable { name, level } => {
                let wish = if *level == Level::Warn { "be a warning" } else { "be allowed" };
                write!(f, "`{name}` can't {wish}: what it finds has no meaning that could be compiled")
            }
        }
    }
}

impl std::error::Error for LevelError {}
