//! What an execution waits for, but for the futures of its tasks: the same for all machines, so it is compiled once.

use std::sync::Arc;
use std::task::{Context, Poll};

use super::Clock;
use super::alarms::Alarms;
use super::outside::Outside;
use crate::callback::Incoming;
use crate::effect::EffectId;
use crate::ledger::Ledger;
use crate::timestamp::Timestamp;

/// What one execution waits for.
pub(super) struct Pending {
    pub(super) outside: Outside,
    open: Ledger<u64, Open>,
    /// By the number of the effect.
    wakes: Alarms<u64>,
}

/// An open effect.
enum Open {
    /// A call whose task has returned, and that somebody else ends.
    Submitted,
    Wake(Timestamp, EffectId),
}

impl Pending {
    pub(super) fn new(outside: Outside) -> Pending {
        Pending { outside, open: Ledger::default(), wakes: Alarms::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// A call's task has returned.
    #[inline]
    pub(super) fn returned(&mut self, id: &EffectId, is_submitted: bool) {
        match is_submitted {
            true => self.open.insert(id.number, Open::Submitted),
            false => self.outside.close(id),
        }
    }

    /// A call waits for somebody to end it.
    #[inline]
    pub(super) fn submitted(&mut self, id: &EffectId, token: Option<Arc<str>>) {
        self.outside.open(id, token);
        self.open.insert(id.number, Open::Submitted);
    }

    #[inline]
    pub(super) fn wake(&mut self, id: EffectId, at: Timestamp) {
        let (number, open) = (id.number, &self.open);
        self.wakes.push(at, number, open.len(), |(_, number)| matches!(open.get(number), Some(Open::Wake(..))));
        self.open.insert(number, Open::Wake(at, id));
    }

    #[inline]
    pub(super) fn cancel(&mut self, id: &EffectId) {
        self.outside.close(id);
        self.open.remove(id.number);
    }

    /// What has come in from outside next.
    #[inline]
    pub(super) fn poll_incoming(&self, cx: &Context<'_>) -> Option<Incoming> {
        self.outside.poll(cx)
    }

    /// The next wake-up, once it is time. While tasks have something to do time doesn't go on.
    #[inline]
    pub(super) fn poll_wake(&mut self, is_idle: bool, clock: &dyn Clock, cx: &mut Context<'_>) -> Poll<EffectId> {
        while let Some((_, number)) = self.wakes.first() {
            let Some(Open::Wake(at, _)) = self.open.get(number) else {
                self.wakes.pop();
                continue;
            };
            if is_idle {
                std::task::ready!(clock.poll_reached(*at, cx));
            } else if clock.now() < *at {
                // Not asked for: a clock may jump there. The call that has woken itself has us polled again.
                return Poll::Pending;
            }
            self.wakes.pop();
            if let Some(Open::Wake(_, id)) = self.open.remove(number) {
                return Poll::Ready(id);
            }
        }
        Poll::Pending
    }
}
