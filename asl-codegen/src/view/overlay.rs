//! What is shown on a picture besides the definition: what an execution did in each state, or what tests have exercised of it.

use std::collections::BTreeMap;

use super::paint::{Mark, Paint};

/// What is known of states, by name; no two states of a definition have the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The states that an execution has visited.
    Execution(BTreeMap<String, Visits>),
    /// What tests have exercised of each state.
    Coverage(BTreeMap<String, Exercised>),
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

/// What tests have exercised of one state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exercised {
    /// Whether they have entered it.
    pub is_entered: bool,
    /// How many rules, retriers and catchers it has.
    pub parts: usize,
    /// Which of these were never taken: `Choices[1]`.
    pub missing: Vec<String>,
}

impl Paint {
    const EXERCISED: Paint = paint("exercised", "#d9f2e0", "#2f855a");
    const PARTLY: Paint = paint("partly", "#fdeccb", "#b7791f");
    const NEVER: Paint = paint("never", "#fbdcda", "#c53030");
}

const fn paint(name: &'static str, fill: &'static str, stroke: &'static str) -> Paint {
    Paint { name, fill, stroke }
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
        self.paint().name
    }

    const fn paint(self) -> Paint {
        match self {
            Ended::Succeeded => paint("succeeded", "#d9f2e0", "#2f855a"),
            Ended::Aborted => paint("aborted", "#e4e7eb", "#6b7785"),
            Ended::Running => paint("running", "#dbe9fd", "#2b6cb0"),
            Ended::Caught => paint("caught", "#fdeccb", "#b7791f"),
            Ended::Failed => paint("failed", "#fbdcda", "#c53030"),
        }
    }
}

impl Visits {
    /// Counts a visit of a state.
    ///
    /// ```
    /// use asl_codegen::view::{Ended, Visits};
    /// let mut states = std::collections::BTreeMap::new();
    /// Visits::add(&mut states, "Open Case", Ended::Caught);
    /// Visits::add(&mut states, "Open Case", Ended::Succeeded);
    /// assert_eq!(states["Open Case"], Visits { count: 2, ended: Ended::Caught });
    /// ```
    pub fn add(states: &mut BTreeMap<String, Visits>, state: &str, ended: Ended) {
        let visits = states.entry(state.to_string()).or_insert(Visits { count: 0, ended });
        visits.count += 1;
        visits.ended = visits.ended.max(ended);
    }

    fn mark(self) -> Mark {
        let paint = self.ended.paint();
        Mark { paint, badge: Some(format!("×{}", self.count)), title: paint.name.to_string() }
    }
}

impl Exercised {
    fn paint(&self) -> Paint {
        match (self.is_entered, self.missing.is_empty()) {
            (false, _) => Paint::NEVER,
            (true, false) => Paint::PARTLY,
            (true, true) => Paint::EXERCISED,
        }
    }

    fn mark(&self) -> Mark {
        let taken = self.parts.saturating_sub(self.missing.len());
        let title = match self.missing.as_slice() {
            [] => self.paint().name.to_string(),
            missing => format!("never taken: {}", missing.join(", ")),
        };
        Mark { paint: self.paint(), badge: (self.parts > 0).then(|| format!("{taken}/{}", self.parts)), title }
    }
}

impl Overlay {
    /// How a state looks; `None` where nothing is known of it.
    pub(super) fn mark(&self, state: &str) -> Option<Mark> {
        match self {
            Overlay::Execution(states) => states.get(state).map(|visits| visits.mark()),
            Overlay::Coverage(states) => states.get(state).map(Exercised::mark),
        }
    }

    /// The colour of a way out of a state: whether what leads there was taken. `None` where nothing is known of that.
    pub(super) fn way(&self, state: &str, parts: &[String]) -> Option<Paint> {
        let Overlay::Coverage(states) = self else { return None };
        let state = states.get(state).filter(|_| !parts.is_empty())?;
        let missing = parts.iter().filter(|part| state.missing.contains(part)).count();
        Some(match missing {
            0 => Paint::EXERCISED,
            _ if missing < parts.len() => Paint::PARTLY,
            _ => Paint::NEVER,
        })
    }

    /// All that marked states can look like.
    pub(super) fn paints(&self) -> Vec<Paint> {
        match self {
            Overlay::Execution(_) => Ended::ALL.map(Ended::paint).to_vec(),
            Overlay::Coverage(_) => vec![Paint::EXERCISED, Paint::PARTLY, Paint::NEVER],
        }
    }

    /// What its states look like, and those that it says nothing about.
    pub(super) fn legend(&self) -> Vec<Paint> {
        let occurs = |paint: &Paint| match self {
            Overlay::Execution(states) => states.values().any(|visits| visits.ended.paint() == *paint),
            Overlay::Coverage(states) => states.values().any(|exercised| exercised.paint() == *paint),
        };
        let mut paints = self.paints();
        paints.retain(occurs);
        if matches!(self, Overlay::Execution(_)) {
            paints.push(Paint::PALE);
        }
        paints
    }
}
