//! One evaluation of one expression: its bounds, its moment and its random numbers.

use std::cell::Cell;

use super::Fault;

/// How deep calls may nest where nothing else is said: as deep as a thread's stack takes.
const MAX_DEPTH: u32 = 300;

/// How many items one evaluation may work through. They may all be in memory at once: that is less than a gigabyte.
const MAX_STEPS: u64 = 25_000_000;

/// A call of a function takes as long as so many items.
pub(super) const CALL: usize = 5;

/// The bytes that one value may have, as the service bounds it.
pub const MAX_BYTES: usize = 6_990_256;

/// What one evaluation has used up, and what it sees of the outside.
#[derive(Debug)]
pub struct Evaluation {
    depth: Cell<u32>,
    max_depth: u32,
    steps: Cell<u64>,
    now: f64,
    random: Cell<u64>,
}

impl Evaluation {
    /// An evaluation at a moment, in milliseconds since 1970, with the seed of its random numbers.
    #[inline]
    #[must_use]
    pub fn new(now: f64, seed: u64) -> Evaluation {
        Evaluation { depth: Cell::new(0), max_depth: MAX_DEPTH, steps: Cell::new(0), now, random: Cell::new(seed) }
    }

    /// With another bound on nested calls; Step Functions has 100.
    #[inline]
    #[must_use]
    pub fn max_depth(mut self, max_depth: u32) -> Evaluation {
        self.max_depth = max_depth.min(MAX_DEPTH);
        self
    }

    /// Milliseconds since 1970, the same during one evaluation.
    #[must_use]
    pub fn now(&self) -> f64 {
        self.now
    }

    /// The next random bits.
    pub fn next_random(&self) -> u64 {
        let state = self.random.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.random.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Goes one call deeper while `call` runs.
    ///
    /// # Errors
    /// That calls are nested too deep, or what `call` fails with.
    pub fn nested<T>(&self, call: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
        self.step(CALL)?;
        let depth = self.depth.get() + 1;
        if depth > self.max_depth {
            let text = format!(
                "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as \
                 tail-recursive. Depth={depth} max={}",
                self.max_depth
            );
            return Err(Fault::new("U1001").message(text));
        }
        self.depth.set(depth);
        let result = call();
        self.depth.set(depth - 1);
        result
    }

    /// Counts work done, so that an endless one ends.
    ///
    /// # Errors
    /// That there was too much.
    #[inline]
    pub fn step(&self, n_items: usize) -> Result<(), Fault> {
        let steps = self.steps.get() + n_items as u64;
        self.steps.set(steps);
        if steps > MAX_STEPS { Err(too_long()) } else { Ok(()) }
    }

    /// Checks a value's size before it is built.
    ///
    /// # Errors
    /// That it is too large.
    pub fn check_size(&self, n_bytes: usize) -> Result<(), Fault> {
        if n_bytes > MAX_BYTES {
            return Err(Fault::new("U1002").message("Expression evaluation memory limit exceeded"));
        }
        Ok(())
    }
}

#[cold]
fn too_long() -> Fault {
    Fault::new("U1001").message("Expression evaluation timeout: Check for infinite loop")
}
