//! A line of execution at a state that forks: its branches or iterations begin, end and fail.

use super::line::Line;
use super::waiting::Waiting;
use super::{Thread, within_limits};
use crate::effect::Delivery;
use crate::error::ExecutionError;
use crate::history::EventDetails;
use crate::machine::{Flow, Scope};
use crate::state::StateInfo;
use crate::transition::fork::{Fork, Strands, Work};
use crate::value::Value;

impl<S: Scope> Thread<S> {
    /// The state that the line is in, and those of the lines inside.
    pub(in crate::transition) fn current_states(&mut self, states: &mut Vec<&'static StateInfo>) {
        let Some((state, waiting)) = &mut self.open else { return };
        states.push(state.info());
        if Self::FORKS
            && let Waiting::Fork(fork) = waiting
        {
            fork.running.iter_mut().for_each(|(_, strands)| strands.strand().current_states(states));
        }
    }

    /// Begins what a state wants to run; `None` while any of it waits.
    pub(super) fn fork(&mut self, state: S, work: Work, line: &mut Line<'_, S::Call>) -> Option<Flow<S>> {
        let length = work.is_map().then(|| work.len());
        self.chain(line).record(state.info(), EventDetails::ForkStarted { length });
        self.run(state, Fork::new(work, self.last_event), line)
    }

    /// Hands an event to one of the lines inside.
    pub(super) fn deliver_inside(
        &mut self,
        index: u32,
        path: &[u32],
        number: u64,
        delivery: Delivery<S::Answer>,
        line: &mut Line<'_, S::Call>,
    ) -> Option<Flow<S>> {
        let (_, Waiting::Fork(fork)) = self.open.as_mut()? else { return None };
        let strand = fork.running.get_mut(index)?.strand();
        let ended = strand.deliver(path, number, delivery, &mut line.inside(&fork.plan.work, index))?;
        let (state, Waiting::Fork(mut fork)) = self.open.take()? else { return None };
        match self.ended(&state, &mut fork, index, ended, line) {
            Ok(()) => self.run(state, fork, line),
            Err(error) => self.fork_failed(state, fork, error, line),
        }
    }

    /// Begins lines until as many run as may, or all have ended.
    fn run(&mut self, state: S, mut fork: Fork<S::Strands>, line: &mut Line<'_, S::Call>) -> Option<Flow<S>> {
        while let Some(index) = fork.take_next() {
            if let Err(error) = self.begin(&state, &mut fork, index, line) {
                return self.fork_failed(state, fork, error, line);
            }
        }
        if !fork.is_done() {
            self.open = Some((state, Waiting::Fork(fork)));
            return None;
        }
        let (variables, mut chain) = self.surroundings(line);
        let last = *chain.last;
        chain.record(state.info(), EventDetails::ForkSucceeded);
        // The service links what follows to the event before this one.
        *chain.last = last;
        let info = state.info();
        let flow = state.joined(fork.plan.into_results(), variables, &mut chain);
        Some(within_limits(info, flow, &chain))
    }

    /// Begins the line with this number, which may end at once.
    fn begin(
        &mut self,
        state: &S,
        fork: &mut Fork<S::Strands>,
        index: u32,
        line: &mut Line<'_, S::Call>,
    ) -> Result<(), ExecutionError> {
        let info = state.info();
        let mut previous = fork.plan.begin_after;
        if fork.plan.work.is_map() {
            let details = EventDetails::IterationStarted { index };
            previous = line.recorder.record(line.moment.now, previous, Some(info), details);
        }
        // `ItemSelector` already sees the item.
        let around = line.around.inside(&fork.plan.work, index);
        let (variables, mut chain) = self.surroundings(line);
        chain.context.around = &around;
        let made = state.strand(index, &fork.plan.work, variables, &mut chain);
        let mut strands = made.map_err(|error| self.failed(info, error, line))?;
        let ended = strands.strand().start(previous, &mut line.inside(&fork.plan.work, index));
        fork.running.insert(index, strands);
        match ended {
            None => Ok(()),
            Some(ended) => self.ended(state, fork, index, ended, line),
        }
    }

    /// A line has ended: its result is kept, or its error is the fork's.
    fn ended(
        &mut self,
        state: &S,
        fork: &mut Fork<S::Strands>,
        index: u32,
        ended: Result<Value, ExecutionError>,
        line: &mut Line<'_, S::Call>,
    ) -> Result<(), ExecutionError> {
        let last = fork.running.get_mut(index).map_or(0, |strands| strands.strand().last_event());
        // What begins in its place is linked to the line's own last event.
        (fork.plan.begin_after, self.last_event) = (last, last);
        if fork.plan.work.is_map() {
            let details = match ended {
                Ok(_) => EventDetails::IterationSucceeded { index },
                Err(_) => EventDetails::IterationFailed { index },
            };
            let recorded = line.recorder.record(line.moment.now, last, Some(state.info()), details);
            if ended.is_ok() {
                self.last_event = recorded;
            }
        }
        match ended {
            Ok(result) => {
                fork.ended(index, result);
                Ok(())
            }
            Err(error) => {
                fork.running.remove(index);
                Err(error)
            }
        }
    }

    fn fork_failed(
        &mut self,
        state: S,
        mut fork: Fork<S::Strands>,
        error: ExecutionError,
        line: &mut Line<'_, S::Call>,
    ) -> Option<Flow<S>> {
        abort_all(state.info(), &mut fork, line);
        self.recover(state, error, line)
    }
}

/// Stops all lines of a fork: one of them has failed, or an outer one has.
pub(super) fn abort_all<C, A, T: Strands<C, A>>(info: &'static StateInfo, fork: &mut Fork<T>, line: &mut Line<'_, C>) {
    let is_map = fork.plan.work.is_map();
    for (index, strands) in fork.running.iter_mut() {
        let strand = strands.strand();
        strand.abort(&mut line.inside(&fork.plan.work, index));
        if is_map {
            let details = EventDetails::IterationAborted { index };
            line.recorder.record(line.moment.now, strand.last_event(), Some(info), details);
        }
    }
    fork.running.clear();
}
