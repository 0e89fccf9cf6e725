//! A workload: what asl-native makes of a definition, and other ways to the same.

use crate::measure::{self, Comparison};
use crate::peers::Program;
use crate::table::Row;

/// One run, which says whether it went well.
pub type Run = Box<dyn Fn() -> bool>;

/// What is measured, and beside what.
pub struct Workload {
    /// What the table calls it.
    pub name: &'static str,
    /// What asl-native makes of the definition.
    pub ours: Run,
    /// How often we may allocate in a run.
    pub allocations: Bound,
    /// Other ways to the same.
    pub others: Vec<Other>,
}

/// Another way to the same.
pub struct Other {
    /// What the table calls it: `by hand, typed`.
    pub name: &'static str,
    pub run: Side,
    /// What our time may be, as a multiple of its time.
    pub bound: Bound,
}

/// How the other way is gone.
pub enum Side {
    /// In this process, turn by turn with ours.
    Here(Run),
    /// In a process of its own, which says how many nanoseconds a run took.
    Elsewhere(Program),
    /// Not at all, because it is not there: a note.
    Absent(&'static str),
}

/// What was promised.
#[derive(Clone, Copy)]
pub enum Bound {
    /// Nothing.
    None,
    /// Ratio of our time to the other's; number of allocations.
    AtMost(f64),
    /// As many allocations more than the first other way.
    Extra(u64),
    /// The other takes so many times as long.
    TimesFaster(f64),
}

impl Workload {
    /// One of its sides: `ours`, or what the other is called.
    #[must_use]
    pub fn side(&self, name: &str) -> Option<&Run> {
        if name == "ours" {
            return Some(&self.ours);
        }
        self.others.iter().find(|other| other.name == name).and_then(Other::here)
    }

    /// Ours, and the others that run in this process.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        std::iter::once(&self.ours).chain(self.others.iter().filter_map(Other::here))
    }

    /// Measures it. `allocations` are those of its [runs](Self::runs), which the program `allocations` counts.
    #[must_use]
    pub fn rows(&self, id: &str, allocations: &[u64]) -> Vec<Row> {
        let here: Vec<&Run> = self.others.iter().filter_map(Other::here).collect();
        let times = measure::interleaved(&self.ours, &here);
        let (allocations, theirs) = allocations.split_first().map_or((0, &[][..]), |(ours, theirs)| (*ours, theirs));
        let first = theirs.first().copied();
        let mut compared = theirs.iter().zip(times);
        let is_within = self.allocations.holds_for(allocations, first);
        let rows = self.others.iter().enumerate().map(|(index, other)| {
            let row = Row::new(id, self.name, other.name).allocations(allocations);
            // The bound on our allocations stands in the first line.
            let row = if index == 0 { row.bound(self.allocations.of_allocations(), is_within) } else { row };
            match &other.run {
                Side::Absent(note) => row.skipped(note),
                Side::Elsewhere(program) => match measure::beside(&self.ours, program) {
                    Ok(comparison) => other.compared(row, &comparison),
                    Err(note) => row.skipped(&note),
                },
                Side::Here(_) => match compared.next() {
                    Some((theirs, comparison)) => other.compared(row.their_allocations(*theirs), &comparison),
                    None => row,
                },
            }
        });
        rows.collect()
    }
}

impl Other {
    /// By hand, in this process.
    #[must_use]
    pub fn new(name: &'static str, bound: Bound, run: impl Fn() -> bool + 'static) -> Other {
        Other { name, bound, run: Side::Here(Box::new(run)) }
    }

    /// Something that isn't there, and why.
    #[must_use]
    pub fn absent(name: &'static str, bound: Bound, note: &'static str) -> Other {
        Other { name, bound, run: Side::Absent(note) }
    }

    fn here(&self) -> Option<&Run> {
        match &self.run {
            Side::Here(run) => Some(run),
            Side::Elsewhere(_) | Side::Absent(_) => None,
        }
    }

    fn compared(&self, row: Row, comparison: &Comparison) -> Row {
        row.times(comparison).bound(self.bound.of_ratio(), self.bound.holds_at(comparison.ratio))
    }
}

impl Bound {
    fn of_ratio(self) -> String {
        match self {
            Bound::AtMost(ratio) => format!("≤ {ratio}×"),
            Bound::TimesFaster(times) => format!("≥ {times}× faster"),
            Bound::None | Bound::Extra(_) => String::new(),
        }
    }

    fn of_allocations(self) -> String {
        match self {
            Bound::AtMost(number) => format!("≤ {number} allocations"),
            Bound::Extra(extra) => format!("+{extra} allocations"),
            Bound::None | Bound::TimesFaster(_) => String::new(),
        }
    }

    fn holds_at(self, ratio: f64) -> Option<bool> {
        match self {
            Bound::AtMost(bound) => Some(ratio <= bound),
            Bound::TimesFaster(times) => Some(1.0 / ratio >= times),
            Bound::None | Bound::Extra(_) => None,
        }
    }

    fn holds_for(self, allocations: u64, first: Option<u64>) -> Option<bool> {
        match self {
            Bound::AtMost(bound) => Some(allocations as f64 <= bound),
            Bound::Extra(extra) => first.map(|first| allocations <= first + extra),
            Bound::None | Bound::TimesFaster(_) => None,
        }
    }
}
