//! Regular expressions, which the feature `regex` is for: what compiles them would be a third of all that a user compiles.

use std::sync::OnceLock;

use self::engine::Compiled;
use super::Fault;

/// A regular expression of the text, compiled when it is first used.
pub struct Regex {
    /// As it is written.
    pub pattern: &'static str,
    /// `i`, `m`.
    flags: &'static str,
    /// Compiled; the text of what is wrong with it otherwise.
    compiled: OnceLock<Result<Compiled, String>>,
}

/// A match: where it lies, in bytes, and its groups.
pub(crate) struct Captures<'t> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) groups: Vec<Option<&'t str>>,
}

impl Regex {
    /// A regular expression.
    #[must_use]
    pub const fn new(pattern: &'static str, flags: &'static str) -> Regex {
        Regex { pattern, flags, compiled: OnceLock::new() }
    }

    /// The first match at or after a byte of a text.
    pub(crate) fn captures<'t>(&self, text: &'t str, from: usize) -> Result<Option<Captures<'t>>, Fault> {
        let compiled = self.compiled.get_or_init(|| engine::compile(self.pattern, self.flags));
        let compiled = compiled.as_ref().map_err(|error| Fault::new("S0302").message(error.clone()))?;
        engine::captures(compiled, text, from).map_err(|error| Fault::new("U1001").message(error))
    }
}

#[cfg(feature = "regex")]
mod engine {
    use fancy_regex::{Match, RegexBuilder};

    use super::Captures;

    pub(super) type Compiled = fancy_regex::Regex;

    pub(super) fn compile(pattern: &str, flags: &str) -> Result<Compiled, String> {
        let mut builder = RegexBuilder::new(pattern);
        builder.case_insensitive(flags.contains('i')).multi_line(flags.contains('m'));
        builder.backtrack_limit(200_000).build().map_err(|error| error.to_string())
    }

    pub(super) fn captures<'t>(regex: &Compiled, text: &'t str, from: usize) -> Result<Option<Captures<'t>>, String> {
        let found = regex.captures_from_pos(text, from).map_err(|error| error.to_string())?;
        let captures = found.and_then(|found| {
            let whole = found.get(0)?;
            let groups = found.iter().skip(1).map(|group| group.as_ref().map(Match::as_str)).collect();
            Some(Captures { start: whole.start(), end: whole.end(), groups })
        });
        Ok(captures)
    }
}

/// Without the feature a definition with a regular expression doesn't compile, so nobody comes here.
#[cfg(not(feature = "regex"))]
mod engine {
    use super::Captures;

    pub(super) struct Compiled;

    pub(super) fn compile(_: &str, _: &str) -> Result<Compiled, String> {
        Err("there are no regular expressions without the feature `regex`".to_string())
    }

    pub(super) fn captures<'t>(_: &Compiled, _: &'t str, _: usize) -> Result<Option<Captures<'t>>, String> {
        Ok(None)
    }
}
