//! Where a driver takes time and randomness from.

use std::task::{Context, Poll};

use crate::timestamp::Timestamp;

/// A source of time and randomness for a driver.
pub trait Clock: Sync {
    /// The time.
    fn now(&self) -> Timestamp;

    /// Ready once it is `time`. Called when no open task call has anything to do.
    fn poll_reached(&self, time: Timestamp, cx: &mut Context<'_>) -> Poll<()>;

    /// A random number.
    fn seed(&self) -> u64;
}
