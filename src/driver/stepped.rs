//! Virtual time that stands still until a test lets it go on.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::turn::WakeNote;
use super::virtual_time::VirtualClock;
use super::{Clock, Running};
use crate::execution::{Execution, ExecutionHandle, Status};
use crate::timestamp::Timestamp;

/// A running execution whose clock the test moves: see [`VirtualTime::stepped`](super::VirtualTime::stepped).
///
/// ```
/// # use asl::{Machine, Timestamp, Value, driver::VirtualTime};
/// # use std::time::Duration;
/// # async fn test<M: Machine>(machine: M) {
/// let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH);
/// let mut execution = driver.stepped(&machine, Value::Null);
/// execution.advance_by(Duration::from_secs(59)).await;
/// assert_eq!(execution.current_states(), ["Wait a Minute"]);
/// execution.advance_by(Duration::from_secs(1)).await;
/// assert_eq!(execution.current_states(), ["Ask Again"]);
/// # }
/// ```
#[derive(Debug)]
pub struct Stepped<'a> {
    running: Running<'a>,
    clock: Arc<HeldClock>,
    ended: Option<Execution>,
}

impl<'a> Stepped<'a> {
    #[inline]
    pub(super) fn new(clock: Arc<HeldClock>, running: Running<'a>) -> Stepped<'a> {
        Stepped { running, clock, ended: None }
    }

    /// Lets everything happen that happens until this time, and sets the clock there. A time that is past only lets the execution go on
    /// with what it can do at once.
    ///
    /// What a task waits for outside of the execution is not waited for.
    pub async fn advance_to(&mut self, time: Timestamp) {
        self.clock.release_until(time);
        poll_fn(|cx| self.poll_all(cx)).await;
        self.clock.jump(time);
    }

    /// The same so much later than now.
    pub async fn advance_by(&mut self, time: Duration) {
        self.advance_to(self.now().saturating_add(time)).await;
    }

    /// Lets time run on to the end of the execution.
    pub async fn finish(self) -> Execution {
        self.clock.release();
        match self.ended {
            Some(execution) => execution,
            None => self.running.await,
        }
    }

    /// The clock's time.
    #[inline]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// How the execution stands.
    #[inline]
    pub fn status(&self) -> Status {
        self.handle().status()
    }

    /// The states that it is in.
    #[inline]
    pub fn current_states(&self) -> Vec<&'static str> {
        self.handle().current_states()
    }

    /// A hand on it.
    #[inline]
    pub fn handle(&self) -> ExecutionHandle {
        self.running.handle()
    }

    /// Until the execution has ended, or nothing in it goes on by itself.
    #[inline]
    fn poll_all(&mut self, cx: &Context<'_>) -> Poll<()> {
        if self.ended.is_some() {
            return Poll::Ready(());
        }
        loop {
            let note = WakeNote::new(cx.waker());
            let waker = Waker::from(Arc::clone(&note));
            match Pin::new(&mut self.running).poll(&mut Context::from_waker(&waker)) {
                Poll::Ready(execution) => {
                    self.ended = Some(execution);
                    return Poll::Ready(());
                }
                Poll::Pending if note.was_woken() => {}
                Poll::Pending => return Poll::Ready(()),
            }
        }
    }
}

/// A virtual clock that doesn't go beyond a time.
#[derive(Debug)]
pub(super) struct HeldClock {
    clock: VirtualClock,
    /// `None`: it goes on for ever.
    until: Mutex<Option<Timestamp>>,
}

impl HeldClock {
    #[inline]
    pub(super) fn new(clock: VirtualClock) -> HeldClock {
        let now = clock.now();
        HeldClock { clock, until: Mutex::new(Some(now)) }
    }

    #[inline]
    fn release_until(&self, time: Timestamp) {
        let mut until = self.until.lock().unwrap_or_else(PoisonError::into_inner);
        *until = until.map(|old| old.max(time));
    }

    #[inline]
    fn release(&self) {
        *self.until.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Shows this time, where it is later.
    #[inline]
    fn jump(&self, time: Timestamp) {
        let mut cx = Context::from_waker(Waker::noop());
        let _ = self.clock.poll_reached(time, &mut cx);
    }
}

impl Clock for HeldClock {
    #[inline]
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    #[inline]
    fn poll_reached(&self, time: Timestamp, cx: &mut Context<'_>) -> Poll<()> {
        let until = *self.until.lock().unwrap_or_else(PoisonError::into_inner);
        match until {
            // Whoever lets time go on polls again.
            Some(until) if time > until => Poll::Pending,
            _ => self.clock.poll_reached(time, cx),
        }
    }

    #[inline]
    fn seed(&self) -> u64 {
        self.clock.seed()
    }
}
