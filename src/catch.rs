//! Catchers: which one applies to an error, and what its state receives. Spec: "Fallback states".
//!
//! ```
//! use asl::catch::{error_output, find, Catcher};
//! use asl::TaskError;
//!
//! const CATCH: &[Catcher] = &[Catcher::new(&["Locked"]), Catcher::new(&["States.ALL"])];
//! assert_eq!(find(CATCH, "Gone"), Some(1));
//!
//! let output = error_output(&TaskError::new("Gone", "it was deleted").into());
//! assert_eq!(output.to_string(), r#"{"Error":"Gone","Cause":"it was deleted"}"#);
//! ```

use std::borrow::Cow;

use crate::row::{Path, ResultPath};
use crate::value::Object;
use crate::{ExecutionError, Value, error_name};

/// One entry of a state's `Catch` field. What follows once it matches is generated code, or follows from the rest of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Catcher {
    /// The names it applies to, see [`error_name::matches`].
    pub error_equals: &'static [&'static str],
    /// Where the error output is put, where the state is a [row](crate::row).
    pub(crate) result_path: ResultPath,
    /// The number of the state that it leads to.
    pub(crate) next: u32,
}

impl Catcher {
    /// A catcher for errors of these names.
    #[inline]
    pub const fn new(error_equals: &'static [&'static str]) -> Catcher {
        Catcher { error_equals, result_path: ResultPath::Whole, next: 0 }
    }

    /// The same that leads to the state of this number.
    #[inline]
    pub const fn next(self, next: u32) -> Catcher {
        Catcher { next, ..self }
    }

    /// The same that puts the error output there.
    #[inline]
    pub const fn result_path(self, path: Path) -> Catcher {
        Catcher { result_path: ResultPath::At(path), ..self }
    }

    /// The same that drops the error output.
    #[inline]
    pub const fn no_result(self) -> Catcher {
        Catcher { result_path: ResultPath::Nowhere, ..self }
    }
}

/// Index of the first catcher that applies to an error of this name.
#[must_use]
#[inline]
pub fn find(catchers: &[Catcher], error: &str) -> Option<usize> {
    catchers.iter().position(|catcher| error_name::matches(catcher.error_equals, error))
}

/// What a catcher receives as result: `{"Error": …, "Cause": …}`. A part that the error doesn't have is left out.
///
/// A missed heartbeat shows as a timeout, as everywhere outside of `ErrorEquals`.
#[must_use]
#[inline]
pub fn error_output(error: &ExecutionError) -> Value {
    let (name, cause) = error.parts();
    let name = match name {
        Some(Cow::Borrowed(error_name::HEARTBEAT_TIMEOUT)) => Some(&Cow::Borrowed(error_name::TIMEOUT)),
        name => name,
    };
    let mut output = Object::with_capacity(2);
    for (key, text) in [("Error", name), ("Cause", cause)] {
        if let Some(text) = text {
            output.insert(key, Value::from(text));
        }
    }
    Value::Object(output)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CATCH: &[Catcher] = &[Catcher::new(&["A", "B"]), Catcher::new(&["B", "C"]), Catcher::new(&[error_name::ALL])];

    #[track_caller]
    fn check(error: &ExecutionError, catcher: Option<usize>, output: &str) {
        assert_eq!(find(CATCH, error.name()), catcher);
        assert_eq!(error_output(error).to_string(), output);
    }

    #[test]
    fn the_first_match_wins() {
        check(&ExecutionError::because("B", "why"), Some(0), r#"{"Error":"B","Cause":"why"}"#);
        check(&ExecutionError::because("C", ""), Some(1), r#"{"Error":"C","Cause":""}"#);
        check(&ExecutionError::named("States.Permissions"), Some(2), r#"{"Error":"States.Permissions"}"#);
        check(&ExecutionError::runtime("no path"), None, r#"{"Error":"States.Runtime","Cause":"no path"}"#);
    }

    #[test]
    fn a_missing_part_is_left_out() {
        check(&ExecutionError::new(None, None), Some(2), "{}");
        check(&ExecutionError::named(error_name::HEARTBEAT_TIMEOUT), Some(2), r#"{"Error":"States.Timeout"}"#);
    }
}
