//! One line of execution through a scope's states: its current state, and what that state waits for.

mod forking;
mod line;
mod open;
mod waiting;

use std::sync::Arc;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use self::line::Line;
pub(super) use self::line::Way;
pub(super) use self::waiting::Alarm;
use self::waiting::Waiting;
use crate::catch;
use crate::context_object::ContextObject;
use crate::effect::{Delivery, Effect, EffectId};
use crate::error::ExecutionError;
use crate::error_name;
use crate::history::{Chain, EventDetails};
use crate::limits::{result_too_large, too_large};
use crate::machine::{CallSettings, Flow, Recorded, Scope, Until};
use crate::note::What;
use crate::random;
use crate::retry::{self, Counters};
use crate::state::{Pattern, StateInfo, StateKind};
use crate::timestamp::Timestamp;
use crate::transition::fork::Strands;

/// A line of execution. Plain data: the state, the retriers' counters and the effects it waits for.
#[derive(Serialize, Deserialize)]
#[serde(bound(
    serialize = "S: Serialize, S::Strands: Serialize, S::Variables: Serialize",
    deserialize = "S: DeserializeOwned, S::Strands: DeserializeOwned, S::Variables: DeserializeOwned"
))]
pub(super) struct Thread<S: Scope> {
    open: Option<(S, Waiting<S::Strands>)>,
    variables: S::Variables,
    /// The number of the event with which the current state was entered.
    entered: u64,
    /// The number of the event before that.
    #[serde(default)]
    before: u64,
    entered_at: Timestamp,
    /// How often each of its retriers was used; gone with the next transition.
    retries: Counters,
    last_event: u64,
    /// Of the call that is made next, or open.
    token: Option<Box<str>>,
    /// Where the random numbers stood when the current state began its work: the same work again draws the same ones.
    random: u64,
}

/// How many states one transition goes through before it lets others run: definitions can loop without ever waiting.
const MOST_STATES: u32 = 1000;

/// How the scope ended; `None` while something is waited for.
type Ended<S> = Option<Result<<S as Scope>::Output, ExecutionError>>;

impl<S: Scope> Thread<S> {
    /// Of a scope whose states don't fork, nothing is compiled that has to do with it.
    const FORKS: bool = <S::Strands as Strands<S::Call, S::Answer>>::ANY;

    /// A line that begins with these variables.
    pub(super) fn new(variables: S::Variables) -> Thread<S> {
        Thread {
            open: None,
            variables,
            entered: 0,
            before: 0,
            entered_at: Timestamp::UNIX_EPOCH,
            retries: Counters::default(),
            last_event: 0,
            token: None,
            random: 0,
        }
    }

    pub(super) fn last_event(&self) -> u64 {
        self.last_event
    }

    /// Links the line's first event to one of the line that it forks from.
    pub(super) fn begin_after(&mut self, event: u64) {
        self.last_event = event;
    }

    pub(super) fn start(&mut self, state: S, line: &mut Line<'_, S::Call>) -> Ended<S> {
        self.follow(Flow::Next(state), line)
    }

    /// Goes on with an event for this line, or for the one that `path` leads to from here.
    pub(super) fn deliver(
        &mut self,
        path: &[u32],
        number: u64,
        delivery: Delivery<S::Answer>,
        line: &mut Line<'_, S::Call>,
    ) -> Ended<S> {
        let flow = match path.split_first() {
            Some((index, rest)) if Self::FORKS => self.deliver_inside(*index, rest, number, delivery, line)?,
            Some(_) => return None,
            None => {
                let (state, waiting) = self.open.take_if(|(_, waiting)| waiting.is_for(number, &delivery))?;
                self.go_on(state, waiting, number, delivery, line)?
            }
        };
        self.follow(flow, line)
    }

