//! What is collected into a `Vec`, for a compiler that is compiled without optimising, as macros are.
//!
//! There `collect` is some sixteen functions of the standard library for each iterator, which are for speed; compiling those took more
//! than a second from everyone who uses the macro. This is one function.

/// Iterators that become a `Vec`.
pub(crate) trait CollectVec: Iterator + Sized {
    /// All that it gives.
    #[allow(clippy::while_let_on_iterator)] // `for` calls a function more for each iterator.
    fn collect_vec(mut self) -> Vec<Self::Item> {
        let mut all = Vec::new();
        while let Some(item) = self.next() {
            all.push(item);
        }
        all
    }
}

impl<I: Iterator> CollectVec for I {}
