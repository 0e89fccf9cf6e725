//! What a state does with its data, from its row: the parts of the transition function for states without code of their own.

use std::borrow::Cow;

use super::path::Path;
use super::{END, FailText, ResultPath, Row, Selection, WaitUntil, Work};
use crate::catch::error_output;
use crate::choice::no_match;
use crate::error::{ExecutionError, TaskError};
use crate::error_name;
use crate::fail::fail_text;
use crate::flow::{flow_fail, flow_stray, flow_wait};
use crate::history::{Chain, Events};
use crate::machine::{BoxFuture, Called, Flow, Recorded, Scope, Until};
use crate::reference_path::{result_path, select};
use crate::value::{Value, object};
use crate::wait;

/// A scope of a machine over JSON.
pub trait JsonScope: Scope<Call = TaskCall<Value>, Answer = Value, Output = Value> {
    /// The state's number, and its input.
    fn look(&self) -> (usize, &Value);

    /// The state of this number, one of the scope's.
    fn at(number: u32, input: Value) -> Self;
}

/// A task's call.
#[derive(Debug)]
pub struct TaskCall<P> {
    /// The number of the state that calls.
    pub state: usize,
    /// What the task is handed: a [`Value`], or one of the machine's types.
    pub input: P,
}

impl<P: Recorded> Recorded for TaskCall<P> {
    fn recorded_like(&self, like: Option<&Value>) -> Value {
        self.input.recorded_like(like)
    }
}

impl Recorded for Value {
    #[inline]
    fn recorded_like(&self, like: Option<&Value>) -> Value {
        crate::history::recorded(self, like)
    }
}

/// A call of a state that is no Task, which only a driver that mixes up executions makes.
pub fn no_task<'a, A>() -> BoxFuture<'a, Result<Called<A>, TaskError>> {
    Box::pin(async {
        Err(TaskError::new(error_name::RUNTIME, "The state calls no task: this is a fault of the driver."))
    })
}

/// [`Scope::entered`]
pub fn entered<S: JsonScope>(state: &S, events: &mut Chain<'_>) -> u64 {
    let (number, input) = state.look();
    events.entered(&S::MACHINE.states[number].info, input)
}

/// [`Scope::enter`]
pub fn enter<S: JsonScope>(state: S, events: &mut Chain<'_>) -> Flow<S> {
    let (number, input) = state.look();
    let row = &S::MACHINE.states[number];
    match &row.work {
        Work::Task => match row.effective_input(input.clone()) {
            Ok(input) => Flow::Call { call: TaskCall { state: number, input }, settings: row.settings(), state },
            Err(error) => Flow::Failed { info: &row.info, state: Some(state), error },
        },
        Work::Wait(until) => flow_wait(row.until(until, input), state),
        Work::Fail(error, cause) => flow_fail(row, fail(error, cause, input)),
        Work::Code | Work::Targets(_) => flow_stray(state),
        Work::Hand | Work::Result(_) | Work::Choice(_) => {
            go(row, None, row.leave(S::FILE.is_some(), into_input(state), events))
        }
    }
}

/// [`Scope::woken`]
pub fn woken<S: JsonScope>(state: S, events: &mut Chain<'_>) -> Flow<S> {
    let row = state.row();
    match row.work {
        Work::Wait(_) => go(row, None, row.leave(false, into_input(state), events)),
        _ => flow_stray(state),
    }
}

/// [`Scope::answered`]
pub fn answered<S: JsonScope>(state: S, result: Value, events: &mut Chain<'_>) -> Flow<S> {
    let row = state.row();
    if !matches!(row.work, Work::Task) {
        return flow_stray(state);
    }
    let recovers = !(row.info.retriers.is_empty() && row.info.catchers.is_empty());
    if recovers {
        // An error in here may still be caught.
        let left = row.leave_task(state.look().1.clone(), result, events);
        go(row, Some(state), left)
    } else {
        go(row, None, row.leave_task(into_input(state), result, events))
    }
}

/// [`Scope::caught`]
pub fn caught<S: JsonScope>(state: S, index: usize, error: &ExecutionError, events: &mut Chain<'_>) -> Flow<S> {
    let row = state.row();
    match row.info.catchers.get(index) {
        Some(catcher) => {
            let output = put(catcher.result_path, into_input(state), error_output(error));
            let left = output.map(|output| {
                events.exited(&row.info, &output);
                (catcher.next, output)
            });
            go(row, None, left)
        }
        None => flow_stray(state),
    }
}

/// Where a state leads, or that its work has failed; `kept` is the state, where it has retriers or catchers.
fn go<S: JsonScope>(row: &'static Row, kept: Option<S>, left: Result<(u32, Value), ExecutionError>) -> Flow<S> {
    match left {
        Ok((END, output)) => Flow::End(output),
        Ok((next, output)) => Flow::Next(S::at(next, output)),
        Err(error) => Flow::Failed { info: &row.info, state: kept, error },
    }
}

/// The state's input, which nobody else uses from now on.
fn into_input<S: JsonScope>(state: S) -> Value {
    state.look().1.clone()
}

