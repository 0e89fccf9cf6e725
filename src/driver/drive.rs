//! One execution that is driven event by event, from where it is to its end.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::calls::OpenEffects;
use super::observer::Observer;
use super::outside::Outside;
use super::turn::Turns;
use super::{Clock, Setup, step};
use crate::effect::{Effect, Event};
use crate::execution::{Execution, ExecutionHandle, Guard};
use crate::machine::Machine;
use crate::timestamp::Timestamp;
use crate::transition::ExecutionState;
use crate::value::Value;

/// An execution with what it waits for.
pub(super) struct Drive<'m, M: Machine> {
    machine: &'m M,
    pub(super) execution: ExecutionState<M::Scope>,
    open: OpenEffects<'m, M>,
    observer: Observer,
    handle: Option<ExecutionHandle>,
    turns: Turns,
}

impl<'m, M: Machine> Drive<'m, M> {
    /// From its beginning.
    pub(super) fn new(machine: &'m M, mut execution: ExecutionState<M::Scope>, outside: Outside) -> Drive<'m, M> {
        let handle = outside.handle.clone();
        let observer = Observer::new(&mut execution);
        let open = OpenEffects::new(outside);
        Drive { machine, execution, open, observer, handle, turns: Turns::default() }
    }

    /// From what another driver has left open.
    pub(super) fn resumed(machine: &'m M, execution: ExecutionState<M::Scope>, outside: Outside) -> Drive<'m, M> {
        let mut drive = Drive::new(machine, execution, outside);
        drive.open.name(drive.execution.name());
        for effect in drive.execution.open_effects() {
            drive.open.perform(machine, effect, &drive.observer);
        }
        drive
    }

    /// From JSON.
    pub(super) fn starting(
        machine: &'m M,
        input: Value,
        setup: &Setup,
        handle: Option<ExecutionHandle>,
    ) -> Drive<'m, M> {
        let start = M::start(input.clone());
        let execution = ExecutionState::starting(start, input, setup.history).with_limits(setup.limits);
        let execution = execution.with_context(&setup.context);
        Drive::new(machine, execution, Outside::new(handle, setup.callbacks.clone()))
    }

    fn take(&mut self, event: Event<super::Answer<M>>, clock: &dyn Clock) {
        let is_first = matches!(event, Event::Started);
        let (now, effects) = step(&mut self.execution, event, clock, &mut self.observer);
        if let Some(handle) = &self.handle {
            handle.update(now, self.execution.current_states(), self.execution.history());
        }
        if is_first {
            self.open.name(self.execution.name());
        }
        for effect in effects {
            // What a transition that was long enough ends with: many of these in a row would take too long.
            if matches!(effect, Effect::Wake { at, .. } if at <= now) {
                self.turns.rest();
            }
            self.open.perform(self.machine, effect, &self.observer);
        }
    }
}

/// What awaits an execution need not know its machine.
pub(super) trait Driven: Send {
    /// Goes on; ready once the execution has ended, or nothing is left that it could wait for.
    fn poll(&mut self, clock: &dyn Clock, cx: &mut Context<'_>) -> Poll<()>;

    /// What is told of it; `now` is for one that has not ended.
    fn into_report(self: Box<Self>, now: Timestamp) -> Execution;
}

impl<M: Machine> Driven for Drive<'_, M> {
    fn poll(&mut self, clock: &dyn Clock, cx: &mut Context<'_>) -> Poll<()> {
        while self.execution.ended().is_none() {
            let event = match self.execution.is_started() {
                false => Event::Started,
                true if self.open.is_empty() => break,
                true => ready!(self.open.poll_event(clock, cx)),
            };
            self.take(event, clock);
            ready!(Pin::new(&mut self.turns.step()).poll(cx));
        }
        Poll::Ready(())
    }

    fn into_report(self: Box<Self>, now: Timestamp) -> Execution {
        self.execution.into_report(now)
    }
}

/// A future of an execution's report.
pub(super) struct Finish<'a> {
    /// `None` once it is ready.
    driven: Option<Box<dyn Driven + 'a>>,
    clock: &'a dyn Clock,
}

impl<'a> Finish<'a> {
    pub(super) fn new<M: Machine>(drive: Drive<'a, M>, clock: &'a dyn Clock) -> Finish<'a> {
        Finish { driven: Some(Box::new(drive)), clock }
    }
}

impl Future for Finish<'_> {
    type Output = Execution;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Execution> {
        let this = &mut *self;
        let Some(driven) = &mut this.driven else { return Poll::Pending };
        ready!(driven.poll(this.clock, cx));
        let Some(driven) = this.driven.take() else { return Poll::Pending };
        Poll::Ready(driven.into_report(this.clock.now()))
    }
}

/// The same of an execution that somebody has a hand on.
#[inline]
pub(super) async fn finish_for(handle: ExecutionHandle, execution: Finish<'_>) -> Execution {
    let guard = Guard(handle);
    let report = execution.await;
    guard.0.end(report.clone());
    report
}
