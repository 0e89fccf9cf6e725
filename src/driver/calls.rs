//! The effects that an execution waits for: open task calls and wake-ups.

use std::collections::{BTreeSet, HashMap};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use futures_util::future::{AbortHandle, Abortable, Aborted};
use futures_util::stream::{FuturesUnordered, Stream};

use super::Clock;
use crate::effect::{Effect, EffectId, Event};
use crate::error::TaskError;
use crate::machine::{BoxFuture, Machine, Scope};
use crate::timestamp::Timestamp;

type Answer<M> = <<M as Machine>::Scope as Scope>::Answer;
type Call<M> = <<M as Machine>::Scope as Scope>::Call;
type Answered<A> = (EffectId, Result<A, TaskError>);

/// Open effects of one execution.
pub(super) struct OpenEffects<'m, M: Machine> {
    calls: FuturesUnordered<Abortable<BoxFuture<'m, Answered<Answer<M>>>>>,
    aborts: HashMap<EffectId, AbortHandle>,
    /// In the order in which they are due.
    wakes: BTreeSet<(Timestamp, EffectId)>,
    due: HashMap<EffectId, Timestamp>,
}

impl<'m, M: Machine> OpenEffects<'m, M> {
    pub(super) fn new() -> OpenEffects<'m, M> {
        OpenEffects {
            calls: FuturesUnordered::new(),
            aborts: HashMap::new(),
            wakes: BTreeSet::new(),
            due: HashMap::new(),
        }
    }

    /// Begins what a transition asked for.
    pub(super) fn perform(&mut self, machine: &'m M, effect: Effect<Call<M>>) {
        match effect {
            Effect::Call { id, call } => {
                let answer = machine.call(call);
                let (abort, registration) = AbortHandle::new_pair();
                self.aborts.insert(id, abort);
                let call: BoxFuture<'m, _> = Box::pin(async move { (id, answer.await) });
                self.calls.push(Abortable::new(call, registration));
            }
            Effect::Wake { id, at } => {
                self.wakes.insert((at, id));
                self.due.insert(id, at);
            }
            Effect::Cancel { id } => {
                if let Some(abort) = self.aborts.remove(&id) {
                    abort.abort();
                }
                if let Some(at) = self.due.remove(&id) {
                    self.wakes.remove(&(at, id));
                }
            }
        }
    }

    /// The next event, once there is one. An answer comes before a wake-up that is due at the same time.
    pub(super) fn poll_event<C: Clock>(&mut self, clock: &C, cx: &mut Context<'_>) -> Poll<Event<Answer<M>>> {
        if let Some((id, result)) = self.poll_calls(cx) {
            self.aborts.remove(&id);
            return Poll::Ready(Event::Answered { id, result });
        }
        let Some(&(at, id)) = self.wakes.first() else { return Poll::Pending };
        std::task::ready!(clock.poll_reached(at, cx));
        self.wakes.pop_first();
        self.due.remove(&id);
        Poll::Ready(Event::Woken { id })
    }

    /// Polls the open calls until one has answered, or none can go on by itself.
    fn poll_calls(&mut self, cx: &mut Context<'_>) -> Option<Answered<Answer<M>>> {
        let note = Arc::new(WakeNote { woken: AtomicBool::new(false), waker: cx.waker().clone() });
        let waker = Waker::from(Arc::clone(&note));
        let mut cx = Context::from_waker(&waker);
        loop {
            note.woken.store(false, Ordering::Relaxed);
            match Pin::new(&mut self.calls).poll_next(&mut cx) {
                Poll::Ready(Some(Ok(answered))) => return Some(answered),
                Poll::Ready(Some(Err(Aborted))) => {}
                Poll::Ready(None) => return None,
                // A call that has woken itself is not idle: time must not jump over what it still has to do.
                Poll::Pending if note.woken.load(Ordering::Relaxed) => {}
                Poll::Pending => return None,
            }
        }
    }
}

/// Passes a wake-up on, and remembers that there was one.
struct WakeNote {
    woken: AtomicBool,
    waker: Waker,
}

impl Wake for WakeNote {
    fn wake(self: Arc<WakeNote>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<WakeNote>) {
        self.woken.store(true, Ordering::Relaxed);
        self.waker.wake_by_ref();
    }
}
