//! The virtual clock for machines that are run inline: sleeps queue up, and time jumps to the first when nothing else goes on.

use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::inline::Inline;
use super::turn::WakeNote;
use crate::context_object::ExecutionContext;
use crate::machine::BoxFuture;
use crate::timestamp::Timestamp;

/// A clock that moves only while [`VirtualInline::run`] polls a future that is idle.
#[derive(Clone, Debug)]
pub(crate) struct VirtualInline {
    timeline: Arc<Mutex<Timeline>>,
    context: Arc<ExecutionContext>,
}

#[derive(Debug)]
struct Timeline {
    now: Timestamp,
    random: fastrand::Rng,
    /// Sleeps in the order in which they end; of two that end at the same time, the one that began first.
    sleeps: BTreeMap<(Timestamp, u64), Option<Waker>>,
    last_sleep: u64,
}

impl VirtualInline {
    /// A clock that shows `start`, and random numbers from `seed`.
    #[inline]
    pub(crate) fn new(start: Timestamp, seed: u64, context: ExecutionContext) -> VirtualInline {
        let random = fastrand::Rng::with_seed(seed);
        let timeline = Timeline { now: start, random, sleeps: BTreeMap::new(), last_sleep: 0 };
        VirtualInline { timeline: Arc::new(Mutex::new(timeline)), context: Arc::new(context) }
    }

    /// Runs a future that sleeps by this clock.
    pub(crate) async fn run<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        poll_fn(|cx| {
            loop {
                let note = WakeNote::new(cx.waker());
                let waker = Waker::from(Arc::clone(&note));
                if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
                    return Poll::Ready(output);
                }
                if note.was_woken() || !self.jump() {
                    return Poll::Pending;
                }
            }
        })
        .await
    }

    /// Ends the sleep that is due first; whether there is one.
    #[inline]
    fn jump(&self) -> bool {
        let mut timeline = self.timeline();
        let Some(((at, _), waker)) = timeline.sleeps.pop_first() else { return false };
        timeline.now = timeline.now.max(at);
        drop(timeline);
        waker.into_iter().for_each(Waker::wake);
        true
    }

    #[inline]
    fn timeline(&self) -> MutexGuard<'_, Timeline> {
        self.timeline.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    #[inline]
    fn start_sleep(&self, delay: Duration) -> Sleep {
        let mut timeline = self.timeline();
        timeline.last_sleep += 1;
        let key = (timeline.now.saturating_add(delay), timeline.last_sleep);
        timeline.sleeps.insert(key, None);
        Sleep { clock: self.clone(), key }
    }
}

impl Inline for VirtualInline {
    #[inline]
    fn now(&self) -> Timestamp {
        self.timeline().now
    }

    #[inline]
    fn sleep(&self, delay: Duration) -> BoxFuture<'static, ()> {
        Box::pin(self.start_sleep(delay))
    }

    async fn timeout<F: Future + Send>(&self, limit: Duration, future: F) -> Option<F::Output>
    where
        F::Output: Send,
    {
        let (mut future, mut limit) = (pin!(future), pin!(self.start_sleep(limit)));
        poll_fn(|cx| match future.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => limit.as_mut().poll(cx).map(|()| None),
        })
        .await
    }

    #[inline]
    fn fraction(&self) -> f64 {
        self.timeline().random.f64()
    }

    #[inline]
    fn seed(&self) -> u64 {
        self.timeline().random.u64(..)
    }

    #[inline]
    fn context(&self) -> ExecutionContext {
        (*self.context).clone()
    }
}

/// A sleep, which has ended once it is no longer in the queue.
struct Sleep {
    clock: VirtualInline,
    key: (Timestamp, u64),
}

impl Future for Sleep {
    type Output = ();

    #[inline]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        match self.clock.timeline().sleeps.get_mut(&self.key) {
            Some(waker) => {
                *waker = Some(cx.waker().clone());
                Poll::Pending
            }
            None => Poll::Ready(()),
        }
    }
}

impl Drop for Sleep {
    /// Time doesn't jump to where nobody waits.
    #[inline]
    fn drop(&mut self) {
        self.clock.timeline().sleeps.remove(&self.key);
    }
}
