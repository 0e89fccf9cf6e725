//! Numbers an execution's events, and keeps them where the driver asked for it.

use super::{EventDetails, HistoryEvent};
use crate::effect::Path;
use crate::limits::{Limits, n_bytes};
use crate::note::{HEARS_NOTES, Note, What};
use crate::state::StateInfo;
use crate::timestamp::Timestamp;
use crate::value::Value;

/// Numbers events, and keeps them where the driver asked for it.
#[derive(Debug, Default)]
pub(crate) struct Recorder {
    /// The number of the last event.
    pub(super) last_id: u64,
    /// Boxed, because an execution that only runs has none of it.
    pub(super) kept: Option<Box<Kept>>,
}

/// What is kept of an execution where its driver asked for it.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// The events, where they are kept.
    pub(super) history: Option<Vec<HistoryEvent>>,
    pub(super) limits: Limits,
    /// What the driver is told besides: it takes them away after each transition.
    pub(super) notes: Option<Vec<Note>>,
    /// How large the variables are, where that is limited.
    pub(super) variables: Vec<(String, u64)>,
}

/// Entered, scheduled, started, succeeded, exited.
const EVENTS_PER_STATE: usize = 5;
/// An execution need not come to all states.
const MOST_ROOM: usize = 64;

/// How many events a history of so many states has room for at first.
pub(crate) fn room_for(n_states: usize) -> usize {
    (EVENTS_PER_STATE * n_states + 2).min(MOST_ROOM)
}

impl Recorder {
    /// With room for the history of this many states, where it is to be kept.
    #[inline]
    pub(crate) fn new(keep: bool, n_states: usize) -> Recorder {
        let kept = || Box::new(Kept { history: Some(Vec::with_capacity(room_for(n_states))), ..Kept::default() });
        Recorder { last_id: 0, kept: keep.then(kept) }
    }

    /// The events so far.
    pub(crate) fn history(&self) -> &[HistoryEvent] {
        self.kept.as_ref().and_then(|kept| kept.history.as_deref()).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn into_history(self) -> Vec<HistoryEvent> {
        self.kept.and_then(|kept| kept.history).unwrap_or_default()
    }

    pub(crate) fn keeps_history(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.history.is_some())
    }

    #[inline]
    pub(crate) fn limits(&self) -> Limits {
        self.kept.as_ref().map_or(Limits::none(), |kept| kept.limits)
    }

    #[inline]
    pub(crate) fn set_limits(&mut self, limits: Limits) {
        if limits != self.limits() {
            self.kept.get_or_insert_default().limits = limits;
        }
    }

    /// From now on the driver is told what happens in states.
    #[inline]
    pub(crate) fn begin_notes(&mut self) {
        self.kept.get_or_insert_default().notes.get_or_insert_default();
    }

    /// What has happened since this was asked last.
    #[inline]
    pub(crate) fn take_notes(&mut self) -> Vec<Note> {
        let notes = self.kept.as_mut().and_then(|kept| kept.notes.as_mut());
        notes.map(std::mem::take).unwrap_or_default()
    }

    /// Notes what the driver wants to hear of.
    pub(crate) fn note(&mut self, state: &'static StateInfo, what: impl FnOnce() -> (Path, What)) {
        // Said first, so that nothing of it is compiled where nobody hears it.
        if !HEARS_NOTES {
            return;
        }
        if let Some(notes) = self.kept.as_mut().and_then(|kept| kept.notes.as_mut()) {
            let (path, what) = what();
            notes.push(Note { path, state, what });
        }
    }

    /// Whether all events that an execution may have are there, but for the last.
    pub(crate) fn is_full(&self) -> bool {
        let most = self.kept.as_ref().and_then(|kept| kept.limits.events);
        most.is_some_and(|limit| self.last_id + 1 >= limit)
    }

    /// Records the event that ends the execution.
    #[inline]
    pub(crate) fn record_end(
        &mut self,
        now: Timestamp,
        previous_event_id: u64,
        details: impl FnOnce(Option<&Value>) -> EventDetails,
    ) {
        if let Some(like) = self.begin() {
            let details = details(like);
            self.keep(now, previous_event_id, None, details);
        }
    }

    /// Whether a variable may have this value, after others of the same `Assign` that are so large already.
    #[inline]
    pub(super) fn has_room(&mut self, name: &str, value: &Value, others: &mut u64) -> bool {
        let Limits { variable_bytes, all_variable_bytes, .. } = self.limits();
        let Some(kept) = self.kept.as_mut().filter(|_| variable_bytes.is_some() || all_variable_bytes.is_some()) else {
            return true;
        };
        let size = n_bytes(value);
        *others += size;
        match kept.variables.iter_mut().find(|(other, _)| other == name) {
            Some((_, known)) => *known = size,
            None => kept.variables.push((name.to_string(), size)),
        }
        variable_bytes.is_none_or(|limit| *others <= limit)
            && all_variable_bytes.is_none_or(|limit| kept.variables.iter().map(|(_, size)| size).sum::<u64>() <= limit)
    }

    /// Numbers an event and, where a history is kept, keeps it.
    #[inline]
    pub(crate) fn record(
        &mut self,
        now: Timestamp,
        previous_event_id: u64,
        state: Option<&'static StateInfo>,
        details: EventDetails,
    ) -> u64 {
        self.record_like(now, previous_event_id, state, |_| details)
    }

    /// The same; `details` is only made where it is kept, and handed the payload that was recorded last, which its own is often the same
    /// as.
    pub(crate) fn record_like(
        &mut self,
        now: Timestamp,
        previous_event_id: u64,
        state: Option<&'static StateInfo>,
        details: impl FnOnce(Option<&Value>) -> EventDetails,
    ) -> u64 {
        if !self.is_full()
            && let Some(like) = self.begin()
        {
            let details = details(like);
            self.keep(now, previous_event_id, state, details);
        }
        self.last_id
    }

    /// Numbers an event; where it is to be kept, what it may be like. Apart from [`Recorder::keep`], so that of the code in between, which
    /// is compiled for each kind of event, there is little.
    #[inline]
    fn begin(&mut self) -> Option<Option<&Value>> {
        self.last_id += 1;
        let history = self.kept.as_ref()?.history.as_ref()?;
        // At most a task's start has none between two that have one.
        Some(history.iter().rev().take(2).find_map(HistoryEvent::payload))
    }

    #[inline]
    fn keep(
        &mut self,
        timestamp: Timestamp,
        previous_event_id: u64,
        state: Option<&'static StateInfo>,
        details: EventDetails,
    ) {
        let id = self.last_id;
        if let Some(history) = self.kept.as_mut().and_then(|kept| kept.history.as_mut()) {
            history.push(HistoryEvent { id, previous_event_id, timestamp, state, details });
        }
    }
}
