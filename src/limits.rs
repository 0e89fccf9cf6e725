//! The service's limits that an execution can meet. See
//! [Quotas](https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html).

use std::io;

use serde::{Deserialize, Serialize};

use crate::error::ExecutionError;
use crate::error_name;
use crate::state::{StateInfo, TaskFamily};

/// How much an execution may hold. Sizes are those of JSON text, in bytes.
///
/// Drivers have none unless told: typed data is not serialised only to be measured. With [`Limits::aws`] an execution fails where
/// it would fail in the service.
///
/// ```
/// use asl::{Limits, Timestamp, driver::VirtualTime};
/// let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_limits(Limits::aws());
/// # let _ = driver;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Of an execution's input, a task's input and result, and a state's output.
    pub payload_bytes: Option<u64>,
    /// Events of an execution. The last one says that there are too many.
    pub events: Option<u64>,
    /// Of one variable, and of all that one `Assign` assigns.
    pub variable_bytes: Option<u64>,
    /// Of all variables of an execution.
    pub all_variable_bytes: Option<u64>,
}

impl Limits {
    /// No limits.
    pub const fn none() -> Limits {
        Limits { payload_bytes: None, events: None, variable_bytes: None, all_variable_bytes: None }
    }

    /// The service's: 256 KiB payloads and variables, 10 MiB of variables, 25,000 events.
    pub const fn aws() -> Limits {
        Limits {
            payload_bytes: Some(262_144),
            events: Some(25_000),
            variable_bytes: Some(262_144),
            all_variable_bytes: Some(10_485_760),
        }
    }

    /// Whether a payload is larger than allowed. Not looked at where there is no limit.
    pub(crate) fn is_too_large<T: Serialize + ?Sized>(&self, payload: &T) -> bool {
        self.payload_bytes.is_some_and(|limit| n_bytes(payload) > limit)
    }
}

/// How long a payload is as JSON text, without writing it down.
pub(crate) fn n_bytes<T: Serialize + ?Sized>(payload: &T) -> u64 {
    let mut counter = Counter(0);
    // What can't be written as JSON is found where it is used.
    let _ = serde_json::to_writer(&mut counter, payload);
    counter.0
}

struct Counter(u64);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A state's task has returned too much: the service names a function by its ARN, and a service by its name.
#[cold]
#[inline]
pub(crate) fn result_too_large(state: &StateInfo) -> ExecutionError {
    let what = match state.task.as_ref().map(|task| (task.family, task.resource)) {
        Some((TaskFamily::Service { resource_type, .. }, _)) => resource_type,
        Some((_, resource)) => resource,
        None => state.name,
    };
    too_large(what)
}

/// A state hands on, assigns or calls its task with too much: what is named is the state, as its task is not at fault.
#[cold]
#[inline]
pub(crate) fn too_large(what: &str) -> ExecutionError {
    ExecutionError::because(
        error_name::DATA_LIMIT_EXCEEDED,
        format!(
            "The state/task '{what}' returned a result with a size exceeding the maximum number of bytes service limit."
        ),
    )
}

/// An execution has as many events as it may.
#[cold]
#[inline]
pub(crate) fn too_many_events(limit: u64) -> ExecutionError {
    ExecutionError::runtime(format!("The execution reached the maximum number of history events ({limit})."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_measured_in_bytes() {
        assert_eq!(n_bytes(&[1, 20]), 6);
        assert_eq!(n_bytes("ß\n"), 6);
        let limits = Limits { payload_bytes: Some(3), ..Limits::none() };
        assert!(!limits.is_too_large("a"));
        assert!(limits.is_too_large("ab"));
        assert!(!Limits::none().is_too_large("ab"));
    }
}
