//! Many executions of one machine in one task: those that wait for time are plain data, and nothing else.

mod engaged;
mod slots;

use std::collections::VecDeque;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker, ready};

use serde::Serialize;

use self::engaged::{Appointments, Awaited, Engaged};
use self::slots::Slots;
use super::alarms::Alarms;
use super::calls::OpenEffects;
use super::observer::Observer;
use super::outside::Outside;
use super::turn::{Polled, Turns, Watch, poll_open};
use super::{Clock, Setup};
use crate::context_object::ExecutionContext;
use crate::crowd::Crowd;
use crate::effect::Event;
use crate::error::ExecutionError;
use crate::execution::Execution;
use crate::history::HistoryEvent;
use crate::machine::{Machine, Scope};
use crate::timestamp::Timestamp;
use crate::transition::{Effects, ExecutionState};

/// Runs many executions of one machine in the task that awaits [`Executions::next`].
///
/// An execution that only waits for a time (in a Wait, or before it tries a task again) has no task, no future and no timer: it is its
/// data, of some 250 bytes, and a place in a queue. So a program may have millions of them. Only while one calls tasks, or runs branches
/// or iterations, is there more to it.
///
/// ```
/// use asl::driver::VirtualTime;
/// use asl::{Status, TaskError, Timestamp, Value, asl};
///
/// asl!("examples/help_desk.asl.json", allow(choice-not-exhaustive));
/// # struct Team;
/// # impl HelpDeskTasks for Team {
/// #     async fn work_on_case(&self, _: Value) -> Result<Value, TaskError> { Ok(asl::value::object([("resolved", true.into())])) }
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let machine = HelpDesk::new(Team);
/// let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH); // or `Tokio::new()`
/// let mut executions = driver.executions(&machine);
/// for case in 0..1000 {
///     executions.start(case);
/// }
/// while let Some((id, execution)) = executions.next().await {
///     assert_eq!(execution.status, Status::Succeeded, "{id}");
/// }
/// # }
/// ```
///
/// One task keeps one processor busy. To use more, have a set of executions in each of some tasks.
///
/// Dropping the set drops what its tasks still do.
pub struct Executions<'m, M: Machine> {
    machine: &'m M,
    setup: Setup,
    clock: Arc<dyn Clock + Send>,
    slots: Slots<Slot<M::Scope>>,
    alarms: Alarms<u32>,
    /// The next event of each execution that waits for more than time.
    awaited: Crowd<Awaited<'m, M>>,
    appointments: Arc<Appointments>,
    turns: Turns,
    watch: Watch,
    /// What the clock has shown last: what was due then is due.
    now: Timestamp,
    ended: VecDeque<(ExecutionId, Execution)>,
}

/// Names an execution in its set. That of one that has ended is never another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExecutionId {
    index: u32,
    /// How many executions had the place before.
    generation: u32,
}

impl fmt::Display for ExecutionId {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.index, self.generation)
    }
}

/// One execution: this, beside the queue of alarms, is all that there is of one that waits for time.
struct Slot<S: Scope> {
    execution: ExecutionState<S>,
    observer: Observer,
    /// What is known of it while it waits for more than time.
    engaged: Option<Box<Engaged>>,
}

impl<S: Scope> Slot<S> {
    /// When it is to be woken.
    fn due(&self) -> Option<Timestamp> {
        match &self.engaged {
            Some(engaged) => engaged.due,
            None => self.execution.next_alarm().map(|(at, _)| at),
        }
    }
}

