//! The errors of a running machine: what a task fails with, and what an execution fails with. Spec: "Errors".
//!
//! ```
//! use asl::{ExecutionError, TaskError};
//!
//! fn parse(text: &str) -> Result<u32, TaskError> {
//!     Ok(text.parse()?) // any standard error becomes a TaskError
//! }
//! let error = ExecutionError::from(parse("seven").unwrap_err());
//! assert_eq!(error.to_string(), "ParseIntError: invalid digit found in string");
//! ```

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error_name;

/// How a task failed: a name, which `Retry` and `Catch` look at, and a cause, which is for people.
///
/// Every standard error converts with `?`. The name is then the short name of the error's type and the cause its text,
/// as for an exception in a Lambda function:
///
/// ```
/// # use asl::TaskError;
/// #[derive(Debug)]
/// struct CaseLocked(u32);
/// impl std::fmt::Display for CaseLocked {
///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         write!(f, "case {} is locked", self.0)
///     }
/// }
/// impl std::error::Error for CaseLocked {}
///
/// let error = TaskError::from(CaseLocked(7));
/// assert_eq!((error.name(), error.cause()), ("CaseLocked", Some("case 7 is locked")));
/// ```
///
/// For that conversion to exist, `TaskError` itself must not be a [`std::error::Error`]: Rust has one `From` for all
/// error types only if this type is none of them. [`ExecutionError`], to which it converts, is one.
#[derive(Clone, PartialEq, Eq)]
pub struct TaskError(Box<Content>);

/// How an execution, or a part of one, failed. A Fail state may leave out both the error and the cause.
///
/// One pointer wide, so that the way without errors isn't slowed down by it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ExecutionError(Box<Content>);

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Content {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    error: Option<Cow<'static, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cause: Option<Cow<'static, str>>,
    /// The field whose JSONata failed, until the failure is recorded.
    #[serde(skip)]
    field: Option<&'static str>,
}

impl TaskError {
    /// An error with a name of your choice, and its cause.
    ///
    /// ```
    /// let error = asl::TaskError::new("CaseLocked", "somebody else works on it");
    /// assert_eq!(error.name(), "CaseLocked");
    /// ```
    #[must_use]
    pub fn new(name: impl Into<Cow<'static, str>>, cause: impl Into<Cow<'static, str>>) -> TaskError {
        TaskError(Box::new(Content { error: Some(name.into()), cause: Some(cause.into()), field: None }))
    }

    /// An error without a cause.
    #[must_use]
    pub fn without_cause(name: impl Into<Cow<'static, str>>) -> TaskError {
        TaskError(Box::new(Content { error: Some(name.into()), cause: None, field: None }))
    }

    /// The name that `ErrorEquals` is compared with.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.error.as_deref().unwrap_or(error_name::TASK_FAILED)
    }

    /// What happened, for people.
    #[must_use]
    pub fn cause(&self) -> Option<&str> {
        self.0.cause.as_deref()
    }
}

impl<E: Error> From<E> for TaskError {
    fn from(error: E) -> TaskError {
        TaskError::new(short_type_name(std::any::type_name::<E>()), error.to_string())
    }
}

impl From<TaskError> for ExecutionError {
    fn from(error: TaskError) -> ExecutionError {
        ExecutionError(error.0)
    }
}

impl ExecutionError {
    /// An error as a Fail state states it: both parts may be missing.
    #[must_use]
    pub fn new(error: Option<Cow<'static, str>>, cause: Option<Cow<'static, str>>) -> ExecutionError {
        ExecutionError(Box::new(Content { error, cause, field: None }))
    }

    /// A predefined error, such as [`error_name::TIMEOUT`], without a cause.
    #[must_use]
    #[inline]
    pub fn named(error: &'static str) -> ExecutionError {
        ExecutionError::new(Some(Cow::Borrowed(error)), None)
    }

    /// A predefined error and what led to it.
    #[must_use]
    pub fn because(error: &'static str, cause: impl Into<Cow<'static, str>>) -> ExecutionError {
        ExecutionError::new(Some(Cow::Borrowed(error)), Some(cause.into()))
    }

    /// [`error_name::RUNTIME`]: the definition doesn't fit the data. It can't be caught.
    #[must_use]
    pub fn runtime(cause: impl Into<Cow<'static, str>>) -> ExecutionError {
        ExecutionError::because(error_name::RUNTIME, cause)
    }

    /// The name of the error, if it has one.
    #[must_use]
    pub fn error(&self) -> Option<&str> {
        self.0.error.as_deref()
    }

    /// The name as `Retry` and `Catch` see it: empty if there is none, which only the wildcards match.
    #[must_use]
    pub fn name(&self) -> &str {
        self.error().unwrap_or("")
    }