    fn go_on(
        &mut self,
        state: S,
        waiting: Waiting<S::Strands>,
        number: u64,
        delivery: Delivery<S::Answer>,
        line: &mut Line<'_, S::Call>,
    ) -> Option<Flow<S>> {
        match (waiting, delivery) {
            (Waiting::Answer { call, timeout, heartbeat, submitted }, Delivery::Answered(result)) => {
                line.cancel(timeout.map(|timeout| timeout.number));
                line.cancel(heartbeat.map(|heartbeat| heartbeat.alarm.number));
                // A driver forgets what it still waits for on behalf of a submitted call.
                line.cancel(submitted.then_some(call));
                self.answered(state, result, line)
            }
            (Waiting::Answer { call, timeout, heartbeat, .. }, Delivery::Completed(result)) => {
                line.cancel(Some(call));
                line.cancel(timeout.map(|timeout| timeout.number));
                line.cancel(heartbeat.map(|heartbeat| heartbeat.alarm.number));
                let result = result.map(|output| state.answer(output));
                self.completed(state, result, line)
            }
            (Waiting::Answer { call, timeout, heartbeat, .. }, Delivery::Submitted) => {
                self.chain(line).record(state.info(), EventDetails::TaskSubmitted);
                self.open = Some((state, Waiting::Answer { call, timeout, heartbeat, submitted: true }));
                None
            }
            (Waiting::Answer { call, timeout, heartbeat, submitted }, Delivery::Heartbeat) => {
                line.cancel(heartbeat.as_ref().map(|heartbeat| heartbeat.alarm.number));
                let heartbeat = line.heartbeat(heartbeat.map(|heartbeat| heartbeat.seconds));
                self.open = Some((state, Waiting::Answer { call, timeout, heartbeat, submitted }));
                None
            }
            (Waiting::Answer { call, timeout, heartbeat, .. }, Delivery::Woken) => {
                line.cancel(Some(call));
                let is_heartbeat = heartbeat.as_ref().is_some_and(|heartbeat| heartbeat.alarm.number == number);
                let others = [timeout, heartbeat.map(|heartbeat| heartbeat.alarm)].into_iter().flatten();
                others.filter(|alarm| alarm.number != number).for_each(|alarm| line.cancel(Some(alarm.number)));
                let error = ExecutionError::named(error_name::TIMEOUT);
                self.chain(line).record_error(state.info(), |error| EventDetails::TaskTimedOut { error }, &error);
                let error = if is_heartbeat { ExecutionError::named(error_name::HEARTBEAT_TIMEOUT) } else { error };
                self.recover(state, error, line)
            }
            (Waiting::Time(_), _) => {
                let info = state.info();
                let (variables, mut chain) = self.surroundings(line);
                let flow = state.woken(variables, &mut chain);
                Some(within_limits(info, flow, &chain))
            }
            (Waiting::Turn(_) | Waiting::Fork(_), _) => Some(self.work(state, line)),
        }
    }

    fn answered(
        &mut self,
        state: S,
        result: Result<S::Answer, crate::TaskError>,
        line: &mut Line<'_, S::Call>,
    ) -> Option<Flow<S>> {
        let info = state.info();
        let (variables, mut chain) = self.surroundings(line);
        match result {
            Ok(answer) if chain.recorder.limits().payload_bytes.is_some() && is_too_large(&chain, &answer) => {
                let error = result_too_large(info);
                chain.record_error(info, |error| EventDetails::TaskFailed { error }, &error);
                self.recover(state, error, line)
            }
            Ok(answer) => {
                chain.record_like(info, |_| EventDetails::TaskSucceeded { output: answer.recorded() });
                let flow = state.answered(answer, variables, &mut chain);
                Some(within_limits(info, flow, &chain))
            }
            Err(error) => {
                let error = ExecutionError::from(error);
                chain.record_error(info, |error| EventDetails::TaskFailed { error }, &error);
                self.recover(state, error, line)
            }
        }
    }

