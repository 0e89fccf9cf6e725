//! Two futures as one: a Parallel's branches.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use pin_project_lite::pin_project;

/// Both futures beside each other; what both have returned.
///
/// # Errors
/// The first one of either; the other is dropped.
pub fn try_join<A, B, T, U, E>(first: A, second: B) -> TryJoin<A, B, T, U>
where
    A: Future<Output = Result<T, E>>,
    B: Future<Output = Result<U, E>>,
{
    TryJoin { first, second, left: None, right: None }
}

pin_project! {
    /// What [`try_join`] returns.
    #[derive(Debug)]
    #[must_use = "futures do nothing unless awaited"]
    pub struct TryJoin<A, B, T, U> {
        #[pin]
        first: A,
        #[pin]
        second: B,
        // What they have returned: then they are not polled again.
        left: Option<T>,
        right: Option<U>,
    }
}

impl<A, B, T, U, E> Future for TryJoin<A, B, T, U>
where
    A: Future<Output = Result<T, E>>,
    B: Future<Output = Result<U, E>>,
{
    type Output = Result<(T, U), E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        if this.left.is_none()
            && let Poll::Ready(result) = this.first.poll(cx)
        {
            match result {
                Ok(output) => *this.left = Some(output),
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
        if this.right.is_none()
            && let Poll::Ready(result) = this.second.poll(cx)
        {
            match result {
                Ok(output) => *this.right = Some(output),
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
        match (this.left.take(), this.right.take()) {
            (Some(left), Some(right)) => Poll::Ready(Ok((left, right))),
            (left, right) => {
                (*this.left, *this.right) = (left, right);
                Poll::Pending
            }
        }
    }
}