    /// What happened, if that is known.
    #[must_use]
    pub fn cause(&self) -> Option<&str> {
        self.0.cause.as_deref()
    }

    /// Both parts as they are kept: a constant text is still known to be one.
    #[inline]
    pub(crate) fn parts(&self) -> (Option<&Cow<'static, str>>, Option<&Cow<'static, str>>) {
        (self.0.error.as_ref(), self.0.cause.as_ref())
    }

    /// The same error, coming from the JSONata of this field.
    #[must_use]
    #[cfg(feature = "jsonata")]
    #[inline]
    pub(crate) fn at_field(mut self, field: &'static str) -> ExecutionError {
        self.0.field = Some(field);
        self
    }

    /// The field whose JSONata failed; only while the failure isn't recorded.
    #[inline]
    pub(crate) fn field(&self) -> Option<&'static str> {
        self.0.field
    }

    /// The same error as an execution reports it: a cause of the runtime's own is preceded by where it came up.
    #[must_use]
    #[inline]
    pub fn in_state(mut self, state: &str, entered: u64) -> ExecutionError {
        let cause = self.0.cause.as_deref().unwrap_or_default();
        let place =
            format!("An error occurred while executing the state '{state}' (entered at the event id #{entered}).");
        self.0.cause = Some(format!("{place} {cause}").into());
        self.0.field = None;
        self
    }

    /// Both parts, for moving them elsewhere.
    #[must_use]
    #[inline]
    pub fn into_parts(self) -> (Option<Cow<'static, str>>, Option<Cow<'static, str>>) {
        (self.0.error, self.0.cause)
    }
}

impl Error for ExecutionError {}

impl fmt::Display for Content {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.error, &self.cause) {
            (Some(error), Some(cause)) => write!(f, "{error}: {cause}"),
            (Some(text), None) | (None, Some(text)) => f.write_str(text),
            (None, None) => f.write_str("failed without an error name or cause"),
        }
    }
}

impl fmt::Debug for Content {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error").field("error", &self.error).field("cause", &self.cause).finish()
    }
}

/// `Display` and `Debug` of both public types are those of their content, so that they can't drift apart.
macro_rules! show_content {
    ($($ty:ty),*) => { $(
        impl fmt::Display for $ty {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
        impl fmt::Debug for $ty {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }
    )* };
}
show_content!(TaskError, ExecutionError);

/// `&alloc::vec::IntoIter<core::num::Foo>` → `IntoIter`.
fn short_type_name(path: &'static str) -> &'static str {
    own_name(path.split_once('<').map_or(path, |(path, _)| path))
}

/// A type's own name, without the modules it is in.
pub(crate) fn own_name(path: &str) -> &str {
    path.rsplit_once(':').map_or(path, |(_, own)| own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Locked<T>(T);
    impl<T> fmt::Display for Locked<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("the case is locked")
        }
    }
    impl<T: fmt::Debug> Error for Locked<T> {}

    #[track_caller]
    fn check(error: impl Into<TaskError>, name: &str, cause: Option<&str>) {
        let error = error.into();
        assert_eq!((error.name(), error.cause()), (name, cause));
    }

    #[test]
    fn an_error_is_named_after_its_type() {
        check("x".parse::<u8>().unwrap_err(), "ParseIntError", Some("invalid digit found in string"));
        check(Locked(vec![Some("a::b")]), "Locked", Some("the case is locked"));
        check(TaskError::from(&Locked(1)), "Locked", Some("the case is locked"));
        check(std::io::Error::other("disk full"), "Error", Some("disk full"));
        check(TaskError::without_cause("Gone"), "Gone", None);
    }

    #[test]
    fn an_execution_error_keeps_and_shows_both_parts() {
        let error = ExecutionError::from(TaskError::new("Locked", "by you"));
        assert_eq!((error.error(), error.cause()), (Some("Locked"), Some("by you")));
        assert_eq!(error.to_string(), "Locked: by you");
        assert_eq!(ExecutionError::named(error_name::TIMEOUT).to_string(), "States.Timeout");
        assert_eq!(ExecutionError::new(None, None).name(), "");
    }

    #[test]
    fn an_execution_error_is_stored_without_absent_parts() {
        let error = ExecutionError::runtime("no");
        let json = serde_json::to_string(&error).unwrap();
        assert_eq!(json, r#"{"error":"States.Runtime","cause":"no"}"#);
        assert_eq!(serde_json::from_str::<ExecutionError>(&json).unwrap(), error);
        assert_eq!(serde_json::to_string(&ExecutionError::new(None, None)).unwrap(), "{}");
    }

    #[test]
    fn errors_are_one_pointer_wide() {
        assert_eq!(size_of::<Result<(), ExecutionError>>(), size_of::<usize>());
        assert_eq!(size_of::<Result<(), TaskError>>(), size_of::<usize>());
    }
}
