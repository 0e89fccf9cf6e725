//! What an open state waits for.

use serde::{Deserialize, Serialize};

use crate::effect::{Delivery, Effect, EffectId, Path};
use crate::timestamp::Timestamp;
use crate::transition::fork::Fork;

/// What an open state waits for. Small, because there may be a million executions: what is rare in it is boxed.
#[derive(Serialize, Deserialize)]
pub(super) enum Waiting<T> {
    Answer {
        call: u64,
        timeout: Option<Alarm>,
        heartbeat: Option<Box<Heartbeat>>,
        /// Whether the task has returned, and somebody else ends the call.
        submitted: bool,
    },
    /// To do its work: again, after a retrier's delay, or at all, after many others have.
    Turn(Alarm),
    Time(Alarm),
    /// For its branches or iterations.
    Fork(Fork<T>),
}

/// A wake-up that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::transition) struct Alarm {
    pub(in crate::transition) number: u64,
    pub(in crate::transition) at: Timestamp,
}

/// A wake-up that is put off as long as the work goes on.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Heartbeat {
    pub(super) alarm: Alarm,
    pub(super) seconds: u32,
}

impl Alarm {
    pub(in crate::transition) fn effect<C>(self, path: &Path) -> Effect<C> {
        Effect::Wake { id: EffectId::new(self.number, path), at: self.at }
    }
}

impl<T> Waiting<T> {
    /// Whether this is waited for.
    pub(super) fn is_for<A>(&self, number: u64, delivery: &Delivery<A>) -> bool {
        match (self, delivery) {
            (Waiting::Answer { timeout, heartbeat, .. }, Delivery::Woken) => {
                let alarms = [*timeout, heartbeat.as_ref().map(|heartbeat| heartbeat.alarm)];
                alarms.into_iter().flatten().any(|alarm| alarm.number == number)
            }
            (Waiting::Answer { call, submitted, .. }, Delivery::Answered(_) | Delivery::Submitted) => {
                *call == number && !submitted
            }
            (Waiting::Answer { call, .. }, _) => *call == number,
            (Waiting::Turn(alarm) | Waiting::Time(alarm), Delivery::Woken) => alarm.number == number,
            _ => false,
        }
    }
}
