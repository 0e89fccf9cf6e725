//! Runs one state: the parts of a transition that its state has, around the mock.

use super::{Mock, Refused, StateTest, TestStatus, Tested, TestedState};
use crate::catch;
use crate::context_object::{ContextObject, Surroundings};
use crate::error::ExecutionError;
use crate::error_name;
use crate::history::{Chain, EventDetails, Recorder};
use crate::machine::Flow;
use crate::retry::{self, Counters};
use crate::testing::scope::TestScope;
use crate::testing::stage::{Stage, Stages};
use crate::transition::fork::Work;
use crate::value::{Object, Str, Value};

/// What a state has around it.
pub(super) struct Bench<'a> {
    test: &'a StateTest,
    around: Surroundings<'a>,
    recorder: Recorder,
    last: u64,
    random: u64,
    retries: Counters,
    stages: Stages,
}

const TOLERANCE_EXCEEDED: &str = "The specified tolerated failure threshold was exceeded";

/// What a state came to, and with which error where it was caught.
type Came<S> = (Flow<S>, Option<ExecutionError>);

impl<'a> Bench<'a> {
    pub(super) fn new(test: &'a StateTest, context: &'a Value) -> Bench<'a> {
        let around = Surroundings {
            execution: None,
            given: Some(context),
            input: &test.input,
            started_at: test.now,
            item: None,
        };
        let mut stages = Stages::default();
        stages.set(Stage::Input, test.input.clone());
        let (recorder, retries) = (Recorder::new(true, 1), Counters::default());
        Bench { test, around, recorder, last: 0, random: 0, retries, stages }
    }

    pub(super) fn run<S: TestScope>(mut self, state: S) -> Tested {
        let mut variables = S::Variables::default();
        for (name, value) in &self.test.variables {
            S::assign(&mut variables, name.as_str(), value.clone());
        }
        // What can't be worked out here fails below too, and says so there.
        let (mut chain, stages) = self.parts();
        let _ = state.inspect(&mut variables, &mut chain, stages);
        self.random = 0;
        let reads_items = self.stages.reads_items;
        let came = match (reads_items, &self.test.item_reader_data) {
            (true, Some(data)) => {
                let items = data.clone();
                let work = Work::Items { items, input: self.test.input.clone(), max_concurrency: 0 };
                self.after_work(state, work, &mut variables)?
            }
            _ => {
                let flow = state.enter(&mut variables, &mut self.parts().0);
                self.entered(flow, &mut variables)?
            }
        };
        self.report::<S>(came)
    }

    /// What the state asks for, answered by the mock.
    fn entered<S: TestScope>(&mut self, flow: Flow<S>, variables: &mut S::Variables) -> Result<Came<S>, Refused> {
        match flow {
            Flow::Call { state, .. } => match self.test.mock.clone() {
                Some(Mock::Returns(result)) => {
                    let answer = match state.answer_with(result.clone()) {
                        Ok(answer) => answer,
                        Err(error) => return Ok(self.recover(state, error, variables)),
                    };
                    let (mut chain, stages) = self.parts();
                    let _ = state.inspect_result(&result, variables, &mut chain, stages);
                    self.random = 0;
                    let flow = state.answered(answer, variables, &mut self.parts().0);
                    Ok(self.settled(flow, variables))
                }
                Some(Mock::Fails(error)) => Ok(self.recover(state, error.into(), variables)),
                None => Err(Refused::new("the state has a task, and the test no mock for it")),
            },
            Flow::Wait { state, .. } => {
                let flow = state.woken(variables, &mut self.parts().0);
                Ok(self.settled(flow, variables))
            }
            Flow::Fork { state, work } => self.after_work(state, work, variables),
            flow => Ok(self.settled(flow, variables)),
        }
    }

    /// The lines of a Parallel or Map, together.
    fn after_work<S: TestScope>(
        &mut self,
        state: S,
        work: Work,
        variables: &mut S::Variables,
    ) -> Result<Came<S>, Refused> {
        if let Work::Items { items, max_concurrency, .. } = &work {
            if !self.stages.reads_items {
                self.stages.set(Stage::MaxConcurrency, (*max_concurrency).into());
            }
            if !self.stages.reads_items && !self.stages.is_jsonata {
                self.stages.set(Stage::AfterItemsPath, items.clone());
            }
            // Again, now that the items are known.
            self.stages.work = Some(work);
            let (mut chain, stages) = self.parts();
            let _ = state.inspect(variables, &mut chain, stages);
            self.random = 0;
        }
        match self.test.mock.clone() {
            Some(Mock::Returns(_)) if self.exceeds_tolerance() => {
                let error = ExecutionError::because(error_name::EXCEED_TOLERATED_FAILURE_THRESHOLD, TOLERANCE_EXCEEDED);
                Ok(self.recover(state, error, variables))
            }
            Some(Mock::Returns(result)) => {
                let (mut chain, stages) = self.parts();
                let _ = state.inspect_result(&result, variables, &mut chain, stages);
                self.random = 0;
                let flow = state.joined(result, variables, &mut self.parts().0);
                Ok(self.settled(flow, variables))
            }
            Some(Mock::Fails(error)) => Ok(self.recover(state, error.into(), variables)),
            None => Err(Refused::new("the state has lines of its own, and the test no mock for them")),
        }
    }

    /// Whether more of a Map's iterations have failed than it tolerates.
    fn exceeds_tolerance(&self) -> bool {
        let Some(failed) = self.test.failed_iterations.filter(|count| *count > 0) else { return false };
        let number = |stage| self.stages.inspection.at(stage).and_then(Value::as_f64);
        let (count, share) = (number(Stage::ToleratedFailureCount), number(Stage::ToleratedFailurePercentage));
        let items = self.stages.work.as_ref().map_or(0, Work::len);
        let too_many = count.is_some_and(|count| f64::from(failed) > count);
        let too_large = share.is_some_and(|share| f64::from(failed) * 100.0 > share * f64::from(items));
        too_many || too_large || count.is_none() && share.is_none()
    }

    /// A state that failed for itself may have retriers and catchers for that.
    fn settled<S: TestScope>(&mut self, flow: Flow<S>, variables: &mut S::Variables) -> Came<S> {
        match flow {
            Flow::Failed { state: Some(state), error, .. } => self.recover(state, error, variables),
            flow => (flow, None),
        }
    }

    /// Retry, else Catch, else it has failed: as in a transition, but that nothing is tried again.
    fn recover<S: TestScope>(&mut self, state: S, error: ExecutionError, variables: &mut S::Variables) -> Came<S> {
        let info = state.info();
        let mut details = Object::new();
        let catcher = catch::find(info.catchers, error.name());
        let retrier = retry::find(info.retriers, error.name());
        let delay = retrier.and_then(|index| info.retriers.get(index)).and_then(|retrier| {
            (self.test.retries < retrier.max_attempts).then(|| retrier.backoff(self.test.retries).as_secs_f64())
        });
        if let Some(index) = retrier {
            details.insert(Str::from_static("retryIndex"), index.into());
        }
        if let Some(delay) = delay {
            details.insert(Str::from_static("retryBackoffIntervalSeconds"), whole(delay));
        }
        if let (Some(index), None) = (catcher, delay) {
            details.insert(Str::from_static("catchIndex"), index.into());
        }
        if !details.is_empty() {
            self.stages.set(Stage::ErrorDetails, Value::Object(details));
        }
        match (delay, catcher) {
            (Some(_), _) => (Flow::Failed { info, state: Some(state), error }, None),
            (None, Some(index)) => (state.caught(index, error.clone(), variables, &mut self.parts().0), Some(error)),
            (None, None) => (Flow::Fail(error), None),
        }
    }

    fn report<S: TestScope>(mut self, (flow, caught): Came<S>) -> Tested {
        let (output, assigned) = self.exit();
        let mut variables = self.test.variables.clone();
        for (name, value) in assigned {
            variables.insert(name, value);
        }
        if !variables.is_empty() {
            self.stages.set(Stage::Variables, Value::Object(variables));
        }
        let handed_on = if caught.is_some() { TestStatus::CaughtError } else { TestStatus::Succeeded };
        let (status, error, next_state) = match flow {
            Flow::Next(state) => (handed_on, caught, Some(state.info().name)),
            Flow::End(_) => (handed_on, caught, None),
            Flow::Failed { state: Some(_), error, .. } => (TestStatus::Retriable, Some(error), None),
            Flow::Failed { error, .. } | Flow::Fail(error) => (TestStatus::Failed, Some(error), None),
            Flow::Call { .. } | Flow::Wait { .. } | Flow::Fork { .. } => {
                return Err(Refused::new("the state waits for more than one thing: this is a fault of asl-native"));
            }
        };
        let hands_on = matches!(status, TestStatus::Succeeded | TestStatus::CaughtError);
        let error = error.map(shown);
        let output = output.filter(|_| hands_on);
        Ok(TestedState { status, output, error, next_state, inspection: self.stages.inspection })
    }

    /// The output that was handed on, and what was assigned.
    fn exit(&self) -> (Option<Value>, Vec<(String, Value)>) {
        let exit = self.recorder.history().iter().rev().find_map(|event| match &event.details {
            EventDetails::StateExited { output, assigned } => Some((output.clone(), assigned.clone())),
            _ => None,
        });
        exit.map_or((None, Vec::new()), |(output, assigned)| (Some(output), assigned))
    }

    fn parts(&mut self) -> (Chain<'_>, &mut Stages) {
        let context =
            ContextObject { around: &self.around, entered_at: self.test.now, retries: &self.retries, token: None };
        let chain = Chain {
            recorder: &mut self.recorder,
            last: &mut self.last,
            now: self.test.now,
            random: &mut self.random,
            context,
            assigned: Vec::new(),
            assigned_bytes: 0,
            is_too_large: false,
        };
        (chain, &mut self.stages)
    }
}

/// A missed heartbeat has a name of its own in `ErrorEquals` only.
fn shown(error: ExecutionError) -> ExecutionError {
    if error.name() == error_name::HEARTBEAT_TIMEOUT { ExecutionError::named(error_name::TIMEOUT) } else { error }
}

/// Seconds as the service writes them: an integer where they are one.
fn whole(seconds: f64) -> Value {
    if seconds.fract() == 0.0 && seconds < 1e15 { Value::from(seconds as i64) } else { Value::from(seconds) }
}
