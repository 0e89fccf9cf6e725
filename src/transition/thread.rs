//! One line of execution through a scope's states: its current state, and what that state waits for.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::catch;
use crate::effect::{Effect, EffectId, Moment};
use crate::error::{ExecutionError, TaskError};
use crate::error_name;
use crate::history::{Chain, EventDetails, Recorder};
use crate::machine::{Flow, Scope, Until};
use crate::retry::{self, Counters};
use crate::timestamp::Timestamp;

/// A line of execution. Plain data: the state, the retriers' counters and the effects it waits for.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Thread<S> {
    open: Option<(S, Waiting)>,
    /// The number of the event with which the current state was entered.
    entered: u64,
    /// How often each of its retriers was used; gone with the next transition.
    retries: Counters,
    last_event: u64,
    /// Where the random numbers stood when the current state began its work: the same work again draws the same ones.
    random: u64,
}

/// What an open state waits for.
#[derive(Debug, Serialize, Deserialize)]
enum Waiting {
    Answer {
        call: EffectId,
        timeout: Option<Alarm>,
    },
    /// To do its work: again, after a retrier's delay, or at all, after many others have.
    Turn(Alarm),
    Time(Alarm),
}

/// A wake-up that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Alarm {
    pub(super) id: EffectId,
    pub(super) at: Timestamp,
}

impl Alarm {
    pub(super) fn effect<C>(self) -> Effect<C> {
        Effect::Wake { id: self.id, at: self.at }
    }
}

/// How many states one transition goes through before it lets others run: definitions can loop without ever waiting.
const MOST_STATES: u32 = 1000;

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
        Thread { open: None, entered: 0, retries: Counters::default(), last_event: 0, random: 0 }
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
        if let Waiting::Answer { timeout: Some(timeout), .. } = waiting {
            line.effects.push(Effect::Cancel { id: timeout.id });
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
            Waiting::Answer { timeout, .. } => timeout.is_some_and(|timeout| timeout.id == id),
            Waiting::Turn(alarm) | Waiting::Time(alarm) => alarm.id == id,
        })?;
        let flow = match waiting {
            Waiting::Time(_) => state.woken(&mut self.chain(line)),
            Waiting::Turn(_) => self.work(state, line),
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
            Some((_, Waiting::Turn(alarm) | Waiting::Time(alarm))) => effects.push(Effect::Cancel { id: alarm.id }),
            Some((_, Waiting::Answer { call, timeout })) => {
                effects.push(Effect::Cancel { id: call });
                effects.extend(timeout.map(|timeout| Effect::Cancel { id: timeout.id }));
            }
        }
    }

    /// The effects that are waited for, again.
    pub(super) fn open_effects(&mut self, effects: &mut Vec<Effect<S::Call>>) {
        let Some((state, waiting)) = self.open.take() else { return };
        let state = match waiting {
            Waiting::Turn(alarm) | Waiting::Time(alarm) => {
                effects.push(alarm.effect());
                state
            }
            Waiting::Answer { call: id, timeout } => {
                // A call is made of its state and of random numbers, and the events of making it are recorded already.
                let (mut recorder, mut last, mut random) = (Recorder::new(false), 0, self.random);
                let now = Timestamp::UNIX_EPOCH;
                let mut chain = Chain { recorder: &mut recorder, last: &mut last, now, random: &mut random };
                let Flow::Call { state, call, .. } = state.enter(&mut chain) else { return };
                effects.push(Effect::Call { id, call });
                effects.extend(timeout.map(Alarm::effect));
                state
            }
        };
        self.open = Some((state, waiting));
    }

    /// Goes on until something has to be waited for, or the scope has ended.
    fn follow(&mut self, mut flow: Flow<S>, line: &mut Line<'_, S>) -> Ended<S> {
        let mut n_states = 0;
        loop {
            flow = match flow {
                Flow::Next(state) => {
                    self.entered = state.entered(&mut self.chain(line));
                    self.retries = Counters::default();
                    n_states += 1;
                    if n_states > MOST_STATES {
                        self.open = Some((state, Waiting::Turn(line.wake(line.moment.now))));
                        return None;
                    }
                    self.work(state, line)
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

    fn work(&mut self, state: S, line: &mut Line<'_, S>) -> Flow<S> {
        self.random = line.random;
        state.enter(&mut self.chain(line))
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
            self.open = Some((state, Waiting::Turn(wake)));
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

    fn wake(&mut self, at: Timestamp) -> Alarm {
        let alarm = Alarm { id: self.next_effect(), at };
        self.effects.push(alarm.effect());
        alarm
    }
}
