//! Letting others run, and noticing who has something to do.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use crate::crowd::Crowd;

/// How many steps an execution makes before it lets others run.
const STEPS: u32 = 128;

/// Counts the steps of an execution whose tasks answer at once: without a pause now and then it would keep its thread for good, and
/// neither its timeout nor anything else on that thread would ever get to run.
#[derive(Debug, Default)]
pub struct Turns(u32);

impl Turns {
    /// One step more; now and then it ends only once others have run.
    #[inline]
    pub fn step(&mut self) -> Step {
        self.0 = self.0.wrapping_add(1);
        Step { lets_others_run: self.0.is_multiple_of(STEPS) }
    }

    /// The next step ends only once others have run, however few there were since the last time.
    pub(super) fn rest(&mut self) {
        self.0 = u32::MAX;
    }
}

/// What [`Turns::step`] returns. It doesn't refer to the count, so that a loop can have the count in a register.
#[derive(Debug)]
#[must_use = "futures do nothing unless awaited"]
pub struct Step {
    lets_others_run: bool,
}

impl Future for Step {
    type Output = ();

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if !std::mem::take(&mut self.lets_others_run) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Passes a wake-up on, and remembers that there was one: a future that has woken itself is not idle, so time must not jump over
/// what it still has to do.
pub(super) struct WakeNote {
    woken: AtomicBool,
    waker: Waker,
}

impl WakeNote {
    #[inline]
    pub(super) fn new(waker: &Waker) -> Arc<WakeNote> {
        Arc::new(WakeNote { woken: AtomicBool::new(false), waker: waker.clone() })
    }

    /// Whether somebody was woken since the note was made.
    #[inline]
    pub(super) fn was_woken(&self) -> bool {
        self.woken.load(Ordering::Relaxed)
    }
}

impl Wake for WakeNote {
    #[inline]
    fn wake(self: Arc<WakeNote>) {
        self.wake_by_ref();
    }

    #[inline]
    fn wake_by_ref(self: &Arc<WakeNote>) {
        self.woken.store(true, Ordering::Relaxed);
        self.waker.wake_by_ref();
    }
}

/// How open futures stand.
pub(super) enum Polled<T> {
    /// One of them is ready.
    Ready(T),
    /// None of them goes on before it is woken.
    Idle,
    /// One of them has woken itself: it goes on once others have run.
    Busy,
}

/// Notices whether what is polled has woken itself: from one poll to the next by the same note, which costs an allocation.
#[derive(Default)]
pub(super) struct Watch(Option<Arc<WakeNote>>);

impl Watch {
    /// The note for one more poll: nobody was woken yet.
    #[inline]
    pub(super) fn begin(&mut self, waker: &Waker) -> Arc<WakeNote> {
        let known = self.0.take().filter(|note| note.waker.will_wake(waker));
        let note = known.unwrap_or_else(|| WakeNote::new(waker));
        note.woken.store(false, Ordering::Relaxed);
        self.0 = Some(Arc::clone(&note));
        note
    }
}

/// Polls open futures: whether one is ready, or can go on at once. `cx` wakes by the note.
pub(super) fn poll_open<F: Future + Unpin>(
    open: &mut Crowd<F>,
    note: &WakeNote,
    cx: &mut Context<'_>,
) -> Polled<F::Output> {
    match open.poll(cx) {
        Poll::Ready(ready) => Polled::Ready(ready),
        Poll::Pending if note.was_woken() => Polled::Busy,
        Poll::Pending => Polled::Idle,
    }
}