    /// Somebody has ended the call by its token. What doesn't fit the task's type is the state's error.
    fn completed(
        &mut self,
        state: S,
        result: Result<Result<S::Answer, ExecutionError>, crate::TaskError>,
        line: &mut Line<'_, S::Call>,
    ) -> Option<Flow<S>> {
        match result {
            Ok(Ok(answer)) => self.answered(state, Ok(answer), line),
            Ok(Err(error)) => {
                let error = error.in_state(state.info().name, self.entered);
                self.recover(state, error, line)
            }
            Err(error) => self.answered(state, Err(error), line),
        }
    }

    /// Goes on until something has to be waited for, or the scope has ended.
    fn follow(&mut self, mut flow: Flow<S>, line: &mut Line<'_, S::Call>) -> Ended<S> {
        let mut n_states = 0;
        loop {
            if line.recorder.is_full() {
                // The execution fails as a whole: see `ExecutionState::advance`.
                return None;
            }
            flow = match flow {
                Flow::Next(state) => {
                    self.before = self.last_event;
                    self.entered = state.entered(&mut self.chain(line));
                    line.note(state.info(), || What::Entered);
                    self.entered_at = line.moment.now;
                    self.retries = Counters::default();
                    n_states += 1;
                    if n_states > MOST_STATES {
                        self.open = Some((state, Waiting::Turn(line.wake(line.moment.now))));
                        return None;
                    }
                    self.work(state, line)
                }
                Flow::Call { state, call, settings } => {
                    self.call(state, call, settings, line);
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
                Flow::Fork { state, work } if Self::FORKS => self.fork(state, work, line)?,
                Flow::Fork { .. } => return None,
                Flow::End(output) => return Some(Ok(output)),
                Flow::Fail(error) => return Some(Err(error)),
                Flow::Failed { state, info, error } => {
                    let error = self.failed(info, error, line);
                    match state {
                        Some(state) => self.recover(state, error, line)?,
                        None => return Some(Err(error)),
                    }
                }
            };
        }
    }

    /// A state's error as the execution reports it; that of a JSONata expression is recorded.
    fn failed(
        &mut self,
        info: &'static StateInfo,
        error: ExecutionError,
        line: &mut Line<'_, S::Call>,
    ) -> ExecutionError {
        let location = error.field().map(str::to_string);
        let error = error.in_state(info.name, self.entered);
        if error.name() == error_name::QUERY_EVALUATION_ERROR {
            // So the service links it, if nothing else has happened in the state; a Wait is one that has begun to.
            if self.last_event == self.entered && info.kind != StateKind::Wait {
                self.last_event = self.before;
            }
            self.chain(line).record(info, EventDetails::EvaluationFailed { error: error.clone(), location });
        }
        error
    }

    fn work(&mut self, state: S, line: &mut Line<'_, S::Call>) -> Flow<S> {
        self.random = *line.random;
        let has_token = state.info().task.as_ref().is_some_and(|task| task.has_token);
        self.token = has_token.then(|| draw_token(line.random));
        let info = state.info();
        let (variables, mut chain) = self.surroundings(line);
        let flow = state.enter(variables, &mut chain);
        within_limits(info, flow, &chain)
    }

    fn call(&mut self, state: S, call: S::Call, settings: CallSettings, line: &mut Line<'_, S::Call>) {
        let info = state.info();
        let CallSettings { timeout_seconds, heartbeat_seconds, role_arn } = settings;
        let mut chain = self.chain(line);
        chain.record_like(info, |like| EventDetails::TaskScheduled {
            input: call.recorded_like(like),
            timeout_seconds,
            heartbeat_seconds,
            role_arn,
        });
        chain.record(info, EventDetails::TaskStarted);
        if info.task.as_ref().is_some_and(|task| task.pattern == Pattern::Sync) {
            chain.record(info, EventDetails::TaskSubmitted);
        }
        let number = line.next_effect();
        let deadline = timeout_seconds.map(|seconds| line.moment.after(Duration::from_secs(seconds.into())));
        line.effects.push(Effect::Call {
            id: EffectId::new(number, line.way.path()),
            call,
            state: info,
            attempt: self.retries.total() + 1,
            token: self.token.as_deref().map(Arc::from),
            deadline,
        });
        let timeout = deadline.map(|at| line.wake(at));
        let heartbeat = line.heartbeat(heartbeat_seconds);
        self.open = Some((state, Waiting::Answer { call: number, timeout, heartbeat, submitted: false }));
    }

    /// Retry (then there is something to wait for: `None`), else Catch, else the scope fails.
    fn recover(&mut self, state: S, error: ExecutionError, line: &mut Line<'_, S::Call>) -> Option<Flow<S>> {
        let info = state.info();
        line.note(info, || What::Failed(error.to_string()));
        if let Some(delay) = retry::decide(info.retriers, &mut self.retries, error.name(), line.moment.fraction()) {
            let retrier = retry::find(info.retriers, error.name()).unwrap_or_default();
            line.note(info, || What::Retried(retrier, delay));
            let wake = line.wake(line.moment.after(delay));
            self.open = Some((state, Waiting::Turn(wake)));
            return None;
        }
        if info.kind.forks() && error.name() != error_name::RUNTIME {
            self.chain(line).record(info, EventDetails::ForkFailed);
        }
        Some(match catch::find(info.catchers, error.name()) {
            Some(index) => {
                line.note(info, || What::Caught(index));
                let (variables, mut chain) = self.surroundings(line);
                let flow = state.caught(index, error, variables, &mut chain);
                within_limits(info, flow, &chain)
            }
            None => Flow::Fail(outside_of_error_equals(error)),
        })
    }

    pub(super) fn chain<'a, C>(&'a mut self, line: &'a mut Line<'_, C>) -> Chain<'a> {
        self.surroundings(line).1
    }

    /// What a state's code has around it.
    pub(super) fn surroundings<'a, C>(&'a mut self, line: &'a mut Line<'_, C>) -> (&'a mut S::Variables, Chain<'a>) {
        let (entered_at, retries, token) = (self.entered_at, &self.retries, self.token.as_deref());
        let context = ContextObject { around: &line.around, entered_at, retries, token };
        let chain = Chain {
            recorder: line.recorder,
            last: &mut self.last_event,
            now: line.moment.now,
            random: line.random,
            context,
            assigned: Vec::new(),
            assigned_bytes: 0,
            is_too_large: false,
        };
        (&mut self.variables, chain)
    }
}

