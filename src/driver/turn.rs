//! Letting others run, and noticing who has something to do.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

/// How many steps an execution makes before it lets others run.
const STEPS: u32 = 128;

/// Counts the steps of an execution whose tasks answer at once: without a pause now and then it would keep its thread for good, and
/// neither its timeout nor anything else on that thread would ever get to run.
#[derive(Debug, Default)]
pub struct Turns(u32);

impl Turns {
    /// One step more; now and then it ends only once others have run.
    #[inline]
    pub fn step(&mut self) -> Step<'_> {
        Step(self)
    }
}

/// What [`Turns::step`] returns.
#[derive(Debug)]
#[must_use = "futures do nothing unless awaited"]
pub struct Step<'a>(&'a mut Turns);

impl Future for Step<'_> {
    type Output = ();

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let steps = &mut self.0.0;
        *steps += 1;
        if *steps < STEPS {
            return Poll::Ready(());
        }
        *steps = 0;
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
    pub(super) fn new(waker: &Waker) -> Arc<WakeNote> {
        Arc::new(WakeNote { woken: AtomicBool::new(false), waker: waker.clone() })
    }

    /// Whether somebody was woken since the note was made.
    pub(super) fn was_woken(&self) -> bool {
        self.woken.load(Ordering::Relaxed)
    }
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
