//! What a driver hears of a transition beside its effects: for spans, metrics and coverage. The history says less (which catcher?) and more.
//!
//! Nothing is noted unless the driver asks for it.

#![cfg_attr(
    not(all(feature = "testing", feature = "tracing", feature = "metrics")),
    allow(dead_code, reason = "each of these features looks at other parts")
)]

use std::time::Duration;

use crate::effect::Path;
use crate::state::StateInfo;

/// Whether anything that is built in wants to hear of what happens in states.
pub(crate) const HEARS_NOTES: bool = cfg!(any(feature = "testing", feature = "tracing", feature = "metrics"));

/// Something that has happened in a state.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    /// The line of execution; that of a Choice's rule is not told.
    pub(crate) path: Path,
    pub(crate) state: &'static StateInfo,
    pub(crate) what: What,
}

/// What has happened.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What {
    /// It was entered.
    Entered,
    /// The rule of this number has decided; that after the last one is the default.
    Chosen(usize),
    /// Its work failed with this error.
    Failed(String),
    /// The retrier of this number has it tried again after this time.
    Retried(usize, Duration),
    /// The catcher of this number has taken the error.
    Caught(usize),
}
