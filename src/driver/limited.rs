//! Whether a driver was told limits, as its type says it.

/// A driver without limits: of a machine whose inline form [records](crate::Machine::RECORDS) nothing else becomes part of a program
/// that only [executes](super::Tokio::execute) it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unlimited;

/// A driver that was told [limits](crate::Limits), which are kept event by event only.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limited;

/// [`Limited`] or [`Unlimited`].
pub trait Limiting: Send + Sync {
    /// Whether there are limits.
    const LIMITS: bool;
}

impl Limiting for Unlimited {
    const LIMITS: bool = false;
}

impl Limiting for Limited {
    const LIMITS: bool = true;
}
