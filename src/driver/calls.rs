//! The effects that an execution waits for: open task calls and wake-ups.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use futures_util::future::{AbortHandle, Abortable};
use futures_util::stream::FuturesUnordered;

use super::Clock;
use super::observer::Observer;
use super::outside::Outside;
use super::turn::{Polled, Watch, poll_open};
use crate::callback::Incoming;
use crate::effect::{Effect, EffectId, Event};
use crate::error::TaskError;
use crate::machine::{BoxFuture, Called, Machine, Scope};
use crate::timestamp::Timestamp;

type Answer<M> = <<M as Machine>::Scope as Scope>::Answer;
type Call<M> = <<M as Machine>::Scope as Scope>::Call;
type Answered<A> = (EffectId, Result<Called<A>, TaskError>);

/// Open effects of one execution.
pub(super) struct OpenEffects<'m, M: Machine> {
    /// The call, where there is only one, as there mostly is: it is polled as it is.
    one: Option<OpenCall<'m, Answer<M>>>,
    calls: FuturesUnordered<Abortable<OpenCall<'m, Answer<M>>>>,
    aborts: BTreeMap<EffectId, AbortHandle>,
    /// Calls whose task has returned, and that somebody else ends.
    submitted: BTreeSet<EffectId>,
    watch: Watch,
    outside: Outside,
    /// In the order in which they are due.
    wakes: BTreeSet<(Timestamp, EffectId)>,
    due: BTreeMap<EffectId, Timestamp>,
}

impl<'m, M: Machine> OpenEffects<'m, M> {
    pub(super) fn new(outside: Outside) -> OpenEffects<'m, M> {
        OpenEffects {
            one: None,
            calls: FuturesUnordered::new(),
            aborts: BTreeMap::new(),
            submitted: BTreeSet::new(),
            watch: Watch::default(),
            outside,
            wakes: BTreeSet::new(),
            due: BTreeMap::new(),
        }
    }

    /// Says the execution's name, where tasks are told of it.
    pub(super) fn name(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.outside.execution = Some(Arc::from(name));
        }
    }

    /// Begins what a transition asked for.
    pub(super) fn perform(&mut self, machine: &'m M, effect: Effect<Call<M>>, observer: &Observer) {
        match effect {
            Effect::Await { id, token } => {
                self.outside.open(&id, token);
                self.submitted.insert(id);
            }
            Effect::Call { id, call, state, attempt, token, deadline } => {
                let context = self.outside.context(&id, state, attempt, token, deadline);
                let answer = observer.around(&id, machine.call(call, context));
                self.open(OpenCall { id, answer });
            }
            Effect::Wake { id, at } => {
                self.wakes.insert((at, id.clone()));
                self.due.insert(id, at);
            }
            Effect::Cancel { id } => {
                self.submitted.remove(&id);
                self.outside.close(&id);
                self.one.take_if(|one| one.id == id);
                if let Some(abort) = self.aborts.remove(&id) {
                    abort.abort();
                }
                if let Some(at) = self.due.remove(&id) {
                    self.wakes.remove(&(at, id));
                }
            }
        }
    }

    fn open(&mut self, call: OpenCall<'m, Answer<M>>) {
        // The first ones that were opened are polled first.
        if self.has_no_calls() {
            self.one = Some(call);
            return;
        }
        let (abort, registration) = AbortHandle::new_pair();
        self.aborts.insert(call.id.clone(), abort);
        self.calls.push(Abortable::new(call, registration));
    }

    fn has_no_calls(&self) -> bool {
        self.one.is_none() && self.calls.is_empty()
    }

    /// Whether nothing is open: then no event will ever come.
    pub(super) fn is_empty(&self) -> bool {
        self.one.is_none() && self.calls.is_empty() && self.wakes.is_empty() && self.submitted.is_empty()
    }

    /// The next event, once there is one. An answer comes before a wake-up that is due at the same time.
    pub(super) fn poll_event<C: Clock>(&mut self, clock: &C, cx: &mut Context<'_>) -> Poll<Event<Answer<M>>> {
        let is_idle = match self.poll_calls(cx) {
            Polled::Ready((id, result)) => {
                self.aborts.remove(&id);
                match result {
                    Ok(Called::Submitted) => drop(self.submitted.insert(id.clone())),
                    _ => self.outside.close(&id),
                }
                return Poll::Ready(Event::of_call(id, result));
            }
            Polled::Idle => true,
            Polled::Busy => false,
        };
        if let Some(incoming) = self.outside.poll(cx) {
            return Poll::Ready(match incoming {
                Incoming::Stopped(reason) => Event::Stopped { reason },
                Incoming::Completed(id, result) => Event::Completed { id, result },
                Incoming::Heartbeat(id) => Event::Heartbeat { id },
            });
        }
        let Some((at, id)) = self.wakes.first().cloned() else { return Poll::Pending };
        if is_idle {
            std::task::ready!(clock.poll_reached(at, cx));
        } else if clock.now() < at {
            // Not asked for: a clock may jump there. The call that has woken itself has us polled again.
            return Poll::Pending;
        }
        self.wakes.pop_first();
        self.due.remove(&id);
        Poll::Ready(Event::Woken { id })
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
