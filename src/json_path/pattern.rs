//! Regular expressions of filters: `[?(@.name =~ /foo.*/i)]`, which the feature `regex` is for.

use std::sync::OnceLock;

use self::engine::Regex;

/// A regular expression that matches whole texts, compiled when it is first used.
///
/// ```
/// use asl::json_path::Pattern;
/// static PATTERN: Pattern = Pattern::new("(?i)^(?:foo.*)$");
/// assert!(PATTERN.is_match("Foo bar"));
/// assert!(!PATTERN.is_match("a foo"));
/// ```
#[derive(Debug)]
pub struct Pattern {
    text: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern in the syntax of the crate regex-lite, anchored at both ends.
    #[inline]
    #[must_use]
    pub const fn new(text: &'static str) -> Pattern {
        Pattern { text, compiled: OnceLock::new() }
    }

    /// Whether the text matches. Time grows with the text's length, never faster: there is no backtracking.
    #[inline]
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        // The compiler has refused patterns that are none.
        let compiled = self.compiled.get_or_init(|| Regex::new(self.text).ok());
        compiled.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

#[cfg(feature = "regex")]
mod engine {
    pub(super) use regex_lite::Regex;
}

/// Without the feature a definition with a regular expression doesn't compile, so nobody comes here.
#[cfg(not(feature = "regex"))]
mod engine {
    #[derive(Debug)]
    pub(super) struct Regex;

    impl Regex {
        #[inline]
        pub(super) fn new(_: &str) -> Result<Regex, ()> {
            Err(())
        }

        #[inline]
        pub(super) fn is_match(&self, _: &str) -> bool {
            false
        }
    }
}
