//! When which execution is to be woken.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::timestamp::Timestamp;

/// A queue of executions by the time when they are to be woken: 16 bytes for each.
///
/// Nothing is taken out of the middle. An alarm that nobody waits for any more is passed over once it is its turn, and all of them are
/// thrown away as soon as they are the majority.
#[derive(Debug, Default)]
pub(super) struct Alarms(BinaryHeap<Reverse<(Timestamp, u32)>>);

/// So few are never looked through.
const FEW: usize = 64;

impl Alarms {
    /// One more. There are `n_set` at most that are still waited for; `is_set` knows which.
    pub(super) fn push(&mut self, at: Timestamp, index: u32, n_set: usize, is_set: impl Fn((Timestamp, u32)) -> bool) {
        if self.0.len() > FEW + 2 * n_set {
            self.0.retain(|Reverse(alarm)| is_set(*alarm));
        }
        self.0.push(Reverse((at, index)));
    }

    pub(super) fn first(&self) -> Option<(Timestamp, u32)> {
        self.0.peek().map(|Reverse(alarm)| *alarm)
    }

    pub(super) fn pop(&mut self) {
        self.0.pop();
    }
}