impl Row {
    /// What all states but Tasks hand on, and the number of the state that takes it. A test hears which rule has decided.
    #[inline]
    fn leave(
        &'static self,
        is_tested: bool,
        input: Value,
        events: &mut Chain<'_>,
    ) -> Result<(u32, Value), ExecutionError> {
        let is_handed_on = self.keeps_input() && self.keeps_output();
        let (next, output) = match &self.work {
            Work::Choice(rules) => {
                let effective = self.effective_input(input)?;
                let (index, next) = self.choose(rules, &effective)?;
                if is_tested {
                    events.chosen(&self.info, index);
                }
                (next, effective)
            }
            // What isn't used isn't worked out.
            _ if self.result_path == ResultPath::Nowhere => (self.next, input),
            Work::Result(result) => {
                let result = result.fill(&input)?;
                (self.next, put(self.result_path, input, result)?)
            }
            _ => match self.result_path {
                ResultPath::Whole => (self.next, self.effective_input(input)?),
                place => {
                    let result = self.effective_input(input.clone())?;
                    (self.next, put(place, input, result)?)
                }
            },
        };
        self.hand_on(next, output, is_handed_on, events)
    }

    /// What a Task hands on, made of its input and of what the task has returned.
    #[inline]
    fn leave_task(
        &'static self,
        input: Value,
        result: Value,
        events: &mut Chain<'_>,
    ) -> Result<(u32, Value), ExecutionError> {
        let is_handed_on =
            self.result_selector.is_none() && self.result_path == ResultPath::Whole && self.keeps_output();
        let output = match self.result_path {
            // What isn't used isn't worked out.
            ResultPath::Nowhere => input,
            place => {
                let result = match &self.result_selector {
                    Some(template) => template.fill(&result)?,
                    None => result,
                };
                put(place, input, result)?
            }
        };
        self.hand_on(self.next, output, is_handed_on, events)
    }

    /// `OutputPath`, and the event that the state is left. `is_known`: the output is what was recorded last.
    #[inline]
    fn hand_on(
        &'static self,
        next: u32,
        output: Value,
        is_known: bool,
        events: &mut Chain<'_>,
    ) -> Result<(u32, Value), ExecutionError> {
        let output = select_by(&self.output_path, output)?;
        match is_known {
            true => events.handed_on(&self.info, &output),
            false => events.exited(&self.info, &output),
        }
        Ok((next, output))
    }

    /// `InputPath`, then `Parameters`.
    #[inline]
    fn effective_input(&self, input: Value) -> Result<Value, ExecutionError> {
        let selected = select_by(&self.input_path, input)?;
        match &self.parameters {
            Some(template) => template.fill(&selected),
            None => Ok(selected),
        }
    }

    /// Whether a state without a result hands its input on as it is, but for `OutputPath`.
    #[inline]
    fn keeps_input(&self) -> bool {
        let is_whole = matches!(self.input_path, Selection::Whole) && self.parameters.is_none();
        let is_result = matches!(self.work, Work::Result(_));
        match self.result_path {
            ResultPath::Whole => is_whole && !is_result,
            ResultPath::Nowhere => true,
            ResultPath::At(_) => false,
        }
    }

    #[inline]
    fn keeps_output(&self) -> bool {
        matches!(self.output_path, Selection::Whole)
    }

    /// Which rule matches, and where it leads; the number after the last one is the `Default`'s.
    #[inline]
    fn choose(&self, rules: &[super::Rule], input: &Value) -> Result<(usize, u32), ExecutionError> {
        for (index, rule) in rules.iter().enumerate() {
            if rule.condition.holds(input)? {
                return Ok((index, rule.next));
            }
        }
        if self.next == END { Err(no_match()) } else { Ok((rules.len(), self.next)) }
    }

    #[inline]
    fn until(&self, until: &WaitUntil, input: &Value) -> Result<Until, ExecutionError> {
        let path = |path: &Path, find: fn(&Value, &[crate::reference_path::Step], &str) -> Result<Until, _>| {
            find(&select_by(&self.input_path, input.clone())?, path.steps(), path.text)
        };
        match until {
            WaitUntil::Known(until) => Ok(*until),
            WaitUntil::Text(text) => wait::timestamp(text),
            WaitUntil::Seconds(seconds) => path(seconds, wait::seconds_path),
            WaitUntil::Timestamp(timestamp) => path(timestamp, wait::timestamp_path),
        }
    }
}

/// `InputPath` or `OutputPath`.
#[inline]
fn select_by(selection: &Selection, value: Value) -> Result<Value, ExecutionError> {
    match selection {
        Selection::Whole => Ok(value),
        Selection::Nothing => Ok(object([])),
        Selection::Path(path) => select(value, path.steps(), path.text),
    }
}

/// `ResultPath`
#[inline]
fn put(place: ResultPath, input: Value, result: Value) -> Result<Value, ExecutionError> {
    match place {
        ResultPath::Whole => Ok(result),
        ResultPath::Nowhere => Ok(input),
        ResultPath::At(path) => result_path(input, path.steps(), result, path.text),
    }
}

#[inline]
fn fail(error: &FailText, cause: &FailText, input: &Value) -> Result<ExecutionError, ExecutionError> {
    let text = |text: &FailText, field| -> Result<_, ExecutionError> {
        Ok(match text {
            FailText::None => None,
            FailText::Text(text) => Some(Cow::Borrowed(*text)),
            FailText::Path(path) => Some(fail_text(input, path.steps(), field, path.text)?),
        })
    };
    Ok(ExecutionError::new(text(error, "ErrorPath")?, text(cause, "CausePath")?))
}
