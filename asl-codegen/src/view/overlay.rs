//! What is shown on a picture besides the definition: how often an execution came to each state, and how it left it.

use std::collections::BTreeMap;

/// The states that were visited, by name; no two states of a definition have the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overlay {
    /// The states that were visited at all.
    pub states: BTreeMap<String, Visits>,
}

/// The visits of one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visits {
    /// How many.
    pub count: u64,
    /// How they ended: the worst of it.
    pub ended: Ended,
}

/// How a visit ended; the later ones hide the earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ended {
    /// The state handed on its output.
    Succeeded,
    /// It was stopped, because another line of the execution failed.
    Aborted,
    /// It goes on.
    Running,
    /// It failed, and a catcher went on.
    Caught,
    /// It failed.
    Failed,
}

impl Ended {
    /// All of them.
    pub const ALL: [Ended; 5] = [Ended::Succeeded, Ended::Caught, Ended::Failed, Ended::Aborted, Ended::Running];

    /// The word for it.
    ///
    /// ```
    /// assert_eq!(asl_codegen::view::Ended::Caught.name(), "caught");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Ended::Succeeded => "succeeded",
            Ended::Aborted => "aborted",
            Ended::Running => "running",
            Ended::Caught => "caught",
            Ended::Failed => "failed",
        }
    }

    /// The colours of its box: inside, and around it.
    pub(super) const fn colors(self) -> (&'static str, &'static str) {
        match self {
            Ended::Succeeded => ("#d9f2e0", "#2f855a"),
            Ended::Aborted => ("#e4e7eb", "#6b7785"),
            Ended::Running => ("#dbe9fd", "#2b6cb0"),
            Ended::Caught => ("#fdeccb", "#b7791f"),
            Ended::Failed => ("#fbdcda", "#c53030"),
        }
    }
}

impl Overlay {
    /// Adds a visit.
    ///
    /// ```
    /// use asl_codegen::view::{Ended, Overlay};
    /// let mut overlay = Overlay::default();
    /// overlay.add("Open Case", Ended::Caught);
    /// overlay.add("Open Case", Ended::Succeeded);
    /// let visits = overlay.states["Open Case"];
    /// assert_eq!((visits.count, visits.ended), (2, Ended::Caught));
    /// ```
    pub fn add(&mut self, state: &str, ended: Ended) {
        let visits = self.states.entry(state.to_string()).or_insert(Visits { count: 0, ended });
        visits.count += 1;
        visits.ended = visits.ended.max(ended);
    }
}
