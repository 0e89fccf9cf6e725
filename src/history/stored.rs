//! The events of a stored execution: as they are, unlike the service's form, whose times and payloads are texts.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};
use serde::{Deserialize as DeriveDeserialize, Serialize as DeriveSerialize};

use super::recorder::{Kept, Recorder};
use super::{EventDetails, HistoryEvent};
use crate::limits::Limits;
use crate::machine::{MachineInfo, Scope};
use crate::timestamp::Timestamp;

#[derive(DeriveSerialize, DeriveDeserialize)]
struct StoredRecorder<'a> {
    last_id: u64,
    history: Option<Vec<StoredEvent<'a>>>,
    #[serde(default)]
    limits: Limits,
    #[serde(default)]
    variables: BTreeMap<String, u64>,
}

#[derive(DeriveSerialize, DeriveDeserialize)]
struct StoredEvent<'a> {
    id: u64,
    previous: u64,
    time: Timestamp,
    state: Option<Cow<'a, str>>,
    details: Cow<'a, EventDetails>,
}

impl Serialize for Recorder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let history = self.keeps_history().then(|| self.history().iter().map(store).collect());
        let variables = self.kept.as_ref().map(|kept| kept.variables.iter().cloned().collect()).unwrap_or_default();
        let limits = self.limits();
        StoredRecorder { last_id: self.last_id, history, limits, variables }.serialize(serializer)
    }
}

#[inline]
fn store(event: &HistoryEvent) -> StoredEvent<'_> {
    StoredEvent {
        id: event.id,
        previous: event.previous_event_id,
        time: event.timestamp,
        state: event.state.map(|state| Cow::Borrowed(state.name)),
        details: Cow::Borrowed(&event.details),
    }
}

/// Reads what an execution of `S`'s machine has recorded: an event names its state, which the machine's table has.
pub(crate) fn read_recorder<'de, S: Scope, D: Deserializer<'de>>(deserializer: D) -> Result<Recorder, D::Error> {
    let mut stored = StoredRecorder::deserialize(deserializer)?;
    let history = stored.history.take().map(|events| {
        let events = events.into_iter().map(|event| restore(event, S::MACHINE).map_err(D::Error::custom));
        events.collect::<Result<Vec<_>, _>>()
    });
    let history = history.transpose()?;
    let StoredRecorder { last_id, limits, variables, .. } = stored;
    let is_kept = history.is_some() || limits != Limits::none() || !variables.is_empty();
    let kept =
        is_kept.then(|| Box::new(Kept { history, limits, notes: None, variables: variables.into_iter().collect() }));
    Ok(Recorder { last_id, kept })
}

#[inline]
fn restore(event: StoredEvent<'_>, machine: &'static MachineInfo) -> Result<HistoryEvent, String> {
    let state = match event.state {
        None => None,
        Some(name) => {
            let found = machine.states.iter().map(|row| &row.info).find(|state| state.name == name);
            Some(found.ok_or_else(|| format!("the machine `{}` has no state `{name}`", machine.name))?)
        }
    };
    Ok(HistoryEvent {
        id: event.id,
        previous_event_id: event.previous,
        timestamp: event.time,
        state,
        details: event.details.into_owned(),
    })
}
