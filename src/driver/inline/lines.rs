//! Lines of execution inside a machine that is run inline: a Parallel's branches and a Map's iterations, as futures of one task.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use crate::crowd::Crowd;
use crate::driver::turn::Turns;
use crate::error::ExecutionError;
use crate::transition::fork::INLINE_CONCURRENCY;

/// How many events have happened, for lines that run at the same time.
///
/// They all run in one task, one after the other: it is atomic only so that the task may move between threads.
#[derive(Debug, Default)]
pub struct Count(AtomicU64);

impl Count {
    /// How many there are.
    #[inline]
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    /// So many have happened now.
    #[inline]
    pub fn set(&self, n_events: u64) {
        self.0.store(n_events, Ordering::Relaxed);
    }

    /// One more has happened.
    #[inline]
    pub fn step(&self) {
        self.set(self.get() + 1);
    }
}

/// Runs the iterations of a Map that wait for something, some at the same time; what they returned, in the order of the items.
/// `max_concurrency` is as in the definition: 0 for as many as the service runs.
///
/// An iteration that never waits costs no memory of its own: the next one runs in its place.
///
/// # Errors
/// The first one of an iteration; the others are dropped.
pub async fn each<T, F>(
    len: usize,
    max_concurrency: u32,
    begin: impl FnMut(usize) -> F + Send,
) -> Result<Vec<T>, ExecutionError>
where
    T: Send,
    F: Future<Output = Result<T, ExecutionError>> + Send,
{
    let limit = if max_concurrency == 0 { INLINE_CONCURRENCY } else { max_concurrency };
    let mut iterations = Iterations {
        begin,
        len,
        limit: limit as usize,
        results: Vec::with_capacity(len),
        pending: Crowd::default(),
        place: None,
    };
    let mut turns = Turns::default();
    loop {
        let is_done = poll_fn(|cx| iterations.poll(cx)).await?;
        if is_done {
            return Ok(iterations.results.into_iter().flatten().collect());
        }
        turns.step().await;
    }
}

struct Iterations<B, F, T> {
    begin: B,
    len: usize,
    limit: usize,
    /// By number, of those that have begun.
    results: Vec<Option<T>>,
    pending: Crowd<Numbered<F>>,
    /// Where one that has ended ran.
    place: Option<Pin<Box<F>>>,
}

impl<T, F, B> Iterations<B, F, T>
where
    F: Future<Output = Result<T, ExecutionError>>,
    B: FnMut(usize) -> F,
{
    /// Begins one, or goes on with those that wait; whether all have ended.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<bool, ExecutionError>> {
        if self.results.len() < self.len && self.pending.len() < self.limit {
            return Poll::Ready(self.begin_next(cx).map(|()| false));
        }
        if self.pending.is_empty() {
            return Poll::Ready(Ok(true));
        }
        self.pending.poll(cx).map(|(number, result, place)| {
            let result = result?;
            self.place = place;
            if let Some(slot) = self.results.get_mut(number) {
                *slot = Some(result);
            }
            Ok(false)
        })
    }

    fn begin_next(&mut self, cx: &mut Context<'_>) -> Result<(), ExecutionError> {
        let number = self.results.len();
        let future = (self.begin)(number);
        let mut place = match self.place.take() {
            Some(mut place) => {
                place.set(future);
                place
            }
            None => Box::pin(future),
        };
        match place.as_mut().poll(cx) {
            Poll::Ready(result) => {
                self.results.push(Some(result?));
                self.place = Some(place);
            }
            Poll::Pending => {
                self.results.push(None);
                self.pending.insert(number as u64, Numbered { number, future: Some(place) });
            }
        }
        Ok(())
    }
}

/// An iteration that waits, and which one it is.
struct Numbered<F> {
    number: usize,
    future: Option<Pin<Box<F>>>,
}

impl<F: Future> Future for Numbered<F> {
    type Output = (usize, F::Output, Option<Pin<Box<F>>>);

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(future) = &mut self.future else { return Poll::Pending };
        future.as_mut().poll(cx).map(|output| (self.number, output, self.future.take()))
    }
}

/// Runs the iterations of a Map that wait for nothing.
///
/// # Errors
/// The first one of an iteration.
pub async fn each_at_once<T: Send>(
    len: usize,
    mut run: impl FnMut(usize) -> Result<T, ExecutionError> + Send,
) -> Result<Vec<T>, ExecutionError> {
    let (mut results, mut turns) = (Vec::with_capacity(len), Turns::default());
    for number in 0..len {
        turns.step().await;
        results.push(run(number)?);
    }
    Ok(results)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run<F: Future>(future: F) -> F::Output {
        let mut future = std::pin::pin!(future);
        let mut cx = Context::from_waker(std::task::Waker::noop());
        loop {
            if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
                return output;
            }
        }
    }

    /// Pending so many times.
    async fn pause(mut n_polls: usize) {
        poll_fn(|cx| {
            cx.waker().wake_by_ref();
            n_polls = n_polls.saturating_sub(1);
            if n_polls == 0 { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }

    #[test]
    fn results_stand_in_the_order_of_the_items() {
        let results = run(each(5, 0, |number| async move {
            pause(10 - number).await;
            Ok(number)
        }));
        assert_eq!(results, Ok(vec![0, 1, 2, 3, 4]));
        assert_eq!(run(each(0, 0, |number| async move { Ok(number) })), Ok(vec![]));
        assert_eq!(run(each_at_once(3, Ok)), Ok(vec![0, 1, 2]));
    }

    #[test]
    fn no_more_run_at_the_same_time_than_may() {
        let most = |max_concurrency| {
            let (n_running, most) = (AtomicU64::new(0), AtomicU64::new(0));
            let results = run(each(100, max_concurrency, |number| {
                let (n_running, most) = (&n_running, &most);
                async move {
                    most.fetch_max(n_running.fetch_add(1, Ordering::Relaxed) + 1, Ordering::Relaxed);
                    pause(number % 7).await;
                    n_running.fetch_sub(1, Ordering::Relaxed);
                    Ok(())
                }
            }));
            assert_eq!(results.map(|results| results.len()), Ok(100));
            most.into_inner()
        };
        assert_eq!((most(1), most(3), most(0)), (1, 3, 40));
    }

    #[test]
    fn the_first_error_ends_all() {
        let error = || ExecutionError::runtime("no");
        let result: Result<Vec<()>, _> = run(each(9, 2, |number| async move {
            pause(5 + number).await;
            if number == 1 { Err(error()) } else { Ok(()) }
        }));
        assert_eq!(result, Err(error()));
        let mut n_begun = 0;
        let result: Result<Vec<()>, _> = run(each_at_once(4, |_| {
            n_begun += 1;
            Err(error())
        }));
        assert_eq!((result, n_begun), (Err(error()), 1));
    }
}