/// A task's answer is measured as it is recorded.
fn is_too_large<A: Recorded>(chain: &Chain<'_>, answer: &A) -> bool {
    chain.recorder.limits().is_too_large(&answer.recorded())
}

/// Where a state goes on to, unless it has handed on or assigned too much, or calls a task with too much.
pub(super) fn within_limits<S: Scope>(info: &'static StateInfo, flow: Flow<S>, chain: &Chain<'_>) -> Flow<S> {
    if chain.is_too_large {
        return Flow::Failed { info, state: None, error: too_large(info.name) };
    }
    match flow {
        Flow::Call { state, call, .. }
            if chain.recorder.limits().payload_bytes.is_some()
                && chain.recorder.limits().is_too_large(&call.recorded()) =>
        {
            Flow::Failed { info, state: Some(state), error: too_large(info.name) }
        }
        flow => flow,
    }
}

/// 128 random bits, in the letters of a token.
#[inline]
fn draw_token(random: &mut u64) -> Box<str> {
    format!("{:016x}{:016x}", random::next(random), random::next(random)).into()
}

/// A missed heartbeat has a name of its own in `ErrorEquals` only.
#[inline]
fn outside_of_error_equals(error: ExecutionError) -> ExecutionError {
    if error.name() == error_name::HEARTBEAT_TIMEOUT { ExecutionError::named(error_name::TIMEOUT) } else { error }
}
