//! The table, in Markdown: a line for each way that a workload is compared with.

use std::fmt;

use crate::measure::Comparison;

/// The table's first lines.
pub const HEADING: &str = concat!(
    "|          | workload                         | beside         |      ours |    theirs |  ratio | allocations | theirs |",
    " bound                  | holds |\n",
    "|---|---|---|--:|--:|--:|--:|--:|---|---|"
);

/// A line of the table.
#[derive(Default)]
pub struct Row {
    id: String,
    workload: String,
    beside: String,
    ours: String,
    theirs: String,
    ratio: String,
    allocations: String,
    their_allocations: String,
    bounds: Vec<String>,
    holds: Option<bool>,
}

impl Row {
    /// A line of which nothing is known yet.
    #[must_use]
    pub fn new(id: &str, workload: &str, beside: &str) -> Row {
        Row { id: id.into(), workload: workload.into(), beside: beside.into(), ..Row::default() }
    }

    /// With times and their ratio.
    #[must_use]
    pub fn times(mut self, Comparison { ours, theirs, ratio }: &Comparison) -> Row {
        (self.ours, self.theirs) = (duration(*ours), duration(*theirs));
        self.ratio = if *ratio < 0.1 { format!("1/{:.0}", 1.0 / ratio) } else { format!("{ratio:.2}") };
        self
    }

    /// With any figure in the place of our time.
    #[must_use]
    pub fn ours(mut self, figure: impl Into<String>) -> Row {
        self.ours = figure.into();
        self
    }

    /// With any figure in the place of their time.
    #[must_use]
    pub fn theirs(mut self, figure: impl Into<String>) -> Row {
        self.theirs = figure.into();
        self
    }

    /// With our allocations per run.
    #[must_use]
    pub fn allocations(mut self, number: u64) -> Row {
        self.allocations = number.to_string();
        self
    }

    /// With theirs.
    #[must_use]
    pub fn their_allocations(mut self, number: u64) -> Row {
        self.their_allocations = number.to_string();
        self
    }

    /// With what was promised, and whether it is so. A line can have several.
    #[must_use]
    pub fn bound(mut self, bound: impl Into<String>, holds: Option<bool>) -> Row {
        let bound = bound.into();
        if !bound.is_empty() {
            self.bounds.push(bound);
        }
        self.holds = match (self.holds, holds) {
            (Some(left), Some(right)) => Some(left && right),
            (left, right) => left.or(right),
        };
        self
    }

    /// Nothing was measured: why.
    #[must_use]
    pub fn skipped(mut self, note: &str) -> Row {
        self.theirs = format!("skipped: {note}");
        self
    }
}

impl fmt::Display for Row {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let holds = match self.holds {
            None => "",
            Some(true) => "yes",
            Some(false) => "**no**",
        };
        let Row { id, workload, beside, ours, theirs, ratio, allocations, their_allocations, bounds, .. } = self;
        write!(out, "| {id:<8} | {workload:<32} | {beside:<14} | {ours:>9} | {theirs:>9} | {ratio:>6} ")?;
        let bounds = bounds.join(", ");
        write!(out, "| {allocations:>11} | {their_allocations:>6} | {bounds:<22} | {holds:<5} |")
    }
}

/// As a person says it: three digits and a unit.
fn duration(nanoseconds: f64) -> String {
    let (number, unit) = match nanoseconds {
        below if below < 1e3 => (nanoseconds, "ns"),
        below if below < 1e6 => (nanoseconds / 1e3, "µs"),
        _ => (nanoseconds / 1e6, "ms"),
    };
    let decimals = if number < 10.0 { 2 } else { usize::from(number < 100.0) };
    format!("{number:.decimals$} {unit}")
}
