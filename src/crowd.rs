//! Futures at work beside each other in one task.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

use crate::ledger::Ledger;

/// Futures by number. Only those are polled that were woken, in the order in which they were.
pub(crate) struct Crowd<F> {
    members: Ledger<u64, Member<F>>,
    woken: Arc<Woken>,
}

struct Member<F> {
    future: F,
    call: Arc<Call>,
}

impl<F> Default for Crowd<F> {
    fn default() -> Crowd<F> {
        Crowd { members: Ledger::default(), woken: Arc::default() }
    }
}

impl<F: Future + Unpin> Crowd<F> {
    /// One more, with a number that no other has; it is polled with the next poll.
    pub(crate) fn insert(&mut self, number: u64, future: F) {
        self.members.insert(number, Member { future, call: Call::first(number, &self.woken) });
    }

    /// Drops one, if it is there.
    pub(crate) fn remove(&mut self, number: u64) {
        self.members.remove(number);
    }

    pub(crate) fn len(&self) -> usize {
        self.members.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// What one of them has come to. It is pending once each that was woken before has been polled: one that wakes itself meanwhile is
    /// polled the next time, which the task is woken for.
    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<F::Output> {
        for _ in 0..self.woken.begin(cx.waker()) {
            let Some(number) = self.woken.next() else { break };
            let Some(member) = self.members.get_mut(number) else { continue };
            if let Poll::Ready(output) = member.call.poll(&mut member.future) {
                self.members.remove(number);
                return Poll::Ready(output);
            }
        }
        Poll::Pending
    }
}

/// Who was woken, and whom to tell.
#[derive(Default)]
struct Woken(Mutex<(VecDeque<u64>, Option<Waker>)>);

impl Woken {
    /// How many were woken since they were polled last.
    #[inline]
    fn begin(&self, waker: &Waker) -> usize {
        let mut woken = self.lock();
        if !woken.1.as_ref().is_some_and(|known| known.will_wake(waker)) {
            woken.1 = Some(waker.clone());
        }
        woken.0.len()
    }

    #[inline]
    fn next(&self) -> Option<u64> {
        self.lock().0.pop_front()
    }

    #[inline]
    fn push(&self, number: u64) {
        let waker = {
            let mut woken = self.lock();
            woken.0.push_back(number);
            woken.1.clone()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    #[inline]
    fn lock(&self) -> MutexGuard<'_, (VecDeque<u64>, Option<Waker>)> {
        // Nothing panics while the lock is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How one of them is woken.
struct Call {
    number: u64,
    /// Whether it waits to be polled already.
    is_called: AtomicBool,
    woken: Arc<Woken>,
}

impl Call {
    /// Of one that was never polled.
    #[inline]
    fn first(number: u64, woken: &Arc<Woken>) -> Arc<Call> {
        woken.push(number);
        Arc::new(Call { number, is_called: AtomicBool::new(true), woken: Arc::clone(woken) })
    }

    fn poll<F: Future + Unpin>(self: &Arc<Call>, future: &mut F) -> Poll<F::Output> {
        self.is_called.store(false, Ordering::Release);
        let waker = Waker::from(Arc::clone(self));
        Pin::new(future).poll(&mut Context::from_waker(&waker))
    }
}

impl Wake for Call {
    #[inline]
    fn wake(self: Arc<Call>) {
        self.wake_by_ref();
    }

    #[inline]
    fn wake_by_ref(self: &Arc<Call>) {
        if !self.is_called.swap(true, Ordering::AcqRel) {
            self.woken.push(self.number);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;

    use super::*;

    type Task = Pin<Box<dyn Future<Output = u64> + Send>>;

    /// Answers with its number once this is set, and keeps its waker there.
    fn task(number: u64, gate: &Arc<Mutex<(bool, Option<Waker>)>>) -> Task {
        let gate = Arc::clone(gate);
        Box::pin(poll_fn(move |cx| {
            let mut gate = gate.lock().unwrap();
            gate.1 = Some(cx.waker().clone());
            if gate.0 { Poll::Ready(number) } else { Poll::Pending }
        }))
    }

    fn open(gate: &Arc<Mutex<(bool, Option<Waker>)>>) {
        let waker = {
            let mut gate = gate.lock().unwrap();
            gate.0 = true;
            gate.1.take()
        };
        waker.into_iter().for_each(Waker::wake);
    }

    /// Counts how often the task is woken.
    #[derive(Default)]
    struct Count(Mutex<u32>);

    impl Wake for Count {
        fn wake(self: Arc<Count>) {
            *self.0.lock().unwrap() += 1;
        }
    }

    #[test]
    fn those_that_are_woken_answer_in_the_order_in_which_they_were() {
        let (mut crowd, gates) = (Crowd::default(), [(); 4].map(|()| Arc::default()));
        (0..).zip(&gates).for_each(|(number, gate)| crowd.insert(number, task(number, gate)));
        let count = Arc::new(Count::default());
        let waker = Waker::from(Arc::clone(&count));
        let mut cx = Context::from_waker(&waker);
        assert!(crowd.poll(&mut cx).is_pending() && crowd.len() == 4);
        crowd.remove(1);
        [2, 1, 0].into_iter().for_each(|index: usize| open(&gates[index]));
        assert!(*count.0.lock().unwrap() >= 2);
        assert_eq!((crowd.poll(&mut cx), crowd.poll(&mut cx)), (Poll::Ready(2), Poll::Ready(0)));
        assert!(crowd.poll(&mut cx).is_pending() && crowd.len() == 1 && !crowd.is_empty());
    }

    #[test]
    fn one_that_wakes_itself_lets_others_run() {
        let mut crowd: Crowd<Task> = Crowd::default();
        let count = Arc::new(Count::default());
        let waker = Waker::from(Arc::clone(&count));
        let mut n_polls = 0;
        crowd.insert(
            7,
            Box::pin(poll_fn(move |cx| {
                n_polls += 1;
                cx.waker().wake_by_ref();
                if n_polls == 3 { Poll::Ready(n_polls) } else { Poll::Pending }
            })),
        );
        let mut cx = Context::from_waker(&waker);
        assert!(crowd.poll(&mut cx).is_pending());
        assert_eq!(*count.0.lock().unwrap(), 1);
        assert!(crowd.poll(&mut cx).is_pending());
        assert_eq!(crowd.poll(&mut cx), Poll::Ready(3));
        assert!(crowd.poll(&mut cx).is_pending() && crowd.is_empty());
    }
}
