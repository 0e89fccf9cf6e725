//! What can stand in a repetition of `quote!`, `#( … )*`: iterators and slices, item by item, and beside them whatever is no sequence,
//! again and again.

use std::cell::Cell;
use std::fmt::{self, Display, Formatter};

use super::ToTokens;

/// The code that a repetition makes: it is written where it stands, round by round.
pub(crate) struct Repeated<F>(Cell<Option<F>>);

impl<F: FnOnce(&mut Formatter<'_>) -> fmt::Result> Repeated<F> {
    /// What writes all rounds.
    pub(crate) fn new(rounds: F) -> Repeated<F> {
        Repeated(Cell::new(Some(rounds)))
    }
}

impl<F: FnOnce(&mut Formatter<'_>) -> fmt::Result> Display for Repeated<F> {
    fn fmt(&self, code: &mut Formatter<'_>) -> fmt::Result {
        match self.0.take() {
            Some(rounds) => rounds(code),
            None => Ok(()),
        }
    }
}

/// What a name stands for in one round. A name may be there twice: it is asked again for its next item then, and is the same.
pub(crate) struct Item<T>(pub(crate) T);

impl<T> Item<T> {
    /// Itself.
    pub(crate) fn next(self) -> Option<T> {
        Some(self.0)
    }
}

impl<T: ToTokens> ToTokens for Item<T> {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(code)
    }
}

/// The same in each round.
pub(crate) struct Same<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized> Iterator for Same<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        Some(self.0)
    }
}

/// Three traits with one method: which one is meant follows from what the value is.
pub(crate) mod repeats {
    use super::{Same, ToTokens};

    pub(crate) trait Iterators: Iterator + Sized {
        fn repeated(self) -> Self {
            self
        }
    }

    impl<T: Iterator> Iterators for T {}

    pub(crate) trait Slices<T> {
        fn repeated(&self) -> std::slice::Iter<'_, T>;
    }

    impl<T> Slices<T> for [T] {
        fn repeated(&self) -> std::slice::Iter<'_, T> {
            self.iter()
        }
    }

    pub(crate) trait Others: ToTokens {
        fn repeated(&self) -> Same<'_, Self> {
            Same(self)
        }
    }

    impl<T: ToTokens + ?Sized> Others for T {}
}
