//! What is to be woken when.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::timestamp::Timestamp;

/// A queue of executions, or of what one of them waits for, by the time when they are to be woken: 16 bytes for each execution.
///
/// Nothing is taken out of the middle. An alarm that nobody waits for any more is passed over once it is its turn, and all of them are
/// thrown away as soon as they are the majority.
#[derive(Debug)]
pub(super) struct Alarms<T>(BinaryHeap<Reverse<(Timestamp, T)>>);

/// So few are never looked through.
const FEW: usize = 64;

impl<T: Ord> Default for Alarms<T> {
    fn default() -> Alarms<T> {
        Alarms(BinaryHeap::new())
    }
}

impl<T: Ord + Copy> Alarms<T> {
    /// One more. There are `n_set` at most that are still waited for; `is_set` knows which.
    pub(super) fn push(&mut self, at: Timestamp, what: T, n_set: usize, is_set: impl Fn((Timestamp, T)) -> bool) {
        if self.0.len() > FEW + 2 * n_set {
            self.0.retain(|Reverse(alarm)| is_set(*alarm));
        }
        self.0.push(Reverse((at, what)));
    }

    pub(super) fn first(&self) -> Option<(Timestamp, T)> {
        self.0.peek().map(|Reverse(alarm)| *alarm)
    }

    pub(super) fn pop(&mut self) {
        self.0.pop();
    }
}
