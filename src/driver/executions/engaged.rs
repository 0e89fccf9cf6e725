//! An execution that waits for more than time: its open effects, and when it is to be woken.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use crate::driver::Clock;
use crate::driver::calls::OpenEffects;
use crate::effect::Event;
use crate::machine::{Machine, Scope};
use crate::timestamp::Timestamp;

/// What its set knows of an execution whose effects are open.
#[derive(Debug, Default)]
pub(super) struct Engaged {
    /// When it is to be woken, if nothing happens before.
    pub(super) due: Option<Timestamp>,
    /// The alarm that is set.
    alarm: Option<Timestamp>,
    waker: Option<Waker>,
}

impl Engaged {
    /// It was polled, and now waits until then. The alarm that is to be set for it, unless there is one.
    #[inline]
    pub(super) fn appoint(&mut self, until: Option<(Timestamp, Waker)>) -> Option<Timestamp> {
        let (at, waker) = until.unzip();
        (self.due, self.waker) = (at, waker);
        let is_new = at.is_some() && self.alarm != at;
        if is_new {
            self.alarm = at;
        }
        at.filter(|_| is_new)
    }

    /// An alarm has gone.
    #[inline]
    pub(super) fn forget(&mut self, at: Timestamp) {
        if self.alarm == Some(at) {
            self.alarm = None;
        }
    }

    /// Its alarm has gone, and it is time.
    #[inline]
    pub(super) fn wake(&mut self) {
        (self.due, self.alarm) = (None, None);
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }
}

/// When executions want to be woken that were polled, `None` for those that wait for no time; the last word of each is what holds.
#[derive(Debug, Default)]
pub(super) struct Appointments(Mutex<Vec<Appointment>>);

type Appointment = (u32, Option<(Timestamp, Waker)>);

impl Appointments {
    #[inline]
    fn push(&self, appointment: Appointment) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(appointment);
    }

    #[inline]
    pub(super) fn take(&self) -> Vec<Appointment> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The next event of an execution: a future, which hands the open effects back.
pub(super) struct Awaited<'m, M: Machine> {
    open: Option<Box<OpenEffects<'m, M>>>,
    clock: SetClock,
}

impl<'m, M: Machine> Awaited<'m, M> {
    pub(super) fn new(
        index: u32,
        open: Box<OpenEffects<'m, M>>,
        clock: Arc<dyn Clock + Send>,
        appointments: Arc<Appointments>,
    ) -> Awaited<'m, M> {
        Awaited { open: Some(open), clock: SetClock { index, clock, appointments } }
    }
}

impl<'m, M: Machine> Future for Awaited<'m, M> {
    type Output = (u32, Box<OpenEffects<'m, M>>, Event<<M::Scope as Scope>::Answer>);

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let Some(open) = &mut this.open else { return Poll::Pending };
        this.clock.appointments.push((this.clock.index, None));
        let event = std::task::ready!(open.poll_event(&this.clock, cx));
        match this.open.take() {
            Some(open) => Poll::Ready((this.clock.index, open, event)),
            None => Poll::Pending,
        }
    }
}

/// The clock of one execution in a set: it must not go on before all others have nothing to do.
struct SetClock {
    index: u32,
    clock: Arc<dyn Clock + Send>,
    appointments: Arc<Appointments>,
}

impl Clock for SetClock {
    #[inline]
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    #[inline]
    fn poll_reached(&self, time: Timestamp, cx: &mut Context<'_>) -> Poll<()> {
        if self.clock.now() >= time {
            return Poll::Ready(());
        }
        self.appointments.push((self.index, Some((time, cx.waker().clone()))));
        Poll::Pending
    }

    #[inline]
    fn seed(&self) -> u64 {
        self.clock.seed()
    }
}