impl<'m, M: Machine> Executions<'m, M> {
    pub(super) fn new(machine: &'m M, clock: impl Clock + Send + 'static, setup: Setup) -> Executions<'m, M> {
        Executions {
            machine,
            setup,
            clock: Arc::new(clock),
            slots: Slots::default(),
            alarms: Alarms::default(),
            awaited: Crowd::default(),
            appointments: Arc::default(),
            turns: Turns::default(),
            watch: Watch::default(),
            now: Timestamp::UNIX_EPOCH,
            ended: VecDeque::new(),
        }
    }

    /// Starts an execution. It goes as far as it can go at once; its tasks work while [`Executions::next`] is awaited.
    ///
    /// # Panics
    /// With more than 4,294,967,295 executions at the same time.
    pub fn start(&mut self, input: impl Serialize) -> ExecutionId {
        let context = self.setup.context.clone();
        self.start_with(&context, input)
    }

    /// The same with a context object of its own: a name, for example.
    ///
    /// ```
    /// # use asl::{ExecutionContext, Machine, driver::Tokio};
    /// # fn start<M: Machine>(machine: &M) {
    /// let mut executions = Tokio::new().executions(machine);
    /// executions.start_with(&ExecutionContext::named("order-17"), 17);
    /// # }
    /// ```
    ///
    /// # Panics
    /// As [`Executions::start`].
    pub fn start_with(&mut self, context: &ExecutionContext, input: impl Serialize) -> ExecutionId {
        let input = super::inline::input_json(&input);
        let execution = ExecutionState::starting(M::start(input.clone()), input, self.setup.history);
        self.resume(execution.with_limits(self.setup.limits).with_context(context))
    }

    /// Takes over an execution that another driver has begun, or this one in an earlier life of the program: tasks that had not
    /// answered are called again, and what should have happened meanwhile happens at once.
    ///
    /// # Panics
    /// As [`Executions::start`].
    pub fn resume(&mut self, mut execution: ExecutionState<M::Scope>) -> ExecutionId {
        let observer = Observer::new(&mut execution);
        let is_started = execution.is_started();
        let effects = if is_started { execution.open_effects() } else { Vec::new() };
        let id = self.slots.insert(Slot { execution, observer, engaged: None });
        match is_started {
            true => self.settle(id.index, effects, None),
            false => self.step(id.index, Event::Started, None),
        }
        id
    }

    /// The next execution that has ended, with its report, in the order in which they end; `None` once there are no more.
    ///
    /// Nothing is lost where the future is dropped before: executions may be started from another branch of a `select!`.
    pub async fn next(&mut self) -> Option<(ExecutionId, Execution)> {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    /// Polls for what [`Executions::next`] returns.
    pub fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<(ExecutionId, Execution)>> {
        loop {
            if let Some(ended) = self.ended.pop_front() {
                return Poll::Ready(Some(ended));
            }
            if self.slots.is_empty() {
                return Poll::Ready(None);
            }
            ready!(Pin::new(&mut self.turns.step()).poll(cx));
            let polled = self.poll_awaited(cx);
            match self.next_due() {
                Some((at, index)) if self.is_past(at) => self.wake(index),
                Some((at, index)) if matches!(polled, Polled::Idle) => {
                    ready!(self.clock.poll_reached(at, cx));
                    self.wake(index);
                }
                // One has gone on: others may, too.
                _ if matches!(polled, Polled::Ready(())) => {}
                _ => return Poll::Pending,
            }
        }
    }

    /// Stops an execution: it ends as `ABORTED`, with this error and cause, and what its tasks still do is dropped. Whether it was there:
    /// not if it has ended already.
    pub fn stop(&mut self, id: ExecutionId, error: impl Into<String>, cause: impl Into<String>) -> bool {
        let is_there = self.slots.get(id).is_some();
        if is_there {
            let reason = ExecutionError::new(Some(error.into().into()), Some(cause.into().into()));
            self.step(id.index, Event::Stopped { reason }, None);
        }
        is_there
    }

    /// Takes an execution out as it is, to be stored, or to go on elsewhere; `None` if it has ended. What its tasks still do is dropped,
    /// and done again by who resumes it.
    pub fn suspend(&mut self, id: ExecutionId) -> Option<ExecutionState<M::Scope>> {
        self.slots.get(id)?;
        let (_, slot) = self.slots.remove(id.index)?;
        self.awaited.remove(id.index.into());
        Some(slot.execution)
    }

    /// The names of the states that an execution is in: more than one inside of a Parallel or Map, whose own name comes first. Empty once
    /// it has ended.
    pub fn current_states(&mut self, id: ExecutionId) -> Vec<&'static str> {
        let states = self.slots.get_mut(id).map(|slot| slot.execution.current_states()).unwrap_or_default();
        states.into_iter().map(|state| state.name).collect()
    }

    /// The events of an execution so far, where the driver keeps them; empty once it has ended.
    pub fn history(&self, id: ExecutionId) -> &[HistoryEvent] {
        self.slots.get(id).map(|slot| slot.execution.history()).unwrap_or_default()
    }

    /// The executions that run.
    pub fn ids(&self) -> impl Iterator<Item = ExecutionId> + '_ {
        self.slots.ids()
    }

    /// How many executions run.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether none runs.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Hands an event to an execution, and does what comes of it.
    fn step(&mut self, index: u32, event: Event<<M::Scope as Scope>::Answer>, open: Option<Box<OpenEffects<'m, M>>>) {
        let Some(slot) = self.slots.at_mut(index) else { return };
        let (now, effects) = super::step(&mut slot.execution, event, &*self.clock, &mut slot.observer);
        self.now = now;
        self.settle(index, effects, open);
    }

    /// An execution has made a step: it has ended, waits for time, or wants these effects besides those that are open.
    fn settle(&mut self, index: u32, effects: Effects<M::Scope>, open: Option<Box<OpenEffects<'m, M>>>) {
        let Some(slot) = self.slots.at_mut(index) else { return };
        if slot.execution.ended().is_some() {
            return self.finish(index);
        }
        if let Some((at, _)) = slot.execution.next_alarm() {
            slot.engaged = None;
            return self.set_alarm(at, index);
        }
        let mut open = open.unwrap_or_else(|| {
            let mut open = Box::new(OpenEffects::new(Outside::new(None, self.setup.callbacks.clone())));
            open.name(slot.execution.name());
            slot.execution
                .deadline_effect()
                .into_iter()
                .for_each(|deadline| open.perform(self.machine, deadline, &slot.observer));
            open
        });
        effects.into_iter().for_each(|effect| open.perform(self.machine, effect, &slot.observer));
        if open.is_empty() {
            return self.finish(index);
        }
        slot.engaged.get_or_insert_default();
        let awaited = Awaited::new(index, open, Arc::clone(&self.clock), Arc::clone(&self.appointments));
        self.awaited.insert(index.into(), awaited);
    }

    /// An execution is over.
    fn finish(&mut self, index: u32) {
        self.awaited.remove(index.into());
        if let Some((id, slot)) = self.slots.remove(index) {
            self.ended.push_back((id, slot.execution.into_report(self.now)));
        }
    }

    /// The time has come that an execution waits for.
    fn wake(&mut self, index: u32) {
        self.alarms.pop();
        let Some(slot) = self.slots.at_mut(index) else { return };
        match &mut slot.engaged {
            Some(engaged) => engaged.wake(),
            None => {
                let Some((_, id)) = slot.execution.next_alarm() else { return };
                self.step(index, Event::Woken { id }, None);
            }
        }
    }

    /// Lets tasks work until one of them has an event for its execution.
    fn poll_awaited(&mut self, cx: &Context<'_>) -> Polled<()> {
        if self.awaited.is_empty() {
            return Polled::Idle;
        }
        let note = self.watch.begin(cx.waker());
        let waker = Waker::from(Arc::clone(&note));
        let polled = poll_open(&mut self.awaited, &note, &mut Context::from_waker(&waker));
        for (index, until) in self.appointments.take() {
            let Some(engaged) = self.slots.at_mut(index).and_then(|slot| slot.engaged.as_mut()) else { continue };
            if let Some(at) = engaged.appoint(until) {
                self.set_alarm(at, index);
            }
        }
        match polled {
            Polled::Ready((index, open, event)) => {
                self.step(index, event, Some(open));
                Polled::Ready(())
            }
            Polled::Idle => Polled::Idle,
            Polled::Busy => Polled::Busy,
        }
    }

    fn is_past(&mut self, at: Timestamp) -> bool {
        if at > self.now {
            self.now = self.clock.now();
        }
        at <= self.now
    }

    fn set_alarm(&mut self, at: Timestamp, index: u32) {
        let slots = &self.slots;
        let is_set = |(at, index)| slots.at(index).is_some_and(|slot| slot.due() == Some(at));
        self.alarms.push(at, index, slots.len(), is_set);
    }

    /// The first alarm that is still waited for.
    fn next_due(&mut self) -> Option<(Timestamp, u32)> {
        loop {
            let (at, index) = self.alarms.first()?;
            match self.slots.at_mut(index) {
                Some(slot) if slot.due() == Some(at) => return Some((at, index)),
                Some(Slot { engaged: Some(engaged), .. }) => engaged.forget(at),
                _ => {}
            }
            self.alarms.pop();
        }
    }
}

impl<M: Machine> fmt::Debug for Executions<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Executions").field("running", &self.slots.len()).field("ended", &self.ended.len()).finish()
    }
}
