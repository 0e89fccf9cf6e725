//! What a step may use of the execution around its line: the moment, the history, and where the line is.

use std::cell::OnceCell;
use std::time::Duration;

use super::waiting::{Alarm, Heartbeat};
use crate::context_object::Surroundings;
use crate::effect::{Effect, EffectId, Moment, Path};
use crate::history::Recorder;
use crate::note::What;
use crate::state::StateInfo;
use crate::timestamp::Timestamp;
use crate::transition::fork::Work;

/// What a step may use of the execution around its line.
#[derive(Debug)]
pub struct Line<'a, C> {
    pub(in crate::transition) moment: Moment,
    /// Where the random numbers stand that are drawn during this transition.
    pub(in crate::transition) random: &'a mut u64,
    pub(in crate::transition) recorder: &'a mut Recorder,
    pub(in crate::transition) effects: &'a mut Vec<Effect<C>>,
    pub(in crate::transition) last_effect: &'a mut u64,
    /// Where the line is.
    pub(in crate::transition) way: Way<'a>,
    pub(in crate::transition) around: Surroundings<'a>,
}

/// The way to a line, down the forks. Its path is made where an effect names it, and then kept: most lines wait for little.
#[derive(Debug, Default)]
pub(in crate::transition) struct Way<'a> {
    /// The line that this one forks from, and its number there.
    from: Option<(&'a Way<'a>, u32)>,
    path: OnceCell<Path>,
}

impl Way<'_> {
    pub(super) fn path(&self) -> &Path {
        self.path.get_or_init(|| self.from.map_or_else(Path::default, |(way, index)| way.path().child(index)))
    }
}

impl<C> Line<'_, C> {
    pub(super) fn next_effect(&mut self) -> u64 {
        *self.last_effect += 1;
        *self.last_effect
    }

    pub(super) fn note(&mut self, state: &'static StateInfo, what: impl FnOnce() -> What) {
        self.recorder.note(state, || (self.way.path().clone(), what()));
    }

    pub(super) fn wake(&mut self, at: Timestamp) -> Alarm {
        let alarm = Alarm { number: self.next_effect(), at };
        self.effects.push(alarm.effect(self.way.path()));
        alarm
    }

    pub(super) fn heartbeat(&mut self, seconds: Option<u32>) -> Option<Box<Heartbeat>> {
        let seconds = seconds?;
        let alarm = self.wake(self.moment.after(Duration::from_secs(seconds.into())));
        Some(Box::new(Heartbeat { alarm, seconds }))
    }

    pub(super) fn cancel(&mut self, number: Option<u64>) {
        self.effects.extend(number.map(|number| Effect::Cancel { id: EffectId::new(number, self.way.path()) }));
    }

    /// The same execution, for a line that forks from this one.
    pub(super) fn inside<'b>(&'b mut self, work: &'b Work, index: u32) -> Line<'b, C> {
        Line {
            moment: self.moment,
            random: self.random,
            recorder: self.recorder,
            effects: self.effects,
            last_effect: self.last_effect,
            way: Way { from: Some((&self.way, index)), path: OnceCell::new() },
            around: self.around.inside(work, index),
        }
    }
}
