//! One line of execution through a scope's states: its current state, and what that state waits for.

use std::time::Duration;

use crate::catch;
use crate::effect::{Effect, EffectId, Moment};
use crate::error::{ExecutionError, TaskError};
use crate::error_name;
use crate::history::{Chain, EventDetails, Recorder};
use crate::machine::{Flow, Scope, Until};
use crate::retry::{self, Counters};
use crate::timestamp::Timestamp;

/// A line of execution. Plain data: the state, the retriers' counters and the effects it waits for.
#[derive(Debug)]
pub(super) struct Thread<S> {
    open: Option<(S, Waiting)>,
    /// The number of the event with which the current state was entered.
    entered: u64,
    /// How often each of its retriers was used; gone with the next transition.
    retries: Counters,
    last_event: u64,
}

/// What an open state waits for.
#[derive(Debug)]
enum Waiting {
    Answer { call: EffectId, timeout: Option<EffectId> },
    Retry(EffectId),
    Time(EffectId),
}

/// What a step may use of the execution around its line.
pub(super) struct Line<'a, S: Scope> {
    pub(super) moment: Moment,
    /// Where the random numbers stand that are drawn during this transition.
    pub(super) random: u64,
    pub(super) recorder: &'a mut Recorder,
    pub(super) effects: &'a mut Vec<Effect<S::Call>>,
    pub(super) last_effect: &'a mut u64,
}

/// How the scope ended; `None` while something is waited for.
type Ended<S> = Option<Result<<S as Scope>::Output, ExecutionError>>;

impl<S: Scope> Thread<S> {
    pub(super) fn new() -> Thread<S> {
        Thread { open: None, entered: 0, retries: Counters::default(), last_event: 0 }
    }

    pub(super) fn last_event(&self) -> u64 {
        self.last_event
    }

    pub(super) fn start(&mut self, state: S, line: &mut Line<'_, S>) -> Ended<S> {
        self.follow(Flow::Next(state), line)
    }

    pub(super) fn answered(
        &mut self,
        id: EffectId,
        result: Result<S::Answer, TaskError>,
        line: &mut Line<'_, S>,
    ) -> Ended<S> {
        let is_mine = |open: &mut (S, Waiting)| matches!(open.1, Waiting::Answer { call, .. } if call == id);
        let (state, waiting) = self.open.take_if(is_mine)?;
        if let Waiting::Answer { timeout: Some(id), .. } = waiting {
            line.effects.push(Effect::Cancel { id });
        }
        let info = Some(state.info());
        let mut chain = self.chain(line);
        let flow = match result {
            Ok(answer) => {
                chain.record(info, || EventDetails::TaskSucceeded { output: S::answer_output(&answer) });
                state.answered(answer, &mut chain)
            }
            Err(error) => {
                let error = ExecutionError::from(error);
                chain.record(info, || EventDetails::TaskFailed { error: error.clone() });
                self.recover(state, error, line)?
            }
        };
        self.follow(flow, line)
    }

    pub(super) fn woken(&mut self, id: EffectId, line: &mut Line<'_, S>) -> Ended<S> {
        let (state, waiting) = self.open.take_if(|open| match open.1 {
            Waiting::Answer { timeout, .. } => timeout == Some(id),
            Waiting::Retry(wake) | Waiting::Time(wake) => wake == id,
        })?;
        let flow = match waiting {
            Waiting::Time(_) => state.woken(&mut self.chain(line)),
            Waiting::Retry(_) => state.enter(&mut self.chain(line)),
            Waiting::Answer { call, .. } => {
                line.effects.push(Effect::Cancel { id: call });
                let error = ExecutionError::named(error_name::TIMEOUT);
                let info = Some(state.info());
                self.chain(line).record(info, || EventDetails::TaskTimedOut { error: error.clone() });
                self.recover(state, error, line)?
            }
        };
        self.follow(flow, line)
    }

    /// Nothing waits any more: the execution ends from outside.
    pub(super) fn cancel(&mut self, effects: &mut Vec<Effect<S::Call>>) {
        match self.open.take() {
            None => {}
            Some((_, Waiting::Retry(id) | Waiting::Time(id))) => effects.push(Effect::Cancel { id }),
            Some((_, Waiting::Answer { call, timeout })) => {
                effects.push(Effect::Cancel { id: call });
                effects.extend(timeout.map(|id| Effect::Cancel { id }));
            }
        }
    }

    /// Goes on until something has to be waited for, or the scope has ended.
    fn follow(&mut self, mut flow: Flow<S>, line: &mut Line<'_, S>) -> Ended<S> {
        loop {
            flow = match flow {
                Flow::Next(state) => {
                    self.entered = state.entered(&mut self.chain(line));
                    self.retries = Counters::default();
                    state.enter(&mut self.chain(line))
                }
                Flow::Call { state, call, timeout_seconds } => {
                    self.call(state, call, timeout_seconds, line);
                    return None;
                }
                Flow::Wait { state, until } => {
                    let at = match until {
                        Until::After(delay) => line.moment.after(delay),
                        Until::At(time) => time,
                    };
                    self.open = Some((state, Waiting::Time(line.wake(at))));
                    return None;
                }
                Flow::End(output) => return Some(Ok(output)),
                Flow::Fail(error) => return Some(Err(error)),
                Flow::Failed { state, info, error } => {
                    let error = error.in_state(info.name, self.entered);
                    match state {
                        Some(state) => self.recover(state, error, line)?,
                        None => return Some(Err(error)),
                    }
                }
            };
        }
    }

    fn call(&mut self, state: S, call: S::Call, timeout_seconds: Option<u32>, line: &mut Line<'_, S>) {
        let info = Some(state.info());
        let mut chain = self.chain(line);
        chain.record(info, || EventDetails::TaskScheduled { input: S::call_input(&call), timeout_seconds });
        chain.record(info, || EventDetails::TaskStarted);
        let id = line.next_effect();
        line.effects.push(Effect::Call { id, call });
        let timeout = timeout_seconds.map(|seconds| line.wake(line.moment.after(Duration::from_secs(seconds.into()))));
        self.open = Some((state, Waiting::Answer { call: id, timeout }));
    }

    /// Retry (then there is something to wait for: `None`), else Catch, else the scope fails.
    fn recover(&mut self, state: S, error: ExecutionError, line: &mut Line<'_, S>) -> Option<Flow<S>> {
        let info = state.info();
        if let Some(delay) = retry::decide(info.retriers, &mut self.retries, error.name(), line.moment.fraction()) {
            let wake = line.wake(line.moment.after(delay));
            self.open = Some((state, Waiting::Retry(wake)));
            return None;
        }
        Some(match catch::find(info.catchers, error.name()) {
            Some(index) => state.caught(index, error, &mut self.chain(line)),
            None => Flow::Fail(error),
        })
    }

    fn chain<'a>(&'a mut self, line: &'a mut Line<'_, S>) -> Chain<'a> {
        Chain { recorder: line.recorder, last: &mut self.last_event, now: line.moment.now, random: &mut line.random }
    }
}

impl<S: Scope> Line<'_, S> {
    fn next_effect(&mut self) -> EffectId {
        *self.last_effect += 1;
        EffectId(*self.last_effect)
    }

    fn wake(&mut self, at: Timestamp) -> EffectId {
        let id = self.next_effect();
        self.effects.push(Effect::Wake { id, at });
        id
    }
}
