//! The effects that an execution waits for: open task calls and wake-ups.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use super::observer::Observer;
use super::outside::Outside;
use super::pending::Pending;
use super::turn::{Polled, Watch, poll_open};
use super::{Answer, Call, Clock};
use crate::callback::Incoming;
use crate::crowd::Crowd;
use crate::effect::{Effect, EffectId, Event};
use crate::error::TaskError;
use crate::machine::{BoxFuture, Called, Machine};

type Answered<A> = (EffectId, Result<Called<A>, TaskError>);

/// Open effects of one execution.
pub(super) struct OpenEffects<'m, M: Machine> {
    /// The call, where there is only one, as there mostly is: it is polled as it is.
    one: Option<OpenCall<'m, Answer<M>>>,
    calls: Crowd<OpenCall<'m, Answer<M>>>,
    pending: Pending,
    watch: Watch,
}

impl<'m, M: Machine> OpenEffects<'m, M> {
    pub(super) fn new(outside: Outside) -> OpenEffects<'m, M> {
        OpenEffects { one: None, calls: Crowd::default(), pending: Pending::new(outside), watch: Watch::default() }
    }

    /// Says the execution's name, where tasks are told of it.
    pub(super) fn name(&mut self, name: Option<&str>) {
        self.pending.outside.name(name);
    }

    /// Begins what a transition asked for.
    pub(super) fn perform(&mut self, machine: &'m M, effect: Effect<Call<M>>, observer: &Observer) {
        match effect {
            Effect::Await { id, token } => self.pending.submitted(&id, token),
            Effect::Call { id, call, state, attempt, token, deadline } => {
                let context = self.pending.outside.context(&id, state, attempt, token, deadline);
                let answer = observer.around(&id, machine.call(call, context));
                self.open(OpenCall { id, answer });
            }
            Effect::Wake { id, at } => self.pending.wake(id, at),
            Effect::Cancel { id } => {
                self.one.take_if(|one| one.id == id);
                self.calls.remove(id.number);
                self.pending.cancel(&id);
            }
        }
    }

    fn open(&mut self, call: OpenCall<'m, Answer<M>>) {
        // The first ones that were opened are polled first.
        if self.has_no_calls() {
            self.one = Some(call);
            return;
        }
        self.calls.insert(call.id.number, call);
    }

    fn has_no_calls(&self) -> bool {
        self.one.is_none() && self.calls.is_empty()
    }

    /// Whether nothing is open: then no event will ever come.
    pub(super) fn is_empty(&self) -> bool {
        self.has_no_calls() && self.pending.is_empty()
    }

    /// The next event, once there is one. An answer comes before a wake-up that is due at the same time.
    pub(super) fn poll_event(&mut self, clock: &dyn Clock, cx: &mut Context<'_>) -> Poll<Event<Answer<M>>> {
        let is_idle = match self.poll_calls(cx) {
            Polled::Ready((id, result)) => {
                self.pending.returned(&id, matches!(result, Ok(Called::Submitted)));
                return Poll::Ready(Event::of_call(id, result));
            }
            Polled::Idle => true,
            Polled::Busy => false,
        };
        if let Some(incoming) = self.pending.poll_incoming(cx) {
            return Poll::Ready(match incoming {
                Incoming::Stopped(reason) => Event::Stopped { reason },
                Incoming::Completed(id, result) => Event::Completed { id, result },
                Incoming::Heartbeat(id) => Event::Heartbeat { id },
            });
        }
        self.pending.poll_wake(is_idle, clock, cx).map(|id| Event::Woken { id })
    }

    fn poll_calls(&mut self, cx: &Context<'_>) -> Polled<Answered<Answer<M>>> {
        if self.has_no_calls() {
            return Polled::Idle;
        }
        let note = self.watch.begin(cx.waker());
        let waker = Waker::from(Arc::clone(&note));
        let mut cx = Context::from_waker(&waker);
        if let Some(Poll::Ready(answered)) = self.one.as_mut().map(|one| Pin::new(one).poll(&mut cx)) {
            self.one = None;
            return Polled::Ready(answered);
        }
        poll_open(&mut self.calls, &note, &mut cx)
    }
}

/// A task at work.
struct OpenCall<'m, A> {
    id: EffectId,
    answer: BoxFuture<'m, Result<Called<A>, TaskError>>,
}

impl<A> Future for OpenCall<'_, A> {
    type Output = Answered<A>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Answered<A>> {
        self.answer.as_mut().poll(cx).map(|result| (self.id.clone(), result))
    }
}
