//! A plain path: keys and indices from `$`.

use std::slice;

use crate::reference_path::Step;

/// A path with the text that it has in the definition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Path {
    steps: Steps,
    pub(super) text: &'static str,
}

/// Most paths have one step; a slice of it would be one more constant for rustc.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Steps {
    One(Step),
    Many(&'static [Step]),
}

impl Path {
    /// `$.key`
    #[inline]
    pub const fn key(text: &'static str, key: &'static str) -> Path {
        Path { steps: Steps::One(Step::Key(key)), text }
    }

    /// Any plain path.
    #[inline]
    pub const fn new(text: &'static str, steps: &'static [Step]) -> Path {
        Path { steps: Steps::Many(steps), text }
    }

    #[inline]
    pub(super) fn steps(&self) -> &[Step] {
        match &self.steps {
            Steps::One(step) => slice::from_ref(step),
            Steps::Many(steps) => steps,
        }
    }
}
