//! What a line of execution waits for, from outside: told again, counted out, or given up.

use std::sync::Arc;

use super::Thread;
use super::forking::abort_all;
use super::line::Line;
use super::waiting::{Alarm, Waiting};
use crate::context_object::{ContextObject, Surroundings};
use crate::effect::{Effect, EffectId, Path};
use crate::history::{Chain, EventDetails, Recorder};
use crate::machine::{Flow, Scope};
use crate::timestamp::Timestamp;
use crate::transition::fork::Strands;

impl<S: Scope> Thread<S> {
    /// The wake-up that the line waits for, where it waits for nothing else.
    pub(in crate::transition) fn alarm(&self) -> Option<Alarm> {
        match &self.open {
            Some((_, Waiting::Turn(alarm) | Waiting::Time(alarm))) => Some(*alarm),
            _ => None,
        }
    }

    /// Nothing waits any more: the execution ends from outside.
    pub(in crate::transition) fn cancel(&mut self, path: &Path, effects: &mut Vec<Effect<S::Call>>) {
        let Some((_, waiting)) = self.open.take() else { return };
        let mut cancel = |number| effects.push(Effect::Cancel { id: EffectId::new(number, path) });
        match waiting {
            Waiting::Turn(alarm) | Waiting::Time(alarm) => cancel(alarm.number),
            Waiting::Answer { call, timeout, heartbeat, .. } => {
                cancel(call);
                timeout.into_iter().for_each(|timeout| cancel(timeout.number));
                heartbeat.into_iter().for_each(|heartbeat| cancel(heartbeat.alarm.number));
            }
            Waiting::Fork(mut fork) if Self::FORKS => {
                for (index, strands) in fork.running.iter_mut() {
                    strands.strand().cancel(&path.child(index), effects);
                }
            }
            Waiting::Fork(_) => {}
        }
    }

    /// Nothing waits any more: another line of the same fork has failed.
    pub(in crate::transition) fn abort(&mut self, line: &mut Line<'_, S::Call>) {
        let Some((state, waiting)) = &mut self.open else { return };
        let info = state.info();
        if let Waiting::Fork(fork) = waiting {
            abort_all(info, fork, line);
        }
        self.chain(line).record(info, EventDetails::StateAborted);
        self.cancel(line.way.path(), line.effects);
    }

    /// The effects that are waited for, again.
    pub(in crate::transition) fn open_effects(
        &mut self,
        path: &Path,
        around: &Surroundings<'_>,
        effects: &mut Vec<Effect<S::Call>>,
    ) {
        let Some((state, mut waiting)) = self.open.take() else { return };
        let state = match &mut waiting {
            Waiting::Turn(alarm) | Waiting::Time(alarm) => {
                effects.push(alarm.effect(path));
                state
            }
            Waiting::Answer { call, timeout, heartbeat, submitted } => {
                let Some((state, again)) = self.call_again(state, around) else { return };
                let token = self.token.as_deref().map(Arc::from);
                effects.push(match submitted {
                    // What was submitted isn't again.
                    true => Effect::Await { id: EffectId::new(*call, path), token },
                    false => Effect::Call {
                        id: EffectId::new(*call, path),
                        call: again,
                        state: state.info(),
                        attempt: self.retries.total() + 1,
                        token,
                        deadline: timeout.map(|timeout| timeout.at),
                    },
                });
                effects.extend(timeout.map(|timeout| timeout.effect(path)));
                effects.extend(heartbeat.as_ref().map(|heartbeat| heartbeat.alarm.effect(path)));
                state
            }
            Waiting::Fork(fork) if Self::FORKS => {
                for (index, strands) in fork.running.iter_mut() {
                    let around = around.inside(&fork.plan.work, index);
                    strands.strand().open_effects(&path.child(index), &around, effects);
                }
                state
            }
            Waiting::Fork(_) => state,
        };
        self.open = Some((state, waiting));
    }

    /// The call of a state that was made before, with the state: of the same random numbers, and without its events, which are recorded
    /// already.
    fn call_again(&mut self, state: S, around: &Surroundings<'_>) -> Option<(S, S::Call)> {
        let (mut recorder, mut last, mut random) = (Recorder::new(false, 0), 0, self.random);
        let mut chain = Chain {
            recorder: &mut recorder,
            last: &mut last,
            now: Timestamp::UNIX_EPOCH,
            random: &mut random,
            context: ContextObject {
                around,
                entered_at: self.entered_at,
                retries: &self.retries,
                token: self.token.as_deref(),
            },
            assigned: Vec::new(),
            assigned_bytes: 0,
            is_too_large: false,
        };
        match state.enter(&mut self.variables, &mut chain) {
            Flow::Call { state, call, .. } => Some((state, call)),
            _ => None,
        }
    }
}
