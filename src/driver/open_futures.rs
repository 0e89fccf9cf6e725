//! Futures that are open at the same time in one task: each is polled when it was woken, in the order in which they were.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

/// Open futures. Without any it takes no memory of its own.
pub(super) struct OpenFutures<F> {
    places: Vec<Place<F>>,
    /// Places whose future has ended, for the next ones.
    free: Vec<usize>,
    woken: Option<Arc<Woken>>,
}

/// Names a future in its set. That of one that has ended is never another's.
#[derive(Clone, Copy, Debug)]
pub(super) struct FutureId {
    place: usize,
    /// How many futures had the place before.
    generation: u64,
}

struct Place<F> {
    future: Option<F>,
    generation: u64,
    /// What wakes it. That of one that has ended may wake the next one, which is polled once too often then.
    bell: Arc<Bell>,
}

/// Which places are to be polled.
#[derive(Default)]
struct Woken(Mutex<(VecDeque<usize>, Option<Waker>)>);

struct Bell {
    place: usize,
    /// Whether the place is to be polled already.
    has_rung: AtomicBool,
    woken: Arc<Woken>,
}

impl<F> Default for OpenFutures<F> {
    fn default() -> OpenFutures<F> {
        OpenFutures { places: Vec::new(), free: Vec::new(), woken: None }
    }
}

impl<F> OpenFutures<F> {
    pub(super) fn len(&self) -> usize {
        self.places.len() - self.free.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a future, which is to be polled.
    pub(super) fn push(&mut self, future: F) -> FutureId {
        let woken = self.woken.get_or_insert_default();
        let place = self.free.pop().unwrap_or_else(|| {
            let place = self.places.len();
            let bell = Arc::new(Bell { place, has_rung: AtomicBool::new(false), woken: Arc::clone(woken) });
            self.places.push(Place { future: None, generation: 0, bell });
            place
        });
        let taken = &mut self.places[place];
        taken.future = Some(future);
        taken.bell.ring();
        FutureId { place, generation: taken.generation }
    }

    /// Drops a future, unless it has ended.
    pub(super) fn close(&mut self, id: FutureId) {
        if self.places.get(id.place).is_some_and(|place| place.generation == id.generation) {
            drop(self.vacate(id.place));
        }
    }

    fn vacate(&mut self, place: usize) -> Option<F> {
        let left = self.places.get_mut(place)?;
        left.generation += 1;
        self.free.push(place);
        left.future.take()
    }
}

impl<F: Future + Unpin> OpenFutures<F> {
    /// What the next one has come to; `None` if none is open. Polls each that was woken once at most, so that others get to run.
    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<F::Output>> {
        let Some(woken) = self.woken.as_deref().filter(|_| self.places.len() > self.free.len()) else {
            return Poll::Ready(None);
        };
        for _ in 0..woken.watch(cx.waker()) {
            let Some(number) = woken.next() else { break };
            let Some(place) = self.places.get_mut(number) else { continue };
            // Before it is polled: it may wake itself.
            place.bell.has_rung.store(false, Ordering::Release);
            let Some(future) = &mut place.future else { continue };
            let waker = Waker::from(Arc::clone(&place.bell));
            if let Poll::Ready(output) = Pin::new(future).poll(&mut Context::from_waker(&waker)) {
                drop(self.vacate(number));
                return Poll::Ready(Some(output));
            }
        }
        Poll::Pending
    }
}

impl Woken {
    fn lock(&self) -> MutexGuard<'_, (VecDeque<usize>, Option<Waker>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who is to be woken with the next one; how many are to be polled now.
    fn watch(&self, waker: &Waker) -> usize {
        let (places, watcher) = &mut *self.lock();
        if !watcher.as_ref().is_some_and(|watcher| watcher.will_wake(waker)) {
            *watcher = Some(waker.clone());
        }
        places.len()
    }

    fn next(&self) -> Option<usize> {
        self.lock().0.pop_front()
    }

    fn push(&self, place: usize) -> Option<Waker> {
        let (places, watcher) = &mut *self.lock();
        places.push_back(place);
        watcher.take()
    }
}

impl Bell {
    fn ring(&self) {
        if !self.has_rung.swap(true, Ordering::AcqRel)
            && let Some(watcher) = self.woken.push(self.place)
        {
            watcher.wake();
        }
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Bell>) {
        self.ring();
    }

    fn wake_by_ref(self: &Arc<Bell>) {
        self.ring();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::future::poll_fn;

    use super::*;

    type Boxed<'f> = Pin<Box<dyn Future<Output = u32> + 'f>>;

    fn poll(open: &mut OpenFutures<Boxed<'_>>) -> Poll<Option<u32>> {
        open.poll_next(&mut Context::from_waker(Waker::noop()))
    }

    /// Done once the cell says so; counts its polls, and leaves its waker.
    fn when<'f>(
        number: u32,
        done: &'f Cell<bool>,
        polls: &'f Cell<u32>,
        waker: &'f RefCell<Option<Waker>>,
    ) -> Boxed<'f> {
        Box::pin(poll_fn(move |cx| {
            polls.set(polls.get() + 1);
            waker.replace(Some(cx.waker().clone()));
            if done.get() { Poll::Ready(number) } else { Poll::Pending }
        }))
    }

    #[test]
    fn only_what_was_woken_is_polled() {
        let (done, polls, wakers) = <([Cell<bool>; 3], [Cell<u32>; 3], [RefCell<Option<Waker>>; 3])>::default();
        let mut open = OpenFutures::default();
        let ids: Vec<FutureId> = (0..3).map(|i| open.push(when(i as u32, &done[i], &polls[i], &wakers[i]))).collect();
        let counts = || polls.each_ref().map(Cell::get);
        assert!(poll(&mut open).is_pending() && poll(&mut open).is_pending());
        assert_eq!(counts(), [1, 1, 1]);
        let wake = |i: usize| wakers[i].borrow().iter().for_each(Waker::wake_by_ref);
        done.iter().for_each(|done| done.set(true));
        wake(2);
        wake(0);
        wake(2);
        assert_eq!(
            (poll(&mut open), poll(&mut open), poll(&mut open)),
            (Poll::Ready(Some(2)), Poll::Ready(Some(0)), Poll::Pending)
        );
        assert_eq!((counts(), open.len()), ([2, 1, 2], 1));
        // One that has ended is not another, and one that is closed is not polled again.
        open.close(ids[0]);
        let next = open.push(Box::pin(async { 7 }));
        open.close(ids[0]);
        open.close(ids[1]);
        wake(1);
        assert_eq!(
            (poll(&mut open), poll(&mut open), open.is_empty()),
            (Poll::Ready(Some(7)), Poll::Ready(None), true)
        );
        open.close(next);
        assert!(open.is_empty());
    }

    #[test]
    fn one_that_wakes_itself_lets_others_run() {
        let polls = Cell::new(0);
        let mut open = OpenFutures::<Boxed<'_>>::default();
        open.push(Box::pin(poll_fn(|cx| {
            polls.set(polls.get() + 1);
            cx.waker().wake_by_ref();
            Poll::Pending
        })));
        assert!(poll(&mut open).is_pending() && poll(&mut open).is_pending());
        assert_eq!(polls.get(), 2);
    }
}
